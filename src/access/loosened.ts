/** A query as it may have been meant by who has no å, ä, æ, ö, ø on the keyboard. */
import type { Query } from "./query.ts";
import { withSigns } from "./slips.ts";

/** The query with each word also as it may have been meant, for those without signs; undefined when that is no other. */
export function signsAdded(query: Query): Query | undefined {
  let changed = false;
  const loosen = (part: Query): Query => {
    if (part.kind === "word") {
      const readings = withSigns(part.word);
      if (readings.length === 0) return part;
      changed = true;
      const words = [part.word, ...readings].map((word) => ({ kind: "word" as const, word }));
      return { kind: "or", of: words };
    }
    if (part.kind === "and" || part.kind === "or") return { kind: part.kind, of: part.of.map(loosen) };
    return part;
  };
  const loosened = loosen(query);
  return changed ? loosened : undefined;
}
