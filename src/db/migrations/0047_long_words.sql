-- A word of a hundred thousand letters, such as a stranger may call himself, cost the square of its length: minutes for each
-- row in which it stands, and all publications waited. Inside of words above 400 letters no part is looked for beyond these;
-- the word itself is found by its first 40 letters as before. Rows that are stored already keep what they were found by.
create or replace function pub.parts_of(words text) returns text[]
language plpgsql immutable parallel safe strict set search_path = pg_catalog as $$
declare
  whole text[] := '{}';
  parts text[] := '{}';
  token text;
  n integer;
begin
  foreach token in array string_to_array(pub.separated(pub.fold(words)), ' ') loop
    n := length(token);
    continue when n < 3;
    if n > 400 then token := left(token, 400); end if;
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
-- The same as before, in time that grows with the words and not with their square: what is already there is looked up.
create or replace function pub.parts(washed text, full_text text) returns tsvector
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  shared text[];
  rest text;
  lists text[];
begin
  if washed = full_text then return pub.parts(washed); end if;
  shared := string_to_array(pub.separated(washed), ' ');
  select coalesce(string_agg(' ' || w.part, '' order by w.o), '') into rest
    from unnest(string_to_array(pub.separated(full_text), ' ')) with ordinality as w(part, o)
   where w.part not in (select unnest(shared));
  lists := case when length(washed) <= 2000 then pub.parts_of(washed) else pub.parts_within(washed, 500000) end;
  return array_to_tsvector(lists || array(
    select distinct ' ' || r.part
      from unnest(case when length(rest) <= 2000 then pub.parts_of(rest) else pub.parts_within(rest, 300000) end) as r(part)
     where r.part not in (select unnest(lists))));
end $$;
