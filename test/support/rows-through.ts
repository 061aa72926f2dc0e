/** Counts what the statements of a reader go through: what a clock cannot tell on a busy machine. */
import type pg from "pg";

interface Node {
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly Plans?: readonly Node[];
}

function rowsOf(node: Node): number {
  const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Join Filter"] ?? 0);
  const own = (node["Actual Rows"] + removed) * node["Actual Loops"];
  return own + (node.Plans ?? []).reduce((sum, plan) => sum + rowsOf(plan), 0);
}

/** The rows that each step of a statement's plan goes through, of all statements that `read` asks. */
export async function rowsThrough(pool: pg.Pool, read: (pool: pg.Pool) => Promise<unknown>): Promise<number> {
  let rows = 0;
  const explaining = {
    async query(asked: string | { readonly text: string; readonly values: unknown[] }, given?: unknown[]) {
      const { text, values } = typeof asked === "string" ? { text: asked, values: given } : asked;
      const told = await pool.query<{ "QUERY PLAN": readonly { Plan: Node }[] }>(
        `explain (analyze, format json) ${text}`,
        values,
      );
      rows += rowsOf(told.rows[0]?.["QUERY PLAN"][0]?.Plan as Node);
      return await pool.query(text, values);
    },
  };
  await read(explaining as unknown as pg.Pool);
  return rows;
}
