/** PURE. A post, page, comment, file or description of a WordPress site, as an item of ours. */
import { commentsFact, type Sighting, type Visibility } from "../../../domain/item.ts";
import { appearanceOf, plainTextOfHtml } from "../../text.ts";
import type { Explained } from "./explain.ts";
import { filesOf, formerFilesOf } from "./files.ts";
import { isFetched } from "./hosts.ts";
import type { From } from "./pages.ts";
import { htmlOfRaw } from "./raw.ts";
import type { Comment, Index, Media, Post } from "./shapes.ts";
import { type Shown, shownOf, shownTitle, writtenExcerpt } from "./typed.ts";

export const siteId = "site";

export function profileOf(index: Index, { place }: From): Sighting {
  return {
    ...agencys,
    nativeId: siteId,
    kind: "profile",
    authorName: undefined,
    authorId: undefined,
    title: plainTextOfHtml(index.name),
    text: plainTextOfHtml(index.description),
    permalink: index.home,
    postedAt: undefined,
    editedAt: undefined,
    visibility: "public",
    media: [],
    labels: [],
    facts: {},
    payload: place,
  };
}

/**
 * What was never sent out is no record, so drafts in the trash are left out as well. WordPress gives them away by the
 * address that it makes of an empty name, and by a time of publication later than the trashing; a draft that was
 * given an address by hand cannot be told from a trashed post. A list shows no draft, so what has no status was sent out.
 */
export function wasSentOut(post: Post): boolean {
  if (post.status === undefined || post.status === "publish" || post.status === "private") return true;
  if (post.status !== "trash" || /^__trashed(-\d+)?$/.test(post.slug)) return false;
  return !(post.date_gmt && post.modified_gmt && post.date_gmt > post.modified_gmt);
}

/** @param type slug of its type, which is also the name in front of the id and, of all but a post, its label */
export function postOf(post: Post, type: string, explained: Explained, from: From): Sighting {
  const content = shownOf(post.content);
  const { title, formerly: formerTitle } = shownTitle(post.title);
  const edited = post.modified_gmt && post.date_gmt && post.modified_gmt > post.date_gmt;
  const media = filesOf(post, explained.library, explained.address);
  const facts = factsOf(post, content, explained);
  const words = { title: formerTitle, text: content.formerly, facts: formerFacts(post, facts) };
  const formerly = formerContent(post, explained, media, words);
  return {
    ...agencys,
    ...(formerly ? { formerly } : {}),
    ...unreadIn(explained, ownLanguage(post)),
    nativeId: `${type}-${post.id}`,
    kind: "post",
    byAgency: isByAgency(post, type, explained),
    authorName: explained.names.get(post.author),
    authorId: userId(post.author),
    title,
    text: content.text,
    html: appearanceOf(content.html),
    permalink: post.link,
    postedAt: post.date_gmt ?? explained.localTime(post.date),
    editedAt: edited ? post.modified_gmt : undefined,
    ...inBin(visibilityOfPost(post, from)),
    media,
    labels: labelsOf(post, type, explained),
    facts,
    payload: from.place,
  };
}

