/** PURE. What of Meta's objects is read; everything else stays in the raw answer. Lenient, as platforms change. */
import { z } from "zod";
import { instantOf } from "../instant.ts";

const Id = z.union([z.string().min(1), z.int()]).transform(String);

/** `2020-01-16T14:03:36+0000` */
export const Time = z.string().transform((text, context) => {
  const at = instantOf(text);
  if (at) return at;
  context.addIssue({ code: "custom", message: "expected a time with its offset" });
  return z.NEVER;
});

export const From = z.object({ id: Id, name: z.string().optional(), username: z.string().optional() });

const summed = z.object({ summary: z.object({ total_count: z.int() }).optional() });

const Media = z.object({
  image: z.object({ src: z.string() }).optional(),
  source: z.string().optional(),
});

const attachment = {
  type: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  url: z.string().optional(),
  unshimmed_url: z.string().optional(),
  media: Media.optional(),
};
export const Attachment = z.object({
  ...attachment,
  subattachments: z.object({ data: z.array(z.object(attachment)) }).optional(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Profile = z.object({
  id: Id,
  name: z.string().optional(),
  about: z.string().optional(),
  description: z.string().optional(),
  link: z.string().optional(),
  is_published: z.boolean().optional(),
});

export const Post = z.object({
  id: Id,
  from: From.optional(),
  message: z.string().optional(),
  story: z.string().optional(),
  created_time: Time.optional(),
  permalink_url: z.string().optional(),
  is_hidden: z.boolean().optional(),
  is_published: z.boolean().optional(),
  status_type: z.string().optional(),
  shares: z.object({ count: z.int() }).optional(),
  attachments: z.object({ data: z.array(Attachment) }).optional(),
  reactions: summed.optional(),
  comments: z
    .object({ data: z.array(z.unknown()), summary: z.object({ total_count: z.int() }).optional() })
    .optional(),
});
export type Post = z.infer<typeof Post>;

export const Comment = z.object({
  id: Id,
  from: From.optional(),
  message: z.string().optional(),
  created_time: Time.optional(),
  is_hidden: z.boolean().optional(),
  is_private: z.boolean().optional(),
  parent: z.object({ id: Id }).optional(),
  permalink_url: z.string().optional(),
  attachment: Attachment.optional(),
  reactions: summed.optional(),
});
export type Comment = z.infer<typeof Comment>;

export const Message = z.object({
  id: z.string().min(1),
  from: From.optional(),
  message: z.string().optional(),
  created_time: Time.optional(),
  attachments: z
    .object({
      data: z.array(
        z.object({
          name: z.string().optional(),
          mime_type: z.string().optional(),
          image_data: z.object({ url: z.string() }).optional(),
          video_data: z.object({ url: z.string() }).optional(),
          file_url: z.string().optional(),
        }),
      ),
    })
    .optional(),
  sticker: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

export const Conversation = z.object({
  id: z.string().min(1),
  participants: z.object({ data: z.array(z.object({ id: Id })) }).optional(),
  messages: z.object({ data: z.array(z.unknown()) }).optional(),
});
