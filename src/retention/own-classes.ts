/** Classes of the agency's own: known by words that the decision lists. */
import { isListedWord, readTokens, type Token } from "../classify/closed/words.ts";
import type { Subject } from "../classify/subject.ts";
import { foundIn, type Lexicon, lexicon, plainWords } from "../classify/words/lexicon.ts";
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { OwnClass, RetentionDecision } from "../domain/decision.ts";
import { type AdoptedDecision, isInForce } from "./covers.ts";

/** An own class that a text is of, and the entry of its list that says so. */
export interface OwnMatch {
  readonly own: OwnClass;
  readonly word: string;
}

/** The first own class, over the decisions in force, whose words stand in the text. */
export function ownClassOf(
  decisions: readonly AdoptedDecision[],
  subject: Pick<Subject, "title" | "text" | "byAgency">,
  on?: Day,
): OwnMatch | undefined {
  const having = decisions.filter(
    ({ document }) => document.ownClasses?.length && (on === undefined || isInForce(document, on)),
  );
  if (having.length === 0) return undefined;
  const words = plainWords(subject.title ? `${subject.title}\n${subject.text}` : subject.text);
  for (const { document } of having)
    for (const { own, words: list, notWords } of compiledOf(document)) {
      if (own.saidBy !== "anybody" && (own.saidBy === "agency") !== subject.byAgency) continue;
      const word = foundIn(words, list);
      if (word !== undefined && foundIn(words, notWords) === undefined) return { own, word };
    }
  return undefined;
}

/**
 * Whether a text says nothing besides what the class is known by: every other word is one of the closed lists, a number, or
 * a name where a place is named; nor does a picture or an earlier wording, which nobody looked at. Only then may a few words
 * of a decision prune what the public wrote.
 */
export function saysNothingElse(
  { own }: OwnMatch,
  { title, text, versions, mediaCount }: Pick<Subject, "title" | "text" | "versions" | "mediaCount">,
): boolean {
  if (versions > 1 || mediaCount > 0) return false;
  const parts = lexicon(
    own.id,
    own.words.flatMap((entry) => plainEntry(entry).split(" ")),
  );
  const tokens = readTokens(title ? `${title}\n${text}` : text, () => true);
  return tokens.every((token, at) => isAccounted(token, tokens[at - 1], parts));
}

function isAccounted({ form, text, capital }: Token, before: Token | undefined, parts: Lexicon): boolean {
  if (form !== "word") return form === "number" || form === "stop" || form === "emoji" || form === "mention";
  if (isListedWord(text) || units.has(text) || foundIn(plainWords(text), parts) !== undefined) return true;
  return capital && before !== undefined && placeWords.has(before.text);
}

const units: ReadonlySet<string> = new Set(
  "grad grader celsius m meter cm mm km liter kilo kg prosent procent kr kroner kronor stk antall antal".split(
    " ",
  ),
);
const placeWords: ReadonlySet<string> = new Set("i på ved vid hos in at".split(" "));

interface CompiledClass {
  readonly own: OwnClass;
  readonly words: Lexicon;
  readonly notWords: Lexicon;
}

const compiled = new WeakMap<RetentionDecision, readonly CompiledClass[]>();

function compiledOf(document: RetentionDecision): readonly CompiledClass[] {
  const known = compiled.get(document);
  if (known) return known;
  const made = (document.ownClasses ?? []).map((own) => ({
    own,
    words: lexicon(own.id, own.words.map(plainEntry)),
    notWords: lexicon(own.id, (own.notWords ?? []).map(plainEntry)),
  }));
  compiled.set(document, made);
  return made;
}

/** As texts are read: lower case, nothing but letters and digits, the stars at the ends left where they are. */
export function plainEntry(entry: string): string {
  const written = entry.trim();
  const [start, end] = [written.startsWith("*") ? "*" : "", written.endsWith("*") ? "*" : ""];
  return `${start}${plainWords(written.replaceAll("*", " ")).trim()}${end}`;
}

export function ownTitle({ id, titles }: OwnClass, language: Language): string {
  return titles[language] ?? Object.values(titles)[0] ?? id;
}
