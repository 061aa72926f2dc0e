/**
 * PURE. The items of JSON Feed, with the extension by which any tool can hand over a dialogue: comments, messages, acts
 * of moderators, figures. The extension is described for its writers in `docs/dialog-feed.md`.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
import { z } from "zod";
import { ArchiveError } from "../../../domain/errors.ts";
import {
  type ItemKind,
  isTakenAway,
  itemKinds,
  type MediaRef,
  type Taker,
  takers,
  visibilities,
} from "../../../domain/item.ts";
import { tooManyParts } from "../../bounds.ts";
import { webAddress } from "../../http-address.ts";
import { feedInstantOf } from "../../instant.ts";
import type { BeyondBounds } from "../../json-text.ts";
import { idOf, malformedItem, noted, reasonsOf } from "../../malformed.ts";
import { writtenBy } from "./authors.ts";
import { type ItemClues, provisionalId } from "./clues.ts";
import { type FormerPlaces, formerReading } from "./former-reading.ts";
import { type ItemText, itemTextOf, type Written } from "./item-text.ts";
import { linkAddress } from "./link-address.ts";
import { unreadable } from "./loose-json.ts";
import { candidateOf, type FeedPage, factsOf, mediaRefs, type ReadItem, timeReader } from "./page.ts";

/** `null` stands for what is left out: many serializers write it. */
const text = z.string().nullish();
/** the specification has readers turn numbers into strings */
const Fraction = z.number().refine((value) => !Number.isInteger(value));
const Id = z.union([z.string(), z.int(), Fraction]).transform(String);
/** some write the name alone */
const Author = z.union([
  z.object({ name: text, url: text }),
  z.string().transform((name) => ({ name, url: undefined })),
]);
/** some write one where a list belongs */
const listOf = (value: unknown) => (value == null || Array.isArray(value) ? value : [value]);
const peopleOf = (value: unknown) => {
  const list: unknown = listOf(value);
  return Array.isArray(list) ? list.filter((one) => one !== null) : list;
};
const Authors = z.preprocess(peopleOf, z.array(Author).nullish());
const Attachment = z.object({
  url: z.string(),
  mime_type: text.catch(undefined),
  title: text.catch(undefined),
});

const Word = z.union([z.string(), z.number().transform(String)]);

const Dialog = z.object({
  kind: z.enum(itemKinds).nullish(),
  by_agency: z.boolean().nullish(),
  answers: Id.nullish(),
  thread: Id.nullish(),
  visibility: z.enum(visibilities).nullish(),
  taken_away_by: z.enum(takers).nullish(),
  author_id: text,
  facts: z.record(z.string(), z.string()).nullish(),
});

const Item = z.object({
  id: Id.nullish(),
  url: text,
  external_url: text,
  title: Word.nullish(),
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  date_published: Word.nullish(),
  date_modified: Word.nullish(),
  author: Author.nullish(),
  authors: Authors,
  tags: z.preprocess(listOf, z.array(Word).nullish()),
  language: text,
  attachments: z.array(Attachment).nullish(),
  _kanalarkiv: Dialog.nullish(),
});
type Item = z.infer<typeof Item>;

/** Without these an item would be another, say something else, or somebody else would say it. */
const essential: ReadonlySet<PropertyKey> = new Set([
  "id",
  "content_html",
  "content_text",
  "author",
  "authors",
  "_kanalarkiv",
]);

const Feed = z.object({
  version: z
    .string()
    .regex(
      /^(?:https?:\/\/(?:www\.)?jsonfeed\.org\/version\/)?1(?:\.\d+)?\/?$/,
      "must be https://jsonfeed.org/version/1.1",
    ),
  title: text.catch(undefined),
  home_page_url: text.catch(undefined),
  next_url: z.unknown().optional(),
  language: text.catch(undefined),
  author: Author.nullish().catch(undefined),
  authors: Authors.catch(undefined),
  items: z.array(z.unknown()),
  _kanalarkiv: z.object({ complete: z.boolean().nullish() }).nullish(),
});
type Feed = z.infer<typeof Feed>;

