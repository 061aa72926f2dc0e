/**
 * PURE. What a look adds that is written after something later is known: a list that was kept aside and turned out right
 * may be older than a webhook, an archive or another look.
 *
 * Of an item that says something else since, its text stays and a finding tells that another one lies in the answer; where
 * it is known since who can see it or whether it is there, that stays. What it does not show was not yet there, maybe.
 */
import type { KnownItem } from "../domain/item.ts";
import { takerFact } from "../domain/item.ts";
import type { Finding } from "../domain/observation.ts";
import type { Change, StateChange } from "./change.ts";
import type { ObservePlan } from "./observe.ts";
import { placeOf } from "./screen.ts";

export interface Later {
  readonly says: boolean;
  readonly stands: boolean;
}

export interface WithoutOlder {
  readonly plan: ObservePlan;
  /** of items that said something else at the look than is kept now */
  readonly findings: readonly Finding[];
}

/** @param later by native id; what is not among them is known by nothing later than the look */
export function withoutOlder(plan: ObservePlan, later: ReadonlyMap<string, Later>): WithoutOlder {
  if (later.size === 0) return { plan, findings: [] };
  const of = ({ nativeId }: KnownItem) => later.get(nativeId);
  const shown = new Set(plan.states.flatMap(({ known, sighting }) => (sighting ? [known.nativeId] : [])));
  const states = plan.states.flatMap((state) => stateBefore(state, of(state.known)) ?? []);
  const changes = plan.changes.filter((change) => isStill(change, of(change.known), shown));
  const toCheck = plan.toCheck.filter((known) => !of(known));
  return { plan: { ...plan, states, changes, toCheck }, findings: plan.states.flatMap(olderFindings(of)) };
}

function stateBefore(state: StateChange, later: Later | undefined): StateChange | undefined {
  if (!later) return state;
  const { known, sighting } = state;
  // nothing was seen of it, and it is known to be there, or not, since
  if (!sighting || (later.says && later.stands)) return undefined;
  if (later.says) {
    const { before: _, ...rest } = state;
    return { ...rest, sighting: undefined, newVersion: false, changed: [] };
  }
  const { presence, missingLooks, visibility, takenAwayBy } = known;
  return { ...state, presence, missingLooks, visibility, takenAwayBy };
}

const ofStanding: ReadonlySet<Change["kind"]> = new Set(["visibilityChanged", "reappeared"]);

function isStill(
  { known, kind, detail }: Change,
  later: Later | undefined,
  shown: ReadonlySet<string>,
): boolean {
  if (!later) return true;
  if (!shown.has(known.nativeId)) return false;
  const stands = ofStanding.has(kind) || detail["fact"] === takerFact;
  return stands ? !later.stands : !later.says;
}

function olderFindings(of: (known: KnownItem) => Later | undefined) {
  return ({ known, sighting, newVersion }: StateChange): readonly Finding[] => {
    if (!sighting || !newVersion || !of(known)?.says) return [];
    const { nativeId } = known;
    const place = placeOf(sighting.payload);
    const detail =
      "says something else in this look than is kept, and what is kept is newer than the look: it stays, and the answer keeps this";
    return [{ code: "item.olderText", held: false, nativeId, place, detail }];
  };
}
