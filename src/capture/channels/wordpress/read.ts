/** PURE. The items in the held answers of a WordPress site. */
import type { Sighting } from "../../../domain/item.ts";
import type { Payload } from "../../../domain/observation.ts";
import type { Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { explainedBy } from "./explain.ts";
import { listPages } from "./pages.ts";
import { commentOf, postOf, profileOf, wasSentOut } from "./parse.ts";
import { Comment, Index, Post } from "./shapes.ts";

export interface ReadingOf {
  /** the channel's address; files of other origins are left out */
  readonly address: string;
  readonly denyAuthors: readonly string[];
  readonly seenAt: Date;
}

/**
 * Reads every list page among the payloads, whichever lists there are.
 *
 * The order is the site's description, posts, pages, comments, each by id. A comment that was moderated between two
 * pages of a look stands in both; the later answer counts. Answers with another status than 200 hold no items.
 */
export function readPayloads(payloads: readonly Payload[], of: ReadingOf): Reading {
  const pages = listPages(payloads);
  const explained = explainedBy(pages, of.address);
  const profile = pages.each("index", Index, profileOf);
  const posts = pages.each("posts", Post, (post, place) =>
    wasSentOut(post) ? postOf(post, "post", explained, place) : undefined,
  );
  const sitePages = pages.each("pages", Post, (page, place) =>
    wasSentOut(page) ? postOf(page, "page", explained, place) : undefined,
  );
  const comments = pages.each("comments", Comment, (comment, place) =>
    comment.type === editorsNote ? undefined : commentOf(comment, explained, place),
  );
  const items = [...profile.read, ...latest(posts.read), ...latest(sitePages.read), ...latest(comments.read)];
  const screened = screenSightings(items, { seenAt: of.seenAt, denyAuthors: of.denyAuthors });
  const malformed = [profile, explained, posts, sitePages, comments].flatMap((list) => list.findings);
  return { sightings: screened.sightings, findings: [...malformed, ...screened.findings] };
}

/** What editors say to each other beside a draft (WordPress 6.9) is never sent out. */
const editorsNote = "note";

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
