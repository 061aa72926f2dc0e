/** Threads to classify, as they come from the database: every text a string of its own, made anew for each reading. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ThreadItem } from "../../src/db/threads.ts";
import type { Country } from "../../src/domain/agency.ts";
import { asId, type ItemId, type VersionId } from "../../src/domain/ids.ts";
import { feedPages, pageItems, swedish, threadLength } from "../dialogue.ts";

export type Threads = readonly (readonly ThreadItem[])[];

export interface Corpus {
  readonly country: Country;
  readonly language: "nn" | "sv";
  /** as many as the pipeline reads at a time, again and again */
  readonly batches: (items: number) => Generator<Threads>;
}

export type CorpusName = "norwegian" | "swedish" | "swedish, real";

const shared = join(import.meta.dirname, "../../../shared/data");
const tweets = join(shared, "swe-sentiment-dataset/swe-sentiment-dataset.csv");
const questions = join(shared, "superlim-swefaq/swefaq/swefaq_dev.jsonl");

/** Real texts take part where they lie beside the checkout. */
export function corpusNames(): readonly CorpusName[] {
  return existsSync(tweets) && existsSync(questions)
    ? ["norwegian", "swedish", "swedish, real"]
    : ["norwegian", "swedish"];
}

export function corpusOf(name: CorpusName): Corpus {
  switch (name) {
    case "norwegian":
      return { country: "NO", language: "nn", batches: (items) => madeUp(items) };
    case "swedish":
      return { country: "SE", language: "sv", batches: (items) => madeUp(items, swedish) };
    case "swedish, real":
      return { country: "SE", language: "sv", batches: realThreads };
  }
}

interface FeedItem {
  readonly id: string;
  readonly title?: string;
  readonly content_text: string;
  readonly date_published: string;
  readonly tags?: readonly string[];
  readonly _kanalarkiv: { readonly by_agency: boolean; readonly answers?: string; readonly thread?: string };
}

const address = "https://kommune.example/dialog";
const anyId = "00000000-0000-7000-8000-000000000000";
const seenAt = new Date("2026-06-01T08:00:00Z");

const batchThreads = 200;

function* madeUp(items: number, tongue?: typeof swedish): Generator<Threads> {
  const pages = feedPages(items, address, seenAt, tongue);
  const perBatch = (batchThreads * threadLength) / pageItems;
  for (let start = 0; start < pages.length; start += perBatch)
    yield inThreads(
      pages
        .slice(start, start + perBatch)
        .flatMap(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).items.map(threadItem)),
    );
}

/** Real comments in the places of made-up ones, again and again. */
function* realThreads(items: number): Generator<Threads> {
  const texts = realTexts().map((text) => Buffer.from(text));
  let next = 0;
  for (const batch of madeUp(items, swedish))
    yield batch.map((thread) =>
      thread.map((item) =>
        item.byAgency ? item : { ...item, text: `${texts[next++ % texts.length] ?? ""}` },
      ),
    );
}

function realTexts(): readonly string[] {
  const rows = readFileSync(tweets, "utf8").split(/,(?:pos|neu|neg),[^\n]*\n/);
  const asked = readFileSync(questions, "utf8").split("\n").filter(Boolean);
  return [...rows, ...asked.map((line): string => JSON.parse(line).question)].filter((text) => text.trim());
}

function inThreads(items: readonly ThreadItem[]): Threads {
  const threads: (readonly ThreadItem[])[] = [];
  for (let start = 0; start < items.length; start += threadLength)
    threads.push(items.slice(start, start + threadLength));
  return threads;
}

function threadItem({ _kanalarkiv: ours, ...item }: FeedItem): ThreadItem {
  return {
    itemId: asId<ItemId>(anyId),
    versionId: asId<VersionId>(anyId),
    versionNumber: 1,
    channelId: "c",
    channelKind: "feed",
    channelAddress: address,
    leading: false,
    nativeId: item.id,
    parentNativeId: ours.answers,
    rootNativeId: ours.thread ?? item.id,
    kind: ours.thread === undefined ? "post" : "comment",
    byAgency: ours.by_agency,
    title: item.title,
    text: item.content_text,
    labels: item.tags ?? [],
    facts: {},
    mediaCount: 0,
    visibility: "public",
    presence: "present",
    postedAt: new Date(item.date_published),
    firstSeenAt: seenAt,
    sameTextOnOwnSite: false,
    sameBytesOnOwnSite: false,
    current: undefined,
  };
}
