/**
 * PURE. Whether a period can be closed: a case only without arrears, a series only without open cases.
 *
 * @see Noark 5 requirements 3.2.9 (a case with arrears is not closed), 3.4.5 (what is left is written off when the case
 *   ends) and 6.2.6–6.2.8 (a closed series holds no open case; those that are open can be listed)
 */
import type { Day } from "../domain/day.ts";
import type { Closure } from "../domain/export.ts";

/** An incoming entry that is neither answered nor written off. */
export interface Arrear {
  readonly entryId: string;
  /** `2026/3-1` */
  readonly number: string;
  readonly journaledOn: Day;
  readonly documentDay: Day | undefined;
  /** protected */
  readonly title: string;
}

/** What an archivist asks for beyond the truth as it stands. */
export interface AskedClosing {
  /** incoming entries that are left are written off when their case is closed */
  readonly writeOffRest: boolean;
  /** the series is closed although items wait, or the period is not over */
  readonly closeAnyway: boolean;
  /** why, for the audit log and the record */
  readonly because: string | undefined;
}

export const askedNothing: AskedClosing = { writeOffRest: false, closeAnyway: false, because: undefined };

export interface ClosingFacts {
  /** incoming entries that are neither answered nor written off, in the cases of the period and up to its end */
  readonly arrears: number;
  /** items of the period that an officer has not looked at */
  readonly needsReview: number;
  /** items of the period that were decided and must be decided again: the class that they have may not stay */
  readonly reopened: number;
  readonly unclassified: number;
  readonly notJournaled: number;
  /** the last day of the period */
  readonly to: Day;
  /** the day at the agency on which the period would be closed */
  readonly today: Day;
}

/** Why a series stays open. */
export type OpenBecause =
  | "arrears"
  | "needsReview"
  | "reopened"
  | "unclassified"
  | "notJournaled"
  | "periodNotOver";

export interface OpenReason {
  readonly what: OpenBecause;
  /** how many entries or items; 1 for a period that is not over */
  readonly count: number;
}

export type ClosingAnswer =
  | { readonly may: false; readonly because: "noReason" | "arrearsLeft"; readonly arrears: number }
  | {
      readonly may: true;
      readonly closure: Closure;
      /** why the series is open, or was closed over */
      readonly left: readonly OpenReason[];
      /** the arrears are written off by the closing */
      readonly writesOff: boolean;
    };

/**
 * What stands in the way of a closed series, worst first.
 *
 * A proposal of *prunable* that nobody confirmed is none of it: such an item is kept, and leaves nothing open.
 */
export function openReasons(facts: ClosingFacts): readonly OpenReason[] {
  const counted: readonly OpenReason[] = [
    { what: "arrears", count: facts.arrears },
    { what: "needsReview", count: facts.needsReview },
    { what: "reopened", count: facts.reopened },
    { what: "unclassified", count: facts.unclassified },
    { what: "notJournaled", count: facts.notJournaled },
    { what: "periodNotOver", count: facts.today <= facts.to ? 1 : 0 },
  ];
  return counted.filter(({ count }) => count > 0);
}

/**
 * The series is closed when nothing is left; it stays open otherwise, unless the archivist says why not. Arrears cannot
 * be closed over: they are written off, one by one before or all with the closing.
 */
export function decideClosing(facts: ClosingFacts, asked: AskedClosing): ClosingAnswer {
  const { writeOffRest, closeAnyway } = asked;
  const because = asked.because?.trim();
  if ((writeOffRest || closeAnyway) && !because)
    return { may: false, because: "noReason", arrears: facts.arrears };
  const writesOff = writeOffRest && facts.arrears > 0;
  const left = openReasons(writeOffRest ? { ...facts, arrears: 0 } : facts);
  if (closeAnyway && left.some(({ what }) => what === "arrears"))
    return { may: false, because: "arrearsLeft", arrears: facts.arrears };
  const closed = closeAnyway || left.length === 0;
  const overridden = closed && (left.length > 0 || writesOff);
  return {
    may: true,
    closure: { closed, because: overridden ? because : undefined },
    left,
    writesOff,
  };
}
