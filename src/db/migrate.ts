/** Brings a database to the current shape. Safe to run from several processes at once. */
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { locks } from "./locks.ts";
import { onOneConnection } from "./transact.ts";

const migrationsFolder = join(import.meta.dirname, "migrations");

/** Runs what has not run yet, under one advisory lock, on one connection. */
export async function migrate(pool: pg.Pool): Promise<void> {
  await onOneConnection(pool, async (client, tidy) => {
    await client.query("select pg_advisory_lock($1)", [locks.migrate]);
    try {
      await runMigrations(drizzle(client), { migrationsFolder, migrationsSchema: "core_migrations" });
    } finally {
      await tidy(client.query("select pg_advisory_unlock($1)", [locks.migrate]));
    }
  });
}

/**
 * Gives the public role a password, so that the public web process can connect as itself, and takes from everybody
 * the right to make temporary objects (a copy of a database does not inherit that).
 *
 * @param password hex digits only
 */
export async function preparePublicRole(pool: pg.Pool, password: string): Promise<void> {
  if (!/^[0-9a-f]{16,}$/.test(password))
    throw new RangeError("the public password must be at least 16 hex digits");
  await pool.query(`alter role kanalarkiv_public login password '${password}'`);
  await pool.query(
    "do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$",
  );
}
