/**
 * PURE. A JSON Feed that is no valid JSON, item by item: one that breaks off keeps its whole items, one whose item is
 * written wrongly keeps the others. Takes time in proportion to the length.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
import { endOfString, namesUsedTwice } from "../../../domain/json-names.ts";

export interface LooseJson {
  /** the feed; an item that cannot be read is the text `unreadable` */
  readonly json: unknown;
  readonly breaksOff: boolean;
}

export const unreadable = "unreadable";

/** @returns undefined when it has no list of items, is not understood without them, or says something of itself twice */
export function looseJson(text: string): LooseJson | undefined {
  const start = text.indexOf("{");
  const list = start === -1 ? undefined : itemsStart(text, start);
  if (list === undefined) return undefined;
  const { elements, end } = elementsFrom(text, list + 1);
  const before = text.slice(start, list + 1);
  const feedEnd = end === undefined ? undefined : endOfValue(text, start);
  const frame = feedEnd === undefined ? `${before}]}` : before + text.slice(end, feedEnd);
  const feed = parsed(frame);
  if (typeof feed !== "object" || feed === null || namesUsedTwice(mended(frame)).length > 0) return undefined;
  return { json: { ...feed, items: elements.map(itemOf) }, breaksOff: feedEnd === undefined };
}

function itemOf(text: string): unknown {
  const item = parsed(text);
  return item === undefined || namesUsedTwice(mended(text)).length > 0 ? unreadable : item;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(mended(text));
  } catch {
    return undefined;
  }
}

/** Control characters in a string are escaped, and a comma before an end is left out. */
function mended(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[\]}])/g, (found) =>
    found === "," ? "" : found.replace(controls, (control) => JSON.stringify(control).slice(1, -1)),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in a string
const controls = /[\u0000-\u001f]/g;

/** Where the `[` of the feed's own `items` stands. */
function itemsStart(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === "{" || mark === "[") depth += 1;
    else if (mark === "}" || mark === "]") depth -= 1;
    else if (mark === '"') {
      const from = at;
      at = endOfString(text, at);
      const opens = depth === 1 && text.slice(from, at + 1) === '"items"' ? /\s*:\s*\[/y : undefined;
      if (opens) opens.lastIndex = at + 1;
      if (opens?.test(text)) return opens.lastIndex - 1;
    }
    if (depth === 0) return undefined;
  }
  return undefined;
}

/** @returns the whole elements as text, and where the list ends; undefined when it does not */
function elementsFrom(text: string, from: number): { elements: readonly string[]; end: number | undefined } {
  const elements: string[] = [];
  for (let at = from; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === "]") return { elements, end: at };
    if (mark === "," || mark.trim() === "") continue;
    const end = endOfValue(text, at);
    if (end === undefined) break;
    elements.push(text.slice(at, end));
    at = end - 1;
  }
  return { elements, end: undefined };
}

/** @returns the index after the value that begins there; undefined when the text ends within it */
function endOfValue(text: string, from: number): number | undefined {
  const mark = text.charAt(from);
  if (mark === '"') return within(text, endOfString(text, from) + 1);
  if (mark !== "{" && mark !== "[") {
    const plain = /[^,\]}\s]*/y;
    plain.lastIndex = from;
    plain.exec(text);
    return within(text, Math.max(plain.lastIndex, from + 1));
  }
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const inner = text.charAt(at);
    if (inner === '"') at = endOfString(text, at);
    else if (inner === "{" || inner === "[") depth += 1;
    else if (inner === "}" || inner === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function within(text: string, end: number): number | undefined {
  return end > text.length ? undefined : end;
}
