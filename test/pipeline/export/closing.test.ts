/** What closes a period: answers, officers and archivists; and what a package says while something is left. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../../src/domain/agency.ts";
import { day } from "../../../src/domain/day.ts";
import { type AskedClosing, askedNothing } from "../../../src/journal/closing.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { exportPeriod } from "../../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../../src/pipeline/export/places.ts";
import { previewExport } from "../../../src/pipeline/export/plan.ts";
import { entryBy, entryHistory, entryList } from "../../../src/pipeline/journal/entries.ts";
import { undoWriteOff, writeOffEntry } from "../../../src/pipeline/journal/write-off.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { digestOfBuild } from "../../support/build-again.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { count } from "../../support/rows.ts";

const run = promisify(execFile);
let opened: TestApp;
let server: HostileServer;
let agency: Agency;

const complaint = (id: string, change: FeedItem = {}) =>
  aFeedComment(id, "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?", change);
const reply = (id: string, to: string, text: string, change: FeedItem = {}) =>
  aFeedComment(id, text, { authors: [{ name: "Kommunen" }], ...change }, { by_agency: true, answers: to });
const answered = reply("c-2", "c-1", "Klagen på vedtaket er behandlet, og gebyret er satt ned.", {
  date_published: "2026-05-21T08:00:00Z",
});
const post = aFeedPost("post-1", "Gebyr", "Vi svarar på spørsmål om gebyr.");
const year = { from: day("2026-01-01"), to: day("2026-12-31") };

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
}, 30_000);
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function captured(items: readonly FeedItem[]): Promise<void> {
  const { tools } = opened.app;
  server.serve("/feed.json", aFeed(items));
  if ((await count(tools.pool, "core.channels")) === 0)
    await registerChannel(tools, {
      agency: agency.orgNumber,
      kind: "feed",
      title: "Kanal",
      address: `${server.origin}/feed.json`,
    });
  await captureAll(tools, {}, quiet, new AbortController().signal);
  await opened.clock.sleep(3_600_000);
  await processAgency(tools, agency, quiet);
}

/** Everything is looked at after the year has ended. */
const afterTheYear = () => opened.clock.set(new Date("2027-01-10T09:00:00Z"));

async function exportYear(
  closing: AskedClosing & { readonly replaces?: string } = askedNothing,
  period = year,
) {
  const request = { agency, period, closedBy: "Kari Vik", noteDisposal: false, ...closing };
  const result = await exportPeriod(opened.app.tools, request, await exportPlaces(opened.app.config), {
    building: quiet,
    phase: () => undefined,
  });
  const { stdout } = await run("tar", ["-xOf", fileURLToPath(result.address), "--wildcards", "*.xml"], {
    maxBuffer: 1e8,
  });
  return { ...result, xml: stdout };
}

const values = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map((match) => match[1]);
const errorsOf = (result: { report: { findings: readonly { level: string; control: string }[] } }) => [
  ...new Set(result.report.findings.filter(({ level }) => level === "error").map(({ control }) => control)),
];
const reason = { because: "avtale 26/114", by: "Kari Vik", agency: undefined };

test("a period in which everything was answered is closed, on the day of the answer and not of the run", async () => {
  await captured([post, complaint("c-1"), answered]);
  afterTheYear();
  const { xml, report, manifest } = await exportYear();
  expect(report.errors).toBe(0);
  expect(values(xml, "saksstatus")).toEqual(["Avsluttet"]);
  expect(values(xml, "arkivdelstatus")).toEqual(["Avsluttet periode"]);
  expect(new Set(values(xml, "avskrivningsdato"))).toEqual(new Set(["2026-05-21"]));
  expect(manifest.remarks.join()).not.toContain("open");
}, 60_000);

