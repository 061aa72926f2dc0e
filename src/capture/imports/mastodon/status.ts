/**
 * PURE. One activity of an outbox: a status of the account, or why it is none.
 *
 * Who could see it is told by `to` and `cc` alone; what these do not say is taken to be private, and what names accounts
 * only is a message.
 *
 * @see https://docs.joinmastodon.org/spec/activitypub/#payloads
 * @see https://www.w3.org/TR/activitypub/#public-addressing
 */
import { z } from "zod";
import type { ChannelKind } from "../../../domain/channel.ts";
import type { MediaRef, Sighting, Visibility } from "../../../domain/item.ts";
import { instantOf } from "../../instant.ts";
import { idOf, reasonsOf } from "../../malformed.ts";
import { appearanceOf, plainTextOfHtml, printable } from "../../text.ts";
import { isAccountOf } from "../account.ts";
import type { ArchivedFile } from "../port.ts";
import { type Drafts, jsonOf, type RecordAt, refusal } from "../records.ts";
import type { Side } from "./format.ts";

/** Lists are read where they are asked for: most are empty, and every step of a schema costs for each of many records. */
const List = z.unknown().optional();
const Time = z.string().nullish();
const Text = z.string().nullish().catch(undefined);

const Attachment = z.object({ url: z.string(), mediaType: Text, name: Text });
const Tag = z.object({ type: z.string(), name: Text, href: Text });
const Choice = z.object({ name: z.string() });
const Listed = z.array(z.unknown()).nullish();

