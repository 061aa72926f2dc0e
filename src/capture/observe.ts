/**
 * PURE. What one look at a channel adds to what is known: items, versions, events.
 *
 * Nothing here is ever an update in place. An item missing from a look that was not whole is not missing; one that is
 * missing is not removed before a direct check says so; and a removal is taken back when the item is seen again.
 *
 * A list that is read page by page may change meanwhile and pass an item by, so what a list of everything misses is
 * asked for at once: only what the channel does not say to be there is missing.
 */

import type { EventKind, KnownItem, Seen, Sighting } from "../domain/item.ts";
import type { DirectCheck, Reach } from "../domain/observation.ts";
import { type Absent, absentItems, looksBeforeRemoval, nothingAbsent } from "./absence.ts";
import type { Change, StateChange } from "./change.ts";
import { compare, reappearance, shownOtherwise, standsNow } from "./compare.ts";
import { seenOf } from "./content-hash.ts";
import { withEarlier } from "./earlier.ts";
import type { Reference, Verdict } from "./judge.ts";
import { moved } from "./order.ts";

export type { Change, StateChange } from "./change.ts";

export interface ObservePlan {
  readonly newItems: readonly Seen[];
  readonly states: readonly StateChange[];
  readonly changes: readonly Change[];
  /** to be asked for by themselves; the answers go to `withChecks` */
  readonly toCheck: readonly KnownItem[];
}

export interface LookContent {
  readonly reach: Reach;
  /** with their digests, when somebody made them already */
  readonly sightings: readonly (Sighting | Seen)[];
  /** native ids that the look showed but that were held back: they are there, so they are not missing */
  readonly heldIds: ReadonlySet<string>;
}

/**
 * A look that is not believed as a whole adds what its verdict says: of a window only what is newer than all that is
 * known, because short lists of a real feed have shown old items with changed addresses.
 *
 * @param known by native id: the items that the look names, those of the reference, and those present or missing
 */
export function observe(
  look: LookContent,
  verdict: Verdict,
  known: ReadonlyMap<string, KnownItem>,
  reference: Reference,
): ObservePlan {
  const takes = verdict.kind === "accepted" ? "all" : verdict.takes;
  const believed = takes === "all" ? look.sightings : look.sightings.filter((s) => takes.has(s.nativeId));
  const seen = presentItems(believed, known);
  const absence = verdict.kind === "accepted" ? verdict.absence : "nothing";
  const absent = absentOf(look, known, reference, verdict);
  const touched = absence === "missing" ? touchedItems(look, known, reference, seen.changed) : [];
  return {
    newItems: seen.newItems,
    states: [...seen.states, ...absent.states],
    changes: [...seen.changes, ...touched, ...absent.changes],
    toCheck: absent.toCheck,
  };
}

/** Of a look that failed in part, what it lists all of is missing where it lacks it. */
function absentOf(
  look: LookContent,
  known: ReadonlyMap<string, KnownItem>,
  { order }: Reference,
  verdict: Verdict,
): Absent {
  if (verdict.kind === "accepted") return absentItems(look, known, order, verdict.absence);
  if (verdict.kind === "held" || look.reach.kind === "window" || !look.reach.surely) return nothingAbsent;
  const { surely, showsHidden = false } = look.reach;
  const reach = { kind: "everything", speaksOf: surely, showsHidden } as const;
  return absentItems({ ...look, reach }, known, order, "missing");
}

/**
 * Takes into the plan what the channel answered when it was asked for single items, by native id.
 *
 * @param proofs digests of the answers that prove it to anybody, where there are such
 */
export function withChecks(
  plan: ObservePlan,
  answers: ReadonlyMap<string, DirectCheck>,
  proofs: ReadonlyMap<string, string> = new Map(),
): ObservePlan {
  const notMissing = new Set<KnownItem>();
  const changes: Change[] = [];
  const settle = (state: StateChange): StateChange => {
    const { known, missingLooks } = state;
    const answer = answers.get(known.nativeId);
    if (answer === "gone" && missingLooks >= looksBeforeRemoval) {
      const kept = proofs.get(known.nativeId);
      changes.push({ known, kind: "removed", detail: kept === undefined ? proof : { ...proof, kept } });
      return { ...state, presence: "removed" };
    }
    if (answer !== "present" && answer !== "withdrawn") return state;
    const shown = standsNow(known, answer === "withdrawn" ? { visibility: "hidden" } : {});
    notMissing.add(known);
    changes.push(...reappearance(known, proof), ...shownOtherwise(known, shown, proof));
    return { ...state, ...shown, presence: "present", missingLooks: 0 };
  };
  const toCheck = new Set(plan.toCheck);
  const states = plan.states.map((state) => (toCheck.has(state.known) ? settle(state) : state));
  return {
    ...plan,
    states,
    changes: [...plan.changes.filter((change) => !notMissing.has(change.known)), ...changes],
  };
}

const proof = { proof: "direct check" } as const;

/** The reference for the next look. */
export function nextOrder(look: LookContent): readonly string[] {
  return look.sightings.map((sighting) => sighting.nativeId);
}

const fieldsChanged: ReadonlySet<EventKind> = new Set(["edited", "timeChanged", "moved", "relabelled"]);

function presentItems(sightings: readonly (Sighting | Seen)[], known: ReadonlyMap<string, KnownItem>) {
  const newItems: Seen[] = [];
  const states: StateChange[] = [];
  const changes: Change[] = [];
  const changed = new Set<string>();
  for (const seen of sightings) {
    const sighting = seenOf(seen);
    const item = known.get(sighting.nativeId);
    if (!item) {
      newItems.push(sighting);
      continue;
    }
    if ("aside" in sighting) {
      if (sighting.aside === "unknown")
        throw new TypeError("a known item was not compared with what is known of it");
      continue;
    }
    const found = withEarlier(item, sighting, compare(item, sighting));
    if (!found.now) continue;
    if (found.changes.some((change) => fieldsChanged.has(change.kind))) changed.add(item.nativeId);
    changes.push(...found.changes);
    const { newVersion, before, changed: parts, now } = found;
    states.push({
      known: item,
      presence: "present",
      missingLooks: 0,
      ...standsNow(item, now),
      sighting: now,
      newVersion,
      ...(before.length > 0 ? { before } : {}),
      changed: parts,
    });
  }
  return { newItems, states, changes, changed };
}

function touchedItems(
  look: LookContent,
  known: ReadonlyMap<string, KnownItem>,
  reference: Reference,
  changed: ReadonlySet<string>,
): Change[] {
  if (look.reach.kind !== "window") return [];
  const { upward } = moved(reference.order, nextOrder(look));
  return upward.flatMap((id) => {
    const item = known.get(id);
    return item && !changed.has(id) ? [{ known: item, kind: "touched" as const, detail: {} }] : [];
  });
}
