CREATE TABLE "core"."audit_named" (
	"named" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "audit_named_named_kind_at_event_id_pk" PRIMARY KEY("named","kind","at","event_id")
);
--> statement-breakpoint
CREATE TABLE "core"."audit_places" (
	"event_id" uuid NOT NULL,
	"scope" uuid NOT NULL,
	"whose" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"who" text NOT NULL,
	CONSTRAINT "audit_places_event_id_scope_pk" PRIMARY KEY("event_id","scope")
);
--> statement-breakpoint
ALTER TABLE "core"."audit_named" ADD CONSTRAINT "audit_named_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "core"."audit_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."audit_places" ADD CONSTRAINT "audit_places_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "core"."audit_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_places_in_order" ON "core"."audit_places" USING btree ("scope","at","event_id");--> statement-breakpoint
CREATE INDEX "audit_places_by_kind" ON "core"."audit_places" USING btree ("scope","kind","at","event_id");--> statement-breakpoint
CREATE INDEX "audit_places_by_who" ON "core"."audit_places" USING btree ("scope","who","kind","at","event_id");
--> statement-breakpoint
-- CUSTOM BELOW: whose an event is and what it names is read off its fields, in the transaction that writes them
create function core.as_uuid(text text) returns uuid language sql immutable parallel safe as $$
  select case when text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then text::uuid end
$$;
--> statement-breakpoint
-- An event of an agency is that agency's, also where it names only a channel, a package, a decision or an item. One about a
-- person of the desk is the person's, and that of the agencies for which they had a role then. What is neither is the
-- installation's.
create function core.whose_event(at timestamptz, fields jsonb) returns table (scope uuid, whose text) language sql stable as $$
  with named as (
    select coalesce(
             core.as_uuid(fields ->> 'agency'),
             (select c.agency_id from core.channels c where c.id = core.as_uuid(fields ->> 'channel')),
             (select p.agency_id from core.packages p where p.id = core.as_uuid(fields ->> 'package')),
             (select d.agency_id from core.decisions d where d.id = core.as_uuid(fields ->> 'decision')),
             (select i.agency_id from core.items i where i.id = core.as_uuid(fields ->> 'item'))) as agency,
           core.as_uuid(fields ->> 'user') as person,
           core.as_uuid(fields ->> 'session') as session
  ), held as (
    select h.agency_id from core.desk_roles_held h, named n
     where h.user_id = n.person and h.given_at <= at and (h.taken_at is null or h.taken_at > at - interval '1 minute')
    union
    select core.as_uuid(c.role ->> 'agencyId') from core.desk_sessions s, named n, jsonb_array_elements(s.claimed) as c(role)
     where s.id = n.session and jsonb_typeof(s.claimed) = 'array'
  )
  select n.agency, 'agency' from named n where n.agency is not null
  union
  select coalesce(h.agency_id, '00000000-0000-0000-0000-000000000000'), case when h.agency_id is null then 'installation' else 'agency' end
    from held h, named n where n.agency is null and coalesce(fields ->> 'agency', '') <> 'all'
  union
  select '00000000-0000-0000-0000-000000000000', 'installation' from named n
   where n.agency is null and (n.person is null or fields ->> 'agency' = 'all')
  union
  select n.person, 'person' from named n where n.person is not null
