/** The dialogue around an account, on answers written from the lexicons: what others said, and what is not shown of it. */
import { describe, expect, test } from "@jest/globals";
import { bluesky } from "../../../../src/capture/channels/bluesky/adapter.ts";
import { readLook } from "../../../../src/capture/channels/bluesky/read.ts";
import { httpClient } from "../../../../src/capture/http.ts";
import type { HttpClient } from "../../../../src/capture/port.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { systemClock } from "../../../../src/clock.ts";
import type { KnownBefore } from "../../../../src/domain/item.ts";
import { type Look, speaksOf } from "../../../../src/domain/observation.ts";
import {
  answering,
  answersOf,
  appview,
  blueskyChannel,
  plc,
  type Reply,
  rkey,
  TestAccount,
} from "../../../support/bluesky-account.ts";
import { captureTools, lookedAt } from "../../../support/channel-builders.ts";
import { shown } from "../../../support/shown.ts";

const kari = `did:plc:${"k".repeat(24)}`;
const keys = ["3mtdxgsv42223", "3mtdxgsv42224", "3mtdxgsv42225", "3mtdxgsv42226"] as const;
const cidOf = (text: string) => `bafyrei${Buffer.from(text).toString("hex")}`;

interface Node {
  readonly text: string;
  readonly key: string;
  readonly did?: string;
  readonly count?: number;
  readonly labels?: readonly unknown[];
}

function view({ text, key, did = kari, count = 0, labels = [] }: Node, reply?: unknown) {
  return {
    uri: `at://${did}/app.bsky.feed.post/${key}`,
    cid: cidOf(text),
    author: { did, handle: "kari.example", displayName: "Kari Nordmann", labels: [] },
    record: {
      $type: "app.bsky.feed.post",
      text,
      createdAt: "2026-08-18T10:05:00Z",
      ...(reply ? { reply } : {}),
    },
    replyCount: count,
    labels,
  };
}

async function agencyWithPost() {
  const account = await TestAccount.make();
  await account.post(rkey, "Spør oss");
  const uri = `at://${account.did}/app.bsky.feed.post/${rkey}`;
  const root = { uri, cid: await account.cid(`app.bsky.feed.post/${rkey}`) };
  const own = (count: number) => ({
    ...view({ text: "Spør oss", key: rkey, did: account.did, count }),
    cid: root.cid,
  });
  return { account, uri, root, own, under: { root, parent: root } };
}

const channelOf = (account: TestAccount) =>
  blueskyChannel(account, {
    address: `https://bsky.app/profile/${account.did}?plc=${plc}&appview=${appview}`,
  });

async function lookAt(
  account: TestAccount,
  change: Record<string, Reply>,
  more: {
    known?: readonly KnownBefore[];
    due?: readonly string[];
    credentials?: string;
    http?: (http: HttpClient) => HttpClient;
  } = {},
): Promise<Look> {
  const http = answersOf({ ...change, ...(await answering(account)) });
  const tools = captureTools(more.http?.(http) ?? http, more.credentials);
  const { known = [], due } = more;
  const relooks = due && { due: async () => ({ ask: due, left: 0 }), seen: () => undefined };
  return await bluesky.look(channelOf(account), {
    ...tools,
    known: async () => known,
    ...(relooks ? { relooks } : {}),
  });
}

const textsOf = ({ sightings }: Pick<Look, "sightings">) => sightings.map(({ text }) => text);

