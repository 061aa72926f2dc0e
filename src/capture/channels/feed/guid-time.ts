/**
 * PURE. Ids that hold a time: of the edit, or of the moment at which the feed was made. Such an id is another one after
 * each edit, though the item is the same.
 */
import type { Sighting } from "../../../domain/item.ts";

const forms: readonly RegExp[] = [
  // 20 Nov 2026 15:40:19 GMT, with whatever stands for a space in an address
  /(?:[a-z]{3},?[-_+ .]{0,3})?\d{1,2}[-_+ .]{1,3}[a-z]{3}[-_+ .]{1,3}\d{4}[-_+ .]{1,3}\d{1,2}[:.-]\d{2}(?:[:.-]\d{2})?(?:[-_+ ]{0,3}(?:GMT|UTC|[-+]\d{4}))?/gi,
  // 2026-11-20T15:40:19Z
  /\d{4}-\d{2}-\d{2}[T_ -]\d{2}[:.-]?\d{2}(?:[:.-]?\d{2}(?:\.\d{1,9})?)?(?:Z|[-+]\d{2}:?\d{2})?/gi,
  // 20261120154019, 202611201540, 20261120T154019Z
  /(?<!\d)(?:19|20)\d{6}[T_-]?\d{4}(?:\d{2})?Z?(?!\d)/gi,
  // seconds or milliseconds since 1970
  /(?<!\d)1\d{9}(?:\d{3})?(?!\d)/g,
];

/** The id with a mark in place of each time in it; the same as before when it holds none. */
export function timelessId(nativeId: string): string {
  const plain = nativeId.replace(/%20/g, " ").replace(/%3a/gi, ":");
  const timeless = forms.reduce((id, form) => id.replace(form, "\u2205"), plain);
  return timeless === plain ? nativeId : timeless;
}

/** Whether the id holds a time that the item itself gives, in any zone. */
export function holdsOwnTime(
  { postedAt, editedAt }: Pick<Sighting, "postedAt" | "editedAt">,
  nativeId: string,
): boolean {
  const held = timesIn(nativeId);
  if (held.length === 0) return false;
  return [postedAt, editedAt].some(
    (time) => time !== undefined && held.some((text) => isSameTime(text, time)),
  );
}

function timesIn(nativeId: string): readonly string[] {
  const plain = nativeId.replace(/%20/g, " ").replace(/%3a/gi, ":");
  return forms.flatMap((form) => plain.match(form) ?? []);
}

/** Zones differ by whole quarters of an hour, so the hour does not count. */
function isSameTime(text: string, time: Date): boolean {
  if (Number.isNaN(time.getTime())) return false;
  const seconds = Math.floor(time.getTime() / 1000);
  if (text.startsWith(String(seconds))) return true;
  const [, , minute = "", second = ""] =
    /(\d{1,2})[:.-]?(\d{2})(?:[:.-]?(\d{2}))?(?:\.\d+)?[-_+ ]*(?:GMT|UTC|Z|[-+]\d{2}:?\d{2}|[-+]\d{4})?$/i.exec(
      text,
    ) ?? [];
  const [minutes, rest] = [Math.floor(seconds / 60) % 15, seconds % 60];
  return minute !== "" && Number(minute) % 15 === minutes && (second === "" || Number(second) === rest);
}
