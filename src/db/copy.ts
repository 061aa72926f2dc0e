/** Bulk insert by COPY, in PostgreSQL's text format. @see postgresql.org/docs/18/sql-copy.html, “Text Format” */

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as turn } from "node:timers/promises";
import { types } from "node:util";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** What a column may be given; objects and arrays are written as JSON. */
export type CopyValue =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly unknown[]
  | Readonly<Record<string, unknown>>;

const chunkCharacters = 1 << 16;

/**
 * @param table schema-qualified, written into the statement as it is
 * @param rows each as long as `columns`; read once
 * @returns how many rows were written
 */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  let written = 0;
  async function* lines(): AsyncGenerator<string> {
    let chunk = "";
    for (const row of rows) {
      written++;
      chunk += copyLine(row);
      if (chunk.length >= chunkCharacters) {
        yield chunk;
        chunk = "";
        // a server that takes all at once would leave no turn to whatever else this process does
        await turn();
      }
    }
    if (chunk !== "") yield chunk;
  }
  const target = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(lines(), { objectMode: true }), target);
  return written;
}

/** One row as COPY reads it, with its line end. */
export function copyLine(row: readonly CopyValue[]): string {
  let line = "";
  for (let index = 0; index < row.length; index++) line += (index === 0 ? "" : "\t") + copyField(row[index]);
  return `${line}\n`;
}

function copyField(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (types.isDate(value)) return value.toISOString();
  return escapeText(JSON.stringify(value));
}

const special = /[\\\n\r\t]/;
const specials = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, (found) => escapes[found] ?? found) : text;
}
