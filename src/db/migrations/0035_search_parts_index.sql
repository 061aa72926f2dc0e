-- What may be found is written beside the text when it is published, so that a word of a search is one look into one
-- index: every place where a word may begin, the stems of both countries' languages, the base form of a definite form,
-- all in lower case with the letters of both countries as one. What stands only in the text with names is marked with a
-- space before it, and a stem with a tab: no word of a search can begin with either.
set local maintenance_work_mem = '256MB';
--> statement-breakpoint
-- what no word of a search holds: there a text is taken apart
create function pub.separated(words text) returns text
language sql immutable parallel safe strict
return translate(words, E'\t\n\r|()"“”«»„\u00a0', '             ');
--> statement-breakpoint
-- The base forms that a definite form may have: "veien" is of "vei", "skolan" of "skola", "eiendommen" of "eiendom".
-- They are looked for as whole ends of words, never as beginnings: "maten" may ask for "mate" too, and finds no "materiale".
create function pub.base_forms(folded text) returns text[]
language plpgsql immutable parallel safe strict set search_path = pg_catalog as $$
declare
  cut text;
  forms text[] := '{}';
begin
  cut := case when right(folded, 2) in ('en', 'et') then left(folded, -2)
              when right(folded, 3) in ('ene', 'ane') then left(folded, -3)
              when right(folded, 4) in ('arna', 'erna', 'orna') then left(folded, -4) end;
  if length(cut) >= 3 then
    forms := forms || cut;
    if right(folded, 4) = 'orna' then forms := array_append(forms, cut || 'a'); end if;
    if length(cut) > 3 and right(cut, 1) = left(right(cut, 2), 1) then forms := array_append(forms, left(cut, -1)); end if;
  end if;
  if length(folded) > 3 and right(folded, 2) in ('en', 'an', 'et') then forms := array_append(forms, left(folded, -1)); end if;
  if length(folded) > 4 and right(folded, 2) in ('ne', 'na') then forms := array_append(forms, left(folded, -2)); end if;
  return forms;
end $$;
--> statement-breakpoint
-- What one text may be found by. A word of a search may begin where a word of the text begins, after three letters or more
-- of it, or after one of the short first parts that both languages use: "plan" is in "reguleringsplan" and "byplan", "bil"
-- is not in "mobil". Whole words and stems come first, so that a text that is too long for an index loses parts of words
-- before words.
create function pub.parts_of(words text) returns text[]
language plpgsql immutable parallel safe strict set search_path = pg_catalog as $$
declare
  whole text[] := '{}';
  parts text[] := '{}';
  token text;
  n integer;
  first integer;
begin
  foreach token in array string_to_array(pub.separated(pub.fold(words)), ' ') loop
    n := length(token);
    continue when n < 3;
    token := rtrim(token, '.,;:!?''’');
    n := length(token);
    continue when n < 3;
    whole := array_append(whole, left(token, 40));
    continue when n = 3;
    if n > 4 and right(token, 2) in ('en', 'an', 'et', 'ne', 'na') then whole := whole || pub.base_forms(left(token, 40)); end if;
    if token ~ '[^[:alnum:]]' then
      for i in 2 .. n - 2 loop
        if substr(token, greatest(1, i - 3), least(3, i - 1)) ~ '[^[:alnum:]]$|^[[:alnum:]]{3}$|(^|[^[:alnum:]])(e|i|u|av|bo|by|då|el|eu|få|gå|is|it|ny|om|pc|på|så|ta|to|tv|ur|ut|øy|ål|år|ås)$' then
          parts := array_append(parts, substr(token, i, 40));
        end if;
      end loop;
      continue;
    end if;
    for i in 4 .. n - 2 loop
      parts := array_append(parts, substr(token, i, 40));
    end loop;
    if left(token, 1) in ('e', 'i', 'u') then parts := array_append(parts, substr(token, 2, 40)); end if;
    if n > 4 and left(token, 2) in ('av', 'bo', 'by', 'då', 'el', 'eu', 'få', 'gå', 'is', 'it', 'ny', 'om', 'pc', 'på', 'så', 'ta', 'to', 'tv', 'ur', 'ut', 'øy', 'ål', 'år', 'ås') then
      parts := array_append(parts, substr(token, 3, 40));
    end if;
  end loop;
  token := array_to_string(tsvector_to_array(to_tsvector('norwegian'::regconfig, words) || to_tsvector('swedish'::regconfig, words)), E'\n\t');
  if token <> '' then whole := whole || string_to_array(E'\t' || pub.fold(token), E'\n'); end if;
  return whole || parts;
