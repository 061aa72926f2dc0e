/** A feed as JSON Feed 1.1. @see https://www.jsonfeed.org/version/1.1/ */
import type { Feed } from "./feed.ts";

export const jsonFeedType = "application/feed+json; charset=utf-8";

export function jsonFeed(feed: Feed) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.next === undefined ? {} : { next_url: feed.next }),
    language: feed.language,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      authors: [{ name: entry.author }],
      language: entry.language,
      tags: entry.tags,
    })),
  };
}
