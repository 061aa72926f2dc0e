/**
 * PURE. What the first bytes of a file show, as a number that is small enough to be kept for each of millions of files.
 *
 * Bytes that are text too stay text, whatever signature they happen to begin with: a note may begin with `ID3`.
 */
import { type Signature, signatureOf, signatures } from "./file-signature.ts";
import { textIn, withoutPreambles, xmlComment } from "./file-text.ts";

/** so many bytes are enough for every signature, and for what a text begins with */
export const firstBytesSize = 1024;

/** 0 to 255; 0 shows nothing */
export type FirstBytes = number;

const nothingElse = /^$/;
const text: Signature = { mediaType: "text/plain", mayBe: nothingElse };
const webPage: Signature = { mediaType: "text/html", mayBe: nothingElse };
const svg: Signature = { mediaType: "image/svg+xml", mayBe: nothingElse };
const xml: Signature = { mediaType: "application/xml", mayBe: nothingElse };
const json: Signature = { mediaType: "application/json", mayBe: nothingElse };

const shown: readonly Signature[] = [text, webPage, svg, xml, json, ...signatures];
const numbers: ReadonlyMap<Signature, number> = new Map(shown.map((one, index) => [one, index + 1]));
/** the bytes have a signature and are text as well */
const textToo = 0x80;

/** @param head the first `firstBytesSize` bytes of a file, or all of it */
export function firstBytesOf(head: Uint8Array): FirstBytes {
  if (head.length === 0) return 0;
  const signature = signatureOf(head);
  const words = textIn(head);
  if (signature !== undefined) return numberOf(signature) | (words === undefined ? 0 : textToo);
  return words === undefined ? 0 : numberOf(kindOf(words));
}

/** What the bytes may be, what is most likely first; nothing where they show nothing. */
export function shownBy(firstBytes: FirstBytes): readonly Signature[] {
  const first = shown[(firstBytes & ~textToo) - 1];
  if (first === undefined) return [];
  return (firstBytes & textToo) === 0 ? [first] : [first, text];
}

function numberOf(signature: Signature | undefined): number {
  return signature === undefined ? 0 : (numbers.get(signature) ?? 0);
}

/** Readers look for a PDF within the first kilobyte, whatever stands before it: ISO 32000-1 annex H.3. */
function kindOf(words: string): Signature | undefined {
  if (page.test(withoutPreambles(words, beforePage))) return webPage;
  if (words.includes("%PDF-")) return undefined;
  if (markup.test(words)) return svgElement.test(words) ? svg : xml;
  return object.test(words) ? json : text;
}

const beforePage = [xmlComment];
const page = /^<(?:!doctype\s+html|html|head|body|meta|script)\b/i;
const markup = /^\s*<[?!:_a-z]/i;
const svgElement = /<(?:\w+:)?svg[\s>]/i;
const object = /^\s*(?:\{\s*["}]|\[\s*[[{"\]\d-])/;
