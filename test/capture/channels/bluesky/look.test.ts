/** A look at a Bluesky account: what it asks, what it believes, and what it makes of what is wrong. */
import { describe, expect, test } from "@jest/globals";
import { bluesky } from "../../../../src/capture/channels/bluesky/adapter.ts";
import type { Look, Payload } from "../../../../src/domain/observation.ts";
import { speaksOf } from "../../../../src/domain/observation.ts";
import {
  answering,
  answersOf,
  blueskyChannel,
  plc,
  type Reply,
  rkey,
  TestAccount,
} from "../../../support/bluesky-account.ts";
import { captureTools, lookedAt } from "../../../support/channel-builders.ts";

const at = `app.bsky.feed.post/${rkey}`;

async function lookAt(
  account: TestAccount,
  change: Record<string, Reply> = {},
  channel = blueskyChannel(account),
): Promise<Look> {
  return await bluesky.look(
    channel,
    captureTools(answersOf({ ...change, ...(await answering(account)), ...change })),
  );
}

async function idsOf(account: TestAccount): Promise<readonly string[]> {
  return (await lookAt(account)).sightings.map(({ nativeId }) => nativeId.replace(account.did, "DID"));
}

describe("a look at an account", () => {
  test("R18: keeps who it is, how it stands and the signed archive, and reads the same from them again", async () => {
    const account = await TestAccount.make();
    await account.put("app.bsky.actor.profile/self", {
      displayName: "Etaten",
      description: "Offisiell konto",
    });
    await account.post(rkey, "Vegen er stengt");
    const channel = blueskyChannel(account);
    const { fault, payloads, sightings, findings, reach } = await lookAt(account);
    expect(fault).toBeUndefined();
    expect(payloads.map(({ url }) => url.replace(/^.*\/(?=xrpc|did:)/, "").replace(/\?.*/, ""))).toEqual(
      [
        `${account.did}/data`,
        "xrpc/com.atproto.sync.getRepoStatus",
        "audit",
        "xrpc/com.atproto.sync.getRepo",
      ].map((name) => (name === "audit" ? `${account.did}/log/audit` : name)),
    );
    expect(sightings.map(({ kind }) => kind)).toEqual(["profile", "post"]);
    expect(await bluesky.reread(channel, payloads, lookedAt)).toEqual({ sightings, findings });
    expect(speaksOf(reach, `at://${account.did}/${at}`)).toBe(true);
    expect(speaksOf(reach, "at://did:plc:somebodyelse/app.bsky.feed.post/3")).toBe(false);
  });

  test("an answer that its agency hid under its gate is hidden, and a gate that lets nobody answer closes the post", async () => {
    const account = await TestAccount.make();
    await account.post(rkey, "Spør oss");
    const root = { uri: `at://${account.did}/${at}`, cid: await account.cid(at) };
    await account.post("3mtdxgsv42223", "Vi svarer", { reply: { root, parent: root } });
    await account.put(`app.bsky.feed.threadgate/${rkey}`, {
      post: root.uri,
      allow: [],
      hiddenReplies: [`at://${account.did}/app.bsky.feed.post/3mtdxgsv42223`],
    });
    await account.put(`app.bsky.feed.postgate/${rkey}`, {
      post: root.uri,
      embeddingRules: [{ $type: "app.bsky.feed.postgate#disableRule" }],
    });
    const { sightings } = await lookAt(account);
    expect(
      sightings.map(({ kind, visibility, facts }) => [kind, visibility, facts["comments"], facts["quoting"]]),
    ).toEqual([
      ["post", "public", "closed", "closed"],
      ["comment", "hidden", "open", undefined],
    ]);
    expect(sightings[1]).toMatchObject({ parentNativeId: root.uri, rootNativeId: root.uri });
  });
});

describe("a key that was used again", () => {
  test("an edit keeps the id, whatever else it changes", async () => {
    const account = await TestAccount.make();
    await account.post(rkey, "Vegen er stengt");
    const before = await idsOf(account);
    await account.post(rkey, "Vegen er åpen", { langs: ["nb"] });
    expect(await idsOf(account)).toEqual(before);
    expect(before).toEqual([`at://DID/${at}`]);
  });

  test("another text under a freed key is another item, and an answer to the earlier text hangs on the earlier one", async () => {
    const account = await TestAccount.make();
    await account.post(rkey, "Vegen er stengt");
    const uri = `at://${account.did}/${at}`;
    const earlier = { uri, cid: await account.cid(at) };
    await account.delete(at);
    await account.post(rkey, "Vi har ny leder", { createdAt: "2026-08-19T08:00:00Z" });
    const later = { uri, cid: await account.cid(at) };
    await account.post("3mtdxgsv42223", "Omkjøring er skiltet", {
      reply: { root: earlier, parent: earlier },
    });
    await account.post("3mtdxgsv42224", "Velkommen!", { reply: { root: later, parent: later } });
    const { sightings } = await lookAt(account);
    expect(
      sightings.map(({ text, nativeId, parentNativeId }) => [
        text,
        nativeId.replace(uri, "URI"),
        parentNativeId?.replace(uri, "URI"),
      ]),
    ).toEqual([
      ["Vi har ny leder", "URI@2026-08-19T08:00:00Z", undefined],
      ["Omkjøring er skiltet", `at://${account.did}/app.bsky.feed.post/3mtdxgsv42223`, "URI"],
      ["Velkommen!", `at://${account.did}/app.bsky.feed.post/3mtdxgsv42224`, "URI@2026-08-19T08:00:00Z"],
    ]);
  });
});

