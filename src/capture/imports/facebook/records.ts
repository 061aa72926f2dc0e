/** PURE. One post, comment or message of a Facebook download. None has an id, so one is made of what stays as it is. */
import { z } from "zod";
import type { Sighting } from "../../../domain/item.ts";
import { derivedId } from "../../native-id.ts";
import { printable } from "../../text.ts";
import {
  archivedOf,
  aSighting,
  File,
  instantOfSeconds,
  nameOf,
  refOf,
  shaped,
  Text,
  Time,
} from "../meta/values.ts";
import { type Drafts, type RecordAt, refusal } from "../records.ts";
import { Attachments, list, unreadParts, wordsOf } from "./parts.ts";

export interface Of {
  readonly member: string;
  /** of the account, as messages name it */
  readonly name: string;
  /** what else they may name it */
  readonly otherName?: string | undefined;
  readonly platform: "facebook" | "instagram";
}

const Post = z.object({
  timestamp: Time,
  title: Text,
  data: list(z.object({ post: Text, update_timestamp: Time })),
  attachments: Attachments,
});

export function postDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = shaped(record, Post);
  if ("drafts" in read) return read.drafts;
  const { timestamp, title, data, attachments: inside } = read.value;
  const media = inside.flatMap(({ media: file }) => file ?? []);
  const written = data.flatMap(({ post }) => post ?? []);
  const captions =
    written.length > 0 ? [] : [...new Set(media.flatMap(({ description }) => description ?? []))];
  const texts = [...written, ...captions, ...inside.flatMap(wordsOf)];
  if (timestamp === null || timestamp === undefined) return refusal("item.malformed", undefined, timeless);
  const unread = unreadParts(read.json);
  const link = inside.flatMap(({ external_context: context }) => context?.url ?? [])[0];
  const place = inside.flatMap(({ place: where }) => where?.name ?? [])[0];
  if (texts.length + media.length + unread.length === 0 && !title && link === undefined && !place)
    return refusal("item.malformed", undefined, "says nothing: it has no text, no file and no link");
  const updated = data.flatMap(({ update_timestamp: when }) => when ?? [])[0];
  const sighting = aSighting(
    {
      nativeId: derivedId("facebook", "post", String(timestamp), nameOf(media[0]?.uri)),
      kind: "post",
      text: texts.join("\n\n"),
      // «Fjordvik kommune shared a link.»: the platform's own words, in the language of whoever asked
      facts: {
        ...(title ? { act: title } : {}),
        ...(link === undefined ? {} : { externalUrl: link }),
        ...(place === undefined ? {} : { place }),
      },
      postedAt: instantOfSeconds(timestamp),
      editedAt: updated === timestamp ? undefined : instantOfSeconds(updated),
      // what a page posts is public; of a profile nobody says who could see it
      visibility: /profile_posts_\d/.test(of.member) ? "public" : "private",
      media: media.map(refOf),
      authors: [{ name: of.name, ids: [] }],
    },
    at,
  );
  return draftsOf(sighting, media, of, unread);
}

const timeless = "has no time, by which alone it could be known again";

function draftsOf(
  sighting: Sighting,
  media: readonly File[],
  { member }: Of,
  unread: readonly string[],
): Drafts {
  const { nativeId } = sighting;
  const detail = `parts of it are not read: ${unread.map(printable).join(", ")}`;
  return {
    sightings: [sighting],
    notes: unread.length === 0 ? [] : [{ code: "import.notRead", nativeId, detail }],
    files: media.flatMap((file) => archivedOf(file, member) ?? []),
  };
}

const Comment = z.object({
  timestamp: Time,
  title: Text,
  data: list(z.object({ comment: z.object({ comment: Text, timestamp: Time, author: Text }) })),
  attachments: Attachments,
});

export function commentDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = shaped(record, Comment);
  if ("drafts" in read) return read.drafts;
  const { title, data, attachments } = read.value;
  const said = data[0]?.comment;
  const timestamp = said?.timestamp ?? read.value.timestamp;
  const media = attachments.flatMap(({ media: file }) => file ?? []);
  if (timestamp === null || timestamp === undefined) return refusal("item.malformed", undefined, timeless);
  const sighting = aSighting(
    {
      nativeId: derivedId("facebook", "comment", String(timestamp), nameOf(media[0]?.uri)),
      kind: "comment",
      text: [said?.comment, ...attachments.flatMap(wordsOf)].flatMap((text) => text || []).join("\n\n"),
      facts: title ? { act: title } : {},
      postedAt: instantOfSeconds(timestamp),
      visibility: "private",
      media: media.map(refOf),
      authors: [{ name: said?.author ?? of.name, ids: [] }],
    },
    at,
  );
  return draftsOf(sighting, media, of, unreadParts(read.json));
}

const Message = z.object({
  sender_name: z.string(),
  timestamp_ms: z.number().int().positive(),
  content: Text,
  photos: list(File),
  videos: list(File),
  audio_files: list(File),
  files: list(File),
  gifs: list(File),
  share: z.object({ link: Text, share_text: Text }).nullish().catch(undefined),
  is_unsent: z.boolean().nullish().catch(undefined),
});

export function messageDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = shaped(record, Message);
  if ("drafts" in read) return read.drafts;
  const message = read.value;
  const conversation = of.member.split("/").at(-2) ?? of.member;
  const media = [
    ...message.photos,
    ...message.videos,
    ...message.audio_files,
    ...message.files,
    ...message.gifs,
  ];
  const sighting = aSighting(
    {
      nativeId: derivedId(
        of.platform,
        "message",
        conversation,
        message.sender_name,
        String(message.timestamp_ms),
      ),
      kind: "message",
      text: [message.content, message.share?.share_text, message.share?.link]
        .flatMap((text) => text || [])
        .join("\n"),
      byAgency: message.sender_name === of.name || message.sender_name === of.otherName,
      authorName: message.sender_name,
      postedAt: new Date(message.timestamp_ms),
      visibility: message.is_unsent ? "trashed" : "private",
      ...(message.is_unsent ? { takenAwayBy: "author" as const } : {}),
      facts: { conversation },
      media: media.map(refOf),
    },
    at,
  );
  return { sightings: [sighting], files: media.flatMap((file) => archivedOf(file, of.member) ?? []) };
}
