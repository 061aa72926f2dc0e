/** PURE. Addresses as they may be asked for. What of one may be shown says `src/domain/public-address.ts`. */
import { ArchiveError } from "../domain/errors.ts";
import { operatorAddress } from "../domain/public-address.ts";

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

/** @returns the address in full, when it is one of http or https; `base` is where a relative one was found */
export function webAddress(text: string | undefined, base: string): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const url = URL.parse(text.trim(), base);
  if (!url) return undefined;
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}

/** Enough to find the place by, for messages: a query may hold names and secrets. */
export function withoutQuery(address: string): string {
  const { url } = addressOf(address);
  url.search = "";
  return operatorAddress(url.href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
