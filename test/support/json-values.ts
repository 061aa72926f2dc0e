/**
 * JSON values whose names need no escape. V8 reads an escaped name wrongly when another object of the process
 * had a name that looks like its first characters (`"\n"` becomes `\`), so such names would make tests fail by luck.
 * @see github.com/nodejs/node/issues/63785
 */
import fc from "fast-check";

/** Whatever JSON has to escape in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes just these, with quote and backslash
const escaped = /[\u0000-\u001f"\\]/g;

/** @returns the text as a name that JSON writes as it is */
export function plainName(text: string): string {
  return text.replace(escaped, "·");
}

/** Any JSON value, texts with every character, names with every one that needs no escape. */
export function anyJson(): fc.Arbitrary<unknown> {
  return fc.jsonValue({ stringUnit: "binary" }).map(withPlainNames);
}

function withPlainNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainNames);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [plainName(name), withPlainNames(each)]),
  );
}
