/** Items are classified again when something around them changes: the thread, the decision's validity, another channel. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../../src/domain/agency.ts";
import { type Day, day } from "../../../src/domain/day.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { adoptDecision, draftDecision } from "../../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../../src/pipeline/decide/read.ts";
import { publish } from "../../../src/pipeline/publish/publish.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { confirmItems } from "../../../src/pipeline/review/confirm.ts";
import { aClause, draft } from "../../retention/decisions.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;

beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(async () => {
  await server?.close();
});

beforeEach(async () => {
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await opened?.close();
});

async function channel(path: string, items: readonly FeedItem[]): Promise<void> {
  server.serve(path, aFeed(items));
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: path,
    address: `${server.origin}${path}`,
  });
}

async function lookAndClassify(): Promise<void> {
  await captureAll(opened.app.tools, {}, () => undefined, new AbortController().signal);
  await classifyAgency(opened.app.tools, agency, () => undefined);
}

async function inForce(nativeId: string): Promise<Record<string, unknown> | undefined> {
  const found = await opened.app.tools.pool.query<Record<string, unknown>>(
    `select cl.outcome, cl.rule_id as rule, cl.ground->>'text' as ground, cl.due_on::text as due, ch.title as channel
       from core.items i join core.channels ch on ch.id = i.channel_id join core.item_classes c on c.item_id = i.id
       join core.classifications cl on cl.id = c.classification_id where i.native_id = $1`,
    [nativeId],
  );
  return found.rows[0];
}

async function adopted(changes: object, on: Day): Promise<void> {
  const { tools } = opened.app;
  const file = new TextEncoder().encode(JSON.stringify({ ...(draft("no") as object), ...changes }));
  const number = await draftDecision(tools, agency, readDecision(file, "decision.json"));
  const under = {
    by: "Kari Vik",
    body: "Kommunedirektøren",
    under: "arkivforskrifta § 3",
    reference: "26/1",
  };
  await adoptDecision(tools, agency, number, { ...under, on });
}

test("an answer is shielded as soon as an edit shields what it answers", async () => {
  const question = (text: string) => aFeedComment("c-1", text);
  const thread = (text: string) => [
    aFeedPost("post-1", "Byggjesaker", "Slik følgjer du saka di."),
    question(text),
    aFeedComment("c-2", "Du får svar fredag.", {}, { by_agency: true, answers: "c-1" }),
  ];
  await channel("/edit.json", thread("Kva skjer med søknaden min?"));
  await lookAndClassify();
  expect(await inForce("c-2")).toMatchObject({ outcome: "caseworkDocument", ground: null });
  server.serve("/edit.json", aFeed(thread("Kva skjer med søknaden min? Eg er sjukmeld.")));
  await opened.clock.sleep(3_600_000);
  await lookAndClassify();
  const ground = "offl. § 13 første ledd, jf. fvl. § 13 første ledd nr. 1";
  expect(await inForce("c-1")).toMatchObject({ outcome: "caseworkDocument", ground });
  expect(await inForce("c-2")).toMatchObject({ outcome: "caseworkDocument", ground });
});

test("a request for access stays open under a promise, a thumb and an answer that was taken away, and no answer closes it", async () => {
  const agencySays = (id: string, text: string, more: object = {}) =>
    aFeedComment(id, text, {}, { by_agency: true, answers: "c-1", ...more });
  const thread = [
    aFeedPost("post-1", "Bru", "Vi byggjer ny bru."),
    aFeedComment("c-1", "Eg krev innsyn i avtalen."),
    agencySays("c-2", "Takk, vi ser på det!"),
    agencySays("c-3", "👍"),
    agencySays("c-4", "Her er avtalen.", { visibility: "trashed" }),
  ];
  await adopted({}, day("2026-06-01"));
  await channel("/open.json", thread);
  await lookAndClassify();
  expect(await inForce("c-1")).toMatchObject({ outcome: "needsReview", rule: "NO-10A" });
  server.serve(
    "/open.json",
    aFeed([...thread, agencySays("c-5", "Her er avtalen: https://eksempel.no/avtale")]),
  );
  await opened.clock.sleep(3_600_000);
  await lookAndClassify();
  expect(await inForce("c-1")).toMatchObject({ outcome: "needsReview", rule: "NO-10B" });
});

test("the year of posting is the one of the agency's clock", async () => {
  await adopted({}, day("2026-06-01"));
  await channel("/new-year.json", [
    aFeedPost("post-1", "Nyttår", "Godt nytt år!"),
    aFeedComment("c-1", "Så flott!", { date_published: "2025-12-31T22:59:59Z" }),
    aFeedComment("c-2", "Så flott!", { date_published: "2025-12-31T23:00:00Z" }),
  ]);
  await lookAndClassify();
  expect(await inForce("c-1")).toMatchObject({ due: "2027-01-01" });
  expect(await inForce("c-2")).toMatchObject({ due: "2028-01-01" });
});

describe("a decision counts from the day on which it comes into force to the day on which it lapses", () => {
  const praise = [aFeedPost("post-1", "Bibliotek", "Vi opnar."), aFeedComment("c-1", "Så flott!")];

  test("nothing is prunable before, without anything else that changes", async () => {
    await adopted({ validFrom: "2026-06-02" }, day("2026-06-01"));
    await channel("/before.json", praise);
    await lookAndClassify();
    expect(await inForce("c-1")).toMatchObject({ outcome: "needsReview", due: null });
    await opened.clock.sleep(24 * 3_600_000);
    await classifyAgency(opened.app.tools, agency, () => undefined);
    expect(await inForce("c-1")).toMatchObject({ outcome: "prunable", due: "2028-01-01" });
  });

  test("nothing stays prunable after", async () => {
    await adopted({ validTo: "2026-06-01" }, day("2026-06-01"));
    await channel("/after.json", praise);
    await lookAndClassify();
    expect(await inForce("c-1")).toMatchObject({ outcome: "prunable" });
    await opened.clock.sleep(24 * 3_600_000);
    await classifyAgency(opened.app.tools, agency, () => undefined);
    expect(await inForce("c-1")).toMatchObject({ outcome: "needsReview", due: null });
  });
});

const gif = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");

describe("a post is a copy only of what is kept elsewhere", () => {
  const text = "Nytt bibliotek opnar på laurdag.";
  const picture = { attachments: [{ url: "https://fjordvik.example/a.png", mime_type: "image/png" }] };
  const makeWebsite = (path: string) =>
    opened.app.tools.pool.query("update core.channels set kind = 'wordpress' where title = $1", [path]);

  async function captured(first: FeedItem, second: FeedItem): Promise<void> {
    await adopted({}, day("2026-06-01"));
    await channel("/one.json", [first]);
    await channel("/two.json", [second]);
    await captureAll(opened.app.tools, {}, () => undefined, new AbortController().signal);
  }

  test("the same words on the agency's website make it one", async () => {
    await captured(aFeedPost("a", "A", text), aFeedPost("b", "B", text));
    await makeWebsite("/one.json");
    await classifyAgency(opened.app.tools, agency, () => undefined);
    expect(await inForce("a")).toMatchObject({ outcome: "publicRecord", rule: "NO-01A" });
    expect(await inForce("b")).toMatchObject({ outcome: "prunable", rule: "NO-02" });
  });

  test("a copy is shown to the public while it is only proposed, or waits again, and not once it is confirmed", async () => {
    const { tools } = opened.app;
    await captured(aFeedPost("a", "A", text), aFeedPost("b", "B", text));
    await makeWebsite("/one.json");
    const shown = async () => {
      await classifyAgency(tools, agency, () => undefined);
      await publish(tools);
      const found = await tools.pool.query<{ title: string }>("select title from pub.items order by title");
      return found.rows.map(({ title }) => title);
    };
    expect(await shown()).toEqual(["A", "B"]);
    const found = await tools.pool.query<{ id: string }>("select id from core.items where native_id = 'b'");
    await confirmItems(tools, agency, {
      items: [asId<ItemId>(found.rows[0]?.id ?? "")],
      by: "Ola Berg",
      because: "Står på nettstaden.",
    });
    expect((await tools.pool.query("select title from pub.items")).rows).toEqual([{ title: "A" }]);
    expect(await shown()).toEqual(["A"]);
    server.serve("/two.json", aFeed([aFeedPost("b", "B", `${text} Velkomen!`)]));
    await opened.clock.sleep(3_600_000);
    await captureAll(tools, {}, () => undefined, new AbortController().signal);
    expect(await shown()).toEqual(["A", "B"]);
  });

  test("a decision confirms it only where its clause says so, and only while every byte stands there", async () => {
    const copies = aClause("2.1", ["PUBLICATION-COPY"], { kind: "years", years: 1, trigger: "posted" });
    const clauses = [{ ...copies, confirmedByDecision: true }];
    const classify = () => classifyAgency(opened.app.tools, agency, () => undefined);
    const state = async (nativeId: string) => {
      const found = await opened.app.tools.pool.query<Record<string, unknown>>(
        `select c.state, c.due_on::text as due, cl.by from core.items i join core.item_classes c on c.item_id = i.id
           join core.classifications cl on cl.id = c.classification_id where i.native_id = $1`,
        [nativeId],
      );
      return found.rows[0];
    };
    await adopted({ clauses }, day("2026-06-01"));
    await channel("/one.json", [aFeedPost("a", "B", text)]);
    await channel("/two.json", [aFeedPost("b", "B", text), aFeedPost("c", "Another title", text)]);
    await captureAll(opened.app.tools, {}, () => undefined, new AbortController().signal);
    await makeWebsite("/one.json");
    await classify();
    expect(await state("b")).toEqual({ state: "confirmed", by: "decision", due: "2028-01-01" });
    expect(await state("c")).toEqual({ state: "proposed", by: "rules", due: null });
    await opened.app.tools.pool.query(
      "update core.item_states set presence = 'removed' where item_id = (select id from core.items where native_id = 'a')",
    );
    await classify();
    expect(await state("b")).toEqual({ state: "proposed", by: "rules", due: null });
  });

  test("files belong to what is compared: each must be kept, stand there byte for byte, and say the same", async () => {
    const copies = aClause("2.1", ["PUBLICATION-COPY"], { kind: "years", years: 1, trigger: "posted" });
    await adopted({ clauses: [{ ...copies, confirmedByDecision: true }] }, day("2026-06-01"));
    const [one, other] = [gif, Buffer.concat([gif, Buffer.from([0])])];
    for (const [path, bytes] of [
      ["/a.gif", one],
      ["/b.gif", one],
      ["/c.gif", other],
    ] as const)
      server.serve(path, bytes, { "content-type": "image/gif" });
    const withFile = (id: string, path: string, alt = "") =>
      aFeedPost(id, "B", text, {
        attachments: [{ url: `${server.origin}${path}`, mime_type: "image/gif", title: alt }],
      });
    await channel("/one.json", [withFile("a", "/a.gif", "Biblioteket")]);
    await channel("/two.json", [
      withFile("same", "/b.gif"),
      withFile("same-words", "/b.gif", "Biblioteket"),
      withFile("other-words", "/b.gif", "Huset vårt"),
      withFile("other-bytes", "/c.gif"),
      withFile("owed", "/nothing.gif"),
      aFeedPost("none", "B", text),
    ]);
    await captureAll(opened.app.tools, {}, () => undefined, new AbortController().signal);
    await makeWebsite("/one.json");
    const states = async () => {
      await classifyAgency(opened.app.tools, agency, () => undefined);
      const found = await opened.app.tools.pool.query<{ id: string; state: string }>(
        `select i.native_id as id, c.state from core.items i join core.item_classes c on c.item_id = i.id
           join core.channels ch on ch.id = i.channel_id where ch.title = '/two.json'`,
      );
      return Object.fromEntries(found.rows.map(({ id, state }) => [id, state]));
    };
    const proposed = { "other-words": "proposed", "other-bytes": "proposed" };
    const confirmed = { same: "confirmed", "same-words": "confirmed", none: "confirmed" };
    expect(await states()).toEqual({ ...confirmed, ...proposed, owed: "proposed" });
    server.serve("/nothing.gif", one, { "content-type": "image/gif" });
    await opened.clock.sleep(24 * 3_600_000);
    await captureAll(opened.app.tools, {}, () => undefined, new AbortController().signal);
    expect(await states()).toEqual({ ...confirmed, ...proposed, owed: "confirmed" });
    await opened.app.tools.pool.query(
      `insert into core.object_checks (key, kind, state, checked_at)
       select distinct 'media/' || sha256, 'media', 'missing', '2026-06-03'::timestamptz from core.media where sha256 is not null`,
    );
    expect(await states()).toEqual({
      ...{ same: "proposed", "same-words": "proposed", owed: "proposed", ...proposed },
      none: "confirmed",
    });
  });

  test("two websites with the same words do not make each other prunable", async () => {
    await captured(aFeedPost("a", "A", text), aFeedPost("b", "B", text));
    await makeWebsite("/one.json");
    await makeWebsite("/two.json");
    await classifyAgency(opened.app.tools, agency, () => undefined);
    expect(await inForce("a")).toMatchObject({ outcome: "publicRecord" });
    expect(await inForce("b")).toMatchObject({ outcome: "publicRecord" });
  });

  test("a picture that the website lacks is kept", async () => {
    await captured(aFeedPost("a", "A", text), aFeedPost("b", "B", text, picture));
    await makeWebsite("/one.json");
    await classifyAgency(opened.app.tools, agency, () => undefined);
    expect(await inForce("b")).toMatchObject({ outcome: "publicRecord" });
  });
});
