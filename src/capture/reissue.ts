/** PURE. What is published again under another id: the same address, or the same words of the same time. */
import type { KnownItem, Seen } from "../domain/item.ts";
import { withoutEnd } from "../domain/text-end.ts";

/**
 * Pairs each known item that a list no longer shows with the item that took its place, as far as there is exactly one.
 *
 * @param absent native ids that are not shown
 * @param before the last list: what stood in it beside the absent one is another item
 * @returns the known native id to the one that is shown now
 */
export function reissues(
  sightings: readonly Seen[],
  absent: readonly string[],
  known: ReadonlyMap<string, KnownItem>,
  before: readonly string[],
): ReadonlyMap<string, string> {
  const items = absent.flatMap((id) => known.get(id) ?? []);
  if (items.length === 0) return new Map();
  const listed = new Set(before);
  const fresh = sightings.filter(({ nativeId }) => !listed.has(nativeId));
  const byAddress = onlyOnes(fresh, ({ permalink }) => addressKey(permalink));
  const byContent = onlyOnes(fresh, contentKey);
  const addresses = onlyOnes(items, ({ permalink }) => addressKey(permalink));
  const contents = onlyOnes(items, contentKey);
  const pairs = new Map<string, string>();
  const take = (from: ReadonlyMap<string, KnownItem>, to: ReadonlyMap<string, Seen>) => {
    for (const [key, { nativeId }] of from) {
      const found = to.get(key);
      if (found && found.nativeId !== nativeId && !pairs.has(nativeId)) pairs.set(nativeId, found.nativeId);
    }
  };
  take(addresses, byAddress);
  take(contents, byContent);
  return pairs.size === 0 ? pairs : withoutDoubles(pairs, known);
}

/**
 * What looks like another known item could just as well be that one. What it is paired with may be known already, from a
 * held look that was released: that one is no other.
 */
function withoutDoubles(
  pairs: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownItem>,
): ReadonlyMap<string, string> {
  const links = countedBy(known, ({ permalink }) => permalink);
  const contents = countedBy(known, contentKey);
  return new Map(
    [...pairs].filter(([id, newId]) => {
      const [item, twin] = [known.get(id), known.get(newId)];
      if (!item) return true;
      const others = (
        counts: ReadonlyMap<string, number>,
        keyOf: (item: KnownItem) => string | undefined,
      ) => {
        const key = keyOf(item);
        if (key === undefined) return 0;
        return (counts.get(key) ?? 0) - (twin && keyOf(twin) === key ? 2 : 1);
      };
      return others(links, ({ permalink }) => permalink) <= 0 && others(contents, contentKey) <= 0;
    }),
  );
}

function countedBy(
  known: ReadonlyMap<string, KnownItem>,
  keyOf: (item: KnownItem) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of known.values()) {
    const key = keyOf(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** By key, what alone has it: what several share tells none of them. */
function onlyOnes<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string | undefined,
): ReadonlyMap<string, Each> {
  const found = new Map<string, Each>();
  const shared = new Set<string>();
  for (const each of all) {
    const key = keyOf(each);
    if (key === undefined) continue;
    if (found.has(key)) shared.add(key);
    found.set(key, each);
  }
  for (const key of shared) found.delete(key);
  return found;
}

/** An address without its scheme, `www.` and last slash: a site that moves to https publishes nothing anew. */
export function addressKey(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url) return undefined;
  const path = withoutEnd(url.pathname, "/");
  return `${url.host.replace(/^www\./, "")}${path}${url.search}${url.hash}`;
}

/** Without a time of publication the same words may well be said twice. */
function contentKey(item: Pick<Seen | KnownItem, "contentHash" | "postedAt">): string | undefined {
  return item.postedAt ? `${item.contentHash} ${item.postedAt.toISOString()}` : undefined;
}
