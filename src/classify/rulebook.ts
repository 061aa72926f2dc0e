/** The rule tables as a records officer reads them: classes by name, conditions in words, outcome, reason and law. */
import type { Country, Language } from "../domain/agency.ts";
import type { Outcome, Registration } from "../domain/outcome.ts";
import { classTitles } from "./classes.ts";
import type { Flag } from "./features.ts";
import { examplesOf } from "./resemblance/examples.ts";
import { flagInWords } from "./rules/flag-words.ts";
import type { Condition, Rule } from "./rules/rule.ts";
import { rulesByCountry } from "./table.ts";
import { alarmPatterns } from "./words/alarms.ts";
import { allLexicons } from "./words/all.ts";
import { inWords } from "./words/near.ts";

export interface RuleEntry {
  readonly id: string;
  /** from 1: the first rule that holds decides */
  readonly place: number;
  /** the kind of item, 1–28, in the tables of the law */
  readonly row: number | undefined;
  readonly classId: string;
  readonly className: string;
  /** alternatives, one of which is enough; the last rule asks nothing */
  readonly when: readonly string[];
  readonly outcome: Outcome;
  readonly outcomeInWords: string;
  readonly registration: Registration;
  readonly registrationInWords: string;
  /** the ground on which it is kept from the public */
  readonly ground: string | undefined;
  readonly reason: string;
  readonly source: { readonly act: string; readonly section: string; readonly readAt: string };
  readonly examples: readonly { readonly text: string; readonly outcome: Outcome }[];
}

export function rulebook(country: Country, language: Language): readonly RuleEntry[] {
  return rulesByCountry[country].map((rule, at) => entryOf(rule, at + 1, language));
}

function entryOf(rule: Rule, place: number, language: Language): RuleEntry {
  const { id, row, classId, when, outcome, registration, ground, reason, source, examples } = rule;
  return {
    id,
    place,
    row,
    classId,
    className: classTitles[classId][language],
    when: when.map((condition) => conditionInWords(condition, language)),
    outcome,
    outcomeInWords: outcomeNames[outcome][language],
    registration,
    registrationInWords: registrationNames[registration][language],
    ground: ground?.text,
    reason: reason[language],
    source: { act: source.act, section: source.section, readAt: source.readAt },
    examples: examples.map(({ subject, outcome }) => ({ text: subject.text ?? "", outcome })),
  };
}

/** `said by the public; words of praise; not a question`; of alternatives inside one: `a or b`. */
export function conditionInWords({ all = [], any = [], none = [] }: Condition, language: Language): string {
  const { or, not, always } = joints[language];
  const parts = [
    ...all.map((flag) => flagInWords(flag, language)),
    ...(any.length > 0 ? [any.map((flag) => flagInWords(flag, language)).join(` ${or} `)] : []),
    ...none.map((flag) => `${not} ${flagInWords(flag, language)}`),
  ];
  return parts.length === 0 ? always : parts.join("; ");
}

export function flagsInWords(flags: readonly Flag[], language: Language): readonly string[] {
  return flags.map((flag) => flagInWords(flag, language));
}

/** Every word list by its name, with its entries as they are written; by a flag's name, the patterns that set it; the sentences that resemblance is learned from. */
export function wordLists(): readonly { readonly name: string; readonly entries: readonly string[] }[] {
  const lists = allLexicons.map(({ name, entries }) => ({ name, entries }));
  const patterns = Object.entries(alarmPatterns).map(([name, of]) => ({ name, entries: of.map(inWords) }));
  const examples = Object.entries(examplesOf).map(([kind, of]) => ({
    name: `examples of ${kind}`,
    entries: of.map(({ text }) => text),
  }));
  return [...lists, ...patterns, ...examples];
}

type Names<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

const joints: Readonly<
  Record<Language, { readonly or: string; readonly not: string; readonly always: string }>
> = {
  nb: { or: "eller", not: "ikke", always: "alt som ingen regel over gjelder" },
  nn: { or: "eller", not: "ikkje", always: "alt som ingen regel over gjeld" },
  sv: { or: "eller", not: "inte", always: "allt som ingen regel ovanför gäller" },
  en: { or: "or", not: "not", always: "whatever no rule above covers" },
};

export const outcomeNames: Names<Outcome> = {
  publicRecord: { nb: "bevares", nn: "vert teke vare på", sv: "bevaras", en: "preserved" },
  caseworkDocument: {
    nb: "hører til i sak",
    nn: "høyrer til i sak",
    sv: "hör till ett ärende",
    en: "belongs to a case",
  },
  prunable: {
    nb: "foreslås kassert; bevares til en saksbehandler bekrefter det",
    nn: "vert foreslått kassert; vert teke vare på til ein saksbehandlar stadfestar det",
    sv: "föreslås gallras; bevaras tills en handläggare bekräftar det",
    en: "proposed for pruning; kept until an officer confirms it",
  },
  needsReview: { nb: "må vurderes", nn: "må vurderast", sv: "måste bedömas", en: "needs review" },
};

const registrationNames: Names<Registration> = {
  register: { nb: "journalføres", nn: "vert journalført", sv: "registreras", en: "registered" },
  keepOrdered: { nb: "holdes ordnet", nn: "vert halde ordna", sv: "hålls ordnad", en: "kept in order" },
  neither: {
    nb: "journalføres ikke",
    nn: "vert ikkje journalført",
    sv: "registreras inte",
    en: "not registered",
  },
};