describe("a thread", () => {
  test("gives what others said, with whom they answer; the same is read again", async () => {
    const { account, uri, own, under } = await agencyWithPost();
    const question = view({ text: "Når åpner den?", key: keys[0], count: 1 }, under);
    const below = view(
      { text: "Jeg lurer også", key: keys[1] },
      { root: under.root, parent: { uri: question.uri, cid: question.cid } },
    );
    const thread = { post: own(1), replies: [{ post: question, replies: [{ post: below, replies: [] }] }] };
    const look = await lookAt(account, {
      getPosts: { json: { posts: [own(1)] } },
      getPostThread: { json: { thread } },
    });
    expect([look.fault, look.findings]).toEqual([undefined, []]);
    expect(look.sightings.slice(1)).toMatchObject([
      {
        kind: "comment",
        text: "Når åpner den?",
        parentNativeId: uri,
        rootNativeId: uri,
        byAgency: false,
        authorName: "kari.example",
        authorId: kari,
        facts: { displayName: "Kari Nordmann", cid: question.cid, answersCid: under.root.cid },
      },
      { text: "Jeg lurer også", parentNativeId: question.uri, rootNativeId: uri },
    ]);
    const again = await bluesky.reread(channelOf(account), look.payloads, lookedAt);
    expect(again).toEqual({ sightings: look.sightings, findings: look.findings });
    shown("bluesky", "documentation only", "comment", "reply");
  });

  test("R18: of more answers than it shows says so, and hidden ones are not counted", async () => {
    const { account, uri, own, under } = await agencyWithPost();
    const [one, rude] = [
      view({ text: "Takk", key: keys[0] }, under),
      view({ text: "Elendig", key: keys[1] }, under),
    ];
    await account.put(`app.bsky.feed.threadgate/${rkey}`, { post: uri, hiddenReplies: [rude.uri] });
    const threadWith = (count: number) => ({
      getPosts: { json: { posts: [own(count)] } },
      getPostThread: { json: { thread: { post: own(count), replies: [{ post: one }, { post: rude }] } } },
    });
    expect((await lookAt(account, threadWith(1))).findings).toEqual([]);
    const look = await lookAt(account, threadWith(3));
    expect(look.findings).toMatchObject([
      {
        code: "channel.unseenReplies",
        nativeId: uri,
        detail: "the channel counts 3 replies to it and shows 1",
      },
    ]);
    expect(look.sightings.map(({ visibility }) => visibility)).toEqual(["public", "public", "hidden"]);
  });

  test("that names itself, another's author, nobody or nonsense is walked once and ends", async () => {
    const { account, own, under } = await agencyWithPost();
    const question = view({ text: "Når?", key: keys[0], count: 1 }, under);
    const forged = { ...view({ text: "Jeg er Kari", key: keys[1] }, under), author: { did: account.did } };
    const twice = { post: question, replies: [{ post: own(9), replies: [{ post: question, replies: [] }] }] };
    const replies = [
      twice,
      { post: forged },
      null,
      7,
      "x",
      [],
      { post: null },
      { $type: "app.bsky.feed.defs#blockedPost", uri: "at://x" },
    ];
    const look = await lookAt(account, {
      getPosts: { json: { posts: [own(1)] } },
      getPostThread: { json: { thread: { post: own(1), parent: twice, replies } } },
    });
    expect(textsOf(look)).toEqual(["Spør oss", "Når?"]);
    expect(look.fault).toBeUndefined();
  });

  test("a chain of 3,000 answers is read, each with the one that it answers", async () => {
    const { account, root, own } = await agencyWithPost();
    let node: Record<string, unknown> | undefined;
    const keyAt = (at: number) =>
      `3mtdxgsv4${[...at.toString(16).padStart(4, "0")].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("")}`;
    for (let at = 3_000; at > 0; at -= 1) {
      const parent =
        at === 1
          ? root
          : { uri: `at://${kari}/app.bsky.feed.post/${keyAt(at - 1)}`, cid: cidOf(`${at - 1}`) };
      node = {
        post: view({ text: `${at}`, key: keyAt(at), count: node ? 1 : 0 }, { root, parent }),
        replies: node ? [node] : [],
      };
    }
    const json = `{"thread":${stringified({ post: own(1), replies: [node] })}}`;
    const look = await lookAt(account, {
      getPosts: { json: { posts: [own(1)] } },
      getPostThread: { bytes: new TextEncoder().encode(json) },
    });
    expect(look.fault).toBeUndefined();
    expect(textsOf(look)).toEqual(["Spør oss", ...Array.from({ length: 3_000 }, (_, at) => `${at + 1}`)]);
  });

  test.each([
    ["a page", {}, "channel.malformed"],
    ["a wall", { status: 403, json: { error: "Wall" } }, "channel.refused"],
    ["trouble", { status: 502, json: { error: "UpstreamFailure" } }, "channel.status"],
    ["a need of quiet", { status: 429, json: { error: "RateLimitExceeded" } }, "channel.rateLimited"],
  ])(
    "that is %s leaves the look incomplete, keeps what the agency said, and says nothing of others",
    async (_, reply, code) => {
      const { account, own, uri } = await agencyWithPost();
      const id = `at://${kari}/app.bsky.feed.post/${keys[0]}`;
      const known = [knownComment(id, uri)];
      const look = await lookAt(
        account,
        { getPosts: { json: { posts: [own(1)] } }, getPostThread: reply },
        { known },
      );
      expect([look.fault?.code, textsOf(look)]).toEqual([code, ["Spør oss"]]);
      expect([speaksOf(look.reach, id), speaksOf(look.reach, uri)]).toEqual([false, true]);
    },
  );

  test("says of a known answer that it is missing only where the thread was read", async () => {
    const { account, own, uri } = await agencyWithPost();
    const here = `at://${kari}/app.bsky.feed.post/${keys[0]}`;
    const elsewhere = `at://${kari}/app.bsky.feed.post/${keys[1]}`;
    const known = [
      knownComment(here, uri),
      knownComment(elsewhere, `at://${kari}/app.bsky.feed.post/${keys[2]}`),
    ];
    const thread = { post: own(0), replies: [] };
    const look = await lookAt(
      account,
      { getPosts: { json: { posts: [own(0)] } }, getPostThread: { json: { thread } } },
      { known, due: [uri] },
    );
    expect(look.fault).toBeUndefined();
    expect([speaksOf(look.reach, here), speaksOf(look.reach, elsewhere)]).toEqual([true, false]);
  });
});

