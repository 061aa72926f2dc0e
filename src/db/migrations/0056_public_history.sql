-- What happened to what was published: when a row was changed or screened after publication, the earlier versions of an
-- agency's own text, what became of it on the channel, and the signed checkpoints of the audit log.
-- No row is rewritten here: what is null was not changed since it was published.
alter table pub.items add column updated_at timestamptz;
--> statement-breakpoint
-- how many events of the archive stand in pub.item_events as they were told last; null counts as none
alter table pub.items add column told_events integer;
--> statement-breakpoint
alter table pub.entries add column updated_at timestamptz, add column screened_at timestamptz;
--> statement-breakpoint
alter table pub.cases add column updated_at timestamptz;
--> statement-breakpoint
-- every version of a text that has more than one, as it may be shown; what may not has no text, and why
create table pub.item_versions (
  item_id uuid not null references pub.items(id) on delete cascade,
  number integer not null,
  seen_at timestamptz not null,
  -- the channel's own time of the edit, when it gives one
  edited_at timestamptz,
  title text,
  body text,
  withheld text,
  -- the statutory ground of what is withheld, as it is printed
  ground text,
  primary key (item_id, number),
  check ((body is null) = (withheld is not null)),
  check (withheld is null or title is null)
);
--> statement-breakpoint
-- what became of it on the channel; never a text
create table pub.item_events (
  item_id uuid not null references pub.items(id) on delete cascade,
  number integer not null,
  -- hidden, private, trashed, gone, restored
  kind text not null,
  -- when the archive saw it, and the last look before that saw it as it was
  at timestamptz not null,
  after timestamptz,
  primary key (item_id, number)
);
--> statement-breakpoint
create table pub.checkpoints (
  size bigint primary key,
  at timestamptz not null,
  note text not null
);
--> statement-breakpoint
create index entries_updated on pub.entries ((coalesce(updated_at, published_at)));
--> statement-breakpoint
create index cases_updated on pub.cases ((coalesce(updated_at, published_at)));
--> statement-breakpoint
create index items_updated on pub.items ((coalesce(updated_at, published_at)));
--> statement-breakpoint
create index items_changed on pub.items (day desc, id desc) where changed <> '{}' or standing in ('trashed', 'gone');
--> statement-breakpoint
-- The digest over author, labels and files, which are not published, told whether a guess of them is right: it is the
-- archive's own from here on. What is published has a digest of its own, which is made of what is shown.
revoke select on pub.items from kanalarkiv_public;
--> statement-breakpoint
grant select (id, agency_id, channel_id, kind, title, body, language, permalink, posted_at, first_seen_at, versions, changed, standing,
              published_at, updated_at, day) on pub.items to kanalarkiv_public;
--> statement-breakpoint
grant select (updated_at, screened_at) on pub.entries to kanalarkiv_public;
--> statement-breakpoint
grant select (updated_at) on pub.cases to kanalarkiv_public;
--> statement-breakpoint
grant select on pub.item_versions, pub.item_events, pub.checkpoints to kanalarkiv_public;
--> statement-breakpoint
-- the desk withdraws and screens with an officer's act
grant select on pub.item_versions, pub.item_events, pub.checkpoints to kanalarkiv_desk;
--> statement-breakpoint
grant insert, delete on pub.item_versions to kanalarkiv_desk;
--> statement-breakpoint
create or replace function pub.filter_conditions(filter jsonb, kind text, open text) returns jsonb
language sql stable set search_path = pg_catalog
return jsonb_build_object(
    'agency', 't.agency_id = ($1->>''agency'')::uuid',
    'channel', 't.channel_id = ($1->>''channel'')::uuid',
    'platform', 't.channel_id in (select k.id from pub.channels k where k.kind = $1->>''platform'')',
    'publishedFrom', 't.published_at >= ($1->>''publishedFrom'')::timestamptz',
    'publishedTo', 't.published_at <= ($1->>''publishedTo'')::timestamptz',
    'updatedFrom', 'coalesce(t.updated_at, t.published_at) >= ($1->>''updatedFrom'')::timestamptz',
    'updatedTo', 'coalesce(t.updated_at, t.published_at) <= ($1->>''updatedTo'')::timestamptz')
  || case kind
  when 'Journalpost' then jsonb_build_object(
    'from', 't.journaled_on >= ($1->>''from'')::date', 'to', 't.journaled_on <= ($1->>''to'')::date',
    'documentFrom', 't.document_day >= ($1->>''documentFrom'')::date',
    'documentTo', 't.document_day <= ($1->>''documentTo'')::date',
    'directions', case when jsonb_typeof(filter->'directions') = 'array' then format('t.direction = any (%L::text[])', array(select jsonb_array_elements_text(filter->'directions'))) else 'true' end,
    'sequences', 't.sequence = any (array(select jsonb_array_elements_text($1->''sequences''))::integer[])',
    'numbersInCase', 't.number_in_case = any (array(select jsonb_array_elements_text($1->''numbersInCase''))::integer[])',
    'caseYears', 't.case_id in (select c.id from pub.cases c where c.year = any (array(select jsonb_array_elements_text($1->''caseYears''))::integer[]))',
    'caseSequences', 't.case_id in (select c.id from pub.cases c where c.sequence = any (array(select jsonb_array_elements_text($1->''caseSequences''))::integer[]))',
    'caseNumbers', 't.case_id in (select c.id from jsonb_array_elements_text($1->''caseNumbers'') n join pub.cases c on c.year = split_part(n, ''/'', 1)::integer and c.sequence = split_part(n, ''/'', 2)::integer)',
    'grounds', case when jsonb_typeof(filter->'grounds') = 'array' then format('t.ground = any (%L::text[])', pub.grounds_with(filter->'grounds')) else 'true' end,
    'titles', pub.field_condition(filter, 'title', 'titles', open),
    'parties', pub.field_condition(filter, 'party', 'parties', open))
  when 'Saksmappe' then jsonb_build_object(
    'from', 't.opened_on >= ($1->>''from'')::date', 'to', 't.opened_on <= ($1->>''to'')::date',
    'caseYears', 't.year = any (array(select jsonb_array_elements_text($1->''caseYears''))::integer[])',
    'caseSequences', 't.sequence = any (array(select jsonb_array_elements_text($1->''caseSequences''))::integer[])',
    'caseNumbers', '(t.year, t.sequence) in (select split_part(n, ''/'', 1)::integer, split_part(n, ''/'', 2)::integer from jsonb_array_elements_text($1->''caseNumbers'') n)',
    'titles', pub.field_condition(filter, 'title', 'titles', open))
  else jsonb_build_object(
    'from', 't.day >= ($1->>''from'')::date', 'to', 't.day <= ($1->>''to'')::date',
    'documentFrom', 't.day >= ($1->>''documentFrom'')::date', 'documentTo', 't.day <= ($1->>''documentTo'')::date',
    -- changed on the channel after it was seen first, no longer there, or one of these
    'happened', case filter->>'happened'
      when 'edited' then 't.changed <> ''{}'''
      when 'removed' then 't.standing in (''trashed'', ''gone'')'
      else '(t.changed <> ''{}'' or t.standing in (''trashed'', ''gone''))' end,
    'titles', pub.field_condition(filter, 'title', 'titles', null)) end;
