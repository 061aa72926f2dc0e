-- Which words stand in public texts. When a search finds nothing, what else may have been meant is hundreds of words: to look
-- for each in the indexes of the texts, year by year, cost twenty times what the search did. Here each is one look into a
-- small index, and nearly always none of them is there.
--
-- It is a hint and no answer: what is found in it is searched for under all rules before anybody hears of it, and the pages'
-- role may not read it. A word is there as long as a text of `pub` has it, one of the texts with names as well. Not unique, so
-- that publications never wait for each other's words; a second row is harmless.
create table pub.words (
  -- the word as the search compares letters, and its base forms
  form text collate "C" not null,
  -- the word as the index of words has it
  lexeme text collate "C" not null);
--> statement-breakpoint
create index words_by_form on pub.words (form, lexeme);
--> statement-breakpoint
grant select on pub.words to kanalarkiv_desk;
--> statement-breakpoint
create function pub.forms_of(lexeme text) returns text[]
language sql immutable parallel safe strict
return array[pub.fold(lexeme)] || pub.base_forms(pub.fold(lexeme));
--> statement-breakpoint
-- Those of these words that stand in no text any more are forgotten. What stands in the newest texts is common: to count
-- where else it stands would cost much and tell nothing.
create function pub.forget_words(gone text[]) returns void
language plpgsql security definer set search_path = pg_catalog set enable_seqscan = off set jit = off as $$
declare
  nowhere text[];
