/** What else a word of a query is looked for as: the other languages' words for it, and forms that no ending tells. */
import { meanings } from "./word-pairs.ts";

export interface OtherWord {
  /** what is looked for as it stands; with a star behind it, what begins with it as well */
  readonly text: string;
  /** what a reader is told; the same for all forms of one word */
  readonly shown: string;
}

/** Shorter words stand inside too many others: `vei` in Solveig, `hals` in hälsning. */
const shortestBeginning = 5;
/** Each costs a look into the index; more would be noise too. */
const mostWords = 16;

/** Without the word itself; empty for most. */
export function otherWords(word: string): readonly OtherWord[] {
  const lower = word.toLowerCase();
  const found = new Map<string, string>();
  const add = (text: string, shown: string) => {
    if (text !== lower && !found.has(text)) found.set(text, shown);
  };
  const meant = sameMeaning(lower);
  for (const member of meant) for (const text of formsOf(member)) add(text, member);
  if (meant.length === 0)
    for (const other of partsTranslated(lower)) if (other !== lower) add(`${other}*`, other);
  for (const text of [syncopated(lower), doing(lower)]) if (text !== undefined) add(`${text}*`, text);
  return [...found].slice(0, mostWords).map(([text, shown]) => ({ text, shown }));
}

const plurals = ["er", "ar", "ene", "ane"];
const pluralsInA = ["or", "orna", "er", "ene"];

/** The index knows the base of a definite form, and of no plural. */
function formsOf(member: string): readonly string[] {
  // vatten: vattnet
  if (member.endsWith("tten")) return [`${member}*`, `${member.slice(0, -2)}n*`];
  const stem = member.replace(/[ea]$/, "");
  if (stem.length >= shortestBeginning) return [`${stem}*`];
  const whole = member.length >= shortestBeginning ? `${member}*` : member;
  return [whole, ...(member.endsWith("a") ? pluralsInA : plurals).map((ending) => stem + ending)];
}

const endings =
  "(?:e[nt]?|a[nr]?|s|er|or|r|n|t|ene|ane|ne|na|erna|arna|orna|ens|ets|ers|ar?s|ning|ningen|ningar?)?";
const bare = (member: string) => (member.length > 4 ? member.replace(/[ea]$/, "") : member);

/** By the first letters, so that a word is held against few. */
const byBeginning = Map.groupBy(
  meanings.flatMap((words) =>
    words.map((member) => ({ words, member, form: new RegExp(`^${bare(member)}${endings}$`) })),
  ),
  ({ member }) => member.slice(0, 2),
);

/** The words of every meaning that this is a form of, without those that it is a form of itself. */
function sameMeaning(word: string): readonly string[] {
  const known = (byBeginning.get(word.slice(0, 2)) ?? []).filter(
    ({ member, form }) => member === word || form.test(word),
  );
  const own = new Set(known.map(({ member }) => member));
  return [...new Set(known.flatMap(({ words }) => words))].filter((member) => !own.has(member));
}

/** A compound is longer than its parts together need to be short. */
const shortestCompound = 8;
const shortestPart = 3;
const mostTranslated = 4;

/** A compound with its first part, or its first and last, in the other languages: skolemøte → skulemøte, skolmöte. */
function partsTranslated(word: string): readonly string[] {
  if (word.length < shortestCompound) return [];
  const made = new Set<string>();
  for (const { words, member } of byBeginning.get(word.slice(0, 2)) ?? []) {
    const begin = member.length > 4 ? member.replace(/[ea]$/, "") : member;
    const rest = word.slice(begin.length);
    if (begin.length < 4 || !word.startsWith(begin) || rest.length < shortestPart) continue;
    const [, link = "", last = ""] = /^([esa]?)(.*)$/.exec(rest) ?? [];
    const lasts = [rest, ...sameMeaning(last).map((other) => link + other)];
    for (const other of words) if (other !== member) for (const end of lasts) made.add(joined(other, end));
  }
  return [...made].slice(0, mostTranslated);
}

/** No vowel stands twice where the parts meet: skole + ebuss is skolebuss. */
function joined(first: string, last: string): string {
  return /[ea]$/.test(first) && /^[ea]/.test(last) ? first + last.slice(1) : first + last;
}

/**
 * The form of a word in -er or -el that loses its vowel before an ending: nummer → numr-et, artikkel → artikl-er,
 * gammel → gaml-e. Only after a doubled consonant, where the rule is sure in both countries.
 */
function syncopated(word: string): string | undefined {
  const parts = /^(\p{L}+)([bdfgklmnprst])\2e([lr])$/u.exec(word);
  return parts ? `${parts[1]}${parts[2]}${parts[3]}` : undefined;
}

/**
 * What is done, for the doing of it: brøyting → brøyte, brøyter; snöröjning → snöröja. Of short ones (ting, ring) and of
 * those that have become things (stilling, regning) nothing.
 */
function doing(word: string): string | undefined {
  const done = /^(\p{L}{5,})ing(?:a|en|er|ar|ene|ane|arna)?$/u.exec(word)?.[1];
  if (done === undefined || /(\p{L})\1$/u.test(done)) return undefined;
  return done.endsWith("n") ? done.slice(0, -1) : `${done}e`;
}
