/** PURE. One topic of an export, with its posts. */
import { z } from "zod";
import type { ItemKind, Sighting } from "../../../domain/item.ts";
import type { Forum } from "../../channels/discourse/kind.ts";
import { topicFact } from "../../channels/discourse/post.ts";
import { postTypes } from "../../channels/discourse/shapes.ts";
import { webAddress } from "../../http-address.ts";
import { instantOf } from "../../instant.ts";
import { idOf, reasonsOf } from "../../malformed.ts";
import { type Drafts, jsonOf, type RecordAt, refusal } from "../records.ts";
import type { Side } from "./survey.ts";

const Id = z.union([z.int(), z.string().regex(/^-?\d{1,15}$/)]).transform(String);
const Topic = z.object({
  id: Id,
  title: z.string(),
  category_id: Id.nullish(),
  archetype: z.string().nullish(),
  posts: z.array(z.unknown()),
});
type Topic = z.infer<typeof Topic>;
const Post = z.object({
  id: z.union([z.int().min(0), z.string().regex(/^\d{1,15}$/)]).transform(String),
  user_id: Id.nullish(),
  post_number: z.int().min(1),
  /** forums of today do not export it */
  post_type: z.int().nullish(),
  raw: z.string(),
  created_at: z.string(),
  reply_to_post_number: z.int().nullish(),
});
type Post = z.infer<typeof Post>;

export interface Of {
  readonly side: Side;
  /** of the channel; undefined where its address is no forum's */
  readonly forum: Forum | undefined;
  readonly root: string;
  /** ids of accounts that speak for the agency */
  readonly staff: ReadonlySet<string>;
}

export function topicDrafts(record: string, at: RecordAt, of: Of): Drafts {
  const read = jsonOf(record);
  if ("drafts" in read) return read.drafts;
  const parsed = Topic.safeParse(read.json);
  if (!parsed.success) return refusal("item.malformed", undefined, reasonsOf(parsed.error.issues));
  const topic = parsed.data;
  const refused = foreign(topic, of);
  const posts = topic.posts.map((raw) => ({ raw, post: Post.safeParse(raw) }));
  if (refused !== undefined)
    return {
      refused: posts.map(({ raw }) => ({
        ...{ code: "import.notOwn", nativeId: idOf(raw), held: false },
        detail: refused,
      })),
    };
  const byNumber = new Map(
    posts.flatMap(({ post: { data } }) => (data ? [[data.post_number, data] as const] : [])),
  );
  return {
    sightings: posts.flatMap(({ post: { data } }) =>
      data ? [sightingOf(data, topic, byNumber, at, of)] : [],
    ),
    refused: posts.flatMap(({ raw, post }) =>
      post.success
        ? []
        : [
            {
              ...{ code: "item.malformed", nativeId: idOf(raw), held: true },
              detail: reasonsOf(post.error.issues),
            },
          ],
    ),
  };
}

/** Why a topic is no part of the channel. */
function foreign({ archetype, category_id: category }: Topic, { forum, side }: Of): string | undefined {
  if (!forum) return undefined;
  const isMessage = archetype === "private_message";
  if (isMessage !== (forum.part.kind === "messages"))
    return isMessage ? "is a message, which is part of a channel of its own" : "is no message";
  if (forum.part.kind !== "category") return undefined;
  const wanted = forum.part.path.split("/").at(-1);
  const passed = new Set<string>();
  for (let one = category ?? undefined; one !== undefined && !passed.has(one); one = side.parents[one]) {
    if (one === wanted) return undefined;
    passed.add(one);
  }
  return "stands in another category than the channel's address chooses";
}

function kindOf({ post_type: type, post_number: number }: Post, topic: Topic, byAgency: boolean): ItemKind {
  if (type === postTypes.whisper || type === postTypes.smallAction) return "moderation";
  if (topic.archetype === "private_message") return "message";
  return number === 1 && byAgency ? "post" : "comment";
}

/**
 * An export says neither which posts are whispers nor whether the category is open to all, so everything of it is private;
 * what a look saw stays as it saw it.
 */
function sightingOf(
  post: Post,
  topic: Topic,
  byNumber: ReadonlyMap<number, Post>,
  at: RecordAt,
  { side, staff, root }: Of,
): Sighting {
  const isFirst = post.post_number === 1;
  const user = post.user_id ?? undefined;
  const byAgency = user !== undefined && staff.has(user);
  const username = user === undefined ? undefined : side.usernames[user];
  const first = byNumber.get(1);
  const answered = byNumber.get(post.reply_to_post_number ?? 1) ?? first;
  const isAnswer = answered !== undefined && answered.post_number < post.post_number;
  const category = side.categories[topic.category_id ?? ""];
  return {
    nativeId: post.id,
    kind: kindOf(post, topic, byAgency),
    parentNativeId: isFirst ? undefined : (isAnswer ? answered : first)?.id,
    rootNativeId: isFirst ? undefined : first?.id,
    byAgency,
    authorName: username,
    authorId: user,
    authors: [{ name: username, ids: username === undefined ? [] : [username, `@${username}`] }],
    title: isFirst ? topic.title : undefined,
    text: post.raw,
    permalink: webAddress(`${root}/t/${topic.id}/${post.post_number}`, root),
    postedAt: instantOf(post.created_at),
    editedAt: undefined,
    visibility: "private",
    media: [],
    labels: isFirst && category !== undefined ? [category] : [],
    facts: { [topicFact]: topic.id },
    replacedCharacters: 0,
    payload: at,
  };
}
