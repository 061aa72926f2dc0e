/**
 * What officers' acts on a record changed, as the change log tells it: the class and why (own metadata, M711), the disposal
 * (M450–M453) and the screening (M501).
 *
 * @see Noark 5 appendix 3: kassasjonshjemmel, bevaringstid, kassasjonsdato and skjermingshjemmel are logged on change
 */
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { ClassificationState } from "../domain/review.ts";
import type { Change } from "./change-log.ts";
import { kassasjonsvedtak, kassasjonsvedtakKept, kassasjonsvedtakOpen } from "./names.ts";
import { writable } from "./xml.ts";

/** A classification that an act put in force, or that was in force before it. */
export interface DecidedAs {
  readonly state: ClassificationState;
  readonly outcome: Outcome;
  readonly classId: string;
  /** skjermingshjemmel */
  readonly ground: string | undefined;
  /** reference of the decision and the clause */
  readonly citation: string | undefined;
  /** whole years, where the clause counts in years */
  readonly years: number | undefined;
  readonly dueOn: Day | undefined;
}

export interface OfficersAct {
  /** systemID of the record */
  readonly unit: string;
  readonly at: Date;
  readonly by: string;
  readonly because: string;
  readonly from: DecidedAs | undefined;
  readonly to: DecidedAs;
}

interface Words {
  readonly states: Readonly<Record<ClassificationState, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    states: { proposed: "forslag", confirmed: "bekreftet", overruled: "overprøvd" },
    outcomes: {
      publicRecord: "bevares",
      caseworkDocument: "bevares som saksdokument",
      prunable: "kan kasseres",
      needsReview: "må vurderes",
    },
  },
  nn: {
    states: { proposed: "framlegg", confirmed: "stadfesta", overruled: "overprøvd" },
    outcomes: {
      publicRecord: "skal bevarast",
      caseworkDocument: "skal bevarast som saksdokument",
      prunable: "kan kasserast",
      needsReview: "må vurderast",
    },
  },
  sv: {
    states: { proposed: "förslag", confirmed: "bekräftat", overruled: "ändrat" },
    outcomes: {
      publicRecord: "bevaras",
      caseworkDocument: "bevaras som handling i ärende",
      prunable: "kan gallras",
      needsReview: "ska bedömas",
    },
  },
  en: {
    states: { proposed: "proposed", confirmed: "confirmed", overruled: "overruled" },
    outcomes: {
      publicRecord: "kept",
      caseworkDocument: "kept as casework",
      prunable: "prunable",
      needsReview: "needs review",
    },
  },
};

/** One change for each field that the act gave another value; the class is told of every act, with its reason. */
export function officersChanges(language: Language, act: OfficersAct): readonly Change[] {
  const { unit, at, by, because, from, to } = act;
  const change = (field: string, before: string | undefined, after: string | undefined): Change[] =>
    before === after ? [] : [{ unit, field, at, by, from: before, to: after }];
  const [before, after] = [disposalOf(from), disposalOf(to)];
  const reason = [`${classOf(language, to)}.`, writable(because).trim()].filter((part) => part !== "");
  return [
    ...change("virksomhetsspesifikkeMetadata", from && classOf(language, from), reason.join(" ")),
    ...change("kassasjonsvedtak", before.decision, after.decision),
    ...change("kassasjonshjemmel", before.citation, after.citation),
    ...change("bevaringstid", before.years?.toString(), after.years?.toString()),
    ...change("kassasjonsdato", before.dueOn, after.dueOn),
    ...change("skjermingshjemmel", shown(from?.ground), shown(to.ground)),
  ];
}

function classOf(language: Language, { classId, outcome, state }: DecidedAs): string {
  const w = words[language];
  return `${classId}: ${w.outcomes[outcome]} (${w.states[state]})`;
}

function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : writable(text);
}

interface Disposal {
  readonly decision: string | undefined;
  readonly citation: string | undefined;
  readonly years: number | undefined;
  readonly dueOn: Day | undefined;
}

/** What is proposed is not decided, so it has no authority and no day. */
function disposalOf(decided: DecidedAs | undefined): Disposal {
  const none = { citation: undefined, years: undefined, dueOn: undefined };
  if (!decided) return { decision: undefined, ...none };
  const { state, outcome, citation, years, dueOn } = decided;
  if (outcome === "prunable" && state !== "proposed")
    return { decision: kassasjonsvedtak, citation, years, dueOn };
  const open = outcome === "prunable" || outcome === "needsReview";
  return { decision: open ? kassasjonsvedtakOpen : kassasjonsvedtakKept, ...none };
}