describe("records that fit no lexicon", () => {
  test("a text is kept whatever else is wrong, and the finding says what is", async () => {
    const account = await TestAccount.make();
    await account.post(rkey, `${"a".repeat(5000)}\u0000`, {
      createdAt: "i går",
      langs: ["nb", 7, "nn", "se", "fi"],
      embed: { $type: "app.bsky.embed.hologram", size: 3 },
      reply: "nobody",
      facets: [{ features: [{ $type: "app.bsky.richtext.facet#link", uri: "https://vegvesen.no/" }] }, 5],
      labels: 4,
    });
    const { fault, sightings, findings } = await lookAt(account);
    expect(fault).toBeUndefined();
    expect(sightings[0]).toMatchObject({
      kind: "post",
      replacedCharacters: 1,
      postedAt: new Date("2026-08-18T10:00:00.000Z"),
      facts: { createdAt: "i går", langs: "nb nn se fi", links: "https://vegvesen.no/" },
    });
    expect(sightings[0]?.text).toHaveLength(5001);
    expect(findings.map(({ code, held }) => [code, held])).toEqual(
      [
        ["item.malformed", false],
        ["item.unsafeId", false],
        ["item.illegalCharacters", false],
      ].filter(([code]) => code !== "item.unsafeId"),
    );
    for (const field of ["text", "createdAt", "langs", "embed", "reply", "facets", "labels"])
      expect(findings[0]?.detail).toContain(`/${field}`);
  });

  test("a post without a text is held and named, and the others are kept", async () => {
    const account = await TestAccount.make();
    await account.post(rkey, "Kort");
    await account.put("app.bsky.feed.post/3mtdxgsv42223", {
      $type: "app.bsky.feed.post",
      createdAt: "2026-08-18T10:00:00Z",
    });
    const { sightings, findings } = await lookAt(account);
    expect(sightings.map(({ text }) => text)).toEqual(["Kort"]);
    expect(findings).toMatchObject([
      {
        code: "item.malformed",
        held: true,
        nativeId: `at://${account.did}/app.bsky.feed.post/3mtdxgsv42223`,
      },
    ]);
  });

  test.each([
    ["2026-08-18T10:00:00+02:00", "2026-08-18T08:00:00.000Z", undefined],
    ["2026-02-30T00:00:00Z", "2026-08-18T10:00:00.000Z", "2026-02-30T00:00:00Z"],
    ["2099-01-01T00:00:00Z", "2026-08-18T10:00:00.000Z", "2099-01-01T00:00:00Z"],
    ["0000-01-01T00:00:00Z", "2026-08-18T10:00:00.000Z", "0000-01-01T00:00:00Z"],
    ["2001-01-01T00:00:00Z", "2026-08-18T10:00:00.000Z", "2001-01-01T00:00:00Z"],
  ])("%s under a key of 18 August is %s", async (createdAt, postedAt, kept) => {
    const account = await TestAccount.make();
    await account.post(rkey, "Når?", { createdAt });
    const { sightings } = await lookAt(account);
    expect([sightings[0]?.postedAt?.toISOString(), sightings[0]?.facts["createdAt"]]).toEqual([
      postedAt,
      kept,
    ]);
  });

  test.each([["7zzzzzzzzzz22"], ["2aaaaaaaaaa22"]])(
    "a key of another age, %s, gives no time",
    async (key) => {
      const account = await TestAccount.make();
      await account.post(key, "Når?", { createdAt: "2026-08-18T10:00:00Z" });
      const { sightings } = await lookAt(account);
      expect(sightings[0]).toMatchObject({
        postedAt: undefined,
        facts: { createdAt: "2026-08-18T10:00:00Z" },
      });
    },
  );
});

