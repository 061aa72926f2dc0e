/** Whether pages can be answered now: the database answers as the public role, and has the shape that this program knows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { migrationsFolder } from "./migrate.ts";

/** In words for whoever watches from outside: nothing that tells of what is behind the pages. */
export type Unready = "the database does not answer" | MigrationState;

type MigrationState =
  | "the database has not the shape of this version: an older one was put in its place"
  | "the database was brought to a newer shape: start this process again with that version";

/** a page that takes longer is none */
const answersWithinMs = 3000;

/** @returns what stands against it; empty when it is ready */
export async function databaseReadiness(
  publicly: pg.Pool,
  withinMs = answersWithinMs,
): Promise<readonly Unready[]> {
  return await readiness(publicly, "select 1 from pub.agencies limit 1", withinMs);
}

/** The same of the desk, whose role reads the archive itself. */
export async function deskReadiness(pool: pg.Pool): Promise<readonly Unready[]> {
  return await readiness(pool, "select 1 from core.desk_users limit 1", answersWithinMs);
}

async function readiness(pool: pg.Pool, first: string, withinMs: number): Promise<readonly Unready[]> {
  const over = new AbortController();
  const asked = Promise.all([pool.query(first), migrationState(pool)]);
  const late = pause(withinMs, undefined, { ref: false, signal: over.signal });
  // whichever comes second has nobody left to hear it
  for (const one of [asked, late]) one.catch(() => undefined);
  try {
    const answer = await Promise.race([asked, late]);
    if (answer === undefined) return ["the database does not answer"];
    const [, state] = answer;
    return state === undefined ? [] : [state];
  } catch {
    return ["the database does not answer"];
  } finally {
    over.abort();
  }
}

/** @returns undefined when it is the one of this program */
export async function migrationState(publicly: pg.Pool): Promise<MigrationState | undefined> {
  const [has, wants] = [await shapeOf(publicly), lastMigration()];
  if (has < wants) return "the database has not the shape of this version: an older one was put in its place";
  if (has > wants)
    return "the database was brought to a newer shape: start this process again with that version";
  return undefined;
}

/** The time of the last migration; 0 before the one that lets the public role ask. */
async function shapeOf(publicly: pg.Pool): Promise<number> {
  try {
    const found = await publicly.query<{ last: number }>("select pub.shape() as last");
    return found.rows[0]?.last ?? 0;
  } catch (error) {
    if ((error as { code?: string }).code === undefinedFunction) return 0;
    throw error;
  }
}

/** @see https://www.postgresql.org/docs/18/errcodes-appendix.html */
const undefinedFunction = "42883";

interface MigrationJournal {
  readonly entries: readonly { readonly when: number }[];
}

function lastMigration(): number {
  const text = readFileSync(join(migrationsFolder, "meta/_journal.json"), "utf8");
  return Math.max(...(JSON.parse(text) as MigrationJournal).entries.map(({ when }) => when));
}
