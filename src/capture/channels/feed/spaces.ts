/**
 * PURE. The namespaces of feeds by short names of ours.
 *
 * Feeds write them with and without the last slash, with https, in other capitals, in old versions, and some use the
 * usual prefix without declaring it: all of them mean the same.
 *
 * @see https://www.rssboard.org/rss-profile#namespace-elements
 */
import { withoutEnd } from "../../../domain/text-end.ts";

export const atomSpace = "atom";
export const contentSpace = "content";
export const dublinCore = "dc";
export const dublinTerms = "dcterms";
export const mediaRss = "media";
export const itunesSpace = "itunes";
export const threading = "thr";
export const rdfSpace = "rdf";
export const geoRss = "georss";
export const xhtmlSpace = "xhtml";
export const wellFormedWeb = "wfw";
export const slashSpace = "slash";
export const feedBurner = "feedburner";
export const xmlSpace = "xml";

/** The address without scheme, `www.` and what ends it, in small letters. */
const names: ReadonlyMap<string, string> = new Map([
  ["w3.org/2005/atom", atomSpace],
  ["purl.org/atom/ns", atomSpace],
  ["purl.org/rss/1.0/modules/content", contentSpace],
  ["purl.org/dc/elements/1.0", dublinCore],
  ["purl.org/dc/elements/1.1", dublinCore],
  ["purl.org/dc/terms", dublinTerms],
  ["search.yahoo.com/mrss", mediaRss],
  ["tools.search.yahoo.com/mrss", mediaRss],
  ["itunes.com/dtds/podcast-1.0.dtd", itunesSpace],
  ["example.com/dtds/podcast-1.0.dtd", itunesSpace],
  ["purl.org/syndication/thread/1.0", threading],
  ["w3.org/1999/02/22-rdf-syntax-ns", rdfSpace],
  ["georss.org/georss", geoRss],
  ["w3.org/1999/xhtml", xhtmlSpace],
  ["wellformedweb.org/commentapi", wellFormedWeb],
  ["purl.org/rss/1.0/modules/slash", slashSpace],
  ["rssnamespace.org/feedburner/ext/1.0", feedBurner],
  ["w3.org/xml/1998/namespace", xmlSpace],
  // what RSS is in is read as what is in none
  ["purl.org/rss/1.0", ""],
  ["my.netscape.com/rdf/simple/0.9", ""],
  ["my.netscape.com/publish/formats/rss-0.91.dtd", ""],
  ["channel.netscape.com/rdf/simple/0.9", ""],
  ["purl.org/net/rss1.1", ""],
  ["backend.userland.com/rss", ""],
  ["backend.userland.com/rss2", ""],
  ["backend.userland.com/rss091", ""],
  ["blogs.law.harvard.edu/tech/rss", ""],
  ["cyber.law.harvard.edu/rss", ""],
]);

const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ["atom", atomSpace],
  ["atom10", atomSpace],
  ["a10", atomSpace],
  ["xhtml", xhtmlSpace],
  ...[contentSpace, dublinCore, dublinTerms, mediaRss, itunesSpace, threading, rdfSpace, geoRss].map(
    (name) => [name, name] as const,
  ),
  [wellFormedWeb, wellFormedWeb],
  [slashSpace, slashSpace],
  [feedBurner, feedBurner],
]);

/** @returns our name of the namespace; "" for that of RSS; the address itself when it is none of feeds */
export function spaceOf(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "");
  return names.get(withoutEnd(bare, "/#")) ?? address.trim();
}

/** @returns what a prefix usually stands for; undefined when none does */
export function usualSpaceOf(prefix: string): string | undefined {
  return usualPrefixes.get(prefix.toLowerCase());
}