test("answers to what the agency took back are asked for by themselves, and stay", async () => {
  const { account, own } = await agencyWithPost();
  const gone = `at://${account.did}/app.bsky.feed.post/${keys[3]}`;
  const reply = { uri: gone, cid: cidOf("borte") };
  const question = view({ text: "Hvorfor ble det slettet?", key: keys[0] }, { root: reply, parent: reply });
  const asked: string[] = [];
  const http = (inner: HttpClient): HttpClient => ({
    ...inner,
    get: async (request) => {
      asked.push(request.url);
      return await inner.get(request);
    },
  });
  const look = await lookAt(
    account,
    {
      [encodeURIComponent(question.uri)]: { json: { posts: [question] } },
      getPosts: { json: { posts: [own(0)] } },
    },
    { known: [knownComment(question.uri, gone)], http },
  );
  expect([look.fault, textsOf(look)]).toEqual([undefined, ["Spør oss", "Hvorfor ble det slettet?"]]);
  expect(look.sightings[1]).toMatchObject({ parentNativeId: gone, rootNativeId: gone });
  expect(asked.some((url) => url.includes("getPostThread"))).toBe(false);
  expect(speaksOf(look.reach, question.uri)).toBe(true);
});

function knownComment(nativeId: string, rootNativeId: string): KnownBefore {
  return {
    nativeId,
    kind: "comment",
    byAgency: false,
    parentNativeId: rootNativeId,
    rootNativeId,
    visibility: "public",
    editedAt: undefined,
    facts: {},
  };
}

describe("an app password", () => {
  test("R19: opens the notifications, which may have a cursor without an end; neither it nor the token is kept", async () => {
    const { account, own, under } = await agencyWithPost();
    const strange = view({ text: "Under feil rot", key: keys[0] }, under);
    let pages = 0;
    const sent: unknown[] = [];
    const http = (inner: HttpClient): HttpClient => ({
      async get(request) {
        if (!request.url.includes("listNotifications")) {
          expect(request.credentials).toBeUndefined();
          return await inner.get(request);
        }
        pages += 1;
        expect(request.credentials).toBe("Bearer token-of-the-session");
        const notifications = [
          { uri: strange.uri, reason: "reply", record: strange.record },
          { uri: 7 },
          null,
        ];
        return await answersOf({ list: { json: { notifications, cursor: "again" } } }).get(request);
      },
      async post(request) {
        sent.push([request.url, request.body]);
        return await answersOf({
          createSession: { json: { accessJwt: "token-of-the-session", did: account.did } },
        }).get(request);
      },
    });
    const look = await lookAt(
      account,
      {
        [`uris=at%3A%2F%2F${kari.replaceAll(":", "%3A")}`]: { json: { posts: [strange] } },
        getPosts: { json: { posts: [own(0)] } },
      },
      { credentials: `${account.did}:abcd-efgh-ijkl-mnop`, http },
    );
    expect(look.fault).toBeUndefined();
    expect(sent).toEqual([
      [
        "https://pds.example/xrpc/com.atproto.server.createSession",
        { json: { identifier: account.did, password: "abcd-efgh-ijkl-mnop" } },
      ],
    ]);
    expect(pages).toBe(2);
    expect(textsOf(look)).toEqual(["Spør oss", "Under feil rot"]);
    const kept = look.payloads
      .map(({ url, bytes }) => `${url} ${new TextDecoder().decode(bytes)}`)
      .join("\n");
    expect(kept).not.toMatch(/abcd-efgh|token-of|listNotifications|createSession/);
  });
});

test("a document that names a server in a private network leads nowhere", async () => {
  const account = await TestAccount.make();
  const document = account.document();
  const services = { atproto_pds: { type: "AtprotoPersonalDataServer", endpoint: "http://127.0.0.1:9/" } };
  const real = httpClient({
    clock: systemClock,
    userAgent: "test",
    timeoutMs: 2_000,
    maxBytes: 1_000,
    maxRedirects: 0,
  });
  const http: HttpClient = {
    ...real,
    get: async (request) =>
      request.url.startsWith(plc)
        ? await answersOf({ "/data": { json: { ...document, services } } }).get(request)
        : await real.get(request),
  };
  const tools = { ...captureTools(http), reader: readHere };
  const { fault } = await bluesky.look(channelOf(account), tools);
  expect(fault).toMatchObject({
    code: "channel.redirectRefused",
    detail: expect.stringContaining("private network"),
  });
});

test("answers that are not there give nothing, and throw nothing", async () => {
  const account = await TestAccount.make();
  const read = await readLook({ channel: channelOf(account), payloads: [], seenAt: lookedAt });
  expect(read).toEqual({ fault: undefined, sightings: [], findings: [], posts: [] });
});

/** `JSON.stringify` goes no deeper than the stack. */
function stringified(node: Record<string, unknown>): string {
  const open: string[] = [];
  let close = "";
  for (let at: Record<string, unknown> | undefined = node; at; ) {
    const [next]: readonly (Record<string, unknown> | undefined)[] = (at["replies"] as []) ?? [];
    open.push(`{"post":${JSON.stringify(at["post"])},"replies":[`);
    close += "]}";
    at = next;
  }
  return open.join("") + close;
}
