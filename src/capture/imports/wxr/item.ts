/** PURE. One item of a WordPress export: a post or page with its comments, under the ids that the live channel gives them. */
import { commentsFact, type Sighting, type Visibility } from "../../../domain/item.ts";
import { htmlOfRaw } from "../../channels/wordpress/raw.ts";
import { instantOf } from "../../instant.ts";
import { appearanceOf, mediaOfHtml, plainTextOfHtml, plainTextOfTitle } from "../../text.ts";
import type { Drafts, RecordAt, Refused } from "../records.ts";
import { elementsIn, outside, withAttributes } from "./elements.ts";
import type { Side } from "./format.ts";

/** Menus, templates, reusable blocks, revisions: parts that a site is made of. */
const parts = /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*)$/;

export function itemDrafts(record: string, at: RecordAt, side: Side): Drafts {
  const comments = elementsIn(record, "wp:comment");
  const post = withoutComments(record);
  const of = (name: string) => (elementsIn(post, name)[0] ?? "").trim();
  const [id, type] = [of("wp:post_id"), of("wp:post_type") || "post"];
  if (!/^[1-9]\d*$/.test(id) || !/^[a-z0-9_-]{1,40}$/.test(type))
    return {
      refused: [{ code: "item.malformed", nativeId: undefined, detail: "has no id or no type", held: true }],
    };
  const nativeId = `${type}-${id}`;
  const withheld = neverSaid(type, post, of);
  const read = comments.map((comment) => commentOf(comment, { nativeId, link: of("link") }, at, side));
  const said = withheld === undefined ? [postOf(post, nativeId, type, at, side)] : [];
  const isOpen = said.every(({ visibility }) => visibility !== "private") && withheld?.hidesAnswers !== true;
  const answers = read.flatMap((one) => ("sighting" in one ? one.sighting : []));
  return {
    sightings: [...said, ...(isOpen ? answers : answers.map(shownToFew))],
    refused: [
      ...(withheld === undefined
        ? []
        : [{ code: "import.notOwn", nativeId, detail: withheld.why, held: false } as const]),
      ...read.flatMap((one) => ("refused" in one ? one.refused : [])),
    ],
  };
}

function withoutComments(record: string): string {
  const tags = outside(record);
  const [first, last] = [tags.indexOf("<wp:comment>"), tags.lastIndexOf("</wp:comment>")];
  return first < 0 || last < first ? record : record.slice(0, first) + record.slice(last);
}

/** An answer is read where its post is read, and lay in the trash for nobody more. */
function shownToFew(answer: Sighting): Sighting {
  const wasShown = answer.visibility === "public" || answer.visibility === "trashed";
  return wasShown ? { ...answer, visibility: "private" } : answer;
}

type Of = (name: string) => string;

interface Withheld {
  readonly why: string;
  /** a file of the library is shown on a page of its own, a draft to nobody but those who write */
  readonly hidesAnswers: boolean;
}

const neverSent: ReadonlySet<string> = new Set(["", "draft", "auto-draft", "pending", "future", "inherit"]);

/** What was never sent out is no record; WordPress gives trashed drafts away by the address of an empty name, and by their times. */
function neverSaid(type: string, post: string, of: Of): Withheld | undefined {
  const status = of("wp:status");
  if (type === "attachment")
    return { why: "is a file of the media library: the posts that show it name it", hidesAnswers: false };
  if (parts.test(type)) return { why: `is a part that the site is made of: ${type}`, hidesAnswers: true };
  if (neverSent.has(status)) return unsent(status || "without a status");
  if (status !== "trash") return undefined;
  const before = statusBefore(post);
  if (before !== undefined && neverSent.has(before)) return unsent(`${before || "a draft"} in the trash`);
  if (before !== undefined) return undefined;
  const [posted, changed] = [utc(of("wp:post_date_gmt")), utc(of("wp:post_modified_gmt"))];
  const wasDraft =
    /^(?:__trashed(?:-\d+)?)?$/.test(of("wp:post_name")) || (posted && changed && posted > changed);
  return wasDraft ? unsent("a draft in the trash") : undefined;
}

function unsent(how: string): Withheld {
  return { why: `was never sent out: ${how}`, hidesAnswers: true };
}

