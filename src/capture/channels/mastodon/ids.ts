/**
 * PURE. Ids of a server that speaks Mastodon's API: text, of which that of digits sorts as numbers that no double holds.
 *
 * @see https://docs.joinmastodon.org/api/guidelines/#id
 */
import { z } from "zod";

/** Some servers answer a number where text is documented; one that JSON cannot hold exactly is none. */
export const Id = z
  .union([z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "expected an id"), z.int().min(0)])
  .transform(String);

/** Negative when the first is older: digits by their value, other ids (ULID and the like) as text. */
export function compareIds(one: string, other: string): number {
  const areNumbers = /^\d+$/.test(one) && /^\d+$/.test(other);
  if (areNumbers && one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : one > other ? 1 : 0;
}

export function lowestOf(ids: readonly string[]): string | undefined {
  return ids.reduce<string | undefined>(
    (low, id) => (low === undefined || compareIds(id, low) < 0 ? id : low),
    undefined,
  );
}

export function highestOf(ids: readonly string[]): string | undefined {
  return ids.reduce<string | undefined>(
    (high, id) => (high === undefined || compareIds(id, high) > 0 ? id : high),
    undefined,
  );
}
