/** What an officer keeps from the public in an agency's own text is in no output of the public process from the act on. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { publicId } from "../../../src/access/ids.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { changeTitle, undoTitle } from "../../../src/pipeline/journal/retitle.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { shieldsOn, shieldText, showVersion, undoShield } from "../../../src/pipeline/shield/shield.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { publicWeb } from "../../../src/web/app.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { columnsHolding, count } from "../../support/rows.ts";
import { unzip } from "../../support/unzip.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;
const act = { item: "post-1", because: "bed om det", by: "Kari Vik" };
const ground = "offl. § 13 første ledd";

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
  server.serve("/feed.json", aFeed([]));
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: `${server.origin}/feed.json`,
  });
}, 30_000);
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function captured(...items: readonly FeedItem[]): Promise<void> {
  server.serve("/feed.json", aFeed(items));
  await captureAll(opened.app.tools, {}, quiet, new AbortController().signal);
  await opened.clock.sleep(3_600_000);
  await processAgency(opened.app.tools, agency, quiet);
}

const post = (title: string, text: string) =>
  aFeedPost("post-1", title, text, { url: "https://fjordvik.example/gratulerer-zebulon/" });
const complaint = (id: string) =>
  aFeedComment(id, "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?");
const inPublic = (text: string) => columnsHolding(opened.app.tools.pool, "pub", text);

/** Everything that the public process answers of the agency. */
async function everyOutput(): Promise<string> {
  const { pool } = opened.app.tools;
  const app = publicWeb({ pool, clock: opened.clock, baseUrl: "https://arkiv.example.no" });
  const ids = async (table: string) => (await pool.query<{ id: string }>(`select id from ${table}`)).rows;
  const enhet = publicId("agency", agency.id);
  const paths = [
    ...["/", "/journal", "/kanaler", "/sok", "/sok.csv", "/feed/sok.atom", "/feed/sok.json", "/sitemap.xml"],
    ...["/api/v1/search", "/api/v1/journalpost", "/api/v1/saksmappe", `/feed/journal.atom?enhet=${enhet}`],
    ...(await ids("pub.items")).flatMap(({ id }) => [
      `/innlegg/${publicId("item", id)}`,
      `/api/v1/innlegg/${publicId("item", id)}`,
    ]),
    ...(await ids("pub.entries")).flatMap(({ id }) => [
      `/journal/${publicId("entry", id)}`,
      `/api/v1/journalpost/${publicId("entry", id)}`,
    ]),
    ...(await ids("pub.cases")).flatMap(({ id }) => [
      `/api/v1/saksmappe/${publicId("case", id)}`,
      `/feed/sak/${publicId("case", id)}.atom`,
    ]),
  ];
  const answers: string[] = [];
  for (const path of paths) {
    const answer = await app.request(`https://arkiv.example.no${path}`);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    answers.push(await answer.text(), JSON.stringify([...answer.headers]));
  }
  const zip = await app.request(`https://arkiv.example.no/journal.zip?enhet=${enhet}`);
  for (const [name, content] of unzip(Buffer.from(await zip.arrayBuffer())))
    answers.push(name, content.toString("utf8"));
  return answers.join("\n").toLowerCase();
}

