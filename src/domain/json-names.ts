/** Names that stand twice in one object of a JSON text. A parser keeps the last of them and says nothing (RFC 8259 section 4). */

interface Open {
  /** the names seen in an object; undefined in a list */
  readonly names: Set<string> | undefined;
  /** where the walk stands: the name, or the place in the list */
  at: string | number;
}

/**
 * @param json text that `JSON.parse` accepts
 * @returns the path of every second use of a name, however it is escaped, in the order of the text
 */
export function namesUsedTwice(json: string): readonly (readonly (string | number)[])[] {
  const open: Open[] = [];
  const twice: (string | number)[][] = [];
  for (let at = 0; at < json.length; at += 1) {
    const mark = json.charAt(at);
    const inner = open.at(-1);
    if (mark === "{") open.push({ names: new Set(), at: "" });
    else if (mark === "[") open.push({ names: undefined, at: 0 });
    else if (mark === "}" || mark === "]") open.pop();
    else if (mark === "," && typeof inner?.at === "number") inner.at += 1;
    else if (mark === '"') {
      const end = endOfString(json, at);
      if (inner?.names && isName(json, end)) {
        const name = nameOf(json.slice(at, end + 1));
        inner.at = name;
        if (inner.names.has(name)) twice.push(open.map((each) => each.at));
        inner.names.add(name);
      }
      at = end;
    }
  }
  return twice;
}

/**
 * A quick answer for a short text: every name of it stands in what was parsed, and nothing lies too deep. A name that
 * stands twice is there once, so the text has more marks of names than that has names.
 *
 * @param json text
 * @param parsed what `JSON.parse` made of it
 * @param deepest lists and objects within each other, inclusive
 * @returns false where only a walk over the text can tell
 */
export function isPlainJson(json: string, parsed: unknown, deepest: number): boolean {
  const names = namesWithin(parsed, deepest);
  return names !== undefined && names === nameMarks(json);
}

/** How many names there are; undefined when it is too deep. */
function namesWithin(value: unknown, depth: number): number | undefined {
  if (typeof value !== "object" || value === null) return 0;
  if (depth === 0) return undefined;
  const inner: readonly unknown[] = Object.values(value);
  let names = Array.isArray(value) ? 0 : inner.length;
  for (const one of inner) {
    const within = namesWithin(one, depth - 1);
    if (within === undefined) return undefined;
    names += within;
  }
  return names;
}

/** Quotes that a colon follows: one behind each name, and now and then one within a string. */
function nameMarks(json: string): number {
  let marks = 0;
  for (let at = json.indexOf(":"); at !== -1; at = json.indexOf(":", at + 1)) {
    let before = at - 1;
    while (json.charCodeAt(before) <= space) before -= 1;
    if (json.charCodeAt(before) === quote) marks += 1;
  }
  return marks;
}

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
/** what JSON takes for white space is not above it, and nothing else that is can stand between a name and its colon */
const space = 0x20;

/** @returns the index of the closing quote; the length of the text when there is none */
export function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === backslash && at - 1 - escapes > from) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

/** Whether a colon follows the string that ends there. */
function isName(json: string, end: number): boolean {
  let at = end + 1;
  while (json.charCodeAt(at) <= space) at += 1;
  return json.charCodeAt(at) === colon;
}

function nameOf(written: string): string {
  return written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
}
