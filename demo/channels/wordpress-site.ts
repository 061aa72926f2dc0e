/** A WordPress site's tables: posts, pages, files, comments, labels and users, as its REST API shows them to an editor. */
import type { Visibility } from "../../src/domain/item.ts";
import { escapeMarkup } from "./answer.ts";
import type { Start } from "./script.ts";
import {
  type Placed,
  type PlacedRemark,
  type PlacedStart,
  place,
  type Seen,
  type State,
  seenIn,
} from "./timeline.ts";

export interface SiteScript {
  readonly site: { readonly name: string; readonly description: string };
  /** display names of those who write for the agency */
  readonly staff: readonly string[];
  readonly pages: readonly Start[];
  readonly posts: readonly Start[];
  readonly timeZone: string;
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: number; readonly status?: string };

export interface SiteTables {
  readonly posts: readonly Row[];
  readonly pages: readonly Row[];
  readonly comments: readonly Row[];
  readonly media: readonly Row[];
  readonly categories: readonly Row[];
  readonly tags: readonly Row[];
  readonly users: readonly Row[];
}

/** Posts, pages and files have their ids from one counter, comments from another. */
export function idsOf(script: SiteScript, now: Date): ReadonlyMap<Placed, number> {
  const placed = place([...script.pages, ...script.posts], now);
  const starts = placed
    .filter((each) => each.kind === "start")
    .map((each, rank) => [each, 11 + rank * 4] as const);
  const remarks = placed
    .filter((each) => each.kind === "remark")
    .map((each, rank) => [each, 2 + rank] as const);
  return new Map<Placed, number>([...starts, ...remarks]);
}

/** @param root the site's address without a slash at the end */
export function tablesOf(script: SiteScript, root: string, state: State, now: Date): SiteTables {
  const ids = idsOf(script, now);
  const labels = [...new Set(script.posts.flatMap((post) => post.labels ?? []))];
  const context = { script, root, state, ids, labels, now };
  const placed = [...ids.keys()].filter((each) => seenIn(state, each));
  const starts = placed.filter((each) => each.kind === "start");
  const remarks = placed.filter((each) => each.kind === "remark");
  return {
    posts: starts.filter(({ said }) => !said.isPage).map((start) => postRow(start, context)),
    pages: starts.filter(({ said }) => said.isPage).map((start) => postRow(start, context)),
    comments: remarks.map((remark) => commentRow(remark, context)),
    media: starts.flatMap((start) => mediaRow(start, context)),
    categories: labels.map((name, at) => ({
      id: 2 + at,
      name: escapeMarkup(name),
      slug: slugOf(name),
      taxonomy: "category",
    })),
    tags: [],
    users: ["redaktor", ...script.staff].map((name, at) => ({ id: 1 + at, name, slug: slugOf(name) })),
  };
}

interface Context {
  readonly script: SiteScript;
  readonly root: string;
  readonly state: State;
  readonly ids: ReadonlyMap<Placed, number>;
  readonly labels: readonly string[];
  readonly now: Date;
}

function postRow(placed: PlacedStart, context: Context): Row {
  const { script, root, now } = context;
  const { said, at } = placed;
  const seen = shownOf(placed, context);
  const id = idIn(context, placed);
  const name = slugOf(said.title ?? "");
  const slug = seen.visibility === "trashed" ? `${name}__trashed` : name;
  const modified = seen.changed ? new Date(now.getTime() - 60_000) : at;
  return {
    id,
    ...datesOf(at, "date", script.timeZone),
    ...datesOf(modified, "modified", script.timeZone),
    guid: { rendered: `${root}/?p=${id}`, raw: `${root}/?p=${id}` },
    password: "",
    slug,
    status: seen.visibility === "trashed" ? "trash" : "publish",
    link: `${root}/${slug}/`,
    title: { raw: said.title ?? "", rendered: texturized(escapeMarkup(said.title ?? "")) },
    ...writtenIn(seen.text, pictureIn(placed, context)),
    author: userIn(script, said.by),
    featured_media: said.image ? id + 1 : 0,
    comment_status: said.isPage ? "closed" : "open",
    ping_status: "closed",
    template: "",
    meta: [],
    permalink_template: `${root}/%postname%/`,
    generated_slug: name,
    ...ownFieldsOf(said, id, context),
  };
}

function writtenIn(text: string, picture: Picture | undefined) {
  const raw = blocksOf(text, picture);
  const start = texturized(escapeMarkup(text.slice(0, 120)));
  return {
    content: {
      raw,
      rendered: texturized(raw.replace(/<!--.*?-->\n?/g, "")),
      protected: false,
      block_version: 1,
    },
    excerpt: { raw: "", rendered: `<p>${start} [&hellip;]</p>\n`, protected: false },
  };
}

/** What a post has and a page has not, or the other way round. */
function ownFieldsOf(said: Start, id: number, { root, labels }: Context): object {
  const linksTo = (type: string) => ({
    self: [{ href: `${root}/wp-json/wp/v2/${type}s/${id}` }],
    collection: [{ href: `${root}/wp-json/wp/v2/${type}s` }],
    about: [{ href: `${root}/wp-json/wp/v2/types/${type}` }],
  });
  if (said.isPage) return { type: "page", parent: 0, menu_order: 0, _links: linksTo("page") };
  return {
    type: "post",
    sticky: false,
    format: "standard",
    categories: (said.labels ?? []).map((name) => 2 + labels.indexOf(name)),
    tags: [],
    _links: linksTo("post"),
  };
}

