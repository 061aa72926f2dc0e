/**
 * PURE. Text as Meta's downloads write it: the bytes of UTF-8, each as a character of its own. It is repaired string by
 * string, and only where the characters are such bytes and these are UTF-8; anything else is what was written.
 */
import { decodeUtf8 } from "../../text.ts";

export function repaired(text: string): string {
  let isPlain = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    if (code > 0x7f) isPlain = false;
  }
  if (isPlain) return text;
  try {
    return decodeUtf8(Buffer.from(text, "latin1"));
  } catch {
    return text;
  }
}

/** The same of every string of a value, names as well. */
export function repairedAll(value: unknown): unknown {
  if (typeof value === "string") return repaired(value);
  if (Array.isArray(value)) return value.map(repairedAll);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [repaired(name), repairedAll(inner)]),
  );
}
