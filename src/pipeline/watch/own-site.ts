/** The agency's own website: whether a post links to it, and whether its page links to a channel. Pure. */
import { attributeOf, htmlTokens } from "../../capture/html.ts";
import { webAddress } from "../../capture/http-address.ts";
import { tidyAddress } from "../../retention/scope.ts";

/** The host without `www.`, as it is written in links with and without it. */
export function siteHost(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/^www\./, "") || undefined;
}

const linkForm = /https?:\/\/[^\s"'<>)\]]+/giu;

/** @param host as `siteHost` gives it; hosts below it count too */
export function linksTo(
  { text, html }: { readonly text: string; readonly html: string | undefined },
  host: string,
): boolean {
  return [...`${text}\n${html ?? ""}`.matchAll(linkForm)].some(([link]) => {
    const found = siteHost(link);
    return found === host || found?.endsWith(`.${host}`) === true;
  });
}

/**
 * Whether a link of the page leads to the channel: the same host and path, with or without `www.` and `m.`; what stands behind
 * `?` counts only where the channel's own address has something there.
 *
 * @param html of the page @param page its address @param channel the address that readers reach the channel by
 */
export function listsChannel(html: string, page: string, channel: string): boolean {
  const asked = (URL.parse(channel)?.search ?? "") !== "";
  const wanted = plainPlace(channel, asked);
  if (wanted === undefined) return false;
  for (const token of htmlTokens(html)) {
    if (token.kind !== "open" || (token.name !== "a" && token.name !== "area")) continue;
    const link = webAddress(attributeOf(token.attributes, "href"), page);
    if (link !== undefined && plainPlace(link, asked) === wanted) return true;
  }
  return false;
}

function plainPlace(address: string, withQuery: boolean): string | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (!withQuery) url.search = "";
  return tidyAddress(url.href)
    .replace(/^(?:www|m)\./, "")
    .toLowerCase();
}
