/**
 * PURE. The items of JSON Feed, with the extension by which any tool can hand over a dialogue: comments, messages, acts
 * of moderators, figures. The extension is described for its writers in `docs/dialog-feed.md`.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
import { z } from "zod";
import { ArchiveError } from "../../../domain/errors.ts";
import { type ItemKind, itemKinds, type MediaRef, visibilities } from "../../../domain/item.ts";
import { firstItems } from "../../bounds.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { idOf, malformedItem, reasonsOf } from "../../malformed.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
import { writtenBy } from "./authors.ts";
import { type ItemClues, provisionalId } from "./clues.ts";
import { linkAddress } from "./link-address.ts";
import {
  candidateOf,
  type FeedPage,
  factsOf,
  mediaIn,
  mediaRefs,
  type ReadItem,
  timeReader,
} from "./page.ts";

/** `null` stands for what is left out: many serializers write it. */
const text = z.string().nullish();
/** the specification has readers turn numbers into strings */
const Id = z.union([z.string(), z.int()]).transform(String);
const Author = z.object({ name: text, url: text });
const Authors = z.array(Author).nullish();
const Attachment = z.object({ url: z.string(), mime_type: text, title: text });

const Dialog = z.object({
  kind: z.enum(itemKinds).nullish(),
  by_agency: z.boolean().nullish(),
  answers: Id.nullish(),
  thread: Id.nullish(),
  visibility: z.enum(visibilities).nullish(),
  author_id: text,
  facts: z.record(z.string(), z.string()).nullish(),
});

const Item = z.object({
  id: Id.nullish(),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  date_published: text,
  date_modified: text,
  author: Author.nullish(),
  authors: Authors,
  tags: z.array(z.string()).nullish(),
  language: text,
  attachments: z.array(Attachment).nullish(),
  _kanalarkiv: Dialog.nullish(),
});
type Item = z.infer<typeof Item>;

const Feed = z.object({
  version: z
    .string()
    .regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/, "must be https://jsonfeed.org/version/1.1"),
  title: text.catch(undefined),
  home_page_url: text,
  next_url: text,
  author: Author.nullish(),
  authors: Authors,
  items: z.array(z.unknown()),
  _kanalarkiv: z.object({ complete: z.boolean().nullish() }).nullish(),
});
type Feed = z.infer<typeof Feed>;

/**
 * @param address where the feed was found
 * @throws ArchiveError `channel.malformed` when it is no JSON Feed, naming what is wrong
 */
export function readJsonFeed(json: unknown, ordinal: number, address: string): FeedPage {
  const { json: taken, left } = withFirstItems(json);
  const parsed = Feed.safeParse(taken);
  if (!parsed.success)
    throw new ArchiveError(
      "channel.malformed",
      `the answer is no JSON Feed: ${reasonsOf(parsed.error.issues)}`,
    );
  const feed = parsed.data;
  const items = feed.items.map((item, index) =>
    readItem(item, feed, { ordinal, pointer: `/items/${index}` }, address),
  );
  return {
    about: {
      title: feed.title ?? undefined,
      home: webAddress(feed.home_page_url ?? undefined, address),
      generator: undefined,
    },
    complete: feed._kanalarkiv?.complete === true,
    next: webAddress(feed.next_url ?? undefined, address),
    candidates: items.flatMap((item) => item.candidate ?? []),
    findings: items.flatMap((item) => item.findings),
    left,
  };
}

/** Before anything is validated, because validating ten million numbers would take the machine down. */
function withFirstItems(json: unknown): { readonly json: unknown; readonly left: number } {
  if (typeof json !== "object" || json === null || !("items" in json) || !Array.isArray(json.items))
    return { json, left: 0 };
  const { first, left } = firstItems(json.items);
  return { json: left === 0 ? json : { ...json, items: first }, left };
}

function readItem(
  raw: unknown,
  feed: Feed,
  at: { ordinal: number; pointer: string },
  address: string,
): ReadItem {
  const parsed = Item.safeParse(raw);
  if (!parsed.success) {
    const finding = malformedItem({ ...at, nativeId: idOf(raw) }, reasonsOf(parsed.error.issues));
    return { candidate: undefined, findings: [finding] };
  }
  const item = parsed.data;
  const clues = cluesOf(item, address);
  const place = { ...at, nativeId: provisionalId(clues) };
  const times = timeReader(place);
  const [permalink] = clues.links;
  const candidate = candidateOf(place, clues, {
    ...spokenBy(item, feed),
    ...dialogOf(item),
    title: item.title ?? undefined,
    text: textOf(item),
    html: appearanceOf(item.content_html ?? undefined),
    permalink,
    postedAt: times.read(item.date_published ?? undefined, "date_published", instantOf),
    editedAt: times.read(item.date_modified ?? undefined, "date_modified", instantOf),
    labels: item.tags ?? [],
    facts: allFactsOf(item),
    media: mediaRefs(permalink ?? feed.home_page_url ?? address, mediaOf(item)),
  });
  return { candidate, findings: times.findings };
}

function textOf({ content_html, content_text, summary }: Item): string {
  return content_html ? plainTextOfHtml(content_html) : (content_text ?? summary ?? "");
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
  } as const;
}

const unseenByPublic: ReadonlySet<ItemKind> = new Set(["message", "moderation"]);
const byOthers: ReadonlySet<ItemKind> = new Set(["comment", "message"]);

function kindOf({ _kanalarkiv: dialog }: Item): ItemKind {
  return dialog?.kind ?? "post";
}

function isByAgency(item: Item): boolean {
  return item._kanalarkiv?.by_agency ?? !byOthers.has(kindOf(item));
}

function allFactsOf(item: Item) {
  const hasContent = Boolean(item.content_html || item.content_text);
  return factsOf({
    summary: hasContent ? (item.summary ?? undefined) : undefined,
    language: item.language ?? undefined,
    externalUrl: item.external_url ?? undefined,
    ...item._kanalarkiv?.facts,
  });
}

function mediaOf({ image, attachments, content_html }: Item): readonly MediaRef[] {
  const attached = (attachments ?? []).map(({ url, mime_type, title }) => ({
    url,
    alt: title ?? undefined,
    mediaType: mime_type ?? undefined,
  }));
  const shown = image ? [{ url: image, alt: undefined, mediaType: undefined }] : [];
  return [...shown, ...attached, ...mediaIn(content_html ?? undefined)];
}
