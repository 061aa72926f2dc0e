/**
 * Every table of the archive as the text of COPY, at one point in time; equal tables give equal bytes.
 *
 * @see postgresql.org/docs/18/sql-copy.html, “Text Format”: a line end inside a value is escaped, so each line is a row
 */
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";

/** What of a table is read and written: what the database makes of other columns is left to it. */
export interface TableShape {
  /** with its schema: `core.items` */
  readonly name: string;
  /** quoted where SQL wants it, in the order in which they are read */
  readonly columns: readonly string[];
}

interface FoundTable extends TableShape {
  readonly needs: readonly string[];
}

/** Schemas whose tables are the archive; jobs in waiting (`pgboss`) are none of it: the timetable makes them anew. */
const schemas = ["core", "pub"];

const tablesOfArchive = `
  select n.nspname || '.' || quote_ident(c.relname) as name,
         array(select quote_ident(a.attname) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
         array(select distinct m.nspname || '.' || quote_ident(t.relname)
                 from pg_constraint f join pg_class t on t.oid = f.confrelid join pg_namespace m on m.oid = t.relnamespace
                where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
   order by n.nspname, c.relname`;

/** Every table with what it refers to before it: in this order they can be filled. */
export async function archiveTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const found = await client.query<FoundTable>(tablesOfArchive, [schemas]);
  return inOrderOfNeed(found.rows).map(({ name, columns }) => ({ name, columns }));
}

/** @throws Error when tables refer to each other in a circle: such a schema could not be filled table by table */
function inOrderOfNeed(tables: readonly FoundTable[]): readonly FoundTable[] {
  const placed = new Map<string, FoundTable>();
  while (placed.size < tables.length) {
    const next = tables.filter(
      ({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)),
    );
    if (next.length === 0) throw new Error("tables refer to each other in a circle");
    for (const table of next) placed.set(table.name, table);
  }
  return [...placed.values()];
}

/** No other process may change the shape of a table until the transaction ends; everybody may read and write rows. */
export async function holdShapes(client: pg.ClientBase, tables: readonly TableShape[]): Promise<void> {
  if (tables.length === 0) return;
  await client.query(`lock table ${tables.map(({ name }) => name).join(", ")} in access share mode`);
}

/** The same value is the same text, whatever the server and the connection are set to. */
export async function plainText(client: pg.ClientBase): Promise<void> {
  const settings = {
    TimeZone: "UTC",
    DateStyle: "ISO, YMD",
    IntervalStyle: "postgres",
    extra_float_digits: "1",
    bytea_output: "hex",
    xmloption: "content",
    client_encoding: "UTF8",
  };
  for (const [name, value] of Object.entries(settings))
    await client.query("select set_config($1, $2, true)", [name, value]);
}

export async function countRows(client: pg.ClientBase, { name }: TableShape): Promise<number> {
  const found = await client.query<{ n: number }>(`select count(*) as n from ${name}`);
  return Number(found.rows[0]?.n ?? 0);
}

export interface CopiedPart {
  readonly rows: number;
  /** whole lines */
  readonly text: Buffer;
}

/**
 * The table's rows in the order of its key, by bytes; of a table without one, in the order of everything in them.
 *
 * @param client inside a transaction, after `plainText`
 * @param partBytes a part ends with the first line that makes it so long
 */
export async function* copiedParts(
  client: pg.ClientBase,
  table: TableShape,
  partBytes: number,
): AsyncGenerator<CopiedPart> {
  const order = await orderOf(client, table);
  const rows = client.query(
    copyTo(`copy (select ${table.columns.join(", ")} from ${table.name} order by ${order}) to stdout`),
  );
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.byteLength;
    if (size < partBytes) continue;
    const text = Buffer.concat(held);
    const end = text.lastIndexOf(lineEnd) + 1;
    if (end > 0) yield { rows: linesIn(text.subarray(0, end)), text: text.subarray(0, end) };
    held = end < text.byteLength ? [text.subarray(end)] : [];
    size = text.byteLength - end;
  }
  const text = Buffer.concat(held);
  if (text.byteLength > 0) yield { rows: linesIn(text), text };
}

const lineEnd = 0x0a;

function linesIn(text: Buffer): number {
  let lines = 0;
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) lines++;
  return lines;
}

/** Texts in the order of their bytes, so that a server with a language of its own gives the same order. */
async function orderOf(client: pg.ClientBase, { name, columns }: TableShape): Promise<string> {
  const found = await client.query<{ key: string | null }>(
    `select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place) as key
       from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
      where i.indrelid = $1::regclass and i.indisprimary`,
    [name],
  );
  return found.rows[0]?.key ?? `row(${columns.join(", ")})::text collate "C"`;
}

/** How far each sequence has counted: read after the rows, it is never behind them. */
export async function archiveSequences(
  client: pg.ClientBase,
): Promise<readonly { readonly name: string; readonly last: number }[]> {
  const found = await client.query<{ name: string; last: number }>(
    `select schemaname || '.' || quote_ident(sequencename) as name, last_value as last
       from pg_sequences where schemaname = any($1) and last_value is not null order by 1`,
    [schemas],
  );
  return found.rows.map(({ name, last }) => ({ name, last: Number(last) }));
}
