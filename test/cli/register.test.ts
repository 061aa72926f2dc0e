/** The register by hand: what an operator types, and what is said back. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openSecret } from "../../src/pipeline/register/advice.ts";
import { aFeed, aThread } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place } from "./run.ts";

describe("the register", () => {
  let place: Place;
  let server: HostileServer;
  beforeAll(async () => {
    [place, server] = await Promise.all([makePlace(), startHostileServer()]);
    server.serve("/dialog.json", aFeed(aThread()));
  });
  afterAll(async () => {
    await Promise.all([place.close(), server.close()]);
  });

  test("that is empty says so in a sentence, and a number that was mistyped is refused", async () => {
    expect(await place.run("channel", "list")).toMatchObject({
      code: 0,
      out: "No channel is registered yet: kanalarkiv channel add --help\n",
    });
    const given = [
      "--name",
      "Fjordvik kommune",
      "--country",
      "NO",
      "--language",
      "nn",
      "--unit",
      "D",
      "--responsible",
      "A",
    ];
    expect(await place.run("agency", "add", ...given, "--org-number", "123456789")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("last digit"),
    });
    expect(await place.run("agency", "add", ...given, "--org-number", "999999999")).toMatchObject({
      code: 0,
    });
  });

  test("takes a channel with what was seen of it, lists it within 80 columns, and corrects it", async () => {
    const given = [
      "--agency",
      "999999999",
      "--kind",
      "feed",
      "--title",
      "Dialog",
      "--address",
      `${server.origin}/dialog.json`,
    ];
    const added = await place.run("channel", "add", ...given, "--media-host", "*.cdn.example");
    expect(added).toMatchObject({
      code: 0,
      out: expect.stringContaining("Dialog: JSON Feed, 1 post, 10 comments."),
    });
    const list = await place.run("channel", "list");
    expect(Math.max(...list.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(list.out).toMatch(/^title\s+Dialog/);
    const edit = [
      "channel",
      "edit",
      "dialog",
      "--every",
      "5",
      "--drop-media-host",
      "*.cdn.example",
      "--title",
      "Samtale",
    ];
    expect((await place.run(...edit, "--dry-run")).out).toContain("every (minutes): 30 → 5");
    expect(await place.json(...edit)).toMatchObject({
      channel: { title: "Samtale", everyMinutes: 5, mediaHosts: [] },
      changes: { everyMinutes: { from: 30, to: 5 }, title: { from: "Dialog", to: "Samtale" } },
      dryRun: false,
    });
  });

  test("closes a channel for a reason, and takes it up again", async () => {
    expect(await place.run("channel", "close", "Samtale")).toMatchObject({ code: 2, out: "" });
    const because = ["--because", "kommunen har forlate kanalen"];
    expect((await place.run("channel", "close", "Samtale", ...because)).out).toContain(
      "state: active → closed",
    );
    const status = await place.run("status");
    expect(status.out).toMatch(/It is closed since .*: kommunen har\s+forlate kanalen/s);
    expect((await place.run("capture")).code).toBe(0);
    expect(server.requests.filter(({ path }) => path === "/dialog.json")).toHaveLength(1);
    expect((await place.run("channel", "resume", "Samtale", ...because)).code).toBe(0);
  });

  test("checks a channel at any time: exit code 3 when a capture would not be whole", async () => {
    expect((await place.run("channel", "check", "Samtale")).code).toBe(0);
    server.serve("/dialog.json", "<!doctype html><html><body>Vedlikehald</body></html>", {
      "content-type": "text/html",
    });
    const checked = await place.run("channel", "check", "Samtale");
    expect(checked).toMatchObject({ code: 3, out: expect.stringContaining("channel.htmlInstead") });
    expect(await place.run("channel", "check", "Samtala")).toMatchObject({
      code: 2,
      err: expect.stringContaining("did you mean “Samtale”"),
    });
  });
});

test.each([
  ["https://kari:hemmeleg@etaten.example/rss", "--secret-name NAME"],
  ["https://etaten.example/key/abcdef0123456789/rss", '--address "https://…/{NAME}/…"'],
  ["https://etaten.example/rss?feed_token=abc", '--address "https://…?feed_token={NAME}"'],
])("a secret in the open is told with the way out of it: %s", (address, way) => {
  const told = openSecret({ id: "c" as never, address });
  expect(told).toContain(way);
  expect(told).not.toMatch(/hemmeleg|abc/);
});
