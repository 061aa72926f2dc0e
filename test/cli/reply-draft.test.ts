/** `channel reply-draft` as an operator meets it: texts to read and change, and nothing that is posted. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aFeed, aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place } from "./run.ts";

let place: Place;
let server: HostileServer;

beforeAll(async () => {
  server = await startHostileServer();
  place = await makePlace();
  const agency = "--name Fjordvik --org-number 999999999 --country NO --language nn --unit A --responsible B";
  await place.json("agency", "add", ...agency.split(" "));
  server.serve(
    "/dialog.json",
    aFeed([
      aFeedPost("post-1", "Ny veg", "Vi opnar vegen."),
      aFeedComment("q-1", "Når opnar vegen? Eg er 02013299997."),
      aFeedComment("a-1", "Klokka ti.", {}, { by_agency: true, answers: "q-1" }),
    ]),
  );
  const channel = ["--agency", "999999999", "--kind", "feed", "--title", "Dialog"];
  await place.json("channel", "add", ...channel, "--address", `${server.origin}/dialog.json`);
  await place.json("capture");
  await place.json("process");
}, 120_000);
afterAll(async () => {
  await place?.close();
  await server?.close();
});

const draft = async (...args: string[]) => await place.run("channel", "reply-draft", ...args);

test("drafts name the agency, say that it lacks a contact, and repeat nothing of the comment", async () => {
  const { code, out } = await draft("q-1", "--channel", "Dialog");
  expect(code).toBe(0);
  expect(out).toContain("Fjordvik");
  expect(out).toContain("agency edit --contact-email");
  expect(out).not.toMatch(/02013299997|Når opnar vegen/);
}, 60_000);

test("in the language that is asked for, and as JSON with where it stands", async () => {
  const asked = ["channel", "reply-draft", "q-1", "--language"];
  const [english, swedish] = [await place.json(...asked, "en"), await place.json(...asked, "sv")] as {
    readonly language: string;
    readonly channelTitle: string;
    readonly drafts: readonly { readonly text: string; readonly lacksContact: boolean }[];
  }[];
  expect(english).toMatchObject({ language: "en", channelTitle: "Dialog" });
  expect(english?.drafts.length).toBeGreaterThan(0);
  expect(english?.drafts.some(({ lacksContact }) => lacksContact)).toBe(true);
  expect(english?.drafts.map(({ text }) => text)).not.toEqual(swedish?.drafts.map(({ text }) => text));
}, 60_000);

test("what the agency wrote itself needs none, and what is not there is refused", async () => {
  expect(await draft("a-1")).toMatchObject({
    ...{ code: 0, out: expect.stringContaining("there is nothing to answer") },
  });
  expect(await draft("q-9")).toMatchObject({ code: 2, err: expect.stringContaining('no item "q-9"') });
  expect(await draft("q-1", "--language", "fi")).toMatchObject({ code: 2 });
}, 60_000);