end $$;
--> statement-breakpoint
-- An index holds no more than 1 MB of a text, which 5 000 characters never need; of longer texts it holds the beginning.
create function pub.parts_within(words text, most_bytes integer) returns text[]
language sql immutable parallel safe strict
begin atomic
  select coalesce(array_agg(l), '{}') from (
    select l, sum(octet_length(l) + 1) over (order by first) as bytes
      from (select l, min(o) as first from unnest(pub.parts_of(words)) with ordinality as a(l, o) group by l) d) s
   where bytes <= most_bytes;
end;
--> statement-breakpoint
create function pub.parts(washed text) returns tsvector
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
begin
  return array_to_tsvector(case when length(washed) <= 5000 then pub.parts_of(washed) else pub.parts_within(washed, 900000) end);
end $$;
--> statement-breakpoint
-- of a title in two forms, with what only the one with names holds
create function pub.parts(washed text, full_text text) returns tsvector
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  shared text[];
  rest text := '';
  lists text[];
  part text;
begin
  if washed = full_text then return pub.parts(washed); end if;
  shared := string_to_array(pub.separated(washed), ' ');
  foreach part in array string_to_array(pub.separated(full_text), ' ') loop
    if not part = any (shared) then rest := rest || ' ' || part; end if;
  end loop;
  lists := case when length(washed) <= 2000 then pub.parts_of(washed) else pub.parts_within(washed, 500000) end;
  foreach part in array case when length(rest) <= 2000 then pub.parts_of(rest) else pub.parts_within(rest, 300000) end loop
    if not part = any (lists) then lists := array_append(lists, ' ' || part); end if;
  end loop;
  return array_to_tsvector(lists);
end $$;
--> statement-breakpoint
-- one rewrite of each table; what a search walks through lies in its row, not beside it
alter table pub.items set (toast_tuple_target = 8160);
--> statement-breakpoint
alter table pub.entries
  drop column washed_folded, drop column washed_stems, drop column full_folded, drop column full_stems, drop column full_words,
  add column full_words tsvector not null generated always as (
    case when title_full = title_washed and party_full = party_washed then ''
         else to_tsvector('pg_catalog.simple'::regconfig, pub.searchable(title_full, party_full)) end) stored,
  add column folded text not null generated always as (
    case when title_full = title_washed and party_full = party_washed then pub.fold(pub.searchable(title_washed, party_washed))
         else pub.fold(pub.searchable(title_washed, party_washed)) || E'\n' || pub.fold(pub.searchable(title_full, party_full)) end) stored,
  add column parts tsvector not null generated always as (
    pub.parts(pub.searchable(title_washed, party_washed), pub.searchable(title_full, party_full))) stored;
--> statement-breakpoint
alter table pub.cases
  drop column washed_folded, drop column washed_stems, drop column full_folded, drop column full_stems, drop column full_words,
  add column full_words tsvector not null generated always as (
    case when title_full = title_washed then ''
         else to_tsvector('pg_catalog.simple'::regconfig, pub.searchable(title_full, '')) end) stored,
  add column folded text not null generated always as (
    case when title_full = title_washed then pub.fold(pub.searchable(title_washed, ''))
         else pub.fold(pub.searchable(title_washed, '')) || E'\n' || pub.fold(pub.searchable(title_full, '')) end) stored,
  add column parts tsvector not null generated always as (
    pub.parts(pub.searchable(title_washed, ''), pub.searchable(title_full, ''))) stored;
--> statement-breakpoint
alter table pub.items
  drop column washed_folded, drop column washed_stems,
  add column folded text not null generated always as (pub.fold(pub.searchable(title, ''))) stored,
  add column parts tsvector not null generated always as (pub.parts(pub.searchable(title, body))) stored;