function postOf(
  post: string,
  nativeId: string,
  type: string,
  at: RecordAt,
  { namesByLogin, staff }: Side,
): Sighting {
  const of = (name: string) => (elementsIn(post, name)[0] ?? "").trim();
  const login = of("dc:creator");
  const listed = Object.hasOwn(namesByLogin, login) ? namesByLogin[login] : undefined;
  const [userId, name] = listed ?? [undefined, login || undefined];
  const html = htmlOfRaw(elementsIn(post, "content:encoded")[0] ?? "");
  const [posted, changed] = [utc(of("wp:post_date_gmt")), utc(of("wp:post_modified_gmt"))];
  const excerpt = plainTextOfHtml(htmlOfRaw(of("excerpt:encoded")));
  const comments = of("wp:comment_status");
  return {
    nativeId,
    kind: "post",
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: type === "post" || type === "page" || (userId !== undefined && staff.includes(userId)),
    authorName: name,
    authorId: userId === undefined ? undefined : `user-${userId}`,
    title: plainTextOfTitle(of("title")) || undefined,
    text: plainTextOfHtml(html),
    html: appearanceOf(html),
    permalink: of("link") || undefined,
    postedAt: posted,
    editedAt: posted && changed && changed > posted ? changed : undefined,
    ...inBin(visibilityOf(post, of)),
    media: mediaOfHtml(html).filter(({ url }) => /^https?:/.test(url)),
    labels: [
      ...(type === "post" ? [] : [type]),
      ...withAttributes(post, "category").flatMap(({ attributes, text }) =>
        /domain="(?:category|post_tag)"/.test(attributes) && text !== "" ? [text] : [],
      ),
    ],
    facts: {
      ...(of("wp:is_sticky") === "1" ? { sticky: "true" } : {}),
      ...(comments === "open" || comments === "closed" ? { [commentsFact]: comments } : {}),
      ...(excerpt === "" ? {} : { excerpt }),
      ...localDate(posted, of("wp:post_date")),
    },
    replacedCharacters: 0,
    payload: at,
  };
}

/**
 * What was private, or stood behind a password, is not everybody's in the trash either; and nobody says who could see what
 * has a status of a plugin's own.
 */
function visibilityOf(post: string, of: Of): Visibility {
  const isTrash = of("wp:status") === "trash";
  const status = isTrash ? statusBefore(post) : of("wp:status");
  if ((status ?? "publish") !== "publish" || of("wp:post_password") !== "") return "private";
  return isTrash ? "trashed" : "public";
}

/** Of what lies in the trash: WordPress notes it, to put it back. */
function statusBefore(post: string): string | undefined {
  const note = elementsIn(post, "wp:postmeta").find(
    (meta) => elementsIn(meta, "wp:meta_key")[0]?.trim() === "_wp_trash_meta_status",
  );
  return note && elementsIn(note, "wp:meta_value")[0]?.trim();
}

const commentVisibility: ReadonlyMap<string, Visibility> = new Map([
  ["1", "public"],
  ["approved", "public"],
  ["0", "held"],
  ["hold", "held"],
  ["spam", "spam"],
  ["trash", "trashed"],
  ["post-trashed", "trashed"],
]);

function commentOf(
  comment: string,
  { nativeId: root, link }: { readonly nativeId: string; readonly link: string },
  at: RecordAt,
  { staff }: Side,
): { readonly sighting: Sighting } | { readonly refused: Refused } {
  const of = (name: string) => (elementsIn(comment, `wp:comment_${name}`)[0] ?? "").trim();
  const id = of("id");
  if (!/^[1-9]\d*$/.test(id))
    return {
      refused: {
        code: "item.malformed",
        nativeId: undefined,
        detail: `a comment of ${root} has no id`,
        held: true,
      },
    };
  const [parent, user, type] = [of("parent"), of("user_id"), of("type")];
  const html = htmlOfRaw(elementsIn(comment, "wp:comment_content")[0] ?? "");
  const posted = utc(of("date_gmt"));
  const sighting: Sighting = {
    nativeId: `comment-${id}`,
    kind: "comment",
    parentNativeId: /^[1-9]\d*$/.test(parent) ? `comment-${parent}` : root,
    rootNativeId: root,
    byAgency: staff.includes(user),
    authorName: plainTextOfHtml(of("author")) || undefined,
    authorId: /^[1-9]\d*$/.test(user) ? `user-${user}` : undefined,
    title: undefined,
    text: plainTextOfHtml(html),
    html: appearanceOf(html),
    permalink: link === "" ? undefined : `${link}#comment-${id}`,
    postedAt: posted,
    editedAt: undefined,
    ...inBin(commentVisibility.get(of("approved")) ?? "hidden"),
    media: [],
    labels: [],
    facts: {
      ...(type === "" || type === "comment" ? {} : { commentType: type }),
      ...localDate(posted, of("date")),
    },
    replacedCharacters: 0,
    payload: at,
  };
  return { sighting };
}

/** Nobody but those who run the site puts anything there. */
function inBin(visibility: Visibility): Pick<Sighting, "visibility" | "takenAwayBy"> {
  return visibility === "trashed" ? { visibility, takenAwayBy: "agency" } : { visibility };
}

/** MySQL's zero date stands for no time at all. */
function utc(text: string): Date | undefined {
  return /^0000-/.test(text) ? undefined : instantOf(`${text}Z`);
}

/** The site's own time, where nobody can say which instant it is. */
function localDate(posted: Date | undefined, local: string): Readonly<Record<string, string>> {
  return posted || local === "" || /^0000-/.test(local) ? {} : { localDate: local };
}
