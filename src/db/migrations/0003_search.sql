-- Search over the public projection. Two texts of every journal row are indexed, the washed one and the one with
-- names; only the functions below may read the second, and they apply the one-year rule of pub.names_open to every
-- word of the query, negated or not.

-- what the row stands for, so that a page can lead to the agency's own public post; the ids themselves stay unread
alter table pub.cases add column post_id uuid;
--> statement-breakpoint
alter table pub.entries add column item_id uuid;
--> statement-breakpoint
create view pub.entry_posts with (security_barrier) as
  select e.id as entry_id, own.id as item_id, root.id as post_id
    from pub.entries e
    join pub.cases c on c.id = e.case_id
    left join pub.items own on own.id = e.item_id
    left join pub.items root on root.id = c.post_id;
--> statement-breakpoint
create view pub.case_posts with (security_barrier) as
  select c.id as case_id, i.id as post_id from pub.cases c join pub.items i on i.id = c.post_id;
--> statement-breakpoint
grant select on pub.entry_posts, pub.case_posts to kanalarkiv_public;
--> statement-breakpoint
-- lower case, and the letters of both countries as one: "möte" and "møte" find each other
create function pub.fold(words text) returns text
language sql immutable parallel safe strict
return translate(lower(normalize(words, nfc)), 'öäüéèêëáàâóòôçñ', 'øæueeeeaaaooocn');
--> statement-breakpoint
-- the first 200 000 characters are searchable: a tsvector holds no more than 1 MB
create function pub.searchable(first text, second text) returns text
language sql immutable parallel safe
return left(coalesce(first, '') || E'\n' || coalesce(second, ''), 200000);
--> statement-breakpoint
create function pub.stems(words text) returns tsvector
language sql immutable parallel safe
return to_tsvector('pg_catalog.norwegian'::regconfig, words) || to_tsvector('pg_catalog.swedish'::regconfig, words);
--> statement-breakpoint
alter table pub.entries
  add column washed_folded text not null generated always as (pub.fold(pub.searchable(title_washed, party_washed))) stored,
  add column washed_words tsvector not null generated always as (to_tsvector('pg_catalog.simple'::regconfig, pub.searchable(title_washed, party_washed))) stored,
  add column washed_stems tsvector not null generated always as (pub.stems(pub.searchable(title_washed, party_washed))) stored,
  add column full_folded text not null generated always as (pub.fold(pub.searchable(title_full, party_full))) stored,
  add column full_words tsvector not null generated always as (to_tsvector('pg_catalog.simple'::regconfig, pub.searchable(title_full, party_full))) stored,
  add column full_stems tsvector not null generated always as (pub.stems(pub.searchable(title_full, party_full))) stored;
--> statement-breakpoint
alter table pub.cases
  add column washed_folded text not null generated always as (pub.fold(pub.searchable(title_washed, ''))) stored,
  add column washed_words tsvector not null generated always as (to_tsvector('pg_catalog.simple'::regconfig, pub.searchable(title_washed, ''))) stored,
  add column washed_stems tsvector not null generated always as (pub.stems(pub.searchable(title_washed, ''))) stored,
  add column full_folded text not null generated always as (pub.fold(pub.searchable(title_full, ''))) stored,
  add column full_words tsvector not null generated always as (to_tsvector('pg_catalog.simple'::regconfig, pub.searchable(title_full, ''))) stored,
  add column full_stems tsvector not null generated always as (pub.stems(pub.searchable(title_full, ''))) stored;
--> statement-breakpoint
-- `day` is the calendar day in Oslo, which is the day in Stockholm too: the two have kept one clock since 1980
alter table pub.items
  add column day date not null generated always as ((posted_at at time zone 'Europe/Oslo')::date) stored,
  add column washed_folded text not null generated always as (pub.fold(pub.searchable(title, body))) stored,
  add column washed_words tsvector not null generated always as (to_tsvector('pg_catalog.simple'::regconfig, pub.searchable(title, body))) stored,
  add column washed_stems tsvector not null generated always as (pub.stems(pub.searchable(title, body))) stored;
