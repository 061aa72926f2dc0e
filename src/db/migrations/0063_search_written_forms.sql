-- A search also knows days, directions and grounds as people write them, whole words that are to be found as they stand, and
-- journal numbers without a year. What a query is made of stands in the comment on `pub.condition`.
create index entries_by_document_day on pub.entries (document_day desc, id desc) where document_day is not null;
--> statement-breakpoint
-- What a word is looked for by: its beginning, its stems, the beginning of its stem unless more than an ending was cut off,
-- its base forms. {"entry", "prefix"}; several entries hold together (a stem of "e-post" has three). The Norwegian stemmer
-- takes `lov` (law) for an ending and makes "bygg" of the Swedish "bygglov": such a word has no Norwegian stem.
create or replace function pub.word_entries(word text) returns jsonb
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
    continue when lang = 'norwegian' and lower(plain) ~ 'lov(a|en|er|ene|ane|et|s)?$';
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
-- The query as one question to the index of parts; null when it holds what that index does not know: phrases, numbers, days,
-- words of one or two letters.
create or replace function pub.parts_query(query jsonb, names boolean) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  part jsonb;
  one text;
  parts text[] := '{}';
begin
  if query ? 'word' then
    return case when length(translate(query->>'word', E' \t\n\r', '')) >= 3 then pub.word_query(query->>'word', names) end;
  elsif query ? 'wholes' then
    return (select '(' || string_agg(pub.term(left(rtrim(w.folded, '*'), 40), case when right(w.folded, 1) = '*' then ':*' else '' end, names), '|') || ')'
              from (select pub.fold(translate(f, E' \t\n\r', '')) as folded from jsonb_array_elements_text(query->'wholes') f) w
             where length(rtrim(w.folded, '*')) >= 3);
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
-- the grounds in use that this pattern fits: there are few, and each is one look into the index
create function pub.grounds_like(pattern text) returns text[]
language sql stable set search_path = pg_catalog
return array(
  with recursive used as (
    select min(e.ground) as ground from pub.entries e
    union all
    select (select min(e.ground) from pub.entries e where e.ground > u.ground) from used u where u.ground is not null)
  select u.ground from used u where lower(u.ground) ~ pattern);
--> statement-breakpoint
-- A query as a condition on `t`, a row of the kind. The query is a tree: {"word":…}, {"wholes":[…]} (one of these words as
-- they stand, or what begins with it where a star is behind it; three letters and more), {"phrase":…}, {"case":[year, sequence, number or null]}, {"entry":[year or null,
-- sequence]}, {"day":…}, {"direction":…}, {"ground": a pattern in lower case}, {"not":…}, {"and":[…]}, {"or":[…]}. With
-- `names` each word holds when one of the two texts holds it, so that "not" is right for both.
create or replace function pub.condition(query jsonb, kind text, names boolean) returns text
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
      -- a text that was written with decomposed letters has other words for the index of phrases
      if normalize(coalesce(query->>'phrase', query->>'word'), nfd) <> coalesce(query->>'phrase', query->>'word') then
        words := words || phraseto_tsquery('simple', normalize(coalesce(query->>'phrase', query->>'word'), nfd));
      end if;
      return format(case when names then '(t.washed_words @@ %1$L::tsquery or t.full_words @@ %1$L::tsquery)'
                         else 't.washed_words @@ %1$L::tsquery' end, words);
    when query ? 'wholes' then
      return 'false';
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
      if kind <> 'Journalpost' then return 'false'; end if;
      return format('(t.year = any (%L::integer[]) and t.sequence = %s)',
        case when query->'entry'->>0 is null then array(select generate_series(2000, extract(year from pub.clock())::integer + 1))
             else array[(query->'entry'->>0)::integer] end, (query->'entry'->>1)::integer);
    when query ? 'day' then
      return format(case kind when 'Journalpost' then '(t.journaled_on = %1$L::date or t.document_day = %1$L::date)'
                              when 'Saksmappe' then 't.opened_on = %1$L::date' else 't.day = %1$L::date' end, query->>'day');
    when query ? 'direction' then
      return case when kind = 'Journalpost' then format('t.direction = %L', query->>'direction') else 'false' end;
    when query ? 'ground' then
      return case when kind = 'Journalpost' then format('t.ground = any (%L::text[])', pub.grounds_like(query->>'ground')) else 'false' end;
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
revoke execute on function pub.grounds_like(text) from public;
