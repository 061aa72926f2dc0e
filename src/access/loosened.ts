/** A query as it may have been meant: by who has no å, ä, æ, ö, ø on the keyboard, and of what a text says in two words. */
import type { Query } from "./query.ts";
import { withSigns } from "./slips.ts";

/** The query with each word also as it may have been meant, for those without signs; undefined when that is no other. */
export function signsAdded(query: Query): Query | undefined {
  let changed = false;
  const loosen = (part: Query): Query => {
    if (part.kind === "word") {
      const apart = apartOf(part.word);
      if (apart.length > 0) {
        changed = true;
        return { kind: "or", of: [part, ...withSigns(part.word).map(asWord), ...apart] };
      }
      const readings = withSigns(part.word);
      if (readings.length === 0) return part;
      changed = true;
      const words = [part.word, ...readings].map(asWord);
      return { kind: "or", of: words };
    }
    if (part.kind === "and" || part.kind === "or") return { kind: part.kind, of: part.of.map(loosen) };
    return part;
  };
  const loosened = loosen(query);
  return changed ? loosened : undefined;
}

function asWord(word: string): Query {
  return { kind: "word", word };
}

function asWhole(word: string): Query {
  return { kind: "whole", word };
}

const shortestPart = 4;
const shortestCompound = 9;
const mostCuts = 10;

/** A compound as the two words that a text may have in its place: `barnehageplass` as `barnehage` and `plass`, without the s between. */
function apartOf(word: string): readonly Query[] {
  const lower = word.toLowerCase();
  if (lower.length < shortestCompound || !/^\p{L}+$/u.test(lower)) return [];
  const cuts: Query[] = [];
  for (let at = shortestPart; at <= lower.length - shortestPart; at++) {
    const [first, last] = [lower.slice(0, at), lower.slice(at)];
    cuts.push({ kind: "and", of: [asWhole(first.replace(/s$/, "")), asWhole(last)] });
  }
  return cuts.slice(0, mostCuts);
}
