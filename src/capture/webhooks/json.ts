/** PURE. The JSON of a webhook, with its ids as they were written. */
import { readJson } from "../json-text.ts";
import { decodeUtf8 } from "../text.ts";

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

/**
 * Some webhooks write ids as numbers, and an id of Meta's may have more digits than a number holds: such a one stays the
 * text that it was.
 *
 * @see https://tc39.es/proposal-json-parse-with-source/
 */
const keepingDigits: Reviver = (_, value, { source }) =>
  typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? "") ? source : value;

export function webhookJson(bytes: Uint8Array): { readonly json: unknown } | { readonly why: string } {
  // the bounds of all that strangers send hold here too
  const read = readJson(bytes, "application/json");
  if ("fault" in read) return { why: read.fault.detail };
  if (read.left > 0 || read.over.size > 0) return { why: "it holds more parts than are read" };
  return { json: JSON.parse(decodeUtf8(bytes), keepingDigits as (key: string, value: unknown) => unknown) };
}
