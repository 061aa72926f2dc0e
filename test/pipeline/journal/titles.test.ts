/** Titles that are changed after they were published: by officers on a ground, and by the archive when a post was corrected. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../../src/domain/agency.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { entryBy, entryHistory } from "../../../src/pipeline/journal/entries.ts";
import { changeTitle, undoTitle } from "../../../src/pipeline/journal/retitle.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { columnsHolding, count } from "../../support/rows.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;
const complaint = aFeedComment("c-1", "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?");
const act = { agency: undefined, because: "innsyn 26/9", by: "Kari Vik" };

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

const post = (title: string) => aFeedPost("post-1", title, "Vi svarar på spørsmål om gebyr.");
const published = async () =>
  (
    await opened.app.tools.pool.query<{ title: string; file: string; ground: string | null }>(
      `select p.title_washed as title, c.title_washed as file, p.ground from pub.entries p join pub.cases c on c.id = p.case_id`,
    )
  ).rows;
const process = () => processAgency(opened.app.tools, agency, quiet);
const inPublic = (text: string) => columnsHolding(opened.app.tools.pool, "pub", text);

describe("a post of the agency that is corrected", () => {
  test("is corrected in the titles of its case and entries, in public too, and the old words stay in the archive", async () => {
    await captured(post("Gratulerer zebulon med lungebetennelse"), complaint);
    expect(await inPublic("lungebetennelse")).not.toEqual([]);
    await captured(post("Gratulerer med dagen"), complaint);
    expect(await published()).toEqual([
      {
        title: "Klage på vedtak – kommentar til «Gratulerer med dagen»",
        file: "Dialog – Kanal: 2026-05-20 «Gratulerer med dagen»",
        ground: null,
      },
    ]);
    expect(await inPublic("lungebetennelse")).toEqual([]);
    expect(await columnsHolding(opened.app.tools.pool, "core", "lungebetennelse")).not.toEqual([]);
    const changes = await count(opened.app.tools.pool, "core.title_changes");
    await process();
    expect(await count(opened.app.tools.pool, "core.title_changes")).toBe(changes);
  }, 60_000);

  test("is quoted no more once it is hidden", async () => {
    await captured(post("Nytt gebyr"), complaint);
    const hidden = {
      ...post("Nytt gebyr"),
      _kanalarkiv: { kind: "post", by_agency: true, visibility: "hidden" },
    };
    await captured(hidden, complaint);
    expect(await published()).toMatchObject([
      { title: "Klage på vedtak – kommentar til innlegg 2026-05-20" },
    ]);
  }, 60_000);

  test("does not undo what an officer titled", async () => {
    await captured(post("Nytt gebyr"), complaint);
    await changeTitle(
      opened.app.tools,
      { ...act, unit: "2026/1-1" },
      { act: "titled", text: "Klage på gebyr", ground: undefined },
    );
    await captured(post("Nytt og betre gebyr"), complaint);
    expect(await published()).toMatchObject([
      { title: "Klage på gebyr", file: "Dialog – Kanal: 2026-05-20 «Nytt og betre gebyr»" },
    ]);
  }, 60_000);
});

describe("an officer's title that is taken back", () => {
  const shield = (words: string) => ({ act: "shielded", words, ground: "offl. § 13" }) as const;
  const hidden = (title: string): FeedItem => ({
    ...post(title),
    _kanalarkiv: { kind: "post", by_agency: true, visibility: "hidden" },
  });

  test("lets what was hidden meanwhile not come out again", async () => {
    const { tools } = opened.app;
    await captured(post("Nytt gebyr for lungebetennelse"), complaint);
    for (const unit of ["2026/1-1", "2026/1"])
      await changeTitle(
        tools,
        { ...act, unit },
        { act: "titled", text: "Klage på gebyr", ground: undefined },
      );
    await captured(hidden("Nytt gebyr for lungebetennelse"), complaint);
    expect(await inPublic("lungebetennelse")).toEqual([]);
    await opened.clock.sleep(1000);
    for (const unit of ["2026/1-1", "2026/1"]) await undoTitle(tools, { ...act, unit });
    expect(await inPublic("lungebetennelse")).toEqual([]);
    await process();
    expect(await published()).toEqual([
      {
        title: "Klage på vedtak – kommentar til innlegg 2026-05-20",
        file: "Dialog – Kanal: 2026-05-20",
        ground: null,
      },
    ]);
  }, 60_000);

  test("gives back the officer's title before it, which stays when the post is changed", async () => {
    const { tools } = opened.app;
    await captured(post("Nytt gebyr for lungebetennelse"), complaint);
    for (const unit of ["2026/1-1", "2026/1"]) {
      await changeTitle(tools, { ...act, unit }, shield("lungebetennelse"));
      await opened.clock.sleep(1000);
      await changeTitle(tools, { ...act, unit }, shield("gebyr"));
      await opened.clock.sleep(1000);
      await undoTitle(tools, { ...act, unit });
    }
    await captured(post("Nytt og betre gebyr for lungebetennelse"), complaint);
    expect(await published()).toMatchObject([
      {
        title: "Klage på vedtak – kommentar til «Nytt gebyr for *****»",
        file: "Dialog – Kanal: 2026-05-20 «Nytt gebyr for *****»",
      },
    ]);
  }, 60_000);
});

describe("an officer", () => {
  beforeEach(() => captured(post("Nytt gebyr for drikkevatn"), complaint));

  test("shields words of an entry and of its case on a ground, which the journal shows", async () => {
    const { tools } = opened.app;
    const shield = { act: "shielded", words: "drikkevatn", ground: "offl. § 13 første ledd" } as const;
    for (const unit of ["2026/1-1", "2026/1"]) await changeTitle(tools, { ...act, unit }, shield);
    expect(await count(tools.pool, "core.audit_events where kind = 'title.changed'")).toBe(2);
    await process();
    expect(await published()).toEqual([
      {
        title: "Klage på vedtak – kommentar til «Nytt gebyr for *****»",
        file: "Dialog – Kanal: 2026-05-20 «Nytt gebyr for *****»",
        ground: "offl. § 13 første ledd",
      },
    ]);
    expect((await entryBy(tools, "2026/1-1")).title).toContain("drikkevatn");
    const parties = await tools.pool.query("select party_full from pub.entries");
    expect(parties.rows).toEqual([{ party_full: "Kari Nordmann" }]);
    await expect(tools.pool.query("update core.title_changes set because = ''")).rejects.toThrow(
      "only ever added",
    );
  }, 60_000);

  test("takes it back, and the title reads as before", async () => {
    const { tools } = opened.app;
    const before = await published();
    await changeTitle(
      tools,
      { ...act, unit: "2026/1-1" },
      { act: "shielded", words: undefined, ground: "offl. § 13" },
    );
    await opened.clock.sleep(1000);
    await undoTitle(tools, { ...act, unit: "2026/1-1" });
    await process();
    expect(await published()).toEqual(before);
    await opened.clock.sleep(1000);
    await expect(undoTitle(tools, { ...act, unit: "2026/1-1" })).rejects.toThrow("journaled with");
    expect(await count(tools.pool, "core.title_changes")).toBe(2);
    const { acts } = await entryHistory(tools, await entryBy(tools, "2026/1-1"));
    expect(acts.map((one) => [one.act, one.how, one.by])).toEqual([
      ["shielded", "*****", act.by],
      ["undone", "Klage på vedtak – kommentar til «Nytt gebyr for drikkevatn»", act.by],
    ]);
  }, 60_000);

  test("is refused with what to do", async () => {
    const { tools } = opened.app;
    const asked = { act: "shielded", words: "x-x", ground: "offl. § 13" } as const;
    await expect(changeTitle(tools, { ...act, unit: "2026/1-1" }, asked)).rejects.toThrow(
      "does not hold these words",
    );
    await expect(changeTitle(tools, { ...act, unit: "2026/7" }, asked)).rejects.toThrow("there is no case");
    await expect(changeTitle(tools, { ...act, unit: "2026/1-1", because: " " }, asked)).rejects.toThrow(
      "say why",
    );
    expect(await count(tools.pool, "core.title_changes")).toBe(0);
  }, 60_000);
});