--> statement-breakpoint
create index entries_washed_folded on pub.entries using gin (washed_folded gin_trgm_ops);
--> statement-breakpoint
create index entries_washed_words on pub.entries using gin (washed_words);
--> statement-breakpoint
create index entries_washed_stems on pub.entries using gin (washed_stems);
--> statement-breakpoint
create index entries_full_folded on pub.entries using gin (full_folded gin_trgm_ops);
--> statement-breakpoint
create index entries_full_words on pub.entries using gin (full_words);
--> statement-breakpoint
create index entries_full_stems on pub.entries using gin (full_stems);
--> statement-breakpoint
create index cases_washed_folded on pub.cases using gin (washed_folded gin_trgm_ops);
--> statement-breakpoint
create index cases_washed_stems on pub.cases using gin (washed_stems);
--> statement-breakpoint
create index cases_full_folded on pub.cases using gin (full_folded gin_trgm_ops);
--> statement-breakpoint
create index cases_full_stems on pub.cases using gin (full_stems);
--> statement-breakpoint
create index items_washed_folded on pub.items using gin (washed_folded gin_trgm_ops);
--> statement-breakpoint
create index items_washed_words on pub.items using gin (washed_words);
--> statement-breakpoint
create index items_washed_stems on pub.items using gin (washed_stems);
--> statement-breakpoint
create index entries_newest on pub.entries (journaled_on desc, id desc);
--> statement-breakpoint
create index entries_of_case on pub.entries (case_id, number_in_case);
--> statement-breakpoint
create index cases_newest on pub.cases (opened_on desc, id desc);
--> statement-breakpoint
create index cases_by_number on pub.cases (year, sequence);
--> statement-breakpoint
create index entries_by_number on pub.entries (year, sequence);
--> statement-breakpoint
create index items_newest on pub.items (day desc, id desc);
--> statement-breakpoint
-- a part of a word counts where the word begins, or after a first part of a compound: three letters or more, or one
-- of the short first parts that both languages use. "plan" is in "reguleringsplan" and "byplan"; "bil" is not in "mobil".
create function pub.part_condition(part text, col text) returns text
language sql stable set search_path = pg_catalog
return format(
  '(%1$s_folded like %2$L and %1$s_folded ~ %3$L)',
  col,
  '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%',
  '(^|[^[:alnum:]]|[[:alnum:]]{3}|(^|[^[:alnum:]])(e|i|u|av|bo|by|då|el|eu|få|gå|is|it|ny|om|pc|på|så|ta|to|tv|ur|ut|øy|ål|år|ås))'
    || regexp_replace(part, '([^[:alnum:]])', '\\\1', 'g'));
--> statement-breakpoint
-- one word of a query as a condition on the columns <col>_words, <col>_stems and <col>_folded
create function pub.word_condition(word text, col text) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  quoted text := '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''';
  alternatives text[];
  parts text[];
  stemmed tsquery;
  stem text;
  lang text;
begin
  if char_length(word) < 3 then
    return format('%s_words @@ %L::tsquery', col, to_tsquery('simple', quoted));
  end if;
  alternatives := '{}';
  parts := array[pub.part_condition(pub.fold(word), col)];
  foreach lang in array array['norwegian', 'swedish'] loop
    stemmed := to_tsquery(lang::regconfig, quoted || ':*');
    if numnode(stemmed) > 0 then
      alternatives := alternatives || format('%s_stems @@ %L::tsquery', col, stemmed);
    end if;
    -- an inflected word is also looked for by its stem inside other words, unless more than an ending was cut off
    stem := (ts_lexize((lang || '_stem')::regdictionary, lower(word)))[1];
    if char_length(stem) >= 4 and char_length(word) - char_length(stem) between 1 and 4 then
      parts := parts || pub.part_condition(pub.fold(stem), col);
    end if;
  end loop;
  return '(' || array_to_string(alternatives || parts, ' or ') || ')';
