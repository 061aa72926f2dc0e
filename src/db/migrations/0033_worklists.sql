CREATE TABLE "core"."sweeps" (
	"agency_id" uuid NOT NULL,
	"step" text NOT NULL,
	"basis" text NOT NULL,
	"total" integer NOT NULL,
	"fed" integer DEFAULT 0 NOT NULL,
	"channel_id" uuid,
	"root_native_id" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sweeps_agency_id_step_pk" PRIMARY KEY("agency_id","step")
);
--> statement-breakpoint
CREATE TABLE "core"."to_classify" (
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."to_classify_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"agency_id" uuid NOT NULL,
	"later" boolean DEFAULT false NOT NULL,
	"channel_id" uuid NOT NULL,
	"root_native_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."to_journal" (
	"agency_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"item_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."to_publish" (
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."to_publish_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"agency_id" uuid NOT NULL,
	"later" boolean DEFAULT false NOT NULL,
	"item_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."to_review" (
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."to_review_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"agency_id" uuid NOT NULL,
	"item_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."to_title" (
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "core"."to_title_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"agency_id" uuid NOT NULL,
	"item_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE INDEX "to_classify_order" ON "core"."to_classify" USING btree ("agency_id","later","place");--> statement-breakpoint
CREATE INDEX "to_journal_order" ON "core"."to_journal" USING btree ("agency_id","at","item_id");--> statement-breakpoint
CREATE INDEX "to_publish_order" ON "core"."to_publish" USING btree ("agency_id","later","place");--> statement-breakpoint
CREATE INDEX "to_review_order" ON "core"."to_review" USING btree ("agency_id","place");--> statement-breakpoint
CREATE INDEX "to_title_order" ON "core"."to_title" USING btree ("agency_id","place");--> statement-breakpoint
-- by which a post is found that stands on the agency's own site as well
CREATE INDEX "versions_by_text" ON "core"."versions" USING btree (md5("text")) WHERE "text" <> '';
--> statement-breakpoint
-- what was told of the queue so far goes on waiting
insert into core.to_review (agency_id, item_id)
select distinct i.agency_id, t.item_id from core.review_queue_stale t join core.items i on i.id = t.item_id;
--> statement-breakpoint
-- a copy is one only while the other stands: the threads of posts that read as these versions do
create function core.tell_copies(version_ids uuid[]) returns void language sql as $$
  insert into core.to_classify (agency_id, channel_id, root_native_id)
  select distinct i.agency_id, i.channel_id, i.root_native_id
    from core.versions ov
    join core.items o on o.id = ov.item_id and o.by_agency and o.kind = 'post'
    join core.channels oc on oc.id = o.channel_id and oc.kind = 'wordpress'
    join core.versions v on md5(v.text) = md5(ov.text) and v.text <> ''
    join core.item_states s on s.item_id = v.item_id and s.version_id = v.id
    join core.items i on i.id = v.item_id and i.agency_id = o.agency_id and i.by_agency
    join core.channels c on c.id = i.channel_id and c.kind <> 'wordpress'
   where ov.id = any(version_ids) and ov.text <> '';
$$;
--> statement-breakpoint
create function core.has_own_site() returns boolean language sql stable as $$
  select exists (select 1 from core.channels where kind = 'wordpress') and exists (select 1 from core.channels where kind <> 'wordpress');
$$;
--> statement-breakpoint
-- a look wrote, released or took back how items stand
create function core.tell_of_states() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into core.to_classify (agency_id, channel_id, root_native_id)
    select distinct i.agency_id, i.channel_id, i.root_native_id from changed n join core.items i on i.id = n.item_id;
    return null;
  end if;
  with told as materialized (
    select i.agency_id, i.channel_id, i.root_native_id, i.id, i.native_id, i.by_agency and i.kind in ('post', 'profile') as shown,
           (n.visibility, n.presence, n.version_id) is distinct from (o.visibility, o.presence, o.version_id) as stands_otherwise,
           (n.visibility, n.version_id) is distinct from (o.visibility, o.version_id) as reads_otherwise,
           n.permalink is distinct from o.permalink as elsewhere
      from changed n join was o on o.item_id = n.item_id join core.items i on i.id = n.item_id
     where (n.visibility, n.presence, n.version_id, n.permalink) is distinct from (o.visibility, o.presence, o.version_id, o.permalink)
  ), classified as (
    insert into core.to_classify (agency_id, channel_id, root_native_id)
    select distinct agency_id, channel_id, root_native_id from told where stands_otherwise
  ), reviewed as (
    insert into core.to_review (agency_id, item_id) select agency_id, id from told where stands_otherwise
  ), titled as (
    insert into core.to_title (agency_id, item_id) select agency_id, id from told where reads_otherwise and native_id = root_native_id
  )
  insert into core.to_publish (agency_id, item_id) select agency_id, id from told where shown and (stands_otherwise or elsewhere);
  if core.has_own_site() then
    perform core.tell_copies(array(
      select v.id from changed n join was o on o.item_id = n.item_id join core.channels c on c.id = n.channel_id and c.kind = 'wordpress',
             lateral (values (n.version_id), (o.version_id)) as v(id)
       where (n.visibility, n.presence, n.version_id) is distinct from (o.visibility, o.presence, o.version_id)));
  end if;
  return null;
end $$;
--> statement-breakpoint
create function core.tell_of_versions() returns trigger language plpgsql as $$
begin
  if core.has_own_site() then
    perform core.tell_copies(array(
      select n.id from changed n join core.items i on i.id = n.item_id join core.channels c on c.id = i.channel_id and c.kind = 'wordpress'));
  end if;
  return null;
end $$;
--> statement-breakpoint
-- rules, a decision or an officer put a class in force, or told that it must be looked at again
create function core.tell_of_classes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    with told as materialized (
      select i.agency_id, i.id, coalesce(i.posted_at, i.first_seen_at) as at, i.by_agency and i.kind in ('post', 'profile') as shown,
             i.native_id = i.root_native_id as is_first, n.outcome, cl.registration, cl.ground
        from changed n join core.items i on i.id = n.item_id join core.classifications cl on cl.id = n.classification_id
    ), reviewed as (
      insert into core.to_review (agency_id, item_id) select agency_id, id from told
    ), journaled as (
      insert into core.to_journal (agency_id, at, item_id) select agency_id, at, id from told
       where outcome = 'caseworkDocument' or (outcome = 'publicRecord' and registration = 'register')
    ), titled as (
      insert into core.to_title (agency_id, item_id) select agency_id, id from told where ground is not null and is_first
    )
    insert into core.to_publish (agency_id, item_id) select agency_id, id from told where shown;
    return null;
  end if;
  with told as materialized (
    select i.agency_id, i.channel_id, i.root_native_id, i.id, coalesce(i.posted_at, i.first_seen_at) as at,
           i.by_agency and i.kind in ('post', 'profile') as shown, i.native_id = i.root_native_id as is_first,
           n.outcome, cl.registration, cl.ground, n.basis = '' or n.standing = 'relabelled' as again,
           n.classification_id <> o.classification_id as other,
           (n.classification_id, n.version_id, n.reopened_because, n.outcome, n.state) is distinct from
           (o.classification_id, o.version_id, o.reopened_because, o.outcome, o.state) as stands_otherwise
      from changed n join was o on o.item_id = n.item_id join core.items i on i.id = n.item_id
      join core.classifications cl on cl.id = n.classification_id
  ), classified as (
    insert into core.to_classify (agency_id, channel_id, root_native_id)
    select distinct agency_id, channel_id, root_native_id from told where again
  ), reviewed as (
    insert into core.to_review (agency_id, item_id) select agency_id, id from told where stands_otherwise
  ), journaled as (
    insert into core.to_journal (agency_id, at, item_id) select agency_id, at, id from told
     where other and (outcome = 'caseworkDocument' or (outcome = 'publicRecord' and registration = 'register'))
       and not exists (select 1 from core.registry_entries e where e.item_id = told.id)
  ), titled as (
    insert into core.to_title (agency_id, item_id) select agency_id, id from told where other and is_first and ground is not null
  )
  insert into core.to_publish (agency_id, item_id) select agency_id, id from told
   where stands_otherwise and (shown or exists (select 1 from core.registry_entries e where e.item_id = told.id));
  return null;
end $$;
--> statement-breakpoint
-- of a row that goes it is looked whether it should have: the queue is no authority, and comes again when it is lost
create function core.tell_of_queue_rows() returns trigger language plpgsql as $$
begin
  insert into core.to_review (agency_id, item_id) select agency_id, item_id from was;
  return null;
end $$;
--> statement-breakpoint
create function core.tell_of_entries() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'registry_entries' then
    insert into core.to_publish (agency_id, item_id) select agency_id, item_id from changed;
  elsif tg_table_name = 'cases' then
    insert into core.to_publish (agency_id, item_id) select agency_id, root_item_id from changed;
  else
    insert into core.to_publish (agency_id, item_id)
    select e.agency_id, e.item_id from changed n join core.registry_entries e on e.id = n.entry_id
    union all
    select k.agency_id, k.root_item_id from changed n join core.cases k on k.id = n.case_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
-- files of these versions were fetched, replaced, lost or found again
create function core.tell_of_version_files(version_ids uuid[]) returns void language plpgsql as $$
begin
  insert into core.to_publish (agency_id, item_id)
  select distinct i.agency_id, i.id from core.versions v join core.items i on i.id = v.item_id
   where v.id = any(version_ids) and i.by_agency and i.kind in ('post', 'profile')
     and exists (select 1 from core.versions later where later.item_id = i.id and later.number > 1);
  if core.has_own_site() then
    insert into core.to_classify (agency_id, channel_id, root_native_id)
    select distinct i.agency_id, i.channel_id, i.root_native_id from core.versions v join core.items i on i.id = v.item_id
     where v.id = any(version_ids) and i.by_agency and i.kind = 'post';
    perform core.tell_copies(version_ids);
  end if;
end $$;
--> statement-breakpoint
create function core.tell_of_files() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'object_checks' then
    if tg_op = 'INSERT' then
      if exists (select 1 from changed n where n.state <> 'sound') then
        perform core.tell_of_version_files(array(select distinct m.version_id from changed n join core.media m on 'media/' || m.sha256 = n.key where n.state <> 'sound'));
      end if;
    elsif exists (select 1 from changed n join was o on o.key = n.key where (n.state = 'sound') <> (o.state = 'sound')) then
      perform core.tell_of_version_files(array(
        select distinct m.version_id from changed n join was o on o.key = n.key join core.media m on 'media/' || m.sha256 = n.key
         where (n.state = 'sound') <> (o.state = 'sound')));
    end if;
  elsif tg_op = 'INSERT' then
    perform core.tell_of_version_files(array(select distinct n.version_id from changed n where n.sha256 is not null));
  else
    perform core.tell_of_version_files(array(
      select distinct n.version_id from changed n join was o on o.version_id = n.version_id and o.ordinal = n.ordinal
       where (n.sha256, n.alt, n.origin) is distinct from (o.sha256, o.alt, o.origin)));
  end if;
  return null;
end $$;
--> statement-breakpoint
-- rules ask what a channel is and who runs it: everything is looked at again
create function core.tell_of_places() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'channels' then
    update core.sweeps w set basis = '' from changed n join was o on o.id = n.id
     where w.agency_id = n.agency_id and w.step = 'classify' and (n.kind, n.address, n.leading) is distinct from (o.kind, o.address, o.leading);
  else
    update core.sweeps w set basis = '' from changed n join was o on o.id = n.id
     where w.agency_id = n.id and w.step = 'classify' and (n.country, n.language, n.unit, n.time_zone) is distinct from (o.country, o.language, o.unit, o.time_zone);
  end if;
  return null;
end $$;
--> statement-breakpoint
drop trigger queue_told_of_class on core.item_classes;
--> statement-breakpoint
drop trigger queue_told_of_other_class on core.item_classes;
--> statement-breakpoint
drop trigger queue_told_of_state on core.item_states;
--> statement-breakpoint
drop trigger queue_told_of_row on core.review_queue;
--> statement-breakpoint
drop function core.tell_queue();
--> statement-breakpoint
create trigger tells_of_new_states after insert on core.item_states
  referencing new table as changed for each statement execute function core.tell_of_states();
--> statement-breakpoint
create trigger tells_of_states after update on core.item_states
  referencing old table as was new table as changed for each statement execute function core.tell_of_states();
--> statement-breakpoint
create trigger tells_of_versions after insert on core.versions
  referencing new table as changed for each statement execute function core.tell_of_versions();
--> statement-breakpoint
create trigger tells_of_new_classes after insert on core.item_classes
  referencing new table as changed for each statement execute function core.tell_of_classes();
--> statement-breakpoint
create trigger tells_of_classes after update on core.item_classes
  referencing old table as was new table as changed for each statement execute function core.tell_of_classes();
--> statement-breakpoint
create trigger tells_of_queue_rows after delete on core.review_queue
  referencing old table as was for each statement execute function core.tell_of_queue_rows();
--> statement-breakpoint
create trigger tells_of_entries after insert on core.registry_entries
  referencing new table as changed for each statement execute function core.tell_of_entries();
--> statement-breakpoint
create trigger tells_of_cases after insert on core.cases
  referencing new table as changed for each statement execute function core.tell_of_entries();
--> statement-breakpoint
create trigger tells_of_titles after insert on core.title_changes
  referencing new table as changed for each statement execute function core.tell_of_entries();
--> statement-breakpoint
create trigger tells_of_new_files after insert on core.media
  referencing new table as changed for each statement execute function core.tell_of_files();
--> statement-breakpoint
create trigger tells_of_files after update on core.media
  referencing old table as was new table as changed for each statement execute function core.tell_of_files();
--> statement-breakpoint
create trigger tells_of_new_checks after insert on core.object_checks
  referencing new table as changed for each statement execute function core.tell_of_files();
--> statement-breakpoint
create trigger tells_of_checks after update on core.object_checks
  referencing old table as was new table as changed for each statement execute function core.tell_of_files();
--> statement-breakpoint
create trigger tells_of_channels after update on core.channels
  referencing old table as was new table as changed for each statement execute function core.tell_of_places();
--> statement-breakpoint
create trigger tells_of_agencies after update on core.agencies
  referencing old table as was new table as changed for each statement execute function core.tell_of_places();
--> statement-breakpoint
-- what waited when this was installed; what is classified and published is walked through by the first run
insert into core.to_journal (agency_id, at, item_id)
select i.agency_id, coalesce(i.posted_at, i.first_seen_at), i.id
  from core.item_classes c join core.classifications cl on cl.id = c.classification_id join core.items i on i.id = c.item_id
 where (c.outcome = 'caseworkDocument' or (c.outcome = 'publicRecord' and cl.registration = 'register'))
   and not exists (select 1 from core.registry_entries e where e.item_id = i.id);
--> statement-breakpoint
insert into core.to_title (agency_id, item_id)
select k.agency_id, k.root_item_id from core.cases k
 where exists (select 1 from core.versions v where v.item_id = k.root_item_id and v.number > 1)
    or exists (select 1 from core.item_events ev where ev.item_id = k.root_item_id and ev.kind = 'visibilityChanged')
    or exists (select 1 from core.classifications cl where cl.item_id = k.root_item_id and cl.ground is not null);
