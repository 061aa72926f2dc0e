/**
 * PURE. What an item said between two looks, where the channel tells its history: each edit is a version, in order.
 *
 * Which of them are known is told by the channel's own times, because a text that was taken back says again what an
 * earlier version said.
 */
import type { EarlierSaid, HashedSighting, KnownItem, Seen } from "../domain/item.ts";
import type { Change } from "./change.ts";
import { type Comparison, edit } from "./compare.ts";
import { changedParts, hashed } from "./content-hash.ts";
import type { ObservePlan } from "./observe.ts";

/** All that a new item has said, the oldest first; the last is what it says now. */
export function versionsOf(seen: HashedSighting): readonly [HashedSighting, ...HashedSighting[]] {
  if (seen.earlier === undefined || seen.earlier.length === 0) return [seen];
  const [first = seen, ...later] = unlike(seen, seen.earlier, undefined);
  return [first, ...later];
}

export interface WithEarlier extends Comparison {
  /** versions that no look saw in force, before the one that the look sees */
  readonly before: readonly HashedSighting[];
}

/** The comparison of a known item, with what it said since the version in force was made. */
export function withEarlier(item: KnownItem, seen: HashedSighting, found: Comparison): WithEarlier {
  const since = item.editedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  const unseen = (seen.earlier ?? []).filter(({ editedAt }) => editedAt && editedAt.getTime() > since);
  if (unseen.length === 0) return { ...found, before: [] };
  const now = found.now ?? seen;
  const versions = unlike(now, unseen, item.contentHash);
  const last = versions.at(-1);
  if (!last) return { ...found, before: [] };
  const others = found.changes.filter(({ kind }) => kind !== "edited");
  return {
    newVersion: true,
    changed: changedParts(versions.at(-2) ?? item.kept ?? last, last),
    changes: [...edits(item, versions), ...others],
    now: last,
    before: versions.slice(0, -1),
  };
}

function edits(item: KnownItem, versions: readonly HashedSighting[]): readonly Change[] {
  let from = item.contentHash;
  return versions.map((version, index) => {
    const before = versions[index - 1] ?? item.kept;
    const change = edit({ ...item, contentHash: from }, version, before ? changedParts(before, version) : []);
    from = version.contentHash;
    return { ...change, known: item };
  });
}

/** Without those that say what the one before said: not every edit is one of the text. */
function unlike(
  now: HashedSighting,
  earlier: readonly EarlierSaid[],
  inForce: string | undefined,
): readonly HashedSighting[] {
  const { contentHash: _, earlier: __, ...said } = now;
  const versions: HashedSighting[] = [];
  for (const version of [...earlier.map((then) => hashed({ ...said, ...then })), now])
    if (version.contentHash !== (versions.at(-1)?.contentHash ?? inForce)) versions.push(version);
  // the newest is kept with all that the look says of it
  if (versions.at(-1)?.contentHash === now.contentHash) versions.splice(-1, 1, now);
  return versions;
}

/** Every version that a plan adds, those of new items first. */
export function addedVersions({ newItems, states }: Pick<ObservePlan, "newItems" | "states">): {
  readonly ofNew: readonly (readonly Seen[])[];
  readonly ofKnown: readonly HashedSighting[];
} {
  return {
    ofNew: newItems.map((seen) => ("aside" in seen ? [seen] : versionsOf(seen))),
    ofKnown: states.flatMap(({ newVersion, before = [], sighting }) =>
      newVersion && sighting ? [...before, sighting] : [],
    ),
  };
}

/** How many versions a plan adds beside the first of each new item. */
export function laterVersions(plan: Pick<ObservePlan, "newItems" | "states">): number {
  const { ofNew, ofKnown } = addedVersions(plan);
  return ofNew.reduce((sum, versions) => sum + versions.length - 1, 0) + ofKnown.length;
}
