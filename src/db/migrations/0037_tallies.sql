CREATE TABLE "core"."tallies" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."tallies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_id" uuid NOT NULL,
	"what" text NOT NULL,
	"n" bigint NOT NULL
);

--> statement-breakpoint
-- adds up what lies there twice or more; what another transaction is adding up is left to it, so that nobody waits
create function core.fold_tallies() returns void language sql as $$
  with many as (
    select channel_id, what from core.tallies group by channel_id, what having count(*) > 1
  ), free as (
    select t.id from core.tallies t join many using (channel_id, what) for update of t skip locked
  ), taken as (
    delete from core.tallies t using free where t.id = free.id returning t.channel_id, t.what, t.n
  )
  insert into core.tallies (channel_id, what, n)
  select channel_id, what, sum(n) from taken group by channel_id, what having sum(n) <> 0;
$$;
--> statement-breakpoint
-- every thousandth row that is added folds
create function core.fold_now_and_then(added bigint) returns void language plpgsql as $$
begin
  if added > 0 and currval('core.tallies_id_seq') % 1000 < added then perform core.fold_tallies(); end if;
end $$;
--> statement-breakpoint
create function core.tally_states() returns trigger language plpgsql as $$
declare added bigint;
begin
  if tg_op = 'INSERT' then
    insert into core.tallies (channel_id, what, n)
    select s.channel_id, v.what, v.n
      from (select channel_id, count(*) as items, sum(version_number) as versions,
                   count(*) filter (where presence = 'missing') as missing, count(*) filter (where presence = 'removed') as removed
              from changed group by channel_id) s,
           lateral (values ('items', s.items), ('versions', s.versions), ('missing', s.missing), ('removed', s.removed)) as v(what, n)
     where v.n <> 0;
  elsif tg_op = 'UPDATE' then
    insert into core.tallies (channel_id, what, n)
    select s.channel_id, v.what, v.n
      from (select channel_id, sum(sign) as items, sum(sign * version_number) as versions,
                   sum(sign) filter (where presence = 'missing') as missing, sum(sign) filter (where presence = 'removed') as removed
              from (select 1 as sign, channel_id, version_number, presence from changed
                     union all select -1, channel_id, version_number, presence from was) as both_ways
             group by channel_id) s,
           lateral (values ('items', s.items), ('versions', s.versions), ('missing', s.missing), ('removed', s.removed)) as v(what, n)
     where v.n <> 0;
  else
    insert into core.tallies (channel_id, what, n)
    select s.channel_id, v.what, - v.n
      from (select channel_id, count(*) as items, sum(version_number) as versions,
                   count(*) filter (where presence = 'missing') as missing, count(*) filter (where presence = 'removed') as removed
              from was group by channel_id) s,
           lateral (values ('items', s.items), ('versions', s.versions), ('missing', s.missing), ('removed', s.removed)) as v(what, n)
     where v.n <> 0;
  end if;
  get diagnostics added = row_count;
  perform core.fold_now_and_then(added);
  return null;
end $$;
--> statement-breakpoint
-- what a class counts as: by its outcome, by who stands behind it, as reopened where it is, and as a class
create function core.counted_as(outcome text, state text, reopened text) returns setof text language sql immutable as $$
  select unnest(array['classified', 'outcome ' || outcome, 'state ' || state] || case when reopened is null then '{}'::text[] else array['reopened'] end);
