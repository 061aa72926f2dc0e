/**
 * PURE. The items of RSS 2.0, 0.9x and 1.0 (RDF).
 *
 * @see https://www.rssboard.org/rss-specification and https://web.resource.org/rss/1.0/spec
 */
import type { MediaRef } from "../../../domain/item.ts";
import { firstItems } from "../../bounds.ts";
import { instantOf, mailInstantOf } from "../../instant.ts";
import { appearanceOf, looksLikeHtml, plainTextOfHtml } from "../../text.ts";
import { type PersonGiven, writtenBy } from "./authors.ts";
import { type FeedSelf, type ItemClues, provisionalId } from "./clues.ts";
import { linkAddress, wholeAddress } from "./link-address.ts";
import {
  candidateOf,
  type FeedPage,
  factsOf,
  mediaIn,
  mediaRefs,
  type ReadItem,
  timeReader,
} from "./page.ts";
import {
  atomSpace,
  contentSpace,
  dublinCore,
  feedBurner,
  geoRss,
  itunesSpace,
  mediaRss,
  rdfSpace,
  slashSpace,
  wellFormedWeb,
} from "./spaces.ts";
import { childrenOf, holdsElements, markupOf, textOf, textOfChild, type XmlElement } from "./tree.ts";
import { personIn } from "./xml-person.ts";

/** @param root `rss`, `channel`, or `rdf:RDF`, where the items stand beside the channel */
export function readRss(root: XmlElement, ordinal: number): FeedPage {
  const { first, left } = firstItems(allItems(root));
  const items = first.map((item, index) => readItem(item, ordinal, index));
  return {
    about: aboutOf(root),
    complete: false,
    next: undefined,
    candidates: items.flatMap((item) => item.candidate ?? []),
    findings: items.flatMap((item) => item.findings),
    left,
  };
}

function aboutOf(root: XmlElement): FeedSelf {
  const channel = channelsOf(root)[0] ?? root;
  return {
    title: textOfChild(channel, "title"),
    home: linkAddress(textOfChild(channel, "link"), channel.base),
    generator: textOfChild(channel, "generator"),
  };
}

function channelsOf(root: XmlElement): readonly XmlElement[] {
  return root.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === "channel",
  );
}

function allItems(root: XmlElement): readonly XmlElement[] {
  const within = (parent: XmlElement) =>
    parent.children.filter(
      (child): child is XmlElement => typeof child !== "string" && child.name === "item",
    );
  return [...channelsOf(root).flatMap(within), ...within(root)];
}

function readItem(item: XmlElement, ordinal: number, index: number): ReadItem {
  const clues = cluesOf(item);
  const place = { ordinal, pointer: `item[${index}]`, nativeId: provisionalId(clues) };
  const times = timeReader(place);
  const summary = htmlOfChild(item, "description");
  const content = htmlOfChild(item, "encoded", contentSpace);
  const [permalink] = clues.links;
  const postedAt =
    times.read(textOfChild(item, "pubDate"), "pubDate", anyInstant) ??
    times.read(textOfChild(item, "date", dublinCore), "dc:date", anyInstant);
  const candidate = candidateOf(place, clues, {
    title: titleOf(textOfChild(item, "title") ?? textOfChild(item, "title", dublinCore)),
    text: readable(content ?? summary ?? ""),
    html: appearanceOf(content ?? summary),
    permalink,
    postedAt,
    editedAt: undefined,
    ...writtenBy(writersOf(item), othersOf(item)),
    labels: labelsOf(item),
    facts: factsOf({
      summary: content === undefined || summary === undefined ? undefined : readable(summary),
      language: textOfChild(item, "language", dublinCore),
      source: textOfChild(item, "source"),
      gps: textOfChild(item, "point", geoRss),
    }),
    media: mediaRefs(permalink ?? item.base, attachedTo(item), mediaIn(content ?? summary)),
  });
  return { candidate, findings: times.findings };
}

function cluesOf(item: XmlElement): ItemClues {
  const link = textOfChild(item, "link");
  const id = textOfChild(item, "guid") ?? (item.attributes.get(`{${rdfSpace}}about`)?.trim() || undefined);
  const links = [
    linkAddress(textOfChild(item, "origLink", feedBurner), item.base),
    linkAddress(link, item.base),
    linkAddress(atomLinkOf(item), item.base),
    isPermalink(item) ? wholeAddress(textOfChild(item, "guid")) : undefined,
  ].filter((address) => address !== undefined);
  return {
    format: "rss",
    id,
    links,
    enclosures: attachedTo(item).flatMap(({ url }) => linkAddress(url, item.base) ?? []),
    formerId: id ?? link,
    source: sourceOf(item),
    takesComments:
      childrenOf(item, "comments").length +
        childrenOf(item, "comments", slashSpace).length +
        childrenOf(item, "commentRss", wellFormedWeb).length >
      0,
    declared: false,
  };
}

/** A guid is a permalink unless it says otherwise. */
function isPermalink(item: XmlElement): boolean {
  return childrenOf(item, "guid")[0]?.attributes.get("ispermalink")?.trim().toLowerCase() !== "false";
}

/** `a10:link`, as .NET writes it: without `rel` it is the item itself */
function atomLinkOf(item: XmlElement): string | undefined {
  return childrenOf(item, "link", atomSpace)
    .find((link) => (link.attributes.get("rel") ?? "alternate") === "alternate")
    ?.attributes.get("href");
}

function sourceOf(item: XmlElement): ItemClues["source"] {
  const [source] = childrenOf(item, "source");
  const address = wholeAddress(source?.attributes.get("url"));
  return address === undefined ? undefined : { address, names: [] };
}

/** The first of these who has a name wrote the item; each of them may be one who is never captured. */
function writersOf(item: XmlElement): readonly (readonly (PersonGiven | string)[])[] {
  const named = (name: string, space?: string) =>
    childrenOf(item, name, space).map((child) => textOf(child).trim());
  return [
    named("creator", dublinCore),
    named("author"),
    childrenOf(item, "author", atomSpace).map(personIn),
    named("author", itunesSpace),
  ];
}

function othersOf(item: XmlElement): readonly (PersonGiven | string)[] {
  return [
    ...childrenOf(item, "contributor", dublinCore).map((child) => textOf(child)),
    ...childrenOf(item, "contributor", atomSpace).map(personIn),
    ...childrenOf(item, "credit", mediaRss).map((child) => textOf(child)),
  ];
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
