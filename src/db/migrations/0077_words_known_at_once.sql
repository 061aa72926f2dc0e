-- As before; hundreds of words are looked up in one walk through the index, in a fifth of the time that a look for each took.
create or replace function pub.known_words(alternatives jsonb) returns jsonb
language plpgsql stable set search_path = pg_catalog as $$
declare
  asked constant text[] := array(select w from jsonb_array_elements(alternatives) a, jsonb_array_elements(a) g, jsonb_array_elements_text(g) w);
  begun constant text[] := array(select distinct w from unnest(asked) w where right(w, 1) = '*');
  known text[] := array(select distinct w.form from pub.words w where w.form = any (asked));
  found jsonb;
begin
  if begun <> '{}' then
    known := known || array(
      select b.word from unnest(begun) b(word)
       where exists (select 1 from pub.words w where w.form >= rtrim(b.word, '*') and w.form < rtrim(b.word, '*') || U&'\+10FFFF'));
  end if;
  if known = '{}' then return null; end if;
  select jsonb_agg((
      select jsonb_build_object('and', jsonb_agg(jsonb_build_object('wholes', (select jsonb_agg(w) from jsonb_array_elements_text(g) w where w = any (known)))))
        from jsonb_array_elements(a) g))
    into found from jsonb_array_elements(alternatives) a
   where a <> '[]' and not exists (select 1 from jsonb_array_elements(a) g where not g ?| known);
  return case when found is not null then jsonb_build_object('or', found) end;
end $$;
