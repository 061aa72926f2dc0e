/** PURE. The JSON of a webhook, with its ids as they were written. */
import { jsonKeepingDigits } from "../json-digits.ts";
import { readJson } from "../json-text.ts";
import { decodeUtf8 } from "../text.ts";

export function webhookJson(bytes: Uint8Array): { readonly json: unknown } | { readonly why: string } {
  // the bounds of all that strangers send hold here too
  const read = readJson(bytes, "application/json");
  if ("fault" in read) return { why: read.fault.detail };
  if (read.left > 0 || read.over.size > 0) return { why: "it holds more parts than are read" };
  return { json: jsonKeepingDigits(decodeUtf8(bytes)) };
}
