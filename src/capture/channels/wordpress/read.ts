/** PURE. The items in the held answers of a WordPress site. */
import type { z } from "zod";
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { placeOf, screenSightings } from "../../screen.ts";
import { type Circumstances, type Explained, explainedBy } from "./explain.ts";
import { unknownFiles } from "./files.ts";
import { foreignFiles } from "./hosts.ts";
import { type Items, type ListPages, type ListShape, listPages } from "./pages.ts";
import { commentOf, fileOf, postOf, profileOf, siteId, wasSentOut } from "./parse.ts";
import { Comment, Index, Media, Post, SparedComment, SparedPost } from "./shapes.ts";
import { basicTypes, type PostType, postTypesIn } from "./types.ts";
import { withheldFrom } from "./withheld.ts";

export interface ReadingOf extends Circumstances {
  readonly denyAuthors: readonly string[];
  readonly seenAt: Date;
}

interface SiteAnswers extends Answers {
  readonly of: ReadingOf;
}

export const siteReading: AnswerReading<SiteAnswers, Reading> = {
  name: "wordpress",
  read: ({ payloads, of }) => readPayloads(payloads, of),
};

/** What a reading must know of the channel, and no more. */
export function readingOf(
  { address, mediaHosts, denyAuthors }: Channel,
  seenAt: Date,
  failed?: ReadingOf["failed"],
): ReadingOf {
  return { address, mediaHosts, denyAuthors, seenAt, failed };
}

/**
 * Reads every list page among the payloads, whichever lists there are.
 *
 * The order is the site's description, posts, pages, other types, files that were commented on, comments, each by id. A
 * comment that was moderated between two pages of a look stands in both; the later answer counts. Answers with another
 * status than 200 hold no items.
 */
export function readPayloads(payloads: readonly Payload[], of: ReadingOf): Reading {
  const pages = listPages(payloads);
  const explained = explainedBy(pages, of);
  const types = postTypesIn(pages.one("/wp/v2/types")) ?? basicTypes;
  // what offers no list of this site describes another thing, and would stand as an edit of the site's name
  const profile = pages.each(indexList, (index, from) =>
    index.namespaces.includes("wp/v2") ? profileOf(index, from) : undefined,
  );
  const owed: Finding[] = [];
  const posts = types.map((type) => postsOf(pages, type, explained, owed));
  const written = posts.flatMap((list) => latest(list.read));
  const languages = languagesOf(written);
  const isForFew = new Set(written.flatMap((one) => (one.visibility === "private" ? [one.nativeId] : [])));
  const comments = pages.each(commentList, (comment, from) =>
    comment.type === editorsNote
      ? undefined
      : asItsPost(commentOf(comment, explained, from, languages), isForFew),
  );
  const files = commentedFiles(pages, comments.read, explained);
  const lists = [...posts, { read: files, findings: [] }, comments];
  const items = [...profile.read.slice(-1), ...lists.flatMap((list) => latest(list.read))];
  const [nameless, named] = [true, false].map((waits) =>
    items.filter((item) => mayBeDenied(item, of.denyAuthors) === waits),
  ) as [Sighting[], Sighting[]];
  const screened = screenSightings(named, { seenAt: of.seenAt, denyAuthors: of.denyAuthors });
  const malformed = [profile, explained, ...posts, comments].flatMap((list) => list.findings);
  const urls = items.flatMap((item) => item.media.map((file) => file.url));
  const further = [
    ...foreignFiles(urls, of),
    ...withheldFrom(pages, payloads, { comments: comments.read, files, types }),
    ...nameless.map(notCleared),
    ...owed,
  ];
  return { sightings: screened.sightings, findings: [...malformed, ...further, ...screened.findings] };
}

/** The site calls a comment approved that stands under a private post or behind a password: it is read where its post is. */
function asItsPost(comment: Sighting, isForFew: ReadonlySet<string>): Sighting {
  const wasShown = comment.visibility === "public" || comment.visibility === "trashed";
  return wasShown && isForFew.has(comment.rootNativeId ?? "")
    ? { ...comment, visibility: "private" }
    : comment;
}

function languagesOf(posts: readonly Sighting[]): ReadonlyMap<string, string> {
  return new Map(
    posts.flatMap(({ nativeId, facts }) => {
      const language = facts["language"];
      return language === undefined ? [] : [[nativeId, language] as const];
    }),
  );
}

const indexList: ListShape<z.infer<typeof Index>> = {
  route: "/",
  shape: Index,
  spared: Index,
  needed: [],
  prefix: siteId,
};

const commentList: ListShape<z.infer<typeof SparedComment>> = {
  route: "/wp/v2/comments",
  shape: Comment,
  spared: SparedComment,
  needed: ["id", "content"],
  prefix: "comment",
};

/** What editors say to each other beside a draft (WordPress 6.9) is never sent out. */
const editorsNote = "note";

function postsOf(
  pages: ListPages,
  { slug, route }: PostType,
  explained: Explained,
  owed: Finding[],
): Items<Sighting> {
  const list: ListShape<z.infer<typeof SparedPost>> = {
    route,
    shape: Post,
    spared: SparedPost,
    needed: ["id", "content"],
    prefix: slug,
  };
  return pages.each(list, (post, from) => {
    if (!wasSentOut(post)) return undefined;
    const sighting = postOf(post, slug, explained, from);
    const files = explained.unread.includes("media") ? unknownFiles(post, explained.library) : 0;
    if (files > 0) owed.push(owedFiles(sighting, files));
    return sighting;
  });
}

/** They come with the next look that can read the list of files, as a version with more files. */
function owedFiles({ nativeId, payload }: Sighting, count: number): Finding {
  const files = count === 1 ? "1 of its files is" : `${count} of its files are`;
  const detail = `${files} not known as long as the list of files cannot be read; they are taken when it can`;
  return { code: "media.owed", held: false, nativeId, place: placeOf(payload), detail };
}

const fileList: ListShape<z.infer<typeof Media>> = {
  route: "/wp/v2/media",
  shape: Media,
  spared: Media,
  needed: ["id", "source_url"],
  prefix: undefined,
};

function commentedFiles(
  pages: ListPages,
  comments: readonly Sighting[],
  explained: Explained,
): readonly Sighting[] {
  const wanted = new Set(comments.map((comment) => comment.rootNativeId));
  return pages.each(fileList, (file, from) =>
    wanted.has(`attachment-${file.id}`) ? fileOf(file, explained, from) : undefined,
  ).read;
}

/** Its author has no name in this look, and whom the channel never captures is told by names. */
function mayBeDenied({ authorId, authorName, unread }: Sighting, denyAuthors: readonly string[]): boolean {
  if (authorId === undefined || authorName !== undefined || !unread?.includes("authorName")) return false;
  return denyAuthors.some((author) => !/^user-\d+$/i.test(author.trim()));
}

function notCleared({ nativeId, payload }: Sighting): Finding {
  const detail =
    "its author has no name while the list of users cannot be read, so it waits; to deny by number, write user-7 for the account 7";
  return { code: "item.denied", held: true, nativeId, place: placeOf(payload), detail };
}

/** By id; of an item that stands in several answers what the last of them says. */
function latest(items: readonly Sighting[]): Sighting[] {
  const last = new Map(items.map((item) => [item.nativeId, item.payload.ordinal]));
  return items
    .filter((item) => item.payload.ordinal === last.get(item.nativeId))
    .sort((a, b) => idIn(a.nativeId) - idIn(b.nativeId));
}

function idIn(nativeId: string): number {
  return Number(nativeId.slice(nativeId.lastIndexOf("-") + 1));
}
