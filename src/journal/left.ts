/** PURE. What is left of a period, in words, and whether an archivist may close it so. */
import {
  type Arrear,
  type AskedClosing,
  type ClosingFacts,
  decideClosing,
  type OpenBecause,
  type OpenReason,
} from "./closing.ts";

/** What is left of a period when it is exported. */
export interface LeftOpen {
  readonly facts: ClosingFacts;
  /** the first of the arrears, by number */
  readonly arrears: readonly Arrear[];
}

/** What of a request is about closing. */
export interface ClosingFlags {
  readonly writeOffRest?: boolean | undefined;
  readonly closeAnyway?: boolean | undefined;
  readonly because?: string | undefined;
}

export function askedClosing({ writeOffRest, closeAnyway, because }: ClosingFlags): AskedClosing {
  return { writeOffRest: writeOffRest === true, closeAnyway: closeAnyway === true, because };
}

/** Why the period may not be closed as it was asked, and what to do. Names no title: a refusal goes to logs. */
export function closingRefusal(flags: ClosingFlags, { facts, arrears }: LeftOpen): string | undefined {
  const answer = decideClosing(facts, askedClosing(flags));
  if (answer.may) return undefined;
  if (answer.because === "noReason")
    return "--write-off-rest and --close-anyway need a reason that stands in the record: --because TEXT";
  const more = facts.arrears > arrears.length ? [`  and ${facts.arrears - arrears.length} more`] : [];
  return [
    `the period cannot be closed: ${openReasonText({ what: "arrears", count: facts.arrears })} (Noark 5 requirement 3.2.9):`,
    ...arrears.map(({ number, documentDay, journaledOn }) => `  ${number} of ${documentDay ?? journaledOn}`),
    ...more,
    "answer them, write them off with `kanalarkiv entry write-off`, or let the closing do it with --write-off-rest",
  ].join("\n");
}

/** What a reason says to an archivist. */
export function openReasonText({ what, count }: OpenReason): string {
  const says: Readonly<Record<OpenBecause, string>> = {
    arrears: `${count} incoming ${count === 1 ? "entry is" : "entries are"} neither answered nor written off`,
    needsReview: `${count} item(s) of the period wait for an officer`,
    reopened: `${count} item(s) of the period were decided and reopened, and wait for an officer again`,
    unclassified: `${count} item(s) of the period are not classified yet`,
    notJournaled: `${count} casework item(s) of the period are not journaled yet`,
    periodNotOver: "the period is not over",
  };
  return says[what];
}

/** What a dry run tells, line by line: the arrears with their protected titles (restanseliste). */
export function leftLines(left: readonly OpenReason[], arrears: readonly Arrear[]): readonly string[] {
  return left.flatMap((reason) => {
    const head = `- ${openReasonText(reason)}`;
    if (reason.what !== "arrears") return [head];
    const more =
      reason.count > arrears.length
        ? [`    and ${reason.count - arrears.length} more: kanalarkiv entry list --open`]
        : [];
    return [
      head,
      ...arrears.map(
        ({ number, documentDay, journaledOn, title }) =>
          `    ${number} of ${documentDay ?? journaledOn}: ${title}`,
      ),
      ...more,
    ];
  });
}
