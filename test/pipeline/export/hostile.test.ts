/** Whatever a channel sends, in whichever field: what is captured gives a package without an error. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { outcomeCounts } from "../../../src/db/status.ts";
import { day } from "../../../src/domain/day.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { exportPeriod } from "../../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../../src/pipeline/export/places.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { closeAll } from "../../support/close-all.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

const hostile: readonly (readonly [string, string])[] = [
  ["markup", "<b>&amp; &#1; ]]> <!-- x --> <?xml?> <![CDATA[</journalpost>]]>"],
  ["control characters", "a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h"],
  ["what Unicode keeps for itself", "a\ufffeb\uffffc\u{1fffe}d\u{10ffff}e"],
  ["half surrogates", "a\ud800b\udc00c"],
  ["directions", "\u202eabc\u202c \u200f\u200e\u2066x\u2069"],
  ["line ends", "\r\n a \r b \n\n c \u2028 d \u2029"],
  ["only white space", " \t\n\u00a0\u200b\ufeff "],
  ["nothing", ""],
  ["many marks on one letter", `z${"\u0301".repeat(3000)}`],
  ["emoji made of many", "👩‍👩‍👧‍👦🏳️‍🌈🇳🇴".repeat(200)],
  ["a very long word", "å".repeat(100_000)],
  ["a text of more than a megabyte", "Nytt gebyr for vatn. ".repeat(60_000)],
  ["a path", "../../../etc/passwd\u0000.pdf"],
  ["a name of every object", "__proto__"],
  ["a format", "%s %n $1 {{x}} $& \\u0000 \\N \\."],
];

let opened: TestApp;
let server: HostileServer;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

/** Each text in each field of its own, so that a refused field takes no other with it. */
function hostileItems(): readonly FeedItem[] {
  const posts = hostile.flatMap(([, bad], n) => [
    aFeedPost(`post-title-${n}`, bad, "Kommunen informerer om nytt gebyr for vann fra 1. juli."),
    aFeedPost(`post-text-${n}`, "Nytt gebyr", `Kommunen informerer om nytt gebyr. ${bad}`),
    aFeedPost(`post-author-${n}`, "Nytt gebyr", "Nytt gebyr for vann fra 1. juli.", {
      authors: [{ name: bad }],
    }),
  ]);
  const complaint = "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?";
  const comments = hostile.flatMap(([, bad], n) => [
    aFeedComment(
      `c-text-${n}`,
      `${complaint} ${bad}`,
      {},
      { answers: `post-title-${n}`, thread: `post-title-${n}` },
    ),
    aFeedComment(
      `c-author-${n}`,
      complaint,
      { authors: [{ name: bad }] },
      { answers: `post-text-${n}`, thread: `post-text-${n}` },
    ),
    aFeedComment(
      `c-id-${n} ${bad.slice(0, 100)}`,
      complaint,
      {},
      { answers: `post-author-${n}`, thread: `post-author-${n}` },
    ),
  ]);
  return [...posts, ...comments];
}

test("hostile texts in titles, texts, names and ids are exported with 0 errors, or held with a reason", async () => {
  const { tools } = opened.app;
  const agency = await registerAgency(tools, norwegianAgency);
  const items = hostileItems();
  server.serve("/feed.json", aFeed(items));
  await registerChannel(tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Kanal <&> \u202e",
    address: `${server.origin}/feed.json`,
  });
  await captureAll(tools, {}, quiet, new AbortController().signal);
  await opened.clock.sleep(3_600_000);
  await processAgency(tools, agency, quiet);

  const held = await tools.pool.query<{ native: string }>(
    "select distinct native_id as native from core.findings where held",
  );
  const before = await outcomeCounts(tools.pool, agency.id);
  expect(before.captured + held.rows.length).toBe(items.length);
  expect(before.caseworkDocument).toBeGreaterThan(hostile.length * 2);
  expect(before.journaled).toBe(before.caseworkDocument);

  const result = await exportPeriod(
    tools,
    {
      agency,
      period: { from: day("2026-01-01"), to: day("2026-12-31") },
      closedBy: "Test & <co>",
      noteDisposal: false,
      ...closeAll,
    },
    await exportPlaces(opened.app.config),
    { building: quiet, phase: () => undefined },
  );
  expect(result.report.findings.filter(({ level }) => level === "error")).toEqual([]);
  const { exported } = await outcomeCounts(tools.pool, agency.id);
  expect(exported).toBe(before.publicRecord + before.caseworkDocument);
}, 120_000);
