/**
 * PURE. The entries of Atom, and which of them answer another one.
 *
 * `at:deleted-entry` (RFC 6721) is left out: it names an entry without what it said, and a removal is proved by asking
 * for the entry itself.
 *
 * @see RFC 4287, and RFC 4685 for `thr:in-reply-to`
 */
import type { MediaRef } from "../../../domain/item.ts";
import { firstItems } from "../../bounds.ts";
import { instantOf } from "../../instant.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
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
import { feedBurner, threading, xmlSpace } from "./spaces.ts";
import { childrenOf, markupOf, textOf, textOfChild, type XmlElement } from "./tree.ts";
import { personIn } from "./xml-person.ts";

export function readAtom(root: XmlElement, ordinal: number): FeedPage {
  const { first, left } = firstItems(childrenOf(root, "entry"));
  const entries = first.map((entry, index) => readEntry(entry, root, ordinal, index));
  return {
    about: aboutOf(root),
    complete: false,
    next: undefined,
    candidates: entries.flatMap((entry) => entry.candidate ?? []),
    findings: entries.flatMap((entry) => entry.findings),
    left,
  };
}

function aboutOf(feed: XmlElement): FeedSelf {
  return {
    title: textConstruct(childrenOf(feed, "title")[0])?.text || undefined,
    home: linkAddress(linkOf(feed, "alternate"), feed.base),
    generator: textOfChild(feed, "generator"),
  };
}

function readEntry(entry: XmlElement, feed: XmlElement, ordinal: number, index: number): ReadItem {
  const clues = cluesOf(entry);
  const place = { ordinal, pointer: `item[${index}]`, nativeId: provisionalId(clues) };
  const times = timeReader(place);
  const postedAt = times.read(textOfChild(entry, "published"), "published", instantOf);
  const updatedAt = times.read(textOfChild(entry, "updated"), "updated", instantOf);
  const content = textConstruct(childrenOf(entry, "content")[0]);
  const summary = textConstruct(childrenOf(entry, "summary")[0]);
  const parent = childrenOf(entry, "in-reply-to", threading)[0]?.attributes.get("ref")?.trim() || undefined;
  const candidate = candidateOf(place, clues, {
    title: textConstruct(childrenOf(entry, "title")[0])?.text || undefined,
    text: (content ?? summary)?.text ?? "",
    html: appearanceOf((content ?? summary)?.html),
    permalink: clues.links[0],
    postedAt,
    editedAt: updatedAt?.getTime() === postedAt?.getTime() ? undefined : updatedAt,
    ...writtenBy(writersOf(entry, parent === undefined ? feed : undefined), peopleIn(entry, "contributor")),
    labels: labelsOf(entry),
    facts: factsOf({
      summary: content ? summary?.text : undefined,
      language: entry.attributes.get(`{${xmlSpace}}lang`),
    }),
    media: mediaRefs(entry.base, enclosuresOf(entry), mediaIn((content ?? summary)?.html)),
    ...(parent === undefined ? {} : { kind: "comment", byAgency: false, parentNativeId: parent }),
  });
  return { candidate, findings: times.findings };
}

function cluesOf(entry: XmlElement): ItemClues {
  const link = linkOf(entry, "alternate");
  const original = linkAddress(textOfChild(entry, "origLink", feedBurner), entry.base);
  const id = textOfChild(entry, "id");
  return {
    format: "atom",
    id,
    links: [original, linkAddress(link, entry.base)].filter((address) => address !== undefined),
    enclosures: enclosuresOf(entry).flatMap(({ url }) => linkAddress(url, entry.base) ?? []),
    formerId: id ?? link,
    source: sourceOf(entry),
    takesComments: childrenOf(entry, "link").some(({ attributes }) => attributes.get("rel") === "replies"),
    declared: false,
  };
}

/** An entry that was taken over from another feed keeps what that feed says of itself (RFC 4287 section 4.2.11). */
function sourceOf(entry: XmlElement): ItemClues["source"] {
  const [source] = childrenOf(entry, "source");
  if (!source) return undefined;
  const links = ["alternate", "self"].map((rel) => linkAddress(linkOf(source, rel), source.base));
  const address = [...links, wholeAddress(textOfChild(source, "id"))].find((found) => found !== undefined);
  return { address, names: peopleIn(source, "author").flatMap(({ name }) => name ?? []) };
}

/**
 * An entry without an author has that of the feed it was taken from, else that of the feed it stands in.
 *
 * @param feed undefined for an entry that answers another: who wrote a comment must be said of the comment
 * @see RFC 4287 section 4.2.1
 */
function writersOf(entry: XmlElement, feed: XmlElement | undefined): readonly (readonly PersonGiven[])[] {
  const own = peopleIn(entry, "author");
  if (own.length > 0) return [own];
  const ofSource = childrenOf(entry, "source").flatMap((source) => peopleIn(source, "author"));
  return ofSource.length > 0 || feed === undefined ? [ofSource] : [peopleIn(feed, "author")];
}

function peopleIn(element: XmlElement, name: string): readonly PersonGiven[] {
  return childrenOf(element, name).map(personIn);
}

/** A link without `rel` is the entry itself. */
function linkOf(entry: XmlElement, rel: string): string | undefined {
  const links = childrenOf(entry, "link");
  return (
    links
      .find((link) => (link.attributes.get("rel") ?? "alternate") === rel)
      ?.attributes.get("href")
      ?.trim() || undefined
  );
}

interface ReadText {
  readonly text: string;
  readonly html: string | undefined;
}

/** @see RFC 4287 sections 3.1 and 4.1.3: text, html, xhtml, or a media type; what is Base64 holds no text */
function textConstruct(element: XmlElement | undefined): ReadText | undefined {
  if (!element) return undefined;
  const type = element.attributes.get("type")?.trim().toLowerCase() ?? "text";
  if (type === "xhtml" || /[+/]xml$/.test(type)) return ofHtml(markupOf(element));
  if (type === "html" || type.startsWith("text/html")) return ofHtml(textOf(element));
  if (type === "text" || type.startsWith("text/")) return { text: textOf(element).trim(), html: undefined };
  return undefined;
}

function ofHtml(html: string): ReadText {
  return { text: plainTextOfHtml(html), html };
}

function labelsOf(entry: XmlElement): readonly string[] {
  const labels = childrenOf(entry, "category").map(
    ({ attributes }) => attributes.get("label") ?? attributes.get("term") ?? "",
  );
  return [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ""))];
}

function enclosuresOf(entry: XmlElement): readonly MediaRef[] {
  return childrenOf(entry, "link")
    .filter(({ attributes }) => attributes.get("rel") === "enclosure")
    .map(({ attributes }) => ({
      url: attributes.get("href") ?? "",
      alt: attributes.get("title")?.trim() || undefined,
      mediaType: attributes.get("type")?.trim() || undefined,
    }));
}
