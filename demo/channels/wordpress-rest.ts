/**
 * Answers REST requests as a WordPress does: lists by page, statuses and context `edit` for the editor only.
 *
 * @see https://developer.wordpress.org/rest-api/
 */
import { type Answer, escapeMarkup, jsonAnswer, pageAnswer } from "./answer.ts";
import type { Row, SiteScript, SiteTables } from "./wordpress-site.ts";

const jsonType = "application/json; charset=UTF-8";

export interface SiteRequest {
  /** below the site's root: `/wp-json/wp/v2/posts` */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
}

export interface Site {
  readonly root: string;
  readonly about: SiteScript["site"];
  readonly timeZone: string;
  readonly tables: SiteTables;
  /** `user:application password` of the editor */
  readonly credentials: string;
}

/** Undefined for what is not WordPress's own, such as a file. */
export function answerOf(site: Site, request: SiteRequest): Answer | undefined {
  const route =
    request.query.get("rest_route") ?? /^\/wp-json(\/.*)?$/.exec(request.path)?.[0].slice("/wp-json".length);
  if (route === undefined) return pageOf(site, request.path);
  const known = isEditor(site, request.authorization);
  if (request.authorization !== undefined && !known)
    return refusal(401, "incorrect_password", "The provided password is an invalid application password.");
  if (route === "" || route === "/") return jsonAnswer(picked(indexOf(site), request.query), jsonType);
  if (route === "/wp/v2/types") return jsonAnswer(types, jsonType);
  const [, name = "", id] = /^\/wp\/v2\/([a-z]+)(?:\/(\d+))?\/?$/.exec(route) ?? [];
  if (!isTable(site.tables, name))
    return refusal(404, "rest_no_route", "No route was found matching the URL and request method.");
  return id === undefined
    ? listOf(site, name, request.query, known)
    : oneOf(site, name, Number(id), request.query, known);
}

/** An editor is also told which of them the public may see. */
const types = Object.fromEntries(
  [
    { slug: "post", rest_base: "posts", viewable: true },
    { slug: "page", rest_base: "pages", viewable: true },
    { slug: "attachment", rest_base: "media", viewable: true },
    { slug: "wp_block", rest_base: "blocks", viewable: false },
  ].map((type) => [type.slug, { ...type, rest_namespace: "wp/v2" }]),
);

type TableName = keyof SiteTables;