begin
  nowhere := array(
    select g.lexeme
      from (select w as lexeme from unnest(gone) w where w ~ '^[[:alpha:]]{3,40}$'
            except
            (select unnest(tsvector_to_array(t.washed_words)) from (select * from pub.entries order by journaled_on desc, id desc limit 64) t
             union select unnest(tsvector_to_array(t.washed_words)) from (select * from pub.cases order by opened_on desc, id desc limit 64) t
             union select unnest(tsvector_to_array(t.washed_words)) from (select * from pub.items order by day desc, id desc limit 64) t)) g
     where not exists (select 1 from pub.entries t where t.washed_words @@ ('''' || g.lexeme || '''')::tsquery)
       and not exists (select 1 from pub.entries t where t.full_words @@ ('''' || g.lexeme || '''')::tsquery)
       and not exists (select 1 from pub.items t where t.washed_words @@ ('''' || g.lexeme || '''')::tsquery)
       and not exists (select 1 from pub.cases t where t.washed_words @@ ('''' || g.lexeme || '''')::tsquery)
       and not exists (select 1 from pub.cases t where t.full_words @@ ('''' || g.lexeme || '''')::tsquery));
  -- a row that another publication forgets just now is left to it
  delete from pub.words w where w.ctid = any (array(
    select x.ctid from unnest(nowhere) n(lexeme), unnest(pub.forms_of(n.lexeme)) f(form), pub.words x
     where x.form = f.form and x.lexeme = n.lexeme for update of x skip locked));
end $$;
--> statement-breakpoint
create function pub.learn_words(learned text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into pub.words (form, lexeme)
    select distinct f.form, l.lexeme from unnest(learned) l(lexeme), unnest(pub.forms_of(l.lexeme)) f(form)
     where l.lexeme ~ '^[[:alpha:]]{3,40}$'
       and not exists (select 1 from pub.words w where w.form = pub.fold(l.lexeme) and w.lexeme = l.lexeme);
end $$;
--> statement-breakpoint
do $do$
declare
  kind record;
begin
  for kind in
    select * from (values ('entries', 'tsvector_to_array(t.washed_words) || tsvector_to_array(t.full_words)'),
                          ('cases', 'tsvector_to_array(t.washed_words) || tsvector_to_array(t.full_words)'),
                          ('items', 'tsvector_to_array(t.washed_words)')) k(source, words)
  loop
    execute replace(replace($fn$
      create function pub.follow_words_of_{source}() returns trigger
      language plpgsql security definer set search_path = pg_catalog as $$
      begin
        if tg_op = 'INSERT' then
          perform pub.learn_words(array(select distinct w from changed t, unnest({words}) w));
        elsif tg_op = 'DELETE' then
          if exists (select 1 from changed) then
            perform pub.forget_words(array(select distinct w from changed t, unnest({words}) w));
          end if;
        elsif exists (select 1 from before) then
          perform pub.learn_words(array(select w from changed t, unnest({words}) w except select w from before t, unnest({words}) w));
          perform pub.forget_words(g.gone)
             from (select array(select w from before t, unnest({words}) w except select w from changed t, unnest({words}) w) as gone) g
            where g.gone <> '{}';
        end if;
        return null;
      end $$
    $fn$, '{source}', kind.source), '{words}', kind.words);
    execute format('create trigger words_published after insert on pub.%1$I referencing new table as changed for each statement execute function pub.follow_words_of_%1$s()', kind.source);
    execute format('create trigger words_changed after update on pub.%1$I referencing old table as before new table as changed for each statement execute function pub.follow_words_of_%1$s()', kind.source);
    execute format('create trigger words_withdrawn after delete on pub.%1$I referencing old table as changed for each statement execute function pub.follow_words_of_%1$s()', kind.source);
    execute format('revoke execute on function pub.follow_words_of_%s() from public', kind.source);
  end loop;
end $do$;
--> statement-breakpoint
-- Compares with all texts and puts right what differs: two publications at once may each have left a word to the other.
create function pub.mend_words(out learned integer, out forgotten integer)
language plpgsql set search_path = pg_catalog as $$
declare
  there constant text[] := array(
    select d.lexeme
      from (select w as lexeme from pub.entries t, unnest(tsvector_to_array(t.washed_words) || tsvector_to_array(t.full_words)) w
            union select w from pub.cases t, unnest(tsvector_to_array(t.washed_words) || tsvector_to_array(t.full_words)) w
            union select w from pub.items t, unnest(tsvector_to_array(t.washed_words)) w offset 0) d
     where d.lexeme ~ '^[[:alpha:]]{3,40}$');
begin
  with wanted as materialized (select distinct f.form, t.lexeme from unnest(there) t(lexeme), unnest(pub.forms_of(t.lexeme)) f(form))
  insert into pub.words (form, lexeme) select * from wanted except select form, lexeme from pub.words;
  get diagnostics learned = row_count;
  delete from pub.words w where w.lexeme in (select lexeme from pub.words except select unnest(there));
  get diagnostics forgotten = row_count;
end $$;
--> statement-breakpoint
select pub.mend_words();
--> statement-breakpoint
-- Of alternatives, each of several groups of words that must all be there, those of which a word of each group stands in some
-- text, as a tree of the search; null when there is none. Words are as `pub.fold` makes them; with a star what begins so.
create function pub.known_words(alternatives jsonb) returns jsonb
language plpgsql stable set search_path = pg_catalog as $$
declare
  known text[] := array(
    select a.word from (select distinct w as word from jsonb_array_elements(alternatives) a, jsonb_array_elements(a) g, jsonb_array_elements_text(g) w) a
     where case when right(a.word, 1) = '*'
                then exists (select 1 from pub.words w where w.form >= rtrim(a.word, '*') and w.form < rtrim(a.word, '*') || U&'\+10FFFF')
                else exists (select 1 from pub.words w where w.form = a.word) end);
  found jsonb;
begin
  if known = '{}' then return null; end if;
  select jsonb_agg((
      select jsonb_build_object('and', jsonb_agg(jsonb_build_object('wholes', (select jsonb_agg(w) from jsonb_array_elements_text(g) w where w = any (known)))))
        from jsonb_array_elements(a) g))
    into found from jsonb_array_elements(alternatives) a
   where a <> '[]' and not exists (select 1 from jsonb_array_elements(a) g where not g ?| known);
  return case when found is not null then jsonb_build_object('or', found) end;
end $$;
--> statement-breakpoint
-- The query with what is known of {"known": alternatives} in the place of each. What was asked without them found nothing:
-- where none is known there is nothing to search.
create function pub.as_known(query jsonb, out tree jsonb, out any_known boolean)
language plpgsql stable set search_path = pg_catalog as $$
declare
  part jsonb;
  one record;
  parts jsonb := '[]';
begin
  any_known := false;
  if query ? 'known' then
    tree := pub.known_words(query->'known');
    any_known := tree is not null;
  elsif query ? 'and' or query ? 'or' then
    for part in select * from jsonb_array_elements(coalesce(query->'and', query->'or')) loop
      select * into one from pub.as_known(part);
      any_known := any_known or one.any_known;
      if one.tree is not null then
        parts := parts || jsonb_build_array(one.tree);
      elsif query ? 'and' then
        any_known := false;
        return;
      end if;
    end loop;
    if parts <> '[]' or query ? 'and' then tree := jsonb_build_object(case when query ? 'and' then 'and' else 'or' end, parts); end if;
  else
    tree := query;
  end if;
end $$;
--> statement-breakpoint
-- Newest first (or oldest), by day and id. `page` is {"limit", "offset", "day", "id", "count"}; day and id are of the last
-- row seen. With "count" each row tells how many there are, one more than "count" standing for more; a page without rows
-- then has one row that tells only that. A query may hold {"known": …}, as `pub.known_words` says, beside what the comment on
-- `pub.condition` names.
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
  asked constant jsonb := case when query::text like '%"known"%' then (select k.tree from pub.as_known(query) k where k.any_known) else query end;
  conjuncts constant jsonb[] := array(select c from pub.conjuncts(asked) c);
  parts_asked constant text[] := array(select pub.parts_query(c, false) from unnest(conjuncts) c);
  usable constant boolean[] := array(select not jsonb_path_exists(c, '$.**.not') from unnest(conjuncts) c);
  given constant jsonb := jsonb_strip_nulls(filter);
  of_words boolean := descending and given = '{}' and page->>'day' is null and array_position(parts_asked, null) is null and true = any (usable);
  open record;
begin
  if asked is null then return; end if;
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
--> statement-breakpoint
revoke execute on function pub.forms_of(text), pub.forget_words(text[]), pub.learn_words(text[]), pub.mend_words(), pub.known_words(jsonb), pub.as_known(jsonb) from public;
