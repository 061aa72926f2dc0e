/** What a reader is asked when nothing was found: whether one word was a slip for one that is here. */
import { parseQuery, type Query } from "../access/query.ts";
import { meantIn, oneSlipFrom, shortestSlip } from "../access/slips.ts";
import { type Found, type SearchRequest, type SearchSite, search, searchBy } from "./search.ts";

/** Words of a query that are looked at one by one; in longer ones the slip is not worth its searches. */
const mostWords = 4;
const rowsRead = 20;

/** What was typed with one word as it was probably meant; undefined when no word is one slip from one that is here. */
export async function meantInstead(site: SearchSite, request: SearchRequest): Promise<string | undefined> {
  const words = wordsOf(parseQuery(request.query));
  if (words.length > mostWords) return undefined;
  for (const word of words) {
    if (word.length < shortestSlip) continue;
    const alone = { ...request, query: word };
    if ((await search(site, alone, { limit: 1, descending: true })).length > 0) continue;
    const near = await searchBy(site, { wholes: oneSlipFrom(word) }, request, {
      limit: rowsRead,
      descending: true,
    });
    const meant = meantIn(near.flatMap(textsOf), word);
    if (meant !== undefined) return request.query.replace(word, meant);
  }
  return undefined;
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
