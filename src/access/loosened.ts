/** A query as it may have been meant: by who has no å, ä, æ, ö, ø on the keyboard, and of what a text says in two words. */
import type { Query } from "./query.ts";
import { withSigns } from "./slips.ts";

/** Each is some looks into the index; a longer query says enough to be read as it stands. */
const mostWords = 3;

/** The query with each word also as it may have been meant; undefined when that is no other, or it has many words. */
export function signsAdded(query: Query): Query | undefined {
  let changed = false;
  let words = 0;
  const loosen = (part: Query): Query => {
    if (part.kind === "word") {
      words += 1;
      const readings = withSigns(part.word).map((word) => `${word}*`);
      const apart = apartOf(part.word);
      if (readings.length === 0 && apart.length === 0) return part;
      changed = true;
      return { kind: "or", of: [part, ...(readings.length > 0 ? [wholes(readings)] : []), ...apart] };
    }
    if (part.kind === "and" || part.kind === "or") return { kind: part.kind, of: part.of.map(loosen) };
    return part;
  };
  const loosened = loosen(query);
  return changed && words <= mostWords ? loosened : undefined;
}

function wholes(words: readonly string[]): Query {
  return { kind: "wholes", words };
}

const shortestPart = 4;
const shortestCompound = 9;
const mostCuts = 8;

/** A compound as the two words that a text may have in its place: `barnehageplass` as `barnehage` and `plass`, without the s between. */
function apartOf(word: string): readonly Query[] {
  const lower = word.toLowerCase();
  if (lower.length < shortestCompound || !/^\p{L}+$/u.test(lower)) return [];
  const cuts: Query[] = [];
  for (let at = shortestPart; at <= lower.length - shortestPart; at++) {
    const parts = [lower.slice(0, at).replace(/s$/, ""), lower.slice(at)];
    cuts.push({ kind: "and", of: parts.map((part) => wholes([part, `${part}er`])) });
  }
  return cuts.slice(0, mostCuts);
}
