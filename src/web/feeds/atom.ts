/** A feed as Atom. @see RFC 4287; RFC 5005 section 3 for the pages */
import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Feed, FeedEntry } from "./feed.ts";

export const atomType = "application/atom+xml; charset=utf-8";

/** Text is escaped by the template, and holds no character that XML cannot: `harmless` took them. */
export function atom(feed: Feed): Html {
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.self}</id>
<title>${feed.title}</title>
<updated>${newest(feed).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
<link rel="alternate" type="text/html" href="${feed.home}"/>
${
  feed.next === undefined
    ? ""
    : html`<link rel="next" type="application/atom+xml" href="${feed.next}"/>
`
}<generator>Kanalarkiv</generator>
${feed.entries.map(entry)}</feed>
`;
}

function entry(one: FeedEntry): Html {
  return html`<entry xml:lang="${one.language}">
<id>${one.id}</id>
<title>${one.title}</title>
<link rel="alternate" type="text/html" href="${one.url}"/>
<published>${one.published.toISOString()}</published>
<updated>${one.updated.toISOString()}</updated>
<author><name>${one.author}</name></author>
${one.tags.map((tag) => html`<category term="${tag}"/>`)}
<summary type="text">${one.summary}</summary>
</entry>
`;
}

/** One without entries has not been updated since the beginning of time. */
export function newest({ entries }: Feed): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}
