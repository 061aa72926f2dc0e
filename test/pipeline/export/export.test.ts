/** The whole export into a directory: the same selection gives the same bytes, and what is archived keeps its ids. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { planExport } from "../../../src/pipeline/export/plan.ts";
import { digestOfBuild } from "../../support/build-again.ts";
import { closeAll } from "../../support/close-all.ts";
import { count } from "../../support/rows.ts";
import { runSample, type SampleRun } from "../../support/sample-run.ts";

const run = promisify(execFile);
const again = { again: true, because: closeAll.because };
let sample: SampleRun;

beforeAll(async () => {
  sample = await runSample();
}, 120_000);
afterAll(() => sample?.close());

describe("two packages of one period", () => {
  test("differ in nothing of arkivstruktur.xml but their own times", async () => {
    const first = await sample.export();
    await sample.clock.sleep(86_400_000);
    const second = await sample.export(again);
    const [a, b] = [await structureOf(first.address), await structureOf(second.address)];
    expect(a.match(/<systemID/g)?.length).toBeGreaterThan(50);
    expect(withoutTimes(b, second.plan.scope.closedAt)).toEqual(withoutTimes(a, first.plan.scope.closedAt));
  }, 120_000);

  test("an export of a period without items is refused and leaves no package", async () => {
    const before = await count(sample.app.tools.pool, "core.packages");
    const request = { ...sample.request, period: { from: day("1999-01-01"), to: day("1999-12-31") } };
    await expect(planExport(sample.app.tools, request)).rejects.toMatchObject({ code: "package.refused" });
    expect(await count(sample.app.tools.pool, "core.packages")).toBe(before);
  });
});

describe("what lies beside the tar in the store", () => {
  test("is the submission description, verified with the tar, and metadata for packing it again", async () => {
    const { address, manifest, report } = await sample.export(again);
    const id = manifest.packageId;
    const beside = (name: string) => readFile(join(fileURLToPath(address), "..", name));
    const submission = await beside(`${id}.xml`);
    expect(submission.toString()).toContain(manifest.tar.sha256);
    expect(manifest.submission).toEqual({
      key: `packages/${id}/${id}.xml`,
      sha256: createHash("sha256").update(submission).digest("hex"),
      sizeBytes: submission.length,
    });
    expect(JSON.parse((await beside("metadata.json")).toString())).toMatchObject({ Id: `UUID:${id}` });
    expect(report.findings.filter(({ control }) => /^KA\.(27|28|29)$/.test(control))).toEqual([]);
  }, 120_000);
});

describe("how a post looked", () => {
  test("is a page of its own in the package, with the picture that the site showed", async () => {
    const { address, manifest } = await sample.export(again);
    const listed = (await run("tar", ["-tf", fileURLToPath(address)])).stdout.split("\n");
    const pages = listed.filter((name) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(0);
    const { stdout } = await run("tar", ["-xOf", fileURLToPath(address), ...pages], { maxBuffer: 64e6 });
    expect(stdout).toMatch(/<img src="data:image\/(png|jpeg);base64,[A-Za-z0-9+/]{20,}/);
    expect(stdout).not.toMatch(/<script|\son\w+=/);
    const structure = await structureOf(address);
    expect(structure.match(/<dokumenttype>Visning<\/dokumenttype>/g)?.length).toBeGreaterThan(0);
    expect(manifest.verification.errors).toBe(0);
  }, 120_000);
});

describe("one frozen selection", () => {
  test("gives the same bytes a day later, in another process, time zone and locale", async () => {
    const { plan, manifest } = await sample.export(again);
    await sample.clock.sleep(86_400_000);
    const script = fileURLToPath(new URL("../../support/build-again.ts", import.meta.url));
    const digests = [await digestOfBuild(sample.app, plan)];
    for (const [zone, locale] of [
      ["Pacific/Kiritimati", "sv_SE.UTF-8"],
      ["America/St_Johns", "C"],
    ]) {
      const { stdout } = await run(process.execPath, [script], {
        env: {
          ...process.env,
          PACKAGE: plan.scope.packageId,
          TZ: zone,
          LC_ALL: locale,
          DATABASE_URL: sample.app.config.databaseUrl,
          KANALARKIV_DATA_DIR: sample.app.config.dataDir,
          KANALARKIV_LOG_LEVEL: "silent",
        },
      });
      digests.push(stdout.trim());
    }
    expect(digests).toEqual(digests.map(() => manifest.tar.sha256));
  }, 120_000);
});

async function structureOf(address: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-untar-"));
  try {
    await run("tar", [
      "-xf",
      fileURLToPath(address),
      "-C",
      dir,
      "--strip-components=2",
      "--wildcards",
      "*/arkivstruktur.xml",
    ]);
    return await readFile(join(dir, "arkivstruktur.xml"), "utf8");
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The instant at which the period was closed, in the agency's time or UTC, is the package's own. */
function withoutTimes(xml: string, closedAt: Date): readonly string[] {
  const minute = closedAt.toISOString().slice(14, 19);
  return (
    xml
      .replace(/\d{4}-\d{2}-\d{2}T\d{2}:(\d{2}:\d{2})[^<]*/g, (time, tail) =>
        tail === minute ? "(closed)" : time,
      )
      // a period that goes on has a later end of its coverage
      .replace(/ Ikkje fullstendig henta: [^<]*/g, " (gaps)")
      .split("\n")
  );
}
