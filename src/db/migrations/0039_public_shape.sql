-- Whether the database has the shape that a program knows is asked by the pages too, which may not read the schema of the
-- migrations: the number of the last one, and nothing else, is theirs to know.
create function pub.shape() returns bigint
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(max(created_at), 0)::bigint from core_migrations.__drizzle_migrations
$$;
--> statement-breakpoint
revoke execute on function pub.shape() from public;
--> statement-breakpoint
grant execute on function pub.shape() to kanalarkiv_public;
