/** PURE. A value as JSON, without the secrets in the addresses that stand in its texts. */
import { withoutSecrets } from "../domain/public-address.ts";

/** Text by text: in the whole document, an address that ends before a quoted quote would take its backslash along. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === "string" ? withoutSecrets(one) : one), 2);
}
