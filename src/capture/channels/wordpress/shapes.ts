/**
 * PURE. The answers of the WordPress REST API, as far as a look needs them.
 *
 * Lenient on purpose: plugins add fields and leave others out. `raw` comes only in the context `edit`.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/#schema and the pages of the other resources
 */
import { z } from "zod";
import { instantOf } from "../../instant.ts";

const Id = z.int().positive();
/** 0 for none */
const Reference = z.int().nonnegative();

/**
 * `2026-11-21T10:37:24` in UTC, without a zone; some sites write one, or a space. MySQL's zero date, as imports leave
 * it, stands for no time at all.
 */
const UtcTime = z
  .unknown()
  .transform((value, context) => {
    if (value === undefined || value === null || value === false || /^(0000|-0001)-/.test(String(value)))
      return undefined;
    const text = String(value).trim();
    const at = instantOf(text) ?? instantOf(`${text}Z`);
    if (!at) context.addIssue({ code: "custom", message: "no time that can be read" });
    return at;
  })
  .optional();
const Html = z.object({
  raw: z.string().optional().catch(undefined),
  rendered: z.string(),
  protected: z.boolean().optional().catch(undefined),
});

/** Whether it takes comments; a type that knows none may say neither. */
const CommentStatus = z.enum(["open", "closed"]).optional().catch(undefined);

/**
 * What plugins for several languages say of a post: `nn`, `nb_NO`.
 *
 * @see https://polylang.pro/doc/rest-api `lang`; the plugin WPML REST API `wpml_current_locale`
 */
const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i)
  .optional()
  .catch(undefined);
const saidLanguage = { lang: LanguageTag, wpml_current_locale: LanguageTag };

export const Index = z.object({
  name: z.string().default(""),
  description: z.string().default(""),
  home: z.string().optional(),
  url: z.string().optional(),
  namespaces: z.array(z.string()).default([]),
  timezone_string: z.string().default(""),
  gmt_offset: z.union([z.number(), z.string()]).optional(),
});

export const Post = z.object({
  id: Id,
  date: z.string().optional(),
  date_gmt: UtcTime,
  modified_gmt: UtcTime,
  slug: z.string().default(""),
  status: z.string(),
  type: z.string().default("post"),
  link: z.string().optional(),
  title: Html.optional(),
  // a type of its own may have none
  content: Html.optional(),
  excerpt: Html.optional(),
  author: Reference.default(0),
  featured_media: Reference.default(0),
  sticky: z.boolean().default(false),
  categories: z.array(Id).default([]),
  tags: z.array(Id).default([]),
  comment_status: CommentStatus,
  ...saidLanguage,
});
/** What is left of one after its faulty fields were dropped. */
export const SparedPost = Post.extend({ status: z.string().optional() });

export const Comment = z.object({
  id: Id,
  post: Reference.default(0),
  parent: Reference.default(0),
  author: Reference.default(0),
  author_name: z.string().default(""),
  date: z.string().optional(),
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
export const SparedComment = Comment.extend({ status: z.string().optional() });

/** What a direct check reads of any item. */
export const Standing = z.object({ id: Id, status: z.string() });

export const Named = z.object({ id: Id, name: z.string() });

export const Media = z.object({
  id: Id,
  post: Reference.nullish(),
  source_url: z.string(),
  alt_text: z.string().default(""),
  mime_type: z.string().default(""),
  date: z.string().optional(),
  date_gmt: UtcTime,
  modified_gmt: UtcTime,
  status: z.string().default("inherit"),
  link: z.string().optional(),
  title: Html.optional(),
  caption: Html.optional(),
  author: Reference.default(0),
  comment_status: CommentStatus,
  ...saidLanguage,
});

/** @see https://developer.wordpress.org/rest-api/using-the-rest-api/ every refusal has a code */
export const Refusal = z.object({
  code: z.string(),
  data: z
    .object({ params: z.record(z.string(), z.unknown()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

export type Post = z.infer<typeof SparedPost>;
export type Comment = z.infer<typeof SparedComment>;
export type Media = z.infer<typeof Media>;
export type Index = z.infer<typeof Index>;
export type Named = z.infer<typeof Named>;
