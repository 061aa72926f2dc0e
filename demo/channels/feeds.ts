/**
 * The feeds of the samples: JSON Feed with the extension for dialogue, and RSS.
 *
 * @see https://www.jsonfeed.org/version/1.1/ and https://www.rssboard.org/rss-specification
 */
import { type Answer, escapeMarkup, jsonAnswer, pageAnswer } from "./answer.ts";
import type { Start } from "./script.ts";
import { type Placed, place, type State, seenIn } from "./timeline.ts";

export interface FeedScript {
  readonly title: string;
  readonly description: string;
  /** in front of every id */
  readonly prefix: string;
  readonly threads: readonly Start[];
}

/** Ids of a JSON Feed, by the order in which things were said. */
export function feedIds({ prefix, threads }: FeedScript, now: Date): ReadonlyMap<Placed, string> {
  return new Map(place(threads, now).map((placed, rank) => [placed, `${prefix}-${1001 + rank}`]));
}

export function profileId({ prefix }: FeedScript): string {
  return `${prefix}-profile`;
}

const pageSize = 50;

/** @param address of the feed; `?page=2` follows the first page */
export function jsonFeedAnswer(
  script: FeedScript,
  address: string,
  page: number,
  state: State,
  now: Date,
): Answer {
  const items = [profileOf(script, address), ...itemsOf(script, address, state, now)];
  const pages = Math.ceil(items.length / pageSize);
  return jsonAnswer(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: script.title,
      description: script.description,
      home_page_url: address.replace(/\.json$/, ""),
      feed_url: address,
      ...(page < pages ? { next_url: `${address}?page=${page + 1}` } : {}),
      _kanalarkiv: { complete: true },
      items: items.slice((page - 1) * pageSize, page * pageSize),
    },
    "application/feed+json; charset=utf-8",
  );
}

function profileOf(script: FeedScript, address: string): object {
  return {
    id: profileId(script),
    url: address.replace(/\.json$/, ""),
    title: script.title,
    content_text: script.description,
    _kanalarkiv: { kind: "profile" },
  };
}

/** Newest first, as feeds are. */
function itemsOf(script: FeedScript, address: string, state: State, now: Date): readonly object[] {
  const ids = feedIds(script, now);
  return [...ids.keys()]
    .filter((placed) => seenIn(state, placed))
    .map((placed) => itemOf(placed, ids, address, state))
    .reverse();
}

function itemOf(placed: Placed, ids: ReadonlyMap<Placed, string>, address: string, state: State): object {
  const { said, at } = placed;
  const seen = seenIn(state, placed);
  const text = seen?.text ?? "";
  const id = ids.get(placed) ?? "";
  const kind = said.kind ?? (placed.kind === "start" ? "post" : "comment");
  const home = address.replace(/\.json$/, "");
  const onChannel = kind === "post" || kind === "comment";
  return {
    id,
    ...(onChannel ? { url: `${home}/${id}` } : {}),
    ...(placed.kind === "start" && placed.said.title ? { title: placed.said.title } : {}),
    ...(kind === "post" ? { content_html: htmlOf(text) } : { content_text: text }),
    date_published: at.toISOString(),
    authors: [{ name: said.by }],
    ...(placed.kind === "start" && placed.said.labels ? { tags: placed.said.labels } : {}),
    ...(said.image
      ? {
          attachments: [
            { url: `${home}/media/${said.image.file}`, mime_type: "image/png", title: said.image.alt },
          ],
        }
      : {}),
    _kanalarkiv: {
      kind,
      by_agency: said.byAgency ?? true,
      ...(placed.kind === "remark" ? { answers: ids.get(placed.parent), thread: ids.get(placed.root) } : {}),
      ...(seen && seen.visibility !== "public" ? { visibility: seen.visibility } : {}),
      ...(said.authorId ? { author_id: said.authorId } : {}),
      ...(said.facts ? { facts: said.facts } : {}),
    },
  };
}

function htmlOf(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replaceAll("\n", "<br>")}</p>`)
    .join("\n");
}

/** The page of one item of a JSON Feed; 410 when it was taken away. Undefined for an id that never was. */
export function itemPage(script: FeedScript, id: string, state: State, now: Date): Answer | undefined {
  for (const [placed, known] of feedIds(script, now)) {
    if (known !== id) continue;
    const seen = seenIn(state, placed);
    if (seen) return pageAnswer(script.title, htmlOf(seen.text));
    if (placed.said.later?.gone && state === 2) return pageAnswer("Gone", "", 410);
  }
  return undefined;
}

/** Newest first. */
export function rssAnswer(script: FeedScript, address: string, state: State, now: Date): Answer {
  const ids = feedIds(script, now);
  const items = [...ids]
    .filter(([placed]) => seenIn(state, placed))
    .map(([placed, id]) => rssItem(placed, id, address));
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeMarkup(script.title)}</title>
<link>${escapeMarkup(address.replace(/\.rss$/, ""))}</link>
<description>${escapeMarkup(script.description)}</description>
<atom:link href="${escapeMarkup(address)}" rel="self" type="application/rss+xml"/>
${items.reverse().join("\n")}
</channel>
</rss>
`;
  return { status: 200, headers: { "content-type": "application/rss+xml; charset=UTF-8" }, body };
}

function rssItem({ said, at }: Placed, id: string, address: string): string {
  const title = "title" in said ? said.title : undefined;
  const labels = "labels" in said ? (said.labels ?? []) : [];
  return `<item>
<title>${escapeMarkup(title ?? "")}</title>
<link>${escapeMarkup(address.replace(/\.rss$/, ""))}/${id}</link>
<guid isPermaLink="false">${id}</guid>
<pubDate>${at.toUTCString().replace("GMT", "+0000")}</pubDate>
${labels.map((label) => `<category>${escapeMarkup(label)}</category>`).join("")}
<description>${escapeMarkup(said.text)}</description>
</item>`;
}