--> statement-breakpoint
create index entries_parts on pub.entries using gin (parts);
--> statement-breakpoint
create index entries_full_words on pub.entries using gin (full_words);
--> statement-breakpoint
create index entries_folded on pub.entries using gin (folded gin_trgm_ops);
--> statement-breakpoint
create index cases_parts on pub.cases using gin (parts);
--> statement-breakpoint
create index cases_washed_words on pub.cases using gin (washed_words);
--> statement-breakpoint
create index cases_full_words on pub.cases using gin (full_words);
--> statement-breakpoint
create index cases_folded on pub.cases using gin (folded gin_trgm_ops);
--> statement-breakpoint
create index items_parts on pub.items using gin (parts);
--> statement-breakpoint
create index items_folded on pub.items using gin (folded gin_trgm_ops);
--> statement-breakpoint
create index entries_by_channel on pub.entries (channel_id, journaled_on desc, id desc);
--> statement-breakpoint
create index entries_by_direction on pub.entries (direction, journaled_on desc, id desc);
--> statement-breakpoint
create index entries_by_ground on pub.entries (ground, journaled_on desc, id desc) where ground is not null;
--> statement-breakpoint
create index cases_by_agency on pub.cases (agency_id, opened_on desc, id desc);
--> statement-breakpoint
create index cases_by_channel on pub.cases (channel_id, opened_on desc, id desc);
--> statement-breakpoint
create index items_by_agency on pub.items (agency_id, day desc, id desc);
--> statement-breakpoint
create index items_by_channel on pub.items (channel_id, day desc, id desc);
--> statement-breakpoint
drop index pub.items_by_time;
--> statement-breakpoint
-- how much each channel has: counted where it is written, for nobody can count a million rows for each reader
create table pub.channel_counts (
  channel_id uuid primary key references pub.channels(id),
  entries integer not null default 0,
  items integer not null default 0
);
--> statement-breakpoint
insert into pub.channel_counts (channel_id, entries, items)
  select k.id, coalesce(e.n, 0), coalesce(i.n, 0) from pub.channels k
    left join (select channel_id, count(*) as n from pub.entries group by 1) e on e.channel_id = k.id
    left join (select channel_id, count(*) as n from pub.items group by 1) i on i.channel_id = k.id;
--> statement-breakpoint
create function pub.count_rows() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if tg_table_name = 'entries' then
      insert into pub.channel_counts as c (channel_id, entries) select channel_id, count(*) from changed group by 1 order by 1
        on conflict (channel_id) do update set entries = c.entries + excluded.entries;
    else
      insert into pub.channel_counts as c (channel_id, items) select channel_id, count(*) from changed group by 1 order by 1
        on conflict (channel_id) do update set items = c.items + excluded.items;
    end if;
  elsif tg_table_name = 'entries' then
    update pub.channel_counts c set entries = c.entries - g.n from (select channel_id, count(*) as n from changed group by 1) g where c.channel_id = g.channel_id;
  else
    update pub.channel_counts c set items = c.items - g.n from (select channel_id, count(*) as n from changed group by 1) g where c.channel_id = g.channel_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger count_published after insert on pub.entries referencing new table as changed for each statement execute function pub.count_rows();