describe("what is wrong is a fault, and removes nothing", () => {
  const stands = (json: unknown, status = 200): Record<string, Reply> => ({
    "sync.getRepoStatus": { json, status },
  });

  test.each([
    ["deactivated", stands({ active: false, status: "deactivated" }), "channel.accountClosed", "deactivated"],
    ["taken down", stands({ active: false, status: "takendown" }), "channel.accountClosed", "takendown"],
    ["deleted", stands({ error: "RepoNotFound" }, 400), "channel.accountClosed", "deleted, or moved"],
    ["a wall", stands({ error: "Wall" }, 403), "channel.refused", "Wall"],
    ["a page", stands(undefined), "channel.malformed", "getRepoStatus"],
    ["in trouble", stands(undefined, 502), "channel.status", "502"],
    ["in need of quiet", stands({ error: "RateLimitExceeded" }, 429), "channel.rateLimited", "429"],
    [
      "closed between two questions",
      { "sync.getRepo?": { json: { error: "RepoDeactivated" }, status: 400 } },
      "channel.accountClosed",
      "RepoDeactivated",
    ],
    [
      "given up",
      { "/data": { json: { message: "x", error: "DID not available" }, status: 410 } },
      "channel.accountClosed",
      "directory",
    ],
    ["a directory that answers with a page", { "/data": {} }, "channel.malformed", "document"],
    [
      "an archive that is none",
      { "sync.getRepo?": { bytes: new TextEncoder().encode("<html>") } },
      "channel.unproved",
      "verify",
    ],
  ])("%s", async (_, change, code, words) => {
    const account = await TestAccount.make();
    await account.post(rkey, "Vegen er stengt");
    const { fault, sightings } = await lookAt(account, change as Record<string, Reply>);
    expect([fault?.code, sightings]).toEqual([code, []]);
    expect(fault?.detail).toContain(words);
  });

  test("the archive of another account, signed by that one, says nothing", async () => {
    const [account, other] = await Promise.all([TestAccount.make("a"), TestAccount.make("b")]);
    await other.post(rkey, "Jeg er ikke etaten");
    const { fault, sightings } = await lookAt(account, { "sync.getRepo?": { bytes: await other.car() } });
    expect([fault?.code, sightings]).toEqual(["channel.unproved", []]);
  });

  test("the document of another account says nothing", async () => {
    const [account, other] = await Promise.all([TestAccount.make("a"), TestAccount.make("b")]);
    const { fault } = await lookAt(account, { "/data": { json: other.document() } });
    expect(fault).toMatchObject({
      code: "channel.malformed",
      detail: expect.stringContaining("another account"),
    });
  });

  test("R20: a handle that leads to another account stops the look; one that leads nowhere is told", async () => {
    const account = await TestAccount.make();
    await account.post(rkey, "Vegen er stengt");
    const channel = blueskyChannel(account, {
      address: `https://bsky.app/profile/${account.did}?handle=etaten.example&plc=${plc}&appview=none`,
    });
    const led = (json: unknown, status = 200) => ({ resolveHandle: { json, status } });
    expect(await lookAt(account, led({ did: account.did }), channel)).toMatchObject({
      fault: undefined,
      findings: [],
    });
    const taken = await lookAt(account, led({ did: "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb" }), channel);
    expect([taken.fault?.code, taken.sightings]).toEqual(["channel.otherAccount", []]);
    expect(taken.payloads.some(({ url }) => url.includes("getRepo"))).toBe(false);
    const freed = await lookAt(account, led({ error: "InvalidRequest" }, 400), channel);
    expect([freed.fault, freed.sightings.length]).toEqual([undefined, 1]);
    expect(freed.findings).toMatchObject([{ code: "channel.otherAccount", held: false }]);
  });

  test.each([
    ["https://bsky.app/profile/etaten.example", "which may be given to somebody else"],
    ["https://bsky.app/", "is no profile of Bluesky"],
    ["https://bsky.app/profile/did:plc:short", "is no profile of Bluesky"],
  ])("%s pins no account", async (address, words) => {
    const account = await TestAccount.make();
    const change = { resolveHandle: { json: { did: account.did } } };
    const { fault } = await lookAt(account, change, blueskyChannel(account, { address }));
    expect(fault).toMatchObject({ code: "config.invalid", detail: expect.stringContaining(words) });
    if (address.includes("etaten")) expect(fault?.detail).toContain(account.did);
  });
});

