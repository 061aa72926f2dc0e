/**
 * PURE. Which types of posts a site has, beside posts and pages: hearings, vacancies, products.
 *
 * @see https://developer.wordpress.org/rest-api/reference/post-types/
 */
import { z } from "zod";

export interface PostType {
  /** what stands in front of the native ids */
  readonly slug: string;
  /** of its list, below the REST API */
  readonly route: string;
}

/** Read whatever a site says of its types. */
export const basicTypes: readonly PostType[] = [
  { slug: "post", route: "/wp/v2/posts" },
  { slug: "page", route: "/wp/v2/pages" },
];

const Type = z.object({
  slug: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  rest_base: z.string().regex(/^[\w-]{1,100}$/),
  rest_namespace: z
    .string()
    .regex(/^[\w-]+(?:\/[\w.-]+)*$/)
    .default("wp/v2"),
  /** said to an editor only */
  viewable: z.boolean().optional(),
});

/** Menus, templates, reusable blocks: parts that a site is made of. Files have a list of their own. */
const parts = /^(?:attachment|nav_menu_item|wp_.*)$/;

/**
 * @param json the answer to `/wp/v2/types`, an object by slug
 * @returns posts and pages first, then every other type that the public may see; undefined when it is no such answer
 */
export function postTypesIn(json: unknown): readonly PostType[] | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const types = Object.values(json).flatMap((given): PostType[] => {
    const type = Type.safeParse(given);
    if (!type.success || parts.test(type.data.slug) || type.data.viewable === false) return [];
    return [typeOf(type.data)];
  });
  if (types.length === 0) return undefined;
  const others = types.filter(({ slug }) => !basicTypes.some((basic) => basic.slug === slug));
  return [...basicTypes.map((basic) => types.find(({ slug }) => slug === basic.slug) ?? basic), ...others];
}

/** How WordPress calls posts and pages; nobody renames both to the words of another language. */
const labels: Readonly<Record<string, string>> = {
  "Innlegg Sider": "no",
  "Inlägg Sidor": "sv",
  "Indlæg Sider": "da",
  "Artikkelit Sivut": "fi",
  "Posts Pages": "en",
};

const Named = z.object({ post: z.object({ name: z.string() }), page: z.object({ name: z.string() }) });

/**
 * The language that the site is set to, which the REST API tells an administrator alone, by the words in which it names
 * its posts and pages to everybody.
 *
 * @param json the answer to `/wp/v2/types`
 */
export function siteLanguageIn(json: unknown): string | undefined {
  const { data } = Named.safeParse(json);
  return data && labels[`${data.post.name} ${data.page.name}`];
}

/** The route of one type, from the answer to `/wp/v2/types/{slug}`. */
export function routeOfType(json: unknown): string | undefined {
  const type = Type.safeParse(json);
  return type.success ? typeOf(type.data).route : undefined;
}

function typeOf({ slug, rest_base, rest_namespace }: z.infer<typeof Type>): PostType {
  return { slug, route: `/${rest_namespace}/${rest_base}` };
}
