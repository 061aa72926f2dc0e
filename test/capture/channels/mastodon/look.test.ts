/**
 * Looks at an account on a server that answers as Mastodon's API is documented. Documentation only: no server of
 * Mastodon was at hand, and nothing here was recorded.
 */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mastodon } from "../../../../src/capture/channels/mastodon/adapter.ts";
import { httpClient } from "../../../../src/capture/http.ts";
import type { MissingItem } from "../../../../src/capture/port.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { SteppedClock } from "../../../../src/clock.ts";
import type { KnownBefore } from "../../../../src/domain/item.ts";
import { speaksOf } from "../../../../src/domain/observation.ts";
import { aChannel } from "../../../support/channel-builders.ts";
import {
  agencyId,
  agencyToken,
  type DocumentedStatus,
  MastodonServer,
  send,
} from "../../../support/mastodon-server.ts";
import { shown } from "../../../support/shown.ts";

const clock = new SteppedClock(new Date("2026-08-02T12:00:00Z"));
const http = httpClient({
  clock,
  userAgent: "test",
  timeoutMs: 5_000,
  maxBytes: 20_000_000,
  maxRedirects: 3,
});

let server: MastodonServer;
beforeEach(async () => {
  server = await new MastodonServer().start();
});
afterEach(() => server.close());

const channel = () => aChannel({ kind: "mastodon", address: server.profile, secretName: undefined });
function look(credentials?: string, known: readonly KnownBefore[] = []) {
  const tools = { http, reader: readHere, clock, credentials, known: async () => known };
  return mastodon.look({ ...channel(), secretName: credentials && "TOKEN" }, tools);
}
function knownAs(status: DocumentedStatus, change: Partial<KnownBefore> = {}): KnownBefore {
  return {
    nativeId: status.id,
    kind: "post",
    byAgency: true,
    parentNativeId: undefined,
    rootNativeId: status.id,
    editedAt: undefined,
    facts: {},
    ...change,
  };
}
const profileBefore: KnownBefore = {
  nativeId: `account-${agencyId}`,
  kind: "profile",
  byAgency: true,
  parentNativeId: undefined,
  rootNativeId: `account-${agencyId}`,
  editedAt: undefined,
  facts: { accountId: agencyId },
};
const longAgo = { created_at: "2025-01-01T10:00:00.000Z" };

