/** PURE. One tweet of an archive: ids as text, long texts joined, short links as where they lead. */
import { z } from "zod";
import type { MediaRef, Sighting } from "../../../domain/item.ts";
import { decodeEntities } from "../../html.ts";
import { mailInstantOf } from "../../instant.ts";
import { jsonKeepingDigits } from "../../json-digits.ts";
import { reasonsOf } from "../../malformed.ts";
import type { ArchivedFile } from "../port.ts";
import { type Drafts, jsonOf, type Noted, type RecordAt, refusal } from "../records.ts";
import type { NoteTweet, Side } from "./format.ts";

const Text = z.string().nullish().catch(undefined);
/** JavaScript loses the end of a number of more than 53 bits, and with it which tweet is meant: it is read as it is written. */
const longNumber = /:\s*\d{16}/;
const Id = z
  .union([z.string().regex(/^\d+$/), z.int().nonnegative()])
  .nullish()
  .transform((id) => (id === null || id === undefined ? undefined : String(id)));
const Link = z.object({ url: z.string(), expanded_url: Text });
const Media = z.object({
  url: Text,
  media_url_https: Text,
  media_url: Text,
  ext_alt_text: Text,
  video_info: z
    .object({
      variants: z.array(z.object({ url: z.string(), content_type: Text, bitrate: z.unknown().optional() })),
    })
    .nullish()
    .catch(undefined),
});
type Media = z.infer<typeof Media>;
const Entities = z
  .object({
    urls: z.array(Link).nullish().catch(undefined),
    media: z.array(Media).nullish().catch(undefined),
    hashtags: z
      .array(z.object({ text: z.string() }))
      .nullish()
      .catch(undefined),
  })
  .nullish()
  .catch(undefined);

const Tweet = z.object({
  id_str: Id,
  id: Id,
  full_text: Text,
  text: Text,
  created_at: Text,
  lang: Text,
  truncated: z.unknown().optional(),
  in_reply_to_status_id_str: Id,
  in_reply_to_status_id: Id,
  entities: Entities,
  extended_entities: Entities,
  deleted_at: Text,
  edit_info: z.unknown().optional(),
});
type Tweet = z.infer<typeof Tweet>;

interface Of extends Side {
  /** that the file lies in, with `/` */
  readonly folder: string;
  readonly wasDeleted: boolean;
}

export function tweetDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = jsonOf(record);
  if ("drafts" in read) return read.drafts;
  const json = longNumber.test(record) ? jsonKeepingDigits(record) : read.json;
  const inner = typeof json === "object" && json !== null && "tweet" in json ? json.tweet : json;
  const parsed = Tweet.safeParse(inner);
  if (!parsed.success) return refusal("item.malformed", undefined, reasonsOf(parsed.error.issues));
  const tweet = parsed.data;
  const id = tweet.id_str ?? tweet.id;
  const written = tweet.full_text ?? tweet.text;
  if (id === undefined) return refusal("item.malformed", undefined, "has no id");
  if (typeof written !== "string") return refusal("item.malformed", id, "has no text");
  if (/^RT @\w+:/.test(written))
    return {
      refused: [{ code: "import.notOwn", nativeId: id, detail: "passes on what others said", held: false }],
    };
  return draftsOf(tweet, id, written, at, of);
}

function draftsOf(tweet: Tweet, id: string, written: string, at: RecordAt, of: Of): Drafts {
  const postedAt = tweet.created_at ? mailInstantOf(asMail(tweet.created_at)) : undefined;
  const note = noteFor(written, postedAt, of.notes);
  const isCut = !note && isTruncated(tweet, written);
  const media = tweet.extended_entities?.media ?? tweet.entities?.media ?? [];
  const refs = media.flatMap((file) => mediaOf(file));
  const parent = tweet.in_reply_to_status_id_str ?? tweet.in_reply_to_status_id;
  const edits = editsOf(tweet.edit_info);
  const sighting: Sighting = {
    nativeId: id,
    kind: parent === undefined ? "post" : "comment",
    parentNativeId: parent,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: of.accountId,
    authors: [{ name: of.username, ids: [of.username, of.accountId].flatMap((one) => one ?? []) }],
    title: undefined,
    text: note ? linked(note.text, note.links) : textOf(written, tweet, media),
    permalink: of.username === undefined ? undefined : `https://x.com/${of.username}/status/${id}`,
    postedAt,
    editedAt: undefined,
    // what is deleted in an account that is closed to most was never for everybody; `deletedAt` tells that it is
    visibility: of.isProtected ? "private" : of.wasDeleted ? "trashed" : "public",
    ...(!of.isProtected && of.wasDeleted ? { takenAwayBy: "author" as const } : {}),
    media: refs,
    labels: (tweet.entities?.hashtags ?? []).map(({ text }) => text),
    facts: {
      ...(tweet.lang && tweet.lang !== "und" && !/^(?:q|zxx)/.test(tweet.lang)
        ? { language: tweet.lang }
        : {}),
      ...(isCut ? { truncated: "true" } : {}),
      ...(edits.length > 1 ? { editOf: edits.join(" ") } : {}),
      ...(tweet.deleted_at ? { deletedAt: tweet.deleted_at } : {}),
    },
    replacedCharacters: 0,
    payload: at,
  };
  const cut: Noted = {
    code: "import.truncatedText",
    nativeId: id,
    detail: "the archive holds only the beginning of its text",
  };
  return {
    sightings: [sighting],
    notes: isCut ? [cut] : [],
    files: refs.map((ref) => fileOf(ref, id, of.folder)),
  };
}

