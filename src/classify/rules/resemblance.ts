/** A rule for each kind that a text may be like: after those that go by words, before those that leave it to an officer unsorted. */
import type { Ground, LegalSource } from "../../domain/outcome.ts";
import type { Flag } from "../features.ts";
import { classOfKind, flagOfKind, type ResemblanceKind } from "../resemblance/kinds.ts";
import { resemblanceReasons } from "./resemblance-reasons.ts";
import type { Rule } from "./rule.ts";

/** What one country's law says of a kind. */
export interface ResemblanceInLaw {
  readonly kind: ResemblanceKind;
  readonly id: string;
  readonly row: number;
  readonly source: LegalSource;
  readonly ground?: Ground;
  /** sentences that no list names */
  readonly examples: readonly string[];
}

/** A general question on how one complains or applies is like one that does. */
const unlessGuided: ReadonlySet<ResemblanceKind> = new Set([
  "accessRequest",
  "decisionComplaint",
  "caseQuestion",
]);

/** What has rules of its own that keep it, or is known by its own signs. */
const settledOtherwise: readonly Flag[] = [
  "advert",
  "moderatedAway",
  "withdrawnByAuthor",
  "outOfSight",
  "goneUnknown",
];

export function resemblanceRule({ kind, id, row, source, ground, examples }: ResemblanceInLaw): Rule {
  const all: readonly Flag[] = ["fromPublic", flagOfKind[kind]];
  return {
    id,
    row,
    classId: classOfKind[kind],
    when: [{ all, none: unlessGuided.has(kind) ? [...settledOtherwise, "guidance"] : settledOtherwise }],
    outcome: "needsReview",
    registration: "neither",
    ...(ground && { ground }),
    reason: resemblanceReasons[kind],
    source,
    examples: examples.map((text) => ({ subject: { text }, outcome: "needsReview" })),
  };
}
