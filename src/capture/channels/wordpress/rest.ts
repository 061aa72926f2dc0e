/**
 * PURE. Which lists of a WordPress site a look reads, at which addresses, and which fields it asks for.
 *
 * `_fields` leaves out what the archive has no use for, above all `author_email` and `author_ip` of those who comment
 * and the `password` of protected posts, which the context `edit` would give away.
 *
 * @see https://developer.wordpress.org/rest-api/reference/
 */
import type { PostType } from "./types.ts";

const explaining = ["users", "categories", "tags", "media"] as const;
/** A list that only explains others: names, labels, files. */
export type Explaining = (typeof explaining)[number];

export interface RestList {
  /** the last part of its route, for messages */
  readonly name: string;
  /** below the REST API: `/wp/v2/posts` */
  readonly route: string;
  /** what stands in front of the native ids of its items; undefined for a list that only explains others */
  readonly prefix: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  /** what anybody may read of it, for a type that the account has no part in; undefined when that is the list itself */
  readonly open?: RestList;
}

/** The site's own address and the way it answers REST: by pretty permalinks or, without them, by a query. */
export interface RestSite {
  /** without a slash at the end */
  readonly root: string;
  readonly style: RestStyle;
}

/** `index` names the program, for a site whose front page is a stored file. */
export const restStyles = ["path", "query", "index"] as const;
export type RestStyle = (typeof restStyles)[number];

/** The most that WordPress gives; some sites give fewer. */
export const pageSize = 100;

/**
 * `all` leaves out spam and trash, and the comments on a trashed post have a state of their own that no list but theirs
 * shows.
 */
export const commentStatuses = ["approve", "hold", "spam", "trash", "post-trashed"] as const;

/** Drafts are left out: what was never sent out is no record. */
const postStatuses: readonly string[] = ["publish", "private", "trash"];

/** Whether an editor's look lists posts, pages and items of other types with this status; `inherit` is that of a file. */
export function isListed(status: string): boolean {
  return postStatuses.includes(status) || status === "inherit";
}

const mediaFields =
  "id,post,source_url,alt_text,mime_type,date,date_gmt,modified_gmt,slug,status,type,link,title,caption,author,comment_status,lang,wpml_current_locale";
const postFields =
  "id,date,date_gmt,modified_gmt,slug,status,type,link,title,content,excerpt,author,featured_media,sticky,categories,tags,comment_status,lang,wpml_current_locale";
const commentFields = "id,post,parent,author,author_name,date,date_gmt,content,link,status,type,_links.up";

/** Lists that explain others, and that of the account which are users' comes first: it shows a wrong password at once. */
export function explainingLists(access: Access): Readonly<Record<Explaining, RestList>> {
  const list = (name: Explaining, fields: string, query = {}): RestList => ({
    name,
    route: `/wp/v2/${name}`,
    prefix: undefined,
    query: { ...query, _fields: fields },
  });
  return {
    users: list("users", "id,name", access === "editor" ? { who: "authors" } : {}),
    categories: list("categories", "id,name"),
    tags: list("tags", "id,name"),
    media: list("media", mediaFields),
  };
}

/** `editor` asks for all that was ever sent out, in public or not; `anonymous` for what anybody may read. */
export type Access = "editor" | "anonymous";

/** Every list of items of a look. */
export function itemLists(access: Access, types: readonly PostType[]): readonly RestList[] {
  return [...types.map((type) => listOfType(access, type)), ...commentLists(access)];
}

function listOfType(access: Access, { slug, route }: PostType): RestList {
  const name = route.slice(route.lastIndexOf("/") + 1);
  const open: RestList = { name, route, prefix: slug, query: { _fields: postFields } };
  if (access === "anonymous") return open;
  return { ...open, query: { context: "edit", status: postStatuses.join(), ...open.query }, open };
}

function commentLists(access: Access): readonly RestList[] {
  const list = (query: Readonly<Record<string, string>>): RestList => ({
    name: "comments",
    route: "/wp/v2/comments",
    prefix: "comment",
    query: { ...query, _fields: commentFields },
  });
  if (access === "anonymous") return [list({})];
  return commentStatuses.map((status) => list({ context: "edit", type: "all", status }));
}

export function indexAddress(site: RestSite): string {
  return restAddress(site, "/", {
    _fields: "name,description,home,url,namespaces,timezone_string,gmt_offset",
  });
}

/** With `_fields` WordPress answers nothing here: it looks for the fields among the names of the types. */
export function typesAddress(site: RestSite, access: Access): string {
  return restAddress(site, "/wp/v2/types", access === "editor" ? { context: "edit" } : {});
}

/** Where the site lists what search engines may see: every type of posts that has something to see. */
export function sitemapAddress({ root, style }: RestSite): string {
  return style === "path" ? `${root}/wp-sitemap.xml` : `${root}/?sitemap=index`;
}

export function isSitemap(address: string): boolean {
  const url = URL.parse(address);
  return url?.pathname.endsWith("/wp-sitemap.xml") === true || url?.searchParams.get("sitemap") === "index";
}

export interface PageAsked {
  /** from 1 */
  readonly page: number;
  readonly size: number;
  readonly newestFirst?: boolean;
  /** to see whether a page still holds what it held */
  readonly idsOnly?: boolean;
}

export function listAddress(site: RestSite, list: RestList, asked: PageAsked): string {
  return restAddress(site, list.route, {
    ...list.query,
    ...(asked.idsOnly ? { _fields: "id" } : {}),
    orderby: "id",
    order: asked.newestFirst ? "desc" : "asc",
    per_page: String(asked.size),
    page: String(asked.page),
  });
}

/** @param route of the list that the item stands in */
export function itemAddress(site: RestSite, route: string, id: number, context: "edit" | "view"): string {
  return restAddress(site, `${route}/${id}`, { context, _fields: "id,status" });
}

export function typeAddress(site: RestSite, slug: string): string {
  return restAddress(site, `/wp/v2/types/${slug}`, {});
}

/** What a held payload answers, by its address alone. */
export interface AnswerTo {
  /** `/` for the site's own description */
  readonly route: string;
  /** whether the list of users was asked for those who may write posts */
  readonly byAuthors: boolean;
  /** the status that was asked for */
  readonly status: string | undefined;
  readonly access: Access;
}

/** @returns undefined for what is no answer of the REST API, and for a page of ids alone */
export function answerAt(address: string): AnswerTo | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const route = url.searchParams.get("rest_route") ?? /\/wp-json(\/.*)$/.exec(url.pathname)?.[1];
  if (route === undefined || url.searchParams.get("_fields") === "id") return undefined;
  return {
    route,
    byAuthors: url.searchParams.get("who") === "authors",
    status: url.searchParams.get("status") ?? undefined,
    access: url.searchParams.get("context") === "edit" ? "editor" : "anonymous",
  };
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

function restAddress(
  { root, style }: RestSite,
  route: string,
  query: Readonly<Record<string, string>>,
): string {
  const base = { path: `${root}/wp-json${route}`, query: `${root}/`, index: `${root}/index.php` }[style];
  const url = new URL(base);
  if (style !== "path") url.searchParams.set("rest_route", route);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
