/** PURE. The elements of a dump: everything that was written in it is escaped, so a tag is a tag wherever it stands. */

export interface Element {
  /** what stands in the tag behind its name */
  readonly attributes: string;
  /** still escaped; undefined where the element is empty by its tag */
  readonly inner: string | undefined;
  /** the place behind it */
  readonly end: number;
}

/** The next element of this name, or undefined when there is none that ends. */
export function elementAt(xml: string, name: string, from = 0): Element | undefined {
  const opening = `<${name}`;
  for (let at = xml.indexOf(opening, from); at >= 0; at = xml.indexOf(opening, at + 1)) {
    if (!/[\s/>]/.test(xml[at + opening.length] ?? "")) continue;
    const close = xml.indexOf(">", at);
    if (close < 0) return undefined;
    const isEmpty = xml[close - 1] === "/";
    const attributes = xml.slice(at + opening.length, isEmpty ? close - 1 : close);
    if (isEmpty) return { attributes, inner: undefined, end: close + 1 };
    const end = xml.indexOf(`</${name}>`, close);
    return end < 0 ? undefined : { attributes, inner: xml.slice(close + 1, end), end: end + name.length + 3 };
  }
  return undefined;
}

export function elementsOf(xml: string, name: string): readonly Element[] {
  const found: Element[] = [];
  for (let next = elementAt(xml, name); next; next = elementAt(xml, name, next.end)) found.push(next);
  return found;
}

const references: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** XML names five characters; whatever else looks like a name is text. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (written, name, decimal, hex) => {
      if (name !== undefined) return references[name] ?? written;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff ? written : String.fromCodePoint(code);
    },
  );
}

/** The text of the first element of this name; undefined where there is none, or an empty one. */
export function textOf(xml: string, name: string): string | undefined {
  const inner = elementAt(xml, name)?.inner;
  return inner === undefined ? undefined : unescaped(inner);
}

/** `deleted="deleted"`: the wiki hides what would stand there. */
export function isDeleted({ attributes }: Element): boolean {
  return /\sdeleted\s*=/.test(attributes);
}
