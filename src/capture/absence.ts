/**
 * PURE. What it means that a believed look does not show a known item, and which items are asked for by themselves.
 *
 * What was published again under another id is linked to it. What the list should show and does not is missing; what no
 * question could settle is taken to have left the list after twelve looks, so that nothing is missing for ever.
 */
import type { KnownItem, Presence } from "../domain/item.ts";
import { type Reach, speaksOf } from "../domain/observation.ts";
import type { Change, StateChange } from "./change.ts";
import { seenOf } from "./content-hash.ts";
import type { Absence } from "./judge.ts";
import type { LookContent } from "./observe.ts";
import { absences } from "./order.ts";
import { reissues } from "./reissue.ts";
import { isMass } from "./suspicion.ts";

/** How many whole looks in a row must miss an item before a direct check can prove it gone. */
export const looksBeforeRemoval = 2;
/** After so many looks an item that answers neither way is taken to have left the list. */
export const looksUntilCheckEnds = 12;
/** A channel is asked for no more single items than these at one look. */
export const checksPerLook = 20;

export interface Absent {
  readonly states: readonly StateChange[];
  readonly changes: readonly Change[];
  readonly toCheck: readonly KnownItem[];
}

export const nothingAbsent: Absent = { states: [], changes: [], toCheck: [] };

/** @param before the last believed list, newest first */
export function absentItems(
  look: LookContent,
  known: ReadonlyMap<string, KnownItem>,
  before: readonly string[],
  absence: Absence,
): Absent {
  if (absence === "nothing") return nothingAbsent;
  const now = new Set([...look.sightings.map((sighting) => sighting.nativeId), ...look.heldIds]);
  const gone = [...known.values()].filter(
    (item) =>
      isExpected(item, absence, look.reach) && !now.has(item.nativeId) && speaksOf(look.reach, item.nativeId),
  );
  if (gone.length === 0) return nothingAbsent;
  const ids = gone.map(({ nativeId }) => nativeId);
  const reissued = reissues(look.sightings.map(seenOf), ids, known, before);
  const early = new Set(
    look.reach.kind === "window" && absence === "missing" ? absences(before, now).early : [],
  );
  const judged = absence === "reissued" ? gone.filter(({ nativeId }) => reissued.has(nativeId)) : gone;
  const left = judged.map((item) => {
    const shouldBeThere = look.reach.kind === "everything" || early.has(item.nativeId);
    return leave(item, reissued.get(item.nativeId), shouldBeThere);
  });
  const missing = left.filter(({ presence }) => presence === "missing");
  const asked = dueChecks(missing, look.reach, before.length);
  const waits = (state: Left) =>
    state.known.presence === "missing" && isDue(state, look.reach) && !asked.has(state);
  return {
    // what waits to be asked for is not counted meanwhile, or it would be given up unasked
    states: left.filter((state) => !waits(state)).map(stateOf),
    changes: left.flatMap(({ change }) => change ?? []),
    toCheck: [...asked].map((state) => state.known),
  };
}

/** The agency keeps a hidden item from the list, so the list does not miss it; a list in no order misses nothing. */
function isExpected({ presence, visibility }: KnownItem, absence: Absence, reach: Reach): boolean {
  const isListed = visibility !== "hidden" || (reach.kind === "everything" && reach.showsHidden === true);
  return (presence === "missing" && absence === "missing") || (presence === "present" && isListed);
}

interface Left {
  readonly known: KnownItem;
  readonly presence: Presence;
  readonly missingLooks: number;
  readonly change: Change | undefined;
}

function leave(known: KnownItem, newId: string | undefined, shouldBeThere: boolean): Left {
  const off = { known, presence: "leftWindow", missingLooks: 0 } as const;
  if (newId !== undefined) return { ...off, change: { known, kind: "reissued", detail: { as: newId } } };
  if (known.presence === "missing") {
    const missingLooks = known.missingLooks + 1;
    if (missingLooks <= looksUntilCheckEnds)
      return { known, presence: "missing", missingLooks, change: undefined };
    return { ...off, change: { known, kind: "leftWindow", detail: { after: "missing", page: "unknown" } } };
  }
  if (!shouldBeThere) return { ...off, change: { known, kind: "leftWindow", detail: {} } };
  return { known, presence: "missing", missingLooks: 1, change: { known, kind: "missing", detail: {} } };
}

function stateOf({ known, presence, missingLooks }: Left): StateChange {
  const { visibility, takenAwayBy } = known;
  const as = { visibility, takenAwayBy, sighting: undefined, newVersion: false, changed: [] };
  return { known, presence, missingLooks, ...as };
}

function isDue({ presence, missingLooks }: Left, reach: Reach): boolean {
  return presence === "missing" && missingLooks >= (reach.kind === "everything" ? 1 : looksBeforeRemoval);
}

/**
 * Those that were asked for least often come first, and of them the oldest. When many are gone at once that speaks
 * against the list, and no question about each of them would help.
 */
function dueChecks(missing: readonly Left[], reach: Reach, sizeBefore: number): ReadonlySet<Left> {
  const gone = missing.filter(
    ({ known }) => known.presence === "present" && known.visibility !== "hidden",
  ).length;
  if (isMass(gone, sizeBefore)) return new Set();
  const due = missing
    .filter((state) => isDue(state, reach))
    .sort((a, b) => a.missingLooks - b.missingLooks || (a.known.itemId < b.known.itemId ? -1 : 1));
  return new Set(due.slice(0, checksPerLook));
}
