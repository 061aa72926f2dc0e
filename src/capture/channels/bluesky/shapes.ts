/**
 * PURE. Records as their lexicons describe them, and what is read of those that do not fit.
 *
 * A server takes records that fit no lexicon (`validate: false`), and its own lists give them out as any other. What can
 * be read of them is kept: only a post without a text is none.
 *
 * @see https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky
 */
import { z } from "zod";
import { saidTime } from "./tid.ts";

const Link = z.object({ $link: z.string() }).transform(({ $link }) => $link);
/** `{ cid, mimeType }` before 2023 */
const Blob = z.union([
  z.object({ $type: z.literal("blob"), ref: Link, mimeType: z.string() }),
  z
    .object({ cid: z.string(), mimeType: z.string() })
    .transform(({ cid, mimeType }) => ({ ref: cid, mimeType })),
]);
export type BlobRef = z.infer<typeof Blob>;

const Ref = z.object({ uri: z.string(), cid: z.string() });
const Labels = z.object({ values: z.array(z.object({ val: z.string() })) });

const Images = z.object({
  $type: z.literal("app.bsky.embed.images"),
  images: z.array(z.object({ image: Blob, alt: z.string().catch("") })),
});
const Video = z.object({ $type: z.literal("app.bsky.embed.video"), video: Blob, alt: z.string().optional() });
const External = z.object({
  $type: z.literal("app.bsky.embed.external"),
  external: z.object({
    uri: z.string(),
    title: z.string().catch(""),
    description: z.string().catch(""),
    thumb: Blob.optional(),
  }),
});
const Quote = z.object({ $type: z.literal("app.bsky.embed.record"), record: Ref });
const Media = z.discriminatedUnion("$type", [Images, Video, External]);
const QuoteWithMedia = z.object({
  $type: z.literal("app.bsky.embed.recordWithMedia"),
  record: z.object({ record: Ref }),
  media: Media,
});
const Embed = z.discriminatedUnion("$type", [Images, Video, External, Quote, QuoteWithMedia]);
export type PostEmbed = z.infer<typeof Embed>;
export type MediaEmbed = z.infer<typeof Media>;

const Facet = z.object({
  features: z.array(
    z.object({
      $type: z.string(),
      uri: z.string().optional(),
      tag: z.string().optional(),
      did: z.string().optional(),
    }),
  ),
});

const fitting = {
  text: z
    .string()
    .refine((text) => Buffer.byteLength(text) <= 3000, "more than 3000 bytes")
    .refine((text) => text.length <= 300 || graphemesOf(text) <= 300, "more than 300 graphemes"),
  createdAt: z.string().refine((text) => saidTime(text) !== undefined, "no time that a calendar has"),
  langs: z.array(z.string()).max(3).optional(),
  tags: z.array(z.string()).optional(),
  reply: z.object({ root: Ref, parent: Ref }).optional(),
  embed: Embed.optional(),
  facets: z.array(Facet).optional(),
  labels: Labels.optional(),
};
/** as its lexicon has it; only what is read is looked at */
export const FittingPost = z.object(fitting);

const texts = z.array(z.unknown()).transform((all) => all.filter((one) => typeof one === "string"));

export const Post = z.object({
  text: z.string(),
  createdAt: z.string().optional().catch(undefined),
  langs: texts.catch([]),
  tags: texts.catch([]),
  reply: fitting.reply.catch(undefined),
  embed: fitting.embed.catch(undefined),
  facets: z.array(Facet.optional().catch(undefined)).catch([]),
  labels: fitting.labels.catch(undefined),
});
export type PostRecord = z.infer<typeof Post>;

export const FittingProfile = z.object({
  displayName: z.string().optional(),
  description: z.string().optional(),
  avatar: Blob.optional(),
  banner: Blob.optional(),
  labels: Labels.optional(),
});

export const Profile = z.object({
  displayName: z.string().optional().catch(undefined),
  description: z.string().catch(""),
  pronouns: z.string().optional().catch(undefined),
  website: z.string().optional().catch(undefined),
  avatar: Blob.optional().catch(undefined),
  banner: Blob.optional().catch(undefined),
  labels: Labels.optional().catch(undefined),
  pinnedPost: Ref.optional().catch(undefined),
});

/** Who may answer a post, and which answers its writer hid: under the post's own key. */
export const Threadgate = z.object({
  allow: z.array(z.unknown()).optional().catch(undefined),
  hiddenReplies: texts.catch([]),
});

/** Whether a post may be quoted, and in which posts it is not to be shown. */
export const Postgate = z.object({
  detachedEmbeddingUris: texts.catch([]),
  embeddingRules: z.array(z.object({ $type: z.string() })).catch([]),
});

function graphemesOf(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

const graphemes = new Intl.Segmenter();
