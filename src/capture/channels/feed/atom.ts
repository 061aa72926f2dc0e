/**
 * PURE. The entries of Atom, and which of them answer another one.
 *
 * `at:deleted-entry` (RFC 6721) is left out: it names an entry without what it said, and a removal is proved by asking
 * for the entry itself.
 *
 * @see RFC 4287, and RFC 4685 for `thr:in-reply-to`
 */
import type { MediaRef } from "../../../domain/item.ts";
import { tooManyParts } from "../../bounds.ts";
import { webAddress } from "../../http-address.ts";
import { feedInstantOf } from "../../instant.ts";
import { plainTextOfHtml } from "../../text.ts";
import { type PersonGiven, writtenBy } from "./authors.ts";
import { type FeedSelf, type ItemClues, provisionalId } from "./clues.ts";
import { type FormerPlaces, formerReading } from "./former-reading.ts";
import { type ItemText, itemTextOf, writtenIn, writtenInAtom } from "./item-text.ts";
import { linkAddress, wholeAddress } from "./link-address.ts";
import { attachedTo, type BaseOf, fileOf, mediaHolders, playerOf } from "./media-rss.ts";
import { candidateOf, type FeedPage, factsOf, mediaRefs, type ReadItem, timeReader } from "./page.ts";
import { dublinCore, feedBurner, mediaRss } from "./spaces.ts";
import { childrenOf, itemsIn, markupOf, textOf, textOfChild, type XmlElement } from "./tree.ts";
import { answerIn, personIn } from "./xml-person.ts";

/** @param over entries that hold too much to be read */
export function readAtom(root: XmlElement, ordinal: number, over: ReadonlySet<XmlElement>): FeedPage {
  const found = itemsIn(root);
  const authors = peopleIn(root, "author");
  const entries = found.map((entry, index) =>
    over.has(entry) ? tooMuch(entry, ordinal, index) : readEntry(entry, authors, ordinal, index),
  );
  return {
    about: aboutOf(root),
    complete: false,
    next: undefined,
    candidates: entries.flatMap((entry) => entry.candidate ?? []),
    findings: entries.flatMap((entry) => entry.findings),
    read: found.length,
    left: 0,
  };
}

function tooMuch(entry: XmlElement, ordinal: number, index: number): ReadItem {
  const place = { ordinal, pointer: `item[${index}]`, nativeId: provisionalId(cluesOf(entry)) || undefined };
  return { candidate: undefined, findings: [tooManyParts(place)] };
}

function aboutOf(feed: XmlElement): FeedSelf {
  return {
    title: titleOf(feed),
    home: linkOf(feed, "alternate"),
    generator: textOfChild(feed, "generator"),
  };
}

function readEntry(
  entry: XmlElement,
  ofFeed: readonly PersonGiven[],
  ordinal: number,
  index: number,
): ReadItem {
  const clues = cluesOf(entry);
  const place = { ordinal, pointer: `item[${index}]`, nativeId: provisionalId(clues) };
  const times = timeReader(place);
  const postedAt = timeIn(entry, ["published", "issued", "created"], times);
  const updatedAt = timeIn(entry, ["updated", "modified"], times);
  const { text, html, media: within, language, summary } = textIn(entry);
  const title = titleOf(entry);
  const media = mediaRefs(entry.base, attachedTo(entry, enclosuresOf(entry), ownBase), within);
  const answers = answerIn(entry);
  const given = {
    title,
    text,
    html,
    permalink: clues.links[0],
    postedAt,
    editedAt: updatedAt?.getTime() === postedAt?.getTime() ? undefined : updatedAt,
    ...writtenBy(writersOf(entry, answers ? [] : ofFeed), othersOf(entry)),
    labels: labelsOf(entry),
    facts: factsOf({
      summary,
      language: language ?? entry.language,
      contentUrl: contentElsewhere(entry),
      player: playerOf(entry, ownBase),
    }),
    media,
    formerly: formerReading({ title, text, media }, formerPlaces(entry)),
    ...answers,
  };
  const [former] = [...peopleIn(entry, "author"), ...(answers ? [] : ofFeed)];
  const candidate = candidateOf(place, clues, given, former?.name ?? null);
  return { candidate, findings: times.findings };
}

function formerPlaces(entry: XmlElement): FormerPlaces {
  const [title, content, summary] = ["title", "content", "summary"].map((name) =>
    writtenInAtom(childrenOf(entry, name)[0]),
  );
  const text = content ?? summary;
  const written = title?.isHtml ? plainTextOfHtml(title.written) : title?.written.trim();
  return {
    title: written || undefined,
    text: text?.isHtml ? text.written : text?.written.trim(),
    isHtml: text?.isHtml ?? false,
    attached: linkedFiles(entry),
    base: entry.base,
  };
}

/** Relative to `xml:base`, else to where the feed was found (RFC 4287 section 2). */
const ownBase: BaseOf = ({ base }) => base;

/** Names of Atom 1.0 and 0.3, each in the form of RFC 3339 or, against the standard, of a mail. */
function timeIn(
  entry: XmlElement,
  names: readonly string[],
  times: ReturnType<typeof timeReader>,
): Date | undefined {
  for (const name of names) {
    const at = times.read(textOfChild(entry, name), name, feedInstantOf);
    if (at) return at;
  }
  return undefined;
}

