-- The first rows of one kind: ids and days, and how many there are, `few` + 1 standing for more than `few`.
--
-- A look at the newest rows tells which words are common among them, and so what is cheaper: to walk the rows from the newest
-- on, which soon has enough of what is common, or to look up the rarest words and take at most `few` + 1 rows that hold them
-- all, in any order; only when there are more than `few` are the newest of them looked for. Each way ends after a bounded
-- number of rows, or is weighed first.
create or replace function pub.search_arm(kind text, query jsonb, filter jsonb, page jsonb, descending boolean, reach integer, few integer,
                               counted boolean, out ids uuid[], out days date[], out total integer)
language plpgsql set search_path = pg_catalog as $$
declare
  peeked constant integer := 64;
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
  n integer;
  share double precision;
  left_over double precision;
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
    -- not for an index: that is asked of `looked_up` alone
    else '(' || array_to_string(asked, ' and ') || ') is true' end;
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
  -- the rarest words; of the others those whose places cost less than to read the rows that they leave out: a row costs three
  foreach n in array array(select i from generate_subscripts(asked, 1) i where usable[i] order by seen[i + 2], i) loop
    share := greatest(seen[n + 2], 0.5) / greatest(seen[1], 1);
    if looked_up is null then
      looked_up := asked[n];
      left_over := share;
    elsif share <= 3 * left_over * (1 - share) then
      looked_up := looked_up || ' and ' || asked[n];
      left_over := left_over * share;
    end if;
  end loop;

  if seen[1] < peeked or pub.walk_is_cheaper(source, seen[2]::double precision / seen[1], few, counted, looked_up is null) then
    execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || case when counted then greatest(few + 1, reach) else reach end || ') w'
      into ids, days using filter, page;
    total := least(coalesce(cardinality(ids), 0), few + 1);
    if seen[1] < peeked or total > few or (not counted and total >= reach) then return; end if;
  end if;

  found := 'select t.id, ' || day || ' as day from ' || source || ' t where ' || coalesce(looked_up || ' and ', '') || '(' || filters || ') and ('
    || matches || ') and ' || within;
  if looked_up is null and pub.is_costly(found, filter, page) then
    -- what is rare among the newest may still be near
    if not counted then
      execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || reach || ') w' into ids, days using filter, page;
      total := coalesce(cardinality(ids), 0);
      if total >= reach then return; end if;
    end if;
    perform pub.refuse();
  end if;
  execute 'select array_agg(w.id), array_agg(w.day) from (' || found || ' limit ' || few + 1 || ') w' into ids, days using filter, page;
  total := coalesce(cardinality(ids), 0);
  if total <= few then return; end if;

  execute 'select array_agg(w.id), array_agg(w.day) from (' || walk || reach || ') w' into ids, days using filter, page;
  if coalesce(cardinality(ids), 0) >= reach then return; end if;
  found := 'with found as materialized (' || found || ') select found.id, found.day from found order by found.day' || direction || ', found.id'
    || direction || ' limit ' || reach;
  if pub.is_costly(found, filter, page) then perform pub.refuse(); end if;
  execute 'select array_agg(w.id), array_agg(w.day) from (' || found || ') w' into ids, days using filter, page;
end $$;
