/** What is left of a server whose recovery met a full disk, told by its processes; they are named as PostgreSQL names its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, test } from "@jest/globals";
import { neitherStartsNorEnds } from "../../src/db/embedded-stuck.ts";

let postmaster: ChildProcess | undefined;
afterEach(() => {
  if (postmaster?.pid !== undefined) process.kill(-postmaster.pid, "SIGKILL");
});

/** A process with children of these names. @returns its number */
async function withChildren(names: readonly string[]): Promise<number> {
  const children = names.map((name) => `(exec -a "postgres: ${name} " sleep 600) &`);
  // each takes its name a moment after it was started
  const named = "for p in $(jobs -p); do until grep -q postgres: /proc/$p/cmdline; do sleep 0.02; done; done";
  postmaster = spawn("bash", ["-c", `${children.join("\n")}\n${named}; echo there; wait`], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise((resolve) => postmaster?.stdout?.once("data", resolve));
  return postmaster.pid ?? 0;
}

test.each([
  [
    "one that recovers",
    ["io worker 0", "checkpointer", "background writer", "startup recovering 000000010000"],
    false,
  ],
  [
    "one that serves",
    ["io worker 0", "checkpointer", "background writer", "walwriter", "autovacuum launcher"],
    false,
  ],
  ["one that starts", ["io worker 0"], false],
  ["one whose recovery gave up", ["io worker 0", "io worker 1", "checkpointer", "background writer"], true],
])("%s is told from one that neither starts nor ends", async (_, names, stuck) => {
  expect(await neitherStartsNorEnds(await withChildren(names))).toBe(stuck);
});

test("a process that is not there is no such server", async () => {
  expect(await neitherStartsNorEnds(2 ** 30)).toBe(false);
});