describe("words that an officer shields", () => {
  test("are in no page, feed, table, zip, answer or index from the act on, nor in titles that quote the text later", async () => {
    const { tools } = opened.app;
    await captured(
      post("Gratulerer zebulon med dagen", "Gratulerer, Zebulon! Vi har ope."),
      complaint("c-1"),
    );
    expect(await everyOutput()).toContain("zebulon");
    const before = await count(tools.pool, "core.versions");
    await shieldText(tools, act, { words: "Zebulon", ground });
    expect(await inPublic("zebulon")).toEqual([]);
    const shown = await everyOutput();
    expect(shown).not.toContain("zebulon");
    expect(shown).toContain("gratulerer *****");
    await captured(
      post("Gratulerer zebulon med dagen", "Gratulerer, Zebulon! Vi har ope i dag."),
      complaint("c-1"),
      complaint("c-2"),
    );
    expect(await inPublic("zebulon")).toEqual([]);
    expect(await everyOutput()).not.toContain("zebulon");
    expect(await count(tools.pool, "core.versions")).toBe(before + 2);
    expect(await columnsHolding(tools.pool, "core", "zebulon")).not.toEqual([]);
    const titles = await tools.pool.query("select distinct public_title_washed from core.title_changes");
    expect(JSON.stringify(titles.rows)).not.toContain("zebulon");
  }, 90_000);

  test("are shown again when that is taken back, and every act stays in the record", async () => {
    const { tools } = opened.app;
    await captured(post("Gratulerer zebulon med dagen", "Vi har ope."), complaint("c-1"));
    const before = await everyOutput();
    await shieldText(tools, act, { words: "zebulon", ground });
    await opened.clock.sleep(1000);
    expect(await undoShield(tools, act)).toEqual([]);
    expect((await everyOutput()).replaceAll(/\d/g, "")).toContain("gratulerer zebulon");
    expect(before).toContain("gratulerer zebulon");
    expect((await shieldsOn(tools, "post-1")).map((row) => [row.act, row.words, row.by])).toEqual([
      ["shielded", "zebulon", "Kari Vik"],
      ["undone", undefined, "Kari Vik"],
    ]);
    expect(await count(tools.pool, "core.audit_events where kind like 'text.%'")).toBe(2);
    expect(await count(tools.pool, "core.audit_fields where value::text ilike '%zebulon%'")).toBe(0);
    await expect(tools.pool.query("update core.text_shields set because = ''")).rejects.toThrow(
      "only ever added",
    );
  }, 60_000);
});

describe("an earlier version", () => {
  const versions = async () =>
    (
      await opened.app.tools.pool.query(
        "select number, body, withheld, ground from pub.item_versions order by number",
      )
    ).rows;

  test("is shown as it was when an officer lets it be, and shielded as a whole when one says so", async () => {
    const { tools } = opened.app;
    await captured(post("Gebyr", "Marsipankaker er på hylla."), complaint("c-1"));
    await captured(post("Gebyr", "Alt er utselt."), complaint("c-1"));
    expect(await versions()).toMatchObject([{ body: "***** er på hylla." }, { body: "Alt er utselt." }]);
    await showVersion(tools, act, 1);
    expect(await versions()).toMatchObject([{ body: "Marsipankaker er på hylla." }, {}]);
    await opened.clock.sleep(1000);
    await shieldText(tools, act, { version: 1, ground });
    expect(await versions()).toMatchObject([{ body: null, withheld: "shielded", ground }, {}]);
    expect(await everyOutput()).not.toContain("marsipan");
    await opened.clock.sleep(1000);
    await undoShield(tools, act);
    expect(await versions()).toMatchObject([{ body: "Marsipankaker er på hylla." }, {}]);
  }, 60_000);

  test("of a stranger's text there is nothing to shield or show", async () => {
    await captured(post("Gebyr", "Vi har ope."), complaint("c-1"));
    const asked = { words: "gebyr", ground } as const;
    await expect(shieldText(opened.app.tools, { ...act, item: "c-1" }, asked)).rejects.toThrow(
      "somebody else",
    );
  }, 60_000);

  test.each([
    [{ words: "finst-ikkje", ground }, "no version of this text holds these words"],
    [{ words: "a", ground }, "two letters"],
    [{ words: "ope", ground: "fordi" }, "is no ground"],
    [{ version: 1, ground }, "has one version"],
  ])(
    "%j is refused with what to do",
    async (asked, why) => {
      await captured(post("Gebyr", "Vi har ope."));
      await expect(shieldText(opened.app.tools, act, asked)).rejects.toThrow(why);
      expect(await count(opened.app.tools.pool, "core.text_shields")).toBe(0);
    },
    60_000,
  );
});

test("a title that an officer shields is public without the words with the act, and so it is when that is taken back", async () => {
  const { tools } = opened.app;
  await captured(post("Nytt gebyr for drikkevatn", "Vi har ope."), complaint("c-1"));
  const request = { unit: "2026/1-1", agency: undefined, because: "feil", by: "Kari Vik" };
  await changeTitle(tools, request, { act: "shielded", words: "drikkevatn", ground });
  const entry = async () =>
    (await tools.pool.query("select title_washed, ground, screened_at from pub.entries")).rows;
  expect(await entry()).toMatchObject([
    { title_washed: expect.stringContaining("*****"), ground, screened_at: opened.clock.now() },
  ]);
  await opened.clock.sleep(1000);
  await undoTitle(tools, request);
  expect(await entry()).toMatchObject([
    { title_washed: expect.stringContaining("drikkevatn"), ground: null, screened_at: null },
  ]);
}, 60_000);
