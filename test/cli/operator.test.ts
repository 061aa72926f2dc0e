/** What an operator reads on a terminal of 80 columns: names, the agency's own clock, a sentence and what to do. */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { widthOf } from "../../src/cli/columns.ts";
import { makePlace, type Place, run } from "./run.ts";

const number = "999999999";
const longTitle = "Nettstaden til Fjordvik kommune, med alle kommentarar, svar og høyringar";
const wideTitle = "日本語の題名はとても長いので折り返されます、そして👍も";
let place: Place;
let feed = "";
const server = createServer((request, response) => {
  if (request.url !== "/feed.json") return void response.writeHead(404).end();
  response.setHeader("Content-Type", "application/feed+json");
  response.end(feed);
});
const addressOf = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  const listening = new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  [place] = await Promise.all([makePlace(), listening]);
  const item = { id: "a", content_text: "Hei", url: addressOf("/a"), date_published: "2199-01-01T10:00:00Z" };
  feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "x", items: [item] });
}, 60_000);
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await place.close();
});

const fits = (text: string) =>
  expect(text.split("\n").filter((line) => widthOf(line) > 80 && !/^\S+$/.test(line.trim()))).toEqual([]);

describe("a check where no archive is says so, and makes none", () => {
  test.each([
    ["audit", "verify"],
    ["backup", "--to", "/tmp/none"],
    ["objects", "verify"],
    ["reconcile"],
    ["upgrade", "check"],
  ])("%j", async (...args) => {
    const elsewhere = join(place.dir, "elsewhere");
    const { code, out, err } = await run(args, { KANALARKIV_DATA_DIR: elsewhere });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^archive\.missing: .*elsewhere holds no archive, so there is nothing to check/);
    expect(existsSync(elsewhere)).toBe(false);
  });
});

describe("nothing is there yet: each list is a sentence, and ends with 0", () => {
  test.each([
    [["agency", "list"], /^No agency is registered yet: kanalarkiv agency add --help\n$/],
    [["process"], /^No agency is registered yet/],
    [["channel", "list"], /^No channel is registered yet: kanalarkiv channel add --help\n$/],
    [["capture"], /^No channel was looked at: none is registered/],
    [["channel", "findings"], /^No finding waits to be seen/],
    [["channel", "findings", "--held"], /^Nothing is kept out of the archive\.\n$/],
    [["status"], /^no agency is registered yet: kanalarkiv agency add --help\n/],
    [["export", "list"], /^no package yet/],
  ])("%j", async (args, says) => {
    const { code, out, err } = await place.run(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(says);
    expect(out).not.toContain("───");
  });
});

describe("with an agency", () => {
  beforeAll(async () => {
    await place.json(
      ...["agency", "add", "--name", "Fjordvik kommune", "--org-number", number, "--country", "NO"],
      ...["--language", "nn", "--unit", "Dokumentsenter", "--responsible", "Arkivleiar"],
    );
  });

  test.each([
    [["review", "--agency", number], "Nothing waits for an officer.\n"],
    [["review", "--agency", number, "--outcome", "prunable"], "No item is prunable.\n"],
    [["decision", "list", "--agency", number], "No decision is kept yet: kanalarkiv decision add --help\n"],
  ])("%j is a sentence too", async (args, out) => {
    expect(await place.run(...args)).toEqual({ code: 0, out, err: "" });
  });

  test("nothing to export is wrong input, not something that broke, and no raw counts", async () => {
    const period = ["--from", "2026-01-01", "--to", "2026-02-01", "--by", "Kari Vik"];
    const { code, out, err } = await place.run("export", "--agency", number, ...period);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^package\.refused: there is nothing to export in Fjordvik kommune/m);
    expect(err).not.toMatch(/[{}]/);
  });

  test("no official schemas in a folder is wrong input too", async () => {
    expect(await place.run("schemas", "install", place.dir)).toMatchObject({ code: 2 });
  });
});

describe("with channels", () => {
  beforeAll(async () => {
    for (const [title, path] of [
      [longTitle, "/feed.json"],
      [wideTitle, "/nowhere.json"],
      ["Andre", "/nowhere-else.json"],
    ] as const)
      await place.json(
        ...["channel", "add", "--agency", number, "--kind", "feed", "--title", title],
        ...["--address", addressOf(path), "--no-check"],
      );
  });

  test("capture says once for each code what it means and what to do, and of each channel why", async () => {
    const { code, out } = await place.run("capture");
    expect(code).toBe(3);
    fits(out);
    expect(out).toMatch(/^Andre: .*answered 404/m);
    expect(out.match(/\(channel\.status\)/g)).toHaveLength(1);
    expect(out.replaceAll(/\s+/g, " ")).toContain("→ 404 or 410: the address is wrong or has moved");
    expect(out).toContain("kanalarkiv channel findings");
  });

  test("status has no share of time for what was never seen whole, here or as JSON", async () => {
    const { code, out } = await place.run("status");
    expect(code).toBe(0);
    fits(out);
    expect(out).toMatch(/^Andre +\d{4}-\d\d-\d\d \d\d:\d\d +incomplete +0 +0 +– +0$/m);
    const [{ channels }] = (await place.json("status")) as [
      { channels: { coverage: { covered?: number } }[] },
    ];
    expect(channels[2]).toMatchObject({
      lastFault: "channel.status",
      lastFaultDetail: expect.stringContaining("404"),
    });
    expect(channels[2]?.coverage.covered).toBe(0);
  });

  test("findings name the channel, the clock and what to do; JSON keeps the instant, the title and ids", async () => {
    const { code, out } = await place.run("channel", "findings");
    expect(code).toBe(0);
    fits(out);
    expect(out.replaceAll(/\s+/g, " ")).toContain("Nettstaden");
    expect(out).toMatch(/(CET|CEST)/);
    expect(out).toContain("(item.futureDate)");
    expect(await place.json("channel", "findings")).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}\.\d+$/),
        channelTitle: longTitle,
        foundAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        code: "item.futureDate",
        state: "noted",
      },
    ]);
  });

  test("the agency's clock is shown whatever zone the process has", async () => {
    const shown = async (zone: string) =>
      (await run(["channel", "findings"], { ...place.env, TZ: zone })).out;
    const at = await shown("America/New_York");
    expect(at).toMatch(/\d\d:\d\d/);
    expect(await shown("Asia/Tokyo")).toBe(at);
  });

  test("a finding is acknowledged by its id, with a reason and a person", async () => {
    const [{ id }] = (await place.json("channel", "findings")) as [{ id: string }];
    const acknowledge = ["channel", "findings", "acknowledge", id];
    expect(await place.run(...acknowledge)).toMatchObject({
      code: 2,
      err: expect.stringContaining("--because"),
    });
    const because = ["--because", "ei kunngjering"];
    expect(await place.run(...acknowledge, ...because)).toMatchObject({
      code: 2,
      err: expect.stringContaining("nobody was named"),
    });
    expect(await place.run(...acknowledge, ...because, "--by", "Kari Vik")).toMatchObject({ code: 0 });
    expect(await place.json("channel", "findings")).toEqual([]);
    expect(await place.json("channel", "findings", "--all")).toMatchObject([{ acknowledgedBy: "Kari Vik" }]);
    expect((await place.run("channel", "findings")).out).toMatch(/^No finding waits to be seen; with --all/);
  });
});
