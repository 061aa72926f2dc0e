/** PURE. What of the answers of `action=query` is read; everything else of them stays in the raw answer. */
import { z } from "zod";
import { instantOf } from "../../instant.ts";

/** A wiki that changed its mind about types says the same number as text. */
export const Id = z
  .union([z.int(), z.string().regex(/^\d{1,15}$/)])
  .transform(Number)
  .refine((id) => id >= 0, { error: "expected a number that is not negative" });

/** There or not: format version 1 says `""` where it is. */
const Flag = z
  .unknown()
  .optional()
  .transform((value) => value !== undefined && value !== null && value !== false);

const Instant = z.string().transform((text, context) => {
  const at = instantOf(text);
  if (at) return at;
  context.addIssue({ code: "custom", message: "expected a time" });
  return z.NEVER;
});

const Slot = z.object({
  content: z.string().optional(),
  contentmodel: z.string().optional(),
  texthidden: Flag,
  textmissing: Flag,
});

export const Revision = z.object({
  revid: Id.refine((id) => id > 0),
  parentid: Id.default(0),
  timestamp: Instant,
  user: z.string().optional(),
  userid: Id.optional(),
  anon: Flag,
  comment: z.string().optional(),
  minor: Flag,
  tags: z.array(z.string()).default([]),
  userhidden: Flag,
  commenthidden: Flag,
  sha1hidden: Flag,
  suppressed: Flag,
  slots: z.object({ main: Slot }),
});
export type Revision = z.infer<typeof Revision>;

export const RevisedPage = z.object({
  pageid: Id,
  ns: z.int(),
  title: z.string(),
  revisions: z.array(z.unknown()),
});

export const Page = z.object({
  pageid: Id.refine((id) => id > 0),
  ns: z.int(),
  title: z.string(),
  lastrevid: Id,
  redirect: Flag,
  contentmodel: z.string().optional(),
  pagelanguage: z.string().optional(),
  subjectid: Id.optional(),
  associatedpage: z.string().optional(),
  protection: z.array(z.object({ type: z.string(), level: z.string() })).default([]),
  canonicalurl: z.string().optional(),
});
export type Page = z.infer<typeof Page>;

const Content = z.object({ content: Flag, comment: Flag, user: Flag });

export const LogEvent = z.object({
  logid: Id.refine((id) => id > 0),
  ns: z.int().optional(),
  title: z.string().optional(),
  logpage: Id.optional(),
  type: z.string(),
  action: z.string().default(""),
  user: z.string().optional(),
  userid: Id.optional(),
  timestamp: Instant,
  comment: z.string().optional(),
  actionhidden: Flag,
  userhidden: Flag,
  commenthidden: Flag,
  suppressed: Flag,
  // an empty object comes as an empty list
  params: z
    .object({
      target_title: z.string().optional(),
      dest_title: z.string().optional(),
      suppressredirect: Flag,
      type: z.string().optional(),
      ids: z.array(Id).optional().catch(undefined),
      new: Content.optional().catch(undefined),
      duration: z.string().optional(),
    })
    .optional()
    .catch(undefined),
});
export type LogEvent = z.infer<typeof LogEvent>;

export const File = z.object({ name: z.string(), url: z.string(), mime: z.string().optional() });

export const Account = z.object({ userid: Id, name: z.string() });

const Namespace = z.object({
  id: z.int(),
  name: z.string(),
  canonical: z.string().optional(),
  content: Flag,
});

export const Site = z.object({
  general: z.object({
    sitename: z.string(),
    base: z.string().optional(),
    server: z.string().optional(),
    script: z.string().optional(),
    lang: z.string().optional(),
    generator: z.string().optional(),
  }),
  namespaces: z.record(z.string(), Namespace),
  namespacealiases: z.array(z.object({ id: z.int(), alias: z.string() })).default([]),
  usergroups: z.array(z.object({ name: z.string() })).default([]),
});
export type Site = z.infer<typeof Site>;
