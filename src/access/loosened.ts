/** A query as it may have been meant: by who has no å, ä, æ, ö, ø on the keyboard, and of what a text says in two words. */
import { folded } from "./letters.ts";
import type { Alternative, Query } from "./query.ts";
import { withSigns } from "./slips.ts";

/** A longer query says enough to be read as it stands. */
const mostWords = 3;

/** The query with each word also as it may have been meant; undefined when that is no other, or it has many words. */
export function loosened(query: Query): Query | undefined {
  let changed = false;
  let words = 0;
  const loosen = (part: Query): Query => {
    if (part.kind === "word") {
      words += 1;
      const readings = withSigns(part.word).map((word) => [[`${word}*`]]);
      const alternatives = [...readings, ...apartOf(part.word)];
      if (alternatives.length === 0) return part;
      changed = true;
      return { kind: "likely", word: part.word, alternatives };
    }
    if (part.kind === "and" || part.kind === "or") return { kind: part.kind, of: part.of.map(loosen) };
    return part;
  };
  const read = loosen(query);
  return changed && words <= mostWords ? read : undefined;
}

const shortestPart = 4;
const shortestCompound = 9;

/** A compound as the two words that a text may have in its place: `barnehageplass` as `barnehage` and `plass`, without the s between. */
function apartOf(word: string): readonly Alternative[] {
  const lower = word.toLowerCase();
  if (lower.length < shortestCompound || !/^\p{L}+$/u.test(lower)) return [];
  const cuts: Alternative[] = [];
  for (let at = shortestPart; at <= lower.length - shortestPart; at++) {
    const parts = [lower.slice(0, at).replace(/s$/, ""), lower.slice(at)];
    cuts.push(parts.map((part) => [part, `${part}er`]));
  }
  return cuts;
}

/**
 * The query with those alternatives alone that these texts bear out: what a reader is told.
 *
 * @param texts of what was found
 */
export function borneOut(query: Query, texts: readonly string[]): Query {
  if (query.kind === "and" || query.kind === "or")
    return { kind: query.kind, of: query.of.map((part) => borneOut(part, texts)) };
  if (query.kind !== "likely") return query;
  const read = texts.map(folded);
  const stands = (word: string) => read.some((text) => text.includes(folded(word.replace(/\*$/, ""))));
  const alternatives = query.alternatives.filter((groups) => groups.every((group) => group.some(stands)));
  return { ...query, alternatives };
}
