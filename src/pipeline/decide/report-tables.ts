/** The tables of a decision's appendix: the same for HTML and for text. Pure. */
import { type ClassId, classTitles } from "../../classify/classes.ts";
import type { Language } from "../../domain/agency.ts";
import type { Difference } from "../../retention/differences.ts";
import { type ChangeGroup, dueBefore, unreached } from "../../retention/what-if.ts";
import { percentages, type Share, upTo } from "../../review/sampled.ts";
import { type WhatIfWords, whatIfWords } from "./report-words.ts";
import type { Asked, WhatIfReport } from "./simulate.ts";

export interface Table {
  readonly title: string;
  /** left out for facts: a name and its value in each row */
  readonly head: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
}

/** What must be read before the figures: that they are those of a sample, and what they tell of all. */
export function notesOf({ sample }: WhatIfReport, language: Language): readonly string[] {
  if (!sample) return [];
  const { drawn, of, seed, changed, unseen } = sample;
  const { sampleNote } = whatIfWords[language];
  const number = numberIn(language);
  const named = { drawn: number(drawn), of: number(of), seed };
  return [sampleNote(named, shareIn(language)(changed), upTo(unseen, decimalIn(language)))];
}

export function tablesOf(
  report: WhatIfReport,
  language: Language,
  differing: readonly Difference[] | undefined,
): readonly Table[] {
  const inWords: InWords = {
    words: whatIfWords[language],
    number: numberIn(language),
    share: shareIn(language),
    className: (classId) =>
      classTitles[classId as ClassId]?.[language] ?? report.ownTitles[classId]?.[language] ?? classId,
  };
  return [
    factsOf(report, inWords),
    ...(differing ? [differencesOf(report, inWords, differing)] : []),
    outcomesOf(report, inWords),
    changesOf(report, inWords),
    clausesOf(report, inWords),
    dueOf(report, inWords),
    reachOf(report, inWords),
    ...freedOf(report, inWords),
  ];
}

interface InWords {
  readonly words: WhatIfWords;
  readonly number: (value: number) => string;
  readonly share: ReturnType<typeof shareIn>;
  readonly className: (classId: string) => string;
}

function numberIn(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
  return (value) => format.format(value);
}

function shareIn(language: Language) {
  return (share: Share) => percentages(share, decimalIn(language));
}

function decimalIn(language: Language): "." | "," {
  return language === "en" ? "." : ",";
}

function factsOf(
  { agency, decision, beside, at, on, basis, hindrances, remarks, totals }: WhatIfReport,
  { words, number }: InWords,
): Table {
  const { items, changed, clauseOnly, stale } = totals;
  const rows = [
    [words.agency, `${agency.name} (${agency.orgNumber})`],
    [words.decision, nameOf(decision)],
    [words.file, decision.fileSha256],
    [words.beside, beside ? nameOf(beside) : words.stands],
    [words.at, at.toISOString()],
    [words.on, on],
    [words.items, number(items)],
    [words.changed, number(changed)],
    [words.clauseOnly, number(clauseOnly)],
    [words.stale, number(stale)],
    ...hindrances.map((hindrance) => [words.hindrances, hindrance]),
    ...remarks.map((remark) => [words.remarks, remark]),
    [words.basis, basis],
    [words.list, totals.listSha256],
  ];
  return { title: words.about, head: undefined, rows };
}

function nameOf({ title, reference }: Asked): string {
  return `${title} (${reference})`;
}

function differencesOf(
  { decision, beside }: WhatIfReport,
  { words }: InWords,
  differing: readonly Difference[],
): Table {
  return {
    title: words.differences,
    head: [words.place, words.field, beside?.name ?? "", decision.name],
    rows: differing.map(({ where, field, from = "–", to = "–" }) => [where, field, from, to]),
  };
}

function outcomesOf(
  { totals: { outcomesBefore, outcomesAfter }, sample }: WhatIfReport,
  { words, number, share }: InWords,
): Table {
  const kinds = Object.keys(words.outcomeOf) as (keyof WhatIfWords["outcomeOf"])[];
  return {
    title: words.outcomes,
    head: [words.outcome, words.before, words.after, words.difference, ...(sample ? [words.ofAll] : [])],
    rows: kinds
      .map((kind) => ({ kind, was: outcomesBefore[kind] ?? 0, is: outcomesAfter[kind] ?? 0 }))
      .filter(({ was, is }) => was + is > 0)
      .map(({ kind, was, is }) => [
        ...[words.outcomeOf[kind], number(was), number(is), number(is - was)],
        ...(sample ? [share(sample.outcomes[kind] ?? { atLeast: 0, atMost: sample.unseen })] : []),
      ]),
  };
}

function changesOf({ totals: { changes } }: WhatIfReport, inWords: InWords): Table {
  const { words, number } = inWords;
  return {
    title: words.changes,
    head: [words.from, words.to, words.items, words.examples],
    rows: changes.map(({ from, to, otherDay, items, examples }) => [
      stand(from, inWords),
      `${stand(to, inWords)}${otherDay && from.outcome === to.outcome ? `, ${words.otherDay}` : ""}`,
      number(items),
      examples.map(({ itemId, channel, postedOn }) => `${itemId} ${channel} ${postedOn}`).join("; "),
    ]),
  };
}

function stand({ outcome, classId, state, clauseId }: ChangeGroup["from"], inWords: InWords): string {
  const { words, className } = inWords;
  if (outcome === undefined || state === undefined || classId === undefined)
    return words.outcomeOf.unclassified;
  const cited = clauseId === undefined ? "" : `, ${words.clause.toLowerCase()} ${clauseId}`;
  return `${className(classId)}: ${words.outcomeOf[outcome]}, ${words.stateOf[state]}${cited}`;
}

function clausesOf({ totals: { clauses, idleClauses } }: WhatIfReport, { words, number }: InWords): Table {
  return {
    title: words.clauses,
    head: [words.clause, words.outcome, words.state, words.items],
    rows: [
      ...clauses.map(({ clauseId, outcome, state, items }) => [
        clauseId ?? words.noClause,
        words.outcomeOf[outcome],
        words.stateOf[state],
        number(items),
      ]),
      ...idleClauses.map((clauseId) => [clauseId, words.idle, "", number(0)]),
    ],
  };
}

function dueOf({ totals, on, held }: WhatIfReport, { words, number }: InWords): Table {
  return {
    title: words.due,
    head: [words.month, words.confirmed, words.ifConfirmed],
    rows: [
      ...dueBefore(totals.due, on).map(({ month, isEarlier, confirmed, ifConfirmed }) => [
        isEarlier ? words.earlier(month) : month,
        number(confirmed),
        number(ifConfirmed),
      ]),
      [words.withoutDay, "", number(totals.withoutDay)],
      [words.byDecision, number(totals.confirmedByDecision), ""],
      ...(held === undefined ? [] : [[words.held, "", number(held)]]),
    ],
  };
}

function reachOf({ totals }: WhatIfReport, { words, number }: InWords): Table {
  return {
    title: words.reach,
    head: [words.why, words.items],
    rows: unreached.map((why) => [words.unreachedOf[why], number(totals.unreached[why])]),
  };
}

function freedOf({ freed }: WhatIfReport, { words, number }: InWords): readonly Table[] {
  if (!freed) return [];
  const rows = [
    [words.items, number(freed.items)],
    [words.texts, number(freed.textBytes)],
    [words.files, number(freed.files)],
    [words.fileBytes, number(freed.fileBytes)],
    [words.shared, number(freed.sharedFiles)],
  ];
  return [{ title: words.freed, head: undefined, rows }];
}
