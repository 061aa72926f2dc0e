/** Malicious links as an operator meets them: a list in the settings, compared by `work`, and no `--list` to give. */
import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aFeed, aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place, run } from "./run.ts";

let place: Place;
let server: HostileServer;
let list = "";
const withList = (...args: string[]) => run(args, { ...place.env, KANALARKIV_BAD_LINKS: list });

beforeAll(async () => {
  server = await startHostileServer();
  place = await makePlace();
  list = join(place.dir, "list.txt");
  await writeFile(list, "bad.example\n");
  const posted = new Date(Date.now() - 3_600_000);
  // a file's time is the machine's, which is not that of the test at other dates
  await utimes(list, posted, posted);
  const agency = "--name X --org-number 999999999 --country NO --language nn --unit A --responsible B";
  await place.json("agency", "add", ...agency.split(" "));
  const text = "Ola vann ein bil på https://bad.example/vinn";
  const told = { date_published: posted.toISOString() };
  const items = [aFeedPost("post-1", "Ny veg", "Open.", told), aFeedComment("c-1", text, told)];
  server.serve("/dialog.json", aFeed(items));
  const channel = ["--agency", "999999999", "--kind", "feed", "--title", "Dialog"];
  await place.json("channel", "add", ...channel, "--address", `${server.origin}/dialog.json`);
  await place.json("capture");
}, 120_000);
afterAll(async () => {
  await place?.close();
  await server?.close();
});

test("without a list nothing is compared, and it is said what to give", async () => {
  expect(await place.run("channel", "links", "Dialog")).toMatchObject({
    code: 2,
    err: expect.stringContaining("KANALARKIV_BAD_LINKS"),
  });
  const checklist = (await place.json("channel", "checklist", "Dialog")) as { readonly points: object[] };
  expect(checklist.points).toContainEqual(
    expect.objectContaining({ id: "C31", state: "notEvaluated", because: { code: "noList" } }),
  );
}, 60_000);

test("that of the settings is compared by the command and by work, and the checklist measures C31", async () => {
  const { code, out } = await withList("channel", "links", "Dialog");
  expect([code, out]).toEqual([3, expect.stringContaining("hxxps://bad[.]example/vinn")]);
  expect(out).not.toContain("Ola");
  expect((await withList("work", "--once")).code).toBe(0);
  const checklist = (await place.json("channel", "checklist", "Dialog")) as { readonly points: object[] };
  expect(checklist.points).toContainEqual(
    expect.objectContaining({ id: "C31", state: "notMet", because: { code: "stillStanding" } }),
  );
  const doctor = await run(["doctor"], { ...place.env, KANALARKIV_BAD_LINKS: join(place.dir, "none.txt") });
  expect(doctor).toMatchObject({ code: 1, out: expect.stringMatching(/fault +badLinks/) });
}, 120_000);
