-- What PostgreSQL lets everybody call and the public role has no use for: large objects fill the disk, advisory locks stop
-- migrations and journalling, messages and the log of writing can be filled. Where the owner of the archive does not own the
-- server, PostgreSQL keeps what it gives everybody: `publicRoleFaults` (src/db/public-role.ts) tells what is left.
do $$
declare
  one regprocedure;
begin
  for one in
    select p.oid from pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace
       and p.proname ~ '^(lo_.*|loread|lowrite|pg_(try_)?advisory_.*|pg_notify|pg_sleep.*|pg_(cancel|terminate)_backend|pg_logical_emit_message|pg_export_snapshot|query_to_.*|table_to_.*|schema_to_.*|database_to_.*|cursor_to_.*)$'
  loop
    begin
      execute format('revoke execute on function %s from public', one);
      execute format('grant execute on function %s to %I', one, current_user);
    exception when insufficient_privilege then null;
    end;
  end loop;
  begin
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant temporary on database %I to %I', current_database(), current_user);
  exception when insufficient_privilege then null;
  end;
end $$;
