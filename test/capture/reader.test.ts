/** What is read in a process of its own is what would have been read here; what cannot be read is a fault by its name. */
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { feed, feedReading } from "../../src/capture/channels/feed/adapter.ts";
import { policeEvents } from "../../src/capture/channels/police-events/adapter.ts";
import { wordpress } from "../../src/capture/channels/wordpress/adapter.ts";
import type { AnswerReader, AnswerReading, Answers, ChannelAdapter } from "../../src/capture/port.ts";
import { type OpenReader, openReader, readerEndedBy, readHere, rereadBy } from "../../src/capture/reader.ts";
import { ArchiveError } from "../../src/domain/errors.ts";
import type { Payload } from "../../src/domain/observation.ts";
import { aChannel, captureTools, lookedAt, onlyAsked } from "../support/channel-builders.ts";
import { aFeed, aFeedComment, aThread } from "../support/dialog-feed.ts";
import { childrenOf } from "../support/processes.ts";
import { aComment, anIndex, aPayload, aPost } from "../support/wordpress-answers.ts";

let reader: OpenReader;
beforeAll(() => {
  reader = openReader({ memoryMb: 256, smallBytes: 0 });
});
afterAll(() => reader.close());

const address = "https://feed.example.no/dialog.json";

function payloadOf(body: string): Payload {
  const bytes = new TextEncoder().encode(body);
  return { ordinal: 0, url: address, status: 200, mediaType: "application/json", bytes, fetchedAt: lookedAt };
}

const comments = (count: number) =>
  Array.from({ length: count }, (_, at) => aFeedComment(`c-${at}`, `Innspill ${at}`));
const bad = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `b-${at}`, content_text: at }));

const event = {
  id: 7,
  datetime: "2026-08-06 7:09:53 +02:00",
  name: "Trafikolycka",
  summary: "Två bilar.",
  url: "/aktuellt/7",
  type: "Trafikolycka",
  location: { name: "Storsund", gps: "59.1,18.1" },
};

describe("what is read in a process of its own is what would have been read here", () => {
  test.each<[string, ChannelAdapter, readonly Payload[]]>([
    ["a feed", feed, [payloadOf(aFeed(aThread()))]],
    [
      "a feed of more items and findings than go at once",
      feed,
      [payloadOf(aFeed([...comments(1201), ...bad(700)]))],
    ],
    ["a feed that breaks off", feed, [payloadOf(aFeed(aThread()).slice(0, 900))]],
    ["events of the police", policeEvents, [payloadOf(JSON.stringify([event, 7]))]],
    [
      "a WordPress site",
      wordpress,
      [
        aPayload("/", anIndex),
        aPayload("/wp/v2/posts", [aPost()]),
        aPayload("/wp/v2/comments", [aComment()]),
      ],
    ],
  ])("%s", async (_, adapter, payloads) => {
    const channel = aChannel({ address, kind: adapter.kind });
    const here = await rereadBy(readHere, adapter, { channel, payloads, seenAt: lookedAt });
    expect(await rereadBy(reader, adapter, { channel, payloads, seenAt: lookedAt })).toEqual(here);
    expect(here.sightings.length + here.findings.length).toBeGreaterThan(0);
  });
});

test("an answer that needs more memory than its reader may have is a fault of the look, and its bytes are kept", async () => {
  const small = openReader({ memoryMb: 16, smallBytes: 0 });
  const body = aFeed(comments(20_000));
  const http = onlyAsked(async () => ({
    ...payloadOf(body),
    headers: new Map(),
    body: payloadOf(body).bytes,
  }));
  try {
    const look = await feed.look(aChannel({ address }), { ...captureTools(http), reader: small });
    expect(look).toMatchObject({
      fault: {
        code: "channel.unreadable",
        detail: expect.stringContaining("needed more than 16 MB of memory"),
      },
      sightings: [],
      findings: [],
    });
    expect(look.payloads.map(({ bytes }) => bytes.byteLength)).toEqual([Buffer.byteLength(body)]);
  } finally {
    await small.close();
  }
});

