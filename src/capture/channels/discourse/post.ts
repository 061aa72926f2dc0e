/** PURE. A post of a forum, and what a forum says of itself, as items of ours. */
import {
  commentsFact,
  type ItemKind,
  type MediaRef,
  type Sighting,
  type Taker,
} from "../../../domain/item.ts";
import { attributeOf, htmlTokens } from "../../html.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { appearanceOf, mediaOfHtml, plainTextOfHtml } from "../../text.ts";
import type { Forum } from "./kind.ts";
import { likesOf, type Post, postTypes, type Topic } from "./shapes.ts";

/** The topic that a post stands in, by its id. */
export const topicFact = "topic";
export const profileId = "profile";

type Place = Sighting["payload"];

/** What is known of the topic around a post. */
export interface Around {
  readonly forum: Forum;
  readonly topic: Topic;
  /** whether anybody can read the topic: its category says so */
  readonly isOpen: boolean;
  readonly category: string | undefined;
  /** those of the topic's posts that were shown, by number */
  readonly byNumber: ReadonlyMap<number, Post>;
}

export function isWhisper({ post_type }: Post): boolean {
  return post_type === postTypes.whisper;
}

export function postOf(post: Post, around: Around, payload: Place): Sighting {
  const { forum, topic } = around;
  const isMessage = topic.archetype === "private_message";
  const isFirst = post.post_number === 1;
  const byAgency = speaksForAgency(post, forum);
  const first = around.byNumber.get(1);
  const isUnread = post.cooked_hidden === true || post.user_deleted === true;
  const address = `${forum.root}/t/${post.topic_id}/${post.post_number}`;
  return {
    nativeId: post.id,
    kind: kindOf(post, { isMessage, isFirst, byAgency }),
    parentNativeId: isFirst ? undefined : parentOf(post, around)?.id,
    rootNativeId: isFirst ? undefined : first?.id,
    byAgency,
    authorName: post.username,
    authorId: post.user_id ?? undefined,
    authors: [{ name: post.name ?? undefined, ids: [post.username, `@${post.username}`] }],
    title: isFirst ? topic.title : undefined,
    text: isUnread ? "" : plainTextOfHtml(post.cooked, address),
    html: isUnread ? undefined : appearanceOf(post.cooked),
    ...(isUnread ? { unread: ["text", "media"] } : {}),
    permalink: webAddress(address, forum.root),
    postedAt: instantOf(post.created_at),
    editedAt: (post.version ?? 1) > 1 ? instantOf(post.updated_at ?? "") : undefined,
    ...shownTo(post, around, isMessage),
    media: isUnread ? [] : filesOf(post.cooked, address),
    labels: isFirst
      ? [...new Set([...(around.category ? [around.category] : []), ...(topic.tags ?? [])])]
      : [],
    facts: factsOf(post, around),
    replacedCharacters: 0,
    payload,
  };
}

/** A whisper is talk of those who look after the forum: it is no answer to anybody, and has no number in a journal. */
function kindOf(
  post: Post,
  { isMessage, isFirst, byAgency }: Record<"isMessage" | "isFirst" | "byAgency", boolean>,
): ItemKind {
  if (post.post_type === postTypes.smallAction || isWhisper(post)) return "moderation";
  if (isMessage) return "message";
  return isFirst && byAgency ? "post" : "comment";
}

/** By what the forum itself says of the writer, never by a name. */
function speaksForAgency(post: Post, { groups }: Forum): boolean {
  if (groups.length > 0) return groups.includes(post.primary_group_name ?? "");
  return post.admin === true || post.moderator === true || post.staff === true;
}

/** What everybody can read answers no whisper: that there is one is not told. */
function parentOf(post: Post, { byNumber }: Around): Post | undefined {
  const first = byNumber.get(1);
  const asked = byNumber.get(post.reply_to_post_number ?? 1);
  if (!asked || asked.id === post.id || asked.post_number >= post.post_number) return first;
  return isWhisper(asked) && !isWhisper(post) ? first : asked;
}

/**
 * Who can read it. A kind of post that is not documented is shown to nobody. That staff agreed with a flag and that so many
 * flags came is one reason to the forum, so that nobody can tell who hid a post; those of machines have reasons of their own.
 */
