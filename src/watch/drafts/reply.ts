/**
 * Drafts of what an agency may answer before it answers: that it was received, and where it belongs. Nothing posts them.
 *
 * @see Difi, Veileder i sosiale medier: a preliminary answer when the answer takes time; forvaltningsloven § 11 (guidance
 *   to the right body) and § 29, förvaltningslagen (2017:900) 6 and 44 §§
 */
import type { Country, Language } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import { longDay } from "../../domain/written-day.ts";
import { lifelines } from "./lifelines.ts";
import { draftWords } from "./words.ts";

export const draftKinds = [
  "lifelines",
  "personalData",
  "access",
  "complaint",
  "noCases",
  "received",
] as const;
export type DraftKind = (typeof draftKinds)[number];

export interface DraftFacts {
  readonly country: Country;
  readonly agencyName: string;
  /** mail, telephone, form, as the agency publishes them */
  readonly contact: string | undefined;
  readonly classId: string | undefined;
  /** a ground to shield it was found */
  readonly shielded: boolean;
  /** by when the question is to be answered; undefined where it asks nothing, or is answered */
  readonly answerBy: Day | undefined;
  readonly asks: boolean;
}

export interface Draft {
  readonly kind: DraftKind;
  readonly text: string;
  /** where what it says was read */
  readonly sources: readonly string[];
  /** the agency has given no contact: the draft says nowhere to turn to */
  readonly lacksContact: boolean;
}

/** The most important first; a life before all, and then no other draft is proposed beside it. */
export function draftsFor(facts: DraftFacts, language: Language): readonly Draft[] {
  return kindsFor(facts).map((kind) => draftOf(kind, facts, language));
}

/** A comment in a language that we do not write is answered in the agency's. */
export function draftLanguage(of: string | undefined, agencys: Language): Language {
  return of === "nb" || of === "nn" || of === "sv" || of === "en" ? of : agencys;
}

function kindsFor({ classId, shielded, asks }: DraftFacts): readonly DraftKind[] {
  if (classId === "SELF-HARM") return ["lifelines"];
  const kinds: DraftKind[] = [];
  if (shielded) kinds.push("personalData");
  if (classId === "ACCESS-REQUEST") kinds.push("access");
  if (classId === "DECISION-COMPLAINT") kinds.push("complaint");
  if (classId === "CASE-QUESTION" || classId === "DATA-RIGHTS" || classId === "TIP") kinds.push("noCases");
  if (asks) kinds.push("received");
  return kinds.length > 0 ? kinds : ["noCases"];
}

function draftOf(kind: DraftKind, facts: DraftFacts, language: Language): Draft {
  const words = draftWords[language];
  const { country, agencyName, contact, answerBy } = facts;
  const turnsTo = kind === "personalData" || kind === "complaint" || kind === "noCases";
  const says = {
    lifelines: () => lifelineText(country, language),
    personalData: () => words.personalData,
    access: () => words.access,
    complaint: () => words.complaint[country],
    noCases: () => words.noCases,
    received: () => words.received(answerBy && longDay(answerBy, language)),
  }[kind]();
  const lines = [
    `${words.hello} ${says}`,
    ...(turnsTo && contact !== undefined ? [words.contact(contact)] : []),
    words.from(agencyName),
  ];
  return {
    ...{ kind, text: lines.join("\n\n"), lacksContact: turnsTo && contact === undefined },
    sources: kind === "lifelines" ? lifelines[country].map(({ source }) => source) : [],
  };
}

function lifelineText(country: Country, language: Language): string {
  const [acute, ...others] = lifelines[country];
  const named = others.map(({ name, number }) => (name === number ? number : `${name} ${number}`));
  return draftWords[language].lifelines(acute?.number ?? "112", named.join(", "));
}
