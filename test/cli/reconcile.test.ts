/** `reconcile` and what `status` says of the work between the steps, as an operator reads them. */
import { expect, test } from "@jest/globals";
import { captureAll } from "../../src/pipeline/capture/all.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { typedIn } from "../support/cli-in-process.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
const post = aFeedPost("post-1", "Ny bru", "Vi byggjer ny bru over elva.");
const request = aFeedComment("c-1", "Eg krev innsyn i avtalen.");

const typed = async (...words: string[]) => (await typedIn(place.opened, words, "Kari Vik")).text;

test("nothing is found in an archive as the steps left it, and status is silent about it", async () => {
  await place.dialogue([post, request]);
  await processAgency(place.tools, place.agency, quiet);
  expect(await typed("reconcile")).toMatch(/ 2 +nothing/);
  expect(await typed("status")).not.toMatch(/waiting for kanalarkiv|NOT AS ITS STEP/);
});

test("what waits is counted, and what was lost is found, told and remembered until it is not found again", async () => {
  await place.dialogue([post]);
  await processAgency(place.tools, place.agency, quiet);
  await place.shows([post, request]);
  await captureAll(place.tools, {}, quiet, new AbortController().signal);
  expect(await typed("status")).toContain("threads to classify 1");
  await place.tools.pool.query("delete from core.to_classify");
  expect(await typed("reconcile")).toMatch(/ 2 +classify 1/);
  expect(await typed("status")).toContain("NOT AS ITS STEP LEAVES IT: 1 item(s)");
  const { json } = await typedIn(place.opened, ["status", "--json"], "Kari Vik");
  expect(json).toMatchObject([
    { work: { lists: { classify: 1 }, reconciliation: { last: { differences: 1 } } } },
  ]);
  await processAgency(place.tools, place.agency, quiet);
  expect(await typed("reconcile", "--agency", "999999999")).toMatch(/ 2 +nothing/);
  expect(await typed("status")).not.toContain("NOT AS ITS STEP");
});