--> statement-breakpoint
create trigger count_withdrawn after delete on pub.entries referencing old table as changed for each statement execute function pub.count_rows();
--> statement-breakpoint
create trigger count_published after insert on pub.items referencing new table as changed for each statement execute function pub.count_rows();
--> statement-breakpoint
create trigger count_withdrawn after delete on pub.items referencing old table as changed for each statement execute function pub.count_rows();
--> statement-breakpoint
grant select on pub.channel_counts to kanalarkiv_public;
--> statement-breakpoint
-- the instant from which publications of an agency in this zone may be found and shown by name
create function pub.names_from(zone text, at timestamptz) returns timestamptz
language sql stable
return (date_trunc('day', at at time zone zone) - interval '1 year') at time zone zone;
--> statement-breakpoint
create or replace function pub.names_open(policy text, zone text, published timestamptz, at timestamptz) returns boolean
language sql stable
return policy = 'searchable-1y' and published >= pub.names_from(zone, at);
--> statement-breakpoint
-- which rows of `t` may be found by name now, as a condition: the same for all agencies in nearly every archive
create function pub.open_condition() returns text
language sql stable set search_path = pg_catalog as $$
  select case when count(*) = 0 then 'false'
              when count(*) = 1 and bool_and(of_all) then format('t.published_at >= %L::timestamptz', min(since))
              else '(' || string_agg(format('(t.published_at >= %L::timestamptz and t.agency_id = any (%L::uuid[]))', since, ids), ' or ') || ')' end
    from (select pub.names_from(a.time_zone, pub.clock()) as since, array_agg(a.id) as ids,
                 count(*) = (select count(*) from pub.agencies) as of_all
            from pub.agencies a where a.names = 'searchable-1y' group by 1) s
$$;
--> statement-breakpoint
drop function pub.search(jsonb, text[], jsonb, jsonb, boolean), pub.search_count(jsonb, text[], jsonb, integer),
  pub.search_statement(jsonb, text[], jsonb, boolean, boolean), pub.field_condition(text, text, text),
  pub.condition_by_name_rule(jsonb, text, text, text), pub.condition(jsonb, text[], text, text),
  pub.word_condition(text, text), pub.part_condition(text, text), pub.stems(text);
