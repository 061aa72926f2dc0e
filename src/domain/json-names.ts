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

/** @returns the index of the closing quote; the length of the text when there is none */
export function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** Whether a colon follows the string that ends there. */
function isName(json: string, end: number): boolean {
  let at = end + 1;
  while (/\s/.test(json.charAt(at))) at += 1;
  return json.charAt(at) === ":";
}

function nameOf(written: string): string {
  return written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
}
