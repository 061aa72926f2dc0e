/**
 * PURE. The items of RSS 2.0, 0.9x and 1.0 (RDF).
 *
 * @see https://www.rssboard.org/rss-specification and https://web.resource.org/rss/1.0/spec
 */
import { tooManyParts } from "../../bounds.ts";
import { webAddress } from "../../http-address.ts";
import { feedInstantOf } from "../../instant.ts";
import { plainTextOfTitle } from "../../text.ts";
import { type PersonGiven, writtenBy } from "./authors.ts";
import { type FeedSelf, type ItemClues, provisionalId } from "./clues.ts";
import { type FormerPlaces, formerReading, formerTitle } from "./former-reading.ts";
import { type ItemText, itemTextOf, writtenIn, writtenInAtom } from "./item-text.ts";
import { linkAddress, wholeAddress } from "./link-address.ts";
import { attachedTo, type BaseOf, fileOf, mediaHolders, mediaRssOf, playerOf } from "./media-rss.ts";
import { candidateOf, type FeedPage, factsOf, mediaRefs, type ReadItem, timeReader } from "./page.ts";
import {
  atomSpace,
  contentSpace,
  dublinCore,
  dublinTerms,
  feedBurner,
  geoRss,
  itunesSpace,
  mediaRss,
  rdfSpace,
  slashSpace,
  wellFormedWeb,
  xhtmlSpace,
} from "./spaces.ts";
import { childrenOf, itemsIn, markupOf, textOf, textOfChild, type XmlElement } from "./tree.ts";
import { answerIn, personIn } from "./xml-person.ts";

interface Surroundings {
  readonly ordinal: number;
  /** `xml:base`, else the site that the channel names, else where the feed was found (RSS Advisory Board's profile) */
  readonly baseOf: BaseOf;
  /** of what the channel says */
  readonly language: string | undefined;
}

/**
 * @param root `rss`, `channel`, or `rdf:RDF`, where the items stand beside the channel
 * @param address where the feed was found
 * @param over items that hold too much to be read
 */
export function readRss(
  root: XmlElement,
  ordinal: number,
  address: string,
  over: ReadonlySet<XmlElement>,
): FeedPage {
  const found = itemsIn(root);
  const channel = channelsOf(root)[0] ?? root;
  const about = aboutOf(channel);
  const around: Surroundings = {
    ordinal,
    baseOf: ({ base }) => (base === address ? (about.home ?? address) : base),
    language: textOfChild(channel, "language") ?? textOfChild(channel, "language", dublinCore),
  };
  const items = found.map((item, index) =>
    over.has(item) ? tooMuch(item, around, index) : readItem(item, around, index),
  );
  return {
    about,
    complete: false,
    next: undefined,
    candidates: items.flatMap((item) => item.candidate ?? []),
    findings: items.flatMap((item) => item.findings),
    read: found.length,
    left: 0,
  };
}

function tooMuch(item: XmlElement, { ordinal, baseOf }: Surroundings, index: number): ReadItem {
  const place = {
    ordinal,
    pointer: `item[${index}]`,
    nativeId: provisionalId(cluesOf(item, baseOf)) || undefined,
  };
  return { candidate: undefined, findings: [tooManyParts(place)] };
}

