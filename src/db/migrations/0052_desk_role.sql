-- The role of the desk: it reads the archive, and writes what people do at the desk. It can take away nothing that was
-- captured, decided or journaled: what it may write is named table by table, and the guards of those tables hold for it too.
do $$ begin
  create role kanalarkiv_desk login;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
grant usage on schema core to kanalarkiv_desk;
--> statement-breakpoint
grant select on all tables in schema core to kanalarkiv_desk;
--> statement-breakpoint
grant usage on schema pub to kanalarkiv_desk;
--> statement-breakpoint
grant execute on function pub.shape() to kanalarkiv_desk;
--> statement-breakpoint
grant insert on core.audit_events, core.audit_fields to kanalarkiv_desk;
--> statement-breakpoint
grant insert on core.desk_users, core.desk_roles_held, core.desk_links, core.desk_sessions, core.desk_attempts to kanalarkiv_desk;
--> statement-breakpoint
grant update (closed_at, closed_by, closed_because, password_hash, password_at) on core.desk_users to kanalarkiv_desk;
--> statement-breakpoint
grant update (taken_at, taken_by, taken_because) on core.desk_roles_held to kanalarkiv_desk;
--> statement-breakpoint
grant update (ends_at, used_at) on core.desk_links to kanalarkiv_desk;
--> statement-breakpoint
grant update (used_at, ended_at, ended_because) on core.desk_sessions to kanalarkiv_desk;
--> statement-breakpoint
grant delete on core.desk_attempts to kanalarkiv_desk;
--> statement-breakpoint
-- locks that the steps take in their transactions
do $$
declare
  one regprocedure;
begin
  for one in
    select p.oid from pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^pg_(try_)?advisory_(xact_)?lock(_shared)?$|^pg_advisory_unlock'
  loop
    begin
      execute format('grant execute on function %s to kanalarkiv_desk', one);
    exception when insufficient_privilege then null;
    end;
  end loop;
end $$;
--> statement-breakpoint
-- people, their roles and their sessions end; none of them is ever taken away, because acts name them
create trigger never_deleted before delete on core.desk_users for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.desk_roles_held for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.desk_sessions for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_deleted before delete on core.desk_links for each row execute function core.refuse_change();
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['desk_users', 'desk_roles_held', 'desk_sessions', 'desk_links'] loop
    execute format('create trigger never_emptied before truncate on core.%I for each statement execute function core.refuse_change()', kept);
  end loop;
end $$;
--> statement-breakpoint
-- what people do: rows are added, and the guards of each table refuse the rest
do $$
declare
  one text;
begin
  foreach one in array array['review_acts', 'review_batches', 'review_samples', 'review_sample_items', 'review_sample_reads',
    'review_simulations', 'review_models', 'classifications', 'holds', 'hold_acts', 'finding_acts', 'look_acts', 'title_changes',
    'write_offs', 'decisions', 'retention_statements', 'statements_taken_back', 'package_events', 'registry_entries', 'cases',
    'item_events', 'journal_counters', 'agencies', 'channels', 'media', 'object_checks'] loop
    execute format('grant insert on core.%I to kanalarkiv_desk', one);
  end loop;
  -- folds, and the lists of the next steps, which triggers write in the transaction of an act
  foreach one in array array['item_classes', 'item_states', 'review_queue', 'review_queue_passes', 'tallies', 'sweeps',
    'to_classify', 'to_review', 'to_journal', 'to_title', 'to_publish', 'kept_counts'] loop
    execute format('grant insert, update, delete on core.%I to kanalarkiv_desk', one);
  end loop;
  -- what changes by being decided, paused, closed, ended; and rows that an act holds fast while it is written
  foreach one in array array['decisions', 'agencies', 'channels', 'holds', 'review_models', 'review_samples', 'review_batches',
    'registry_entries', 'cases', 'journal_counters'] loop
    execute format('grant update on core.%I to kanalarkiv_desk', one);
  end loop;
end $$;
--> statement-breakpoint
-- an item is held fast while it is decided about; its id is guarded
grant update (id) on core.items to kanalarkiv_desk;
--> statement-breakpoint
grant usage on all sequences in schema core to kanalarkiv_desk;
--> statement-breakpoint
grant delete on core.decisions to kanalarkiv_desk;
--> statement-breakpoint
-- what an act takes from the public is hidden with the act
grant select on all tables in schema pub to kanalarkiv_desk;
--> statement-breakpoint
grant update on pub.entries, pub.cases to kanalarkiv_desk;
--> statement-breakpoint
grant update, delete on pub.items to kanalarkiv_desk;
--> statement-breakpoint
grant insert, update, delete on pub.channel_counts to kanalarkiv_desk;
