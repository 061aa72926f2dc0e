/** What a reader is asked when nothing was found: whether one word was a slip for one that is here. */
import { parseQuery, type Query } from "../access/query.ts";
import { meantIn, oneSlipFrom, shortestSlip } from "../access/slips.ts";
import { dayOf } from "../domain/day.ts";
import { type Found, type SearchRequest, type SearchSite, search, searchBy } from "./search.ts";
import type { Site } from "./site.ts";

/** Words of a query that are looked at one by one; in longer ones the slip is not worth its searches. */
const mostWords = 4;
const rowsRead = 20;

/** What was typed with one word as it was probably meant; undefined when no word is one slip from one that is here. */
export async function meantInstead(
  site: SearchSite & Pick<Site, "clock">,
  request: SearchRequest,
): Promise<string | undefined> {
  const words = wordsOf(parseQuery(request.query));
  if (words.length > mostWords) return undefined;
  for (const word of words) {
    if (word.length < shortestSlip) continue;
    const alone = { ...request, query: word };
    if ((await search(site, alone, { limit: 1, descending: true })).length > 0) continue;
    const near = await searchBy(site, { wholes: oneSlipFrom(word) }, lately(request, site.clock.now()), {
      limit: rowsRead,
      descending: true,
    });
    const meant = meantIn(near.flatMap(textsOf), word);
    if (meant !== undefined) return request.query.replace(word, meant);
  }
  return undefined;
}

const yearMs = 366 * 86_400_000;

/** Hundreds of words are looked for, in each year anew: what was meant is nearly always in the last one too. */
function lately(request: SearchRequest, at: Date): SearchRequest {
  const since = dayOf(new Date(at.getTime() - yearMs), "UTC");
  const { from } = request.filter;
  return { ...request, filter: { ...request.filter, from: from && from > since ? from : since } };
}

function wordsOf(query: Query): readonly string[] {
  if (query.kind === "word") return [query.word];
  return query.kind === "and" || query.kind === "or" ? query.of.flatMap(wordsOf) : [];
}

/** What the reader may see of the row: the texts of the name rule. */
function textsOf(found: Found): readonly string[] {
  if (found.kind === "Journalpost") return [found.entry.title, found.entry.party];
  if (found.kind === "Saksmappe") return [found.file.title];
  return [found.item.title ?? "", found.item.body];
}
