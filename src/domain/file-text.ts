/** PURE. Whether bytes are text that somebody can read, whatever they are called. */

/**
 * @param head the first bytes of a file, or all of them
 * @returns the text, its letters beyond ASCII not decoded unless it is UTF-16; undefined for bytes that are no text in
 *   UTF-8, UTF-16 with a mark, or a set of 8 bits
 */
export function textIn(head: Uint8Array): string | undefined {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return wideText(head, "utf-16le");
  if (first === 0xfe && second === 0xff) return wideText(head, "utf-16be");
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] as number;
    if (byte < 0x20 && !isLayout(byte)) return undefined;
  }
  const start = first === 0xef && second === 0xbb ? 3 : 0;
  return Buffer.from(head.buffer, head.byteOffset + start, Math.max(0, head.length - start)).toString(
    "latin1",
  );
}

/** tab, line feed, form feed, carriage return, escape (ISO 2022) */
function isLayout(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x1b;
}

/** What may stand before the beginning of a text: `begins` is sticky, and `ends` is looked for behind it. */
export interface Preamble {
  readonly begins: RegExp;
  readonly ends: string;
}

export const xmlComment: Preamble = { begins: /<!--/y, ends: "-->" };

/** The text without white space and whatever of these stands before it; one that is never ended is no preamble. */
export function withoutPreambles(text: string, preambles: readonly Preamble[]): string {
  let at = firstMark(text, 0);
  for (let end = endOfAny(text, at, preambles); end !== undefined; end = endOfAny(text, at, preambles))
    at = firstMark(text, end);
  return text.slice(at);
}

function firstMark(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

function endOfAny(text: string, at: number, preambles: readonly Preamble[]): number | undefined {
  for (const { begins, ends } of preambles) {
    begins.lastIndex = at;
    const end = begins.test(text) ? text.indexOf(ends, begins.lastIndex) : -1;
    if (end !== -1) return end + ends.length;
  }
  return undefined;
}

/** The last character may be cut. */
function wideText(head: Uint8Array, encoding: "utf-16le" | "utf-16be"): string | undefined {
  const text = new TextDecoder(encoding).decode(head);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that text does not hold
  return /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]|\ufffd./s.test(text) ? undefined : text;
}
