/**
 * PURE. What a forum answers, as far as it is read. Counts of replies and posts, the last poster, those who posted and
 * the links between posts are not read into any item: they tell of whispers.
 *
 * @see https://docs.discourse.org/
 * @see https://github.com/discourse/discourse serializers of posts and topics
 */
import { z } from "zod";

export const Id = z.union([z.int().min(0), z.string().regex(/^\d{1,15}$/)]).transform(String);
/** The forum itself writes as the account -1, and its helper as -2. @see lib/discourse.rb, `SYSTEM_USER_ID` */
const UserId = z.union([z.int(), z.string().regex(/^-?\d{1,15}$/)]).transform(String);
const text = z.string().nullish();
const flag = z.boolean().nullish();

export const Post = z.object({
  id: Id,
  topic_id: Id,
  post_number: z.int().min(0),
  post_type: z.int(),
  username: z.string(),
  user_id: UserId.nullish(),
  name: text,
  cooked: z.string(),
  created_at: z.string(),
  updated_at: text,
  version: z.int().nullish(),
  reply_to_post_number: z.int().nullish(),
  hidden: flag,
  cooked_hidden: flag,
  user_deleted: flag,
  deleted_at: text,
  deleted_by: z
    .object({ id: z.int().transform(String).nullish(), username: text })
    .nullish()
    .catch(undefined),
  hidden_reason_id: z.int().nullish().catch(undefined),
  moderator: flag,
  admin: flag,
  staff: flag,
  primary_group_name: text,
  action_code: text,
  actions_summary: z.array(z.object({ id: z.int(), count: z.int().min(0).nullish() })).nullish(),
});
export type Post = z.infer<typeof Post>;

/** @see https://github.com/discourse/discourse app/models/post.rb, `Post.types` */
export const postTypes = { regular: 1, moderator: 2, smallAction: 3, whisper: 4 } as const;
/** @see https://github.com/discourse/discourse app/models/post_action_type.rb */
const likeAction = 2;

export function likesOf({ actions_summary }: Post): number | undefined {
  return actions_summary?.find(({ id }) => id === likeAction)?.count ?? undefined;
}

export const Topic = z.object({
  id: Id,
  title: z.string(),
  category_id: Id.nullish(),
  archetype: text,
  closed: flag,
  archived: flag,
  visible: flag,
  deleted_at: text,
  posts_count: z.int().nullish(),
  tags: z
    .array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]))
    .nullish()
    .catch([]),
  post_stream: z.object({ posts: z.array(z.unknown()), stream: z.array(Id).nullish() }),
});
export type Topic = z.infer<typeof Topic>;

export const Chunk = z.object({ post_stream: z.object({ posts: z.array(z.unknown()) }) });

export const TopicList = z.object({
  topic_list: z.object({
    topics: z.array(z.unknown()),
    more_topics_url: text,
  }),
});
export const ListedTopic = z.object({
  id: Id,
  created_at: text,
  bumped_at: text,
  posts_count: z.int().nullish(),
  closed: flag,
  archived: flag,
  visible: flag,
});

export const About = z.object({ title: z.string(), description: text, login_required: flag });
export const Category = z.object({ id: Id, name: z.string(), read_restricted: flag });
export const Site = z.object({ categories: z.array(z.unknown()) });
export const Newest = z.object({ latest_posts: z.array(z.object({ id: Id }).catch({ id: "" })) });
/** @see https://github.com/discourse/discourse application_controller.rb, `rescue_discourse_actions` */
export const Refusal = z.object({ errors: z.array(z.string()).min(1), error_type: text });
