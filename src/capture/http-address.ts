/** PURE. Addresses as they may be asked for, and as they may be written down. */
import { ArchiveError } from "../domain/errors.ts";

/**
 * Takes `user:password@` out of an address, because it may never stand in a log or a payload.
 *
 * @throws ArchiveError `channel.unreachable` for what is no address of http or https
 */
export function addressOf(text: string): { readonly url: URL; readonly credentials: string | undefined } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new ArchiveError("channel.unreachable", "the address is none of http or https: correct it");
  const { username, password } = url;
  url.username = "";
  url.password = "";
  url.hash = "";
  const credentials =
    username === "" && password === "" ? undefined : `${decoded(username)}:${decoded(password)}`;
  return { url, credentials };
}

const secretName =
  /(?:^|[^a-z])(?:key|sig|auth|pwd)$|(?:api|access|auth|private|shared)[_-]?key|token|secret|passw|signature|credential/i;

/** Without user, password and fragment, and with `REDACTED` as the value of every parameter that sounds like a secret. */
export function publicAddress(address: string): string {
  const { url } = addressOf(address);
  if (url.search === "") return url.href;
  url.search = url.search.slice(1).split("&").map(withoutSecret).join("&");
  return url.href;
}

/** @param parameter `name=value` as it stands in the address */
function withoutSecret(parameter: string): string {
  const [name = ""] = parameter.split("=", 1);
  return secretName.test(decoded(name)) ? `${name}=REDACTED` : parameter;
}

/** @returns the address in full, when it is one of http or https; `base` is where a relative one was found */
export function webAddress(text: string | undefined, base: string): string | undefined {
  if (text === undefined || text.trim() === "" || !URL.canParse(text.trim(), base)) return undefined;
  const url = new URL(text.trim(), base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}

/** Enough to find the place by, for messages: a query may hold names and secrets. */
export function withoutQuery(address: string): string {
  const { url } = addressOf(address);
  url.search = "";
  return url.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
