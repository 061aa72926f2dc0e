/**
 * PURE. The answers of the WordPress REST API, as far as a look needs them.
 *
 * Lenient on purpose: plugins add fields and leave others out. `raw` comes only in the context `edit`.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/#schema and the pages of the other resources
 */
import { z } from "zod";

const Id = z.int().positive();
/** 0 for none */
const Reference = z.int().nonnegative();
/** `2026-11-21T10:37:24` in UTC, without a zone; MySQL's zero date, as imports leave it, stands for no time at all */
const UtcTime = z.preprocess(
  (value) => (value === null || value === false || /^(0000|-0001)-/.test(String(value)) ? undefined : value),
  z.iso
    .datetime({ local: true })
    .transform((text) => new Date(text.endsWith("Z") ? text : `${text}Z`))
    .optional(),
);
const Html = z.object({
  raw: z.string().optional(),
  rendered: z.string(),
  protected: z.boolean().optional(),
});

export const Index = z.object({
  name: z.string(),
  description: z.string().default(""),
  home: z.string().optional(),
  namespaces: z.array(z.string()),
});

export const Post = z.object({
  id: Id,
  date_gmt: UtcTime,
  modified_gmt: UtcTime,
  slug: z.string().default(""),
  status: z.string(),
  type: z.string().default("post"),
  link: z.string().optional(),
  title: Html.optional(),
  content: Html,
  excerpt: Html.optional(),
  author: Reference.default(0),
  featured_media: Reference.default(0),
  sticky: z.boolean().default(false),
  categories: z.array(Id).default([]),
  tags: z.array(Id).default([]),
});

export const Comment = z.object({
  id: Id,
  post: Reference,
  parent: Reference,
  author: Reference.default(0),
  author_name: z.string().default(""),
  date_gmt: UtcTime,
  content: Html,
  link: z.string().optional(),
  status: z.string(),
  type: z.string().default("comment"),
  // PHP writes an empty object as []
  _links: z
    .object({ up: z.array(z.object({ post_type: z.string().optional() })).optional() })
    .optional()
    .catch(undefined),
});

/** What a direct check reads of any item. */
export const Standing = z.object({ id: Id, status: z.string() });

export const Named = z.object({ id: Id, name: z.string() });

export const Media = z.object({
  id: Id,
  post: Reference.nullish(),
  source_url: z.string(),
  alt_text: z.string().default(""),
  mime_type: z.string().default(""),
});

/** @see https://developer.wordpress.org/rest-api/using-the-rest-api/ every refusal has a code */
export const Refusal = z.object({ code: z.string() });

export type Post = z.infer<typeof Post>;
export type Comment = z.infer<typeof Comment>;
export type Media = z.infer<typeof Media>;
export type Index = z.infer<typeof Index>;
export type Named = z.infer<typeof Named>;
