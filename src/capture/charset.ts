/**
 * PURE. Bytes to text by what is claimed of their encoding, and by what they say themselves.
 *
 * A claim that the bytes belie does not count, and no single byte costs more than itself: what is no character in the
 * encoding is read as windows-1252, in which most such bytes were written.
 *
 * @see RFC 7303 section 3 for the order of the claims, XML 1.0 appendix F for encodings without a mark,
 *   https://encoding.spec.whatwg.org/ for the names
 */

export interface Decoded {
  /** without a byte order mark */
  readonly text: string;
  /** what could not be read as anything that is claimed; undefined when all is well */
  readonly note: string | undefined;
}

/** @param mediaType Content-Type of the answer, with its charset when it has one */
export function decodeClaimed(bytes: Uint8Array, mediaType: string): Decoded {
  const wide = markedEncoding(bytes) ?? encodingByZeros(bytes);
  if (wide !== undefined) return decodeWide(bytes, wide);
  const claims = [charsetOf(mediaType), declaredEncoding(bytes)].filter((claim) => claim !== undefined);
  const utf8 = strictly("utf-8", bytes, true);
  if (utf8 !== undefined && (hasUtf8Mark(bytes) || !claims.some(isManyBytes)))
    return fromUtf8(utf8, bytes, claims);
  for (const claim of claims) {
    if (isUtf8(claim) || isWide(claim) || (!isManyBytes(claim) && mostlyUtf8(bytes))) continue;
    const text = strictly(claim, bytes, false);
    if (text !== undefined) return { text, note: undefined };
  }
  return utf8 === undefined ? repairUtf8(bytes) : fromUtf8(utf8, bytes, claims);
}

function charsetOf(mediaType: string): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType)?.[1];
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1000));
  return /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

type Wide = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

function markedEncoding(bytes: Uint8Array): Wide | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** A text that begins with characters of ASCII shows by its zeros how wide each is. */
function encodingByZeros(bytes: Uint8Array): Wide | undefined {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? "0" : "x")).join("");
  return { "000x": "utf-32be", x000: "utf-32le", "0x0x": "utf-16be", x0x0: "utf-16le" }[zeros] as
    | Wide
    | undefined;
}

function decodeWide(bytes: Uint8Array, encoding: Wide): Decoded {
  const text = encoding.startsWith("utf-16")
    ? new TextDecoder(encoding).decode(bytes)
    : utf32Text(bytes, encoding);
  const bad = text.indexOf("\ufffd");
  return { text, note: bad === -1 ? undefined : `character ${bad} is none in ${encoding}` };
}

function utf32Text(bytes: Uint8Array, encoding: Wide): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === "utf-32le");
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    parts.push(isCharacter ? String.fromCodePoint(code) : "\ufffd");
  }
  return parts.join("").replace(/^\ufeff/, "");
}

function isUtf8(claim: string): boolean {
  return /^(?:utf-?8|us-ascii|ascii)$/i.test(claim);
}

/** Encodings whose texts may look like UTF-8 by chance, or like ASCII. */
function isManyBytes(claim: string): boolean {
  return /^(?:gb|hz|big5|euc|shift|sjis|ms_kanji|iso-2022|ks_c|windows-949|windows-31j|x-sjis|x-gbk)/i.test(
    claim,
  );
}

/** Such bytes would have told so by their mark or their zeros. */
function isWide(claim: string): boolean {
  return /^(?:utf-?_?(?:16|32)|ucs|iso-10646)/i.test(claim);
}

/** @param cut whether a last character that is not whole is left out */
function strictly(encoding: string, bytes: Uint8Array, cut: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return undefined;
  }
}

function fromUtf8(text: string, bytes: Uint8Array, claims: readonly string[]): Decoded {
  const [claim] = claims;
  const isRight = text.length === bytes.length || hasUtf8Mark(bytes) || claims.some(isUtf8);
  return {
    text,
    note:
      isRight || claim === undefined
        ? undefined
        : `said to be in ${claim.slice(0, 40)}, but its bytes are UTF-8`,
  };
}

/** Whether more characters of several bytes stand in it than bytes that are wrong in UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8LengthAt(bytes, at);
    if (length > 1) whole += 1;
    if (length === 0) wrong += 1;
    at += length || 1;
  }
  return whole > wrong;
}

function repairUtf8(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  const wrong: number[] = [];
  let from = 0;
  const take = (end: number) =>
    parts.push(new TextDecoder("utf-8", { ignoreBOM: from > 0 }).decode(bytes.subarray(from, end)));
  for (let at = 0; at < bytes.length; ) {
    const length = utf8LengthAt(bytes, at);
    if (length === 0) {
      take(at);
      parts.push(windows1252.decode(bytes.subarray(at, at + 1)));
      wrong.push(at);
      from = at + 1;
    }
    at += length || 1;
  }
  take(bytes.length);
  const count = wrong.length === 1 ? "byte" : `the first of ${wrong.length} bytes, byte`;
  return {
    text: parts.join(""),
    note: `${count} ${wrong[0]} of ${bytes.length} is not UTF-8 and was read as windows-1252`,
  };
}

const windows1252 = new TextDecoder("windows-1252");

/** How many bytes the character that starts there has; 0 when none does. See RFC 3629 section 4. */
function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  const second = bytes[at + 1] ?? 0;
  if (length === 0 || second < lowestSecond(first) || second > highestSecond(first)) return 0;
  for (let index = 2; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lowestSecond(first: number): number {
  if (first === 0xe0) return 0xa0;
  return first === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(first: number): number {
  if (first === 0xed) return 0x9f;
  return first === 0xf4 ? 0x8f : 0xbf;
}
