/** The object store at the desk: a check is asked for, done by work, and damage is told to who it concerns. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { recordEvent } from "../../src/db/audit-log.ts";
import { transact } from "../../src/db/transact.ts";
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

test("which schemas packages carry, and the last backup, are told with what to do where there is none", async () => {
  const ida = await desk.signedIn("Ida Ness", ["archivist"], place.agency.id);
  const page = async () => await (await ida.get("/999999999/lager")).text();
  const before = await page();
  expect(before).toContain("kanalarkiv schemas install");
  expect(before).toContain("kanalarkiv backup --to");
  const told = (kind: "schemas.installed" | "backup.made" | "archive.restored", fields: object) =>
    transact(place.tools.pool, (tx) => recordEvent(tx, place.tools, kind, { ...fields }));
  const digest = "ab".repeat(32);
  await told("schemas.installed", { source: "./noark5-v5.0", files: [`arkivstruktur.xsd ${digest}`] });
  const takenAt = place.tools.clock.now().toISOString();
  await told("backup.made", {
    backup: "b",
    takenAt,
    place: "<b>/mnt/backup",
    manifestSha256: "cd".repeat(32),
  });
  const after = await page();
  for (const part of ["./noark5-v5.0", "arkivstruktur.xsd", digest, "&lt;b&gt;/mnt/backup", "cd".repeat(32)])
    expect(after).toContain(part);
  expect(after).not.toContain("kanalarkiv schemas install");
  expect(after).not.toContain("kanalarkiv backup --to");
  // nothing here says that it was tried: it cannot be known
  expect(after).toContain("restore STED --check");
  await place.opened.clock.sleep(9 * 86_400_000);
  const ola = await desk.signedIn("Ola Nes", ["administrator"], place.agency.id);
  expect(await (await ola.get("/999999999/lager")).text()).toContain("er 9 dager gammel");
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
