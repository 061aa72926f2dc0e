-- What anybody may read of the agency's own answers stands beside their entries. It depends on the whole thread: on the
-- post that the answer stands under, on every ground that is found in it, and on what officers shield; and on the names of
-- the agency and the channel, which are no person's.
alter table pub.entries add column answer text;
--> statement-breakpoint
grant select (answer) on pub.entries to kanalarkiv_public;
--> statement-breakpoint
grant update (answer) on pub.entries to kanalarkiv_desk;
--> statement-breakpoint
create function core.tell_answers_around(item_ids uuid[]) returns void language sql as $$
  insert into core.to_publish (agency_id, item_id)
  select a.agency_id, a.id
    from (select distinct i.channel_id, i.root_native_id from core.items i where i.id = any(item_ids)) t
    join core.items a on a.channel_id = t.channel_id and a.root_native_id = t.root_native_id and a.by_agency and a.kind = 'comment'
    join core.registry_entries e on e.item_id = a.id and e.direction = 'outgoing';
$$;
--> statement-breakpoint
create function core.tell_answers_of_states() returns trigger language plpgsql as $$
declare
  told uuid[];
begin
  told := array(
    select n.item_id from changed n join was o on o.item_id = n.item_id join core.items i on i.id = n.item_id
     where (n.visibility, n.presence, n.version_id) is distinct from (o.visibility, o.presence, o.version_id)
       and (i.native_id = i.root_native_id or (i.by_agency and i.kind = 'comment')));
  if cardinality(told) > 0 then perform core.tell_answers_around(told); end if;
  return null;
end $$;
--> statement-breakpoint
create function core.tell_answers_of_classes() returns trigger language plpgsql as $$
declare
  told uuid[];
begin
  if tg_op = 'INSERT' then
    told := array(
      select n.item_id from changed n join core.classifications cl on cl.id = n.classification_id join core.items i on i.id = n.item_id
       where cl.ground is not null or i.native_id = i.root_native_id);
  else
    told := array(
      select n.item_id from changed n join was o on o.item_id = n.item_id join core.items i on i.id = n.item_id
        join core.classifications cl on cl.id = n.classification_id left join core.classifications ol on ol.id = o.classification_id
       where (cl.ground is null) is distinct from (ol.ground is null)
          or (i.native_id = i.root_native_id and (n.version_id, n.reopened_because, n.outcome, n.state)
              is distinct from (o.version_id, o.reopened_because, o.outcome, o.state)));
  end if;
  if cardinality(told) > 0 then perform core.tell_answers_around(told); end if;
  return null;
end $$;
--> statement-breakpoint
create function core.tell_answers_of_acts() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'text_shields' then
    perform core.tell_answers_around(array(select item_id from changed));
  elsif tg_table_name = 'registry_entries' then
    perform core.tell_answers_around(array(select item_id from changed where ground is not null));
  else
    perform core.tell_answers_around(array(select e.item_id from changed n join core.registry_entries e on e.id = n.entry_id));
  end if;
  return null;
end $$;
--> statement-breakpoint
create function core.tell_answers_of_names() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'channels' then
    update core.sweeps w set basis = '', ended_at = null from changed n join was o on o.id = n.id
     where w.agency_id = n.agency_id and w.step = 'publish' and n.title is distinct from o.title;
  else
    update core.sweeps w set basis = '', ended_at = null from changed n join was o on o.id = n.id
     where w.agency_id = n.id and w.step = 'publish' and (n.name, n.unit) is distinct from (o.name, o.unit);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tells_answers_of_states after update on core.item_states
  referencing old table as was new table as changed for each statement execute function core.tell_answers_of_states();
--> statement-breakpoint
create trigger tells_answers_of_new_classes after insert on core.item_classes
  referencing new table as changed for each statement execute function core.tell_answers_of_classes();
--> statement-breakpoint
create trigger tells_answers_of_classes after update on core.item_classes
  referencing old table as was new table as changed for each statement execute function core.tell_answers_of_classes();
--> statement-breakpoint
create trigger tells_answers_of_shields after insert on core.text_shields
  referencing new table as changed for each statement execute function core.tell_answers_of_acts();
--> statement-breakpoint
create trigger tells_answers_of_entries after insert on core.registry_entries
  referencing new table as changed for each statement execute function core.tell_answers_of_acts();
--> statement-breakpoint
create trigger tells_answers_of_entry_changes after insert on core.entry_changes
  referencing new table as changed for each statement execute function core.tell_answers_of_acts();
--> statement-breakpoint
create trigger tells_answers_of_channels after update on core.channels
  referencing old table as was new table as changed for each statement execute function core.tell_answers_of_names();
--> statement-breakpoint
create trigger tells_answers_of_agencies after update on core.agencies
  referencing old table as was new table as changed for each statement execute function core.tell_answers_of_names();
