/** What decisions would make of items, beside what stands: added up item by item, so that any number of them fits. Pure. */
import { createHash } from "node:crypto";
import type { Day } from "../domain/day.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { ClassificationState, ReopenedBecause } from "../domain/review.ts";

/** What is in force of an item. */
export interface Stands {
  readonly outcome: Outcome;
  readonly classId: string;
  readonly state: ClassificationState;
  readonly by: string;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly decisionId: string | undefined;
  readonly clauseId: string | undefined;
  /** of what is confirmed */
  readonly dueOn: Day | undefined;
  /** of a proposal: the day that it would have once an officer confirmed it */
  readonly dueIfConfirmed: Day | undefined;
}

/** Why the decision that is asked about does not speak of an item. */
export const unreached = ["officer", "review", "keptByRule", "otherDecision", "noClause"] as const;
export type Unreached = (typeof unreached)[number];

export interface WhatIfItem {
  readonly itemId: string;
  readonly versionId: string;
  readonly channel: string;
  readonly postedOn: Day;
  /** undefined for what was never classified */
  readonly before: Stands | undefined;
  readonly after: Stands;
  readonly unreached: Unreached | undefined;
  /** it waits for a run of classifying already, whatever is decided */
  readonly isStale: boolean;
}

/** Of a change, what an officer reads. */
export interface Told {
  readonly outcome: Outcome | undefined;
  readonly classId: string | undefined;
  readonly state: ClassificationState | undefined;
  readonly clauseId: string | undefined;
}

export interface Example {
  readonly itemId: string;
  readonly channel: string;
  readonly postedOn: Day;
}

export interface ChangeGroup {
  readonly from: Told;
  readonly to: Told;
  /** the day differs, and it has one before or after */
  readonly otherDay: boolean;
  readonly items: number;
  readonly examples: readonly Example[];
}

export interface ClauseCount {
  /** of the decision that is asked about; undefined for what another decision or none speaks of */
  readonly clauseId: string | undefined;
  readonly outcome: Outcome;
  readonly state: ClassificationState;
  readonly items: number;
}

export interface DueMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly confirmed: number;
  /** due only if an officer confirms them */
  readonly ifConfirmed: number;
}

export interface WhatIfTotals {
  readonly items: number;
  readonly stale: number;
  readonly changed: number;
  /** the same class, outcome, state and days under another decision or clause */
  readonly clauseOnly: number;
  readonly outcomesBefore: Readonly<Record<string, number>>;
  readonly outcomesAfter: Readonly<Record<string, number>>;
  readonly changes: readonly ChangeGroup[];
  readonly clauses: readonly ClauseCount[];
  readonly due: readonly DueMonth[];
  /** prunable and without a day: they wait for something that is not known */
  readonly withoutDay: number;
  readonly confirmedByDecision: number;
  readonly review: { readonly before: number; readonly after: number };
  readonly unreached: Readonly<Record<Unreached, number>>;
  /** clauses that speak of no item */
  readonly idleClauses: readonly string[];
  /** SHA-256 over a line for each item, in the order of channels and threads */
  readonly listSha256: string;
}

const examplesEach = 3;

interface Counted {
  items: number;
}
type Group = Counted & Omit<ChangeGroup, "items" | "examples"> & { readonly examples: Example[] };
type Covered = Counted & Omit<ClauseCount, "items">;
type Month = { confirmed: number; ifConfirmed: number };

export class WhatIfTally {
  readonly #decisionId: string | undefined;
  readonly #clauseIds: readonly string[];
  readonly #digest = createHash("sha256");
  readonly #groups = new Map<string, Group>();
  readonly #clauses = new Map<string, Covered>();
  readonly #months = new Map<string, Month>();
  readonly #before: Record<string, number> = {};
  readonly #after: Record<string, number> = {};
  readonly #unreached = { officer: 0, review: 0, keptByRule: 0, otherDecision: 0, noClause: 0 };
  #items = 0;
  #stale = 0;
  #changed = 0;
  #clauseOnly = 0;
  #withoutDay = 0;
  #confirmedByDecision = 0;

  /** @param decision that is asked about */
  constructor(decision: { readonly id: string | undefined; readonly clauseIds: readonly string[] }) {
    this.#decisionId = decision.id;
    this.#clauseIds = decision.clauseIds;
  }

