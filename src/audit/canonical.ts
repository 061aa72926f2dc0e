/** The one way to write a JSON value as bytes, so that a digest over it means the value. RFC 8785 (JCS). */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const deepest = 200;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * RFC 8785 section 3.2: no white space, names sorted by UTF-16 code units, numbers and strings as ECMAScript writes them.
 *
 * @param value made of objects, arrays, strings, finite numbers, booleans and null
 * @throws TypeError for anything else, a lone surrogate (section 3.2.2.2), NaN or an infinity (section 3.2.2.3), a gap
 *   in an array, or more than 200 levels; the message gives the place (RFC 6901) and never the value
 */
export function canonicalJson(value: unknown): string {
  return write(value, "", 0);
}

/** `canonicalJson` in UTF-8 (RFC 8785 section 3.2.4). @throws TypeError as `canonicalJson` */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalJson(value), "utf8");
}

function write(value: unknown, at: string, depth: number): string {
  if (depth > deepest) throw refused(at, `it lies deeper than ${deepest} levels`);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeString(value, at);
  if (typeof value === "number") {
    if (Number.isFinite(value)) return JSON.stringify(value);
    throw refused(at, "it is not a finite number");
  }
  if (Array.isArray(value))
    return `[${Array.from(value, (one, index) => write(one, `${at}/${index}`, depth + 1)).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) return writeObject(value, at, depth);
  throw refused(at, `JSON has no ${typeof value === "object" ? "object of a class" : typeof value}`);
}

function writeObject(value: object, at: string, depth: number): string {
  const names = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const members = names.map(([name, member]) => {
    const path = `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return `${writeString(name, path)}:${write(member, path, depth + 1)}`;
  });
  return `{${members.join(",")}}`;
}

/** ECMAScript's own escapes are those of RFC 8785, except that it writes a lone surrogate as an escape. */
function writeString(text: string, at: string): string {
  if (loneSurrogate.test(text)) throw refused(at, "the string holds a lone surrogate");
  return JSON.stringify(text);
}

/** Made by `{}`, `JSON.parse` or `Object.create(null)`, in whichever realm. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return plain && Object.getOwnPropertySymbols(value).length === 0;
}

function refused(at: string, why: string): TypeError {
  return new TypeError(
    `no canonical JSON at ${at === "" ? "the top" : at.replace(loneSurrogate, "\ufffd")}: ${why}`,
  );
}
