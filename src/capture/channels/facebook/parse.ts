/** PURE. A post, comment, message or description of a Facebook Page, as an item of ours. */
import type { z } from "zod";
import type { MediaRef, Sighting } from "../../../domain/item.ts";
import type { Attachment, Comment, Message, Post, Profile } from "../../graph/shapes.ts";
import { webAddress } from "../../http-address.ts";

export const profileId = "profile";

type Place = Sighting["payload"];

const nothing = {
  title: undefined,
  editedAt: undefined,
  labels: [],
  replacedCharacters: 0,
} as const;

export function profileOf(profile: z.infer<typeof Profile>, payload: Place): Sighting {
  const text = [profile.about, profile.description].filter((part) => part !== undefined && part !== "");
  return {
    ...nothing,
    nativeId: profileId,
    kind: "profile",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: true,
    authorName: undefined,
    authorId: undefined,
    title: profile.name,
    text: text.join("\n\n"),
    permalink: profile.link,
    postedAt: undefined,
    visibility: profile.is_published === false ? "hidden" : "public",
    media: [],
    facts: {},
    payload,
  };
}

/**
 * `updated_time` moves with each comment, so it says nothing of an edit: what is said decides that. Without the permission
 * to read what people write Meta names nobody as writer of a visitor's post, so that nobody is named makes none the page's.
 *
 * @param isOwn it stood in the list of what the page itself published
 */
export function postOf(
  post: Post,
  { page, isOwn }: { readonly page: string | undefined; readonly isOwn: boolean },
  payload: Place,
): Sighting {
  const shared = post.attachments?.data.find(({ type }) => type === "share" || type?.startsWith("share_"));
  const link = webAddress(shared?.unshimmed_url ?? shared?.url, base);
  return {
    ...nothing,
    nativeId: post.id,
    kind: "post",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: post.from === undefined ? isOwn : post.from.id === page,
    ...writtenBy(post.from),
    text: post.message ?? post.story ?? "",
    permalink: webAddress(post.permalink_url, base),
    postedAt: post.created_time,
    visibility: post.is_hidden === true ? "hidden" : "public",
    media: (post.attachments?.data ?? []).flatMap(filesOf),
    facts: {
      ...(post.status_type === undefined ? {} : { statusType: post.status_type }),
      ...(link === undefined ? {} : { externalUrl: link }),
      ...count("replies", post.comments?.summary?.total_count),
      ...count("favourites", post.reactions?.summary?.total_count),
      ...count("boosts", post.shares?.count),
    },
    payload,
  };
}

const base = "https://www.facebook.com/";

/** What was never sent out is no record. */
export function wasSentOut({ is_published }: Post): boolean {
  return is_published !== false;
}

/** @param post native id of the post that it stands on */
export function commentOf(
  comment: Comment,
  post: string,
  page: string | undefined,
  payload: Place,
): Sighting {
  const hidden = comment.is_hidden === true;
  return {
    ...nothing,
    nativeId: comment.id,
    kind: "comment",
    parentNativeId: comment.parent?.id ?? post,
    rootNativeId: post,
    byAgency: page !== undefined && comment.from?.id === page,
    ...writtenBy(comment.from),
    text: comment.message ?? "",
    permalink: webAddress(comment.permalink_url, base),
    postedAt: comment.created_time,
    visibility: hidden ? "hidden" : comment.is_private === true ? "private" : "public",
    media: comment.attachment ? filesOf(comment.attachment) : [],
    facts: count("favourites", comment.reactions?.summary?.total_count),
    payload,
  };
}

/** @param thread what the messages with one person are held together by */
export function messageOf(
  message: Message,
  thread: string,
  page: string | undefined,
  payload: Place,
): Sighting {
  const files = (message.attachments?.data ?? []).flatMap((file): MediaRef[] => {
    const url = webAddress(file.image_data?.url ?? file.video_data?.url ?? file.file_url, base);
    return url === undefined ? [] : [{ url, alt: file.name, mediaType: file.mime_type }];
  });
  const sticker = webAddress(message.sticker, base);
  return {
    ...nothing,
    nativeId: message.id,
    kind: "message",
    parentNativeId: undefined,
    rootNativeId: thread,
    byAgency: page !== undefined && message.from?.id === page,
    ...writtenBy(message.from),
    text: message.message ?? "",
    permalink: undefined,
    postedAt: message.created_time,
    visibility: "private",
    media: [
      ...files,
      ...(sticker === undefined ? [] : [{ url: sticker, alt: undefined, mediaType: undefined }]),
    ],
    facts: {},
    payload,
  };
}

/** The other side of a conversation is the same in a look and in a webhook; the conversation's own id is in one alone. */
export function threadWith(person: string): string {
  return `messages-${person}`;
}

export function writtenBy(from: { readonly id: string; readonly name?: string | undefined } | undefined) {
  return { authorName: from?.name, authorId: from?.id };
}

function count(name: string, value: number | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: String(value) };
}

/** A file of the post itself; the picture of a page that is linked to is that page's. */
function filesOf(attachment: Attachment): readonly MediaRef[] {
  const parts = attachment.subattachments?.data ?? [];
  if (parts.length > 0) return parts.flatMap((part) => fileOf(part));
  return fileOf(attachment);
}

function fileOf({
  type,
  title,
  description,
  media,
}: Omit<Attachment, "subattachments">): readonly MediaRef[] {
  if (type === "share" || type?.startsWith("share_")) return [];
  const url = webAddress(media?.source ?? media?.image?.src, base);
  return url === undefined ? [] : [{ url, alt: description ?? title, mediaType: undefined }];
}
