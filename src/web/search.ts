/** One search over the public projection. The name rule lies in the database (`pub.search`), not here. */
import type pg from "pg";
import type { Cursor } from "../access/cursor.ts";
import { parseQuery, type Query } from "../access/query.ts";
import { searchTree } from "../access/shown.ts";
import type { Day } from "../domain/day.ts";
import type { EntryDirection } from "../domain/journal.ts";
import { type PublicCase, type PublicEntry, readCases, readEntries } from "./read/entries.ts";
import { type PublicItem, readItems } from "./read/items.ts";

export const searchKinds = ["Journalpost", "Saksmappe", "Innlegg"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Days are inclusive at both ends; a list holds when one of its members does. */
export interface SearchFilter {
  readonly agency?: string | undefined;
  readonly channel?: string | undefined;
  readonly platform?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly documentFrom?: Day | undefined;
  readonly documentTo?: Day | undefined;
  /** RFC 3339 */
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
  readonly directions?: readonly EntryDirection[] | undefined;
  readonly sequences?: readonly number[] | undefined;
  readonly numbersInCase?: readonly number[] | undefined;
  readonly caseYears?: readonly number[] | undefined;
  readonly caseSequences?: readonly number[] | undefined;
  /** `2026/12` */
  readonly caseNumbers?: readonly string[] | undefined;
  readonly grounds?: readonly string[] | undefined;
  readonly titles?: readonly string[] | undefined;
  readonly parties?: readonly string[] | undefined;
}

export interface SearchPage {
  readonly limit: number;
  readonly offset?: number;
  /** go on after this row, in the order asked for */
  readonly after?: Cursor | undefined;
  /** newest first; that is what readers of a journal want */
  readonly descending: boolean;
}

export type Found =
  | { readonly kind: "Journalpost"; readonly day: Day; readonly entry: PublicEntry }
  | { readonly kind: "Saksmappe"; readonly day: Day; readonly file: PublicCase }
  | { readonly kind: "Innlegg"; readonly day: Day; readonly item: PublicItem };

interface Hit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly day: Day;
}

export interface SearchRequest {
  readonly query: string;
  readonly kinds: readonly SearchKind[];
  readonly filter: SearchFilter;
}

/** The rows of one page. A filter that a kind does not know leaves that kind out. */
export async function search(
  pool: pg.Pool,
  request: SearchRequest,
  page: SearchPage,
): Promise<readonly Found[]> {
  const at = { limit: page.limit, offset: page.offset ?? 0, ...page.after };
  const found = await pool.query<Hit>(
    "select kind, id, day::text from pub.search($1::jsonb, $2::text[], $3::jsonb, $4::jsonb, $5)",
    [
      treeOf(parseQuery(request.query)),
      request.kinds,
      JSON.stringify(request.filter),
      JSON.stringify(at),
      page.descending,
    ],
  );
  return withRows(pool, found.rows);
}

/** How many rows there are, counted no further than `cap`. */
export async function searchCount(pool: pg.Pool, request: SearchRequest, cap: number): Promise<number> {
  const found = await pool.query<{ count: number }>(
    "select pub.search_count($1::jsonb, $2::text[], $3::jsonb, $4) as count",
    [treeOf(parseQuery(request.query)), request.kinds, JSON.stringify(request.filter), cap],
  );
  return found.rows[0]?.count ?? 0;
}

function treeOf(query: Query): string {
  return JSON.stringify(searchTree(query));
}

/** The texts come from the views of the name rule, so that a row never shows what it may not be found by. */
async function withRows(pool: pg.Pool, hits: readonly Hit[]): Promise<readonly Found[]> {
  const idsOf = (kind: SearchKind) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.id);
  const [entries, files, items] = await Promise.all([
    readEntries(pool, idsOf("Journalpost")),
    readCases(pool, idsOf("Saksmappe")),
    readItems(pool, idsOf("Innlegg")),
  ]);
  const entryOf = byId(entries);
  const fileOf = byId(files);
  const itemOf = byId(items);
  return hits.flatMap((hit): Found[] => {
    const entry = hit.kind === "Journalpost" ? entryOf.get(hit.id) : undefined;
    if (entry) return [{ kind: "Journalpost", day: hit.day, entry }];
    const file = hit.kind === "Saksmappe" ? fileOf.get(hit.id) : undefined;
    if (file) return [{ kind: "Saksmappe", day: hit.day, file }];
    const item = hit.kind === "Innlegg" ? itemOf.get(hit.id) : undefined;
    return item ? [{ kind: "Innlegg", day: hit.day, item }] : [];
  });
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
