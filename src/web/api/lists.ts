/** Lists by id, a page at a time, with the cursors of the common journal service. */
import type pg from "pg";
import type { z } from "zod";
import { type IdKind, uuidOf } from "../../access/ids.ts";
import type { ListParameters } from "./parameters.ts";

export interface IdPage {
  readonly ids: readonly string[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

type Listed = "entry" | "case" | "agency" | "channel";

const tables: Readonly<Record<Listed, string>> = {
  entry: "pub.entries",
  case: "pub.cases",
  agency: "pub.agencies",
  channel: "pub.channels",
};

/** A condition on the table's rows, with its one value. */
export interface Where {
  readonly sql: string;
  readonly value: unknown;
}

/** The ids of one page, in the order asked for; ids sort by the time of making. */
export async function readIds(
  pool: pg.Pool,
  kind: Listed,
  asked: z.infer<typeof ListParameters>,
  conditions: readonly Where[],
): Promise<IdPage> {
  if (asked.ids) return { ids: uuidsOf(kind, asked.ids), hasNext: false, hasPrevious: false };
  const limit = Number(asked.limit ?? 25);
  const descending = asked.sortOrder !== "asc";
  const before = uuidOf(kind, asked.endingBefore?.at(-1) ?? "");
  const after = uuidOf(kind, asked.startingAfter?.at(-1) ?? "");
  const backwards = after === undefined && before !== undefined;
  const downwards = descending !== backwards;
  const cursor = after ?? before;
  const all = cursor === undefined ? conditions : [...conditions, cursorCondition(cursor, downwards)];
  const where = all.map(({ sql }, index) => sql.replace("$", `$${index + 1}`));
  const found = await pool.query<{ id: string }>(
    `select id from ${tables[kind]} ${where.length > 0 ? `where ${where.join(" and ")}` : ""}
      order by id ${downwards ? "desc" : "asc"} limit ${limit + 1}`,
    all.map(({ value }) => value),
  );
  const ids = found.rows.slice(0, limit).map(({ id }) => id);
  const more = found.rows.length > limit;
  return backwards
    ? { ids: ids.reverse(), hasNext: true, hasPrevious: more }
    : { ids, hasNext: more, hasPrevious: after !== undefined };
}

function cursorCondition(id: string, downwards: boolean): Where {
  return { sql: `id ${downwards ? "<" : ">"} $::uuid`, value: id };
}

function uuidsOf(kind: IdKind, ids: readonly string[]): string[] {
  return ids.flatMap((id) => uuidOf(kind, id) ?? []);
}

/** The same request with another cursor. */
export function pageAddress(
  url: URL,
  cursor: Readonly<Record<"startingAfter" | "endingBefore", readonly string[] | undefined>>,
): string {
  const search = new URLSearchParams(url.search);
  for (const name of ["startingAfter", "endingBefore"] as const) {
    search.delete(name);
    search.delete(`${name}[]`);
    for (const value of cursor[name] ?? []) search.append(name, value);
  }
  return `${url.pathname}?${search}`;
}
