/** What a key may look like: safe as a file name, as an S3 key and in a URL, without any escaping. */
import { ArchiveError } from "../domain/errors.ts";

const segmentForm = /^[A-Za-z0-9._-]+$/;
const longestKey = 512;

/** Whether `text` is a key by the rules of the port. */
export function isKey(text: string): boolean {
  return text.length <= longestKey && text.split("/").every(isSegment);
}

/** @throws ArchiveError `object.invalidKey`; the key is shown escaped and cut, because it may be hostile */
export function checkKey(key: string): void {
  if (isKey(key)) return;
  throw new ArchiveError(
    "object.invalidKey",
    `not an object key: ${shown(key)}; a key is 1 to ${longestKey} characters in segments of A-Z a-z 0-9 . _ - joined by "/"`,
  );
}

/**
 * A prefix is the start of a key: whole segments, each with its `/`, then perhaps the start of one more. The empty
 * prefix stands for everything.
 *
 * @throws ArchiveError `object.invalidKey`
 */
export function checkPrefix(prefix: string): void {
  const segments = prefix.split("/");
  const last = segments.pop() ?? "";
  if (prefix.length <= longestKey && segments.every(isSegment) && (last === "" || segmentForm.test(last)))
    return;
  throw new ArchiveError("object.invalidKey", `not the start of an object key: ${shown(prefix)}`);
}

function isSegment(text: string): boolean {
  return segmentForm.test(text) && text !== "." && text !== "..";
}

function shown(text: string): string {
  const escaped = JSON.stringify(text.slice(0, 80));
  return text.length > 80 ? `${escaped}… (${text.length} characters)` : escaped;
}