interface Picture {
  readonly id: number;
  readonly url: string;
  readonly alt: string;
}

function pictureIn(placed: PlacedStart, context: Context): Picture | undefined {
  const { image } = placed.said;
  if (!image) return undefined;
  return { id: idIn(context, placed) + 1, url: fileUrl(context.root, placed, image.file), alt: image.alt };
}

const commentStatus: Readonly<Record<Visibility, string>> = {
  public: "approved",
  held: "hold",
  hidden: "hold",
  private: "hold",
  spam: "spam",
  trashed: "trash",
};

function commentRow(placed: PlacedRemark, context: Context): Row {
  const { script, root } = context;
  const { said, root: post, parent } = placed;
  const seen = shownOf(placed, context);
  const id = idIn(context, placed);
  const postId = idIn(context, post);
  const ofTrashed = shownOf(post, context).visibility === "trashed" && seen.visibility === "public";
  const raw = said.isHtml ? seen.text : seen.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return {
    id,
    post: postId,
    parent: parent === post ? 0 : idIn(context, parent),
    author: said.byAgency ? userIn(script, said.by) : 0,
    author_name: said.by,
    author_url: "",
    author_email: `${slugOf(said.by) || "anonym"}@example.org`,
    author_ip: "192.0.2.7",
    author_user_agent: "Mozilla/5.0",
    author_avatar_urls: {},
    meta: [],
    ...datesOf(placed.at, "date", script.timeZone),
    content: { raw, rendered: paragraphsOf(texturized(raw)) },
    link: `${root}/${slugOf(post.said.title ?? "")}/#comment-${id}`,
    status: ofTrashed ? "post-trashed" : commentStatus[seen.visibility],
    type: "comment",
    _links: {
      self: [{ href: `${root}/wp-json/wp/v2/comments/${id}` }],
      up: [{ embeddable: true, post_type: "post", href: `${root}/wp-json/wp/v2/posts/${postId}` }],
    },
  };
}

function mediaRow(placed: PlacedStart, context: Context): readonly Row[] {
  const picture = pictureIn(placed, context);
  if (!picture) return [];
  return [
    {
      id: picture.id,
      ...datesOf(placed.at, "date", context.script.timeZone),
      post: picture.id - 1,
      type: "attachment",
      status: "inherit",
      source_url: picture.url,
      alt_text: picture.alt,
      mime_type: "image/png",
      media_type: "image",
    },
  ];
}

function fileUrl(root: string, placed: Placed, file: string): string {
  const [year, month] = placed.at.toISOString().split("-");
  return `${root}/wp-content/uploads/${year}/${month}/${file}`;
}

function shownOf(placed: Placed, { state }: Context): Seen {
  const seen = seenIn(state, placed);
  if (!seen) throw new RangeError("something stands on what is not there in this state");
  return seen;
}

function idIn({ ids }: Pick<Context, "ids">, placed: Placed): number {
  const id = ids.get(placed);
  if (id === undefined) throw new RangeError("something was said that has no id");
  return id;
}

function userIn(script: SiteScript, name: string): number {
  const at = script.staff.indexOf(name);
  if (at === -1) throw new RangeError(`${name} is no user of ${script.site.name}`);
  return 2 + at;
}

/** `date` in the site's own time and `date_gmt` in UTC, both without a zone, as WordPress writes them. */
function datesOf(at: Date, name: "date" | "modified", timeZone: string): Readonly<Record<string, string>> {
  const local = at.toLocaleString("sv-SE", { timeZone }).replace(" ", "T");
  return { [name]: local, [`${name}_gmt`]: at.toISOString().slice(0, 19) };
}

/** As the block editor stores it. */
function blocksOf(text: string, image: Picture | undefined): string {
  const paragraphs = text.split("\n\n").map((paragraph) => {
    const html = escapeMarkup(paragraph).replaceAll("&quot;", '"').replaceAll("\n", "<br>");
    return `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`;
  });
  const picture = image
    ? [
        `<!-- wp:image {"id":${image.id}} -->\n<figure class="wp-block-image"><img src="${image.url}" alt="" class="wp-image-${image.id}"/></figure>\n<!-- /wp:image -->`,
      ]
    : [];
  return [...paragraphs, ...picture].join("\n\n");
}

function paragraphsOf(html: string): string {
  const paragraphs = html.split("\n\n").map((text) => `<p>${text.replaceAll("\n", "<br />\n")}</p>\n`);
  return paragraphs.join("");
}

/** The quotes and dots that WordPress puts in when it shows a text; never inside tags. */
function texturized(html: string): string {
  return html.replace(
    /(<[^>]*>)|\.\.\.|'/g,
    (found, tag: string | undefined) => tag ?? (found === "'" ? "&#8217;" : "&#8230;"),
  );
}

export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
