/** Addresses of the web in a text as people write them, and the host and address that a list would name them by. */

/** A link as lists know it. */
export interface Link {
  /** lower case, in ASCII (RFC 5891), without a dot at its end */
  readonly host: string;
  /** without user, password, the scheme's own port and fragment */
  readonly address: string;
}

const written = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>"'«»“”`\\^{}|]+/giu;
/** `bad.example/x`: two letters at least at its end, and no part of a mail address. */
const bare =
  /(?<![\p{L}\p{N}@._/:-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,10}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,24})\.?(?::\d{1,5})?(?:\/[^\s<>"'«»“”`\\^{}|]*)?(?![\p{L}\p{N}@])/giu;
/** What ends a sentence around a link and not the link. */
const after = /[.,;:!?)\]’]+$/u;
/** Of one text; what is more is a list and no comment. */
const mostLinks = 1000;

/** @returns each once; of what is written without a scheme, http is assumed */
export function linksIn(text: string): readonly Link[] {
  const found = new Map<string, Link>();
  for (const pattern of [written, bare])
    for (const [address] of text.matchAll(pattern)) {
      const link = linkOf(address.replace(after, ""));
      if (link) found.set(link.address, link);
      if (found.size >= mostLinks) return [...found.values()];
    }
  return [...found.values()];
}

/** @returns undefined for what is no address of the web, or has no host with a dot */
export function linkOf(address: string): Link | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const host = url.hostname.replace(/\.$/, "");
  if (!host.includes(".") && !host.startsWith("[")) return undefined;
  url.username = "";
  url.password = "";
  url.hash = "";
  url.hostname = host;
  return { host, address: url.href };
}

/** The host and every domain above it, with two labels or more: `a.b.example`, `b.example`. An IP address has none. */
export function domainsAbove(host: string): readonly string[] {
  if (/^[\d.]+$/.test(host) || host.startsWith("[")) return [host];
  const labels = host.split(".");
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
}
