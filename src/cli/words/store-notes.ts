/** What an operator must know of the object store, in sentences. */
import { localMinute } from "../../domain/zoned.ts";
import type { CountedObjects } from "../../pipeline/fixity/verify.ts";
import type { PutOnce } from "../../pipeline/tools.ts";

const putOnceWords: Readonly<Record<PutOnce, string>> = {
  kept: "refuses every second writer, so that nothing is overwritten",
  ignored:
    "does not refuse a second writer (If-None-Match): each object is compared after it is stored, but give nobody else the right to write there",
  unknown: "could not be asked whether it refuses a second writer: this access may not write there",
};

/**
 * @param counts undefined when they were never counted
 * @param zone of the person who reads it
 */
export function storeNotes(
  store: { readonly address: string; readonly putOnce: PutOnce },
  counts: CountedObjects | undefined,
  zone: string,
): readonly string[] {
  const ofStore = `object store ${store.address}: ${putOnceWords[store.putOnce]}`;
  if (counts === undefined)
    return [
      ofStore,
      "its objects were not counted yet: kanalarkiv work does it each hour, and kanalarkiv status --recount now",
    ];
  const { referred, neverRead, missing, damaged, allReadSince, countedAt } = counts;
  if (referred === 0) return [ofStore];
  const read =
    allReadSince === undefined
      ? `${neverRead} of ${referred} objects were never read back`
      : `all ${referred} objects were read back since ${localMinute(allReadSince, zone)}`;
  const lost =
    missing + damaged === 0
      ? soundWords(counts)
      : `${missing} missing and ${damaged} damaged: kanalarkiv objects verify tells which, and what to do`;
  const when = countedAt === undefined ? "" : ` (counted ${localMinute(countedAt, zone)})`;
  return [ofStore, `${read}; ${lost}${when}`];
}

/** Nothing is said to be sound that nobody has read. */
function soundWords({ referred, neverRead }: CountedObjects): string {
  if (neverRead === referred) return "kanalarkiv objects verify reads them now, and work in its turn";
  return neverRead === 0
    ? "none was found missing or damaged"
    : "of the others none was found missing or damaged";
}