describe("asking for one record", () => {
  async function check(
    account: TestAccount,
    nativeId: string,
    change: Record<string, Reply> = {},
  ): Promise<string> {
    const proof = { "sync.getRecord": { bytes: await account.proof("app.bsky.feed.post", rkey) } };
    const tools = captureTools(answersOf({ ...change, ...proof, ...(await answering(account)), ...change }));
    return await bluesky.check(blueskyChannel(account), { nativeId, permalink: undefined, facts: {} }, tools);
  }

  test("gone is what is proved not to be there, and nothing else", async () => {
    const account = await TestAccount.make();
    const uri = `at://${account.did}/${at}`;
    await account.post("3mtdxgsv42223", "En annen");
    await account.post(rkey, "Vegen er stengt");
    expect(await check(account, uri)).toBe("present");
    expect(await check(account, `${uri}@2026-08-19T08:00:00Z`)).toBe("gone");
    await account.delete(at);
    expect(await check(account, uri)).toBe("gone");
    const closed = { "sync.getRepoStatus": { json: { active: false, status: "deactivated" } } };
    expect(await check(account, uri, closed)).toBe("unknown");
    const unsigned = {
      "sync.getRecord": { bytes: await (await TestAccount.make("b")).proof("app.bsky.feed.post", rkey) },
    };
    expect(await check(account, uri, unsigned)).toBe("unknown");
    for (const status of [400, 401, 404, 410, 500, 502])
      expect(
        await check(account, uri, { "sync.getRecord": { status, json: { error: "RecordNotFound" } } }),
      ).toBe("unknown");
    expect(await check(account, "somebody's own id")).toBe("unknown");
  });

  test("what stands under a freed key now is not what stood there", async () => {
    const account = await TestAccount.make();
    const uri = `at://${account.did}/${at}`;
    await account.post(rkey, "Vi har ny leder", { createdAt: "2026-08-19T08:00:00Z" });
    expect(await check(account, uri)).toBe("gone");
    expect(await check(account, `${uri}@2026-08-19T08:00:00Z`)).toBe("present");
  });
});

describe("a proof that was kept", () => {
  const item = (account: TestAccount) => `at://${account.did}/${at}`;

  /** What a check gave to be kept. */
  async function proved(account: TestAccount): Promise<Payload[]> {
    const kept: Payload[] = [];
    const proof = { "sync.getRecord": { bytes: await account.proof("app.bsky.feed.post", rkey) } };
    const tools = captureTools(answersOf({ ...proof, ...(await answering(account)) }));
    const prove = (answers: readonly Payload[]) => kept.push(...answers);
    const missing = { nativeId: item(account), permalink: undefined, facts: {} };
    await bluesky.check(blueskyChannel(account), missing, { ...tools, prove });
    return kept;
  }

  async function deleted(): Promise<TestAccount> {
    const account = await TestAccount.make();
    await account.post("3mtdxgsv42223", "En annen");
    await account.post(rkey, "Vegen er stengt");
    expect(await proved(account)).toEqual([]);
    await account.delete(at);
    return account;
  }

  test("verifies again without asking anybody, and says of when it is and whose", async () => {
    const account = await deleted();
    const read = await bluesky.readProof?.(blueskyChannel(account), item(account), await proved(account));
    expect(read).toEqual({
      holds: true,
      by: account.key.did(),
      says: expect.stringContaining(`${item(account)} is not in the repository of revision ${account.rev}`),
    });
  });

  test("of a key under which another text stands says which", async () => {
    const account = await deleted();
    await account.post(rkey, "Ny", { createdAt: "2026-08-19T08:00:00Z" });
    const read = await bluesky.readProof?.(blueskyChannel(account), item(account), await proved(account));
    expect(read).toMatchObject({ holds: true, says: expect.stringContaining(await account.cid(at)) });
  });

  test("is refused with any one byte changed, cut off, of another record, or beside the key of another", async () => {
    const account = await deleted();
    const other = await TestAccount.make("b");
    const answers = await proved(account);
    const channel = blueskyChannel(account);
    const refused = async (change: readonly Payload[], nativeId = item(account)) =>
      expect(await bluesky.readProof?.(channel, nativeId, change)).toMatchObject({ holds: false });
    const proof = answers.at(-1);
    if (!proof) throw new Error("there is no proof");
    const withProof = (bytes: Uint8Array) => [...answers.slice(0, -1), { ...proof, bytes }];
    for (let place = 0; place < proof.bytes.length; place += 7) {
      const bytes = Uint8Array.from(proof.bytes);
      bytes[place] = (bytes[place] ?? 0) ^ 0x01;
      await refused(withProof(bytes));
    }
    await refused(withProof(proof.bytes.subarray(0, -1)));
    await refused(withProof(await other.proof("app.bsky.feed.post", rkey)));
    await refused(answers, `at://${account.did}/app.bsky.feed.post/3mtdxgsv42223`);
    await refused(answers, `at://${other.did}/${at}`);
    await refused(answers.filter(({ url }) => !url.endsWith("/data")));
    const forged = { ...account.document(), verificationMethods: { atproto: other.key.did() } };
    const document = new TextEncoder().encode(JSON.stringify(forged));
    await refused(answers.map((one) => (one.url.endsWith("/data") ? { ...one, bytes: document } : one)));
  });
});
