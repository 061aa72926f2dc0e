-- The pattern only sifts what the part itself has found. Asked of the bare column it was a second question to the trigram
-- index, which takes far longer to prepare (pg_trgm turns each pattern into a graph) than the rows take to read.
create or replace function pub.part_condition(part text, col text) returns text
language sql stable set search_path = pg_catalog
return format(
  '(%1$s_folded like %2$L and (%1$s_folded || '''') ~ %3$L)',
  col,
  '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%',
  '(^|[^[:alnum:]]|[[:alnum:]]{3}|(^|[^[:alnum:]])(e|i|u|av|bo|by|då|el|eu|få|gå|is|it|ny|om|pc|på|så|ta|to|tv|ur|ut|øy|ål|år|ås))'
    || regexp_replace(part, '([^[:alnum:]])', '\\\1', 'g'));
