-- What may be found is kept year by year: the index of parts puts the year of its row before each part. So a search for what
-- is common asks the newest year, and an older one only when that had too little; what it reads does not grow with the years.
set local maintenance_work_mem = '256MB';
--> statement-breakpoint
-- one byte, so that the longest text still fits an index; what is before 2000 or after 2060 shares the mark of its end
create function pub.year_mark(day date) returns text
language sql immutable parallel safe strict
return substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', greatest(1, least(62, extract(year from day)::integer - 1999)), 1);
--> statement-breakpoint
create function pub.dated(day date, parts tsvector) returns tsvector
language sql immutable parallel safe strict cost 1000
return case when parts = '' then ''::tsvector
            else array_to_tsvector(string_to_array(pub.year_mark(day) || array_to_string(tsvector_to_array(parts), E'\n' || pub.year_mark(day)), E'\n')) end;
--> statement-breakpoint
create index entries_dated_parts on pub.entries using gin (pub.dated(journaled_on, parts));
--> statement-breakpoint
create index cases_dated_parts on pub.cases using gin (pub.dated(opened_on, parts));
--> statement-breakpoint
create index items_dated_parts on pub.items using gin (pub.dated(day, parts));
--> statement-breakpoint
drop index pub.entries_parts, pub.cases_parts, pub.items_parts;
--> statement-breakpoint
-- What was published last is a list that every search reads from end to end until it is put in order: a short one is put in
-- order as cheaply as a long one (measured), and a thousand rows in none made each search cost three times as much.
do $$
declare
  one regclass;
begin
  for one in select i.indexrelid from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
    where m.amname = 'gin' and c.relnamespace = 'pub'::regnamespace
  loop
    execute format('alter index %s set (gin_pending_list_limit = 128)', one);
  end loop;
end $$;
--> statement-breakpoint
-- a question to the index of parts, once for each year, in the order in which the rows are wanted
create function pub.dated_questions(asked text, first date, last date, descending boolean) returns tsquery[]
language plpgsql immutable set search_path = pg_catalog as $$
declare
  marks text[] := '{}';
  questions tsquery[] := '{}';
  mark text;
begin
  for year in greatest(1999, least(2061, extract(year from first)::integer)) .. least(2061, greatest(1999, extract(year from last)::integer)) loop
    mark := pub.year_mark(make_date(year, 1, 1));
    continue when mark = any (marks);
    marks := case when descending then mark || marks else marks || mark end;
  end loop;
  foreach mark in array marks loop
    questions := questions || regexp_replace(asked, '''((?:[^'']|'''')+)''', '''' || mark || '\1''', 'g')::tsquery;
  end loop;
  return questions;
end $$;
--> statement-breakpoint
-- What is read of a row costs as much as three entries of the index. Walking from the newest row on has `few` rows that match
-- after few / share; the index of one year has all that it holds of them before the first is read.
drop function pub.walk_is_cheaper(text, double precision, integer, boolean, boolean);
--> statement-breakpoint
create function pub.walk_is_cheaper(rows_a_year double precision, share double precision, share_looked_up double precision, few integer, counted boolean) returns boolean
language sql immutable
return share > 0 and (share_looked_up is null
  or few / share < share_looked_up * rows_a_year / 3 + case when counted then few else share_looked_up * rows_a_year end);
--> statement-breakpoint
-- the first and the last day of a kind
create function pub.days_of(kind text, out first date, out last date)
language plpgsql stable set search_path = pg_catalog as $$
begin
  case kind
    when 'Journalpost' then first := (select min(journaled_on) from pub.entries); last := (select max(journaled_on) from pub.entries);
    when 'Saksmappe' then first := (select min(opened_on) from pub.cases); last := (select max(opened_on) from pub.cases);
    else first := (select min(day) from pub.items); last := (select max(day) from pub.items);
  end case;