$$;
--> statement-breakpoint
-- the ids of what an event names: of an act, a change and a file nobody asks
create function core.named_by(name text, value jsonb) returns setof uuid language sql immutable parallel safe as $$
  select core.as_uuid(value #>> '{}') where jsonb_typeof(value) = 'string'
     and name not in ('agency', 'act', 'change', 'dealing', 'undoes', 'file')
  union
  select core.as_uuid(one #>> '{}') from jsonb_path_query(value, '$[*] ? (@.type() == "string")') as one
   where jsonb_typeof(value) = 'array' and name in ('items', 'entries')
  union
  select core.as_uuid(coalesce(one ->> 'item', one ->> 'id')) from jsonb_path_query(value, '$[*] ? (@.type() == "object")') as one
   where jsonb_typeof(value) = 'array' and name in ('items', 'entries', 'cases')
  union
  select core.as_uuid(one ->> 'id') from jsonb_path_query(value, '$[*] ? (@.type() == "object")') as one
   where jsonb_typeof(value) = 'array' and name = 'entries'
  union
  select core.as_uuid(one #>> '{}') from jsonb_path_query(value, 'strict $.** ? (@.type() == "string")') as one
   where jsonb_typeof(value) = 'object' and name = 'scope'
$$;
--> statement-breakpoint
-- Who a person's name stands for: acts of the command line say it beside the operator, and a session is its person's.
create function core.who_did(kind text, actor text, fields jsonb) returns text language sql stable as $$
  -- no longer than an index takes
  select left(coalesce(
    case when kind ~ '^(session|signIn)[.]' or kind = 'user.passwordSet'
         then (select u.name from core.desk_users u where u.id = core.as_uuid(fields ->> 'user'))
         when jsonb_typeof(fields -> 'by') = 'string' and core.as_uuid(fields ->> 'by') is null and fields ->> 'by' <> '' then fields ->> 'by'
    end, actor), 200)
$$;
--> statement-breakpoint
create function core.place_events(ids uuid[]) returns void language sql as $$
  with told as (
    select e.id, e.at, e.kind, e.actor, jsonb_object_agg(f.name, f.value) as fields
      from unnest(ids) as i(id) join core.audit_events e on e.id = i.id
      join core.audit_fields f on f.event_id = e.id and f.name in ('agency', 'channel', 'package', 'decision', 'item', 'user', 'session', 'by')
     group by e.id
    union all
    select e.id, e.at, e.kind, e.actor, '{}' from unnest(ids) as i(id) join core.audit_events e on e.id = i.id
     where not exists (select 1 from core.audit_fields f where f.event_id = e.id
                        and f.name in ('agency', 'channel', 'package', 'decision', 'item', 'user', 'session', 'by'))
  )
  insert into core.audit_places (event_id, scope, whose, at, kind, who)
  select t.id, w.scope, w.whose, t.at, t.kind, core.who_did(t.kind, t.actor, t.fields) from told t, core.whose_event(t.at, t.fields) w
  on conflict do nothing;

  insert into core.audit_named (named, kind, at, event_id)
  select n.id, e.kind, e.at, e.id from unnest(ids) as i(id) join core.audit_events e on e.id = i.id
    join core.audit_fields f on f.event_id = e.id, core.named_by(f.name, f.value) as n(id)
   where n.id is not null
  on conflict do nothing;

  -- that a person was added concerns who gives them their first role
  insert into core.audit_places (event_id, scope, whose, at, kind, who)
  select a.event_id, p.scope, p.whose, a.at, a.kind, a.who
    from core.audit_places p join core.audit_places person on person.event_id = p.event_id and person.whose = 'person'
    join core.audit_places a on a.scope = person.scope and a.kind = 'user.added'
   where p.event_id = any(ids) and p.kind = 'user.roleGiven' and p.whose <> 'person'
  on conflict do nothing;
$$;
--> statement-breakpoint
create function core.place_told() returns trigger language plpgsql as $$
begin
  perform core.place_events(array(select distinct event_id from told));
  return null;
end $$;
--> statement-breakpoint
create trigger placed after insert on core.audit_fields referencing new table as told for each statement execute function core.place_told();
--> statement-breakpoint
-- a field that is destroyed is found by no longer; what the event's other fields name stays
create function core.unname_destroyed() returns trigger language plpgsql as $$
begin
  delete from core.audit_named n using gone g, core.named_by(g.name, g.value) as d(id), core.audit_events e
   where e.id = g.event_id and n.named = d.id and n.kind = e.kind and n.at = e.at and n.event_id = e.id;
  perform core.place_events(array(select distinct event_id from gone));
  return null;
end $$;
--> statement-breakpoint
create trigger unnamed after delete on core.audit_fields referencing old table as gone for each statement execute function core.unname_destroyed();
--> statement-breakpoint
create trigger only_added_to before update or delete on core.audit_places for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.audit_places for each statement execute function core.refuse_change();
--> statement-breakpoint
create trigger never_changed before update on core.audit_named for each row execute function core.refuse_change();
--> statement-breakpoint
create trigger never_emptied before truncate on core.audit_named for each statement execute function core.refuse_change();
--> statement-breakpoint
grant select, insert on core.audit_places, core.audit_named to kanalarkiv_desk;
--> statement-breakpoint
-- what was logged before, a slice at a time
do $$
declare
  ids uuid[];
  last uuid := '00000000-0000-0000-0000-000000000000';
begin
  loop
    select array_agg(id order by id) into ids from (select id from core.audit_events where id > last order by id limit 20000) as next;
    exit when ids is null;
    perform core.place_events(ids);
    last := ids[array_upper(ids, 1)];
  end loop;
end $$;
