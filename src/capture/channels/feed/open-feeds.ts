/**
 * PURE. Feeds that hold the words of anybody: results of a search, tags, forums. What is in them is not the agency's,
 * whatever agency looks at them.
 */
import type { FeedAbout } from "./clues.ts";

interface OpenFeed {
  /** of the feed's address */
  readonly address?: RegExp;
  readonly generator?: RegExp;
  /** where the form is described or can be seen */
  readonly source: string;
}

export const openFeeds: readonly OpenFeed[] = [
  {
    address: /^https?:\/\/(?:www\.)?google\.[a-z.]+\/alerts\/feeds\//i,
    source: "https://www.google.com/alerts",
  },
  { address: /^https?:\/\/news\.google\.com\/rss\b/i, source: "https://news.google.com/rss" },
  { address: /^https?:\/\/(?:www\.)?bing\.com\/(?:news\/)?search\b/i, source: "https://www.bing.com/news" },
  {
    address: /^https?:\/\/(?:(?:www|old)\.)?reddit\.com\/r\//i,
    source: "https://www.reddit.com/wiki/rss",
  },
  { address: /^https?:\/\/[^/]+\/tags\/[^/]+\.rss$/i, source: "https://docs.joinmastodon.org/spec/" },
  {
    address: /^https?:\/\/[^/]+\/search\/rss\?/i,
    source: "https://github.com/zedeus/nitter/blob/master/src/routes/rss.nim",
  },
  {
    address: /\/(?:latest|posts|top)\.rss(?:\?|$)/i,
    generator: /discourse/i,
    source: "https://meta.discourse.org/t/finding-discourse-rss-feeds/264134",
  },
  { generator: /bbpress/i, source: "https://bbpress.trac.wordpress.org (topics/functions.php)" },
  { generator: /phpbb|vbulletin|mybb|flarum|invision community/i, source: "the generator element of each" },
];

/** By every sign that a kind of feed has: of two signs both must be there. */
export function holdsAnybodysWords({ address, generator }: FeedAbout): boolean {
  return openFeeds.some(
    (kind) =>
      (kind.address === undefined || kind.address.test(address)) &&
      (kind.generator === undefined || kind.generator.test(generator ?? "")),
  );
}
