/** The life of a package after it is made: handed over, answered, never told otherwise than it was. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { outcomeCounts } from "../../../src/db/status.ts";
import { recount } from "../../../src/db/tallies.ts";
import { day } from "../../../src/domain/day.ts";
import { readAll } from "../../../src/objects/content.ts";
import { verifyAudit } from "../../../src/pipeline/anchor/anchor.ts";
import { recordAnswer, recordDeposit } from "../../../src/pipeline/deposit/deposit.ts";
import { allPackages, comparePackages, packageLife } from "../../../src/pipeline/deposit/packages.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { closeAll } from "../../support/close-all.ts";
import { type ExportPlace, openExportPlace } from "../../support/export-place.ts";

const on = day("2026-06-01");
const receipt = { name: "kvittering.xml", bytes: Buffer.from("<kvittering>mottatt</kvittering>") };
let place: ExportPlace;
let id = "";

beforeAll(async () => {
  place = await openExportPlace();
  id = (await place.export(closeAll)).manifest.packageId;
}, 60_000);
afterAll(() => place?.close());

const exported = async () => {
  expect(await recount(place.tools.pool)).toEqual([]);
  return (await outcomeCounts(place.tools.pool, place.agency.id)).exported;
};

describe("a package that was exported", () => {
  test("is listed with its period, who, items, digest, place and state", async () => {
    const [listed] = await allPackages(place.tools, place.agency);
    expect(await allPackages(place.tools, undefined)).toHaveLength(1);
    expect(listed).toMatchObject({
      id,
      orgNumber: "999999999",
      from: "2026-01-01",
      to: "2026-12-31",
      state: "committed",
      closedBy: "Kari Vik",
      items: 2,
      replaces: undefined,
      replacedBy: [],
      manifest: { packageId: id, verification: { errors: 0 } },
    });
    expect(listed?.address).toContain(`${id}.tar`);
    expect(listed?.sha256).toBe(listed?.manifest?.tar.sha256);
  });

  test("has a life of five steps, each with who and when", async () => {
    const { history } = await packageLife(place.tools, id);
    expect(history.map(({ state }) => state)).toEqual([
      "planned",
      "built",
      "uploaded",
      "verified",
      "committed",
    ]);
    expect(new Set(history.map(({ by }) => by))).toEqual(new Set(["Kari Vik", "test"]));
  });

  test("and one that was not is told apart by what to do", async () => {
    for (const unknown of ["nothing", "01a1fded-d285-7000-b4ee-ea1589b78ad2"])
      await expect(packageLife(place.tools, unknown)).rejects.toMatchObject({
        code: "archive.missing",
        message: expect.stringContaining("kanalarkiv export list"),
      });
  });

  test("compared with itself differs in nothing", async () => {
    expect(await comparePackages(place.tools, id, id)).toMatchObject({
      same: 2,
      onlyInA: [],
      onlyInB: [],
      otherVersions: [],
      otherClasses: [],
    });
  });
});

describe("a package is neither handed over nor answered", () => {
  test.each([
    ["before it was made", "2026-05-31", "2026-05-31 is too early: the package was made on 2026-06-01"],
    ["on a day to come", "2026-12-31", "2026-12-31 is a day to come: today is 2026-06-01"],
  ])("%s", async (_title, other, says) => {
    const refused = { code: "config.invalid", message: expect.stringContaining(says) };
    const given = { to: "IKA Vest", on: day(other) };
    await expect(recordDeposit(place.tools, id, given)).rejects.toMatchObject(refused);
    const answer = { verdict: "acknowledged", receipt, on: day(other) } as const;
    await expect(recordAnswer(place.tools, id, answer)).rejects.toMatchObject(refused);
    expect(await packageLife(place.tools, id)).toMatchObject({ state: "committed" });
  });
});

describe("the archive's answer", () => {
  test("cannot come before the package was handed over", async () => {
    await expect(recordAnswer(place.tools, id, { verdict: "acknowledged", receipt })).rejects.toMatchObject({
      code: "package.state",
      message: expect.stringContaining("is committed, and cannot become acknowledged"),
    });
    await recordDeposit(place.tools, id, { to: "IKA Vest", on });
    expect(await packageLife(place.tools, id)).toMatchObject({ state: "deposited" });
  });

  test.each([
    [{ verdict: "rejected", receipt } as const, "reasons"],
    [{ verdict: "acknowledged" } as const, "--receipt"],
    [{ verdict: "acknowledged", receipt: { name: "tom.xml", bytes: Buffer.alloc(0) } } as const, "tom.xml"],
  ])("%j is refused", async (answer, named) => {
    await expect(recordAnswer(place.tools, id, answer)).rejects.toMatchObject({
      code: "config.invalid",
      message: expect.stringContaining(named),
    });
  });

  test("is kept byte for byte in the store, with its digest in the life and in the audit log", async () => {
    const { history } = await recordAnswer(place.tools, id, { verdict: "acknowledged", receipt, on });
    const kept = history.at(-1)?.detail["receipt"] as { key: string; sha256: string };
    expect(await readAll(place.tools.objects, kept.key, 1000)).toEqual(receipt.bytes);
    const found = await place.tools.pool.query(
      "select f.value from core.audit_fields f join core.audit_events e on e.id = f.event_id where e.kind = 'package.acknowledged' and f.name = 'receipt'",
    );
    expect(found.rows).toEqual([{ value: kept.sha256 }]);
    expect(await exported()).toBe(2);
  });

  test("may still be a refusal when it has looked closer: its items then count as exported no longer", async () => {
    const answer = { verdict: "rejected", because: "N5.48: referanseArkivdel" } as const;
    expect(await recordAnswer(place.tools, id, answer)).toMatchObject({ state: "rejected" });
    expect(await exported()).toBe(0);
    await expect(recordDeposit(place.tools, id, { to: "IKA Vest", on })).rejects.toMatchObject({
      code: "package.state",
    });
  });

  test("and everything before it stays: the database refuses a change, and the audit log is whole", async () => {
    for (const change of [
      "update core.package_events set by = 'x'",
      "delete from core.package_events",
      "truncate core.package_events",
      "update core.package_items set versions = 9",
    ])
      await expect(place.tools.pool.query(change)).rejects.toThrow(/only ever added to/);
    expect((await verifyAudit(place.tools, place.config, quiet)).faults).toEqual([]);
  });

  test("that names another package of ours is refused, and one that names this one is not", async () => {
    const other = (await place.export({ again: true, because: "prøve" })).manifest.packageId;
    const naming = (named: string) => ({
      verdict: "acknowledged" as const,
      receipt: { name: "svar.xml", bytes: Buffer.from(`<r OBJID="UUID:${named}"/>`) },
    });
    await expect(recordAnswer(place.tools, id, naming(other))).rejects.toMatchObject({
      code: "config.invalid",
      message: expect.stringContaining(`names package ${other}, not ${id}`),
    });
    expect(await packageLife(place.tools, id)).toMatchObject({ state: "rejected" });
    expect(await recordAnswer(place.tools, id, naming(id.toUpperCase()))).toMatchObject({
      state: "acknowledged",
    });
  }, 60_000);
});
