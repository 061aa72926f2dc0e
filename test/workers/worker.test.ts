import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { isArchiveError } from "../../src/domain/errors.ts";
import { type JobWorker, openWorker } from "../../src/workers/worker.ts";
import type { MadeJobs } from "./made-worker.ts";

let worker: JobWorker<MadeJobs>;
beforeEach(() => {
  worker = openWorker<MadeJobs>(new URL("./made-worker.ts", import.meta.url));
});
afterEach(() => worker.close());

const failureOf = (work: Promise<unknown>) =>
  work.then(
    (output) => ({ output }),
    (error: unknown) => error,
  );

test("jobs run side by side and each gets its own answer", async () => {
  const all = await Promise.all([worker.run("double", 1), worker.run("count", 3), worker.run("double", 4)]);
  expect(all).toEqual([2, "counted to 3", 8]);
});

test("progress comes in order and before the answer", async () => {
  const told: number[] = [];
  const answer = worker.run("count", 4, { onProgress: (n) => void told.push(n) });
  expect([await answer, ...told]).toEqual(["counted to 4", 1, 2, 3, 4]);
});

test("an error comes back whole, with its code and its cause", async () => {
  const error = await failureOf(worker.run("refuse", "tar"));
  expect(isArchiveError(error)).toBe(true);
  expect(error).toMatchObject({
    code: "package.invalid",
    message: "tar is refused",
    cause: { code: "ENOENT", message: "no such file" },
    stack: expect.stringContaining("made-worker.ts"),
  });
});

test("memory can be handed over instead of copied", async () => {
  expect(await worker.run("memory", 3)).toEqual(new Uint8Array([7, 7, 7]));
});

test.each([
  ["ends", () => worker.run("exit", 0)],
  ["ends with a code", () => worker.run("exit", 7)],
  ["breaks down", () => worker.run("breakDown", undefined)],
])("a worker that %s is an error and never an answer", async (_how, run) => {
  expect(await failureOf(run())).toMatchObject({ code: "worker.ended" });
  expect(await failureOf(worker.run("double", 1))).toMatchObject({ code: "worker.ended" });
});

test("an answer that cannot be copied is an error of its job alone", async () => {
  expect(await failureOf(worker.run("notToBeCopied", undefined))).toMatchObject({ name: "DataCloneError" });
  expect(await worker.run("double", 2)).toBe(4);
});

test("a module that cannot be loaded is an error", async () => {
  const lost = openWorker<MadeJobs>(new URL("./not-there.ts", import.meta.url));
  expect(await failureOf(lost.run("double", 1))).toMatchObject({ code: "worker.ended" });
  await lost.close();
});

test("an aborted job fails with the reason, and the worker is told", async () => {
  const [abort, told] = [new AbortController(), new Int32Array(new SharedArrayBuffer(4))];
  const work = failureOf(worker.run("aborted", told, { signal: abort.signal }));
  await worker.run("double", 1);
  const reason = new Error("Ctrl-C");
  abort.abort(reason);
  expect(await work).toBe(reason);
  await worker.run("double", 1);
  expect(told[0]).toBe(1);
  expect(await failureOf(worker.run("double", 1, { signal: abort.signal }))).toBe(reason);
});

test("closing ends a job that would never end", async () => {
  const work = failureOf(worker.run("forever", undefined));
  await worker.close();
  expect(await work).toMatchObject({ code: "worker.ended" });
});
