/** The public ids: the common journal service's prefix, `_`, and our UUID in Crockford's base 32 (crockford.com/base32.html). */
import { isUuid } from "../domain/ids.ts";

/** `jp`, `sm`, `enh`, `kp` and `skj` are eInnsyn's (einnsyn-api-spec, typespec); `kan` and `inn` are ours. */
export const prefixes = {
  entry: "jp",
  case: "sm",
  agency: "enh",
  party: "kp",
  screening: "skj",
  channel: "kan",
  item: "inn",
} as const;
export type IdKind = keyof typeof prefixes;

const digits = "0123456789abcdefghjkmnpqrstvwxyz";
const encodedLength = 26;
const uuidBits = 128n;

/** @param uuid in lower case, with hyphens */
export function publicId(kind: IdKind, uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let text = "";
  for (let place = 0; place < encodedLength; place++) {
    text = (digits[Number(rest & 31n)] ?? "") + text;
    rest >>= 5n;
  }
  return `${prefixes[kind]}_${text}`;
}

/**
 * The UUID of a public id of this kind, or of a bare UUID; undefined for anything else.
 *
 * As Crockford asks of a reader: upper case is allowed, `i` and `l` stand for 1, `o` for 0.
 */
export function uuidOf(kind: IdKind, text: string): string | undefined {
  const lower = text.toLowerCase();
  if (isUuid(lower)) return lower;
  const prefix = `${prefixes[kind]}_`;
  if (!lower.startsWith(prefix) || lower.length !== prefix.length + encodedLength) return undefined;
  const value = base32Value(lower.slice(prefix.length));
  if (value === undefined || value >> uuidBits !== 0n) return undefined;
  const hex = value.toString(16).padStart(32, "0");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The kind that an id's prefix names. */
export function kindOf(text: string): IdKind | undefined {
  const prefix = text.toLowerCase().split("_", 1)[0];
  return (Object.keys(prefixes) as IdKind[]).find((kind) => prefixes[kind] === prefix);
}

function base32Value(encoded: string): bigint | undefined {
  let value = 0n;
  for (const character of encoded.replace(/[il]/g, "1").replaceAll("o", "0")) {
    const digit = digits.indexOf(character);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value;
}
