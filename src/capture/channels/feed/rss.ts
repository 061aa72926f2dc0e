/**
 * PURE. The items of RSS 2.0, 0.9x and 1.0 (RDF).
 *
 * @see https://www.rssboard.org/rss-specification and https://web.resource.org/rss/1.0/spec
 */
import type { MediaRef } from "../../../domain/item.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf, mailInstantOf } from "../../instant.ts";
import { appearanceOf, looksLikeHtml, plainTextOfHtml } from "../../text.ts";
import {
  type FeedPage,
  factsOf,
  mediaIn,
  mediaRefs,
  postOf,
  type ReadItem,
  timeReader,
  withoutId,
} from "./page.ts";
import { contentSpace, dublinCore, geoRss, mediaRss, rdfSpace } from "./spaces.ts";
import { childrenOf, holdsElements, markupOf, textOf, textOfChild, type XmlElement } from "./tree.ts";

/** @param root `rss`, `channel`, or `rdf:RDF`, where the items stand beside the channel */
export function readRss(root: XmlElement, ordinal: number): FeedPage {
  const items = allItems(root).map((item, index) => readItem(item, ordinal, index));
  return {
    complete: false,
    next: undefined,
    candidates: items.flatMap((item) => item.candidate ?? []),
    findings: items.flatMap((item) => item.findings),
  };
}

function allItems(root: XmlElement): readonly XmlElement[] {
  const within = (parent: XmlElement) =>
    parent.children.filter(
      (child): child is XmlElement => typeof child !== "string" && child.name === "item",
    );
  const channels = root.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === "channel",
  );
  return [...channels.flatMap(within), ...within(root)];
}

function readItem(item: XmlElement, ordinal: number, index: number): ReadItem {
  const link = textOfChild(item, "link");
  const guid = textOfChild(item, "guid");
  const nativeId = guid ?? (item.attributes.get(`{${rdfSpace}}about`)?.trim() || undefined) ?? link;
  const place = { ordinal, pointer: `item[${index}]`, nativeId };
  if (nativeId === undefined) return withoutId(place, "a guid");
  const times = timeReader(place);
  const summary = htmlOfChild(item, "description");
  const content = htmlOfChild(item, "encoded", contentSpace);
  const permalink =
    webAddress(link, item.base) ?? (isPermalink(item) ? webAddress(guid, item.base) : undefined);
  const postedAt =
    times.read(textOfChild(item, "pubDate"), "pubDate", anyInstant) ??
    times.read(textOfChild(item, "date", dublinCore), "dc:date", anyInstant);
  const candidate = postOf(
    { ...place, nativeId },
    {
      title: titleOf(textOfChild(item, "title") ?? textOfChild(item, "title", dublinCore)),
      text: readable(content ?? summary ?? ""),
      html: appearanceOf(content ?? summary),
      permalink,
      postedAt,
      editedAt: undefined,
      authorName: textOfChild(item, "creator", dublinCore) ?? nameOfAuthor(textOfChild(item, "author")),
      labels: labelsOf(item),
      facts: factsOf({
        summary: content === undefined || summary === undefined ? undefined : readable(summary),
        language: textOfChild(item, "language", dublinCore),
        source: textOfChild(item, "source"),
        gps: textOfChild(item, "point", geoRss),
      }),
      media: mediaRefs(permalink ?? item.base, attachedTo(item), mediaIn(content ?? summary)),
    },
  );
  return { candidate, findings: times.findings };
}

/** A guid is a permalink unless it says otherwise. */
function isPermalink(item: XmlElement): boolean {
  return childrenOf(item, "guid")[0]?.attributes.get("ispermalink")?.trim().toLowerCase() !== "false";
}

/** Some feeds write their HTML as elements, against the standard. */
function htmlOfChild(item: XmlElement, name: string, space?: string): string | undefined {
  const [child] = childrenOf(item, name, space);
  if (!child) return undefined;
  return (holdsElements(child) ? markupOf(child) : textOf(child)).trim() || undefined;
}

/** RSS does not say which of its texts are HTML; without any markup the line breaks are those of the writer. */
function readable(text: string): string {
  return looksLikeHtml(text) ? plainTextOfHtml(text) : text;
}

function titleOf(title: string | undefined): string | undefined {
  return title === undefined ? undefined : readable(title) || undefined;
}

function anyInstant(text: string): Date | undefined {
  return mailInstantOf(text) ?? instantOf(text);
}

/** `post@kommune.no (Kari Nordmann)`: the name stands in the parentheses */
function nameOfAuthor(author: string | undefined): string | undefined {
  return /^[^\s()]+@[^\s()]+ \(([^()]+)\)$/.exec(author ?? "")?.[1] ?? author;
}

function labelsOf(item: XmlElement): readonly string[] {
  const elements = [...childrenOf(item, "category"), ...childrenOf(item, "subject", dublinCore)];
  return [
    ...new Set(elements.map((element) => readable(textOf(element).trim())).filter((label) => label !== "")),
  ];
}

/** Enclosures and Media RSS; its thumbnails only where there is nothing else, because they show the same again. */
function attachedTo(item: XmlElement): readonly MediaRef[] {
  const holders = [item, ...childrenOf(item, "group", mediaRss)];
  const of = (name: string) => holders.flatMap((holder) => childrenOf(holder, name, mediaRss)).map(mediaOf);
  const files = [...childrenOf(item, "enclosure").map(mediaOf), ...of("content")].filter(
    ({ url }) => url !== "",
  );
  return files.length > 0 ? files : of("thumbnail");
}

function mediaOf(element: XmlElement): MediaRef {
  const description =
    textOfChild(element, "description", mediaRss) ?? textOfChild(element, "title", mediaRss);
  const type = element.attributes.get("type")?.trim();
  return { url: element.attributes.get("url")?.trim() ?? "", alt: description, mediaType: type || undefined };
}
