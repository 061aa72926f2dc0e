/**
 * PURE. What some records of an archive add to what is known of a channel: new items, and versions of known ones where
 * the archive is newer than all that was seen. It says nothing of what it does not hold.
 */

import type { HashedSighting, KnownItem, Sighting } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";
import { hashed } from "../content-hash.ts";
import { type ObservePlan, observe } from "../observe.ts";
import { placeOf } from "../screen.ts";

export interface ArchiveStands {
  /** something was seen of the channel after the archive was made, or nobody knows when that was */
  readonly isOlder: boolean;
  /** as in `ImportFormat` */
  readonly textsAre: "shown" | "typed";
}

export interface Taken {
  readonly plan: ObservePlan;
  /** of what was known: says something else, and is older */
  readonly findings: readonly Finding[];
}

/** @param known by native id: the items that the records name */
export function takeRecords(
  sightings: readonly HashedSighting[],
  known: ReadonlyMap<string, KnownItem>,
  stands: ArchiveStands,
): Taken {
  const isCompared = (item: KnownItem) => item.onlyImported === true || stands.textsAre === "shown";
  const taken: HashedSighting[] = [];
  const older: HashedSighting[] = [];
  for (const sighting of sightings) {
    const item = known.get(sighting.nativeId);
    if (!item) taken.push(sighting);
    else if (!isCompared(item)) continue;
    else if (!stands.isOlder) taken.push(asKnown(sighting, item));
    else if (saysOtherwise(asKnown(sighting, item), item)) older.push(sighting);
  }
  const look = {
    reach: { kind: "window", expectedSize: undefined },
    sightings: taken,
    heldIds: none,
  } as const;
  const plan = observe(look, shown, withoutOrigin(known), { order: [], held: undefined });
  return { plan, findings: older.map(olderFinding) };
}

const none: ReadonlySet<string> = new Set();

/** Whatever is not shown may be there. */
const shown = {
  kind: "accepted",
  releaseHeld: false,
  discardHeld: false,
  overrun: false,
  absence: "nothing",
  notes: [],
} as const;

/**
 * What an archive does not tell is no change: facts that it lacks stand as they stood. Of what a look saw, the archive
 * tells writer, files, labels and time in other words, so these stand as well.
 */
function asKnown(sighting: HashedSighting, item: KnownItem): HashedSighting {
  const { contentHash: _, ...said } = sighting;
  const facts = { ...item.facts, ...said.facts };
  const seen: Sighting = item.onlyImported
    ? { ...said, facts }
    : {
        ...said,
        facts,
        postedAt: item.postedAt ?? said.postedAt,
        unread: ["authorName", "labels", "media", ...(said.unread ?? [])],
      };
  return hashed(seen);
}

/** Its title or text; the rest may be told in other words. */
function saysOtherwise(sighting: HashedSighting, item: KnownItem): boolean {
  if (sighting.contentHash === item.contentHash || item.saidBefore || !item.kept) return false;
  return sighting.text !== item.kept.text || (sighting.title ?? "") !== (item.kept.title ?? "");
}

/** An import that shows again what came by another one changes nothing. */
function withoutOrigin(known: ReadonlyMap<string, KnownItem>): ReadonlyMap<string, KnownItem> {
  return new Map([...known].map(([id, item]) => [id, { ...item, onlyImported: false }]));
}

function olderFinding({ nativeId, payload }: HashedSighting): Finding {
  return {
    code: "import.olderText",
    held: false,
    nativeId,
    place: placeOf(payload),
    detail: "says something else in this archive than is kept, and the archive is older: what is kept stays",
  };
}
