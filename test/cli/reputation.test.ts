/** `channel reputation` as an operator meets it: flags with figures, whom to tell, and what is not known. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aFeed, aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place } from "./run.ts";

let place: Place;
let server: HostileServer;
const threat = "Eg skal drepe dykk alle saman på rådhuset";

beforeAll(async () => {
  server = await startHostileServer();
  place = await makePlace();
  const agency = "--name X --org-number 999999999 --country NO --language nn --unit A --responsible B";
  await place.json("agency", "add", ...agency.split(" "));
  const at = { date_published: new Date(Date.now() - 3_600_000).toISOString() };
  const from = (name: string) => aFeedComment(`c-${name}`, threat, { ...at, authors: [{ name }] });
  server.serve(
    "/dialog.json",
    aFeed([aFeedPost("post-1", "Ny veg", "Vi opnar vegen."), ...["Kanari", "Ola", "Per"].map(from)]),
  );
  server.serve("/quiet.json", aFeed([aFeedPost("post-1", "Ny veg", "Vi opnar vegen.")]));
  const channel = ["--agency", "999999999", "--kind", "feed"];
  await place.json(
    "channel",
    "add",
    ...channel,
    "--title",
    "Dialog",
    "--address",
    `${server.origin}/dialog.json`,
  );
  await place.json(
    "channel",
    "add",
    ...channel,
    "--title",
    "Quiet",
    "--address",
    `${server.origin}/quiet.json`,
  );
  await place.json("capture");
}, 120_000);
afterAll(async () => {
  await place?.close();
  await server?.close();
});

test("before they are classified whether they are marked is not known, and afterwards they are a flag", async () => {
  const before = await place.run("channel", "reputation", "Dialog");
  expect(before.code).toBe(0);
  expect(before.out.replace(/\s+/g, " ")).toContain(
    "NOT KNOWN: whether 3 items that are not classified yet are marked",
  );
  expect(before.out).not.toContain("Nothing stands out.");
  await place.run("process");
  const { code, out } = await place.run("channel", "reputation", "Dialog");
  expect(code).toBe(3);
  expect(out).toContain("MARKED BY SEVERAL");
  const text = out.replace(/\s+/g, " ");
  expect(text).toContain("NOT KNOWN: how busy the channel usually is: looks saw 0 days whole");
  expect(text).toContain("Tell the head of communications (C34). The register of the channel names nobody");
  expect(out).not.toMatch(/Kanari|drepe/);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
}, 60_000);

test("the register says whom to tell, and JSON has all of it", async () => {
  await place.run(
    "channel",
    "plan",
    "set",
    "Dialog",
    "--owner",
    "Eva Lund",
    "--dialogue-owner",
    "Ola Nes",
    "--by",
    "Kari Vik",
  );
  const { out } = await place.run("channel", "reputation", "Dialog");
  expect(out.replace(/\s+/g, " ")).toContain(
    "main owner of the dialogue Ola Nes; responsible director Eva Lund.",
  );
  const json = await place.run("channel", "reputation", "Dialog", "--json");
  expect(json.code).toBe(3);
  expect(JSON.parse(json.out)).toMatchObject({
    flags: [{ kind: "alarms", writers: 3, classes: ["THREAT"] }],
    tell: { owner: "Eva Lund", dialogueOwner: "Ola Nes" },
  });
}, 60_000);

test("a channel without a past is not said to be quiet", async () => {
  const { code, out } = await place.run("channel", "reputation", "Quiet");
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, " ")).toContain("nothing stands out; whether anything does is not known.");
}, 60_000);

test("a period that is none, or has not come, is refused", async () => {
  expect(await place.run("channel", "reputation", "Dialog", "--period", "i fjor")).toMatchObject({ code: 2 });
  expect(await place.run("channel", "reputation", "Dialog", "--period", "2990")).toMatchObject({
    ...{ code: 2, err: expect.stringContaining("not come yet") },
  });
}, 60_000);
