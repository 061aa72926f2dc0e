/** What a package says of items of its period that it is without, because they are confirmed as prunable (beskrivelse, M021). */
import type { Language } from "../domain/agency.ts";
import type { AbsentItem, ExportScope, LeftOut } from "../domain/export.ts";
import { dokumenttypeOfItem } from "./document.ts";
import { labelsIn } from "./labels.ts";
import { localTime } from "./times.ts";

interface Words {
  readonly leftOut: (items: number, groups: string) => string;
  readonly group: (items: number, by: string, citation: string) => string;
  /** in the place of an officer's name */
  readonly theDecision: string;
  readonly more: (items: number) => string;
  /** `what` is a kind and a time, `id` the systemID that it would have had */
  readonly answers: (what: string, id: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    leftOut: (items, groups) =>
      `Utelatt av det som er publisert i perioden, fordi det er bekreftet som kassabelt: ${items}, av dette ${groups}.`,
    group: (items, by, citation) => `${items} av ${by} etter ${citation}`,
    theDecision: "vedtaket selv",
    more: (items) => `${items} på andre vilkår`,
    answers: (what, id) =>
      `Svarer på: ${what}, som ikke er med i uttrekket, fordi det er bekreftet som kassabelt (${id}).`,
  },
  nn: {
    leftOut: (items, groups) =>
      `Utelate av det som er publisert i perioden, fordi det er stadfesta som kassabelt: ${items}, av dette ${groups}.`,
    group: (items, by, citation) => `${items} av ${by} etter ${citation}`,
    theDecision: "vedtaket sjølv",
    more: (items) => `${items} på andre vilkår`,
    answers: (what, id) =>
      `Svarar på: ${what}, som ikkje er med i uttrekket, fordi det er stadfesta som kassabelt (${id}).`,
  },
  sv: {
    leftOut: (items, groups) =>
      `Utelämnat av det som publicerades under perioden, eftersom det är bekräftat som gallringsbart: ${items}, varav ${groups}.`,
    group: (items, by, citation) => `${items} av ${by} enligt ${citation}`,
    theDecision: "beslutet självt",
    more: (items) => `${items} på andra grunder`,
    answers: (what, id) =>
      `Svarar på: ${what}, som inte är med i uttaget, eftersom det är bekräftat som gallringsbart (${id}).`,
  },
  en: {
    leftOut: (items, groups) =>
      `Left out of what was published in the period, because it is confirmed as prunable: ${items}, of which ${groups}.`,
    group: (items, by, citation) => `${items} by ${by} under ${citation}`,
    theDecision: "the decision itself",
    more: (items) => `${items} on other grounds`,
    answers: (what, id) =>
      `Answers: ${what}, which is not in the extraction, because it is confirmed as prunable (${id}).`,
  },
};

/** How many clauses and officers are told one by one: those with the most items. */
const groupsTold = 12;

/** @returns undefined for a package that is without nothing */
export function leftOutRemark({ agency, leftOut = [] }: ExportScope): string | undefined {
  if (leftOut.length === 0) return undefined;
  const w = words[agency.language];
  const told = leftOut.slice(0, groupsTold);
  const groups = told.map(({ items, by, citation }) => w.group(items, by ?? w.theDecision, citation));
  const rest = itemsOf(leftOut.slice(groupsTold));
  return w.leftOut(itemsOf(leftOut), [...groups, ...(rest === 0 ? [] : [w.more(rest)])].join("; "));
}

/** So that a thread can be read whose beginning is not there: what was answered, when, and that it was known. */
export function absentAnswered({ agency }: ExportScope, item: AbsentItem): string {
  const kind = labelsIn(agency.language).kinds[dokumenttypeOfItem(item)];
  const what = `${kind} ${localTime(item.postedAt, agency.timeZone)}`;
  return words[agency.language].answers(what, item.id);
}

function itemsOf(groups: readonly LeftOut[]): number {
  return groups.reduce((sum, { items }) => sum + items, 0);
}