test("a feed of pages, one of which could not be read, is not whole, whatever its other pages say", async () => {
  const page = (n: number, next?: string) => {
    const post = { id: `p-${n}`, content_text: `Innlegg ${n}`, date_published: "2026-05-20T10:00:00Z" };
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "Dialog", items: [post] };
    return JSON.stringify({ ...feed, next_url: next, _kanalarkiv: { complete: true } });
  };
  const pages = new Map([
    [address, page(1, `${address}?page=2`)],
    [`${address}?page=2`, page(2, `${address}?page=3`)],
    [`${address}?page=3`, page(3)],
  ]);
  const asked: string[] = [];
  const http = onlyAsked(async ({ url }) => {
    asked.push(url);
    const { status, bytes, fetchedAt } = payloadOf(pages.get(url) ?? "");
    return { status, headers: new Map(), body: bytes, url, fetchedAt };
  });
  let readings = 0;
  const failsOnce: AnswerReader = {
    read(reading, input) {
      readings += 1;
      if (readings === 2) throw new ArchiveError("channel.unreadable", "its process was ended");
      return readHere.read(reading, input);
    },
  };
  const whole = await feed.look(aChannel({ address }), captureTools(http));
  expect(whole).toMatchObject({ reach: { kind: "everything" }, fault: undefined });
  expect([whole.sightings.length, asked.length]).toEqual([3, 3]);
  const look = await feed.look(aChannel({ address }), { ...captureTools(http), reader: failsOnce });
  expect(look).toMatchObject({ fault: { code: "channel.unreadable" } });
  expect(look.payloads).toHaveLength(2);
});

const withError = (error: Error): AnswerReading<Answers, never> => ({
  name: "made",
  read: () => {
    throw error;
  },
});

test("what an answer overflows is a fault of the look; an error of ours stays one", async () => {
  const answers = { payloads: [payloadOf("{}")] };
  const overflow = new RangeError("Maximum call stack size exceeded");
  await expect(readHere.read(withError(overflow), answers)).rejects.toMatchObject({
    code: "channel.unreadable",
    message:
      "the answer of 2 bytes could not be read: the reader found that Maximum call stack size exceeded",
  });
  const ours = new TypeError("x is not a function");
  await expect(readHere.read(withError(ours), answers)).rejects.toBe(ours);
});

test("who ends the look ends its reading", async () => {
  const stop = new AbortController();
  const answers = {
    channel: aChannel({ address }),
    payloads: [payloadOf(aFeed(comments(20_000)))],
    seenAt: lookedAt,
  };
  const reading = readerEndedBy(reader, stop.signal).read(feedReading, answers);
  const reason = new Error("SIGTERM");
  stop.abort(reason);
  await expect(reading).rejects.toBe(reason);
});

describe("a reader that somebody else ends, as a machine without memory does", () => {
  const onLinux = existsSync("/proc/self/stat") ? test : test.skip;
  const answers = {
    channel: aChannel({ address }),
    payloads: [payloadOf(aFeed(comments(3000)))],
    seenAt: lookedAt,
  };

  /** Reads while so many of the readers that it starts are ended. */
  async function readWhileEnding(times: number) {
    const own = openReader({ memoryMb: 256, smallBytes: 0 });
    const before = new Set(childrenOf(process.pid).map(({ pid }) => pid));
    const ended = new Set<number>();
    const reading = rereadBy(own, feed, answers).finally(() => own.close());
    // it is waited for below
    reading.catch(() => undefined);
    for (let over = false; !over && ended.size < times; await pause(1)) {
      for (const { pid } of childrenOf(process.pid))
        if (!before.has(pid) && !ended.has(pid) && ended.size < times) {
          process.kill(pid, "SIGKILL");
          ended.add(pid);
        }
      over = await Promise.race([reading.then(yes, yes), pause(1, false)]);
    }
    return await reading;
  }
  const yes = () => true;

  onLinux("is followed by another, which reads the answer whole and once", async () => {
    expect(await readWhileEnding(1)).toEqual(await rereadBy(readHere, feed, answers));
  });

  onLinux("and whose successor is ended too leaves a fault of the look", async () => {
    await expect(readWhileEnding(2)).rejects.toMatchObject({
      code: "channel.unreadable",
      message: expect.stringContaining("was ended by SIGKILL"),
    });
  });
});
