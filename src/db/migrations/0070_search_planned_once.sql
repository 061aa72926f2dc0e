-- A search of words alone, the commonest by far, spent most of its time on having its statements planned. Here they stand
-- written out for each kind and are planned once for a connection. What is looked for, and by which way, is as in
-- `pub.search_arm`, which serves filters, phrases, numbers, days and the order from the oldest.
do $do$
declare
  kind record;
begin
  for kind in
    select * from (values ('entries', 'journaled_on', true), ('cases', 'opened_on', true), ('items', 'day', false)) k(source, day, named)
  loop
    execute replace(replace(replace(replace(replace($fn$
create function pub.{source}_by_words(words text[], usable boolean[], since timestamptz, of_agencies uuid[], reach integer, few integer, counted boolean,
                                      out ids uuid[], out days date[], out total integer)
language plpgsql set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
declare
  peeked constant integer := 64;
  walked constant integer := 20000;
  asked text[] := '{}';
  open_one tsquery;
  open_all tsquery;
  closed_all tsquery;
  seen bigint[];
  by_parts text;
  share double precision;
  share_seen double precision;
  left_over double precision;
  looked_up integer := 0;
  rows_a_year double precision;
  questions tsquery[];
  held bigint;
  far boolean := false;
  all_asked boolean;
  n integer;
begin
  for n in 1 .. cardinality(words) loop
    asked := array_append(asked, {with_names});
    open_all := case when n = 1 then asked[n]::tsquery else open_all && asked[n]::tsquery end;
    closed_all := case when n = 1 then words[n]::tsquery else closed_all && words[n]::tsquery end;
  end loop;
  if cardinality(words) = 1 then
    open_one := asked[1]::tsquery;
    select array[count(*), count(*) filter (where {matches}), count(*) filter (where t.parts @@ open_one)] into seen
      from (select * from pub.{source} t order by t.{day} desc, t.id desc limit peeked) t;
  else
    select array[count(*), count(*) filter (where {matches})] into seen
      from (select * from pub.{source} t order by t.{day} desc, t.id desc limit peeked) t;
    for n in 1 .. cardinality(words) loop
      open_one := asked[n]::tsquery;
      seen := array_append(seen, (select count(*) filter (where t.parts @@ open_one)
        from (select * from pub.{source} t order by t.{day} desc, t.id desc limit peeked) t));
    end loop;
  end if;
  share_seen := seen[2]::double precision / greatest(seen[1], 1);
  foreach n in array array(select i from generate_subscripts(usable, 1) i where usable[i] order by seen[i + 2], i) loop
    share := greatest(seen[n + 2], 0.5) / greatest(seen[1], 1);
    continue when left_over is not null and share > 3 * left_over * (1 - share);
    left_over := coalesce(left_over, 1) * share;
    by_parts := concat_ws('&', by_parts, '(' || asked[n] || ')');
    looked_up := looked_up + 1;
  end loop;
  -- what the index was asked whole it has answered: those rows need not be read for it
  all_asked := looked_up = cardinality(words);
  questions := pub.dated_questions(by_parts, (select min(t.{day}) from pub.{source} t), (select max(t.{day}) from pub.{source} t), true);
  rows_a_year := (select greatest(c.reltuples, 0) from pg_class c where c.oid = 'pub.{source}'::regclass) / greatest(cardinality(questions), 1);

  total := 0;
  if seen[1] < peeked or pub.walk_is_cheaper(rows_a_year, share_seen, left_over, case when counted then few else reach end, counted) then
    n := case when counted then greatest(few + 1, reach) else reach end;
    select array_agg(w.id), array_agg(w.day) into ids, days from (
      select t.id, t.{day} as day from (select * from pub.{source} t order by t.{day} desc, t.id desc limit walked) t where {matches} limit n) w;
    total := least(coalesce(cardinality(ids), 0), few + 1);
    if seen[1] < peeked or total > few or (not counted and total >= reach) then return; end if;
    far := total < reach;
  end if;

  if counted then
    select array_agg(w.id), array_agg(w.day) into ids, days from (
      select y.id, y.day from unnest(questions) q(asked), lateral (
        select t.id, t.{day} as day from pub.{source} t where pub.dated(t.{day}, t.parts) @@ q.asked and {holds} offset 0) y limit few + 1) w;
    total := coalesce(cardinality(ids), 0);
    if total <= few then return; end if;
  end if;

  if not far and pub.walk_is_cheaper(rows_a_year, share_seen, left_over, reach, false) then
    select array_agg(w.id), array_agg(w.day) into ids, days from (
      select t.id, t.{day} as day from (select * from pub.{source} t order by t.{day} desc, t.id desc limit walked) t where {matches} limit reach) w;
    if coalesce(cardinality(ids), 0) >= reach then return; end if;
  end if;
  select array_agg(w.id), array_agg(w.day), max(w.held) into ids, days, held from (
    select y.id, y.day, y.held from unnest(questions) q(asked), lateral (
      select m.id, m.day, count(*) over () as held from (
        select t.id, t.{day} as day from pub.{source} t where pub.dated(t.{day}, t.parts) @@ q.asked and {holds} limit walked + 1) m
       order by m.day desc, m.id desc limit reach) y limit reach) w;
  if held > walked then perform pub.refuse(); end if;
  if not counted then total := coalesce(cardinality(ids), 0); end if;
end $$
$fn$, '{source}', kind.source), '{day}', kind.day),
      '{holds}', case when kind.named
        then '(case when t.published_at >= since and (of_agencies is null or t.agency_id = any (of_agencies)) then all_asked or t.parts @@ open_all else t.parts @@ closed_all end)'
        else '(all_asked or (t.parts @@ open_all) is true)' end),
      '{with_names}', case when kind.named then 'pub.with_names(words[n])' else 'words[n]' end),
      '{matches}', case when kind.named
        then '(case when t.published_at >= since and (of_agencies is null or t.agency_id = any (of_agencies)) then t.parts @@ open_all else t.parts @@ closed_all end)'
        -- not for an index: that is asked of what is looked up alone
        else '(t.parts @@ open_all) is true' end);
    execute format('revoke execute on function pub.%I_by_words(text[], boolean[], timestamptz, uuid[], integer, integer, boolean) from public', kind.source);
  end loop;