--> statement-breakpoint
-- One entry of the index as the text of a tsquery; with names when they may be found. What marks an entry as a stem or a
-- name is taken out of what a reader sends: no word of his begins with it.
create function pub.term(entry text, suffix text, names boolean) returns text
language sql immutable parallel safe set search_path = pg_catalog
return (with q as (select '''' || replace(replace(entry, '\', '\\'), '''', '''''') || '''' || suffix as plain,
                          ''' ' || replace(replace(entry, '\', '\\'), '''', '''''') || '''' || suffix as named)
        select case when names then '(' || plain || '|' || named || ')' else plain end from q);
--> statement-breakpoint
-- What a word is looked for by: its beginning, its stems, the beginning of its stem unless more than an ending was cut off,
-- its base forms. {"entry", "prefix"}; several entries hold together (a stem of "e-post" has three).
create function pub.word_entries(word text) returns jsonb
language plpgsql stable set search_path = pg_catalog as $$
declare
  plain text := translate(word, E' \t\n\r', '');
  folded text := left(pub.fold(plain), 40);
  beginnings text[] := array[folded];
  stems jsonb := '[]';
  lang text;
  stem text;
  stemmed text;
begin
  foreach lang in array array['norwegian', 'swedish'] loop
    stem := (ts_lexize((lang || '_stem')::regdictionary, lower(plain)))[1];
    if length(stem) >= 4 and length(plain) - length(stem) between 1 and 4 then
      beginnings := array_append(beginnings, left(pub.fold(stem), 40));
    end if;
    stemmed := to_tsquery(lang::regconfig, '''' || replace(replace(plain, '\', '\\'), '''', '''''') || ''':*')::text;
    if stemmed <> '' then
      stems := stems || jsonb_build_array((
        select jsonb_agg(E'\t' || pub.fold(translate(replace(replace(m[1], '''''', ''''), '\\', '\'), E' \t\n\r', '')))
          from regexp_matches(stemmed, '''((?:[^'']|'''')+)'':\*', 'g') m));
    end if;
  end loop;
  return jsonb_build_object(
    'beginnings', (select jsonb_agg(distinct b) from unnest(beginnings) b
                    where not exists (select 1 from unnest(beginnings) s where s <> b and starts_with(b, s))),
    'stems', (select jsonb_agg(distinct s) from jsonb_array_elements(stems) s where s <> 'null'),
    'wholes', (select jsonb_agg(f) from unnest(pub.base_forms(folded)) f
                where not exists (select 1 from unnest(beginnings) s where starts_with(f, s))));
end $$;
--> statement-breakpoint
create function pub.word_query(word text, names boolean) returns text
language sql stable set search_path = pg_catalog
return (with w as (select pub.word_entries(word) as e)
  select '(' || concat_ws('|',
      (select string_agg(pub.term(b, ':*', names), '|') from w, jsonb_array_elements_text(w.e->'beginnings') b),
      (select string_agg('(' || (select string_agg(pub.term(part, ':*', names), '&') from jsonb_array_elements_text(s) part) || ')', '|')
         from w, jsonb_array_elements(case when jsonb_typeof(w.e->'stems') = 'array' then w.e->'stems' else '[]' end) s),
      (select string_agg(pub.term(f, '', names), '|')
         from w, jsonb_array_elements_text(case when jsonb_typeof(w.e->'wholes') = 'array' then w.e->'wholes' else '[]' end) f)) || ')');
--> statement-breakpoint
-- The query as one question to the index of parts; null when it holds what that index does not know: phrases, numbers,
-- words of one or two letters.
create function pub.parts_query(query jsonb, names boolean) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  part jsonb;
  one text;
  parts text[] := '{}';
begin
  if query ? 'word' then
    return case when length(translate(query->>'word', E' \t\n\r', '')) >= 3 then pub.word_query(query->>'word', names) end;
  elsif query ? 'not' then
    one := pub.parts_query(query->'not', names);
    return '!' || one;
  elsif query ? 'and' or query ? 'or' then
    for part in select * from jsonb_array_elements(coalesce(query->'and', query->'or')) loop
      one := pub.parts_query(part, names);
      if one is null then return null; end if;
      parts := array_append(parts, one);
    end loop;
    return '(' || nullif(array_to_string(parts, case when query ? 'and' then '&' else '|' end), '') || ')';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- A query as a condition on `t`, a row of the kind. The query is a tree: {"word":…}, {"phrase":…},
-- {"case":[year, sequence, number or null]}, {"entry":[year, sequence]}, {"not":…}, {"and":[…]}, {"or":[…]}. With `names`
-- each word holds when one of the two texts holds it, so that "not" is right for both.
create function pub.condition(query jsonb, kind text, names boolean) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  parts text[];
  words tsquery;
  asked text := pub.parts_query(query, names);
begin
  if asked is not null then return format('t.parts @@ %L::tsquery', asked); end if;
  case
    when query ? 'word' or query ? 'phrase' then
      if query ? 'phrase' then words := phraseto_tsquery('simple', query->>'phrase');
      else words := to_tsquery('simple', '''' || replace(replace(query->>'word', '\', '\\'), '''', '''''') || ''''); end if;
      return format(case when names then '(t.washed_words @@ %1$L::tsquery or t.full_words @@ %1$L::tsquery)'
                         else 't.washed_words @@ %1$L::tsquery' end, words);
    when query ? 'case' then
      if kind = 'Journalpost' then
        return format('(t.case_id = any (array(select n.id from pub.cases n where n.year = %1$s and n.sequence = %2$s)) and (%3$s::integer is null or t.number_in_case = %3$s))',
          (query->'case'->>0)::integer, (query->'case'->>1)::integer, coalesce(((query->'case'->>2)::integer)::text, 'null'));
      elsif kind = 'Saksmappe' then
        return format('(t.year = %1$s and t.sequence = %2$s and %3$s::integer is null)',
          (query->'case'->>0)::integer, (query->'case'->>1)::integer, coalesce(((query->'case'->>2)::integer)::text, 'null'));
      end if;
      return 'false';
    when query ? 'entry' then
      return case when kind = 'Journalpost'
        then format('(t.year = %1$s and t.sequence = %2$s)', (query->'entry'->>0)::integer, (query->'entry'->>1)::integer)
        else 'false' end;
    when query ? 'not' then
      return 'not (' || pub.condition(query->'not', kind, names) || ')';
    when query ? 'and' or query ? 'or' then
      select array_agg(pub.condition(part, kind, names)) into parts
        from jsonb_array_elements(coalesce(query->'and', query->'or')) part;
      if parts is null then return case when query ? 'and' then 'true' else 'false' end; end if;
      return '(' || array_to_string(parts, case when query ? 'and' then ' and ' else ' or ' end) || ')';
    else
      raise exception 'a query has an unknown part';
  end case;
end $$;
--> statement-breakpoint
-- what must all hold, one by one
create function pub.conjuncts(query jsonb) returns setof jsonb
language plpgsql stable set search_path = pg_catalog as $$
declare
  part jsonb;
begin
  if query ? 'and' then
    for part in select * from jsonb_array_elements(query->'and') loop
      return query select * from pub.conjuncts(part);
    end loop;
  else
    return next query;
  end if;
end $$;
--> statement-breakpoint
-- A text filter on one field, under the name rule; $1 is the filter. The index of letters finds the rows that hold it
-- anywhere, the field itself is asked after that.
create function pub.field_condition(filter jsonb, field text, key text, open text) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  sifted text;
begin
  if jsonb_typeof(filter->key) is distinct from 'array' then return 'true'; end if;
  select 't.folded like any (' || quote_literal(array_agg('%' || replace(replace(replace(pub.fold(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%')::text) || '::text[])'
    into sifted from jsonb_array_elements_text(filter->key) wanted;
  return format(
    '(%5$s and exists (select 1 from jsonb_array_elements_text($1->%2$L) wanted where position(pub.fold(wanted) in pub.fold(t.%1$s)) > 0 or (%3$s and position(pub.fold(wanted) in pub.fold(t.%4$s)) > 0)))',
    case when open is null then field else field || '_washed' end, key, coalesce(open, 'false'),
    case when open is null then field else field || '_full' end, coalesce(sifted, 'false'));
end $$;
--> statement-breakpoint
-- the filters that are given, as conditions on $1; one that a kind does not know leaves the kind out
create or replace function pub.filter_condition(filter jsonb, conditions jsonb) returns text
language sql stable set search_path = pg_catalog
return coalesce((
  select string_agg(coalesce(conditions->>key, 'false'), ' and ')
    from jsonb_object_keys(filter) key where filter->key <> 'null'::jsonb), 'true');
--> statement-breakpoint
-- the grounds in use that hold one of these texts: there are few, and each is one look into the index
create function pub.grounds_with(wanted jsonb) returns text[]
language sql stable set search_path = pg_catalog
return array(
  with recursive used as (
    select min(e.ground) as ground from pub.entries e
    union all
    select (select min(e.ground) from pub.entries e where e.ground > u.ground) from used u where u.ground is not null)
  select u.ground from used u
   where exists (select 1 from jsonb_array_elements_text(wanted) w where position(lower(w) in lower(u.ground)) > 0));
--> statement-breakpoint
create function pub.filter_conditions(filter jsonb, kind text, open text) returns jsonb
language sql stable set search_path = pg_catalog
return jsonb_build_object(
    'agency', 't.agency_id = ($1->>''agency'')::uuid',
    'channel', 't.channel_id = ($1->>''channel'')::uuid',
    'platform', 't.channel_id in (select k.id from pub.channels k where k.kind = $1->>''platform'')',
    'publishedFrom', 't.published_at >= ($1->>''publishedFrom'')::timestamptz',
    'publishedTo', 't.published_at <= ($1->>''publishedTo'')::timestamptz')
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
    'titles', pub.field_condition(filter, 'title', 'titles', null)) end;
--> statement-breakpoint
-- What one search may cost where no index finds its rows, in the planner's units (a page read from disk is 4): about what
-- reading 150 000 rows of the journal costs. What costs more is refused before it runs.
create function pub.search_budget() returns double precision
language sql immutable
return 100000;
--> statement-breakpoint
create function pub.refuse_costly(statement text, filter jsonb, page jsonb) returns void
language plpgsql set search_path = pg_catalog set enable_seqscan = on as $$
declare
  plan json;
begin
  execute 'explain (format json) ' || statement into plan using filter, page;
  if (plan->0->'Plan'->>'Total Cost')::double precision > pub.search_budget() then
    raise exception 'this search would read too much: more words or a narrower period are needed' using errcode = 'KA001';
  end if;
end $$;
--> statement-breakpoint
-- Whether walking from the newest row on has enough before an index has found what there is. Measured: a row that is walked
-- costs 25 times what an entry of an index does.
create function pub.walk_is_cheaper(source text, share double precision, few integer, counted boolean, nothing_to_look_up boolean) returns boolean
language sql stable set search_path = pg_catalog
return share > 0 and (nothing_to_look_up or (share >= 0.125 and case when counted
  then few / share * 25 < share * (select greatest(reltuples, 0) from pg_class where oid = source::regclass) + few * 25 else true end))
  or (nothing_to_look_up and not counted);
--> statement-breakpoint
-- The first rows of one kind: ids and days, and how many there are, `few` + 1 standing for more than `few`.
--
-- A look at the newest rows tells which words are common among them, and so what is cheaper: to walk the rows from the newest
-- on, which soon has enough of what is common, or to look up the rarest words and take at most `few` + 1 rows that hold them
-- all, in any order; only when there are more than `few` are the newest of them looked for. Each way ends after a bounded
-- number of rows, or is weighed first.
create function pub.search_arm(kind text, query jsonb, filter jsonb, page jsonb, descending boolean, reach integer, few integer,
                               counted boolean, out ids uuid[], out days date[], out total integer)
language plpgsql set search_path = pg_catalog as $$
declare
  peeked constant integer := 64;
  common constant integer := 8;
  walked constant integer := 20000;
  source constant text := case kind when 'Journalpost' then 'pub.entries' when 'Saksmappe' then 'pub.cases' else 'pub.items' end;
  day constant text := case kind when 'Journalpost' then 't.journaled_on' when 'Saksmappe' then 't.opened_on' else 't.day' end;
  direction constant text := case when descending then ' desc' else ' asc' end;
  named constant boolean := kind <> 'Innlegg';
  open constant text := case when named then pub.open_condition() end;
  conditions constant jsonb := pub.filter_conditions(filter, kind, open);
  filters text;
  within text;
  conjunct jsonb;
  asked text[] := '{}';
  asked_closed text[] := '{}';
  usable boolean[] := '{}';
  seen bigint[];
  matches text;
  walk text;
  looked_up text;
  found text;
begin
  total := 0;
  if exists (select 1 from jsonb_object_keys(filter) k where filter->k <> 'null'::jsonb and not conditions ? k) then return; end if;
  filters := pub.filter_condition(filter, conditions);
  for conjunct in select * from pub.conjuncts(query) loop
    asked := array_append(asked, pub.condition(conjunct, kind, named));
    if named then asked_closed := array_append(asked_closed, pub.condition(conjunct, kind, false)); end if;
    usable := array_append(usable, not jsonb_path_exists(conjunct, '$.**.not'));
  end loop;
  matches := case when asked = '{}' then 'true'
    when named then format('case when %s then %s else %s end', open, array_to_string(asked, ' and '), array_to_string(asked_closed, ' and '))
    else array_to_string(asked, ' and ') end;
  -- what the newest rows can be walked by, through an index
  select coalesce(string_agg(conditions->>f, ' and '), 'true') into within
    from unnest(array['agency', 'channel', 'directions', 'from', 'to']) f where filter->f <> 'null'::jsonb and conditions ? f;
  if page->>'day' is not null then
    within := format('%s and (%s, t.id) %s (($2->>''day'')::date, ($2->>''id'')::uuid)', within, day, case when descending then '<' else '>' end);
  end if;
  walk := format('(select * from %s t where %s order by %s%s, t.id%s limit ', source, within, day, direction, direction);

  execute 'select array[count(*), count(*) filter (where (' || filters || ') and (' || matches || '))'
      || (select coalesce(string_agg(', count(*) filter (where ' || a || ')', ''), '') from unnest(asked) a) || '] from ' || walk || peeked || ') t'
    into seen using filter, page;
  walk := 'select t.id, ' || day || ' as day from ' || walk || walked || ') t where (' || filters || ') and (' || matches || ') limit ';
  -- the rarest words, or all when all are common
  select string_agg(a.condition, ' and ') into looked_up
    from (select asked[n] as condition, seen[n + 2] as hits from generate_subscripts(asked, 1) n where usable[n]) a
   where a.hits < common
      or not exists (select 1 from generate_subscripts(asked, 1) n where usable[n] and seen[n + 2] < common);

  if seen[1] < peeked or pub.walk_is_cheaper(source, seen[2]::double precision / seen[1], few, counted, looked_up is null) then
    execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || case when counted then greatest(few + 1, reach) else reach end || ') w'
      into ids, days using filter, page;
    total := least(coalesce(cardinality(ids), 0), few + 1);
    if seen[1] < peeked or total > few or (not counted and total >= reach) then return; end if;
  end if;

  found := 'select t.id, ' || day || ' as day from ' || source || ' t where ' || coalesce(looked_up || ' and ', '') || '(' || filters || ') and ('
    || matches || ') and ' || within;
  if looked_up is null then perform pub.refuse_costly(found || ' limit ' || few + 1, filter, page); end if;
  execute 'select array_agg(w.id), array_agg(w.day) from (' || found || ' limit ' || few + 1 || ') w' into ids, days using filter, page;
  total := coalesce(cardinality(ids), 0);
  if total <= few then return; end if;

  execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || reach || ') w' into ids, days using filter, page;
  if coalesce(cardinality(ids), 0) >= reach then return; end if;
  found := 'with found as materialized (' || found || ') select found.id, found.day from found order by found.day' || direction || ', found.id'
    || direction || ' limit ' || reach;
  perform pub.refuse_costly(found, filter, page);
  execute 'select array_agg(w.id), array_agg(w.day) from (' || found || ') w' into ids, days using filter, page;
end $$;
--> statement-breakpoint
-- Newest first (or oldest), by day and id. `page` is {"limit", "offset", "day", "id", "count"}; day and id are of the last
-- row seen. With "count" each row tells how many there are, 2001 standing for more than 2000; a page without rows then
-- has one row that tells only that.
create function pub.search(query jsonb, kinds text[], filter jsonb, page jsonb, descending boolean)
returns table (kind text, id uuid, day date, total integer)
language plpgsql security definer
set search_path = pg_catalog set enable_seqscan = off set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  few constant integer := 2000;
  skipped constant integer := coalesce((page->>'offset')::integer, 0);
  wanted constant integer := (page->>'limit')::integer;
  counted constant boolean := coalesce((page->>'count')::boolean, false);
  arm record;
  each text;
  all_kinds text[] := '{}';
  all_ids uuid[] := '{}';
  all_days date[] := '{}';
  found integer := 0;
begin
  foreach each in array array['Journalpost', 'Saksmappe', 'Innlegg'] loop
    continue when not each = any (kinds);
    -- what is more than `few` is not counted on
    select * into arm from pub.search_arm(each, query, filter, page, descending, wanted + skipped, few, counted and found <= few);
    found := found + arm.total;
    continue when arm.ids is null;
    all_ids := all_ids || arm.ids;
    all_days := all_days || arm.days;
    all_kinds := all_kinds || array_fill(each, array[cardinality(arm.ids)]);
  end loop;
  found := case when counted then least(found, few + 1) end;
  if descending then
    return query select f.kind, f.id, f.day, found from unnest(all_kinds, all_ids, all_days) as f(kind, id, day)
      order by f.day desc, f.id desc limit wanted offset skipped;
  else
    return query select f.kind, f.id, f.day, found from unnest(all_kinds, all_ids, all_days) as f(kind, id, day)
      order by f.day, f.id limit wanted offset skipped;
  end if;
  if found > 0 and skipped >= cardinality(all_ids) then return query select null::text, null::uuid, null::date, found; end if;
end $$;
--> statement-breakpoint
do $$
declare
  one regprocedure;
begin
  -- of the functions of this schema the public role may call the search, and what the views of the name rule ask
  for one in select p.oid from pg_proc p where p.pronamespace = 'pub'::regnamespace loop
    execute format('revoke execute on function %s from public', one);
  end loop;
end $$;
--> statement-breakpoint
grant execute on function pub.search(jsonb, text[], jsonb, jsonb, boolean), pub.clock(), pub.names_from(text, timestamptz),
  pub.names_open(text, text, timestamptz, timestamptz) to kanalarkiv_public;