function isTable(tables: SiteTables, name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

function isEditor(site: Site, authorization: string | undefined): boolean {
  const [, encoded = ""] = /^Basic (.+)$/i.exec(authorization ?? "") ?? [];
  const given = Buffer.from(encoded, "base64").toString("utf8");
  // the spaces in an application password are for people
  return encoded !== "" && given.replaceAll(" ", "") === site.credentials.replaceAll(" ", "");
}

function indexOf({ about, root, timeZone }: Site): object {
  return {
    name: escapeMarkup(about.name),
    description: escapeMarkup(about.description),
    url: root,
    home: root,
    timezone_string: timeZone,
    namespaces: ["oembed/1.0", "wp/v2", "wp-site-health/v1", "wp-block-editor/v1"],
    authentication: {
      "application-passwords": { endpoints: { authorization: `${root}/wp-admin/authorize-application.php` } },
    },
    routes: {},
  };
}

function listOf(site: Site, name: TableName, query: URLSearchParams, known: boolean): Answer {
  const refused = refusedList(name, query, known);
  if (refused) return refused;
  const size = Number(query.get("per_page") ?? 10);
  const page = Number(query.get("page") ?? 1);
  const rows = sorted(filtered(site, name, query, known), query);
  const pages = Math.ceil(rows.length / size);
  if (page > Math.max(pages, 1) && name !== "comments")
    return refusal(
      400,
      "rest_post_invalid_page_number",
      "The page number requested is larger than the number of pages available.",
    );
  const shown = rows.slice((page - 1) * size, page * size).map((row) => picked(inContext(row, query), query));
  return jsonAnswer(shown, jsonType, 200, {
    "x-wp-total": String(rows.length),
    "x-wp-totalpages": String(pages),
    allow: "GET",
  });
}

function refusedList(name: TableName, query: URLSearchParams, known: boolean): Answer | undefined {
  const size = Number(query.get("per_page") ?? 10);
  const page = Number(query.get("page") ?? 1);
  if (!Number.isInteger(size) || size < 1 || size > 100 || !Number.isInteger(page) || page < 1)
    return refusal(400, "rest_invalid_param", "Invalid parameter(s): per_page, page");
  if (known) return undefined;
  if (query.get("context") === "edit")
    return refusal(
      401,
      "rest_forbidden_context",
      "Sorry, you are not allowed to edit posts in this post type.",
    );
  if (name === "users" && query.get("who") === "authors")
    return refusal(401, "rest_forbidden_who", "Sorry, you are not allowed to query users by this parameter.");
  const status = query.get("status");
  if (status === null || status === "publish" || status === "approve") return undefined;
  return name === "comments"
    ? refusal(401, "rest_forbidden_param", "Query parameter not permitted: status")
    : refusal(400, "rest_invalid_param", "Invalid parameter(s): status");
}

/** The names of comments' statuses in a query are others than in an answer. */
const askedStatus: ReadonlyMap<string, string> = new Map([
  ["approve", "approved"],
  ["hold", "hold"],
]);

function filtered(site: Site, name: TableName, query: URLSearchParams, known: boolean): readonly Row[] {
  const rows = site.tables[name];
  if (name === "comments") {
    const asked = query.get("status") ?? "approve";
    const status = askedStatus.get(asked) ?? asked;
    return rows.filter((row) =>
      asked === "all" ? ["approved", "hold"].includes(row.status ?? "") : row.status === status,
    );
  }
  if (name === "posts" || name === "pages") {
    const statuses = (query.get("status") ?? "publish").split(",");
    return rows.filter(
      (row) => statuses.includes(row.status ?? "") || (statuses.includes("any") && row.status !== "trash"),
    );
  }
  if (name === "users" && !known)
    return rows.filter((user) => site.tables.posts.some((post) => post["author"] === user.id));
  return rows;
}

function sorted(rows: readonly Row[], query: URLSearchParams): readonly Row[] {
  const ascending = [...rows].sort((a, b) => a.id - b.id);
  return query.get("order") === "asc" ? ascending : ascending.reverse();
}

function oneOf(site: Site, name: TableName, id: number, query: URLSearchParams, known: boolean): Answer {
  const row = site.tables[name].find((each) => each.id === id);
  if (!row) return name === "comments" ? invalidId("comment") : invalidId(name === "users" ? "user" : "post");
  if (!known && query.get("context") === "edit")
    return refusal(401, "rest_forbidden_context", "Sorry, you are not allowed to edit this item.");
  const isPublic = row.status === undefined || ["publish", "approved", "inherit"].includes(row.status);
  if (!known && !isPublic) {
    const code = name === "comments" ? "rest_cannot_read" : "rest_forbidden";
    return refusal(401, code, "Sorry, you are not allowed to do that.");
  }
  return jsonAnswer(picked(inContext(row, query), query), jsonType);
}

function invalidId(what: string): Answer {
  return refusal(404, `rest_${what}_invalid_id`, `Invalid ${what} ID.`);
}

function refusal(status: number, code: string, message: string): Answer {
  return jsonAnswer({ code, message, data: { status } }, jsonType, status);
}

/** Outside the context `edit` there is nothing as it was typed, no password, no address of those who comment. */
const editOnly: ReadonlySet<string> = new Set([
  "author_email",
  "author_ip",
  "author_user_agent",
  "password",
  "permalink_template",
  "generated_slug",
]);

function inContext(row: Row, query: URLSearchParams): Row {
  if (query.get("context") === "edit") return row;
  const open = Object.entries(row).filter(([field]) => !editOnly.has(field));
  return { ...Object.fromEntries(open.map(([field, value]) => [field, withoutRaw(value)])), id: row.id };
}

function withoutRaw(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("raw" in value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([part]) => part !== "raw" && part !== "block_version"),
  );
}

/** `_fields=id,_links.up`: names with dots reach into an object. */
function picked(row: object, query: URLSearchParams): object {
  const fields = query.get("_fields");
  if (!fields) return row;
  const result: Record<string, unknown> = {};
  for (const path of fields.split(",")) {
    const [name = "", inner] = path.trim().split(".");
    const value: unknown = new Map(Object.entries(row)).get(name);
    if (value === undefined) continue;
    if (inner === undefined) result[name] = value;
    else if (typeof value === "object" && value !== null && inner in value)
      result[name] = { ...(result[name] ?? {}), [inner]: new Map(Object.entries(value)).get(inner) };
  }
  return result;
}

function pageOf({ tables, about }: Site, path: string): Answer | undefined {
  if (path === "/" || path === "") return pageAnswer(about.name, `<p>${escapeMarkup(about.description)}</p>`);
  const slug = path.replace(/^\/|\/$/g, "");
  const row = [...tables.posts, ...tables.pages].find(
    (each) => each["slug"] === slug && each.status === "publish",
  );
  return row && pageAnswer(slug, renderedOf(row));
}

function renderedOf(row: Row): string {
  const content = row["content"];
  return typeof content === "object" && content !== null && "rendered" in content
    ? String(content.rendered)
    : "";
}
