-- The one place from which the public projection takes the time: here the name rule asks whether a year is over. It is
-- the database's own clock and no argument, for whoever speaks as the public role could pass any time he likes; only the
-- owner of the schema can put another function in its place, as the tests do (docs/decisions/0004-clock.md).
create function pub.clock() returns timestamptz
language sql stable parallel safe
return now();
--> statement-breakpoint
create or replace view pub.entry_texts with (security_barrier) as
  select e.id,
         case when pub.names_open(a.names, a.time_zone, e.published_at, pub.clock()) then e.title_full else e.title_washed end as title,
         case when pub.names_open(a.names, a.time_zone, e.published_at, pub.clock()) then e.party_full else e.party_washed end as party
    from pub.entries e join pub.agencies a on a.id = e.agency_id;
--> statement-breakpoint
create or replace view pub.case_texts with (security_barrier) as
  select c.id,
         case when pub.names_open(a.names, a.time_zone, c.published_at, pub.clock()) then c.title_full else c.title_washed end as title
    from pub.cases c join pub.agencies a on a.id = c.agency_id;
--> statement-breakpoint
create or replace function pub.condition_by_name_rule(query jsonb, alias text, number_of_case text, number_of_entry text) returns text
language sql stable set search_path = pg_catalog
return format(
  '((not pub.names_open(a.names, a.time_zone, %1$s.published_at, pub.clock()) and %2$s) or (pub.names_open(a.names, a.time_zone, %1$s.published_at, pub.clock()) and %3$s))',
  alias,
  pub.condition(query, array[alias || '.washed'], number_of_case, number_of_entry),
  pub.condition(query, array[alias || '.washed', alias || '.full'], number_of_case, number_of_entry));
--> statement-breakpoint
create or replace function pub.field_condition(alias text, field text, key text) returns text
language sql stable set search_path = pg_catalog
return format(
  'exists (select 1 from jsonb_array_elements_text($1->%3$L) wanted where position(pub.fold(wanted) in pub.fold(%1$s.%2$s_washed)) > 0 or (pub.names_open(a.names, a.time_zone, %1$s.published_at, pub.clock()) and position(pub.fold(wanted) in pub.fold(%1$s.%2$s_full)) > 0))',
  alias, field, key);
