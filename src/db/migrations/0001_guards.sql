-- What was written stays as it was written: the database itself refuses every change of it.
create index audit_events_unnumbered on core.audit_events (written_by);
--> statement-breakpoint
create function core.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: it is only ever added to', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger only_added_to before update or delete on core.audit_events for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.audit_events for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.audit_leaves for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.audit_leaves for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.audit_checkpoints for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.audit_checkpoints for each statement execute function core.refuse_change();
--> statement-breakpoint
-- versions and events of items, and registry entries, are never changed; only a lawful prune may delete a version (a later migration opens that door)
create trigger never_changed before update on core.versions for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_changed before update on core.items for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.item_events for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.registry_entries for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.cases for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.classifications for each row execute function core.refuse_change();
--> statement-breakpoint
-- an adopted decision may only become superseded; its document and its adoption never change
create function core.guard_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'an adopted decision is never deleted' using errcode = 'restrict_violation'; end if;
    return old;
  end if;
  if old.state = 'draft' then return new; end if;
  if old.state = 'adopted' and new.state = 'superseded'
     and to_jsonb(new) - 'state' = to_jsonb(old) - 'state' then return new; end if;
  raise exception 'an adopted decision never changes: supersede it with a new one' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger adopted_never_changes before update or delete on core.decisions for each row execute function core.guard_decision();
