-- The public projection: only what anybody may see, written by the publish step, read by the public role alone.
create schema pub;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
do $$ begin
  create role kanalarkiv_public login;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
create table pub.agencies (
  id uuid primary key,
  name text not null,
  org_number text not null,
  country text not null,
  language text not null,
  time_zone text not null,
  unit text not null,
  names text not null
);
--> statement-breakpoint
-- how fresh and how whole the capture of each channel is: the reader sees the gaps
create table pub.channels (
  id uuid primary key,
  agency_id uuid not null references pub.agencies(id),
  kind text not null,
  title text not null,
  address text not null,
  every_minutes integer not null,
  last_look_at timestamptz,
  last_complete_at timestamptz,
  last_fault text
);
--> statement-breakpoint
create table pub.cases (
  id uuid primary key,
  agency_id uuid not null references pub.agencies(id),
  channel_id uuid not null references pub.channels(id),
  year integer not null,
  sequence integer not null,
  opened_on date not null,
  title_washed text not null,
  title_full text not null,
  published_at timestamptz not null
);
--> statement-breakpoint
create table pub.entries (
  id uuid primary key,
  agency_id uuid not null references pub.agencies(id),
  case_id uuid not null references pub.cases(id),
  channel_id uuid not null references pub.channels(id),
  year integer not null,
  sequence integer not null,
  number_in_case integer not null,
  direction text not null,
  journaled_on date not null,
  document_day date,
  title_washed text not null,
  title_full text not null,
  party_washed text not null,
  party_full text not null,
  -- the statutory ground, as it is printed; null when nothing is withheld
  ground text,
  published_at timestamptz not null
);
--> statement-breakpoint
-- what the agency itself said in public; a citizen's text never stands here
create table pub.items (
  id uuid primary key,
  agency_id uuid not null references pub.agencies(id),
  channel_id uuid not null references pub.channels(id),
  kind text not null,
  title text,
  body text not null,
  language text,
  permalink text,
  posted_at timestamptz not null,
  first_seen_at timestamptz not null,
  -- how many versions are kept; above 1 it was edited after it was first seen
  versions integer not null,
  -- what became of it on the channel: visible, trashed, hidden, private, gone
  standing text not null,
  content_sha256 text not null,
  published_at timestamptz not null
);
--> statement-breakpoint
create index entries_by_day on pub.entries (agency_id, journaled_on desc, sequence desc);
--> statement-breakpoint
create index items_by_time on pub.items (agency_id, posted_at desc, id desc);
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema pub to kanalarkiv_public;
--> statement-breakpoint
grant select on pub.agencies, pub.channels, pub.items to kanalarkiv_public;
--> statement-breakpoint
grant select (id, agency_id, channel_id, year, sequence, opened_on, title_washed, published_at) on pub.cases to kanalarkiv_public;
--> statement-breakpoint
grant select (id, agency_id, case_id, channel_id, year, sequence, number_in_case, direction, journaled_on, document_day,
              title_washed, party_washed, ground, published_at) on pub.entries to kanalarkiv_public;
--> statement-breakpoint
-- names may be found and shown for one year after publication, where the agency's policy allows it at all
-- (offentlegforskrifta § 6 fourth paragraph; counted from the start of the day at the agency, as the common journal service does)
create function pub.names_open(policy text, zone text, published timestamptz, at timestamptz) returns boolean
language sql stable as $$
  select policy = 'searchable-1y' and published >= (date_trunc('day', at at time zone zone) - interval '1 year') at time zone zone
$$;
--> statement-breakpoint
create view pub.entry_texts with (security_barrier) as
  select e.id,
         case when pub.names_open(a.names, a.time_zone, e.published_at, now()) then e.title_full else e.title_washed end as title,
         case when pub.names_open(a.names, a.time_zone, e.published_at, now()) then e.party_full else e.party_washed end as party
    from pub.entries e join pub.agencies a on a.id = e.agency_id;
--> statement-breakpoint
create view pub.case_texts with (security_barrier) as
  select c.id,
         case when pub.names_open(a.names, a.time_zone, c.published_at, now()) then c.title_full else c.title_washed end as title
    from pub.cases c join pub.agencies a on a.id = c.agency_id;
--> statement-breakpoint
grant select on pub.entry_texts, pub.case_texts to kanalarkiv_public;