$$;
--> statement-breakpoint
create function core.tally_classes() returns trigger language plpgsql as $$
declare added bigint;
begin
  if tg_op = 'INSERT' then
    insert into core.tallies (channel_id, what, n)
    select k.channel_id, w.what, sum(k.n)
      from (select i.channel_id, c.outcome, c.state, c.reopened_because, count(*) as n
              from changed c join core.items i on i.id = c.item_id group by 1, 2, 3, 4) k,
           core.counted_as(k.outcome, k.state, k.reopened_because) as w(what)
     group by 1, 2;
  elsif tg_op = 'UPDATE' then
    insert into core.tallies (channel_id, what, n)
    select k.channel_id, w.what, sum(k.n)
      from (select i.channel_id, d.outcome, d.state, d.reopened_because, sum(d.sign) as n
              from (select c.item_id, s.sign, s.outcome, s.state, s.reopened_because
                      from changed c join was o on o.item_id = c.item_id,
                           lateral (values (1, c.outcome, c.state, c.reopened_because), (-1, o.outcome, o.state, o.reopened_because))
                                as s(sign, outcome, state, reopened_because)
                     where (c.outcome, c.state, c.reopened_because) is distinct from (o.outcome, o.state, o.reopened_because)) d
              join core.items i on i.id = d.item_id group by 1, 2, 3, 4) k,
           core.counted_as(k.outcome, k.state, k.reopened_because) as w(what)
     group by 1, 2 having sum(k.n) <> 0;
  else
    insert into core.tallies (channel_id, what, n)
    select k.channel_id, w.what, - sum(k.n)
      from (select i.channel_id, c.outcome, c.state, c.reopened_because, count(*) as n
              from was c join core.items i on i.id = c.item_id group by 1, 2, 3, 4) k,
           core.counted_as(k.outcome, k.state, k.reopened_because) as w(what)
     group by 1, 2;
  end if;
  get diagnostics added = row_count;
  perform core.fold_now_and_then(added);
  return null;
end $$;
--> statement-breakpoint
create function core.tally_queue() returns trigger language plpgsql as $$
declare added bigint;
begin
  if tg_op = 'INSERT' then
    insert into core.tallies (channel_id, what, n)
    select channel_id, 'waits ' || waits, count(*) from changed group by channel_id, waits;
  elsif tg_op = 'UPDATE' then
    insert into core.tallies (channel_id, what, n)
    select channel_id, 'waits ' || waits, sum(sign)
      from (select 1 as sign, channel_id, waits from changed union all select -1, channel_id, waits from was) as both_ways
     group by channel_id, waits having sum(sign) <> 0;
  else
    insert into core.tallies (channel_id, what, n)
    select channel_id, 'waits ' || waits, - count(*) from was group by channel_id, waits;
  end if;
  get diagnostics added = row_count;
  perform core.fold_now_and_then(added);
  return null;
end $$;
--> statement-breakpoint
-- an item has one entry at most, and keeps it
create function core.tally_entries() returns trigger language plpgsql as $$
declare added bigint;
begin
  insert into core.tallies (channel_id, what, n)
  select i.channel_id, 'journaled', count(*) from changed e join core.items i on i.id = e.item_id group by i.channel_id;
  get diagnostics added = row_count;
  perform core.fold_now_and_then(added);
  return null;
end $$;
--> statement-breakpoint
create function core.stands(state text) returns boolean language sql immutable as $$
  select state in ('committed', 'deposited', 'acknowledged');
$$;
--> statement-breakpoint
-- an item is exported while a package that holds it stands: it counts when the first does, and no longer when the last does not.
-- Packages of one agency take turns, for two that begin to stand at once would both take themselves for the first
create function core.tally_packages() returns trigger language plpgsql as $$
begin
  perform 1 from core.agencies where id = new.agency_id for no key update;
  insert into core.tallies (channel_id, what, n)
  select i.channel_id, 'exported', case when core.stands(new.state) then count(*) else - count(*) end
    from core.package_items pi join core.items i on i.id = pi.item_id
   where pi.package_id = new.id
     and not exists (select 1 from core.package_items o join core.packages p on p.id = o.package_id
                      where o.item_id = pi.item_id and o.package_id <> new.id and core.stands(p.state))
   group by i.channel_id;
  return null;
