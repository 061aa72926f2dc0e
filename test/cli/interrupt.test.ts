/** Ctrl-C ends what runs for long: with 130, and the database is whole afterwards. */
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aFeed, aFeedPost } from "../support/dialog-feed.ts";
import { startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place, run, start } from "./run.ts";

describe("Ctrl-C", () => {
  let place: Place;
  beforeAll(async () => {
    place = await makePlace();
    const names = [
      "--name",
      "Fjordvik kommune",
      "--org-number",
      "999999999",
      "--unit",
      "A",
      "--responsible",
      "B",
    ];
    await place.json("agency", "add", ...names, "--country", "NO", "--language", "nn");
  });
  afterAll(() => place.close());

  /** The public pages sign in as their own role; this test is about signals, so the owner stands in for it. */
  const publicly = () => ({ DATABASE_PUBLIC_URL: place.env["DATABASE_URL"] ?? "", KANALARKIV_PORT: "0" });

  test.each([
    [["work"], "Ctrl-C ends it", "SIGINT"],
    [["serve"], "Ctrl-C ends it", "SIGINT"],
    [["serve", "--with-work"], "Ctrl-C ends it", "SIGINT"],
    [["work"], "Ctrl-C ends it", "SIGTERM"],
  ] as const)("%j ends in order (%s, %s)", async (args, ready, signal) => {
    const running = start(args, { ...place.env, ...(args[0] === "serve" ? publicly() : {}) });
    await running.printed(ready);
    running.child.kill(signal);
    const { code, err } = await running.ended;
    expect({ code, err }).toEqual({ code: 130, err: "" });
    expect(await place.json("audit", "verify")).toMatchObject({ faults: [] });
    expect(await place.json("status")).toHaveLength(1);
  });

  test("serve answers over HTTP until then, even with a connection that is kept open", async () => {
    const running = start(["serve"], { ...place.env, ...publicly() });
    await running.printed("Ctrl-C");
    const [address = ""] = /http:\S+/.exec(running.sofar()) ?? [];
    expect((await fetch(`${address}/api/v1/enhet`, { headers: { Connection: "keep-alive" } })).status).toBe(
      200,
    );
    running.child.kill("SIGINT");
    expect((await running.ended).code).toBe(130);
  });

  test("capture that is ended before a look was written says so, and not that no channel is there", async () => {
    const server = await startHostileServer();
    const address = server.serve("/feed", "<rss><channel><item><guid>1</guid></item></channel></rss>");
    const where = ["--agency", "999999999", "--kind", "feed", "--title", "K", "--address", address];
    expect(await place.run("channel", "add", ...where)).toMatchObject({ code: 0 });
    const asked = new Promise<void>((resolve) => server.serveBy("/feed", () => resolve()));
    const running = start(["capture"], place.env);
    await asked;
    running.child.kill("SIGTERM");
    const { code, out } = await running.ended;
    await server.close();
    expect({ code, out }).toMatchObject({
      code: 130,
      out: expect.stringMatching(/^Ended before a look was written/),
    });
  });

  test("work that waits for a channel and for files that never come ends on SIGTERM, and nothing is lost", async () => {
    const server = await startHostileServer();
    const files = Array.from({ length: 500 }, (_, n) => `/files/${n}.png`);
    let waits = 0;
    const both = new Promise<void>((resolve) => {
      const never = () => void (++waits === 3 && resolve());
      for (const path of ["/never.json", ...files]) server.serveBy(path, never);
    });
    const attachments = files.map((path) => ({ url: `${server.origin}${path}`, mime_type: "image/png" }));
    const address = server.serve(
      "/slow.json",
      aFeed([{ ...aFeedPost("a", "Kart", "Med kart"), attachments }]),
    );
    for (const [title, at] of [
      ["Slow", address],
      ["Never", `${server.origin}/never.json`],
    ] as const) {
      const where = ["--agency", "999999999", "--kind", "feed", "--title", title, "--address", at];
      // a look at the one that never answers would be waited for
      expect(await place.run("channel", "add", "--no-check", ...where)).toMatchObject({ code: 0 });
    }
    const running = start(["work"], place.env);
    await both;
    running.child.kill("SIGTERM");
    const { code, err } = await running.ended;
    expect({ code, err }).toEqual({ code: 130, err: "" });
    const [agency] = (await place.json("status")) as { channels: { channel: { title: string } }[] }[];
    const slow = agency?.channels.find(({ channel }) => channel.title === "Slow");
    server.serve("/never.json", aFeed([aFeedPost("b", "Her", "Her er eg")]));
    const taken = await place.run("capture", "--channel", "Never");
    await server.close();
    expect(slow).toMatchObject({ items: 1, files: { owed: 500 } });
    expect(taken.out).toMatch(/Never +accepted +1 +1 /);
  });

  test("work --once ends by itself with 0", async () => {
    expect(await place.run("work", "--once")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\d+ done/),
    });
  });
});

test.each([
  ["serve", "pub.agencies", "agencies", ""],
  // the desk has no address on this server, which is said before anything else
  [
    "serve --with-work",
    "core.channels",
    "channels",
    expect.stringMatching(/^the desk is not started: [^\n]*\n$/),
  ],
])("%s that cannot begin its work ends with 1, and says why", async (args, table, named, said) => {
  const place = await makePlace();
  await place.run("agency", "list");
  await place.sql(`alter table ${table} rename to table_away`);
  const env = { DATABASE_PUBLIC_URL: place.env["DATABASE_URL"] ?? "", KANALARKIV_PORT: "0" };
  const { code, out, err } = await run(args.split(" "), { ...place.env, ...env });
  await place.close();
  expect({ code, out, err }).toEqual({ code: 1, out: said, err: expect.stringContaining(named) });
});

test("the last command that leaves the embedded server stops it, and has nothing to say about that", async () => {
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-cli-"));
  await chmod(dir, 0o755);
  const env = { KANALARKIV_DATA_DIR: join(dir, "data"), KANALARKIV_LOG_LEVEL: "warn" };
  for (let times = 0; times < 2; times++)
    expect(await run(["agency", "list", "--json"], env)).toEqual({ code: 0, out: "[]\n", err: "" });
  expect(existsSync(join(dir, "data/postgres/cluster/postmaster.pid"))).toBe(false);
  await rm(dir, { recursive: true, force: true });
});