function aboutOf(channel: XmlElement): FeedSelf {
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

function readItem(item: XmlElement, around: Surroundings, index: number): ReadItem {
  const clues = cluesOf(item, around.baseOf);
  const place = { ordinal: around.ordinal, pointer: `item[${index}]`, nativeId: provisionalId(clues) };
  const times = timeReader(place);
  const { text, html, media: within, language, summary, abstract } = textIn(item, around.baseOf);
  const postedAt = timeIn(item, postedIn, times);
  const editedAt = timeIn(item, editedIn, times);
  const title = titleOf(item);
  const [permalink] = clues.links;
  const enclosed = enclosuresOf(item, around.baseOf);
  const media = mediaRefs(around.baseOf(item), attachedTo(item, enclosed, around.baseOf), within);
  const given = {
    title,
    text,
    html,
    permalink,
    postedAt,
    editedAt: editedAt?.getTime() === postedAt?.getTime() ? undefined : editedAt,
    ...writtenBy(writersOf(item), othersOf(item)),
    labels: labelsOf(item),
    facts: factsOf({
      summary,
      abstract,
      language:
        textOfChild(item, "language", dublinCore) ??
        textOfChild(item, "language") ??
        language ??
        item.language ??
        around.language,
      source: textOfChild(item, "source"),
      gps: textOfChild(item, "point", geoRss),
      player: playerOf(item, around.baseOf),
    }),
    media,
    formerly: formerReading({ title, text, media }, formerPlaces(item, permalink)),
    ...answerIn(item),
  };
  const candidate = candidateOf(place, clues, given, formerNameIn(item) ?? null);
  return { candidate, findings: times.findings };
}

function formerNameIn(item: XmlElement): string | undefined {
  const author = textOfChild(item, "author");
  const [, mail = "", named] = /^([^\s()]+) \(([^()]+)\)$/.exec(author ?? "") ?? [];
  const name = /.@./.test(mail) ? named : author;
  return textOfChild(item, "creator", dublinCore) ?? name;
}

function formerPlaces(item: XmlElement, permalink: string | undefined): FormerPlaces {
  const written = ["encoded", "description"].map((name) => {
    const [element] = childrenOf(item, name, name === "encoded" ? contentSpace : item.space);
    return element && writtenIn(element, "");
  });
  const text = written.find((one) => one !== undefined);
  return {
    title: formerTitle(textOfChild(item, "title") ?? textOfChild(item, "title", dublinCore)),
    text: text?.written,
    isHtml: text?.isHtml ?? false,
    attached: mediaRssOf(item, childrenOf(item, "enclosure")),
    base: permalink ?? item.base,
  };
}

/** Where feeds write the text, the fullest first. */
function textIn(item: XmlElement, baseOf: BaseOf): ItemText {
  const first = (name: string, space?: string) => {
    const [element] = childrenOf(item, name, space);
    return element && writtenIn(element, baseOf(element));
  };
  const atom = (name: string) => {
    const [element] = childrenOf(item, name, atomSpace);
    const written = writtenInAtom(element);
    return element && written && { ...written, base: baseOf(element) };
  };
  const media = mediaHolders(item).flatMap((holder) => [
    ...childrenOf(holder, "description", mediaRss),
    ...childrenOf(holder, "text", mediaRss),
  ]);
  const description = first("description");
  const abstracts = [first("summary"), atom("summary"), first("summary", itunesSpace)];
  const places = [
    first("encoded", contentSpace),
    first("encoded"),
    first("body", xhtmlSpace),
    first("div", xhtmlSpace),
    first("body"),
    first("fullitem"),
    first("fulltext"),
    first("content"),
    atom("content"),
    description,
    ...abstracts.slice(0, 2),
    first("description", dublinCore),
    first("description", dublinTerms),
    first("abstract", dublinTerms),
    abstracts[2],
    ...media.map((element) => writtenIn(element, baseOf(element))),
    first("subtitle", itunesSpace),
  ];
  return itemTextOf(places, description, abstracts);
}

type TimePlace = readonly [name: string, space?: string];

const postedIn: readonly TimePlace[] = [
  ["pubDate"],
  ["date", dublinCore],
  ["issued", dublinTerms],
  ["created", dublinTerms],
  ["date", dublinTerms],
  ["published", atomSpace],
  ["published"],
];
const editedIn: readonly TimePlace[] = [
  ["updated", atomSpace],
  ["modified", dublinTerms],
  ["updated"],
  ["modified"],
  ["modified", dublinCore],
];

/** The first of them that is a time; a note for each before it that is none. */
function timeIn(
  item: XmlElement,
  places: readonly TimePlace[],
  times: ReturnType<typeof timeReader>,
): Date | undefined {
  for (const [name, space] of places) {
    const field = space === undefined ? name : `${space}:${name}`;
    const at = times.read(textOfChild(item, name, space), field, feedInstantOf);
    if (at) return at;
  }
  return undefined;
}

function cluesOf(item: XmlElement, baseOf: BaseOf): ItemClues {
  const link = textOfChild(item, "link");
  const id = textOfChild(item, "guid") ?? (item.attributes.get(`{${rdfSpace}}about`)?.trim() || undefined);
  const links = [
    linkAddress(textOfChild(item, "origLink", feedBurner), item.base),
    linkAddress(link ?? item.attributes.get("href"), baseOf(childrenOf(item, "link")[0] ?? item)),
    atomLinkOf(item, baseOf),
    isPermalink(item) ? wholeAddress(textOfChild(item, "guid")) : undefined,
  ].filter((address) => address !== undefined);
  return {
    format: "rss",
    id,
    links,
    enclosures: attachedTo(item, enclosuresOf(item, baseOf), baseOf).flatMap(
      ({ url }) => linkAddress(url, item.base) ?? [],
    ),
    formerId: id ?? link,
    source: sourceOf(item),
    takesComments:
      childrenOf(item, "comments").length +
        childrenOf(item, "comments", slashSpace).length +
        childrenOf(item, "commentRss", wellFormedWeb).length >
      0,
    declared: false,
    written: () => markupOf(item).trim(),
  };
}

/** A guid is a permalink unless it says otherwise. */
function isPermalink(item: XmlElement): boolean {
  return childrenOf(item, "guid")[0]?.attributes.get("ispermalink")?.trim().toLowerCase() !== "false";
}

/** `a10:link`, as .NET writes it: without `rel` it is the item itself */
function atomLinkOf(item: XmlElement, baseOf: BaseOf): string | undefined {
  const found = childrenOf(item, "link", atomSpace).find(
    (link) => (link.attributes.get("rel") ?? "alternate") === "alternate",
  );
  return found && webAddress(found.attributes.get("href"), baseOf(found));
}

function sourceOf(item: XmlElement): ItemClues["source"] {
  const [source] = childrenOf(item, "source");
  const address = wholeAddress(source?.attributes.get("url"));
  return address === undefined ? undefined : { address, names: [] };
}

/** The first of these who has a name wrote the item; each of them may be one who is never captured. */
function writersOf(item: XmlElement): readonly (readonly (PersonGiven | string)[])[] {
  const named = (name: string, space?: string) => childrenOf(item, name, space).map(namedIn);
  return [
    named("creator", dublinCore),
    named("author", dublinCore),
    named("author"),
    childrenOf(item, "author", atomSpace).map(personIn),
    named("author", itunesSpace),
    named("creator", dublinTerms),
  ];
}

/** By the elements of Atom where it holds them, else by all that it says. */
function namedIn(element: XmlElement): PersonGiven {
  const person = personIn(element);
  return person.name === undefined && person.mail === undefined ? { name: textOf(element).trim() } : person;
}

function othersOf(item: XmlElement): readonly (PersonGiven | string)[] {
  return [
    ...childrenOf(item, "contributor", dublinCore).map((child) => textOf(child)),
    ...childrenOf(item, "contributor", atomSpace).map(personIn),
    ...mediaHolders(item)
      .flatMap((holder) => childrenOf(holder, "credit", mediaRss))
      .map(textOf),
  ];
}

function titleOf(item: XmlElement): string | undefined {
  const holders = mediaHolders(item).flatMap((holder) => textOfChild(holder, "title", mediaRss) ?? []);
  const title =
    textOfChild(item, "title") ??
    textOfChild(item, "title", dublinCore) ??
    textOfChild(item, "title", atomSpace) ??
    textOfChild(item, "title", itunesSpace) ??
    holders[0];
  return title === undefined ? undefined : plainTextOfTitle(title) || undefined;
}

function labelsOf(item: XmlElement): readonly string[] {
  const elements = [...childrenOf(item, "category"), ...childrenOf(item, "subject", dublinCore)];
  const ofOthers = [
    ...childrenOf(item, "category", atomSpace),
    ...childrenOf(item, "category", itunesSpace).flatMap((one) => [one, ...childrenOf(one, "category")]),
    ...mediaHolders(item).flatMap((holder) => childrenOf(holder, "category", mediaRss)),
  ];
  const terms = ofOthers.map((one) => {
    const { attributes } = one;
    return attributes.get("label") ?? attributes.get("term") ?? attributes.get("text") ?? textOf(one);
  });
  const keywords = textOfChild(item, "keywords", itunesSpace)?.split(",") ?? [];
  const labels = [...elements.map((element) => plainTextOfTitle(textOf(element))), ...terms, ...keywords];
  return [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ""))];
}

function enclosuresOf(item: XmlElement, baseOf: BaseOf) {
  const linked = childrenOf(item, "link", atomSpace).filter(
    ({ attributes }) => attributes.get("rel") === "enclosure",
  );
  return [
    ...childrenOf(item, "enclosure").map((element) => fileOf(element, "url", baseOf)),
    ...linked.map((element) => fileOf(element, "href", baseOf)),
  ];
}