  add(item: WhatIfItem): void {
    const { before, after } = item;
    this.#items += 1;
    if (item.isStale) this.#stale += 1;
    count(this.#before, before?.outcome ?? "unclassified");
    count(this.#after, after.outcome);
    if (item.unreached) this.#unreached[item.unreached] += 1;
    if (after.by === "decision") this.#confirmedByDecision += 1;
    this.#addChange(item);
    this.#addClause(after);
    this.#addDue(after);
    this.#digest.update(`${item.itemId} ${item.versionId} ${line(before)} > ${line(after)}\n`);
  }

  totals(): WhatIfTotals {
    const spoken = new Set([...this.#clauses.values()].map(({ clauseId }) => clauseId));
    const places = new Map(this.#clauseIds.map((id, place) => [id, place]));
    const placeOf = ({ clauseId }: Covered) => places.get(clauseId ?? "") ?? places.size;
    return {
      items: this.#items,
      stale: this.#stale,
      changed: this.#changed,
      clauseOnly: this.#clauseOnly,
      outcomesBefore: this.#before,
      outcomesAfter: this.#after,
      changes: [...this.#groups.values()].sort((a, b) => b.items - a.items),
      clauses: [...this.#clauses.values()].sort((a, b) => placeOf(a) - placeOf(b) || b.items - a.items),
      due: [...this.#months]
        .map(([month, counts]) => ({ month, ...counts }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
      withoutDay: this.#withoutDay,
      confirmedByDecision: this.#confirmedByDecision,
      review: { before: this.#before["needsReview"] ?? 0, after: this.#after["needsReview"] ?? 0 },
      unreached: this.#unreached,
      idleClauses: this.#clauseIds.filter((id) => !spoken.has(id)),
      listSha256: this.#digest.copy().digest("hex"),
    };
  }

  #addChange({ itemId, channel, postedOn, before, after }: WhatIfItem): void {
    if (!isChanged(before, after)) {
      if (before?.decisionId !== after.decisionId || before?.clauseId !== after.clauseId)
        this.#clauseOnly += 1;
      return;
    }
    this.#changed += 1;
    const [from, to] = [told(before), told(after)];
    const otherDay = dayOfStands(before) !== dayOfStands(after);
    const key = JSON.stringify([from, to, otherDay]);
    const group = this.#groups.get(key) ?? { from, to, otherDay, items: 0, examples: [] };
    this.#groups.set(key, group);
    group.items += 1;
    if (group.examples.length < examplesEach) group.examples.push({ itemId, channel, postedOn });
  }

  #addClause({ decisionId, clauseId, outcome, state }: Stands): void {
    const own = decisionId !== undefined && decisionId === this.#decisionId ? clauseId : undefined;
    const key = JSON.stringify([own ?? null, outcome, state]);
    const known = this.#clauses.get(key);
    if (known) known.items += 1;
    else this.#clauses.set(key, { clauseId: own, outcome, state, items: 1 });
  }

  #addDue({ outcome, dueOn, dueIfConfirmed }: Stands): void {
    if (outcome !== "prunable") return;
    const day = dueOn ?? dueIfConfirmed;
    if (day === undefined) {
      this.#withoutDay += 1;
      return;
    }
    const name = day.slice(0, 7);
    const month = this.#months.get(name) ?? { confirmed: 0, ifConfirmed: 0 };
    this.#months.set(name, month);
    if (dueOn === undefined) month.ifConfirmed += 1;
    else month.confirmed += 1;
  }
}

/** Months that are over are told as one, by the month that they lie before. */
export function dueBefore(
  due: readonly DueMonth[],
  on: Day,
): readonly (DueMonth & { readonly isEarlier: boolean })[] {
  const now = on.slice(0, 7);
  const over = due.filter(({ month }) => month < now);
  const sum = (of: "confirmed" | "ifConfirmed") => over.reduce((all, each) => all + each[of], 0);
  const earlier = {
    month: now,
    confirmed: sum("confirmed"),
    ifConfirmed: sum("ifConfirmed"),
    isEarlier: true,
  };
  const rest = due.slice(over.length).map((each) => ({ ...each, isEarlier: false }));
  return over.length > 0 ? [earlier, ...rest] : rest;
}

/** Whether anything differs but the clause that is cited. */
export function isChanged(before: Stands | undefined, after: Stands): boolean {
  return (
    before?.outcome !== after.outcome ||
    before.classId !== after.classId ||
    before.state !== after.state ||
    before.dueOn !== after.dueOn ||
    before.dueIfConfirmed !== after.dueIfConfirmed ||
    before.reopenedBecause !== after.reopenedBecause
  );
}

function dayOfStands(of: Stands | undefined): Day | undefined {
  return of?.dueOn ?? of?.dueIfConfirmed;
}

function told(of: Stands | undefined): Told {
  return { outcome: of?.outcome, classId: of?.classId, state: of?.state, clauseId: of?.clauseId };
}

function line(of: Stands | undefined): string {
  if (!of) return "-";
  const { outcome, classId, state, clauseId, dueOn, dueIfConfirmed } = of;
  return `${outcome} ${classId} ${state} ${clauseId ?? "-"} ${dueOn ?? dueIfConfirmed ?? "-"}`;
}

function count(of: Record<string, number>, key: string): void {
  of[key] = (of[key] ?? 0) + 1;
}
