/** One search over the public projection. The name rule and the bound on work lie in the database (`pub.search`), not here. */
import type pg from "pg";
import type { Cursor } from "../access/cursor.ts";
import { publicId } from "../access/ids.ts";
import { borneOut, loosened } from "../access/loosened.ts";
import { parseQuery, type Query } from "../access/query.ts";
import { likelyTree, searchTree } from "../access/shown.ts";
import type { Day } from "../domain/day.ts";
import type { EntryDirection } from "../domain/journal.ts";
import { type PublicCase, type PublicEntry, readCases, readEntries } from "./read/entries.ts";
import { type PublicItem, readItems } from "./read/items.ts";
import type { Site } from "./site.ts";

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
  /** RFC 3339; of what was not changed since, the time of publication counts */
  readonly updatedFrom?: string | undefined;
  readonly updatedTo?: string | undefined;
  /** of the agencies' own texts: changed on the channel after they were seen first, no longer there, or either */
  readonly happened?: "edited" | "removed" | "either" | undefined;
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

/** Where a list goes on after this row, as `readCursor` reads it. */
export function placeOf(found: Found): readonly [day: Day, id: string] {
  if (found.kind === "Journalpost") return [found.day, publicId("entry", found.entry.id)];
  if (found.kind === "Saksmappe") return [found.day, publicId("case", found.file.id)];
  return [found.day, publicId("item", found.item.id)];
}

/** `kind` is null on a page without rows, when there are rows on others. */
interface Hit {
  readonly kind: SearchKind | null;
  readonly id: string;
  readonly day: Day;
  readonly total: number | null;
}

export interface SearchRequest {
  readonly query: string;
  readonly kinds: readonly SearchKind[];
  readonly filter: SearchFilter;
}

/** Rows are counted no further than this, and on the first pages to half of it; one more stands for more. */
const countedTo = 1000;
const countedFirst = 500;

/** Searches wait for each other, and not the pages for them: their connections are their own. */
export type SearchSite = Pick<Site, "pool" | "searchPool">;

/** The rows of one page. A filter that a kind does not know leaves that kind out. */
export async function search(
  site: SearchSite,
  request: SearchRequest,
  page: SearchPage,
): Promise<readonly Found[]> {
  return searchBy(site, searchTree(parseQuery(request.query)), request, page);
}

/**
 * As `search`; when nothing is found as it was typed, letters without their signs are read as those with, and compounds as
 * the words in them.
 *
 * @returns as `read` what was looked for in place of what was typed
 */
export async function searchReading(
  site: SearchSite,
  request: SearchRequest,
  page: SearchPage,
): Promise<{ readonly found: readonly Found[]; readonly read: Query | undefined }> {
  const found = await search(site, request, page);
  const likely = found.length === 0 ? loosened(parseQuery(request.query)) : undefined;
  if (!likely) return { found, read: undefined };
  const meant = await searchBy(site, likelyTree(likely), request, page);
  return { found: meant, read: meant.length > 0 ? borneOut(likely, meant.flatMap(textsOf)) : undefined };
}

/** @param tree as the comment on `pub.condition` says it, in place of the request's query */
export async function searchBy(
  site: SearchSite,
  tree: unknown,
  request: SearchRequest,
  page: SearchPage,
): Promise<readonly Found[]> {
  return withRows(site.pool, await hitsOf(site.searchPool, tree, request, page));
}

/**
 * As `search`, and how many rows there are on all pages. When nothing is found as it was typed, letters without their signs
 * are read as those with, and compounds as the words in them.
 *
 * @returns as `more` whether there are more than `count`, which counting did not go on to; as `read` what was looked for
 */
export async function searchAndCount(
  site: SearchSite,
  request: SearchRequest,
  page: SearchPage,
): Promise<Counted> {
  const query = parseQuery(request.query);
  const asTyped = await countedBy(site, query, request, page);
  const likely = asTyped.count === 0 ? loosened(query) : undefined;
  if (!likely) return asTyped;
  const meant = await countedBy(site, likely, request, page);
  return meant.count === 0 ? asTyped : { ...meant, read: borneOut(likely, meant.found.flatMap(textsOf)) };
}

export interface Counted {
  readonly found: readonly Found[];
  readonly count: number;
  readonly more: boolean;
  readonly read: Query;
}

async function countedBy(
  site: SearchSite,
  read: Query,
  request: SearchRequest,
  page: SearchPage,
): Promise<Counted> {
  const most = (page.offset ?? 0) + page.limit < countedFirst ? countedFirst : countedTo;
  const hits = await hitsOf(site.searchPool, likelyTree(read), request, page, most);
  const total = hits[0]?.total ?? 0;
  return { found: await withRows(site.pool, hits), count: Math.min(total, most), more: total > most, read };
}

async function hitsOf(
  pool: pg.Pool,
  tree: unknown,
  request: SearchRequest,
  { limit, offset, after, descending }: SearchPage,
  count?: number,
): Promise<readonly Hit[]> {
  const found = await pool.query<Hit>({
    name: "search",
    text: "select kind, id, day::text, total from pub.search($1::jsonb, $2::text[], $3::jsonb, $4::jsonb, $5)",
    values: [
      JSON.stringify(tree),
      request.kinds,
      JSON.stringify(request.filter),
      JSON.stringify({ limit, offset: offset ?? 0, count, ...after }),
      descending,
    ],
  });
  return found.rows;
}

/** What the reader may see of the row: the texts of the name rule. */
export function textsOf(found: Found): readonly string[] {
  if (found.kind === "Journalpost") return [found.entry.title, found.entry.party];
  if (found.kind === "Saksmappe") return [found.file.title];
  return [found.item.title ?? "", found.item.body];
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
