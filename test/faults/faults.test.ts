/**
 * What happens to an archive when its processes, its database, its disk, its clock and its channels fail: real processes, a
 * real PostgreSQL, a source whose history is known, and a checker that compares the two by itself. Prints the fault table.
 */
import { afterAll, expect, test } from "@jest/globals";
import { mayMount } from "../support/small-disk.ts";
import { chanceFrom } from "./chance.ts";
import { badChannels } from "./rows/channels.ts";
import { clockSet, twoTimetables } from "./rows/clock.ts";
import type { Rounds } from "./rows/common.ts";
import { connectionsCut, connectionsHung, embeddedKilled, serverKilled } from "./rows/database.ts";
import { databaseFull, embeddedFull, objectsFull } from "./rows/disk.ts";
import { kills, readerKilled } from "./rows/kills.ts";
import { pagesWhileAway } from "./rows/pages.ts";
import { staleWorker, unreadAnswers } from "./rows/stale.ts";
import { isWhole, type Row, tableOf } from "./table.ts";

const underCi = process.env["CI"] === "true";
/** Under CI always the same choices, so that what turns it red is a change of the program. */
const seed = numberIn("KANALARKIV_TEST_FAULT_SEED") ?? (underCi ? 17 : Date.now() % 1_000_000);
/** Kills; the other rows do what they do in proportion. */
const rounds = numberIn("KANALARKIV_TEST_FAULT_ROUNDS") ?? (underCi ? 16 : 100);
const part = (share: number, least: number) => Math.max(least, Math.round(rounds * share));

const rows: Row[] = [];
afterAll(() => {
  const left = canMount ? [] : onSmallDisk.map(({ name }) => `- ${name}: not run, ${mountReason}`);
  process.stdout.write(`\n${[tableOf(rows), ...left].join("\n")}\n\n`);
});

/** A row may take as long as it takes: a hung one is ended after hours, not after a minute. */
const longestMs = 6 * 3_600_000;

interface Asked {
  readonly name: string;
  readonly act: (rounds: Rounds) => Promise<Row>;
  readonly times: number;
}

const asked: readonly Asked[] = [
  { name: "kill -9 at random points of two workers and of exports", act: kills, times: rounds },
  { name: "a reader of large answers killed", act: readerKilled, times: part(0.08, 3) },
  { name: "the database killed and restarted in mid-transaction", act: serverKilled, times: part(0.1, 2) },
  { name: "the embedded database killed in mid-transaction", act: embeddedKilled, times: part(0.1, 2) },
  { name: "pages while the database is away", act: pagesWhileAway, times: part(0.06, 2) },
  { name: "connections cut and delayed", act: connectionsCut, times: part(0.4, 6) },
  { name: "connections that hang for good", act: connectionsHung, times: 1 },
  { name: "a clock set back and forward", act: clockSet, times: part(0.3, 8) },
  { name: "two timetables at once", act: twoTimetables, times: part(0.1, 4) },
  { name: "a stale worker that wakes", act: staleWorker, times: part(0.1, 2) },
  { name: "a look killed before it was written", act: unreadAnswers, times: part(0.1, 3) },
  { name: "bad channels beside an ordinary one", act: badChannels, times: part(0.05, 3) },
];
const onSmallDisk: readonly Asked[] = [
  { name: "a full disk of objects", act: objectsFull, times: part(0.1, 4) },
  { name: "a full disk of the database", act: databaseFull, times: part(0.06, 2) },
  { name: "a full disk of the embedded database", act: embeddedFull, times: part(0.04, 1) },
];

const title = "$name: nothing is lost, doubled or half";
const run = async ({ act, times }: Asked) => {
  const row = await act({ chance: chanceFrom(seed), seed, rounds: times });
  rows.push(row);
  expect([...row.settled.faults, ...row.also]).toEqual([]);
  expect(isWhole(row)).toBe(true);
};

test.each(asked)(title, run, longestMs);

const canMount = mayMount();
const mountReason = "this user may not mount a small file system";
(canMount ? test : test.skip).each(onSmallDisk)(
  canMount ? title : `${title} (skipped: ${mountReason})`,
  run,
  longestMs,
);

function numberIn(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} must be a whole number from 1`);
  return value;
}
