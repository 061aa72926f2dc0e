/** What else a word of a query is looked for as: the other languages' words for it, and forms that no ending tells. */
import { meanings } from "./word-pairs.ts";

export interface OtherWord {
  readonly text: string;
  /** found only as it stands, else by what begins with it as well */
  readonly whole: boolean;
  /** what a reader is told; the same for all forms of one word */
  readonly shown: string;
}

/** Shorter words stand inside too many others: `vei` in Solveig. */
const shortestBeginning = 5;
/** Each costs a look into the index; more would be noise too. */
const mostWords = 12;

/** Without the word itself; empty for most. */
export function otherWords(word: string): readonly OtherWord[] {
  const lower = word.toLowerCase();
  const own = new Set([lower]);
  const found: OtherWord[] = [];
  for (const member of sameMeaning(lower))
    for (const text of formsOf(member)) {
      if (own.has(text) || (text.length >= shortestBeginning && lower.startsWith(text))) continue;
      own.add(text);
      found.push({ text, whole: text.length < shortestBeginning, shown: member });
    }
  for (const text of [syncopated(lower), doing(lower)])
    if (text !== undefined && !own.has(text)) found.push({ text, whole: false, shown: text });
  return found.slice(0, mostWords);
}

/** Of a short word its plurals too: the index knows the base of a definite form, and of no other. */
function formsOf(member: string): readonly string[] {
  // vatten: vattnet
  if (member.endsWith("tten")) return [member, `${member.slice(0, -2)}n`];
  if (member.length >= shortestBeginning) return [member];
  const stem = member.replace(/[ea]$/, "");
  return [member, ...["er", "ar", "or"].map((ending) => stem + ending)];
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
