/** What a page or a feed says of addresses before its content begins: its own, its site's, those of its feeds. */

import { htmlTokens } from "./html.ts";
import { webAddress } from "./http-address.ts";
import { plainTextOfHtml } from "./text.ts";

export interface HeadLinks {
  /** what it says its own address is */
  readonly self: string | undefined;
  /** the site that it belongs to */
  readonly home: string | undefined;
  /** the feeds that an HTML page names, as browsers and readers find them */
  readonly feeds: readonly { readonly address: string; readonly title: string | undefined }[];
  /** the program that made it, as it says */
  readonly generator: string | undefined;
}

const begins = /^(?:item|entry)$/;
const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;

/**
 * @param text of HTML, RSS or Atom
 * @param address where it was found
 * @see https://html.spec.whatwg.org/multipage/links.html#rel-alternate, RFC 4287 section 4.2.7.2
 */
export function headLinks(text: string, address: string): HeadLinks {
  let [self, home, generator]: (string | undefined)[] = [];
  const feeds: { address: string; title: string | undefined }[] = [];
  let open = "";
  for (const token of htmlTokens(text)) {
    if (token.kind === "text") {
      if (open === "link") home ??= webAddress(plainTextOfHtml(token.text), address);
      if (open === "generator") generator ??= token.text.trim() || undefined;
      continue;
    }
    open = token.kind === "open" ? token.name : "";
    if (token.kind !== "open") continue;
    const name = token.name.replace(/^.*:/, "");
    if (begins.test(name) || name === "body") break;
    const given = attributesOf(token.attributes);
    if (name === "meta" && given.get("name")?.toLowerCase() === "generator")
      generator ??= given.get("content");
    const href = name === "link" ? webAddress(given.get("href"), address) : undefined;
    if (href === undefined) continue;
    const rel = (given.get("rel") ?? "alternate").toLowerCase().split(/\s+/);
    if (rel.includes("self")) self ??= href;
    else if (!rel.includes("alternate")) continue;
    else if (feedTypes.test(given.get("type") ?? ""))
      feeds.push({ address: href, title: given.get("title") });
    else home ??= href;
  }
  return { self, home, feeds, generator };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map(
    [...found].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      plainTextOfHtml(double ?? single ?? bare ?? ""),
    ]),
  );
}
