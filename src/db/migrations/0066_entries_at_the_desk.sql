-- An officer who changes a title at the desk changes what anybody may see with it, in the same transaction: the columns of the
-- search are made of it, by functions that only the two roles may use.
do $$
declare
  one regprocedure;
begin
  for one in
    select p.oid from pg_proc p where p.pronamespace = 'pub'::regnamespace and p.provolatile = 'i' and p.prokind = 'f'
  loop
    execute format('grant execute on function %s to kanalarkiv_desk', one);
  end loop;
end $$;
