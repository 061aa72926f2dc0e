/** PURE. Writes what a channel should tell its readers, and says what it could not write for want of facts. */
import type { Language } from "../../domain/agency.ts";
import type { ProfileRequirement } from "../requirement.ts";
import type { DisclaimerFacts } from "./facts.ts";
import { disclaimerWords } from "./words.ts";

export interface Disclaimer {
  /** one sentence or two to a line */
  readonly text: string;
  /** requirements that it meets */
  readonly meets: readonly ProfileRequirement[];
  /** requirements that it does not meet, because a fact is not given */
  readonly lacks: readonly ProfileRequirement[];
}

export function disclaimer(facts: DisclaimerFacts, language: Language): Disclaimer {
  const words = disclaimerWords[language];
  const { agencyName, purpose, contact, answerDays, hours, postsPerWeek, commentsClosed } = facts;
  const lines: readonly (readonly [ProfileRequirement, string | undefined])[] = [
    ["C17", words.C17(agencyName)],
    ["C18", words.C18(purpose)],
    ...(commentsClosed
      ? ([["C38", contact && words.C38(contact)]] as const)
      : ([["C19", words.C19]] as const)),
    ["C20", words.C20],
    ["C21", words.C21],
    ["C22", words.C22],
    ["C23", contact && words.C23(contact)],
    ["C24", answerDays === undefined && hours === undefined ? undefined : words.C24(answerDays, hours)],
    ["C25", postsPerWeek === undefined ? undefined : words.C25(postsPerWeek)],
    ["C26", words.C26],
  ];
  const written = lines.filter(([, line]) => line !== undefined);
  return {
    text: written.map(([, line]) => line).join("\n"),
    meets: written.map(([id]) => id),
    lacks: lines.filter(([, line]) => line === undefined).map(([id]) => id),
  };
}