end $$;
--> statement-breakpoint
-- A query as a condition. Each word holds when one of the columns holds it, so that "not" is right for both texts.
-- The query is a tree: {"word":…}, {"phrase":…}, {"case":[year, sequence, number or null]}, {"entry":[year, sequence]},
-- {"not":…}, {"and":[…]}, {"or":[…]}.
create function pub.condition(query jsonb, cols text[], number_of_case text, number_of_entry text) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  parts text[];
begin
  case
    when query ? 'word' then
      select array_agg(pub.word_condition(query->>'word', c)) into parts from unnest(cols) c;
      return '(' || array_to_string(parts, ' or ') || ')';
    when query ? 'phrase' then
      select array_agg(format('%s_words @@ %L::tsquery', c, phraseto_tsquery('simple', query->>'phrase'))) into parts
        from unnest(cols) c;
      return '(' || array_to_string(parts, ' or ') || ')';
    when query ? 'case' then
      return format(number_of_case, (query->'case'->>0)::integer, (query->'case'->>1)::integer,
                    coalesce(((query->'case'->>2)::integer)::text, 'null'));
    when query ? 'entry' then
      return format(number_of_entry, (query->'entry'->>0)::integer, (query->'entry'->>1)::integer);
    when query ? 'not' then
      return 'not (' || pub.condition(query->'not', cols, number_of_case, number_of_entry) || ')';
    when query ? 'and' or query ? 'or' then
      select array_agg(pub.condition(part, cols, number_of_case, number_of_entry)) into parts
        from jsonb_array_elements(coalesce(query->'and', query->'or')) part;
      if parts is null then return 'true'; end if;
      return '(' || array_to_string(parts, case when query ? 'and' then ' and ' else ' or ' end) || ')';
    else
      raise exception 'a query has an unknown part';
  end case;
end $$;
--> statement-breakpoint
-- the same query over a journal row: with names while the rule lets them be found, without them otherwise
create function pub.condition_by_name_rule(query jsonb, alias text, number_of_case text, number_of_entry text) returns text
language sql stable set search_path = pg_catalog
return format(
  '((not pub.names_open(a.names, a.time_zone, %1$s.published_at, now()) and %2$s) or (pub.names_open(a.names, a.time_zone, %1$s.published_at, now()) and %3$s))',
  alias,
  pub.condition(query, array[alias || '.washed'], number_of_case, number_of_entry),
  pub.condition(query, array[alias || '.washed', alias || '.full'], number_of_case, number_of_entry));
--> statement-breakpoint
-- a text filter on one field, under the same rule; $1 is the filter
create function pub.field_condition(alias text, field text, key text) returns text
language sql stable set search_path = pg_catalog
return format(
  'exists (select 1 from jsonb_array_elements_text($1->%3$L) wanted where position(pub.fold(wanted) in pub.fold(%1$s.%2$s_washed)) > 0 or (pub.names_open(a.names, a.time_zone, %1$s.published_at, now()) and position(pub.fold(wanted) in pub.fold(%1$s.%2$s_full)) > 0))',
  alias, field, key);
--> statement-breakpoint
-- the filters that are given, as conditions on $1
create function pub.filter_condition(filter jsonb, conditions jsonb) returns text
language sql stable set search_path = pg_catalog
return coalesce((
  select string_agg(coalesce(conditions->>key, 'false'), ' and ')
    from jsonb_object_keys(filter) key where filter->key <> 'null'::jsonb), 'true');
--> statement-breakpoint
-- The statement of one search: $1 the filter, $2 the page. With `ordered` each arm walks its newest rows until it has
-- enough, which is right for common words; without, each arm takes what its text indexes find, in any order.
create function pub.search_statement(query jsonb, kinds text[], filter jsonb, descending boolean, ordered boolean) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  direction text := case when descending then 'desc' else 'asc' end;
  beyond text := case when descending then '<' else '>' end;
  arms text[] := '{}';
  common jsonb;
