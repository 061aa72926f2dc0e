/** PURE. A post, page, comment or description of a WordPress site, as an item of ours. */
import type { MediaRef, Sighting, Visibility } from "../../../domain/item.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
import type { Explained } from "./explain.ts";
import { htmlOfRaw, mediaIdsIn } from "./raw.ts";
import type { Comment, Index, Post } from "./shapes.ts";

export const siteId = "site";

export type Place = Sighting["payload"];

export function profileOf(index: Index, payload: Place): Sighting {
  return {
    ...agencys,
    nativeId: siteId,
    kind: "profile",
    authorName: undefined,
    authorId: undefined,
    title: plainTextOfHtml(index.name),
    text: plainTextOfHtml(index.description),
    permalink: index.home,
    postedAt: undefined,
    editedAt: undefined,
    visibility: "public",
    media: [],
    labels: [],
    facts: {},
    payload,
  };
}

/**
 * What was never sent out is no record, so drafts in the trash are left out as well. WordPress gives them away by the
 * address that it makes of an empty name, and by a time of publication later than the trashing; a draft that was
 * given an address by hand cannot be told from a trashed post.
 */
export function wasSentOut(post: Post): boolean {
  if (post.status === "publish" || post.status === "private") return true;
  if (post.status !== "trash" || /^__trashed(-\d+)?$/.test(post.slug)) return false;
  return !(post.date_gmt && post.modified_gmt && post.date_gmt > post.modified_gmt);
}

/** @param as `post` or `page`, which is also the name in front of the id and, of a page, its label */
export function postOf(post: Post, as: "post" | "page", explained: Explained, payload: Place): Sighting {
  const { title, excerpt, content } = post;
  const edited = post.modified_gmt && post.date_gmt && post.modified_gmt > post.date_gmt;
  return {
    ...agencys,
    nativeId: `${as}-${post.id}`,
    kind: "post",
    authorName: explained.names.get(post.author),
    authorId: userId(post.author),
    title: title && plainTextOfHtml(title.raw ?? title.rendered),
    text: textOf(content),
    html: appearanceOf(htmlOf(content)),
    permalink: post.link,
    postedAt: post.date_gmt,
    editedAt: edited ? post.modified_gmt : undefined,
    visibility: visibilityOfPost(post),
    media: mediaOf(post, explained),
    labels: labelsOf(post, as, explained),
    facts: {
      ...(post.sticky ? { sticky: "true" } : {}),
      ...(excerpt?.raw ? { excerpt: plainTextOfHtml(htmlOfRaw(excerpt.raw)) } : {}),
    },
    payload,
  };
}

/** Nothing of a comment says that it was edited: it has neither a time of change nor revisions. */
export function commentOf(comment: Comment, explained: Explained, payload: Place): Sighting {
  const root = rootOf(comment);
  return {
    nativeId: `comment-${comment.id}`,
    kind: "comment",
    parentNativeId: comment.parent > 0 ? `comment-${comment.parent}` : root,
    rootNativeId: root,
    byAgency: explained.staff ? explained.staff.has(comment.author) : comment.author > 0,
    authorName: plainTextOfHtml(comment.author_name) || undefined,
    authorId: userId(comment.author),
    title: undefined,
    text: textOf(comment.content),
    html: appearanceOf(htmlOf(comment.content)),
    permalink: comment.link,
    postedAt: comment.date_gmt,
    editedAt: undefined,
    visibility: commentVisibility.get(comment.status) ?? "hidden",
    media: [],
    labels: [],
    facts: comment.type === "comment" || comment.type === "" ? {} : { commentType: comment.type },
    replacedCharacters: 0,
    payload,
  };
}

const agencys = {
  parentNativeId: undefined,
  rootNativeId: undefined,
  byAgency: true,
  replacedCharacters: 0,
} as const;

const commentVisibility: ReadonlyMap<string, Visibility> = new Map([
  ["approved", "public"],
  ["hold", "held"],
  ["spam", "spam"],
  ["trash", "trashed"],
  ["post-trashed", "trashed"],
]);

/** A post behind a password is published, but not for everybody. */
function visibilityOfPost(post: Post): Visibility {
  if (post.status === "trash") return "trashed";
  return post.status === "private" || post.content.protected ? "private" : "public";
}

/** What was typed, because what is rendered holds whatever a plugin adds at the moment; rendered where no more is given. */
function textOf(content: Post["content"]): string {
  return plainTextOfHtml(content.raw === undefined ? content.rendered : htmlOfRaw(content.raw));
}

/** What the site showed; what was typed where it shows nothing, as of a post in the trash. */
function htmlOf({ rendered, raw }: Post["content"]): string | undefined {
  return rendered.trim() || (raw === undefined ? undefined : htmlOfRaw(raw));
}

function rootOf(comment: Comment): string | undefined {
  if (comment.post === 0) return undefined;
  return `${comment._links?.up?.[0]?.post_type ?? "post"}-${comment.post}`;
}

function userId(author: number): string | undefined {
  return author > 0 ? `user-${author}` : undefined;
}

function labelsOf(post: Post, as: "post" | "page", explained: Explained): string[] {
  const names = [
    ...post.categories.map((id) => explained.categories.get(id)),
    ...post.tags.map((id) => explained.tags.get(id)),
  ];
  return [...(as === "page" ? ["page"] : []), ...names.filter((name) => name !== undefined)];
}

/** The featured file first, then those in the text, then the rest of what was uploaded to the post. */
function mediaOf(post: Post, explained: Explained): MediaRef[] {
  const shown = mediaIdsIn(post.content.raw ?? post.content.rendered);
  const ids = new Set([post.featured_media, ...shown, ...(explained.uploads.get(post.id) ?? [])]);
  return [...ids].flatMap((id) => {
    const file = explained.media.get(id);
    return file
      ? [{ url: file.source_url, alt: file.alt_text || undefined, mediaType: file.mime_type || undefined }]
      : [];
  });
}