/**
 * @param address where the feed was found
 * @throws ArchiveError `channel.malformed` when it is no JSON Feed, naming what is wrong
 */
export function readJsonFeed(
  { json, left, over }: { readonly json: unknown } & BeyondBounds,
  ordinal: number,
  address: string,
): FeedPage {
  const parsed = Feed.safeParse(json);
  if (!parsed.success)
    throw new ArchiveError(
      "channel.malformed",
      `the answer is no JSON Feed: ${reasonsOf(parsed.error.issues)}`,
    );
  const feed = parsed.data;
  const next = typeof feed.next_url === "string" ? webAddress(feed.next_url, address) : undefined;
  const items = feed.items.map((item, index) => {
    const place = { ordinal, pointer: `/items/${index}` };
    return over.has(index) ? tooMuch(item, place) : readItem(item, { feed, address }, place);
  });
  return {
    about: {
      title: feed.title ?? undefined,
      home: webAddress(feed.home_page_url ?? undefined, address),
      generator: undefined,
    },
    complete: feed._kanalarkiv?.complete === true && (next !== undefined || feed.next_url == null),
    next,
    candidates: items.flatMap((item) => item.candidate ?? []),
    findings: items.flatMap((item) => item.findings),
    read: items.length,
    left,
  };
}

function tooMuch(item: unknown, at: { ordinal: number; pointer: string }): ReadItem {
  return { candidate: undefined, findings: [tooManyParts({ ...at, nativeId: idOf(item) })] };
}

interface Surroundings {
  readonly feed: Feed;
  /** where the feed was found */
  readonly address: string;
}

function readItem(raw: unknown, around: Surroundings, at: { ordinal: number; pointer: string }): ReadItem {
  const { item, oddities } = withoutOddities(raw);
  if (!item) {
    const why = raw === unreadable ? "its JSON is not valid, or says a name twice" : oddities;
    const finding = malformedItem({ ...at, nativeId: idOf(raw) }, why);
    return { candidate: undefined, findings: [finding] };
  }
  const { feed, address } = around;
  const clues = cluesOf(item, address);
  const place = { ...at, nativeId: provisionalId(clues) };
  const times = timeReader(place);
  const [permalink] = clues.links;
  const base = permalink ?? feed.home_page_url ?? address;
  const { text, html, media: within, summary, language } = textIn(item, base);
  const title = item.title ?? undefined;
  const media = mediaRefs(base, attachedTo(item), within);
  const candidate = candidateOf(place, clues, {
    ...spokenBy(item, feed),
    ...dialogOf(item),
    title,
    text,
    html,
    permalink,
    postedAt: times.read(item.date_published || undefined, "date_published", feedInstantOf),
    editedAt: times.read(item.date_modified || undefined, "date_modified", feedInstantOf),
    labels: item.tags ?? [],
    facts: factsOf({
      summary,
      language: item.language ?? language ?? feed.language ?? undefined,
      externalUrl: item.external_url ?? undefined,
      ...item._kanalarkiv?.facts,
    }),
    media,
    formerly: formerReading({ title, text, media }, formerPlaces(item, base)),
  });
  const notes = oddities === "" ? [] : [noted(place, `left out: ${oddities}`)];
  return { candidate, findings: [...notes, ...times.findings] };
}

/** One odd field beside the text never costs the item; what says something else, or by whom, does. */
function withoutOddities(raw: unknown): { readonly item: Item | undefined; readonly oddities: string } {
  const parsed = Item.safeParse(raw);
  if (parsed.success) return { item: parsed.data, oddities: "" };
  const { issues } = parsed.error;
  const oddities = reasonsOf(issues);
  const isLost = issues.some(({ path: [field] }) => field === undefined || essential.has(field));
  if (isLost || typeof raw !== "object" || raw === null) return { item: undefined, oddities };
  return { item: Item.parse(withoutOdd(raw, issues)), oddities };
}

