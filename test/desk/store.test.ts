/** The object store at the desk: a check is asked for, done by work, and damage is told to who it concerns. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { askedKindsOfWork } from "../../src/pipeline/asked/kinds.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { openAskedWorker } from "../../src/pipeline/work/asked.ts";
import { swedishAgency } from "../support/app.ts";
import { deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
let desk: TestDesk;

beforeEach(async () => {
  await place.dialogue([aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd.")]);
  desk = deskOver(place.opened);
});

afterEach(async () => {
  await desk.close();
});

test("what is lost is named with what to do, after a check that was asked for, and not to another agency", async () => {
  const ida = await desk.signedIn("Ida Ness", ["archivist"], place.agency.id);
  expect(await (await ida.get("/999999999/lager")).text()).toContain("Ingenting mangler");
  const { config } = place.opened.app;
  const { sha256 } = (await place.tools.pool.query("select sha256 from core.payloads limit 1")).rows[0];
  await rm(join(fileURLToPath(config.objectsUrl), "raw", sha256.slice(0, 2), `${sha256}.gz`));
  expect((await ida.post("/999999999/lager", { key: await ida.key() })).status).toBe(303);
  expect(await (await ida.get("/999999999/lager")).text()).toContain("venter");
  const worker = openAskedWorker({ tools: place.tools, config, kinds: askedKindsOfWork });
  await worker.drain();
  await worker.close();
  const page = await (await ida.get("/999999999/lager")).text();
  expect(page).toContain(sha256);
  expect(page).toContain("sikkerhetskopi");
  expect(page).toContain("ferdig");
  const theirs = await registerAgency(place.tools, swedishAgency);
  const per = await desk.signedIn("Per Moe", ["archivist"], theirs.id);
  expect(await (await per.get(`/${theirs.orgNumber}/lager`)).text()).not.toContain(sha256);
});
