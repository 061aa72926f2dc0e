/** When two addresses are the same place, however they are spelled. Pure. */
import { kindFacts } from "../../capture/channels/kinds.ts";
import type { ChannelKind } from "../../domain/channel.ts";
import { spelled } from "../../domain/public-address.ts";

/** The address that is kept: without a fragment, and of a WordPress its root, whatever page of it was copied. */
export function tidyAddress(kind: ChannelKind, address: string): string {
  const url = new URL(address.trim());
  const { tidy } = kindFacts[kind];
  const tidied = tidy?.(url) ?? (url.hash === "" ? url.href : withoutHash(url));
  // as it was typed where nothing was to be done
  return spelled(tidied === url.href ? address.trim() : tidied);
}

function withoutHash(url: URL): string {
  const bare = new URL(url);
  bare.hash = "";
  return bare.href;
}

/**
 * The same for every spelling of one place: `http` or `https`, letter case of the host, default port, slashes at the end,
 * `index.php`, order of parameters, fragment. Two ports are two places, and so are two paths.
 */
export function placeOf(address: string): string {
  const url = new URL(address);
  const host = url.hostname.replace(/\.$/, "");
  const port = url.port === "" ? "" : `:${url.port}`;
  const path = normalised(spelled(url.pathname))
    .replace(/\/{2,}/g, "/")
    .replace(/\/index\.php$/i, "")
    .replace(/\/+$/, "");
  const parameters = [...spelled(url.search).slice(1).split("&")]
    .filter((parameter) => parameter !== "")
    .map(normalised);
  const query = parameters.length === 0 ? "" : `?${parameters.sort().join("&")}`;
  return `${host}${port}${path}${query}`;
}

/** `www.` is left out: nearly always the same site, but not known to be. */
export function nearPlaceOf(address: string): string {
  return placeOf(address).replace(/^www\./, "");
}

/** Percent-encoding in one form: RFC 3986 section 6.2.2. */
function normalised(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : `%${hex.toUpperCase()}`;
  });
}