/** `Sat Feb 18 12:33:11 +0000 2023`, which no standard knows. */
function asMail(text: string): string {
  return text.replace(/^(\w{3}) (\w{3}) (\d{1,2}) ([\d:]{8}) ([+-]\d{4}) (\d{4})$/, "$1, $3 $2 $6 $4 $5");
}

/** So much of a text stands in no other. */
const tellingLength = 100;

/** The long text that begins as the tweet does, of the same second; where much of it is the same, within a minute. */
function noteFor(
  written: string,
  postedAt: Date | undefined,
  notes: readonly NoteTweet[],
): NoteTweet | undefined {
  if (!postedAt || notes.length === 0) return undefined;
  const second = Math.floor(postedAt.getTime() / 1000);
  const beginning = squeezed(decodeEntities(written).replace(/(?:…\s*)?(?:https:\/\/t\.co\/\w+\s*)*$/u, ""));
  if (beginning === "") return undefined;
  const within = beginning.length >= tellingLength ? 60 : 1;
  return notes.find(
    (note) =>
      Math.abs(note.second - second) <= within && squeezed(decodeEntities(note.text)).startsWith(beginning),
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** By the flag; or a text as long as one may be that ends in an ellipsis, where older archives have no flag. */
function isTruncated({ truncated }: Tweet, written: string): boolean {
  const text = written.replace(/\s*https:\/\/t\.co\/\w+\s*$/u, "");
  return truncated === true || truncated === "true" || (text.endsWith("…") && [...text].length >= 135);
}

function textOf(written: string, { entities }: Tweet, media: readonly Media[]): string {
  const shown = media.flatMap(({ url }) => url ?? []);
  const links = (entities?.urls ?? []).map(({ url, expanded_url: long }) => [url, long ?? url] as const);
  const own = [...new Set(shown)].map((url) => [url, ""] as const);
  return linked(written, [...links, ...own])
    .replace(/[ \t]+$/gmu, "")
    .trim();
}

function linked(text: string, links: readonly (readonly [string, string])[]): string {
  return links.reduce((now, [short, long]) => now.replaceAll(short, () => long), decodeEntities(text));
}

/** Of a film the best form, which is the one that the archive holds. */
function mediaOf({
  media_url_https: secure,
  media_url: plain,
  ext_alt_text: alt,
  video_info: film,
}: Media): MediaRef[] {
  const rate = (value: unknown) => Number(value ?? 0);
  const best = [...(film?.variants ?? [])]
    .filter(({ content_type: type }) => type === "video/mp4")
    .sort((one, other) => rate(other.bitrate) - rate(one.bitrate))[0];
  const url = best?.url ?? secure ?? plain ?? undefined;
  if (url === undefined || url === "") return [];
  return [{ url, alt: alt?.trim() || undefined, mediaType: best ? "video/mp4" : undefined }];
}

function fileOf({ url }: MediaRef, id: string, folder: string): ArchivedFile {
  const name = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
  const folders = ["tweets_media", "tweet_media", "deleted_tweets_media", "community_tweet_media"];
  return { url, paths: folders.map((one) => `${folder}${one}/${id}-${name}`) };
}

const EditInfo = z.object({ initial: z.object({ editTweetIds: z.array(z.string()) }) });

function editsOf(info: unknown): readonly string[] {
  return EditInfo.safeParse(info).data?.initial.editTweetIds ?? [];
}
