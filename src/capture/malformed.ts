/** PURE. An item that is not as its format documents it, told without a word of what it says. */
import type { z } from "zod";
import type { Finding } from "../domain/observation.ts";
import { printable } from "./text.ts";

/** Which item, by its place among the answers of the look. */
export interface ItemPlace {
  readonly ordinal: number;
  /** JSON Pointer or `item[n]` */
  readonly pointer: string;
  readonly nativeId: string | undefined;
}

/** The item is held: it is on the channel, so it is not missing, but it cannot be read. */
export function malformedItem(place: ItemPlace, detail: string): Finding {
  return { ...noted(place, detail), held: true };
}

/** Something in the item could not be read; the rest of it is kept. */
export function noted({ ordinal, pointer, nativeId }: ItemPlace, detail: string): Finding {
  return { code: "item.malformed", held: false, nativeId, place: `answer ${ordinal} ${pointer}`, detail };
}

/** Each fault by its JSON Pointer within the item and what was expected there. */
export function reasonsOf(issues: readonly z.core.$ZodIssue[]): string {
  const reasons = issues.slice(0, 10).map((issue) => `${jsonPointer(issue.path)}: ${issue.message}`);
  return [...reasons, ...(issues.length > 10 ? [`and ${issues.length - 10} more`] : [])].join("; ");
}

/** @see RFC 6901 */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${printable(String(step)).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The id of an item that could otherwise not be read, when it has one that may stand in a finding. */
export function idOf(item: unknown): string | undefined {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  if (typeof id === "number" && Number.isSafeInteger(id)) return String(id);
  return typeof id === "string" && id !== "" && id.length <= 512 && !/\p{Cc}/u.test(id) ? id : undefined;
}
