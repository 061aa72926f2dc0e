/** What a process that runs until it is ended says of itself, and where it listens. */
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makePlace, type Place, run, start } from "./run.ts";

let place: Place;
beforeAll(async () => {
  place = await makePlace();
  await place.run(
    ...["agency", "add", "--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"],
    ...["--language", "nn", "--unit", "Dokumentsenter", "--responsible", "Arkivleiar"],
  );
  await place.run(
    ...["channel", "add", "--agency", "999999999", "--kind", "feed", "--title", "Dialog"],
    ...["--address", "http://127.0.0.1:9/feed.json", "--every", "10000"],
  );
});
afterAll(() => place.close());

const asked = () => ({
  ...place.env,
  DATABASE_PUBLIC_URL: place.env["DATABASE_URL"] ?? "",
  KANALARKIV_LOG_LEVEL: "info",
});

/** @returns the lines of the log that tell of the process itself */
async function logOf(args: readonly string[], env: Readonly<Record<string, string>>) {
  const running = start(args, env);
  await running.printed("Ctrl-C");
  const [address = ""] = /http:\S+/.exec(running.sofar()) ?? [];
  running.child.kill("SIGINT");
  const { err } = await running.ended;
  const lines = err
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { address, lines, own: lines.filter(({ msg }) => msg === "started" || msg === "ended") };
}

test.each([["work"], ["serve"]])(
  "%s: one line at its start with what one asks first, one at its end",
  async (command) => {
    const { lines, own, address } = await logOf(
      [command, ...(command === "serve" ? ["--port", "0"] : [])],
      asked(),
    );
    expect(own).toMatchObject([
      {
        level: "info",
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        works: command === "work",
        dataDir: place.env["KANALARKIV_DATA_DIR"],
        database: expect.stringMatching(/^postgresql:\/\/[^@]+$/),
        // the pages cannot read the register
        ...(command === "serve" ? { address } : { channels: 1, channelTitles: ["Dialog"] }),
      },
      { level: "info", msg: "ended" },
    ]);
    expect(lines.every(({ level }) => typeof level === "string")).toBe(true);
  },
);

describe("serve --port", () => {
  test("a port that is taken is told with what to do, and nothing else stands on the terminal", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, err, out } = await run(["serve", "--port", String(port)], {
      ...asked(),
      KANALARKIV_LOG_LEVEL: "warn",
    });
    taken.close();
    expect({ code, err, out }).toEqual({
      code: 2,
      out: "",
      err: `config.invalid: port ${port} of 127.0.0.1 is taken (by another kanalarkiv?): give --port, or set KANALARKIV_PORT (EADDRINUSE)\n`,
    });
  });

  test.each([["eighty"], ["-1"], ["65536"], ["80.5"], ["x"]])("%j is no port", async (given) => {
    expect(await run(["serve", "--port", given], asked())).toMatchObject({
      code: 2,
      err: expect.stringContaining("a whole number from 0 to 65535"),
    });
  });
});
