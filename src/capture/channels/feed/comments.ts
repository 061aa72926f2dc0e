/**
 * PURE. Comments in feeds that have no element for them: known by their address, or by the feed they stand in.
 *
 * WordPress writes comments into RSS as items like any other (`wp-includes/feed-rss2-comments.php`); its Atom form has
 * `thr:in-reply-to`. Both must be read alike.
 */
import type { Sighting } from "../../../domain/item.ts";
import type { FeedAbout, ItemClues } from "./clues.ts";

type Comment = Pick<Sighting, "kind" | "byAgency" | "parentNativeId">;

/**
 * Addresses of feeds of comments.
 *
 * WordPress: `/comments/feed/`, `?feed=comments-rss2`; Blogger: `/feeds/comments/default`, `/feeds/<post>/comments/default`;
 * Drupal: `/crss`; Disqus: `latest.rss`, `comments.rss`.
 */
const commentsAddress =
  /\/(?:comments|kommentarer|kommentarar)\/(?:feed|rss|atom|default)|[?&]feed=comments-|\/comments?[-_.](?:rss|feed|atom)|\/feeds\/comments\/|\/crss\b|\/comments?\.(?:rss|atom|xml|json)$|[/.]disqus\.com\/.*\.rss/i;

/** What WordPress calls its feeds of comments, in the languages of the Nordic countries and English. */
const commentsTitle =
  /^(?:(?:Comments (?:for|on:?))|(?:Kommentarer (?:til|på|för|till):?)|(?:Kommentarar (?:til|på):?)|(?:Recent comments)|(?:Kommentit\b)|(?:Nýleg ummæli)|(?:Athugasemdir við))\s/i;

/** `Comment on Post by Name`, `By: Name` */
const commentTitle =
  /^(?:Comment on\s.+\sby\s|Kommentar til\s.+\sav\s|Kommentar på\s.+\s(?:av|af)\s|Kommentar till\s.+\sav\s|Kommentti artikkeliin\s|(?:By|Av|Af|Tekijä):\s)/i;

/** An address that leads to one comment on a page. */
const commentPlace = /#(?:comment|kommentar|idcomment)(?:[-_]?\d+|-6a[\da-f]+)$|[?&]showComment=\d+/i;

/** Whether everything in the feed is a comment, unless an item shows that it is not. */
export function isCommentsFeed({ address, title }: FeedAbout): boolean {
  return commentsAddress.test(address) || commentsTitle.test(`${title ?? ""} `);
}

/** What the item is when it is a comment: somebody's, and never the agency's; undefined when it is none. */
export function commentOf(
  { title }: Pick<Sighting, "title">,
  clues: Pick<ItemClues, "id" | "links" | "takesComments">,
  inCommentsFeed: boolean,
): Comment | undefined {
  const places = [clues.id, ...clues.links].filter((place) => place !== undefined);
  const there = places.find((place) => commentPlace.test(place));
  const titled = commentTitle.test(title ?? "");
  if (there === undefined && (clues.takesComments || !inCommentsFeed)) return undefined;
  if (there === undefined && !titled && clues.id === undefined && clues.links.length === 0) return undefined;
  return { kind: "comment", byAgency: false, parentNativeId: there && pageOf(there) };
}

/**
 * WordPress makes the id of a comment from that of its post: `https://k.example/?p=1#comment-3`. Drupal has a page for
 * each comment, which does not tell its post.
 */
function pageOf(place: string): string | undefined {
  if (/\/comment\/\d+#/.test(place)) return undefined;
  return (
    place
      .replace(/#[^#]*$/, "")
      .replace(/([?&])showComment=\d+&?/i, "$1")
      .replace(/[?&]$/, "") || undefined
  );
}
