/** Brings a database to the current shape. Safe to run from several processes at once. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { locks } from "./locks.ts";
import { onOneConnection } from "./transact.ts";

export const migrationsFolder = join(import.meta.dirname, "migrations");

/** Runs what has not run yet, under one advisory lock, on one connection. */
export async function migrate(pool: pg.Pool): Promise<void> {
  await runUnderLock(pool, migrationsFolder);
}

/** A step in the shape of the database. */
export interface Migration {
  /** when it was written, in ms: their order */
  readonly when: number;
  /** SHA-256 of its text */
  readonly hash: string;
}

/** All that this program has, in their order. */
export function knownMigrations(): readonly Migration[] {
  return readMigrationFiles({ migrationsFolder }).map(({ folderMillis, hash }) => ({
    when: folderMillis,
    hash,
  }));
}

/** Those that the database went through, in their order; none for a database that is no archive yet. */
export async function appliedMigrations(client: Pick<pg.ClientBase, "query">): Promise<readonly Migration[]> {
  const there = await client.query(
    "select 1 where to_regclass('core_migrations.__drizzle_migrations') is not null",
  );
  if (there.rows.length === 0) return [];
  const found = await client.query<{ when: number; hash: string }>(
    "select created_at as when, hash from core_migrations.__drizzle_migrations order by created_at",
  );
  return found.rows.map(({ when, hash }) => ({ when: Number(when), hash }));
}

/**
 * Brings an empty database to the shape that it had after a certain migration, for rows of that time.
 *
 * @param last the last that is run, inclusive
 */
export async function migrateUntil(pool: pg.Pool, last: Migration): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kanalarkiv-migrations-"));
  try {
    await cp(migrationsFolder, folder, { recursive: true });
    const journal = await readJournal(folder);
    const entries = journal.entries.filter(({ when }) => when <= last.when);
    await writeFile(journalOf(folder), JSON.stringify({ ...journal, entries }));
    await runUnderLock(pool, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const journalOf = (folder: string) => join(folder, "meta", "_journal.json");

async function readJournal(folder: string): Promise<{ entries: { when: number }[] }> {
  return JSON.parse(await readFile(journalOf(folder), "utf8"));
}

async function runUnderLock(pool: pg.Pool, folder: string): Promise<void> {
  await onOneConnection(pool, async (client, tidy) => {
    await client.query("select pg_advisory_lock($1)", [locks.migrate]);
    try {
      await runMigrations(drizzle(client), {
        migrationsFolder: folder,
        migrationsSchema: "core_migrations",
      });
    } finally {
      await tidy(client.query("select pg_advisory_unlock($1)", [locks.migrate]));
    }
  });
}
