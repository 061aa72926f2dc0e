/** Coverage at the desk: a picture, the same in words and as CSV, and what comes next. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { csvCell } from "../../src/desk/pages/csv.ts";
import { setChannelState } from "../../src/pipeline/register/changes.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
let desk: TestDesk;

beforeEach(async () => {
  await place.dialogue([aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd.")]);
  desk = deskOver(place.opened);
});

afterEach(async () => {
  await desk.close();
});

async function text(path: string): Promise<string> {
  const reader = await desk.signedIn("Eva Lund", ["reader"], place.agency.id);
  return await (await reader.get(`/999999999${path}`)).text();
}

test("each day that was not covered leads to the looks of that day, in the picture and in words", async () => {
  await place.opened.clock.sleep(3 * 24 * 3_600_000);
  await place.later([aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd.")]);
  const page = await text("/dekning");
  expect(page).toMatch(
    /href="[^"]*\?fra=2026-06-01&amp;til=2026-06-0\d#syn" aria-label="[^"]*ikke dekket\. Ingen hentet/,
  );
  expect(page).toContain('fill="url(#mark-missing)"');
  expect(page).toContain('fill="url(#mark-off)"');
  expect(page).toContain("ikke dekket: Ingen hentet");
  expect(page).not.toMatch(/ style=|<style/);
});

test("the CSV has a line for each channel and day, and no cell that a spreadsheet runs", async () => {
  const channel = (await place.tools.pool.query("select id from core.channels")).rows[0].id;
  await place.tools.pool.query("update core.channels set title = '=cmd|x;\"y\"' where id = $1", [channel]);
  const lines = (await text("/dekning.csv?dager=56")).trim().split("\r\n");
  expect(lines).toHaveLength(1 + 56);
  expect(lines[1]?.startsWith(`"'=cmd|x;""y""";${channel};2026-04-07;off;`)).toBe(true);
  expect([csvCell("-5"), csvCell("-5+2"), csvCell("@a"), csvCell("a\nb")]).toEqual([
    "-5",
    "'-5+2",
    "'@a",
    '"a\nb"',
  ]);
});

test("a paused channel is off from then, is not due, and another agency's channels are nowhere", async () => {
  const theirs = await registerAgency(place.tools, swedishAgency);
  await registerChannel(place.tools, {
    ...{ agency: theirs.orgNumber, kind: "feed", title: "Deras kanal" },
    address: "https://www.storsund.example/rss",
  });
  const channel = (
    await place.tools.pool.query("select id from core.channels order by registered_at limit 1")
  ).rows[0].id;
  await setChannelState(place.tools, channel, "paused", "flytting");
  await place.opened.clock.sleep(2 * 24 * 3_600_000);
  const page = await text("/dekning");
  expect(page).not.toContain("Deras kanal");
  expect(page).not.toContain("skulle vært hentet");
  expect(page).not.toContain("ikke dekket:");
});

test("what is no number of days and no place in the list narrows nothing", async () => {
  for (const query of ["?dager=-1", "?dager=99999", "?fra=x&dager=28%27", "?fra=5000"])
    expect(await text(`/dekning${query}`)).toContain("Tidsplan");
});
