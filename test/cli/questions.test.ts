/** `channel questions` as an operator meets it: figures, the list of what is open, CSV and JSON. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aFeed, aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place } from "./run.ts";

let place: Place;
let server: HostileServer;

beforeAll(async () => {
  server = await startHostileServer();
  place = await makePlace();
  const agency = "--name X --org-number 999999999 --country NO --language nn --unit A --responsible B";
  await place.json("agency", "add", ...agency.split(" "));
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const asks = (id: string, text: string, hours: number) =>
    aFeedComment(id, text, { date_published: ago(hours) });
  server.serve(
    "/dialog.json",
    aFeed([
      aFeedPost("post-1", "Ny veg", "Vi opnar vegen."),
      asks("q-1", "Når opnar vegen?", 500),
      asks("q-2", "=cmd|' /C calc'!A0 Eg er 02013299997; når får eg svar?", 400),
      aFeedComment(
        "a-1",
        "Vegen opnar klokka ti.",
        { date_published: ago(499) },
        { by_agency: true, answers: "q-1" },
      ),
    ]),
  );
  const channel = ["--agency", "999999999", "--kind", "feed", "--title", "Dialog"];
  await place.json("channel", "add", ...channel, "--address", `${server.origin}/dialog.json`);
  await place.json("capture");
}, 120_000);
afterAll(async () => {
  await place?.close();
  await server?.close();
});

test("figures, and what they assume, in a terminal of 80 columns", async () => {
  const { code, out } = await place.run("channel", "questions", "Dialog", "--open");
  expect(code).toBe(0);
  expect(out).toContain("Nobody has said the target or the hours: they are assumed.");
  expect(out).toMatch(/OVER TARGET/);
  expect(out).not.toContain("02013299997");
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
}, 60_000);

test("JSON has what is given, and CSV no formula and no identity number", async () => {
  const given = ["channel", "questions", "Dialog", "--target-days", "2", "--hours", "man–sun 0–24"];
  const found = (await place.json(...given, "--all")) as {
    readonly whole: object;
    readonly assumed: object;
  };
  expect(found).toMatchObject({
    whole: { asked: 2, answeredInTime: 1, openOver: 1 },
    assumed: { target: false, hours: false },
  });
  const { out } = await place.run(...given, "--csv");
  expect(out).toContain(";open;true;");
  expect(out).toContain("\"'=cmd|");
  expect(out).not.toContain("02013299997");
}, 60_000);

test("hours, a period and a number that are none are refused with what to give", async () => {
  const refused = async (...args: string[]) => await place.run("channel", "questions", "Dialog", ...args);
  expect(await refused("--hours", "alltid")).toMatchObject({
    code: 2,
    err: expect.stringContaining("mon–fri"),
  });
  expect(await refused("--period", "i fjor")).toMatchObject({
    err: expect.stringContaining("2026-11-02..2026-11-20"),
  });
  expect(await refused("--period", "9999")).toMatchObject({ code: 2 });
  expect(await refused("--target-days", "0")).toMatchObject({ code: 2 });
}, 60_000);
