/** How a query was understood, in parts that a page can print, and as the tree that the database reads. */
import { assertNever } from "../domain/errors.ts";
import type { EntryDirection } from "../domain/journal.ts";
import { folded } from "./letters.ts";
import { otherWords } from "./other-words.ts";
import type { Alternative, Query } from "./query.ts";
import { type GroundQuery, groundPhrases, waysToWrite } from "./written-forms.ts";

/** The words that join the parts, in the reader's language. */
export interface QueryWords {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly caseNumber: string;
  readonly journalNumber: string;
  /** before other words for one: `(also skule)` */
  readonly also: string;
  /** before a day */
  readonly dated: string;
  /** before a statute */
  readonly groundOf: string;
  readonly direction: Readonly<Record<EntryDirection, string>>;
}

/** `(skole (also skule) OR buss) AND NOT "to ord"`, with the operators in the reader's language; empty when everything is asked for. */
export function interpreted(query: Query, words: QueryWords, inside = false): string {
  switch (query.kind) {
    case "all":
    case "nothing":
      return "";
    case "likely":
      return likelyShown(query, words, inside);
    case "word": {
      const others = [...new Set(otherWords(query.word).map(({ shown }) => shown))];
      return others.length === 0 ? query.word : `${query.word} (${words.also} ${others.join(", ")})`;
    }
    case "phrase":
      return `“${query.phrase}”`;
    case "number":
      return `${query.number.of === "case" ? words.caseNumber : words.journalNumber} ${query.text}`;
    case "day":
      return `${words.dated} ${query.day}`;
    case "ground":
      return `${words.groundOf} ${query.text.trim()}`;
    case "direction":
      return words.direction[query.direction];
    case "not":
      return `${words.not} ${interpreted(query.of, words, true)}`;
    case "and":
    case "or": {
      const joined = query.of
        .map((part) => interpreted(part, words, true))
        .join(` ${query.kind === "and" ? words.and : words.or} `);
      return inside ? `(${joined})` : joined;
    }
    default:
      return assertNever(query);
  }
}

/** `blafjell OR blåfjell`, `skoleskatt OR (skole AND skatt)`: the first of the words of each group, which differ in their endings. */
function likelyShown(
  { word, alternatives }: Extract<Query, { readonly kind: "likely" }>,
  words: QueryWords,
  inside: boolean,
): string {
  const others = alternatives.map((groups) => {
    const joined = groups.map(([first = ""]) => first.replace(/\*$/, "")).join(` ${words.and} `);
    return groups.length > 1 ? `(${joined})` : joined;
  });
  const all = [word, ...others].join(` ${words.or} `);
  return inside && others.length > 0 ? `(${all})` : all;
}

/** What `pub.search` takes (the comment on `pub.condition` says it), with other words for each word added. */
export function searchTree(query: Query): unknown {
  switch (query.kind) {
    case "all":
      return { and: [] };
    case "nothing":
      return { or: [] };
    case "word":
      return wordTree(query.word);
    case "likely":
      return { or: [wordTree(query.word), knownTree(query.alternatives)] };
    case "phrase":
      return { phrase: query.phrase };
    case "number": {
      const { number } = query;
      const row =
        number.of === "case"
          ? { case: [number.year, number.sequence, number.inCase ?? null] }
          : { entry: [number.year ?? null, number.sequence] };
      // a bare 13 stands in too many texts to say anything
      return /\D/.test(query.text) ? { or: [row, { phrase: query.text }] } : row;
    }
    case "day": {
      const written = new Set([query.text, ...waysToWrite(query.day)]);
      return { or: [{ day: query.day }, ...[...written].map((phrase) => ({ phrase }))] };
    }
    case "ground":
      return {
        or: [{ ground: groundPattern(query.ground) }, ...groundPhrases(query).map((phrase) => ({ phrase }))],
      };
    case "direction":
      return { or: [{ direction: query.direction }, { word: query.word }] };
    case "not":
      return { not: searchTree(query.of) };
    case "and":
      return { and: query.of.map(searchTree) };
    case "or":
      return { or: query.of.map(searchTree) };
    default:
      return assertNever(query);
  }
}

/** A query that found nothing, loosened: of a word alone, that needs not be looked for again. */
export function likelyTree(query: Query): unknown {
  return query.kind === "likely" ? knownTree(query.alternatives) : searchTree(query);
}

/** What stands in some text of these alternatives, which the database knows. */
export function knownTree(alternatives: readonly Alternative[]): unknown {
  return { known: alternatives.map((groups) => groups.map((group) => group.map(folded))) };
}

function wordTree(word: string): unknown {
  if (/^\p{L}{2}$/u.test(word)) return { or: [{ word }, ...shortForms(word).map((phrase) => ({ phrase }))] };
  const others = otherWords(word);
  return others.length > 0 ? { or: [{ word }, { wholes: others.map(({ text }) => text) }] } : { word };
}

/** A word of two letters is no beginning of others: its own endings are told one by one. */
function shortForms(word: string): readonly string[] {
  return ["en", "er", "a", "ar", "ene", "ane", "an", "et"].map((ending) => word + ending);
}

/**
 * The law, then the section among its sections; a section with a letter is another one. In lower case.
 *
 * @see PostgreSQL, advanced regular expressions
 */
export function groundPattern({ law, numbers }: GroundQuery): string {
  const [first = "", ...rest] = numbers.map((number) => number.replace(/(\d)([a-h])$/, "$1 ?$2"));
  const ends = "(?![0-9])(?! ?[a-h](?![[:alpha:]]))";
  const listed = "([0-9]+( ?[a-h])?( og | och |, |–|-))*";
  return `(^|[^[:alpha:]])${law}[^0-9]*${listed}${[first, ...rest].map((number) => `${number}${/[a-h]$/.test(number) ? "(?![[:alpha:]])" : ends}`).join("[^0-9]+")}`;
}

/** The words and phrases that a text was found by, without the negated ones: what a snippet is cut around. */
export function wantedTexts(query: Query): readonly string[] {
  switch (query.kind) {
    case "word":
      return [query.word, ...otherWords(query.word).map(({ text }) => text.replace(/\*$/, ""))];
    case "phrase":
      return [query.phrase];
    case "direction":
      return [query.word];
    case "likely":
      return [query.word, ...query.alternatives.flat(2).map((word) => word.replace(/\*$/, ""))];
    case "number":
    case "day":
    case "ground":
      return [query.text];
    case "and":
    case "or":
      return query.of.flatMap(wantedTexts);
    case "all":
    case "nothing":
    case "not":
      return [];
    default:
      return assertNever(query);
  }
}