function factsOf(post: Post, content: Shown, explained: Explained): Record<string, string> {
  const excerpt = writtenExcerpt(post.excerpt, content.text);
  return {
    ...(post.sticky ? { sticky: "true" } : {}),
    ...(post.comment_status === undefined ? {} : { [commentsFact]: post.comment_status }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(content.typed === undefined ? {} : { typed: content.typed }),
    ...languageFact(ownLanguage(post) ?? explained.language),
    ...dateFact(post, explained),
  };
}

function ownLanguage({ lang, wpml_current_locale }: Post): string | undefined {
  return (lang ?? wpml_current_locale)?.replaceAll("_", "-");
}

function languageFact(language: string | undefined): Record<string, string> {
  return language === undefined ? {} : { language };
}

/** What a site is set to says nothing new of what is known of an item; what it says of the item does. */
function unreadIn({ unread }: Explained, own: string | undefined): Pick<Sighting, "unread"> {
  const all = own === undefined ? [...unread, "language" as const] : unread;
  return all.length === 0 ? {} : { unread: all };
}

/** An editor read the excerpt as it was typed, and nobody else read any; whether there may be comments, and the language, nobody did. */
function formerFacts({ excerpt }: Post, facts: Sighting["facts"]): Sighting["facts"] | undefined {
  const { excerpt: shown, [commentsFact]: comments, language, ...others } = facts;
  const former = excerpt?.raw ? plainTextOfHtml(htmlOfRaw(excerpt.raw)) : undefined;
  if (former === shown && comments === undefined && language === undefined) return undefined;
  return former === undefined ? others : { ...others, excerpt: former };
}

/** The site's own time, where nobody can say which instant it is. */
function dateFact({ date, date_gmt }: Post | Comment, explained: Explained): Record<string, string> {
  if (date === undefined || date_gmt || explained.localTime(date) || /^(0000|-0001)-/.test(date)) return {};
  return { localDate: date };
}

/**
 * Posts and pages are what a site sends out. A type of its own may be a forum of citizens, so an author who is named
 * there must be among those who speak for the agency.
 */
function isByAgency(post: Post, type: string, { staff }: Explained): boolean {
  return type === "post" || type === "page" || post.author === 0 || staff.has(post.author);
}

/**
 * Nothing of a comment says that it was edited: it has neither a time of change nor revisions. Its language is said to be
 * that of the post under which it stands, else that of the site.
 *
 * @param languages of posts, by native id
 */
export function commentOf(
  comment: Comment,
  explained: Explained,
  from: From,
  languages: ReadonlyMap<string, string>,
): Sighting {
  const root = rootOf(comment);
  const content = shownOf(comment.content);
  const ownType = comment.type === "comment" || comment.type === "";
  const language = languageFact(languages.get(root ?? "") ?? explained.language);
  const facts = {
    ...(ownType ? {} : { commentType: comment.type }),
    ...(content.typed === undefined ? {} : { typed: content.typed }),
    ...dateFact(comment, explained),
  };
  const formerly = {
    ...(content.formerly === undefined ? {} : { text: content.formerly }),
    ...("language" in language ? { facts } : {}),
  };
  return {
    ...(Object.keys(formerly).length === 0 ? {} : { formerly }),
    unread: ["language"],
    nativeId: `comment-${comment.id}`,
    kind: "comment",
    parentNativeId: comment.parent > 0 ? `comment-${comment.parent}` : root,
    rootNativeId: root,
    byAgency: explained.staff.has(comment.author),
    authorName: plainTextOfHtml(comment.author_name) || undefined,
    authorId: userId(comment.author),
    title: undefined,
    text: content.text,
    html: appearanceOf(content.html),
    permalink: comment.link,
    postedAt: comment.date_gmt ?? explained.localTime(comment.date),
    editedAt: undefined,
    ...inBin(commentVisibility.get(comment.status ?? from.answerTo.status ?? "approve") ?? "hidden"),
    media: [],
    labels: [],
    facts: { ...facts, ...language },
    replacedCharacters: 0,
    payload: from.place,
  };
}

/** A file that somebody commented on: what WordPress shows on a page of its own. */
export function fileOf(file: Media, explained: Explained, from: From): Sighting {
  const shown = explained.library.byId.get(file.id);
  const post = { ...file, slug: "", sticky: false, categories: [], tags: [], featured_media: file.id };
  const sighting = postOf(
    { ...post, type: "attachment", content: file.caption },
    "attachment",
    explained,
    from,
  );
  return {
    ...sighting,
    visibility: file.status === "private" ? "private" : "public",
    media: shown ? [shown] : [],
  };
}

const agencys = {
  parentNativeId: undefined,
  rootNativeId: undefined,
  byAgency: true,
  replacedCharacters: 0,
} as const;

/** Nobody but those who run the site puts anything there; spam a plugin finds as well. */
function inBin(visibility: Visibility): Pick<Sighting, "visibility" | "takenAwayBy"> {
  return visibility === "trashed" ? { visibility, takenAwayBy: "agency" } : { visibility };
}

/** By the status of a comment, or by the one that was asked for. */
const commentVisibility: ReadonlyMap<string, Visibility> = new Map([
  ["approved", "public"],
  ["approve", "public"],
  ["hold", "held"],
  ["spam", "spam"],
  ["trash", "trashed"],
  ["post-trashed", "trashed"],
]);

/** A post behind a password is published, but not for everybody, and in the trash for nobody more; one without a status is public to whom it is shown. */
function visibilityOfPost({ status, content }: Post, { answerTo }: From): Visibility {
  if (status === "trash" && !content?.protected) return "trashed";
  const unknown = status === undefined && answerTo.access === "editor";
  return status === "private" || content?.protected || unknown ? "private" : "public";
}

/** What a release before this one read in other words, when it kept the same item and the same files. */
function formerContent(
  post: Post,
  explained: Explained,
  media: Sighting["media"],
  words: { readonly [Part in "title" | "text" | "facts"]: Sighting[Part] | undefined },
): Sighting["formerly"] {
  const former = formerFilesOf(post, explained.library, new URL(explained.address).origin);
  const added = media.filter(({ url }) => !former.some((file) => file.url === url));
  const sameFiles = added.length === 0 && former.every((file, at) => file.url === media[at]?.url);
  const gains = added.some(({ url }) => isFetched(url, explained));
  const fields = {
    ...(words.title === undefined ? {} : { title: words.title }),
    ...(words.text === undefined ? {} : { text: words.text }),
    ...(words.facts === undefined ? {} : { facts: words.facts }),
    ...(sameFiles || gains ? {} : { media: former }),
  };
  return Object.keys(fields).length === 0 ? undefined : fields;
}

function rootOf(comment: Comment): string | undefined {
  if (comment.post === 0) return undefined;
  return `${comment._links?.up?.[0]?.post_type ?? "post"}-${comment.post}`;
}

function userId(author: number): string | undefined {
  return author > 0 ? `user-${author}` : undefined;
}

function labelsOf(post: Post, type: string, explained: Explained): string[] {
  const names = [
    ...post.categories.map((id) => explained.categories.get(id)),
    ...post.tags.map((id) => explained.tags.get(id)),
  ];
  return [...(type === "post" ? [] : [type]), ...names.filter((name) => name !== undefined)];
}
