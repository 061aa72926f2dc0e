/** What stands in a database, row by row: to prove that nothing changed, or that a text stands nowhere. */
import { createHash } from "node:crypto";
import type pg from "pg";

/** Everything that a look may only ever add to. */
export const keptTables = ["core.items", "core.versions", "core.item_events", "core.media"] as const;

/** One digest over every row, whatever their order. */
export async function digestOfRows(pool: pg.Pool, tables: readonly string[] = keptTables): Promise<string> {
  const digest = createHash("sha256");
  for (const table of tables) {
    const found = await pool.query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
    for (const { row } of found.rows) digest.update(`${table} ${row}\n`);
  }
  return digest.digest("hex");
}

/** Digests of single rows by table and row, to prove that each of them still stands. */
export async function rowsOf(
  pool: pg.Pool,
  tables: readonly string[] = keptTables,
): Promise<ReadonlySet<string>> {
  const rows = new Set<string>();
  for (const table of tables) {
    const found = await pool.query<{ row: string }>(`select t::text as row from ${table} t`);
    for (const { row } of found.rows) rows.add(`${table} ${row}`);
  }
  return rows;
}

/** @returns each column of the schema's tables in which a row holds the text, in any letter case: `core.versions.text` */
export async function columnsHolding(
  pool: pg.Pool,
  schema: string,
  text: string,
): Promise<readonly string[]> {
  const columns = await pool.query<{ table: string; name: string; type: string }>(
    `select c.table_schema || '.' || c.table_name as table, c.column_name as name, c.data_type as type
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = $1 and t.table_type = 'BASE TABLE' order by 1, 2`,
    [schema],
  );
  const holding: string[] = [];
  for (const { table, name, type } of columns.rows) {
    const plain = type === "bytea" ? `encode("${name}", 'escape')` : `"${name}"::text`;
    const found = await pool.query(
      `select 1 from ${table} where strpos(lower(${plain}), lower($1)) > 0 limit 1`,
      [text],
    );
    if (found.rowCount) holding.push(`${table}.${name}`);
  }
  return holding;
}

export async function count(pool: pg.Pool, from: string): Promise<number> {
  const found = await pool.query<{ n: number }>(`select count(*)::int as n from ${from}`);
  return found.rows[0]?.n ?? 0;
}