function shownTo(
  post: Post,
  { topic, isOpen }: Around,
  isMessage: boolean,
): Pick<Sighting, "visibility" | "takenAwayBy"> {
  const isKnown = Object.values(postTypes).some((type) => type === post.post_type);
  if (isMessage || !isOpen || !isKnown || isWhisper(post)) return { visibility: "private" };
  if (post.user_deleted) return { visibility: "trashed", takenAwayBy: "author" };
  if (post.deleted_at || topic.deleted_at) return { visibility: "trashed", takenAwayBy: deleterOf(post) };
  if (!post.hidden) return { visibility: "public" };
  const byMachine = post.hidden_reason_id != null && machineReasons.has(post.hidden_reason_id);
  return { visibility: "hidden", takenAwayBy: byMachine ? "platform" : undefined };
}

/** Who deletes the posts of others is of the forum's staff. A topic goes with its first post, which says who. */
function deleterOf({ deleted_by, username, user_id }: Post): Taker | undefined {
  if (!deleted_by) return undefined;
  const isOwn = deleted_by.id == null ? deleted_by.username === username : deleted_by.id === user_id;
  if (isOwn) return "author";
  return deleted_by.username === "system" || deleted_by.id === "-1" ? "platform" : "agency";
}

/** New users who write too much at once, and mails with the marks of spam. @see app/models/post.rb, `Post.hidden_reasons` */
const machineReasons: ReadonlySet<number> = new Set([3, 5, 7]);

function factsOf(post: Post, { topic }: Around): Readonly<Record<string, string>> {
  const isFirst = post.post_number === 1;
  const likes = likesOf(post);
  return {
    [topicFact]: post.topic_id,
    ...(post.action_code ? { action: post.action_code } : {}),
    ...(isWhisper(post) ? { audience: "staff" } : {}),
    ...(isFirst && topic.visible === false ? { audience: "unlisted" } : {}),
    ...(isFirst ? { [commentsFact]: topic.closed || topic.archived ? "closed" : "open" } : {}),
    ...(likes === undefined ? {} : { favourites: String(likes) }),
    ...((post.version ?? 1) > 1 ? { versions: String(post.version) } : {}),
  };
}

/** Pictures as they were handed in, and attachments; not smaller copies of them, faces and signs of feeling. */
function filesOf(cooked: string, base: string): readonly MediaRef[] {
  const linked: MediaRef[] = [];
  for (const token of htmlTokens(cooked)) {
    if (token.kind !== "open" || token.name !== "a") continue;
    const names = attributeOf(token.attributes, "class")?.split(/\s+/) ?? [];
    const url = webAddress(attributeOf(token.attributes, "href"), base);
    if (url !== undefined && (names.includes("lightbox") || names.includes("attachment")))
      linked.push({
        url,
        alt: attributeOf(token.attributes, "title")?.trim() || undefined,
        mediaType: undefined,
      });
  }
  const shown = mediaOfHtml(cooked).flatMap((file) => {
    const url = file.url.startsWith("data:") ? file.url : webAddress(file.url, base);
    const isCopy = linked.length > 0 && url?.includes("/optimized/");
    return url === undefined || isCopy || /\/(?:images\/emoji|(?:letter|user)_avatar)/.test(url)
      ? []
      : [{ ...file, url }];
  });
  return [...new Map([...linked, ...shown].map((file) => [file.url, file])).values()];
}

export function profileOf(
  { title, description }: { readonly title: string; readonly description?: string | null | undefined },
  { root }: Forum,
  isOpen: boolean,
  payload: Place,
): Sighting {
  return {
    ...{ nativeId: profileId, kind: "profile", parentNativeId: undefined, rootNativeId: undefined },
    ...{ byAgency: true, authorName: undefined, authorId: undefined },
    ...{ title, text: description ?? "", permalink: `${root}/`, postedAt: undefined, editedAt: undefined },
    ...{ visibility: isOpen ? "public" : "private", media: [], labels: [], facts: {} },
    ...{ replacedCharacters: 0, payload },
  };
}
