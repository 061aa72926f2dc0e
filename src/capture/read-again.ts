/** PURE. When an answer that could not be read is read again, and what of it nobody knows of when it is read late. */
import type { KnownItem, Seen } from "../domain/item.ts";
import type { Finding } from "../domain/observation.ts";
import type { Takes } from "./judge.ts";

/** At once at the next look, which would say something newer; then less and less often, and each week for good. */
const afterMinutes = [0, 5, 30, 2 * 60, 12 * 60, 24 * 60] as const;
const atLastMinutes = 7 * 24 * 60;

/** @param tries how often it was read in vain, from 1 */
export function nextTry(tries: number, now: Date): Date {
  return new Date(now.getTime() + (afterMinutes[tries - 1] ?? atLastMinutes) * 60_000);
}

/** What the answer said that stands in no version and is not taken either, because later looks said something else. */
export function leftUnkept(
  sightings: readonly Pick<Seen, "nativeId" | "contentHash">[],
  takes: Takes,
  known: ReadonlyMap<string, KnownItem>,
): readonly Finding[] {
  if (takes === "all") return [];
  const unkept = sightings.filter(({ nativeId, contentHash }) => {
    const item = known.get(nativeId);
    const isKept = item !== undefined && (item.contentHash === contentHash || item.saidBefore);
    return !takes.has(nativeId) && !isKept;
  });
  return unkept.map(({ nativeId }) => ({
    code: "item.olderText",
    held: true,
    nativeId: undefined,
    place: `the item ${nativeId}`,
    detail:
      "what this answer said of it stands in no version: it was read when later looks had been written; the raw answer keeps it",
  }));
}
