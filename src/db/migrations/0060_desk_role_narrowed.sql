-- What no act at the desk writes, its role may not write. A table whose rows are only ever added to needs no right to
-- change them; a draft that was not adopted stays; what a look found is written by the work alone.
revoke delete on core.decisions from kanalarkiv_desk;
--> statement-breakpoint
revoke update on core.holds, core.review_samples, core.review_batches, core.registry_entries, core.cases from kanalarkiv_desk;
--> statement-breakpoint
revoke insert on core.item_events, core.media, core.object_checks from kanalarkiv_desk;
--> statement-breakpoint
-- how an item stands is written by looks, and no row of these is ever taken away
revoke insert, update, delete on core.item_states from kanalarkiv_desk;
--> statement-breakpoint
revoke delete on core.item_classes, core.sweeps, core.kept_counts from kanalarkiv_desk;
--> statement-breakpoint
-- of the rest only what acts change: never an id, whose it is, what was read from a file, or the last look at a channel
do $$
declare
  one record;
  changed text;
begin
  for one in select * from (values
    ('decisions', '^(state|pins|adopted_.*)$'),
    ('agencies', '^(?!(id|org_number|country|registered_at)$)'),
    ('channels', '^(?!(id|agency_id|kind|registered_at|last_observation_id)$)'),
    ('review_models', '^(state|state_at|doubt_from|file)$'),
    ('journal_counters', '^last$')) as v(name, columns)
  loop
    select string_agg(quote_ident(attname), ', ' order by attname) into changed from pg_attribute
     where attrelid = ('core.' || one.name)::regclass and attnum > 0 and not attisdropped and attname ~ one.columns;
    execute format('revoke update on core.%I from kanalarkiv_desk', one.name);
    execute format('grant update (%s) on core.%I to kanalarkiv_desk', changed, one.name);
  end loop;
end $$;
--> statement-breakpoint
revoke update on pub.entries, pub.cases, pub.items from kanalarkiv_desk;
--> statement-breakpoint
grant update (title_washed, title_full, party_washed, party_full, ground, updated_at, screened_at) on pub.entries to kanalarkiv_desk;
--> statement-breakpoint
grant update (title_washed, title_full, updated_at) on pub.cases to kanalarkiv_desk;
--> statement-breakpoint
-- what has ended begins no more: a session, a link that was used or whose time was cut short, a role, a person
create trigger ended_stays before update on core.desk_sessions for each row when (old.ended_at is not null) execute function core.refuse_change();
--> statement-breakpoint
create trigger used_once before update on core.desk_links for each row
  when (old.used_at is not null or new.ends_at > old.ends_at) execute function core.refuse_change();
--> statement-breakpoint
create trigger taken_stays before update on core.desk_roles_held for each row when (old.taken_at is not null) execute function core.refuse_change();
--> statement-breakpoint
create trigger closed_stays before update on core.desk_users for each row when (old.closed_at is not null) execute function core.refuse_change();