/** Of a list only the elements that are odd are left out. */
function withoutOdd(raw: object, issues: readonly z.core.$ZodIssue[]): Record<string, unknown> {
  const rest: Record<string, unknown> = { ...raw };
  for (const field of new Set(issues.map(({ path }) => String(path[0])))) {
    const value = rest[field];
    const odd = new Set(issues.filter(({ path }) => path[0] === field).map(({ path }) => path[1]));
    if (Array.isArray(value) && !odd.has(undefined))
      rest[field] = value.filter((_, index) => !odd.has(index));
    else delete rest[field];
  }
  return rest;
}

function textIn(item: Item, base: string): ItemText {
  const place = (written: string | null | undefined, isHtml: boolean): Written | undefined =>
    written ? { written, isHtml, base, language: undefined } : undefined;
  const summary = place(item.summary, false);
  return itemTextOf([place(item.content_html, true), place(item.content_text, false), summary], summary);
}

/** The feed's author is that of a post only; who wrote a comment must be said of the comment. */
function spokenBy(item: Item, feed: Feed) {
  const own = [...(item.authors ?? []), ...(item.author ? [item.author] : [])];
  const ofFeed = isByAgency(item) ? [...(feed.authors ?? []), ...(feed.author ? [feed.author] : [])] : [];
  const people = (own.length > 0 ? own : ofFeed).map(({ name, url }) => ({
    name: name ?? undefined,
    uri: url ?? undefined,
  }));
  const written = writtenBy([people]);
  return { ...written, authorId: item._kanalarkiv?.author_id ?? written.authorId };
}

function cluesOf(item: Item, address: string): ItemClues {
  const id = item.id?.trim() || undefined;
  const attached = [...(item.attachments ?? []), ...(item.image ? [{ url: item.image }] : [])];
  return {
    format: "json",
    id,
    links: [linkAddress(item.url ?? undefined, address)].filter((link) => link !== undefined),
    enclosures: attached.flatMap(({ url }) => linkAddress(url, address) ?? []),
    formerId: item.id ?? item.url ?? undefined,
    source: undefined,
    takesComments: false,
    declared: item._kanalarkiv?.kind != null || item._kanalarkiv?.by_agency != null,
    written: () => (Object.keys(item).length > 0 ? JSON.stringify(item) : ""),
  };
}

function dialogOf(item: Item) {
  const { _kanalarkiv: dialog } = item;
  const kind = kindOf(item);
  return {
    kind,
    byAgency: isByAgency(item),
    parentNativeId: dialog?.answers ?? undefined,
    rootNativeId: dialog?.thread ?? undefined,
    visibility: dialog?.visibility ?? (unseenByPublic.has(kind) ? "private" : "public"),
    takenAwayBy: takerOf(item),
  } as const;
}

/** Whoever writes such a feed is asked to say so. `hidden` is what a moderator of the agency's hid, as the form has it. */
function takerOf(item: Item): Taker | undefined {
  const { visibility, taken_away_by: told } = item._kanalarkiv ?? {};
  if (!visibility || !isTakenAway(visibility)) return undefined;
  return told ?? (visibility === "hidden" || isByAgency(item) ? "agency" : undefined);
}

const unseenByPublic: ReadonlySet<ItemKind> = new Set(["message", "moderation"]);
const byOthers: ReadonlySet<ItemKind> = new Set(["comment", "message"]);

function kindOf({ _kanalarkiv: dialog }: Item): ItemKind {
  return dialog?.kind ?? "post";
}

function isByAgency(item: Item): boolean {
  return item._kanalarkiv?.by_agency ?? !byOthers.has(kindOf(item));
}

function formerPlaces(item: Item, base: string): FormerPlaces {
  return {
    title: item.title ?? undefined,
    text: item.content_html || (item.content_text ?? item.summary ?? undefined),
    isHtml: Boolean(item.content_html),
    attached: attachedTo(item),
    base,
  };
}

function attachedTo({ image, attachments }: Item): readonly MediaRef[] {
  const attached = (attachments ?? []).map(({ url, mime_type, title }) => ({
    url,
    alt: title ?? undefined,
    mediaType: mime_type ?? undefined,
  }));
  return image ? [{ url: image, alt: undefined, mediaType: undefined }, ...attached] : attached;
}
