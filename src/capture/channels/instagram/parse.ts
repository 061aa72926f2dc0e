/** PURE. A post, comment, reply or description of an Instagram account, as an item of ours. */
import { z } from "zod";
import { commentsFact, type MediaRef, type Sighting } from "../../../domain/item.ts";
import { Time } from "../../graph/shapes.ts";
import { webAddress } from "../../http-address.ts";

const Id = z.union([z.string().min(1), z.int()]).transform(String);

export const Account = z.object({
  id: Id,
  username: z.string().optional(),
  name: z.string().optional(),
  biography: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

const file = { media_type: z.string().optional(), media_url: z.string().optional() };
export const Media = z.object({
  id: Id,
  ...file,
  caption: z.string().nullish(),
  media_product_type: z.string().optional(),
  permalink: z.string().optional(),
  timestamp: Time.optional(),
  username: z.string().optional(),
  is_comment_enabled: z.boolean().optional(),
  comments_count: z.int().optional(),
  like_count: z.int().optional(),
  children: z.object({ data: z.array(z.object(file)) }).optional(),
  comments: z.object({ data: z.array(z.unknown()) }).optional(),
});
export type Media = z.infer<typeof Media>;

const Person = z.object({ id: Id.optional(), username: z.string().optional() });
export const Comment = z.object({
  id: Id,
  text: z.string().optional(),
  timestamp: Time.optional(),
  username: z.string().optional(),
  from: Person.optional(),
  user: Person.optional(),
  hidden: z.boolean().optional(),
  parent_id: Id.optional(),
  like_count: z.int().optional(),
  replies: z.object({ data: z.array(z.unknown()) }).optional(),
});
export type Comment = z.infer<typeof Comment>;

export const profileId = "profile";
const base = "https://www.instagram.com/";

const nothing = { title: undefined, editedAt: undefined, labels: [], replacedCharacters: 0 } as const;

export function profileOf({ username, name, biography }: Account, payload: Sighting["payload"]): Sighting {
  return {
    ...nothing,
    ...{ nativeId: profileId, kind: "profile", parentNativeId: undefined, rootNativeId: undefined },
    ...{ byAgency: true, authorName: undefined, authorId: undefined, visibility: "public", media: [] },
    title: name ?? username,
    text: biography ?? "",
    permalink: /^[\w.]{1,64}$/.test(username ?? "") ? webAddress(`${username}/`, base) : undefined,
    postedAt: undefined,
    facts: {},
    payload,
  };
}

export function postOf(media: Media, payload: Sighting["payload"]): Sighting {
  const enabled = media.is_comment_enabled;
  return {
    ...nothing,
    ...{
      nativeId: media.id,
      kind: "post",
      parentNativeId: undefined,
      rootNativeId: undefined,
      byAgency: true,
    },
    ...{ authorName: media.username, authorId: undefined, visibility: "public" },
    text: media.caption ?? "",
    permalink: webAddress(media.permalink, base),
    postedAt: media.timestamp,
    media: filesOf(media),
    facts: {
      ...(media.media_product_type === undefined ? {} : { statusType: media.media_product_type }),
      ...(enabled === undefined ? {} : { [commentsFact]: enabled ? "open" : "closed" }),
      ...count("replies", media.comments_count),
      ...count("favourites", media.like_count),
    },
    payload,
  };
}

/** An album has a file of its own that is its first picture. */
function filesOf(media: Media): readonly MediaRef[] {
  const parts = media.children?.data ?? [];
  return (parts.length > 0 ? parts : [media]).flatMap(({ media_url }) => {
    const url = media_url?.startsWith("http") ? webAddress(media_url, base) : undefined;
    return url === undefined ? [] : [{ url, alt: undefined, mediaType: undefined }];
  });
}

/** @param on native id of the post, and of the comment that it answers, as the lists say where it stands */
export function commentOf(
  comment: Comment,
  on: { readonly post: string | undefined; readonly parent: string | undefined },
  account: Account | undefined,
  payload: Sighting["payload"],
): Sighting {
  const author = comment.from ?? comment.user;
  const username = comment.username ?? author?.username;
  const isOwn =
    account !== undefined &&
    (author?.id === account.id || (username !== undefined && username === account.username));
  return {
    ...nothing,
    ...{ nativeId: comment.id, kind: "comment", byAgency: isOwn, media: [] },
    parentNativeId: on.post === undefined ? undefined : (comment.parent_id ?? on.parent ?? on.post),
    rootNativeId: on.post,
    authorName: username,
    authorId: author?.id,
    text: comment.text ?? "",
    permalink: undefined,
    postedAt: comment.timestamp,
    visibility: comment.hidden === true ? "hidden" : "public",
    facts: count("favourites", comment.like_count),
    payload,
  };
}

function count(name: string, value: number | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: String(value) };
}
