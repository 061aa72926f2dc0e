/** Where a list goes on: the sort value and the id of the last row seen, as the common journal service writes them. */
import type { Day } from "../domain/day.ts";
import { kindOf, uuidOf } from "./ids.ts";
import { readDay } from "./time-string.ts";

export interface Cursor {
  readonly day: Day;
  /** UUID */
  readonly id: string;
}

/** The two strings of a search cursor; undefined for anything broken, which is then no cursor at all. */
export function readCursor(parts: readonly string[]): Cursor | undefined {
  const [sortValue, id] = parts;
  if (parts.length !== 2 || sortValue === undefined || id === undefined) return undefined;
  const kind = kindOf(id);
  const uuid = kind && uuidOf(kind, id);
  const day = readDay(sortValue);
  return uuid && day ? { day, id: uuid } : undefined;
}
