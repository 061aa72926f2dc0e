/** Puts a dump back into an archive that holds nothing. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { archiveTables, type TableShape } from "./dump.ts";

/**
 * Whether nothing is in any table of the archive, also when there are no tables yet.
 *
 * @returns the first table in which something stands
 */
export async function firstFilled(client: pg.ClientBase): Promise<string | undefined> {
  for (const { name } of await archiveTables(client)) {
    const found = await client.query(`select 1 from ${name} limit 1`);
    if (found.rows.length > 0) return name;
  }
  return undefined;
}

/**
 * Runs `fill` while what the tables do by themselves rests: they were told already of each row that comes back, and what
 * they made of it comes back too. Keys, references and checks are in force all the time.
 *
 * @param client inside the transaction in which everything is filled
 */
export async function whileTriggersRest(
  client: pg.ClientBase,
  tables: readonly TableShape[],
  fill: () => Promise<void>,
): Promise<void> {
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`);
  await fill();
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`);
}

/**
 * @param table names that `archiveTables` gave, never what a file says
 * @param texts whole lines, as `copiedParts` gives them
 */
export async function loadTable(
  client: pg.ClientBase,
  { name, columns }: TableShape,
  texts: AsyncIterable<Uint8Array>,
): Promise<void> {
  const target = client.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(texts, { objectMode: false }), target);
}

/** What is counted on next is never given twice. */
export async function setSequence(client: pg.ClientBase, name: string, last: number): Promise<void> {
  await client.query("select setval($1::regclass, $2)", [name, last]);
}

export async function knowsSequence(client: pg.ClientBase, name: string): Promise<boolean> {
  const found = await client.query(
    "select 1 from pg_sequences where schemaname || '.' || quote_ident(sequencename) = $1",
    [name],
  );
  return found.rows.length > 0;
}

/**
 * The next number of a series is greater than `last`; one that is further already stays.
 *
 * @returns false when there is no such agency
 */
export async function countOnAfter(
  client: Pick<pg.ClientBase, "query">,
  orgNumber: string,
  { year, series, last }: { readonly year: number; readonly series: "entry" | "case"; readonly last: number },
): Promise<boolean> {
  const found = await client.query(
    `insert into core.journal_counters (agency_id, year, series, last)
     select id, $2, $3, $4 from core.agencies where org_number = $1
     on conflict (agency_id, year, series) do update set last = greatest(journal_counters.last, excluded.last)`,
    [orgNumber, year, series, last],
  );
  return found.rowCount === 1;
}
