/** What a reader is asked when nothing was found: whether one word was a slip for one that is here. */
import { parseQuery, type Query } from "../access/query.ts";
import { knownTree } from "../access/shown.ts";
import { meantIn, oneSlipFrom, shortestSlip } from "../access/slips.ts";
import { type SearchRequest, type SearchSite, search, searchBy, textsOf } from "./search.ts";

/** Words of a query that are looked at one by one; in longer ones the slip is not worth its searches. */
const mostWords = 4;
/** Of what holds a word one slip away: enough to tell which of them is meant most. */
const rowsRead = 10;

/**
 * What was typed with one word as it was probably meant; undefined when no word is one slip from one that is here.
 *
 * @param request that found nothing
 */
export async function meantInstead(site: SearchSite, request: SearchRequest): Promise<string | undefined> {
  const words = wordsOf(parseQuery(request.query));
  if (words.length > mostWords) return undefined;
  for (const word of words) {
    const slips = oneSlipFrom(word);
    if (word.length < shortestSlip || slips.length === 0) continue;
    const alone = { ...request, query: word };
    if (words.length > 1 && (await search(site, alone, { limit: 1, descending: true })).length > 0) continue;
    const page = { limit: rowsRead, descending: true };
    const near = await searchBy(site, knownTree([[slips]]), request, page);
    const meant = meantIn(near.flatMap(textsOf), word);
    if (meant !== undefined) return request.query.replace(word, meant);
  }
  return undefined;
}

function wordsOf(query: Query): readonly string[] {
  if (query.kind === "word") return [query.word];
  return query.kind === "and" || query.kind === "or" ? query.of.flatMap(wordsOf) : [];
}
