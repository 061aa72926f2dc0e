/** How a query was understood, in parts that a page can print, and as the tree that the database reads. */
import { assertNever } from "../domain/errors.ts";
import type { Query } from "./query.ts";
import { synonymsOf } from "./synonyms.ts";

/** The words that join the parts, in the reader's language. */
export interface QueryWords {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly caseNumber: string;
  readonly journalNumber: string;
}

/** `(skole OR skule) AND NOT "to ord"`, with the operators in the reader's language; empty when everything is asked for. */
export function interpreted(query: Query, words: QueryWords, inside = false): string {
  switch (query.kind) {
    case "all":
      return "";
    case "word":
      return query.word;
    case "phrase":
      return `“${query.phrase}”`;
    case "number":
      return `${query.number.of === "case" ? words.caseNumber : words.journalNumber} ${query.text}`;
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

/** What `pub.search` takes (its comment says it), with other words for each word added. */
export function searchTree(query: Query): unknown {
  switch (query.kind) {
    case "all":
      return { and: [] };
    case "word": {
      const others = synonymsOf(query.word);
      const words = [query.word, ...others].map((word) => ({ word }));
      return words.length > 1 ? { or: words } : words[0];
    }
    case "phrase":
      return { phrase: query.phrase };
    case "number": {
      const { number } = query;
      const row =
        number.of === "case"
          ? { case: [number.year, number.sequence, number.inCase ?? null] }
          : { entry: [number.year, number.sequence] };
      return { or: [row, { phrase: query.text }] };
    }
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

/** The words and phrases that a text was found by, without the negated ones: what a snippet is cut around. */
export function wantedTexts(query: Query): readonly string[] {
  switch (query.kind) {
    case "word":
      return [query.word, ...synonymsOf(query.word)];
    case "phrase":
      return [query.phrase];
    case "number":
      return [query.text];
    case "and":
    case "or":
      return query.of.flatMap(wantedTexts);
    case "all":
    case "not":
      return [];
    default:
      return assertNever(query);
  }
}
