/** PURE. One page of a list as it came back: which items, how many the site counts, and how old the answer is. */
import type { HttpAnswer } from "../../port.ts";
import type { Asked } from "./ask.ts";

export interface ListPage {
  /** of every item, in order; a place where an item has none */
  readonly ids: readonly string[];
  /** undefined when the site does not say, as behind a cache that drops headers, or counts less than it shows */
  readonly total: number | undefined;
  readonly pages: number | undefined;
}

/** @returns undefined for what is no list */
export function pageIn(asked: Asked): ListPage | undefined {
  if (asked.kind !== "json" || asked.said.kind !== "list") return undefined;
  const ids = asked.said.ids.map((id, place) => id ?? `${asked.answer.fetchedAt.getTime()} ${place}`);
  const [total, pages] = ["x-wp-total", "x-wp-totalpages"].map((header) => countIn(asked.answer, header));
  const isCounted = (total ?? ids.length) >= ids.length && (pages !== 0 || ids.length === 0);
  return isCounted ? { ids, total, pages } : { ids, total: undefined, pages: undefined };
}

function countIn(answer: HttpAnswer, header: string): number | undefined {
  const text = answer.headers.get(header) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Newer than this, an answer out of a store is as good as one of the site. */
const freshSeconds = 900;

/**
 * Nobody has asked the question before, so an answer that has an age comes from a store that does not look at it.
 *
 * @returns its age in seconds when it is too old to be believed
 * @see RFC 9111 section 5.1
 */
export function stalenessOf(asked: Asked): number | undefined {
  if (asked.kind !== "json") return undefined;
  const age = asked.answer.headers.get("age")?.trim() ?? "";
  return /^\d{1,9}$/.test(age) && Number(age) > freshSeconds ? Number(age) : undefined;
}
