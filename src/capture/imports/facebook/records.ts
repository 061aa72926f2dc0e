/** PURE. One post, comment or message of a Facebook download. None has an id, so one is made of what stays as it is. */
import { z } from "zod";
import { derivedId } from "../../native-id.ts";
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
import type { Drafts, RecordAt } from "../records.ts";

export interface Of {
  readonly member: string;
  /** of the account, as messages name it */
  readonly name: string;
}

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform((all) => (all ?? []).flatMap((one) => item.safeParse(one).data ?? []));

const Post = z.object({
  timestamp: Time,
  title: Text,
  data: list(z.object({ post: Text, update_timestamp: Time })),
  attachments: list(
    z.object({
      data: list(
        z.object({
          media: File.nullish().catch(undefined),
          external_context: z.object({ url: Text, name: Text }).nullish().catch(undefined),
          place: z.object({ name: Text }).nullish().catch(undefined),
          text: Text,
        }),
      ),
    }),
  ),
  tags: list(z.object({ name: z.string() })),
});

export function postDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = shaped(record, Post);
  if ("drafts" in read) return read.drafts;
  const { timestamp, title, data, attachments } = read.value;
  const inside = attachments.flatMap(({ data: all }) => all);
  const media = inside.flatMap(({ media: file }) => file ?? []);
  const written = data.flatMap(({ post }) => post ?? []);
  const captions =
    written.length > 0 ? [] : [...new Set(media.flatMap(({ description }) => description ?? []))];
  const texts = [...written, ...captions, ...inside.flatMap(({ text }) => text ?? [])];
  if (timestamp === null || timestamp === undefined)
    return {
      refused: [
        {
          code: "item.malformed",
          nativeId: undefined,
          detail: "has no time, by which alone it could be known again",
          held: true,
        },
      ],
    };
  const link = inside.flatMap(({ external_context: context }) => context?.url ?? [])[0];
  const place = inside.flatMap(({ place: where }) => where?.name ?? [])[0];
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
  return { sightings: [sighting], files: media.flatMap((file) => archivedOf(file, of.member) ?? []) };
}

const Comment = z.object({
  timestamp: Time,
  title: Text,
  data: list(z.object({ comment: z.object({ comment: Text, timestamp: Time, author: Text }) })),
  attachments: Post.shape.attachments,
});

export function commentDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = shaped(record, Comment);
  if ("drafts" in read) return read.drafts;
  const { title, data, attachments } = read.value;
  const said = data[0]?.comment;
  const timestamp = said?.timestamp ?? read.value.timestamp;
  const media = attachments.flatMap(({ data: all }) => all).flatMap(({ media: file }) => file ?? []);
  if (timestamp === null || timestamp === undefined)
    return {
      refused: [
        {
          code: "item.malformed",
          nativeId: undefined,
          detail: "has no time, by which alone it could be known again",
          held: true,
        },
      ],
    };
  const sighting = aSighting(
    {
      nativeId: derivedId("facebook", "comment", String(timestamp), nameOf(media[0]?.uri)),
      kind: "comment",
      text: said?.comment ?? "",
      facts: title ? { act: title } : {},
      postedAt: instantOfSeconds(timestamp),
      visibility: "private",
      media: media.map(refOf),
      authors: [{ name: said?.author ?? of.name, ids: [] }],
    },
    at,
  );
  return { sightings: [sighting], files: media.flatMap((file) => archivedOf(file, of.member) ?? []) };
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
        "facebook",
        "message",
        conversation,
        message.sender_name,
        String(message.timestamp_ms),
      ),
      kind: "message",
      text: [message.content, message.share?.share_text, message.share?.link]
        .flatMap((text) => text || [])
        .join("\n"),
      byAgency: message.sender_name === of.name,
      authorName: message.sender_name,
      postedAt: new Date(message.timestamp_ms),
      visibility: message.is_unsent ? "trashed" : "private",
      facts: { conversation },
      media: media.map(refOf),
    },
    at,
  );
  return { sightings: [sighting], files: media.flatMap((file) => archivedOf(file, of.member) ?? []) };
}
