/** The commands of the README's “Run it for real”, as they stand there, up to what runs until it is stopped. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type SampleServer, startSampleChannels } from "../../demo/channels/server.ts";
import { makePlace, type Place, run } from "./run.ts";

const root = join(import.meta.dirname, "../..");

/** Words as a shell tells them apart; only what the README needs. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

describe("the steps of the README", () => {
  let place: Place;
  let sample: SampleServer;
  let commands: string[][];
  beforeAll(async () => {
    [place, sample] = await Promise.all([
      makePlace(),
      startSampleChannels({ now: new Date("2026-06-01T08:00:00Z") }),
    ]);
    const readme = await readFile(join(root, "README.md"), "utf8");
    const block = /## Run it for real[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    commands = block
      .split("\n")
      .map((line) => line.replace(/\s+#.*$|^#.*$/, ""))
      .filter((line) => line.startsWith("kanalarkiv "))
      .map(wordsOf);
  });
  afterAll(async () => {
    await Promise.all([place.close(), sample.close()]);
  });

  test("work in their order: agency, channel, decision, status and review", async () => {
    const site = sample.channels.find(({ kind }) => kind === "wordpress")?.address ?? "";
    const env = { ...place.env, FJORDVIK_WP: sample.credentials.value };
    const done: string[] = [];
    for (const [, ...given] of commands) {
      const args = given.map((word) => (word === "https://www.example.org" ? site : word));
      const name = args.slice(0, 2).join(" ");
      // the rest needs `serve` to have run, which ends when it is stopped
      if (["serve", "export", "verify"].includes(args[0] ?? "")) continue;
      const inPlace = args.map((word) => (word === "decision.json" ? join(place.dir, word) : word));
      const ended = await run(inPlace, env);
      expect({ name, code: ended.code, err: ended.err }).toEqual({ name, code: 0, err: "" });
      done.push(name);
      if (name === "channel add")
        expect(ended.out).toMatch(/\d+ posts, \d+ comments.*With this password.*seen\s+too/s);
    }
    expect(done).toEqual([
      "agency add",
      "channel add",
      "decision draft",
      "decision check",
      "decision add",
      "decision adopt",
      "status",
      "review --agency",
      "user add",
    ]);
  });
});
