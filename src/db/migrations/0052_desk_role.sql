-- The role of the desk: it reads the archive, and writes what people do at the desk. It can take away nothing that was
-- captured, decided or journaled: what it may write is named table by table, and the guards of those tables hold for it too.
do $$ begin
  create role kanalarkiv_desk login;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
grant usage on schema core to kanalarkiv_desk;
--> statement-breakpoint
grant select on all tables in schema core to kanalarkiv_desk;
--> statement-breakpoint
grant usage on schema pub to kanalarkiv_desk;
--> statement-breakpoint
grant execute on function pub.shape() to kanalarkiv_desk;
--> statement-breakpoint
grant insert on core.audit_events, core.audit_fields to kanalarkiv_desk;
--> statement-breakpoint
grant insert on core.desk_users, core.desk_roles_held, core.desk_links, core.desk_sessions, core.desk_attempts to kanalarkiv_desk;
--> statement-breakpoint
grant update (closed_at, closed_by, closed_because, password_hash, password_at) on core.desk_users to kanalarkiv_desk;
--> statement-breakpoint
grant update (taken_at, taken_by, taken_because) on core.desk_roles_held to kanalarkiv_desk;
--> statement-breakpoint
grant update (ends_at, used_at) on core.desk_links to kanalarkiv_desk;
--> statement-breakpoint
grant update (used_at, ended_at, ended_because) on core.desk_sessions to kanalarkiv_desk;
--> statement-breakpoint
grant delete on core.desk_attempts to kanalarkiv_desk;
--> statement-breakpoint
-- locks that the steps take in their transactions
do $$
declare
  one regprocedure;
begin
  for one in
    select p.oid from pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^pg_(try_)?advisory_(xact_)?lock(_shared)?$|^pg_advisory_unlock'
  loop
    begin
      execute format('grant execute on function %s to kanalarkiv_desk', one);
    exception when insufficient_privilege then null;
    end;
  end loop;
end $$;
