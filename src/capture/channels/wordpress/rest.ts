/**
 * PURE. Which lists of a WordPress site a look reads, at which addresses, and which fields it asks for.
 *
 * `_fields` leaves out what the archive has no use for, above all `author_email` and `author_ip` of those who comment
 * and the `password` of protected posts, which the context `edit` would give away.
 *
 * @see https://developer.wordpress.org/rest-api/reference/
 */

const explaining = ["users", "categories", "tags", "media"] as const;
const main = ["posts", "pages", "comments"] as const;
/** A list that explains others (names, labels, files), or a list of items. */
export type ListName = (typeof explaining)[number] | (typeof main)[number];

/** Whether a list only explains others. */
export function isExplaining(name: ListName): boolean {
  return explaining.some((known) => known === name);
}

export interface RestList {
  readonly name: ListName;
  readonly query: Readonly<Record<string, string>>;
  /** lists without which its items would look other than they are */
  readonly needs: readonly ListName[];
}

/** The site's own address and the way it answers REST: with pretty permalinks or, without them, by a query. */
export interface RestSite {
  /** without a slash at the end */
  readonly root: string;
  readonly style: "path" | "query";
}

export const restStyles = ["path", "query"] as const;
const pageSize = 100;

/**
 * `all` leaves out spam and trash, and the comments on a trashed post have a state of their own that no list but theirs
 * shows.
 */
export const commentStatuses = ["approve", "hold", "spam", "trash", "post-trashed"] as const;

/** Drafts are left out: what was never sent out is no record. */
const postStatuses: readonly string[] = ["publish", "private", "trash"];

/** Whether an editor's look lists items with this status; a comment is listed with any. */
export function isListed(list: ListName, status: string): boolean {
  return list === "comments" || postStatuses.includes(status);
}

const fields: Readonly<Record<ListName, string>> = {
  users: "id,name",
  categories: "id,name",
  tags: "id,name",
  media: "id,post,source_url,alt_text,mime_type",
  posts:
    "id,date_gmt,modified_gmt,slug,status,type,link,title,content,excerpt,author,featured_media,sticky,categories,tags",
  pages: "id,date_gmt,modified_gmt,slug,status,type,link,title,content,excerpt,author,featured_media",
  comments: "id,post,parent,author,author_name,date_gmt,content,link,status,type,_links.up",
};

const needs: Readonly<Record<ListName, readonly ListName[]>> = {
  users: [],
  categories: [],
  tags: [],
  media: [],
  posts: ["users", "categories", "tags", "media"],
  pages: ["users", "media"],
  comments: ["users"],
};

/** Every list of a look, those that explain others first. Without credentials only what anybody may read. */
export function listsOf(access: "editor" | "anonymous"): readonly RestList[] {
  const list = (name: ListName, query: Readonly<Record<string, string>> = {}): RestList => ({
    name,
    query: { ...query, _fields: fields[name] },
    needs: needs[name],
  });
  if (access === "anonymous") return [...explaining, ...main].map((name) => list(name));
  const sentOut = { context: "edit", status: postStatuses.join() };
  return [
    list("users", { who: "authors" }),
    list("categories"),
    list("tags"),
    list("media"),
    list("posts", sentOut),
    list("pages", sentOut),
    ...commentStatuses.map((status) => list("comments", { context: "edit", type: "all", status })),
  ];
}

export function indexAddress(site: RestSite): string {
  return restAddress(site, "/", { _fields: "name,description,home,namespaces" });
}

/** @param page from 1 */
export function listAddress(site: RestSite, list: RestList, page: number): string {
  const paging = { orderby: "id", order: "asc", per_page: String(pageSize), page: String(page) };
  return restAddress(site, `/wp/v2/${list.name}`, { ...list.query, ...paging });
}

export function itemAddress(site: RestSite, list: ListName, id: number, context: "edit" | "view"): string {
  return restAddress(site, `/wp/v2/${list}/${id}`, { context, _fields: "id,status" });
}

/** @returns which list a held payload is a page of, `index` for the site's own description, by its address alone */
export function listAt(
  address: string,
): { readonly name: ListName | "index"; readonly byAuthors: boolean } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const route = url.searchParams.get("rest_route") ?? /\/wp-json(\/.*)$/.exec(url.pathname)?.[1];
  if (route === "/") return { name: "index", byAuthors: false };
  const name = [...explaining, ...main].find((known) => route === `/wp/v2/${known}`);
  return name ? { name, byAuthors: url.searchParams.get("who") === "authors" } : undefined;
}

/** The route that an address asks for, for messages: neither host nor query. */
export function routeOf(address: string): string {
  const url = new URL(address);
  return url.searchParams.get("rest_route") ?? url.pathname;
}

/** @param address the channel's address; what follows the path is left out */
export function siteRoot(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

function restAddress(site: RestSite, route: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(site.style === "path" ? `${site.root}/wp-json${route}` : `${site.root}/`);
  if (site.style === "query") url.searchParams.set("rest_route", route);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
