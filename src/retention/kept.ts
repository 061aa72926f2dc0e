/** What an officer decided, looked at again when its thread is classified: it stays, and waits again when something changed. */
import type { Day } from "../domain/day.ts";
import type { ItemId, VersionId } from "../domain/ids.ts";
import type { ItemKind, Presence, Visibility } from "../domain/item.ts";
import type { Ground, Outcome } from "../domain/outcome.ts";
import { isByOfficer, type ReopenedBecause } from "../domain/review.ts";
import type { AdoptedDecision } from "./covers.ts";
import { type CapturedPlace, coveredBy, type PruningClause } from "./pruning-clause.ts";
import { contextOf, reopenedBy } from "./surroundings.ts";

/** What is asked of each item of a thread. */
export interface ThreadMember {
  readonly nativeId: string;
  readonly parentNativeId: string | undefined;
  readonly rootNativeId: string;
  readonly versionId: string;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly visibility: Visibility;
  readonly presence: Presence;
  readonly labels: readonly string[];
}

/** What stands around the items of a thread, ready to be asked about each. */
export interface ThreadIndex<Member extends ThreadMember> {
  readonly byNativeId: ReadonlyMap<string, Member>;
  /** versions of the agency's answers that stand, by the id of what they answer */
  readonly answers: ReadonlyMap<string, readonly string[]>;
}

export function indexOf<Member extends ThreadMember>(thread: readonly Member[]): ThreadIndex<Member> {
  const answers = new Map<string, string[]>();
  for (const item of thread) {
    if (!standsAsAnswer(item) || item.parentNativeId === undefined) continue;
    const known = answers.get(item.parentNativeId);
    if (known) known.push(item.versionId);
    else answers.set(item.parentNativeId, [item.versionId]);
  }
  return { byNativeId: new Map(thread.map((item) => [item.nativeId, item])), answers };
}

/** The agency said it in answer, and readers still see it; whether it settles anything is for the rules to say. */
export function standsAsAnswer({ byAgency, kind, visibility, presence }: ThreadMember): boolean {
  const stands = presence !== "removed" && (visibility === "public" || visibility === "private");
  return byAgency && (kind === "comment" || kind === "message") && stands;
}

/** What the class in force says of a parent. */
export interface ParentClass {
  readonly classId: string;
  readonly outcome: Outcome;
  readonly ground: Ground | undefined;
  readonly by: string;
}

/** @param classOf the class in force of the item's parent; at an act that is what stands in the store */
export function contextIn<Member extends ThreadMember>(
  { byNativeId, answers }: ThreadIndex<Member>,
  item: Member,
  classOf: (parent: Member) => ParentClass | undefined,
): string {
  const parent = item.parentNativeId === undefined ? undefined : byNativeId.get(item.parentNativeId);
  const parentClass = parent && classOf(parent);
  const root = item.rootNativeId === item.nativeId ? undefined : byNativeId.get(item.rootNativeId);
  return contextOf({
    standing: item,
    parent: parent && {
      versionId: parent.versionId,
      standing: parent,
      classId: parentClass?.classId,
      outcomeByOfficer: parentClass && isByOfficer(parentClass.by) ? parentClass.outcome : undefined,
      ground: parentClass?.ground?.text,
    },
    answers: answers.get(item.nativeId) ?? [],
    root: root && { versionId: root.versionId, labels: root.labels },
  });
}

/** An officer's class, and what was looked at with it last. */
export interface OfficersInForce {
  readonly classificationId: string;
  readonly outcome: Outcome;
  readonly classId: string;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly judgedVersionId: string;
  readonly context: string;
  readonly versionId: string;
  readonly basis: string;
  readonly standing: string;
  readonly decisionId: string | undefined;
  readonly clauseId: string | undefined;
  readonly dueOn: Day | undefined;
}

/** An officer's class that stays in force, with what was looked at beside it. */
export interface KeptItem {
  readonly itemId: ItemId;
  readonly before: string;
  readonly versionId: VersionId;
  readonly standing: string;
  readonly reopenedBecause: ReopenedBecause | undefined;
  /** it waits for this reason from now on */
  readonly reopened: boolean;
  /** the clause that covers it now; without its day for what waits again */
  readonly clause: PruningClause | undefined;
  /** the rules are asked what they make of what came since */
  readonly proposesAgain: boolean;
}

export interface LookedAtAgain {
  readonly context: string;
  readonly standing: string;
  readonly basis: string;
  readonly decisions: readonly AdoptedDecision[];
  readonly place: CapturedPlace;
  readonly on: Day;
}

/** Undefined when nothing is to be written. What waits again goes on waiting until an officer has acted. */
export function keptByOfficer(
  item: { readonly itemId: ItemId; readonly versionId: VersionId },
  current: OfficersInForce,
  now: LookedAtAgain,
): KeptItem | undefined {
  const changed = reopenedBy({
    decided: { versionId: current.judgedVersionId, context: current.context },
    now: { versionId: item.versionId, context: now.context },
  });
  const reopenedBecause = graver(current.reopenedBecause, changed);
  const covered =
    current.outcome === "prunable"
      ? coveredBy(now.decisions, now.place, current.classId, now.on)?.pruning
      : undefined;
  const clause = covered && reopenedBecause ? { ...covered, dueOn: undefined } : covered;
  const same =
    current.versionId === item.versionId &&
    current.standing === now.standing &&
    current.basis === now.basis &&
    current.reopenedBecause === reopenedBecause &&
    isSameClause(current, clause);
  if (same) return undefined;
  return {
    itemId: item.itemId,
    before: current.classificationId,
    versionId: item.versionId,
    standing: now.standing,
    reopenedBecause,
    reopened: reopenedBecause !== current.reopenedBecause,
    clause,
    proposesAgain: reopenedBecause !== current.reopenedBecause || current.versionId !== item.versionId,
  };
}

/** A new version goes before what waits already; else the first reason stands. */
function graver(
  waits: ReopenedBecause | undefined,
  changed: ReopenedBecause | undefined,
): ReopenedBecause | undefined {
  return changed === "newVersion" ? changed : (waits ?? changed);
}

function isSameClause(current: OfficersInForce, clause: PruningClause | undefined): boolean {
  return (
    current.decisionId === clause?.decisionId &&
    current.clauseId === clause?.clauseId &&
    current.dueOn === clause?.dueOn
  );
}
