/** Which words of a text made the rules propose what they propose, for an officer who asks to see them. */
import { type Flag, featuresOf } from "../classify/features.ts";
import { findIdentityNumbers } from "../classify/identity-numbers.ts";
import { blankSubject } from "../classify/subject.ts";
import { rulesByCountry } from "../classify/table.ts";
import { lexicon, plainWords } from "../classify/words/lexicon.ts";
import type { Country } from "../domain/agency.ts";

/** A part of a text, in UTF-16 units: `from` inclusive, `to` exclusive. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** the flag that it set, such as `accessRequest` */
  readonly flag: string;
}

export interface MarkedText {
  readonly country: Country;
  readonly ruleId: string;
  readonly byAgency: boolean;
  readonly title: string | undefined;
  readonly text: string;
}

/**
 * Of entries that count together (`krev* … innsyn`) each. In the text, not in its title; in their order, and none within another.
 *
 * Flags that no word of a list sets (a question, a length, what was answered) have no mark, and neither has what an
 * officer decided.
 */
export function marksOf(of: MarkedText): readonly Mark[] {
  const asked = flagsOf(of.country, of.ruleId);
  const subject = { ...blankSubject(of.country), text: of.text, title: of.title, byAgency: of.byAgency };
  const { words } = featuresOf(subject);
  const byWord = Object.entries(words).flatMap(([flag, entry]) =>
    asked.has(flag)
      ? entry.split(" … ").flatMap((part) => placesOf(of.text, part).map((place) => ({ ...place, flag })))
      : [],
  );
  const numbers = asked.has("identityNumber")
    ? findIdentityNumbers(of.text).map(({ start, end }) => ({ from: start, to: end, flag: "identityNumber" }))
    : [];
  return apart([...byWord, ...numbers]);
}

/** `«` and `»` stand in texts; these do not. */
export function withMarks(text: string, marks: readonly Mark[]): string {
  let shown = "";
  let at = 0;
  for (const { from, to } of marks) {
    shown += `${text.slice(at, from)}⟦${text.slice(from, to)}⟧`;
    at = to;
  }
  return shown + text.slice(at);
}

/** What the rule asks to be there. */
function flagsOf(country: Country, ruleId: string): ReadonlySet<string> {
  const rule = rulesByCountry[country].find(({ id }) => id === ruleId);
  return new Set<Flag>(rule?.when.flatMap(({ all = [], any = [] }) => [...all, ...any]) ?? []);
}

const oneWord = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;

/** Where an entry of a word list stands in the text as it was written. */
function placesOf(text: string, entry: string): readonly Omit<Mark, "flag">[] {
  const [needle = ""] = lexicon("marked", [entry]).needles;
  if (needle.trim() === "") return [];
  let plain = " ";
  const words: { readonly at: number; readonly end: number; readonly from: number; readonly to: number }[] =
    [];
  for (const { 0: word, index } of text.matchAll(oneWord)) {
    const said = plainWords(word).trim();
    if (said === "") continue;
    words.push({ at: plain.length, end: plain.length + said.length, from: index, to: index + word.length });
    plain += `${said} `;
  }
  const places: Omit<Mark, "flag">[] = [];
  for (let at = plain.indexOf(needle); at !== -1; at = plain.indexOf(needle, at + 1)) {
    const [start, end] = [at + (needle.startsWith(" ") ? 1 : 0), at + needle.trimEnd().length];
    const within = words.filter((word) => word.end > start && word.at < end);
    const [first, last] = [within[0], within.at(-1)];
    if (first && last) places.push({ from: first.from, to: last.to });
  }
  return places;
}

function apart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (mark.from >= (kept.at(-1)?.to ?? 0)) kept.push(mark);
  return kept;
}
