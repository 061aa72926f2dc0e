/** What is so of an item by a plain reading of the rules, told step by step without a function of the program that decides. */
import { addDays, type Day, day } from "../../src/domain/day.ts";
import type { DecisionForm, ItemHistory } from "./histories.ts";

export interface Seen {
  readonly version: number;
  readonly thread: number;
  readonly visible: boolean;
}

export function isSame(one: Seen | undefined, other: Seen): boolean {
  return one?.version === other.version && one.thread === other.thread && one.visible === other.visible;
}

/** What an officer made of it, and what was seen with it. */
export interface OfficersWord {
  readonly prunable: boolean;
  readonly classId: string;
  readonly saw: Seen;
}

const waitsToBeTold: ReadonlySet<string> = new Set(["threadClosed", "caseClosed", "superseded"]);

interface PlainHold {
  readonly covers: boolean;
  /** a last day, or no end, each in place of the one before */
  readonly ends: ("released" | Day | undefined)[];
}

interface PlainAct {
  readonly id: string;
  readonly undoes?: string;
  /** put off or handed over, or decided; undefined for an undo */
  readonly open?: boolean;
  readonly made?: OfficersWord | undefined;
}

export class PlainReading {
  seen: Seen = { version: 1, thread: 0, visible: true };
  processed: Seen | undefined;
  /** what the last officer who was not taken back made of it, and what was seen with it */
  officer: OfficersWord | undefined;
  disturbed = false;
  journaled = false;
  readonly told = new Map<string, Day | undefined>();
  readonly decisions: (DecisionForm & { supersededFrom: Day | undefined })[] = [];
  readonly holds: PlainHold[] = [];
  readonly acts: PlainAct[] = [];

  isTakenBack(id: string): boolean {
    return this.acts.some((other) => other.undoes === id && !this.isTakenBack(other.id));
  }

  /** The act, what it took back, what that took back, and so on to what an officer did first. */
  chainOf(id: string | undefined): readonly PlainAct[] {
    const act = this.acts.find((each) => each.id === id);
    return act ? [act, ...this.chainOf(act.undoes)] : [];
  }

  holdCounts({ covers, ends }: PlainHold, today: Day): boolean {
    const last = ends.at(-1);
    return covers && last !== "released" && (last === undefined || today <= last);
  }

  /** Whether nothing stands against its destruction. */
  isDue(history: ItemHistory): boolean {
    const { officer, seen, processed } = this;
    const same = (one: Seen | undefined) => isSame(one, seen);
    if (!officer?.prunable || this.disturbed || !same(officer.saw) || !same(processed)) return false;
    if (this.holds.some((hold) => this.holdCounts(hold, history.today))) return false;
    if (this.acts.findLast(({ id, open }) => open !== undefined && !this.isTakenBack(id))?.open) return false;
    return !this.journaled && !history.inTheMaking && this.isOver(history, officer.classId);
  }

  isOver({ today, postedOn, exported, version }: ItemHistory, classId: string): boolean {
    if (postedOn === undefined || postedOn < "1990") return false;
    const speaking = this.decisions.filter(
      (each) =>
        (each.supersededFrom === undefined || today < each.supersededFrom) &&
        each.classId === classId &&
        each.kind !== "elsewhere" &&
        (each.validTo === undefined || (today <= each.validTo && postedOn <= each.validTo)),
    );
    const [only, second] = speaking;
    if (!only || second || only.kind === "keeps") return false;
    if (only.kind === "exported" && exported !== version) return false;
    if (waitsToBeTold.has(only.kind)) {
      const since = this.told.get(only.kind);
      if (since === undefined) return false;
      return today > addDays(since > postedOn ? since : postedOn, only.period);
    }
    if (only.kind === "days") {
      const from = postedOn > "2026-01-01" ? postedOn : day("2026-01-01");
      return today >= addDays(from, only.period + 1);
    }
    const years = only.kind === "years" ? only.period : 1;
    return Number(today.slice(0, 4)) > Number(postedOn.slice(0, 4)) + years;
  }
}
