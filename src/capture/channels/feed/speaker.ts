/**
 * PURE. Whose words an item of a feed holds. A feed of an agency holds the agency's own, unless the feed says or shows
 * otherwise: then they are others', because a citizen's words must never become the agency's post.
 *
 * What a dialog feed says of itself is taken as it is said.
 */
import type { Sighting } from "../../../domain/item.ts";
import type { FeedAbout, ItemSource } from "./clues.ts";
import { commentOf, isCommentsFeed } from "./comments.ts";
import { holdsAnybodysWords } from "./open-feeds.ts";
import type { Candidate } from "./page.ts";

/** @param sites addresses that are the agency's own: of the channel, and of its site */
export function spoken(candidate: Candidate, about: FeedAbout, sites: readonly string[]): Candidate {
  const { sighting, clues } = candidate;
  if (clues.declared || sighting.kind !== "post") return candidate;
  const comment = commentOf(sighting, clues, isCommentsFeed(about));
  if (comment) return { clues, sighting: { ...sighting, ...comment } };
  const own = [...sites, ...(about.home === undefined ? [] : [about.home])];
  if (!isTakenOver(clues.source, own) && !holdsAnybodysWords(about) && !isReposted(sighting))
    return candidate;
  return { clues, sighting: { ...sighting, byAgency: false } };
}

/** The feed names another feed as the place where it has the item from. */
function isTakenOver(source: ItemSource | undefined, own: readonly string[]): boolean {
  if (!source) return false;
  if (source.address === undefined) return source.names.length > 0;
  const host = hostOf(source.address);
  return host !== undefined && !own.some((address) => isSameSite(host, hostOf(address)));
}

/**
 * A post of somebody else that was passed on, as tools for closed networks mark it.
 *
 * @see https://github.com/zedeus/nitter/blob/master/src/views/rss.nimf (`RT by @name: `)
 */
function isReposted({ title, text }: Pick<Sighting, "title" | "text">): boolean {
  return /^RT (?:by )?@\w+:/.test(title ?? text);
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : undefined;
}

function isSameSite(one: string, other: string | undefined): boolean {
  return other !== undefined && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`));
}
