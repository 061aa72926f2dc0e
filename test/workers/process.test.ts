import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { isArchiveError } from "../../src/domain/errors.ts";
import { type JobProcesses, openProcesses } from "../../src/workers/process.ts";
import type { MadeProcessJobs } from "./made-process.ts";

const timeMs = 60_000;
let processes: JobProcesses<MadeProcessJobs>;
beforeEach(() => {
  processes = made({ most: 2 });
});
afterEach(() => processes.close());

function made({ most, idleMs = 60_000 }: { most: number; idleMs?: number }) {
  const module = new URL("./made-process.ts", import.meta.url);
  return openProcesses<MadeProcessJobs>(module, { memoryMb: 32, most, idleMs });
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    (output) => ({ output }),
    (error: unknown) => error,
  );

test("jobs run side by side and each gets its own answer, with dates, bytes and sets as they were", async () => {
  const at = new Date("2026-11-21T12:00:00Z");
  const all = await Promise.all([1, 2, 3, 4].map((n) => processes.run("double", n, { timeMs })));
  expect(all).toEqual([2, 4, 6, 8]);
  const given = { at, bytes: new Uint8Array([1, 2]), names: new Set(["a"]), none: undefined };
  expect(await processes.run("say", given, { timeMs })).toEqual("2026-11-21T12:00:00.000Z 1,2 a undefined");
});

test("the same process does one job after the other", async () => {
  const first = await processes.run("pid", undefined, { timeMs });
  expect(await processes.run("pid", undefined, { timeMs })).toBe(first);
  expect(first).not.toBe(process.pid);
});

test("a process has nothing of the environment of the one that started it", async () => {
  process.env["KANALARKIV_TEST_SECRET"] = "a word that nobody else knows";
  try {
    expect(await processes.run("environment", undefined, { timeMs })).not.toContain("KANALARKIV_TEST_SECRET");
  } finally {
    delete process.env["KANALARKIV_TEST_SECRET"];
  }
});

test("progress comes in order and before the answer", async () => {
  const told: number[] = [];
  const answer = processes.run("count", 4, { timeMs, onProgress: (n) => void told.push(n) });
  expect([await answer, ...told]).toEqual(["counted to 4", 1, 2, 3, 4]);
});

test("an error comes back with its code, and the process goes on", async () => {
  const before = await processes.run("pid", undefined, { timeMs });
  const error = await failureOf(processes.run("refuse", "tar", { timeMs }));
  expect(isArchiveError(error)).toBe(true);
  expect(error).toMatchObject({ code: "package.invalid", message: "tar is refused" });
  expect(await processes.run("pid", undefined, { timeMs })).toBe(before);
});

describe("what ends a process ends one job, and the next has a process again", () => {
  test.each<[string, string, () => Promise<unknown>]>([
    ["more memory than it may have", "needed more than 32 MB", () => processes.run("hold", 80, { timeMs })],
    [
      "more time than it may have",
      "had not come to an end",
      () => processes.run("forever", 0, { timeMs: 300 }),
    ],
    ["an end of its own", "ended with 7", () => processes.run("exit", 7, { timeMs })],
    ["an end from outside", "was ended by SIGKILL", () => processes.run("killed", 0, { timeMs })],
  ])("%s", async (_, why, run) => {
    const beside = processes.run("count", 3, { timeMs });
    expect(await failureOf(run())).toMatchObject({
      code: "worker.ended",
      message: expect.stringContaining(why),
    });
    expect(await beside).toBe("counted to 3");
    expect(await processes.run("double", 2, { timeMs })).toBe(4);
  });
});

test("jobs beyond the most wait, and one that is not wanted any more ends at once", async () => {
  const one = made({ most: 1 });
  try {
    const abort = new AbortController();
    const endless = failureOf(one.run("forever", 0, { timeMs, signal: abort.signal }));
    const waits = one.run("double", 4, { timeMs });
    const reason = new Error("Ctrl-C");
    abort.abort(reason);
    expect(await endless).toBe(reason);
    expect(await waits).toBe(8);
    expect(await failureOf(one.run("double", 1, { timeMs, signal: abort.signal }))).toBe(reason);
  } finally {
    await one.close();
  }
});

test("a process without a job ends after a while, and the next job starts another", async () => {
  const short = made({ most: 1, idleMs: 1 });
  try {
    const first = await short.run("pid", undefined, { timeMs });
    await ended(first);
    expect(await short.run("pid", undefined, { timeMs })).not.toBe(first);
  } finally {
    await short.close();
  }
});

test("closing ends a job that would never end, and none begins after", async () => {
  const work = failureOf(processes.run("forever", 0, { timeMs }));
  await processes.close();
  expect(await work).toMatchObject({ code: "worker.ended" });
  expect(await failureOf(processes.run("double", 1, { timeMs }))).toMatchObject({ code: "worker.ended" });
});

/** Signal 0 asks whether a process is there. */
async function ended(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((later) => setTimeout(later, 10));
  }
}
