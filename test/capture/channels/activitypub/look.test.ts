/** Looks at an actor on a server that answers as ActivityPub is documented. Documentation only: nothing was recorded. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { activitypub } from "../../../../src/capture/channels/activitypub/adapter.ts";
import { audienceOf } from "../../../../src/capture/channels/activitypub/visibility.ts";
import { httpClient } from "../../../../src/capture/http.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { SteppedClock } from "../../../../src/clock.ts";
import type { KnownBefore } from "../../../../src/domain/item.ts";
import { speaksOf } from "../../../../src/domain/observation.ts";
import { ActivityServer, everybody, sendJson } from "../../../support/activitypub-server.ts";
import { aChannel } from "../../../support/channel-builders.ts";
import { shown } from "../../../support/shown.ts";

const clock = new SteppedClock(new Date("2026-08-02T12:00:00Z"));
const http = httpClient({
  clock,
  userAgent: "test",
  timeoutMs: 5_000,
  maxBytes: 20_000_000,
  maxRedirects: 3,
});
const documented = "documentation only";

let server: ActivityServer;
beforeEach(async () => {
  server = await new ActivityServer().start();
});
afterEach(() => server.close());

const channel = () => aChannel({ kind: "activitypub", address: server.actor });
const look = (known: readonly KnownBefore[] = [], credentials?: string) =>
  activitypub.look(
    { ...channel(), secretName: credentials && "TOKEN" },
    { http, reader: readHere, clock, credentials, known: async () => known },
  );
const knownAs = (nativeId: string, change: Partial<KnownBefore> = {}): KnownBefore => ({
  nativeId,
  kind: "post",
  byAgency: true,
  parentNativeId: undefined,
  rootNativeId: nativeId,
  editedAt: undefined,
  facts: {},
  ...change,
});
const profileBefore = () => knownAs(server.actor, { kind: "profile", facts: { accountId: server.actor } });

describe("an outbox", () => {
  test("is read page by page to its end, the actor before it", async () => {
    const notes = Array.from({ length: 45 }, (_, n) => server.note(`Melding ${n}`));
    const { sightings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(sightings[0]).toMatchObject({
      nativeId: server.actor,
      kind: "profile",
      title: "Etaten",
      text: "Innlegg blir arkivert.\n\nNettside: etaten.example",
    });
    expect(new Set(sightings.slice(1).map(({ nativeId }) => nativeId))).toEqual(
      new Set(notes.map(({ id }) => id)),
    );
    expect(server.asked.some((path) => /followers|following|likes|shares|inbox/.test(path))).toBe(false);
    shown("activitypub", documented, "post", "profile");
  });

  test("says what stands behind a warning, in a poll, an article, files and tags", async () => {
    server.note("Kva meiner du?", {
      ...{
        type: "Question",
        summary: "Høyring",
        oneOf: [{ name: "Ja" }, { name: "Nei" }],
        endTime: "2026-08-09T10:00:00Z",
      },
      attachment: [{ type: "Document", mediaType: "image/png", url: `${server.origin}/1.png`, name: "Kart" }],
      tag: [
        { type: "Hashtag", name: "#ferje" },
        { type: "Mention", name: "@kari" },
      ],
    });
    server.note("", {
      type: "Article",
      name: "Ny veg",
      summary: "Kort sagt",
      content: undefined,
      contentMap: { nn: "<p>Lang</p>" },
    });
    const { sightings } = await look();
    expect(sightings.slice(1)).toMatchObject([
      { title: "Ny veg", text: "Kort sagt\n\nLang", facts: { language: "nn" } },
      {
        title: "Høyring",
        text: "Kva meiner du?\n\n[ ] Ja\n[ ] Nei",
        media: [{ url: `${server.origin}/1.png`, alt: "Kart", mediaType: "image/png" }],
        labels: ["ferje"],
        facts: { pollEnds: "2026-08-09T10:00:00Z" },
      },
    ]);
    shown("activitypub", documented, "media");
  });

  test("takes boosts, likes and follows for nobody's words, and what was deleted for no item", async () => {
    const kept = server.note("Hei");
    const gone = server.note("Feil");
    const activity = (type: string, object: unknown) => ({
      id: `${server.origin}/x/${type}`,
      type,
      actor: server.actor,
      object,
    });
    server.activities.unshift(
      activity("Announce", "https://annan.example/1"),
      activity("Like", "https://annan.example/2"),
    );
    server.activities.unshift(activity("Follow", "https://annan.example/kari"));
    server.activities.unshift(activity("Delete", { type: "Tombstone", id: gone.id }));
    const { sightings, findings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(findings).toEqual([]);
    expect(sightings.map(({ nativeId }) => nativeId)).toEqual([server.actor, kept.id]);
  });

  test("gives each text of an object that it updates, in order", async () => {
    const note = server.note("Stengt");
    const update = (content: string, updated: string) =>
      server.activities.unshift({
        id: `${note.id}#${updated}`,
        type: "Update",
        actor: server.actor,
        object: { ...note, content, updated },
      });
    update("Stengt til 9", "2026-08-01T09:00:00Z");
    update("Open", "2026-08-01T10:00:00Z");
    const { sightings } = await look();
    expect(sightings[1]).toMatchObject({
      text: "Open",
      editedAt: new Date("2026-08-01T10:00:00Z"),
      earlier: [{ text: "Stengt" }, { text: "Stengt til 9" }],
    });
    shown("activitypub", documented, "edit", "history");
  });

  test("that names its objects only has each asked for", async () => {
    const note = server.note("Hei");
    server.activities[0] = { ...server.activities[0], object: note.id };
    const { sightings } = await look();
    expect(sightings[1]).toMatchObject({ nativeId: note.id, text: "Hei", byAgency: true });
  });

  test("is spoken of when it was read to its end alone", async () => {
    const old = Array.from({ length: 60 }, (_, n) =>
      server.note(`Gammal ${n}`, { published: "2025-01-01T00:00:00Z" }),
    );
    const known = [profileBefore(), ...old.map(({ id }) => knownAs(id))];
    const turns: boolean[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      await clock.sleep(30 * 60_000);
      const { reach, fault } = await look(known);
      expect(fault).toBeUndefined();
      turns.push(speaksOf(reach, old[0]?.id ?? ""));
    }
    expect(turns.filter(Boolean)).toHaveLength(1);
  });

  test("that counts more than it shows is told", async () => {
    server.note("Hei");
    server.instead = (path, response) =>
      path === "/users/etaten/outbox" &&
      sendJson(response, 200, {
        id: `${server.actor}/outbox`,
        type: "OrderedCollection",
        totalItems: 9,
        first: `${server.actor}/outbox?page=1`,
      });
    const { findings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(findings).toMatchObject([
      { code: "channel.shortList", held: false, detail: expect.stringContaining("1 of 9") },
    ]);
  });
});

describe("who may see an object", () => {
  const followers = "https://etaten.example/followers";
  test.each<[string, object, string, string | undefined, boolean]>([
    ["to everybody", { to: [everybody], cc: [followers] }, "public", undefined, false],
    ["to everybody by the short name", { to: "as:Public" }, "public", undefined, false],
    ["in no list", { to: [followers], cc: [everybody] }, "public", "unlisted", false],
    ["to followers", { to: [followers] }, "private", "followers", false],
    ["to one person", { to: ["https://annan.example/kari"] }, "private", "direct", true],
    ["to nobody that is said", {}, "private", "unknown", false],
    ["to what is none", { to: 7, cc: {} }, "private", "unknown", false],
  ])("%s", (_, object, visibility, audience, isMessage) => {
    expect(audienceOf([object as Readonly<Record<string, unknown>>], followers)).toEqual({
      visibility,
      audience,
      isMessage,
    });
  });

  test("makes it post, comment or message", async () => {
    server.note("Til deg", { to: ["https://annan.example/kari"], cc: [] });
    server.note("Til følgjarar", { to: [`${server.actor}/followers`], cc: [] });
    const { sightings } = await look();
    expect(sightings.slice(1)).toMatchObject([
      { kind: "post", visibility: "private" },
      { kind: "message", visibility: "private" },
    ]);
    shown("activitypub", documented, "message");
  });
});

describe("replies", () => {
  const kari = () => `${server.origin}/users/kari`;

  test("are read where they lie, to every depth that is named, and on other servers from them alone", async () => {
    const other = await new ActivityServer().start();
    try {
      const root = server.note("Kva tid?");
      const near = server.note("Kl. 9?", { attributedTo: kari(), inReplyTo: root.id });
      const far = other.note("Kl. 10?", { attributedTo: `${other.origin}/users/ola`, inReplyTo: root.id });
      const below = server.note("Ja", { attributedTo: kari(), inReplyTo: near.id });
      near["replies"] = { type: "Collection", items: [below.id] };
      root["replies"] = {
        ...{ id: `${root.id}/replies`, type: "Collection" },
        first: {
          type: "CollectionPage",
          items: [{ ...far, content: "Forfalska" }],
          next: `${root.id}/replies?page=2`,
        },
      };
      server.documents.set(`/notes/1/replies?page=2`, { type: "CollectionPage", items: [near.id] });
      const { sightings, fault } = await look();
      expect(fault).toBeUndefined();
      expect(sightings.slice(1)).toMatchObject(
        [
          { nativeId: root.id, kind: "post" },
          {
            nativeId: near.id,
            kind: "comment",
            authorName: `kari@${new URL(server.origin).host}`,
            rootNativeId: root.id,
          },
          { nativeId: below.id, parentNativeId: near.id, rootNativeId: root.id },
          { nativeId: far.id, text: "Kl. 10?", byAgency: false, parentNativeId: root.id },
        ].sort(
          (one, two) =>
            sightings.findIndex((s) => s.nativeId === one.nativeId) -
            sightings.findIndex((s) => s.nativeId === two.nativeId),
        ),
      );
      shown("activitypub", documented, "comment", "reply");
    } finally {
      await other.close();
    }
  });

  test("that cannot be read are told, and nothing is concluded of any", async () => {
    const root = server.note("Kva tid?");
    root["replies"] = { type: "Collection", items: [`${server.origin}/notes/77`], totalItems: 5 };
    const known = [
      profileBefore(),
      knownAs(root.id),
      knownAs(`${server.origin}/notes/77`, { kind: "comment", byAgency: false }),
    ];
    const { findings, reach, fault } = await look(known);
    expect(fault).toBeUndefined();
    expect(findings).toMatchObject([
      { code: "channel.shortList", nativeId: root.id, detail: expect.stringContaining("0 of 5") },
    ]);
    expect(speaksOf(reach, `${server.origin}/notes/77`)).toBe(false);
    expect(speaksOf(reach, root.id)).toBe(true);
  });

  test("that lead back to themselves, and collections without end, end", async () => {
    const root = server.note("Ein");
    const two = server.note("To", { attributedTo: kari(), inReplyTo: root.id });
    root["inReplyTo"] = two.id;
    root["replies"] = `${root.id}/replies`;
    two["replies"] = `${root.id}/replies`;
    server.documents.set("/notes/1/replies", {
      type: "CollectionPage",
      items: [two.id, root.id],
      next: `${root.id}/replies`,
    });
    const { sightings, fault } = await look();
    expect(fault).toBeUndefined();
    expect(sightings).toHaveLength(3);
    expect(server.asked.length).toBeLessThan(10);
  });
});

describe("a server that answers badly", () => {
  const inPlaceOf = (part: string, status: number, body: unknown) => {
    server.instead = (path, response) => path.includes(part) && sendJson(response, status, body);
  };

  test.each<[string, string, number, unknown, string]>([
    [
      "a page in place of the actor",
      "/users/etaten",
      200,
      "<!doctype html><title>Hei</title>",
      "channel.htmlInstead",
    ],
    ["an actor that is gone", "/users/etaten", 410, "", "channel.accountClosed"],
    [
      "a tombstone in place of the actor",
      "/users/etaten",
      200,
      { type: "Tombstone" },
      "channel.accountClosed",
    ],
    ["half a page", "outbox?page", 200, '{"type": "Ordered', "channel.truncated"],
    ["an object in place of a page", "outbox?page", 200, { type: "Note", id: "x" }, "channel.malformed"],
    ["no page at all", "outbox?page", 404, "", "channel.status"],
  ])("with %s: the look proves nothing", async (_, part, status, body, code) => {
    server.note("Hei");
    inPlaceOf(part, status, body);
    expect(await look()).toMatchObject({ fault: { code } });
  });

  test("that wants signed questions is told so, with what else there is", async () => {
    inPlaceOf("outbox", 401, { error: "Request not signed" });
    expect(await look()).toMatchObject({
      fault: { code: "channel.refused", detail: expect.stringContaining("authorized fetch") },
    });
  });

  test("whose pages lead back to earlier ones, or to others like them without end, is not read for ever", async () => {
    Array.from({ length: 20 }, (_, n) => server.note(`Melding ${n}`));
    const page = (next: string) => ({
      type: "OrderedCollectionPage",
      orderedItems: server.activities,
      next: `${server.actor}/outbox?page=${next}`,
    });
    server.instead = (path, response) => path.includes("?page=") && sendJson(response, 200, page("1"));
    expect(await look()).toMatchObject({ fault: { code: "channel.cached" } });
    let more = 1;
    server.instead = (path, response) => {
      more += 1;
      return path.includes("?page=") && sendJson(response, 200, page(String(more)));
    };
    expect(await look()).toMatchObject({ fault: { code: "channel.cached" } });
    server.instead = (path, response) => {
      more += 1;
      return path.includes("?page=") && sendJson(response, 200, { ...page(String(more)), orderedItems: [] });
    };
    const endless = await look();
    expect(endless.findings).toContainEqual(expect.objectContaining({ code: "channel.shortList" }));
    expect(server.asked.length).toBeLessThan(120);
  });

  test("whose outbox lies elsewhere, or whose objects are another's, is not believed", async () => {
    server.note("Hei", { id: "https://annan.example/1" });
    server.activities.unshift({
      ...server.activities[0],
      actor: "https://annan.example/kari",
      object: server.note("Framand", { attributedTo: "https://annan.example/kari" }),
    });
    const { sightings } = await look();
    expect(sightings.map(({ nativeId }) => nativeId)).toEqual([server.actor]);
    Object.assign(server.documents.get("/users/etaten") ?? {}, { outbox: "https://annan.example/outbox" });
    expect(await look()).toMatchObject({ fault: { code: "channel.malformed" } });
  });

  test("with fields of other types: what cannot be read is held, the rest is taken", async () => {
    const good = server.note("Hei", {
      tag: 7,
      attachment: "x",
      url: { href: [1] },
      replies: 9,
      updated: 12,
      published: "1970-01-01T00:00:00Z",
    });
    server.note("", { content: undefined });
    server.note("Framtid", { published: "2070-01-01T00:00:00Z" });
    const { sightings, findings } = await look();
    expect(sightings.map(({ nativeId }) => nativeId)).toContain(good.id);
    expect(findings.map(({ code }) => code).sort()).toEqual([
      "item.futureDate",
      // an object without a text, and a time that a program writes where it knows none
      "item.malformed",
      "item.malformed",
    ]);
  });

  test("that sends the archive to another server is not followed there with the token, nor believed", async () => {
    const other = await new ActivityServer().start();
    try {
      server.instead = (_, response) => {
        response.writeHead(302, { location: other.actor }).end();
        return true;
      };
      expect(await look([], "Bearer t")).toMatchObject({
        fault: { code: "channel.redirectRefused" },
        sightings: [],
      });
      expect(other.asked.join()).not.toContain("!");
    } finally {
      await other.close();
    }
  });

  test("from the public net leads into no private one", async () => {
    const asked: string[] = [];
    const actor = {
      id: "https://8.8.8.8/users/a",
      type: "Person",
      outbox: "https://8.8.8.8/outbox",
      inbox: "https://8.8.8.8/inbox",
    };
    const note = {
      id: "https://8.8.8.8/1",
      type: "Note",
      attributedTo: actor.id,
      content: "Hei",
      replies: { type: "Collection", items: ["http://169.254.169.254/latest"] },
    };
    const bodies: Record<string, unknown> = {
      [actor.id]: actor,
      [actor.outbox]: {
        type: "OrderedCollection",
        orderedItems: [{ type: "Create", actor: actor.id, object: note }],
      },
    };
    const get = async ({ url }: { readonly url: string }) => {
      asked.push(url);
      const body = new TextEncoder().encode(JSON.stringify(bodies[url] ?? {}));
      return { status: 200, headers: new Map(), body, url, fetchedAt: clock.now() };
    };
    const taken = await activitypub.look(aChannel({ kind: "activitypub", address: actor.id }), {
      http: { get, post: get } as unknown as typeof http,
      ...{ reader: readHere, clock, credentials: undefined },
    });
    expect(taken.sightings).toHaveLength(2);
    expect(asked).toEqual([actor.id, actor.outbox]);
  });
});

describe("an actor", () => {
  test("whose address another took is a fault, and nothing of the other is taken, now or read again", async () => {
    const before = profileBefore();
    const stranger = {
      ...server.documents.get("/users/etaten"),
      id: `${server.origin}/users/2`,
      outbox: `${server.origin}/users/2/outbox`,
    };
    const known = [
      knownAs(`${server.origin}/users/1`, {
        kind: "profile",
        facts: { accountId: `${server.origin}/users/1` },
      }),
    ];
    server.documents.set("/users/etaten", stranger);
    const taken = await look(known);
    expect(taken).toMatchObject({ fault: { code: "channel.otherAccount" }, sightings: [] });
    expect(activitypub.reread(channel(), taken.payloads, clock.now()).sightings).toEqual([]);
    expect(before.facts["accountId"]).toBe(server.actor);
  });

  test.each([
    ["moved", { movedTo: "https://annan.example/users/etaten" }, 2],
    ["suspended", { suspended: true }, 1],
  ])("that is %s is an alarm", async (_, change, items) => {
    server.note("Hei");
    Object.assign(server.documents.get("/users/etaten") ?? {}, change);
    const taken = await look();
    expect(taken).toMatchObject({ fault: { code: "channel.accountClosed" } });
    expect(taken.sightings).toHaveLength(items);
  });
});

test("a look is read again from its stored answers as it was", async () => {
  const root = server.note("Kva tid?");
  const reply = server.note("Kl. 9?", { attributedTo: `${server.origin}/users/kari`, inReplyTo: root.id });
  root["replies"] = { type: "Collection", items: [reply.id] };
  const { payloads, sightings, findings } = await look();
  expect(sightings).toHaveLength(3);
  expect(activitypub.reread(channel(), structuredClone(payloads), clock.now())).toEqual({
    sightings,
    findings,
  });
});

test("an object is gone when its server says so, while the actor stands", async () => {
  const { id } = server.note("Hei");
  const check = (nativeId: string) =>
    activitypub.check(
      channel(),
      { nativeId, permalink: undefined, facts: {} },
      { http, reader: readHere, clock, credentials: undefined },
    );
  expect(await check(id)).toBe("present");
  server.gone.set("/notes/1", 410);
  expect(await check(id)).toBe("gone");
  server.gone.set("/notes/1", 200);
  expect(await check(id)).toBe("gone");
  server.gone.set("/notes/1", 401);
  expect(await check(id)).toBe("unknown");
  server.gone.set("/notes/1", 404);
  server.gone.set("/users/etaten", 410);
  expect(await check(id)).toBe("unknown");
  expect(await check("https://annan.example/1")).toBe("unknown");
  shown("activitypub", documented, "delete");
});