begin
  if 'Journalpost' = any(kinds) then
    common := jsonb_build_object(
      'agency', 'e.agency_id = ($1->>''agency'')::uuid',
      'channel', 'e.channel_id = ($1->>''channel'')::uuid',
      'platform', 'k.kind = $1->>''platform''',
      'from', 'e.journaled_on >= ($1->>''from'')::date', 'to', 'e.journaled_on <= ($1->>''to'')::date',
      'documentFrom', 'e.document_day >= ($1->>''documentFrom'')::date',
      'documentTo', 'e.document_day <= ($1->>''documentTo'')::date',
      'publishedFrom', 'e.published_at >= ($1->>''publishedFrom'')::timestamptz',
      'publishedTo', 'e.published_at <= ($1->>''publishedTo'')::timestamptz',
      'directions', '($1->''directions'') ? e.direction',
      'sequences', '($1->''sequences'') @> to_jsonb(e.sequence)',
      'numbersInCase', '($1->''numbersInCase'') @> to_jsonb(e.number_in_case)',
      'caseYears', '($1->''caseYears'') @> to_jsonb(c.year)',
      'caseSequences', '($1->''caseSequences'') @> to_jsonb(c.sequence)',
      'caseNumbers', '($1->''caseNumbers'') ? (c.year || ''/'' || c.sequence)',
      'grounds', 'exists (select 1 from jsonb_array_elements_text($1->''grounds'') g where position(lower(g) in lower(e.ground)) > 0)',
      'titles', pub.field_condition('e', 'title', 'titles'),
      'parties', pub.field_condition('e', 'party', 'parties'));
    arms := arms || format(
      '(select ''Journalpost'' as kind, e.id, e.journaled_on as day from pub.entries e join pub.agencies a on a.id = e.agency_id
          join pub.channels k on k.id = e.channel_id join pub.cases c on c.id = e.case_id
         where %s and %s and ($2->>''day'' is null or (e.journaled_on, e.id) %s (($2->>''day'')::date, ($2->>''id'')::uuid))
         %s limit ($2->>''reach'')::integer)',
      pub.condition_by_name_rule(query, 'e',
        '(e.case_id = any (array(select n.id from pub.cases n where n.year = %1$s and n.sequence = %2$s)) and (%3$s::integer is null or e.number_in_case = %3$s))',
        '(e.year = %1$s and e.sequence = %2$s)'),
      pub.filter_condition(filter, common), beyond,
      case when ordered then format('order by e.journaled_on %1$s, e.id %1$s', direction) else '' end);
  end if;
  if 'Saksmappe' = any(kinds) then
    common := jsonb_build_object(
      'agency', 'c.agency_id = ($1->>''agency'')::uuid',
      'channel', 'c.channel_id = ($1->>''channel'')::uuid',
      'platform', 'k.kind = $1->>''platform''',
      'from', 'c.opened_on >= ($1->>''from'')::date', 'to', 'c.opened_on <= ($1->>''to'')::date',
      'publishedFrom', 'c.published_at >= ($1->>''publishedFrom'')::timestamptz',
      'publishedTo', 'c.published_at <= ($1->>''publishedTo'')::timestamptz',
      'caseYears', '($1->''caseYears'') @> to_jsonb(c.year)',
      'caseSequences', '($1->''caseSequences'') @> to_jsonb(c.sequence)',
      'caseNumbers', '($1->''caseNumbers'') ? (c.year || ''/'' || c.sequence)',
      'titles', pub.field_condition('c', 'title', 'titles'));
    arms := arms || format(
      '(select ''Saksmappe'' as kind, c.id, c.opened_on as day from pub.cases c join pub.agencies a on a.id = c.agency_id
          join pub.channels k on k.id = c.channel_id
         where %s and %s and ($2->>''day'' is null or (c.opened_on, c.id) %s (($2->>''day'')::date, ($2->>''id'')::uuid))
         %s limit ($2->>''reach'')::integer)',
      pub.condition_by_name_rule(query, 'c', '(c.year = %1$s and c.sequence = %2$s and %3$s::integer is null)', 'false'),
      pub.filter_condition(filter, common), beyond,
      case when ordered then format('order by c.opened_on %1$s, c.id %1$s', direction) else '' end);
  end if;
  if 'Innlegg' = any(kinds) then
    common := jsonb_build_object(
      'agency', 'i.agency_id = ($1->>''agency'')::uuid',
      'channel', 'i.channel_id = ($1->>''channel'')::uuid',
      'platform', 'k.kind = $1->>''platform''',
      'from', 'i.day >= ($1->>''from'')::date', 'to', 'i.day <= ($1->>''to'')::date',
      'documentFrom', 'i.day >= ($1->>''documentFrom'')::date', 'documentTo', 'i.day <= ($1->>''documentTo'')::date',
      'publishedFrom', 'i.published_at >= ($1->>''publishedFrom'')::timestamptz',
      'publishedTo', 'i.published_at <= ($1->>''publishedTo'')::timestamptz',
      'titles', 'exists (select 1 from jsonb_array_elements_text($1->''titles'') wanted where position(pub.fold(wanted) in pub.fold(i.title)) > 0)');
    arms := arms || format(
      '(select ''Innlegg'' as kind, i.id, i.day from pub.items i join pub.channels k on k.id = i.channel_id
         where %s and %s and ($2->>''day'' is null or (i.day, i.id) %s (($2->>''day'')::date, ($2->>''id'')::uuid))
         %s limit ($2->>''reach'')::integer)',
      pub.condition(query, array['i.washed'], 'false', 'false'),
      pub.filter_condition(filter, common), beyond,
      case when ordered then format('order by i.day %1$s, i.id %1$s', direction) else '' end);
  end if;
  return case when arms = '{}' then 'select null::text as kind, null::uuid as id, null::date as day where false'
              else array_to_string(arms, ' union all ') end;
