/** PURE. JSON with its ids as they were written. */

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

/**
 * Some platforms write ids as numbers, of more digits than a number holds: such a one stays the text that it was.
 *
 * @see https://tc39.es/proposal-json-parse-with-source/
 */
const keepingDigits: Reviver = (_, value, { source }) =>
  typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? "") ? source : value;

/** @param text JSON that was read before within the bounds of all that strangers send. @throws SyntaxError when it is none */
export function jsonKeepingDigits(text: string): unknown {
  return JSON.parse(text, keepingDigits as (key: string, value: unknown) => unknown);
}
