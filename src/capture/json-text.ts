/** PURE. The JSON of an answer, or why it has none. */
import { endOfString, isPlainJson, namesUsedTwice } from "../domain/json-names.ts";
import type { Fault } from "../domain/observation.ts";
import { faultOf, faultWith } from "./fault.ts";
import { type BoundedJson, boundedJson } from "./json-bounds.ts";
import { deepest, mostParts } from "./limits.ts";
import { decodeUtf8, printable } from "./text.ts";

/** What of an answer was too much to be read. */
export type BeyondBounds = Pick<BoundedJson, "left" | "over">;

export type JsonText = ({ readonly json: unknown } & BeyondBounds) | { readonly fault: Fault };

/**
 * A name that stands twice in one object is refused, however it is escaped: which of the two counts is left to each
 * reader (RFC 8259 section 4), and one of them, a whole list perhaps, would be lost in silence.
 *
 * @param bytes the body of an answer
 * @param mediaType its Content-Type, which only explains what is no JSON
 */
export function readJson(bytes: Uint8Array, mediaType: string): JsonText {
  try {
    return parseJson(decodeUtf8(bytes), mediaType);
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** The same of what was decoded before. */
export function parseJson(whole: string, mediaType: string): JsonText {
  return plainJson(whole) ?? parseBounded(whole, mediaType);
}

const nothingOver: ReadonlySet<number> = new Set();

/** A short text holds no more values than one item may have, and most are as plain as `isPlainJson` asks: read without a walk. */
function plainJson(text: string): JsonText | undefined {
  if (text.length > mostParts) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isPlainJson(text, json, deepest) ? { json, left: 0, over: nothingOver } : undefined;
  } catch {
    return undefined;
  }
}

function parseBounded(whole: string, mediaType: string): JsonText {
  const { text, left, over } = boundedJson(whole);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: faultOfText(text, mediaType) };
  }
  const [path] = namesUsedTwice(text);
  if (path === undefined) return { json, left, over };
  return {
    fault: faultWith(
      "channel.malformed",
      `the name ${printable(String(path.at(-1)))} stands twice in one object of the JSON`,
    ),
  };
}

function faultOfText(text: string, mediaType: string): Fault {
  if (text.trim() === "") return faultWith("channel.empty", "the answer is empty");
  if (isHtml(text, mediaType))
    return faultWith("channel.htmlInstead", "the answer is an HTML page in place of JSON");
  if (endsEarly(text))
    return faultWith("channel.truncated", `the JSON breaks off after ${text.length} characters`);
  return faultWith(
    "channel.notJson",
    `the answer is no JSON: ${text.length} characters of ${printable(mediaType) || "no type"}`,
  );
}

/** Whether a page stands where data should; some servers give it the type of what was asked for. */
export function isHtml(text: string, mediaType: string): boolean {
  const start = text.slice(0, 2000).replace(/^\s+/, "");
  return (
    /^<(?:!doctype\s+html|html|head|body)\b/i.test(start) ||
    (start.startsWith("<") && /\bhtml\b/i.test(mediaType))
  );
}

/** Whether a text that is no JSON stops inside a string, an array or an object that it began. */
function endsEarly(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '"') at = endOfString(text, at);
    else if (mark === "[" || mark === "{") open.push(mark);
    else if ((mark === "]" && open.pop() !== "[") || (mark === "}" && open.pop() !== "{")) return false;
  }
  return open.length > 0;
}
