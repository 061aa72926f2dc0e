/** Objects that were lost or altered: found by reading them back, told with what refers to them, set right when they come again. */
import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { objectCounts } from "../../../src/db/objects.ts";
import { rawKey } from "../../../src/objects/raw.ts";
import { packageKeys } from "../../../src/package/manifest.ts";
import { verifyNextObjects, verifyObjects } from "../../../src/pipeline/fixity/verify.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace, postAndComplaint } from "../../support/export-place.ts";
import { aPicture } from "../../support/pictures.ts";

let place: ExportPlace;

beforeEach(async () => {
  place = await openExportPlace([]);
  place.server.serve("/kart.png", aPicture("kart"), { "content-type": "image/png" });
  const picture = { image: `${place.server.origin}/kart.png` };
  await place.look([...postAndComplaint, aFeedPost("post-2", "Kart", "Nytt kart over vegane.", picture)]);
  await place.process();
});
afterEach(async () => await place.close());

const still = new AbortController().signal;
const verifyAll = () => verifyObjects(place.tools, undefined, quiet, still);

async function digestIn(query: string): Promise<string> {
  const found = await place.tools.pool.query<{ sha256: string }>(query);
  return found.rows[0]?.sha256 ?? "";
}

const picture = "select sha256 from core.media where sha256 is not null";
const listed =
  "select p.sha256 from core.payloads p join core.observations o on o.id = p.observation_id order by o.started_at desc";

function pathOf(key: string): string {
  return join(place.config.dataDir, "objects", key);
}

async function alter(key: string): Promise<void> {
  await chmod(pathOf(key), 0o640);
  await writeFile(pathOf(key), "skadd");
}

describe("reading the objects back", () => {
  test("reads answers, files and packages, and finds nothing amiss in a sound archive", async () => {
    await place.export();
    const report = await verifyAll();
    expect(report).toMatchObject({ referred: report.read, missing: 0, damaged: 0, faults: [] });
    expect(report.read).toBeGreaterThanOrEqual(3);
    expect(await objectCounts(place.tools.pool)).toMatchObject({
      referred: report.read,
      neverRead: 0,
      missing: 0,
    });
  });

  test("names an answer that was altered, and the look that it was given to", async () => {
    const digest = await digestIn(listed);
    await alter(rawKey(digest));
    const report = await verifyAll();
    expect(report).toMatchObject({ damaged: 1, missing: 0 });
    expect(report.faults[0]?.object.sha256).toBe(digest);
    expect(report.faults[0]?.referredBy[0]).toMatch(
      /^look [0-9a-f-]{36} at Kanal, 20\d\d-\d\d-\d\d \d\d:\d\d CES?T$/,
    );
  });

  test("names a file that is gone, and its item; a package whose bytes are other ones", async () => {
    const { plan } = await place.export();
    const digest = await digestIn(picture);
    await rm(pathOf(`media/${digest.slice(0, 2)}/${digest}`));
    await alter(packageKeys(plan.scope.packageId).tar);
    const { faults, missing, damaged } = await verifyAll();
    expect([missing, damaged]).toEqual([1, 1]);
    const said = faults.map(({ state, referredBy }) => `${state}: ${referredBy.join()}`).sort();
    expect(said[0]).toBe(`damaged: package ${plan.scope.packageId}`);
    expect(said[1]).toMatch(/^missing: file 1 of item [0-9a-f-]{36} \(Kanal, post-2\)$/);
  });

  test("takes a sample in turn, so that every object is read before one is read again", async () => {
    const { referred } = await objectCounts(place.tools.pool);
    for (let turn = 1; turn <= referred; turn += 1) {
      await verifyObjects(place.tools, 1, quiet, still);
      await place.opened.clock.sleep(1000);
      expect((await objectCounts(place.tools.pool)).neverRead).toBe(referred - turn);
    }
    expect((await objectCounts(place.tools.pool)).allReadSince).toBeDefined();
  });

  test("keeps what it has read when it is ended", async () => {
    const stop = new AbortController();
    const ended = verifyObjects(place.tools, undefined, () => stop.abort(new Error("ended")), stop.signal);
    await expect(ended).rejects.toThrow("ended");
    const { referred, neverRead } = await objectCounts(place.tools.pool);
    expect(neverRead).toBe(referred - 1);
  });

  test("is done by the timetable, hour by hour, and what it finds stays known until it is mended", async () => {
    const digest = await digestIn(picture);
    const key = `media/${digest.slice(0, 2)}/${digest}`;
    await rm(pathOf(key));
    await verifyNextObjects(place.tools, still);
    expect(await objectCounts(place.tools.pool)).toMatchObject({ missing: 1, damaged: 0 });
    await writeFile(pathOf(key), aPicture("kart"));
    await place.opened.clock.sleep(3_600_000);
    await verifyNextObjects(place.tools, still);
    expect(await objectCounts(place.tools.pool)).toMatchObject({ missing: 0, damaged: 0 });
  });

  test("is written in the audit log with its counts", async () => {
    await verifyAll();
    const events = await place.tools.pool.query(
      "select 1 from core.audit_events where kind = 'fixity.checked'",
    );
    expect(events.rowCount).toBe(1);
  });
});

test("a damaged answer is set aside when the channel gives the same again, and the look is taken", async () => {
  const digest = await digestIn(listed);
  await alter(rawKey(digest));
  await place.look([
    ...postAndComplaint,
    aFeedPost("post-2", "Kart", "Nytt kart over vegane.", { image: `${place.server.origin}/kart.png` }),
  ]);
  expect(await verifyAll()).toMatchObject({ damaged: 0, missing: 0 });
  const looks = await place.tools.pool.query<{ verdict: string }>(
    "select verdict from core.observations order by started_at",
  );
  expect(looks.rows.at(-1)?.verdict).toBe("accepted");
  const aside: string[] = [];
  for await (const { key } of place.tools.objects.list("damaged/")) aside.push(key);
  expect(aside).toHaveLength(1);
  const told = await place.tools.pool.query("select 1 from core.audit_events where kind = 'object.setAside'");
  expect(told.rowCount).toBe(1);
});