end $$;
--> statement-breakpoint
-- a package is filled before it stands; one that is filled afterwards is counted too
create function core.tally_package_items() returns trigger language plpgsql as $$
begin
  insert into core.tallies (channel_id, what, n)
  select i.channel_id, 'exported', count(distinct pi.item_id)
    from (select distinct package_id from changed) f join core.packages p on p.id = f.package_id and core.stands(p.state)
    join changed pi on pi.package_id = p.id join core.items i on i.id = pi.item_id
   where not exists (select 1 from core.package_items o join core.packages q on q.id = o.package_id
                      where o.item_id = pi.item_id and core.stands(q.state)
                        and not exists (select 1 from changed c where c.package_id = o.package_id and c.item_id = o.item_id))
   group by i.channel_id;
  return null;
end $$;
--> statement-breakpoint
-- the same, counted anew: what the tallies are begun with, and held against
create function core.counted() returns table (channel_id uuid, what text, n bigint) language sql stable as $$
  select s.channel_id, v.what, v.n
    from (select s.channel_id, count(*) as items, sum(s.version_number) as versions,
                 count(*) filter (where s.presence = 'missing') as missing, count(*) filter (where s.presence = 'removed') as removed
            from core.item_states s group by s.channel_id) s,
         lateral (values ('items', s.items), ('versions', s.versions), ('missing', s.missing), ('removed', s.removed)) as v(what, n)
   where v.n <> 0
  union all
  select k.channel_id, w.what, sum(k.n)::bigint
    from (select i.channel_id, c.outcome, c.state, c.reopened_because, count(*) as n
            from core.item_classes c join core.items i on i.id = c.item_id group by 1, 2, 3, 4) k,
         core.counted_as(k.outcome, k.state, k.reopened_because) as w(what)
   group by 1, 2
  union all
  select q.channel_id, 'waits ' || q.waits, count(*) from core.review_queue q group by 1, 2
  union all
  select i.channel_id, 'journaled', count(*) from core.registry_entries e join core.items i on i.id = e.item_id group by 1
  union all
  select i.channel_id, 'exported', count(*) from core.items i
   where exists (select 1 from core.package_items pi join core.packages p on p.id = pi.package_id
                  where pi.item_id = i.id and core.stands(p.state))
   group by 1;
$$;
--> statement-breakpoint
insert into core.tallies (channel_id, what, n) select channel_id, what, n from core.counted();
--> statement-breakpoint
create trigger tallies_new_states after insert on core.item_states
  referencing new table as changed for each statement execute function core.tally_states();
--> statement-breakpoint
create trigger tallies_states after update on core.item_states
  referencing old table as was new table as changed for each statement execute function core.tally_states();
--> statement-breakpoint
create trigger tallies_gone_states after delete on core.item_states
  referencing old table as was for each statement execute function core.tally_states();
--> statement-breakpoint
create trigger tallies_new_classes after insert on core.item_classes
  referencing new table as changed for each statement execute function core.tally_classes();
--> statement-breakpoint
create trigger tallies_classes after update on core.item_classes
  referencing old table as was new table as changed for each statement execute function core.tally_classes();
--> statement-breakpoint
create trigger tallies_gone_classes after delete on core.item_classes
  referencing old table as was for each statement execute function core.tally_classes();
--> statement-breakpoint
create trigger tallies_new_queue_rows after insert on core.review_queue
  referencing new table as changed for each statement execute function core.tally_queue();
--> statement-breakpoint
create trigger tallies_queue_rows after update on core.review_queue
  referencing old table as was new table as changed for each statement execute function core.tally_queue();
--> statement-breakpoint
create trigger tallies_gone_queue_rows after delete on core.review_queue
  referencing old table as was for each statement execute function core.tally_queue();
--> statement-breakpoint
create trigger tallies_entries after insert on core.registry_entries
  referencing new table as changed for each statement execute function core.tally_entries();
--> statement-breakpoint
create trigger tallies_packages after update on core.packages
  for each row when (core.stands(old.state) is distinct from core.stands(new.state)) execute function core.tally_packages();
--> statement-breakpoint
create trigger tallies_package_items after insert on core.package_items
  referencing new table as changed for each statement execute function core.tally_package_items();
