/** The readers that are compared: this build, the one of another checkout, and three libraries. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { SuiteCase } from "./cases.ts";
import type { ReadAnswer, ReadEntry } from "./verdict.ts";

export interface Reader {
  readonly name: string;
  readonly read: (suiteCase: SuiteCase) => Promise<ReadAnswer>;
}

const address = "http://127.0.0.1:8097/tests/feed.xml";
const seenAt = new Date("2030-01-01T00:00:00Z");

/** @param checkout the root of a checkout of this project */
export async function readerOf(name: string, checkout: string): Promise<Reader> {
  const places = ["src/capture/channels/feed/read.ts", "src/capture/channels/feed-read.ts"];
  const place = places.map((path) => resolve(checkout, path)).find((path) => existsSync(path));
  if (place === undefined) throw new Error(`no reader of feeds lies in ${checkout}`);
  const module = await import(pathToFileURL(place).href);
  const channel = { address, denyAuthors: [], mediaHosts: [], identifyBy: "auto" };
  return {
    name,
    read: async ({ bytes, mediaType }) => {
      const payload = { ordinal: 0, url: address, status: 200, mediaType, bytes, fetchedAt: seenAt };
      const { fault, sightings, findings } = module.readFeed(channel, [payload], seenAt);
      const entries = [...sightings, ...versionsIn(sightings, findings)].map(entryOf);
      return { refused: fault && `${fault.code}: ${fault.detail}`, entries };
    },
  };
}

// biome-ignore-start lint/suspicious/noExplicitAny: the sighting of another build may have another form
/** Entries of one id are versions of one item: the others are told by a note. */
function versionsIn(sightings: readonly any[], findings: readonly any[]): readonly any[] {
  const others = findings.filter(({ code, held }) => code === "item.duplicateId" && !held);
  return others.flatMap(({ nativeId }) => sightings.find((sighting) => sighting.nativeId === nativeId) ?? []);
}

function entryOf(sighting: any): ReadEntry {
  return {
    id: some(sighting.nativeId),
    title: some(sighting.title),
    text: some(sighting.text, sighting.html, sighting.facts.summary, sighting.facts.abstract),
    link: some(sighting.permalink),
    time: some(sighting.postedAt?.toISOString(), sighting.editedAt?.toISOString()),
    author: some(sighting.authorName, ...(sighting.authorName?.split(", ") ?? [])),
    label: sighting.labels,
    file: sighting.media.map(({ url }: { url: string }) => url),
    language: some(sighting.facts.language),
  };
}

// biome-ignore-end lint/suspicious/noExplicitAny: the forms of other builds end here

function some(...values: readonly unknown[]): readonly string[] {
  return values.filter((value): value is string => typeof value === "string" && value !== "");
}

// biome-ignore-start lint/suspicious/noExplicitAny: three libraries with forms of their own
/** @param folder where `scripts/feed-libraries.sh` installed them */
export async function libraries(folder: string): Promise<readonly Reader[]> {
  const require = createRequire(join(resolve(folder), "package.json"));
  const load = (name: string): Promise<any> => import(pathToFileURL(require.resolve(name)).href);
  const feedsmith = await load("feedsmith");
  const rowan = await load("@rowanmanning/feed-parser");
  const FeedParser = require("feedparser");
  return [
    {
      name: "feedsmith",
      read: async (given) => answered(() => feedsmith.parseFeed(textOf(given)).feed, ofFeedsmith),
    },
    {
      name: "@rowanmanning/feed-parser",
      read: async (given) =>
        answered(() => (rowan.parseFeed ?? rowan.default.parseFeed)(textOf(given)), ofRowan),
    },
    { name: "feedparser", read: (given) => readByFeedparser(FeedParser, given) },
  ];
}

/** The libraries take text: they leave it to their caller to find the encoding. */
function textOf({ bytes }: SuiteCase): string {
  return new TextDecoder().decode(bytes);
}

function answered(parse: () => any, entries: (feed: any) => readonly ReadEntry[]): ReadAnswer {
  try {
    return { refused: undefined, entries: entries(parse()) };
  } catch (error) {
    return { refused: String(error).slice(0, 80), entries: [] };
  }
}

function ofFeedsmith(feed: any): readonly ReadEntry[] {
  return (feed.items ?? feed.entries ?? []).map((item: any) => {
    const dc = item.dc ?? {};
    const value = (one: any) => (typeof one === "object" && one !== null ? (one.value ?? one.name) : one);
    return {
      id: some(value(item.id), value(item.guid)),
      title: some(value(item.title), ...(dc.titles ?? [])),
      text: some(
        value(item.content),
        item.content?.encoded,
        item.description,
        value(item.summary),
        item.content_html,
        item.content_text,
        ...(dc.descriptions ?? []),
        item.itunes?.summary,
        item.itunes?.subtitle,
        value(item.media?.description),
        ...(item.media?.groups ?? [item.media?.group]).map((group: any) => value(group?.description)),
      ),
      link: some(
        item.link,
        item.url,
        item.links?.find((link: any) => (link.rel ?? "alternate") === "alternate")?.href,
      ),
      time: some(
        item.pubDate,
        item.published,
        item.updated,
        item.date_published,
        item.date_modified,
        ...(dc.dates ?? []),
        ...Object.values(item.dcterms ?? {}).flat(),
        item.atom?.updated,
      ),
      author: some(
        ...(item.authors ?? []).map(value),
        ...(dc.creators ?? []),
        ...(item.atom?.authors ?? []).map(value),
        item.itunes?.author,
      ),
      label: some(
        ...(item.categories ?? []).flatMap((one: any) => [one.label, one.term, one.name]),
        ...(item.tags ?? []),
        ...(dc.subjects ?? []),
      ),
      file: some(
        ...(item.enclosures ?? []).map((one: any) => one.url),
        ...(item.attachments ?? []).map((one: any) => one.url),
        ...(item.media?.contents ?? []).map((one: any) => one.url),
      ),
      language: some(item.language),
    };
  });
}

function ofRowan(feed: any): readonly ReadEntry[] {
  return feed.items.map((item: any) => ({
    id: some(item.id),
    title: some(item.title),
    text: some(item.content, item.description),
    link: some(item.url),
    time: some(item.published?.toISOString(), item.updated?.toISOString()),
    author: some(...item.authors.map((author: any) => author.name)),
    label: some(...item.categories.flatMap((one: any) => [one.label, one.term])),
    file: some(...item.media.map((one: any) => one.url)),
    language: some(feed.language),
  }));
}

function readByFeedparser(FeedParser: any, { bytes }: SuiteCase): Promise<ReadAnswer> {
  return new Promise((done) => {
    const entries: ReadEntry[] = [];
    const parser = new FeedParser({ feedurl: address });
    parser.on("error", (error: unknown) => done({ refused: String(error).slice(0, 80), entries }));
    parser.on("end", () => done({ refused: undefined, entries }));
    parser.on("readable", () => {
      for (let item = parser.read(); item; item = parser.read())
        entries.push({
          id: some(item.guid),
          title: some(item.title),
          text: some(item.description, item.summary),
          link: some(item.link),
          time: some(isoOf(item.pubdate), isoOf(item.date)),
          author: some(item.author),
          label: some(...(item.categories ?? [])),
          file: some(...(item.enclosures ?? []).map((one: any) => one.url)),
          language: some(item.meta?.language),
        });
    });
    Readable.from([Buffer.from(bytes)]).pipe(parser);
  });
}
// biome-ignore-end lint/suspicious/noExplicitAny: the forms of libraries end here

function isoOf(date: unknown): string | undefined {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