end $do$;
--> statement-breakpoint
-- Which rows may be found by name now: those published since then, of these agencies, of all when null. With `ways` above one
-- the agencies differ in more than that.
create function pub.open_since(out ways integer, out since timestamptz, out of_agencies uuid[])
language sql stable set search_path = pg_catalog
return (
  select row(count(*)::integer, coalesce(min(s.since), 'infinity'), case when not bool_and(s.of_all) then min(s.ids) end)
    from (select pub.names_from(a.time_zone, pub.clock()) as since, array_agg(a.id) as ids, count(*) = (select count(*) from pub.agencies) as of_all
            from pub.agencies a where a.names = 'searchable-1y' group by 1) s);
--> statement-breakpoint
revoke execute on function pub.open_since() from public;
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
  of_words boolean := descending and given = '{}' and page->>'day' is null and array_position(parts_asked, null) is null and true = any (usable);
  open record;
begin
  if of_words then
    select * into open from pub.open_since();
    of_words := open.ways < 2;
  end if;
  foreach each in array array['Journalpost', 'Saksmappe', 'Innlegg'] loop
    continue when not each = any (kinds);
    -- what is more than `few` is not counted on
    if not of_words then
      select * into arm from pub.search_arm(each, conjuncts, parts_asked, usable, given, page, descending, wanted + skipped, few, counted and found <= few);
    elsif each = 'Journalpost' then
      select * into arm from pub.entries_by_words(parts_asked, usable, open.since, open.of_agencies, wanted + skipped, few, counted and found <= few);
    elsif each = 'Saksmappe' then
      select * into arm from pub.cases_by_words(parts_asked, usable, open.since, open.of_agencies, wanted + skipped, few, counted and found <= few);
    else
      select * into arm from pub.items_by_words(parts_asked, usable, open.since, open.of_agencies, wanted + skipped, few, counted and found <= few);
    end if;
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
