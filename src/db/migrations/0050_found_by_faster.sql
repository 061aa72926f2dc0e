-- What a row is found by, for two thirds of the time and the same to the last sign. Nearly every text is of letters that are
-- one code point each, and of them few stand for others: to see that takes a twentieth of what it takes to normalize it and
-- to put another letter for each. The functions within `pub.parts` have its search path, and need not set it for each word.
create or replace function pub.fold(words text) returns text
language sql immutable parallel safe strict
return case when words ~ '^[\u0001-\u007fæøåÆØÅ«»“”‘’–—…]*$' then lower(words)
            when words ~ '^[\u0001-\u007fæøåÆØÅäöéÄÖÉ«»“”‘’–—…]*$' then translate(lower(words), 'öäé', 'øæe')
            else translate(lower(normalize(words, nfc)), 'öäüéèêëáàâóòôçñ', 'øæueeeeaaaooocn') end;
--> statement-breakpoint
create or replace function pub.separated(words text) returns text
language sql immutable parallel safe strict
return case when words ~ E'[\t\r|()"“”«»„\u00a0]' then translate(words, E'\t\n\r|()"“”«»„\u00a0', '             ')
            else replace(words, E'\n', ' ') end;
--> statement-breakpoint
create or replace function pub.base_forms(folded text) returns text[]
language plpgsql immutable parallel safe strict as $$
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
create or replace function pub.parts_of(words text) returns text[]
language plpgsql immutable parallel safe strict as $$
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
  token := array_to_string(tsvector_to_array(to_tsvector('pg_catalog.norwegian'::regconfig, words) || to_tsvector('pg_catalog.swedish'::regconfig, words)), E'\n\t');
  if token <> '' then whole := whole || string_to_array(E'\t' || pub.fold(token), E'\n'); end if;
  return whole || parts;
end $$;
