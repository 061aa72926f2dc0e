/** KA.46: entries are journaled within the period of archive part and journal (M101, M107, M108, M112, M113). */
import type { Control, Run } from "./control.ts";
import { type Element, enclosing, idOf } from "./element.ts";
import { publicJournal, runningJournal, structure } from "./extraction.ts";
import type { Say } from "./finding.ts";
import { dateIn } from "./own-dates.ts";
import { readXmlDate, type XmlDate } from "./xml-date.ts";

export const ownJournaledControls: readonly Control[] = [
  {
    id: "KA.46",
    name: "Entries are journaled within the period",
    kind: "content",
    remedy:
      "Deliver entries with the period of their journaldato (M101, requirements 6.4.29, 6.4.30), or correct the period of arkivdel and journals (M107, M108, M112, M113).",
    start: startJournaled,
  },
];

interface Period {
  readonly from: XmlDate | undefined;
  readonly to: XmlDate | undefined;
}

/** says of a day that is not within a period */
type Compare = (day: XmlDate, period: Period, what: string, file: string, line: number) => void;

/**
 * With soft separation a case moves whole into the next archive part, with entries of the period before, and the journals
 * hold what was journaled in overlap; with sharp separation each entry has one period.
 */
function startJournaled({ extraction: { uttrekk } }: Run, say: Say) {
  const { incoming, outgoing } = uttrekk?.separation ?? {};
  const compare: Compare = (day, period, what, file, line) => {
    const side = sideOf(day, period);
    if (side === undefined) return;
    const separation = side === "before" ? incoming : outgoing;
    const level = separation === "skarpt" ? "error" : "warning";
    say(level, `${what} ${day.day} is not within the period ${spanOf(period)}`, file, line);
  };
  const extractionPeriod = {
    from: readXmlDate(uttrekk?.origin.period.from ?? ""),
    to: readXmlDate(uttrekk?.origin.period.to ?? ""),
  };
  const archived = (each: Element, text: string, line: number) => {
    const day = readXmlDate(text);
    if (day === undefined || each.parent?.name !== "registrering") return;
    const what = `registrering ${idOf(each.parent)}: journaldato`;
    compare(day, periodOf(enclosing(each, "arkivdel")) ?? extractionPeriod, what, structure, line);
  };
  const inJournal = (file: string) => journalWatch(file, extractionPeriod, compare, say);
  return {
    files: {
      [structure]: { elements: { journaldato: { value: archived } } },
      [runningJournal]: inJournal(runningJournal),
      [publicJournal]: inJournal(publicJournal),
    },
  };
}

function sideOf(day: XmlDate, { from, to }: Period): "before" | "after" | undefined {
  if (from !== undefined && day.dayNumber < from.dayNumber) return "before";
  return to !== undefined && day.dayNumber > to.dayNumber ? "after" : undefined;
}

function spanOf({ from, to }: Period): string {
  return `${from?.day ?? "–"} to ${to?.day ?? "–"}`;
}

function periodOf(part: Element | undefined): Period | undefined {
  if (part === undefined) return undefined;
  const period = { from: dateIn(part, "arkivperiodestartdato"), to: dateIn(part, "arkivperiodesluttdato") };
  return period.from === undefined && period.to === undefined ? undefined : period;
}

/** The head lies within the period, and the entries within the head. */
function journalWatch(file: string, period: Period, compare: Compare, say: Say) {
  let head: Period = { from: undefined, to: undefined };
  const end = (each: Element) => {
    head = { from: dateIn(each, "journalstartdato"), to: dateIn(each, "journalsluttdato") };
    if (head.from !== undefined) compare(head.from, period, "journalStartDato", file, each.line);
    if (head.to !== undefined) compare(head.to, period, "journalSluttDato", file, each.line);
  };
  const value = (each: Element, text: string, line: number) => {
    const day = readXmlDate(text);
    if (day === undefined || each.parent?.name !== "journalpost" || sideOf(day, head) === undefined) return;
    const what = `journalpost ${idOf(each.parent)}: journaldato ${day.day}`;
    say("error", `${what} is not within journalhode, ${spanOf(head)}`, file, line);
  };
  return { elements: { journalhode: { end }, journaldato: { value } } };
}