describe("the statuses of an account", () => {
  test("are the profile and what the account said itself, the newest first", async () => {
    const first = server.post("Ferja går ikkje");
    const second = server.post("Ferja går att", { tags: [{ name: "ferje" }] });
    const taken = await look();
    expect(taken).toMatchObject({ fault: undefined, reach: { kind: "everything" } });
    expect(taken.sightings.map(({ nativeId, kind, text }) => [nativeId, kind, text])).toEqual([
      [
        `account-${agencyId}`,
        "profile",
        "Kommunen svarer på dagtid. Innlegg blir arkivert.\n\nNettside: fjordvik.example",
      ],
      [second.id, "post", "Ferja går att"],
      [first.id, "post", "Ferja går ikkje"],
    ]);
    expect(taken.sightings[1]).toMatchObject({
      byAgency: true,
      authorName: undefined,
      labels: ["ferje"],
      visibility: "public",
      facts: { language: "nn", replies: "0", boosts: "0", favourites: "0" },
    });
    expect(server.asked.some((path) => /followers|following|favourited_by|reblogged_by/.test(path))).toBe(
      false,
    );
    shown("mastodon", "documentation only", "profile");
  });

  test("R24: are none that it passed on, whether the server leaves boosts out or not", async () => {
    const own = server.post("Eige");
    server.post("", { reblog: own });
    for (server.ignoresBoostFilter of [false, true]) {
      const { sightings } = await look();
      expect(sightings.map(({ nativeId }) => nativeId)).toEqual([`account-${agencyId}`, own.id]);
    }
  });

  test("say what stands behind a warning, in a poll, in files, and who may see it", async () => {
    const file = {
      id: "1",
      type: "image",
      url: `${server.origin}/media/1.png`,
      remote_url: "https://other.example/1.png",
      description: "Kart over omkøyringa",
    };
    const poll = {
      id: "9",
      expires_at: "2026-08-09T10:00:00.000Z",
      votes_count: 7,
      options: [{ title: "Ja" }, { title: "Nei" }],
    };
    server.post("Kva meiner du?", {
      spoiler_text: "Høyring",
      poll,
      media_attachments: [file],
      visibility: "unlisted",
    });
    const { sightings } = await look();
    expect(sightings[1]).toMatchObject({
      title: "Høyring",
      text: "Kva meiner du?\n\n[ ] Ja\n[ ] Nei",
      visibility: "public",
      media: [{ url: file.url, alt: "Kart over omkøyringa" }],
      facts: { audience: "unlisted", pollEnds: poll.expires_at, votes: "7", remoteFiles: file.remote_url },
    });
  });

  test.each([
    ["public", "public", "post"],
    ["unlisted", "public", "post"],
    ["private", "private", "post"],
    ["direct", "private", "message"],
    ["local", "private", "post"],
    [null, "private", "post"],
  ])("that are %s are %s to the archive, as a %s", async (said, visibility, kind) => {
    const status = server.post("Hei");
    Object.assign(status, { visibility: said });
    const { sightings } = await look(agencyToken);
    expect(sightings.find(({ nativeId }) => nativeId === status.id)).toMatchObject({ visibility, kind });
  });

  test("of many pages come each once, whatever is published and deleted while they are read", async () => {
    const before = Array.from({ length: 130 }, (_, n) => server.post(`Melding ${n}`));
    let pages = 0;
    const published: string[] = [];
    server.meanwhile = (path) => {
      if (!path.includes("/statuses?") || path.includes("min_id")) return;
      pages += 1;
      if (pages > 4) return;
      published.push(server.post(`Ny ${pages}`).id);
      server.remove(before[130 - pages * 7]?.id ?? "");
    };
    const { sightings, fault } = await look();
    expect(fault).toBeUndefined();
    const shown = sightings.slice(1).map(({ nativeId }) => nativeId);
    expect(new Set(shown).size).toBe(shown.length);
    for (const { id } of before) if (server.statuses.has(id)) expect(shown).toContain(id);
    for (const id of published.slice(0, 3)) expect(shown).toContain(id);
  });

  test("that a page leaves out do not end the list: the server names the next page", async () => {
    const all = Array.from({ length: 90 }, (_, n) => server.post(`Melding ${n}`));
    server.instead = (path, response) => {
      if (!path.includes(`max_id=${all[50]?.id}`)) return false;
      send(response, 200, [], { link: `<${server.origin}/x?max_id=${all[20]?.id}>; rel="next"` });
      return true;
    };
    const { sightings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(sightings.map(({ nativeId }) => nativeId)).toContain(all[3]?.id);
  });
});

describe("what is older", () => {
  const olderThanNew = 400;
  const known = () =>
    Array.from({ length: olderThanNew }, (_, n) => server.post(`Gammal ${n}`, longAgo)).map((status) =>
      knownAs(status),
    );

  test("than all that is known is fetched some pages at a time, to its end", async () => {
    Array.from({ length: 500 }, (_, n) => server.post(`Gammal ${n}`, longAgo));
    server.post("Ny");
    const first = await look();
    expect(first.sightings.length).toBe(1 + 2 * 40 + 5 * 40);
    const has = first.sightings.slice(1).map(({ nativeId }) => knownAs({ id: nativeId } as DocumentedStatus));
    const second = await look(undefined, [profileBefore, ...has]);
    const all = new Set([...first.sightings, ...second.sightings].map(({ nativeId }) => nativeId));
    expect(all.size).toBe(1 + 2 * 40 + 2 * 200);
  });

  test("is read in turn, and a look speaks of nothing that it did not list", async () => {
    const items = [profileBefore, ...known()];
    server.post("Ny");
    const spoken = new Map<string, number>();
    for (let turn = 0; turn < 9; turn += 1) {
      await clock.sleep(30 * 60_000);
      server.asked.length = 0;
      const { reach, fault, sightings } = await look(undefined, items);
      expect(fault).toBeUndefined();
      expect(server.asked.length).toBeLessThan(12);
      const shown = new Set(sightings.map(({ nativeId }) => nativeId));
      for (const { nativeId } of items) {
        if (!speaksOf(reach, nativeId)) continue;
        expect(shown).toContain(nativeId);
        spoken.set(nativeId, (spoken.get(nativeId) ?? 0) + 1);
      }
    }
    expect(items.filter(({ nativeId }) => !spoken.has(nativeId))).toEqual([]);
  });
});

describe("a thread", () => {
  test("is read to every depth, with who answers whom", async () => {
    const root = server.post("Kva er opningstidene?");
    const asks = server.post("Er det ope laurdag?", { by: "7", in_reply_to_id: root.id });
    const answers = server.post("Ja, 10 til 14", { in_reply_to_id: asks.id });
    const thanks = server.post("Takk", { by: "8", in_reply_to_id: answers.id });
    const { sightings } = await look();
    const byId = new Map(sightings.map((one) => [one.nativeId, one]));
    expect(byId.get(asks.id)).toMatchObject({
      kind: "comment",
      byAgency: false,
      authorName: "person7@example.org",
      parentNativeId: root.id,
      rootNativeId: root.id,
    });
    expect(byId.get(answers.id)).toMatchObject({
      kind: "comment",
      byAgency: true,
      parentNativeId: asks.id,
      rootNativeId: root.id,
    });
    expect(byId.get(thanks.id)).toMatchObject({ parentNativeId: answers.id, rootNativeId: root.id });
  });

  test("that somebody else began is read from its start, because the agency answers in it", async () => {
    const question = server.post("Når kjem brøytebilen?", { by: "7" });
    const answer = server.post("I morgon tidleg", { in_reply_to_id: question.id });
    const { sightings } = await look();
    expect(sightings.map(({ nativeId }) => nativeId)).toEqual([
      `account-${agencyId}`,
      answer.id,
      question.id,
    ]);
    expect(sightings[2]).toMatchObject({ kind: "comment", byAgency: false, rootNativeId: undefined });
  });

  test.each([
    ["somebody else's", "7"],
    ["its own", agencyId],
  ])("whose beginning, %s, was deleted leaves an answer that is no post", async (_, asker) => {
    const answer = server.post("I morgon tidleg", { in_reply_to_account_id: asker });
    const { sightings } = await look();
    expect(sightings.find(({ nativeId }) => nativeId === answer.id)).toMatchObject({
      kind: "comment",
      byAgency: true,
      parentNativeId: undefined,
    });
  });

  test("of which a stranger is shown a part is told, and nothing is concluded from it; with a token it is whole", async () => {
    const root = server.post("Ope møte");
    const replies = Array.from({ length: 75 }, (_, n) =>
      server.post(`Svar ${n}`, { by: "7", in_reply_to_id: root.id }),
    );
    const known = [
      profileBefore,
      knownAs(root),
      ...replies.map((one) =>
        knownAs(one, { kind: "comment", byAgency: false, parentNativeId: root.id, rootNativeId: root.id }),
      ),
    ];
    const stranger = await look(undefined, known);
    expect(stranger.findings).toContainEqual(
      expect.objectContaining({
        code: "channel.shortList",
        held: false,
        nativeId: root.id,
        detail: expect.stringContaining("60 of 75"),
      }),
    );
    expect(speaksOf(stranger.reach, root.id)).toBe(true);
    expect(speaksOf(stranger.reach, replies[70]?.id ?? "")).toBe(false);
    const owner = await look(agencyToken, known);
    expect(owner.findings).toEqual([]);
    expect(owner.sightings.length).toBe(1 + 1 + 75);
    expect(speaksOf(owner.reach, replies[70]?.id ?? "")).toBe(true);
  });

  test("of which an answer within is read says nothing of what stands beside it", async () => {
    const root = server.post("Ope møte", { by: "7" });
    const beside = server.post("Kjem", { by: "8", in_reply_to_id: root.id });
    const own = server.post("Velkomen", { in_reply_to_id: root.id });
    const below = server.post("Takk", { by: "7", in_reply_to_id: own.id });
    const others = [root, beside, below].map((status) =>
      knownAs(status, {
        ...{ kind: "comment", byAgency: false, rootNativeId: root.id },
        parentNativeId: status.in_reply_to_id ?? undefined,
      }),
    );
    const ours = knownAs(own, { kind: "comment", parentNativeId: root.id, rootNativeId: root.id });
    const { reach } = await look(undefined, [profileBefore, ours, ...others]);
    expect([root, beside, own, below].map(({ id }) => speaksOf(reach, id))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test("that lies deeper than a stranger is shown is told", async () => {
    let above = server.post("Start");
    for (let depth = 0; depth < 25; depth += 1)
      above = server.post(`Nivå ${depth}`, { by: "7", in_reply_to_id: above.id });
    const { findings } = await look();
    expect(findings).toMatchObject([
      { code: "channel.shortList", detail: expect.stringContaining("0 of 1") },
    ]);
  });

  test("that nobody answers is not asked for, and one that lost its last answer is", async () => {
    const root = server.post("Ope møte");
    await look();
    expect(server.asked.filter((path) => path.includes("/context"))).toEqual([]);
    const reply = {
      ...knownAs(root),
      nativeId: "1",
      kind: "comment",
      byAgency: false,
      parentNativeId: root.id,
    } as const;
    const { reach } = await look(undefined, [profileBefore, knownAs(root), reply]);
    expect(server.asked.filter((path) => path.includes("/context"))).toHaveLength(1);
    expect(speaksOf(reach, "1")).toBe(true);
  });

  test("that could not be read leaves the look incomplete", async () => {
    const root = server.post("Ope møte");
    server.post("Svar", { by: "7", in_reply_to_id: root.id });
    server.instead = (path, response) => path.endsWith("/context") && send(response, 500, "Oops");
    expect(await look()).toMatchObject({
      fault: { code: "channel.status" },
      sightings: [{}, { nativeId: root.id }],
    });
  });
});

describe("what was edited", () => {
  test("R24: is told with all that it said before, in order, and its history is asked for once", async () => {
    const status = server.post("Stengt");
    server.edit(status.id, "Stengt til kl. 9");
    server.edit(status.id, "Open", { spoiler_text: "Oppdatert" });
    const { sightings } = await look();
    expect(sightings[1]).toMatchObject({
      text: "Open",
      title: "Oppdatert",
      earlier: [
        { text: "Stengt", title: undefined, editedAt: undefined },
        { text: "Stengt til kl. 9", editedAt: expect.any(Date) },
      ],
    });
    server.asked.length = 0;
    const known = knownAs(status, { editedAt: new Date(status.edited_at ?? "") });
    await look(undefined, [profileBefore, known]);
    expect(server.asked.filter((path) => path.includes("/history"))).toEqual([]);
    server.edit(status.id, "Stengt att");
    await look(undefined, [profileBefore, known]);
    expect(server.asked.filter((path) => path.includes("/history"))).toHaveLength(1);
  });

  test("has its history asked for again where it was not answered", async () => {
    const status = server.post("Stengt");
    server.edit(status.id, "Open");
    server.instead = (path, response) => path.endsWith("/history") && send(response, 502, "Bad gateway");
    const { sightings, fault } = await look();
    expect(fault).toMatchObject({ code: "channel.status" });
    expect(sightings[1]).toMatchObject({ text: "Open", editedAt: undefined });
    server.instead = () => false;
    server.asked.length = 0;
    await look(undefined, [profileBefore, knownAs(status)]);
    expect(server.asked.filter((path) => path.includes("/history"))).toHaveLength(1);
  });

  test("keeps what it says now, and says so, where the server gives no history", async () => {
    const status = server.post("Stengt");
    server.edit(status.id, "Open");
    server.instead = (path, response) =>
      path.endsWith("/history") && send(response, 404, { error: "Record not found" });
    const { sightings, findings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(sightings[1]).toMatchObject({ text: "Open" });
    expect(findings).toMatchObject([{ code: "channel.withheld", nativeId: status.id }]);
  });
});

describe("an account", () => {
  test.each([
    ["suspended", { suspended: true }, 1],
    ["moved", { moved: { acct: "ny@annan.example" } }, 2],
  ])("that was %s is an alarm, and nothing of it is missing", async (_, change, items) => {
    server.post("Hei");
    Object.assign(server.accounts.get(agencyId) ?? {}, change);
    const taken = await look(agencyToken);
    expect(taken.fault).toMatchObject({ code: "channel.accountClosed" });
    expect(taken.sightings).toHaveLength(items);
  });

  test("that calls itself otherwise is the same by its id, and that is told", async () => {
    server.post("Hei");
    Object.assign(server.accounts.get(agencyId) ?? {}, { acct: "fjordvikkommune" });
    const taken = await look(undefined, [profileBefore]);
    expect(taken.fault).toBeUndefined();
    expect(taken.sightings).toHaveLength(2);
    expect(taken.findings).toMatchObject([{ code: "channel.otherAccount", held: false }]);
  });

  test("of which a stranger took the name is a fault, and nothing of the stranger is taken", async () => {
    server.accounts.delete(agencyId);
    server.account("500", "fjordvik");
    server.post("Svindel", { by: "500" });
    const taken = await look(undefined, [profileBefore]);
    expect(taken).toMatchObject({ fault: { code: "channel.otherAccount" }, sightings: [] });
    server.accounts.delete("500");
    expect(await look(undefined, [profileBefore])).toMatchObject({
      fault: { code: "channel.accountClosed" },
    });
  });

  test.each([
    ["https://social.example.no/", "config.invalid"],
    ["https://social.example.no/@a@other.example", "config.invalid"],
  ])("cannot be read at %s", async (address, code) => {
    const tools = { http, reader: readHere, clock, credentials: undefined };
    expect(await mastodon.look({ ...channel(), address }, tools)).toMatchObject({
      fault: { code },
      payloads: [],
    });
  });
});

describe("messages", () => {
  const conversation = () => {
    const asks = server.post("Kan eg få utsett frist?", { by: "7", visibility: "direct" });
    const answers = server.post("Ja", { visibility: "direct", in_reply_to_id: asks.id });
    server.conversations.push({ id: "1", unread: false, accounts: [], last_status: answers });
    return [asks.id, answers.id];
  };

  test("are read with the account's own token, and are private", async () => {
    const [asks, answers] = conversation();
    const { sightings, fault } = await look(agencyToken);
    expect(fault).toBeUndefined();
    expect(sightings.slice(1)).toMatchObject([
      { nativeId: answers, kind: "message", byAgency: true, visibility: "private", rootNativeId: asks },
      { nativeId: asks, kind: "message", byAgency: false, visibility: "private" },
    ]);
    shown("mastodon", "documentation only", "message");
  });

  test.each([
    ["of another account", { account: "7", scopes: ["read"] }, "another account"],
    ["without the right", { account: agencyId, scopes: [] }, "scopes"],
  ])("are not read with a token %s, and that is told", async (_, token, told) => {
    server.account("7", "person7@example.org");
    server.conversations.push({
      id: "1",
      accounts: [],
      last_status: server.post("Hemmeleg", { by: "7", visibility: "direct" }),
    });
    server.tokens.set("Bearer x", token);
    const { sightings, findings, fault } = await look("Bearer x");
    expect(fault).toBeUndefined();
    expect(sightings).toHaveLength(1);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings)
      expect(finding).toMatchObject({ code: "channel.withheld", detail: expect.stringContaining(told) });
  });
});

describe("what others write to the account without answering it", () => {
  test("is read with the account's own token, and nothing else that the account is notified of", async () => {
    const asks = server.post("@fjordvik Når kjem brøytebilen?", { by: "7" });
    server.mentions.push({
      id: "5",
      type: "mention",
      created_at: asks.created_at,
      account: asks.account,
      status: asks,
    });
    server.mentions.push({ id: "4", type: "follow", created_at: asks.created_at, account: asks.account });
    const { sightings, fault } = await look(agencyToken);
    expect(fault).toBeUndefined();
    expect(sightings.slice(1)).toMatchObject([
      { nativeId: asks.id, kind: "comment", byAgency: false, text: "@fjordvik Når kjem brøytebilen?" },
    ]);
    expect((await look()).sightings).toHaveLength(1);
  });
});

describe("a server that answers badly", () => {
  const inPlaceOf = (part: string, status: number, body: unknown, headers = {}) => {
    server.instead = (path, response) => path.includes(part) && send(response, status, body, headers);
  };

  test.each<[string, string, number, unknown, string]>([
    [
      "a page in place of an account",
      "/lookup",
      200,
      "<!doctype html><title>Hei</title>",
      "channel.htmlInstead",
    ],
    [
      "a page in place of statuses",
      "/statuses?",
      200,
      "<!doctype html><title>Hei</title>",
      "channel.htmlInstead",
    ],
    ["half an answer", "/statuses?", 200, '[{"id": "1', "channel.truncated"],
    ["an object in place of a list", "/statuses?", 200, {}, "channel.malformed"],
    ["nothing that can be read", "/statuses?", 200, [{ id: 1.5 }], "channel.malformed"],
    ["a token that is dead", "/lookup", 401, { error: "The access token is invalid" }, "channel.refused"],
    ["an account that was suspended long ago", "/lookup", 410, { error: "Gone" }, "channel.accountClosed"],
    ["an answer without an account", "/lookup", 200, { id: 1 }, "channel.malformed"],
  ])("with %s: the look proves nothing", async (_, part, status, body, code) => {
    server.post("Hei");
    inPlaceOf(part, status, body);
    expect(await look()).toMatchObject({ fault: { code } });
  });

  test("that wants quiet is asked nothing more, until the time that its own header names", async () => {
    Array.from({ length: 50 }, () => server.post("Hei"));
    inPlaceOf(
      "max_id",
      429,
      { error: "Too many requests" },
      { "x-ratelimit-reset": "2026-08-02T20:00:00.123456Z" },
    );
    const at = new Date("2026-08-02T19:58:00Z");
    const tools = { http: httpAt(at), reader: readHere, clock, credentials: undefined };
    const taken = await mastodon.look(channel(), tools);
    expect(taken.fault).toMatchObject({
      code: "channel.rateLimited",
      retryAt: new Date("2026-08-02T20:00:00.123Z"),
    });
    expect(taken.sightings).toHaveLength(41);
    expect(server.asked.at(-1)).toContain("max_id");
  });

  test("with a cache that gives the first page to every question", async () => {
    const page = Array.from({ length: 40 }, () => server.post("Hei"));
    inPlaceOf("max_id", 200, page.reverse());
    expect(await look()).toMatchObject({ fault: { code: "channel.cached" } });
  });

  test("with a next page without end: it stops where nothing comes further down", async () => {
    server.post("Hei");
    let asked = 0;
    server.instead = (path, response) => {
      if (!path.includes("/statuses?")) return false;
      asked += 1;
      send(response, 200, [], { link: `<${server.origin}/x?max_id=${"9".repeat(30)}>; rel="next"` });
      return true;
    };
    expect(await look()).toMatchObject({ fault: { code: "channel.cached" } });
    expect(asked).toBeLessThan(5);
  });

  test("that gives ever older statuses is asked no more than one look may", async () => {
    let lowest = 10n ** 20n;
    server.instead = (path, response) => {
      if (!path.includes("/statuses?")) return false;
      lowest -= 1n;
      send(response, 200, path.includes("min_id") ? [] : [server.post("Hei", { id: String(lowest) })]);
      return true;
    };
    const taken = await look();
    expect(server.asked.length).toBeLessThanOrEqual(240);
    expect(taken.sightings.length).toBeGreaterThan(10);
  });

  test("with a thread that leads back to itself", async () => {
    const one = server.post("Ein");
    const two = server.post("To", { in_reply_to_id: one.id });
    Object.assign(one, { in_reply_to_id: two.id, in_reply_to_account_id: agencyId });
    inPlaceOf("/context", 200, { ancestors: [one, two, one], descendants: [two, one] });
    const { sightings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(sightings.map(({ nativeId, rootNativeId }) => [nativeId, rootNativeId])).toEqual([
      [`account-${agencyId}`, undefined],
      [two.id, undefined],
      [one.id, undefined],
    ]);
  });

  test("with ids as numbers: those that a number can hold are the same ids, any other is held", async () => {
    const status = { ...server.post("Hei"), id: "77" };
    const asNumbers = JSON.stringify([{ ...status, id: 77 }]).replace(
      /}\]$/,
      `},${JSON.stringify({ ...status, id: 0 }).replace('"id":0', '"id":115000000000000001')}]`,
    );
    server.instead = (path, response) => {
      if (!path.includes("/statuses?")) return false;
      send(response, 200, path.includes("m") && !path.includes("_id=") ? asNumbers : []);
      return true;
    };
    const { sightings, findings } = await look();
    expect(sightings[1]).toMatchObject({ nativeId: "77" });
    expect(findings).toMatchObject([{ code: "item.malformed", held: true }]);
  });

  test("with clocks of 1970 and 2070: the times are kept or left out, and the statuses are read", async () => {
    const old = server.post("Null", { created_at: "1970-01-01T00:00:00.000Z" });
    const ahead = server.post("Framtid", { created_at: "2070-01-01T00:00:00.000Z" });
    const now = server.post("No");
    const { sightings, findings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(sightings.slice(1).map(({ nativeId }) => nativeId)).toEqual([now.id, ahead.id, old.id]);
    expect(findings).toContainEqual(expect.objectContaining({ code: "item.futureDate", nativeId: ahead.id }));
  });

  test("with one status that is none: it is held and told, and the others are taken", async () => {
    const bad = server.post("HEMMELIG");
    Object.assign(bad, { content: 7 });
    const good = server.post("Hei");
    const { sightings, findings } = await look();
    expect(sightings.map(({ nativeId }) => nativeId)).toContain(good.id);
    expect(findings).toMatchObject([{ code: "item.malformed", held: true, nativeId: bad.id }]);
    expect(JSON.stringify(findings)).not.toContain("HEMMELIG");
  });

  test("that sends the archive elsewhere is followed without the token", async () => {
    const other = await new MastodonServer().start();
    try {
      server.instead = (path, response) =>
        path.includes("/lookup") && send(response, 302, "", { location: `${other.origin}${path}` });
      await look(agencyToken);
      expect(other.asked).toEqual([expect.not.stringContaining("!")]);
    } finally {
      await other.close();
    }
  });
});

function httpAt(at: Date) {
  return httpClient({
    clock: new SteppedClock(at),
    userAgent: "test",
    timeoutMs: 5_000,
    maxBytes: 1_000_000,
    maxRedirects: 3,
  });
}

test("a look is read again from its stored answers as it was", async () => {
  const root = server.post("Ope møte");
  server.post("Svar", { by: "7", in_reply_to_id: root.id });
  server.edit(root.id, "Ope møte kl. 18");
  server.post("Hemmeleg", { by: "7", visibility: "direct" });
  const { payloads, sightings, findings } = await look(agencyToken);
  const again = mastodon.reread(channel(), structuredClone(payloads), clock.now());
  expect(again).toEqual({ sightings, findings });
  expect(payloads.map(({ url }) => url).join()).not.toContain("agency-token");
});

describe("a single status", () => {
  const check = (
    nativeId: string,
    credentials?: string,
    said: Partial<Pick<MissingItem, "permalink" | "facts">> = {},
  ) =>
    mastodon.check(
      { ...channel(), secretName: credentials && "TOKEN" },
      { nativeId, permalink: undefined, facts: {}, ...said },
      { http, reader: readHere, clock, credentials },
    );

  test("is gone when the owner of a token is told that it is nowhere, and present when it is shown", async () => {
    const { id } = server.post("Hei");
    expect(await check(id, agencyToken)).toBe("present");
    expect(await check(id)).toBe("unknown");
    server.remove(id);
    expect(await check(id)).toBe("unknown");
    expect(await check(id, agencyToken)).toBe("gone");
  });

  test("for followers is gone to the account's own token alone: anybody else is never shown it", async () => {
    const other = "Bearer another";
    server.account("5", "annan");
    server.tokens.set(other, { account: "5", scopes: ["read"] });
    const own = server.post("Til følgjarar", { visibility: "private" });
    const theirs = server.post("Berre til dykk", { by: "7", visibility: "private" });
    const said = (url: unknown) => ({ permalink: String(url), facts: { audience: "private" } });
    for (const one of [own, theirs]) server.remove(one.id);
    expect(await check(own.id, other, said(own["url"]))).toBe("unknown");
    expect(await check(theirs.id, agencyToken, said(theirs["url"]))).toBe("unknown");
    expect(await check(own.id, agencyToken, said(own["url"]))).toBe("gone");
  });

  test("of somebody who blocked the account is not gone where a server shows strangers nothing", async () => {
    const own = server.post("Vårt eige");
    const theirs = server.post("Svar", { by: "7" });
    server.remove(own.id);
    server.instead = (path, response, { headers }) => {
      if (headers.authorization === undefined)
        return send(response, 401, { error: "This API requires an authenticated user" });
      return path.endsWith(theirs.id) && send(response, 404, { error: "Record not found" });
    };
    expect(await check(theirs.id, agencyToken, { permalink: String(theirs["url"]) })).toBe("unknown");
    expect(await check(own.id, agencyToken, { permalink: String(own["url"]) })).toBe("gone");
  });

  test("is not gone with the account, behind a web page, nor where strangers are still shown it", async () => {
    const { id } = server.post("Hei");
    server.instead = (path, response, { headers }) =>
      path.endsWith(id) &&
      headers.authorization !== undefined &&
      send(response, 404, { error: "Record not found" });
    expect(await check(id, agencyToken)).toBe("unknown");
    server.instead = (path, response) => path.endsWith(id) && send(response, 404, "<h1>404</h1>");
    expect(await check(id, agencyToken)).toBe("unknown");
    server.instead = () => false;
    server.remove(id);
    Object.assign(server.accounts.get(agencyId) ?? {}, { suspended: true });
    expect(await check(id, agencyToken)).toBe("unknown");
    expect(await check("../../etc", agencyToken)).toBe("unknown");
  });
});
