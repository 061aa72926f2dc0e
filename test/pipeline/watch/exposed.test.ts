/** Personal data and malicious links on a channel: since when, until when, and never a word of what was written. */
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { personalDataBy } from "../../../src/pipeline/watch/exposed.ts";
import { badLinksBy } from "../../../src/pipeline/watch/links.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { reviewPlace } from "../../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny veg", "Vi opnar vegen.");
const number = "02013299997";
const told = { date_published: "2026-05-29T10:00:00Z" };
let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-links-"));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function states() {
  const answer = await personalDataBy(place.tools, "/dialog.json", {});
  expect(JSON.stringify(answer)).not.toContain(number);
  return Object.fromEntries(answer.found.map((one) => [one.nativeId, one]));
}

test("an identity number stands until a look sees that it was hidden, removed or edited away", async () => {
  const all = [
    post,
    aFeedComment("c-stands", `Eg heiter Kari, ${number}`, told),
    aFeedComment("c-edited", `Fødselsnummeret er ${number}`, told),
    aFeedComment("c-hidden", `Mitt nummer: ${number}`, told),
    aFeedComment("c-private", `Mitt nummer: ${number}`, told, { visibility: "private" }),
    aFeedComment("c-fine", "Så flott med ny veg", told),
  ];
  await place.dialogue(all);
  const before = await states();
  expect(Object.keys(before).sort()).toEqual(["c-edited", "c-hidden", "c-stands"]);
  expect(before["c-stands"]).toMatchObject({
    ...{ standing: { state: "stands" }, since: new Date("2026-05-29T10:00:00Z") },
    ground: expect.stringContaining("§"),
  });
  expect(before["c-stands"]?.numbers.length).toBeGreaterThan(0);
  await place.later([
    post,
    all[1] ?? {},
    aFeedComment("c-edited", "Sletta", told),
    aFeedComment("c-hidden", `Mitt nummer: ${number}`, told, { visibility: "hidden" }),
    all[4] ?? {},
    all[5] ?? {},
  ]);
  const after = await states();
  expect(after["c-stands"]?.standing.state).toBe("stands");
  expect(after["c-edited"]?.standing).toMatchObject({ state: "editedAway" });
  expect(after["c-hidden"]?.standing).toMatchObject({ state: "hidden" });
  // from Friday noon to Monday eleven by the clock of the agency
  expect(after["c-hidden"]?.stoodMs).toBe(71 * 3_600_000);
  expect(after["c-hidden"]?.workedMs).toBe(7 * 3_600_000);
  const { figures } = await personalDataBy(place.tools, "/dialog.json", {});
  expect(figures).toMatchObject({ standing: 1, gone: 2, notKnown: 0, longestStoodMs: 71 * 3_600_000 });
});

test("that nothing was found is no sign of anything before a look was whole and what it brought was read", async () => {
  const asked = () => personalDataBy(place.tools, "/dialog.json", {});
  await place.dialogue([post, aFeedComment("c-1", "Så flott", told)]);
  expect(await asked()).toMatchObject({ unread: 0, knownUntil: expect.any(Date) });
  const edited = aFeedComment("c-1", `Så flott, seier ${number}`, told);
  await place.shows([post, edited, aFeedComment("c-2", `Eg er ${number}`, told)]);
  const { knownUntil } = await asked();
  await captureAll(place.tools, {}, quiet, new AbortController().signal);
  const before = await asked();
  expect([before.found, before.unread]).toEqual([[], 2]);
  expect(before.knownUntil?.getTime()).toBeGreaterThan(knownUntil?.getTime() ?? Number.NaN);
  await classifyAgency(place.tools, place.agency, quiet);
  expect(await asked()).toMatchObject({ unread: 0, figures: { standing: 2 } });
  await place.tools.pool.query("update core.observations set verdict = 'quarantined'");
  expect((await asked()).knownUntil).toBeUndefined();
});

async function compared(lines: readonly string[], hoursOld = 1) {
  const list = join(dir, "list.txt");
  await writeFile(list, `\uFEFF${lines.join("\r\n")}`);
  const written = new Date(place.opened.clock.now().getTime() - hoursOld * 3_600_000);
  await utimes(list, written, written);
  return await badLinksBy(place.tools, "/dialog.json", { list, oldAfterHours: 48 });
}

test("a link on the list is told with what names it, and cannot be followed by mistake", async () => {
  await place.dialogue([
    post,
    aFeedComment("c-1", "Vinn ein bil på https://a.bad.example/vinn!", told),
    aFeedComment("c-2", "Sjå heller fjordvik.example", told),
    aFeedComment("c-3", "", {
      ...told,
      content_html: '<p>Les <a href="https://trick.example/x">her</a></p>',
    }),
  ]);
  const found = await compared(["bad.example", "http://trick.example/x", "trick.example"]);
  expect(found.found.map(({ nativeId, link, by }) => [nativeId, link, by]).sort()).toEqual([
    ["c-1", "hxxps://a[.]bad[.]example/vinn", "subdomain"],
    ["c-3", "hxxps://trick[.]example/x", "address"],
  ]);
  expect(found.list).toMatchObject({ entries: 3, unread: 0, alarms: [] });
  expect(found.figures.standing).toBe(2);
});

test("a list that is old, empty or no list is an alarm, and one that is not there a refusal", async () => {
  await place.dialogue([post, aFeedComment("c-1", "https://bad.example/", told)]);
  expect((await compared(["good.example"], 72)).list.alarms).toEqual(["old"]);
  expect((await compared(["# nothing"])).list.alarms).toEqual(["empty"]);
  expect((await compared(["<html><body>", "<p>503 Service down", "bad.example"])).list.alarms).toEqual([
    "notUnderstood",
  ]);
  expect((await compared(["# Last updated: 2026-05-01 10:00:00 (UTC)", "bad.example"])).list.alarms).toEqual([
    "old",
  ]);
  await expect(
    badLinksBy(place.tools, "/dialog.json", { list: join(dir, "none"), oldAfterHours: 48 }),
  ).rejects.toThrow("no link was compared");
});