function titleOf(element: XmlElement): string | undefined {
  const [title] = childrenOf(element, "title");
  const written = writtenInAtom(title) ?? (title && writtenIn(title, title.base));
  const ofMedia = mediaHolders(element).flatMap((holder) => textOfChild(holder, "title", mediaRss) ?? []);
  if (!written) return ofMedia[0];
  return (
    (written.isHtml ? plainTextOfHtml(written.written, written.base) : written.written.trim()) || ofMedia[0]
  );
}

/** Content, else summary, else what Media RSS says of the film or picture. */
function textIn(entry: XmlElement): ItemText {
  const media = mediaHolders(entry).flatMap((holder) => childrenOf(holder, "description", mediaRss));
  const summary = writtenInAtom(childrenOf(entry, "summary")[0]);
  const places = [
    writtenInAtom(childrenOf(entry, "content")[0]),
    summary,
    ...[...childrenOf(entry, "description", dublinCore), ...media].map((element) =>
      writtenIn(element, element.base),
    ),
  ];
  return itemTextOf(places, summary);
}

/** The address of content that lies elsewhere (RFC 4287 section 4.1.3.2). */
function contentElsewhere(entry: XmlElement): string | undefined {
  const [content] = childrenOf(entry, "content");
  return content && webAddress(content.attributes.get("src"), content.base);
}

function cluesOf(entry: XmlElement): ItemClues {
  const original = linkAddress(textOfChild(entry, "origLink", feedBurner), entry.base);
  const id = textOfChild(entry, "id");
  return {
    format: "atom",
    id,
    links: [original, linkOf(entry, "alternate")].filter((address) => address !== undefined),
    enclosures: enclosuresOf(entry).flatMap(({ url }) => linkAddress(url, entry.base) ?? []),
    formerId: id ?? linkElement(entry, "alternate")?.attributes.get("href")?.trim(),
    source: sourceOf(entry),
    takesComments: childrenOf(entry, "link").some(({ attributes }) => attributes.get("rel") === "replies"),
    declared: false,
    written: () => markupOf(entry).trim(),
  };
}

/** An entry that was taken over from another feed keeps what that feed says of itself (RFC 4287 section 4.2.11). */
function sourceOf(entry: XmlElement): ItemClues["source"] {
  const [source] = childrenOf(entry, "source");
  if (!source) return undefined;
  const links = ["alternate", "self"].map((rel) => linkOf(source, rel));
  const address = [...links, wholeAddress(textOfChild(source, "id"))].find((found) => found !== undefined);
  return { address, names: peopleIn(source, "author").flatMap(({ name }) => name ?? []) };
}

/**
 * An entry without an author has that of the feed it was taken from, else that of the feed it stands in.
 *
 * @param ofFeed nobody for an entry that answers another: who wrote a comment must be said of the comment
 * @see RFC 4287 section 4.2.1
 */
function writersOf(entry: XmlElement, ofFeed: readonly PersonGiven[]): readonly (readonly PersonGiven[])[] {
  const own = peopleIn(entry, "author");
  const creators = childrenOf(entry, "creator", dublinCore).map(personIn);
  if (own.length + creators.length > 0) return [own, creators];
  const ofSource = childrenOf(entry, "source").flatMap((source) => peopleIn(source, "author"));
  return [ofSource.length > 0 ? ofSource : ofFeed];
}

function othersOf(entry: XmlElement): readonly (PersonGiven | string)[] {
  const credits = mediaHolders(entry).flatMap((holder) => childrenOf(holder, "credit", mediaRss));
  return [...peopleIn(entry, "contributor"), ...credits.map(textOf)];
}

function peopleIn(element: XmlElement, name: string): readonly PersonGiven[] {
  return childrenOf(element, name).map(personIn);
}

/** The whole address of the first link of that kind; some write it as the element's text. */
function linkOf(entry: XmlElement, rel: string): string | undefined {
  const link = linkElement(entry, rel);
  if (!link) return undefined;
  return webAddress(link.attributes.get("href"), link.base) ?? linkAddress(textOf(link), link.base);
}

/** A link without `rel` is the entry itself. */
function linkElement(entry: XmlElement, rel: string): XmlElement | undefined {
  return childrenOf(entry, "link").find(
    (link) =>
      (link.attributes.get("rel") ?? "alternate") === rel &&
      (link.attributes.get("href") ?? textOf(link)).trim() !== "",
  );
}

function labelsOf(entry: XmlElement): readonly string[] {
  const labels = childrenOf(entry, "category").map(
    ({ attributes }) => attributes.get("label") ?? attributes.get("term") ?? "",
  );
  const subjects = textOfChild(entry, "subject", dublinCore);
  return [
    ...new Set([...labels, subjects ?? ""].map((label) => label.trim()).filter((label) => label !== "")),
  ];
}

function enclosuresOf(entry: XmlElement): readonly MediaRef[] {
  const files = linkedFiles(entry);
  const [content] = childrenOf(entry, "content");
  const isFile =
    content?.attributes.has("src") &&
    !/^(?:text\/|html|xhtml)/.test(content.attributes.get("type") ?? "text/");
  return content && isFile ? [...files, fileOf(content, "src", ownBase)] : files;
}

function linkedFiles(entry: XmlElement): readonly MediaRef[] {
  const linked = childrenOf(entry, "link").filter(({ attributes }) => attributes.get("rel") === "enclosure");
  return linked.map((link) => fileOf(link, "href", ownBase));
}
