/** What the desk says of an export before it is made, in every language. */
import type { OpenBecause } from "../../journal/closing.ts";
import type { RefusedBy } from "../../pipeline/export/decide.ts";

export interface NewExportWords {
  readonly title: string;
  readonly lead: string;
  readonly needsArchivist: string;
  /** for agencies in Sweden, about the form of the package */
  readonly noark: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly periodHint: string;
  readonly replaces: string;
  readonly replacesNone: string;
  readonly replacesHint: string;
  readonly choices: string;
  readonly flags: {
    readonly noteDisposal: string;
    readonly again: string;
    readonly withoutEntries: string;
    readonly writeOffRest: string;
    readonly closeAnyway: string;
    readonly withoutLost: string;
  };
  readonly needsReason: string;
  readonly because: string;
  readonly becauseHint: string;
  readonly delivery: string;
  readonly deliveryHint: string;
  readonly agreement: string;
  readonly recipient: string;
  readonly contact: string;
  readonly contactEmail: string;
  readonly try: string;
  readonly make: string;
  readonly closes: (name: string) => string;
  readonly change: string;
  readonly faults: {
    readonly noDay: string;
    readonly backwards: string;
    readonly noReason: string;
    readonly replaced: string;
    readonly line: string;
    readonly email: string;
    readonly contact: string;
    readonly person: string;
  };
  readonly wouldHold: (items: string, size: string) => string;
  readonly packages: (count: string) => string;
  readonly counts: {
    readonly records: string;
    readonly casework: string;
    readonly prunable: string;
    readonly leftOut: string;
    readonly notJournaled: string;
    readonly unclassified: string;
    readonly needsReview: string;
  };
  readonly what: string;
  readonly number: string;
  readonly files: (kept: string, size: string) => string;
  readonly withoutChecksum: (count: string) => string;
  readonly allChecksums: string;
  readonly lost: (count: string) => string;
  readonly leftOutBy: (count: string, by: string, under: string) => string;
  readonly theDecision: string;
  readonly delivered: (items: string, period: string, state: string) => string;
  readonly changed: (count: string) => string;
  readonly outstanding: (items: string, period: string) => string;
  readonly seriesOpen: string;
  readonly open: Readonly<Record<OpenBecause, (count: string) => string>>;
  readonly seeOpen: string;
  readonly seeQueue: string;
  readonly refused: string;
  readonly notRefused: string;
  readonly refusal: Readonly<Record<RefusedBy, string>>;
  readonly askFor: string;
  readonly asked: string;
  readonly packagesMade: string;
}
