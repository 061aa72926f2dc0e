/** An export takes what is there, and delivers no unit twice without a word. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { outcomeCounts } from "../../../src/db/status.ts";
import { recount } from "../../../src/db/tallies.ts";
import { day } from "../../../src/domain/day.ts";
import { recordAnswer, recordDeposit } from "../../../src/pipeline/deposit/deposit.ts";
import { comparePackages, packageLife } from "../../../src/pipeline/deposit/packages.ts";
import { planExport, previewExport } from "../../../src/pipeline/export/plan.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace, postAndComplaint } from "../../support/export-place.ts";
import { count } from "../../support/rows.ts";

let place: ExportPlace;
beforeEach(async () => {
  place = await openExportPlace();
}, 30_000);
afterEach(() => place?.close());

const exported = async () => {
  expect(await recount(place.tools.pool)).toEqual([]);
  return (await outcomeCounts(place.tools.pool, place.agency.id)).exported;
};
const packages = async () => await count(place.tools.pool, "core.packages");
const [post = {}, comment = {}] = postAndComplaint;
const edited = { ...comment, content_text: `${comment["content_text"]} Svar snarest.` };
const second = aFeedComment("c-2", "Jeg klager også på vedtaket om gebyr. Kan dere se på saken?");
const again = { again: true, because: "depotet bad om det" };
const half = { from: day("2026-01-01"), to: day("2026-06-30") };

describe("what was edited or captured minutes before", () => {
  test("is processed first, and is in the package", async () => {
    await place.look([post, edited, second]);
    await expect(planExport(place.tools, place.request())).rejects.toMatchObject({
      code: "package.refused",
      message: expect.stringContaining("2 item(s)"),
    });
    expect(await packages()).toBe(0);
    const { manifest, plan } = await place.export();
    expect(manifest.selection).toMatchObject({ casework: 2, unclassified: 0, notJournaled: 0 });
    expect(plan.items).toBe(3);
  }, 60_000);

  test("is told by a dry run as what an export does first, not as refused", async () => {
    await place.look([post, edited, second]);
    expect(await previewExport(place.tools, place.request())).toMatchObject({
      counts: { unclassified: 2 },
      waiting: 2,
      refusal: undefined,
    });
  });
});

describe("units that are in a package already", () => {
  test("are not exported again without a word: the refusal names the package and counts", async () => {
    const { manifest } = await place.export();
    await place.look([post, edited, second]);
    const overlapping = place.export({ period: { from: day("2026-05-01"), to: day("2027-06-30") } });
    await expect(overlapping).rejects.toMatchObject({
      code: "package.refused",
      message: expect.stringMatching(
        new RegExp(`of the 3 item.* 2 are in package ${manifest.packageId} .*1 changed since`),
      ),
    });
    expect([await packages(), await exported()]).toEqual([1, 2]);
    expect((await previewExport(place.tools, place.request())).refusal).toContain(manifest.packageId);
  }, 60_000);

  test("go again with a reason, which the manifest tells", async () => {
    const { manifest } = await place.export();
    const repeated = await place.export(again);
    expect(repeated.manifest.remarks.join("\n")).toMatch(
      new RegExp(`delivered again.*depotet bad om det.*2 are in package ${manifest.packageId}`),
    );
    expect(await comparePackages(place.tools, manifest.packageId, repeated.manifest.packageId)).toMatchObject(
      {
        same: 2,
      },
    );
  }, 60_000);

  test("are free again when their export failed", async () => {
    const dies = () => Promise.reject(new Error("no"));
    await expect(place.exportTo({ put: dies })).rejects.toThrow("no");
    expect((await place.export()).plan.items).toBe(2);
  }, 60_000);

  test("and another period's units are exported without asking", async () => {
    await place.export({ period: half });
    const later = { date_published: "2026-07-20T10:00:00Z" };
    await place.opened.clock.sleep(60 * 86_400_000);
    await place.look([
      post,
      comment,
      { ...second, ...later },
      aFeedPost("post-9", "Nytt", "Nytt gebyr.", later),
    ]);
    const next = await place.export({ period: { from: day("2026-07-01"), to: day("2026-12-31") } });
    expect(next.plan.items).toBe(2);
    expect(await exported()).toBe(4);
  }, 60_000);
});

describe("a repaired package", () => {
  test("takes the place of the one that the archive refused, when it is committed and not before", async () => {
    const { packageId } = (await place.export()).manifest;
    await recordDeposit(place.tools, packageId, { to: "IKA Vest", on: day("2026-06-01") });
    await recordAnswer(place.tools, packageId, { verdict: "rejected", because: "N5.48" });
    const dies = () => Promise.reject(new Error("no"));
    await expect(place.export({ replaces: "01a1" })).rejects.toMatchObject({
      code: "package.refused",
      message: expect.stringContaining("has no package 01a1 to replace"),
    });
    await expect(place.exportTo({ put: dies }, { replaces: packageId })).rejects.toThrow("no");
    expect(await packageLife(place.tools, packageId)).toMatchObject({ state: "rejected", replacedBy: [] });
    const { manifest } = await place.export({ replaces: packageId });
    expect(manifest.replaces).toBe(packageId);
    expect(await packageLife(place.tools, packageId)).toMatchObject({
      state: "replaced",
      replacedBy: [manifest.packageId],
    });
    expect(await packageLife(place.tools, manifest.packageId)).toMatchObject({ replaces: packageId });
    expect(await exported()).toBe(2);
  }, 60_000);

  test("is no double delivery, also of one that was not refused", async () => {
    const { packageId } = (await place.export()).manifest;
    const { manifest } = await place.export({ replaces: packageId });
    await expect(place.export()).rejects.toMatchObject({
      message: expect.stringContaining(manifest.packageId),
    });
    await expect(place.export({ replaces: packageId })).rejects.toMatchObject({
      message: expect.stringContaining("cannot be replaced"),
    });
  }, 60_000);

  test("that would drop a unit of the other needs a reason", async () => {
    const { packageId } = (await place.export()).manifest;
    const later = { period: { from: day("2026-05-21"), to: day("2026-12-31") }, replaces: packageId };
    await expect(place.export(later)).rejects.toMatchObject({
      message: expect.stringContaining("1 item(s) of package"),
    });
    const { manifest } = await place.export({ ...later, because: "innlegget er levert for seg" });
    expect(manifest.remarks.join("\n")).toContain("1 item(s) of package");
  }, 60_000);
});

test("a period that only publishes is told how to deliver before anything is built, and can with an agreement", async () => {
  const period = { from: day("2026-05-20"), to: day("2026-05-20") };
  const refused = await place.export({ period }).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: "package.refused",
    message: expect.stringMatching(/no registry entry.*--to 2026-06-01.*--without-entries/),
  });
  expect(await packages()).toBe(0);
  const { manifest } = await place.export({ period, withoutEntries: true, because: "avtale 26/114" });
  expect(manifest.remarks).toContain("without registry entries, because: avtale 26/114");
  expect(manifest.journal.entries).toBe(0);
}, 60_000);