describe("an incoming entry that nobody answered", () => {
  beforeEach(async () => {
    await captured([post, complaint("c-1")]);
    afterTheYear();
  });

  test("is told by the dry run, and leaves its case and the series open in a sound package", async () => {
    const request = { agency, period: year, closedBy: "", noteDisposal: false };
    expect((await previewExport(opened.app.tools, request)).left).toMatchObject({
      facts: { arrears: 1, needsReview: 0 },
      arrears: [{ number: "2026/1-1", documentDay: "2026-05-20" }],
    });
    const result = await exportYear();
    expect(values(result.xml, "saksstatus")).toEqual(["Under behandling"]);
    expect(values(result.xml, "arkivdelstatus")).toEqual(["Aktiv periode"]);
    expect(errorsOf(result).sort()).toEqual(["N5.15", "N5.22"]);
    expect(result.report.verdict).toBe("notYetDeliverable");
    expect(result.manifest.remarks.join()).toContain("1 incoming entry is neither answered nor written off");
    expect(result.xml).not.toContain("<nyVerdi>Avsluttet</nyVerdi>");
  }, 60_000);

  test("closes its case once an officer wrote it off, with the day, the person and the change in the log", async () => {
    const { tools } = opened.app;
    const done = await writeOffEntry(tools, {
      ...reason,
      entry: "2026/1-1",
      byEntry: undefined,
      how: "Tatt til orientering",
      on: day("2026-06-01"),
    });
    expect(done).toMatchObject({ open: false, writtenOff: { on: "2026-06-01", by: "Kari Vik" } });
    expect(await count(tools.pool, "core.audit_events where kind = 'entry.writtenOff'")).toBe(1);
    const { xml, report } = await exportYear();
    expect(report.errors).toBe(0);
    expect(new Set(values(xml, "avskrivningsdato"))).toEqual(new Set(["2026-06-01"]));
    expect(values(xml, "avskrevetAv")).toEqual(["Kari Vik"]);
    expect(values(xml, "nyVerdi")).toEqual(["Tatt til orientering", "Avsluttet", "Avsluttet periode"]);
  }, 60_000);

  test("is written off by the closing when the archivist asks for it with a reason", async () => {
    const { tools } = opened.app;
    const flags = { ...askedNothing, writeOffRest: true };
    await expect(exportYear(flags)).rejects.toMatchObject({ code: "package.refused" });
    expect(await count(tools.pool, "core.write_offs")).toBe(0);
    const { xml, report, plan, manifest } = await exportYear({ ...flags, because: "krev ikkje svar" });
    expect(report.errors).toBe(0);
    expect(manifest.remarks).toContain(
      "Kari Vik wrote off 1 incoming entry that was neither answered nor written off (Tatt til etterretning): krev ikkje svar",
    );
    expect(manifest.remarks.join()).not.toContain("closed the series over");
    expect(plan.scope.closure).toEqual({ closed: true, because: "krev ikkje svar" });
    expect(values(xml, "avskrivningsmaate")).toContain("Tatt til etterretning");
    expect(values(xml, "saksstatus")).toEqual(["Avsluttet"]);
    expect(values(xml, "nyVerdi")).toEqual(["Tatt til etterretning", "Avsluttet", "Avsluttet periode"]);
    expect(xml).toContain("krev ikkje svar");
    expect(
      await count(tools.pool, "core.audit_events where kind in ('entries.writtenOff', 'period.closed')"),
    ).toBe(2);
  }, 60_000);

  test("is never closed over: the refusal lists it and leaves no package and no act", async () => {
    const { tools } = opened.app;
    await expect(exportYear({ ...askedNothing, closeAnyway: true, because: "x" })).rejects.toMatchObject({
      code: "package.refused",
      message: expect.stringContaining("2026/1-1 of 2026-05-20"),
    });
    for (const table of ["core.packages", "core.write_offs", "core.package_cases"])
      expect(await count(tools.pool, table)).toBe(0);
  });
});

describe("an act of an officer", () => {
  const act = (change: object) =>
    writeOffEntry(opened.app.tools, {
      ...reason,
      entry: "2026/1-1",
      byEntry: undefined,
      how: "Tatt til orientering",
      on: undefined,
      ...change,
    });

  test("is refused with what to do, and nothing is written", async () => {
    await captured([post, complaint("c-1"), answered]);
    const refused = async (change: object, message: string) =>
      await expect(act(change)).rejects.toMatchObject({ message: expect.stringContaining(message) });
    await refused({}, "undo that first");
    await refused({ entry: "2026/1-2" }, "only incoming entries");
    await refused({ entry: "2026/9-9" }, "there is no entry 2026/9-9");
    await refused({ entry: "'; drop" }, "no entry");
    await undoWriteOff(opened.app.tools, { ...reason, entry: "2026/1-1" });
    await refused({ how: undefined }, "say how");
    await refused({ how: "Besvart på Facebook" }, "no way of writing off");
    await refused({ because: " " }, "say why");
    await refused({ on: day("2026-05-19") }, "it came on 2026-05-20");
    await refused({ on: day("2099-01-01") }, "has not come yet");
    await refused({ byEntry: "2026/1-1" }, "only an outgoing entry answers");
    expect(await count(opened.app.tools.pool, "core.write_offs")).toBe(1);
  }, 60_000);

  test("can be taken back, and nothing of it is lost", async () => {
    const { tools } = opened.app;
    await captured([post, complaint("c-1"), answered]);
    expect(await entryBy(tools, "2026/1-1")).toMatchObject({
      writtenOff: { byEntry: "2026/1-2", on: "2026-05-21" },
    });
    await opened.clock.sleep(1000);
    await undoWriteOff(tools, { ...reason, entry: "2026/1-1" });
    expect(await entryList(tools, agency, { open: true })).toMatchObject([
      { number: "2026/1-1", open: true },
    ]);
    await opened.clock.sleep(1000);
    await act({ byEntry: "2026/1-2", how: undefined });
    expect(await entryList(tools, agency, { open: true })).toEqual([]);
    const entry = await entryBy(tools, "2026/1-1");
    expect(entry).toMatchObject({ writtenOff: { byEntry: "2026/1-2", on: "2026-05-21", by: "Kari Vik" } });
    expect((await entryHistory(tools, entry)).acts.map(({ act }) => act)).toEqual(["undone", "writtenOff"]);
    await expect(tools.pool.query("update core.write_offs set because = ''")).rejects.toThrow(
      "only ever added to",
    );
    await expect(tools.pool.query("delete from core.write_offs")).rejects.toThrow("only ever added to");
  }, 60_000);
});

