-- Measured by processor time at a million rows: a row that is walked costs three times what an entry of the index does.
create or replace function pub.walk_is_cheaper(source text, share double precision, few integer, counted boolean, nothing_to_look_up boolean) returns boolean
language sql stable set search_path = pg_catalog
return (share > 0 and (nothing_to_look_up or not counted)) or (share >= 0.125
  and few / share * 3 < share * (select greatest(reltuples, 0) from pg_class where oid = source::regclass) + few * 3);