end $$;
--> statement-breakpoint
-- Newest first (or oldest), by day and id. `page` is {"limit", "offset", "day", "id"}; day and id are of the last row seen.
-- Few matches are all read and sorted; the planner cannot know how many a part of a word has, so they are counted first.
create function pub.search(query jsonb, kinds text[], filter jsonb, page jsonb, descending boolean)
returns table (kind text, id uuid, day date)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  few constant integer := 2000;
  direction text := case when descending then 'desc' else 'asc' end;
  many boolean;
begin
  execute format('select count(*) > $3 from (select 1 from (%s) arms limit $3 + 1) counted',
      pub.search_statement(query, kinds, filter, descending, false))
    into many using filter, page || jsonb_build_object('reach', few + 1), few;
  return query execute format('with found as materialized (%s) select found.kind, found.id, found.day from found order by found.day %s, found.id %s limit ($2->>''limit'')::integer offset coalesce(($2->>''offset'')::integer, 0)',
      pub.search_statement(query, kinds, filter, descending, many), direction, direction)
    using filter, page || jsonb_build_object('reach',
      case when many then (page->>'limit')::integer + coalesce((page->>'offset')::integer, 0) else few + 1 end);
end $$;
--> statement-breakpoint
-- how many there are, or `cap` when there are that many or more
create function pub.search_count(query jsonb, kinds text[], filter jsonb, cap integer) returns integer
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  found integer;
begin
  execute format('select count(*) from (select 1 from (%s) arms limit ($2->>''reach'')::integer) counted',
      pub.search_statement(query, kinds, filter, true, false))
    into found using filter, jsonb_build_object('reach', cap);
  return found;
end $$;
--> statement-breakpoint
revoke execute on function
  pub.fold(text), pub.searchable(text, text), pub.stems(text), pub.part_condition(text, text), pub.word_condition(text, text),
  pub.condition(jsonb, text[], text, text), pub.condition_by_name_rule(jsonb, text, text, text),
  pub.field_condition(text, text, text), pub.filter_condition(jsonb, jsonb),
  pub.search_statement(jsonb, text[], jsonb, boolean, boolean), pub.search(jsonb, text[], jsonb, jsonb, boolean),
  pub.search_count(jsonb, text[], jsonb, integer)
  from public;
--> statement-breakpoint
grant execute on function pub.search(jsonb, text[], jsonb, jsonb, boolean), pub.search_count(jsonb, text[], jsonb, integer)
  to kanalarkiv_public;
