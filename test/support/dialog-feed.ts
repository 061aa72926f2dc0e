/** A JSON Feed with our extension, as `docs/dialog-feed.md` describes it: the least that a test of a whole step needs. */

export type FeedItem = Readonly<Record<string, unknown>>;

/** A citizen's comment under `post-1`, unless told otherwise; `dialog` goes into the extension. */
export function aFeedComment(
  id: string,
  text: string,
  change: FeedItem = {},
  dialog: FeedItem = {},
): FeedItem {
  return {
    id,
    content_text: text,
    date_published: "2026-05-20T10:00:00Z",
    authors: [{ name: "Kari Nordmann" }],
    ...change,
    _kanalarkiv: { kind: "comment", by_agency: false, answers: "post-1", thread: "post-1", ...dialog },
  };
}

export function aFeedPost(id: string, title: string, text: string, change: FeedItem = {}): FeedItem {
  return {
    id,
    title,
    content_text: text,
    date_published: "2026-05-20T08:00:00Z",
    authors: [{ name: "Kommunen" }],
    ...change,
    _kanalarkiv: { kind: "post", by_agency: true },
  };
}

/** @param complete the feed lists everything that there is */
export function aFeed(items: readonly FeedItem[], complete = true): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Dialog",
    items,
    _kanalarkiv: { complete },
  });
}

/** Ten comments under one post: what a channel held before something bad came. */
export function aThread(): readonly FeedItem[] {
  const comments = Array.from({ length: 10 }, (_, index) =>
    aFeedComment(`c-${index + 1}`, `Innspill ${index + 1}`),
  );
  return [aFeedPost("post-1", "Vegarbeid", "Me legg ny asfalt."), ...comments];
}