test("a preliminary answer ends no arrears", async () => {
  await captured([post, complaint("c-1"), reply("c-2", "c-1", "Vi ser på saken og klagen på vedtaket.")]);
  expect(await entryList(opened.app.tools, agency, {})).toMatchObject([
    { number: "2026/1-1", open: true },
    { number: "2026/1-2", direction: "outgoing", open: false },
  ]);
}, 60_000);

test("a period whose last day has not passed stays open", async () => {
  await captured([post, complaint("c-1"), answered]);
  const { plan } = await exportYear();
  expect(plan.left).toEqual([{ what: "periodNotOver", count: 1 }]);
  expect(plan.scope.closure.closed).toBe(false);
}, 60_000);

test("items that wait for an officer leave the series open, and close over them only with a reason", async () => {
  const waiting = aFeedComment("c-9", "Dzień dobry, czy mogę prosić o informację po polsku o opłatach?");
  await captured([post, complaint("c-1"), answered, waiting]);
  afterTheYear();
  const open = await exportYear();
  expect(open.plan.left).toEqual([{ what: "needsReview", count: 1 }]);
  expect(values(open.xml, "saksstatus")).toEqual(["Avsluttet"]);
  expect(values(open.xml, "arkivdelstatus")).toEqual(["Aktiv periode"]);
  const closed = await exportYear({
    ...askedNothing,
    closeAnyway: true,
    because: "avtale 26/114",
    replaces: open.plan.scope.packageId,
  });
  expect(closed.report.errors).toBe(0);
  expect(closed.manifest.remarks.join()).toMatch(
    /Kari Vik closed the series over .*1 item.*: avtale 26\/114/,
  );
}, 60_000);

test("what is written off later changes nothing of a frozen selection", async () => {
  await captured([post, complaint("c-1")]);
  afterTheYear();
  const { plan, manifest } = await exportYear();
  await opened.clock.sleep(60_000);
  await writeOffEntry(opened.app.tools, {
    ...reason,
    entry: "2026/1-1",
    byEntry: undefined,
    how: "Tatt til orientering",
    on: undefined,
  });
  await captured([post, complaint("c-1"), answered]);
  expect(await digestOfBuild(opened.app, plan)).toBe(manifest.tar.sha256);
}, 90_000);

test("a case that goes on in the next period is linked to its predecessor, and so is the series", async () => {
  await captured([post, complaint("c-1"), answered]);
  afterTheYear();
  const first = await exportYear();
  const next = complaint("c-3", { date_published: "2027-01-09T09:00:00Z" });
  await captured([post, complaint("c-1"), answered, next]);
  opened.clock.set(new Date("2028-01-10T09:00:00Z"));
  const second = await exportYear(
    { writeOffRest: true, closeAnyway: false, because: "x" },
    { from: day("2027-01-01"), to: day("2027-12-31") },
  );
  const folder = /<mappe xsi:type="saksmappe"><systemID>([^<]+)/.exec(first.xml)?.[1];
  expect(values(second.xml, "referanseTilMappe")).toContain(folder);
  expect(values(second.xml, "referanseForloeper")).toEqual([first.plan.scope.seriesId]);
  expect(values(first.xml, "referanseForloeper")).toEqual([]);
  expect(second.report.errors).toBe(0);
}, 120_000);
