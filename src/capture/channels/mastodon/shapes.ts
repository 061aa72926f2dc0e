/**
 * PURE. What is read of the answers of Mastodon's API. Only what decides which item it is must be as documented; of the
 * rest a field that is not is told by none, as a server of another make has it.
 *
 * @see https://docs.joinmastodon.org/entities/Status/, /Account/, /Context/, /StatusEdit/, /Conversation/
 */
import { z } from "zod";
import { Id } from "./ids.ts";

const text = z.string().nullish().catch(undefined);
const count = z.int().min(0).nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);

export const Account = z.object({
  id: Id,
  acct: z.string().min(1),
  display_name: text,
  note: text,
  url: text,
  uri: text,
  avatar: text,
  header: text,
  bot: flag,
  locked: flag,
  suspended: flag,
  created_at: text,
  moved: z.object({ acct: text }).nullish().catch(undefined),
  fields: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .nullish()
    .catch(undefined),
});
export type Account = z.infer<typeof Account>;

const MediaAttachment = z.object({
  type: text,
  url: text,
  remote_url: text,
  description: text,
});
export type MediaAttachment = z.infer<typeof MediaAttachment>;

const PollOptions = z.object({ options: z.array(z.object({ title: text })) });

/** What an edit may change. */
const said = {
  content: z.string(),
  spoiler_text: text,
  media_attachments: z.array(MediaAttachment).nullish(),
};

export const StatusEdit = z.object({ ...said, created_at: z.string(), poll: PollOptions.nullish() });
export type StatusEdit = z.infer<typeof StatusEdit>;

export const Status = z.object({
  ...said,
  id: Id,
  account: Account,
  created_at: z.string(),
  edited_at: text,
  in_reply_to_id: Id.nullish(),
  in_reply_to_account_id: Id.nullish(),
  visibility: text,
  sensitive: flag,
  language: text,
  uri: text,
  url: text,
  replies_count: count,
  reblogs_count: count,
  favourites_count: count,
  quotes_count: count,
  reblog: z.unknown(),
  tags: z
    .array(z.object({ name: z.string() }))
    .nullish()
    .catch(undefined),
  poll: PollOptions.extend({ expires_at: text, votes_count: count }).nullish(),
  card: z.object({ url: text }).nullish().catch(undefined),
});
export type Status = z.infer<typeof Status>;

export const Context = z.object({ ancestors: z.array(z.unknown()), descendants: z.array(z.unknown()) });
export type Context = z.infer<typeof Context>;
export const Conversation = z.object({ id: Id, last_status: z.unknown() });
/** of which only those that name the account are asked for: who follows or favours is never */
export const Mention = z.object({ id: Id, type: z.literal("mention"), status: z.unknown() });
export const Refusal = z.object({ error: z.string() });
