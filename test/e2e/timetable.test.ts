/**
 * The timetable under a changed clock, as the command runs it: `kanalarkiv work` with the machine's time and zone given
 * to it by Debian's `faketime`, faster than it goes, over the nights in which a clock that counts in local time stands
 * still or jumps.
 */
import { globSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { makePlace, type Place, start, startFeed } from "../cli/run.ts";

const speed = 15;
const minuteMs = 60_000;
const minutes = 6;

let place: Place;
let feed: Awaited<ReturnType<typeof startFeed>>;

beforeAll(async () => {
  [place, feed] = await Promise.all([makePlace(), startFeed()]);
  await place.run(
    ...["agency", "add", "--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"],
    ...["--language", "nn", "--unit", "Dokumentsenter", "--responsible", "Arkivleiar"],
  );
  await place.json(
    ...["channel", "add", "--agency", "999999999", "--kind", "feed", "--title", "Dialog", "--every", "1"],
    ...["--address", feed.address],
  );
});
afterAll(async () => {
  await feed.close();
  await place.close();
});

const oslo = "Europe/Oslo";

test.each([
  ["the hour that comes twice begins", "2026-10-25T00:56:40Z", oslo],
  ["the hour that comes twice ends", "2026-10-25T01:56:40Z", oslo],
  ["an hour is left out", "2027-03-28T00:56:40Z", oslo],
  ["the year changes in UTC", "2026-12-31T23:56:40Z", oslo],
  ["the year changes in Oslo", "2026-12-31T22:56:40Z", oslo],
  ["a leap day begins in UTC, in a zone far behind", "2028-02-28T23:56:40Z", "Pacific/Pago_Pago"],
])("a channel of every minute is looked at in each minute while %s", async (_, from, zone) => {
  const looks = await looksUnder(from, zone);
  const began = Date.parse(from);
  expect(looks.filter((at) => at < began || at > began + (minutes + 5) * minuteMs)).toEqual([]);
  expect(looks.length).toBeGreaterThanOrEqual(minutes - 2);
  // a look may be late on a busy machine, by its minute at most
  expect(looks.flatMap((at, n) => (at - (looks[n - 1] ?? began) > 2.5 * minuteMs ? [iso(at)] : []))).toEqual(
    [],
  );
});

/** @returns when looks were taken, by the clock that the process was given */
async function looksUnder(from: string, zone: string): Promise<readonly number[]> {
  const { child, ended, printed } = start(["work"], { ...place.env, ...clockOf(from, zone) });
  await printed("working");
  let log = "";
  child.stderr?.on("data", (chunk) => (log += chunk));
  await new Promise((resolve) => setTimeout(resolve, (minutes * minuteMs) / speed));
  child.kill("SIGTERM");
  await ended;
  return looksIn(log);
}

function looksIn(log: string): readonly number[] {
  return log
    .split("\n")
    .slice(0, -1)
    .filter((line) => line.includes('"look taken"'))
    .map((line) => Date.parse(JSON.parse(line).time));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function clockOf(from: string, zone: string): Readonly<Record<string, string>> {
  const [library] = globSync("/usr/lib/*/faketime/libfaketimeMT.so.1");
  if (library === undefined) throw new Error("faketime is not installed: scripts/install-debian-packages.sh");
  const aheadS = Math.round((Date.parse(from) - Date.now()) / 1000);
  return {
    // as a distance, because a time of day that comes twice is read as the second
    FAKETIME: `${aheadS < 0 ? "-" : "+"}${Math.abs(aheadS)}s x${speed}`,
    LD_PRELOAD: library,
    NO_FAKE_STAT: "1",
    TZ: zone,
    KANALARKIV_LOG_LEVEL: "info",
  };
}