end $$;
--> statement-breakpoint
-- as one text of a question, with what stands only in the text with names
create function pub.with_names(asked text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog
return regexp_replace(asked, '(''((?:[^'']|'''')+)''(:\*)?)', '(\1|'' \2''\3)', 'g');
--> statement-breakpoint
drop function pub.search_arm(text, jsonb, jsonb, jsonb, boolean, integer, integer, boolean);
--> statement-breakpoint
-- The first rows of one kind: ids and days, and how many there are, `few` + 1 standing for more than `few`.
--
-- A look at the newest rows tells which words are common among them, and so what is cheaper: to walk the rows from the newest
-- on, which soon has enough of what is common, or to look up the rarest words year by year until there are `few` + 1 rows
-- that hold them all. Only when there are more than `few` are the newest of them looked for. Each way ends after a bounded
-- number of rows, or is weighed first.
create function pub.search_arm(kind text, conjuncts jsonb[], parts_asked text[], usable boolean[], filter jsonb, page jsonb, descending boolean,
                               reach integer, few integer, counted boolean, out ids uuid[], out days date[], out total integer)
language plpgsql set search_path = pg_catalog as $$
declare
  peeked constant integer := 64;
  walked constant integer := 20000;
  source constant text := case kind when 'Journalpost' then 'pub.entries' when 'Saksmappe' then 'pub.cases' else 'pub.items' end;
  day constant text := case kind when 'Journalpost' then 't.journaled_on' when 'Saksmappe' then 't.opened_on' else 't.day' end;
  direction constant text := case when descending then ' desc' else ' asc' end;
  named constant boolean := kind <> 'Innlegg';
  open constant text := case when named then pub.open_condition() end;
  conditions constant jsonb := case when filter = '{}' then '{}' else pub.filter_conditions(filter, kind, open) end;
  filters text := 'true';
  within text := 'true';
  one text;
  asked text[] := '{}';
  asked_closed text[] := '{}';
  asked_parts text[] := '{}';
  seen bigint[];
  matches text;
  walk text;
  by_parts text;
  by_others text;
  holds text;
  found text;
  held bigint;
  n integer;
  share double precision;
  share_seen double precision;
  left_over double precision;
  span record;
  questions tsquery[];
  rows_a_year double precision;
  far boolean := false;
begin
  total := 0;
  if filter <> '{}' then
    if exists (select 1 from jsonb_object_keys(filter) k where not conditions ? k) then return; end if;
    filters := pub.filter_condition(filter, conditions);
  end if;
  for n in 1 .. cardinality(conjuncts) loop
    one := parts_asked[n];
    if one is null then
      asked := array_append(asked, pub.condition(conjuncts[n], kind, named));
      asked_closed := array_append(asked_closed, pub.condition(conjuncts[n], kind, false));
    else
      asked_closed := array_append(asked_closed, format('t.parts @@ %L::tsquery', one));
      if named then one := pub.with_names(one); end if;
      asked := array_append(asked, format('t.parts @@ %L::tsquery', one));
    end if;
    asked_parts := array_append(asked_parts, one);
  end loop;
  matches := case when asked = '{}' then 'true'
    when named then format('case when %s then %s else %s end', open, array_to_string(asked, ' and '), array_to_string(asked_closed, ' and '))
    -- not for an index: that is asked of what is looked up alone
    else '(' || array_to_string(asked, ' and ') || ') is true' end;
  -- what the newest rows can be walked by, through an index
  if filter <> '{}' then
    select coalesce(string_agg(conditions->>f, ' and '), 'true') into within
      from unnest(array['agency', 'channel', 'directions', 'from', 'to']) f where filter ? f and conditions ? f;
  end if;
  if page->>'day' is not null then
    within := format('%s and (%s, t.id) %s (($2->>''day'')::date, ($2->>''id'')::uuid)', within, day, case when descending then '<' else '>' end);
  end if;
  walk := format('(select * from %s t where %s order by %s%s, t.id%s limit ', source, within, day, direction, direction);

  execute 'select array[count(*), count(*) filter (where (' || filters || ') and (' || matches || '))'
      || (select coalesce(string_agg(', count(*) filter (where ' || a || ')', ''), '') from unnest(asked) a) || '] from ' || walk || peeked || ') t'
    into seen using filter, page;
  share_seen := seen[2]::double precision / greatest(seen[1], 1);
  walk := 'select t.id, ' || day || ' as day from ' || walk || walked || ') t where (' || filters || ') and (' || matches || ') limit ';
  -- the rarest words; of the others those whose places cost less than to read the rows that they leave out
  foreach n in array array(select i from generate_subscripts(usable, 1) i where usable[i] order by seen[i + 2], i) loop
    share := greatest(seen[n + 2], 0.5) / greatest(seen[1], 1);
    continue when left_over is not null and share > 3 * left_over * (1 - share);
    left_over := coalesce(left_over, 1) * share;
    if asked_parts[n] is null then by_others := concat_ws(' and ', by_others, asked[n]);
    else by_parts := concat_ws('&', by_parts, '(' || asked_parts[n] || ')'); end if;
  end loop;

  span := pub.days_of(kind);
  questions := pub.dated_questions(coalesce(by_parts, '''all'''), greatest(span.first, (filter->>'from')::date, case when not descending then (page->>'day')::date end),
    least(span.last, (filter->>'to')::date, case when descending then (page->>'day')::date end), descending);
  select greatest(reltuples, 0) / case when by_parts is null then 1 else greatest(cardinality(questions), 1) end into rows_a_year from pg_class where oid = source::regclass;

  if seen[1] < peeked or pub.walk_is_cheaper(rows_a_year, share_seen, left_over, case when counted then few else reach end, counted) then
    execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || case when counted then greatest(few + 1, reach) else reach end || ') w'
      into ids, days using filter, page;
    total := least(coalesce(cardinality(ids), 0), few + 1);
    if seen[1] < peeked or total > few or (not counted and total >= reach) then return; end if;
    far := total < reach;
  end if;

  holds := concat_ws(' and ', by_others, '(' || filters || ')', '(' || matches || ')', within);
  if left_over is null and pub.is_costly('select t.id from ' || source || ' t where ' || holds, filter, page) then
    -- what is rare among the newest may still be near
    if not counted then
      execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || reach || ') w' into ids, days using filter, page;
      total := coalesce(cardinality(ids), 0);
      if total >= reach then return; end if;
    end if;
    perform pub.refuse();
  end if;
  found := case when by_parts is null
    then format('select t.id, %1$s as day from %2$s t where %3$s', day, source, holds)
    else format('select t.id, t.day from unnest($3) q(asked), lateral (select t.id, %1$s as day from %2$s t where pub.dated(%1$s, t.parts) @@ q.asked and %3$s offset 0) t',
      day, source, holds) end;
  if counted or by_parts is null then
    execute 'select array_agg(w.id), array_agg(w.day) from (' || found || ' limit ' || few + 1 || ') w' into ids, days using filter, page, questions;
    total := coalesce(cardinality(ids), 0);
    if total <= few then return; end if;
  end if;

  -- the newest of many: in the newest year that has them, unless a walk has them sooner
  if not far and (by_parts is null or pub.walk_is_cheaper(rows_a_year, share_seen, left_over, reach, false)) then
    execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || reach || ') w' into ids, days using filter, page;
    if coalesce(cardinality(ids), 0) >= reach then return; end if;
  end if;
  if by_parts is null then
    found := format('with found as materialized (%s) select w.id, w.day, 0 as held from found w order by w.day%s, w.id%s limit %s', found, direction, direction, reach);
    if pub.is_costly(found, filter, page) then perform pub.refuse(); end if;
  else
    found := format('select y.id, y.day, y.held from unnest($3) q(asked), lateral (select t.id, t.day, count(*) over () as held from (select t.id, %1$s as day from %2$s t where pub.dated(%1$s, t.parts) @@ q.asked and %3$s limit %4$s) t order by t.day%5$s, t.id%5$s limit %6$s) y limit %6$s',
      day, source, holds, walked + 1, direction, reach);
  end if;
  execute 'select array_agg(w.id), array_agg(w.day), max(w.held) from (' || found || ') w' into ids, days, held using filter, page, questions;
  if held > walked then perform pub.refuse(); end if;
  if not counted then total := coalesce(cardinality(ids), 0); end if;
end $$;
--> statement-breakpoint
-- Newest first (or oldest), by day and id. `page` is {"limit", "offset", "day", "id", "count"}; day and id are of the last
-- row seen. With "count" each row tells how many there are, one more than "count" standing for more; a page without rows
-- then has one row that tells only that.
create or replace function pub.search(query jsonb, kinds text[], filter jsonb, page jsonb, descending boolean)
returns table (kind text, id uuid, day date, total integer)
language plpgsql security definer
set search_path = pg_catalog set enable_seqscan = off set jit = off set max_parallel_workers_per_gather = 0 as $$
declare
  few constant integer := coalesce((page->>'count')::integer, 0);
  skipped constant integer := coalesce((page->>'offset')::integer, 0);
  wanted constant integer := (page->>'limit')::integer;
  counted constant boolean := page->>'count' is not null;
  arm record;
  each text;
  all_kinds text[] := '{}';
  all_ids uuid[] := '{}';
  all_days date[] := '{}';
  found integer := 0;
  conjuncts constant jsonb[] := array(select c from pub.conjuncts(query) c);
  parts_asked constant text[] := array(select pub.parts_query(c, false) from unnest(conjuncts) c);
  usable constant boolean[] := array(select not jsonb_path_exists(c, '$.**.not') from unnest(conjuncts) c);
  given constant jsonb := jsonb_strip_nulls(filter);
begin
  foreach each in array array['Journalpost', 'Saksmappe', 'Innlegg'] loop
    continue when not each = any (kinds);
    -- what is more than `few` is not counted on
    select * into arm from pub.search_arm(each, conjuncts, parts_asked, usable, given, page, descending, wanted + skipped, few, counted and found <= few);
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
revoke execute on function pub.year_mark(date), pub.dated(date, tsvector), pub.dated_questions(text, date, date, boolean),
  pub.walk_is_cheaper(double precision, double precision, double precision, integer, boolean), pub.days_of(text), pub.with_names(text),
  pub.search_arm(text, jsonb[], text[], boolean[], jsonb, jsonb, boolean, integer, integer, boolean) from public;