/** The elements that are as they should be. */
function those<Item extends z.ZodType>(item: Item, all: z.infer<typeof Listed>): z.infer<Item>[] {
  return (all ?? []).flatMap((one): z.infer<Item>[] => {
    const read = item.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** A list, one value that stands for a list of one, or nothing. */
function addressed(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === "string");
}

const Note = z.object({
  id: z.string().min(1),
  type: z.string(),
  published: Time,
  updated: Time,
  url: z.unknown().optional(),
  attributedTo: Text,
  summary: Text,
  sensitive: z.unknown().optional(),
  content: Text,
  contentMap: z.record(z.string(), z.string()).nullish().catch(undefined),
  inReplyTo: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish(),
  to: List,
  cc: List,
  attachment: Listed,
  tag: Listed,
  oneOf: Listed,
  anyOf: Listed,
});
type Note = z.infer<typeof Note>;

const Activity = z.object({
  type: z.string(),
  actor: Text,
  object: z.unknown(),
  to: List,
  cc: List,
});

const Attributed = z.object({ attributedTo: z.string() });

export interface Account extends Side {
  readonly isOurs: (actor: string) => boolean;
}

/** @param account address of the channel, for archives that do not say whose they are */
export function isMastodonActor(
  actor: string,
  { actor: known }: Pick<Side, "actor">,
  account: string,
): boolean {
  return known === undefined ? isAccountOf(account, [actor]) : actor === known;
}

export function statusDrafts(record: string, at: RecordAt, account: Account, kind: ChannelKind): Drafts {
  const read = jsonOf(record);
  if ("drafts" in read) return read.drafts;
  const activity = Activity.safeParse(read.json);
  if (!activity.success) return refusal("item.malformed", idOf(read.json), reasonsOf(activity.error.issues));
  const { type, actor, object } = activity.data;
  const wrong = othersOf(type, actor ?? undefined, object, account);
  if (wrong !== undefined)
    return { refused: [{ code: "import.notOwn", nativeId: undefined, detail: wrong, held: false }] };
  const note = Note.safeParse(object);
  if (!note.success) return refusal("item.malformed", idOf(object), reasonsOf(note.error.issues));
  const said = note.data;
  const own = audienceOf(said);
  const readers = own.to.length + own.cc.length > 0 ? own : audienceOf(activity.data);
  return statusOf(said, seenBy(readers, account.followers), at, account, kind);
}

function othersOf(
  type: string,
  actor: string | undefined,
  object: unknown,
  { isOurs }: Account,
): string | undefined {
  if (type === "Announce")
    return `passes on what others said: ${printable(typeof object === "string" ? object : "a status")}`;
  if (type !== "Create") return `is no status but an activity of type ${printable(type)}`;
  const author = Attributed.safeParse(object).data?.attributedTo ?? actor;
  return author !== undefined && isOurs(author)
    ? undefined
    : `is by another account: ${printable(author ?? "nobody")}`;
}

/** In the words of the API, so that a live channel tells the same: `private` is for followers. */
type Audience = "public" | "unlisted" | "private" | "direct" | "unknown";

const everybody: ReadonlySet<unknown> = new Set([
  "https://www.w3.org/ns/activitystreams#Public",
  "as:Public",
  "Public",
]);

interface Readers {
  readonly to: readonly string[];
  readonly cc: readonly string[];
}

function audienceOf({ to, cc }: Pick<Note, "to" | "cc">): Readers {
  return { to: addressed(to), cc: addressed(cc) };
}

function seenBy({ to, cc }: Readers, followers: string | undefined): Audience {
  if (to.some((one) => everybody.has(one))) return "public";
  if (cc.some((one) => everybody.has(one))) return "unlisted";
  const all = [...to, ...cc];
  if (all.length === 0) return "unknown";
  return all.some((one) => one === followers || /\/followers$/.test(one)) ? "private" : "direct";
}

function statusOf(note: Note, audience: Audience, at: RecordAt, account: Account, kind: ChannelKind): Drafts {
  const html = note.content ?? Object.values(note.contentMap ?? {})[0] ?? "";
  const parent = note.inReplyTo ? statusId(note.inReplyTo, account, kind) : undefined;
  const isOpen = audience === "public" || audience === "unlisted";
  const media = those(Attachment, note.attachment).map((file) => ({
    ref: refOf(file, note.id),
    path: file.url,
  }));
  const language = Object.keys(note.contentMap ?? {})[0];
  const choices = [...those(Choice, note.oneOf), ...those(Choice, note.anyOf)].map(({ name }) => name);
  const sighting: Sighting = {
    nativeId: statusId(note.id, account, kind),
    kind: audience === "direct" ? "message" : parent === undefined ? "post" : "comment",
    parentNativeId: parent,
    rootNativeId: undefined,
    byAgency: true,
    // the channel says itself who speaks on it, whatever it is called today
    authorName: undefined,
    authorId: account.actor ?? note.attributedTo ?? undefined,
    authors: [{ name: account.name, ids: [account.actor, note.attributedTo].flatMap((id) => id ?? []) }],
    title: note.summary?.trim() || undefined,
    text: [plainTextOfHtml(html, note.id), choices.map((name) => `[ ] ${name}`).join("\n")]
      .filter((part) => part !== "")
      .join("\n\n"),
    html: appearanceOf(html),
    permalink: typeof note.url === "string" ? note.url : note.id,
    postedAt: note.published ? instantOf(note.published) : undefined,
    editedAt: note.updated ? instantOf(note.updated) : undefined,
    visibility: (isOpen ? "public" : "private") satisfies Visibility,
    media: media.map(({ ref }) => ref),
    labels: those(Tag, note.tag).flatMap(({ type, name }) =>
      type === "Hashtag" && name ? [name.replace(/^#/, "")] : [],
    ),
    facts: {
      ...(audience === "public" ? {} : { audience }),
      ...(note.sensitive === true ? { sensitive: "true" } : {}),
      ...(note.url === note.id ? {} : { uri: note.id }),
      ...(language === undefined ? {} : { language }),
    },
    replacedCharacters: 0,
    payload: at,
  };
  const files = media.map(({ ref, path }): ArchivedFile => ({ url: ref.url, paths: pathsOf(path) }));
  return { sightings: [sighting], files };
}

/** As the live channel of that kind calls it: Mastodon by the number of the status, ActivityPub by its address. */
export function statusId(address: string, { actor }: Pick<Side, "actor">, kind: ChannelKind): string {
  const number = /\/statuses\/(\d+)$/.exec(address)?.[1];
  const isOurs =
    actor === undefined ||
    address.startsWith(`${actor}/`) ||
    URL.parse(actor)?.host === URL.parse(address)?.host;
  return number !== undefined && isOurs && String(kind) !== "activitypub" ? number : address;
}

/** The server takes `/system/` and its own name out of the addresses of files; another store's path keeps its slash. */
function refOf({ url, name, mediaType }: z.infer<typeof Attachment>, note: string): MediaRef {
  const path = /^(?:https?:)?\//.test(url) ? url : `/system/${url}`;
  return {
    url: URL.parse(path, note)?.href ?? path,
    alt: name?.trim() || undefined,
    mediaType: mediaType ?? undefined,
  };
}

function pathsOf(url: string): readonly string[] {
  const path = (/^https?:/.test(url) ? (URL.parse(url)?.pathname ?? "") : url).replace(/^\/+/, "");
  const from = path.indexOf("media_attachments/");
  return [...new Set([path, ...(from > 0 ? [path.slice(from)] : [])])].filter((one) => one !== "");
}
