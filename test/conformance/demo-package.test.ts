/** The package that the demo makes, under the controls, with our own schemas and with the official ones. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { demoAgencies } from "../../demo/agencies.ts";
import { type SampleServer, startSampleChannels } from "../../demo/channels/server.ts";
import { systemClock } from "../../src/clock.ts";
import { findAgency, listAgencies } from "../../src/db/channels.ts";
import { day, dayOf } from "../../src/domain/day.ts";
import { captureAll } from "../../src/pipeline/capture/all.ts";
import { adoptDecision, draftDecision } from "../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../src/pipeline/decide/read.ts";
import { type ExportResult, exportPeriod } from "../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../src/pipeline/export/places.ts";
import { installOfficialSchemas } from "../../src/pipeline/export/schemas.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { closeAll } from "../support/close-all.ts";
import { sharedPath } from "../support/shared.ts";
import { dotnetReason, whenDotnet } from "./dotnet-xsd.ts";
import { judgedByBoth } from "./package-in-both.ts";

const silent = { building: () => undefined, phase: () => undefined };

whenDotnet(describe)(`the demo's package${dotnetReason}`, () => {
  let opened: TestApp;
  let sample: SampleServer;

  beforeAll(async () => {
    const now = systemClock.now();
    sample = await startSampleChannels({ now });
    opened = await openTestApp({ [sample.credentials.name]: sample.credentials.value });
    opened.clock.set(now);
    const { tools } = opened.app;
    const agency = await registerAgency(tools, demoAgencies.no);
    for (const { agency: owner, ...channel } of sample.channels)
      if (owner === "no") await registerChannel(tools, { ...channel, agency: agency.orgNumber });
    for (const advance of [false, true, false]) {
      if (advance) sample.advance();
      await captureAll(tools, {}, () => undefined, new AbortController().signal);
    }
    const file = join(import.meta.dirname, "../../src/retention/drafts/no-demo.json");
    const read = readDecision(readFileSync(file), file);
    const number = await draftDecision(tools, agency, read);
    await adoptDecision(tools, agency, number, {
      by: "Prøve",
      body: read.decision.body,
      on: day(now.toISOString().slice(0, 10)),
      under: "arkivforskrifta § 3",
      reference: "prøve",
    });
    await processAgency(tools, agency, () => undefined);
  }, 120_000);

  afterAll(async () => {
    await opened?.close();
    await sample?.close();
  });

  async function judged({ manifest }: ExportResult) {
    return await judgedByBoth(join(opened.app.config.dataDir, "objects", manifest.tar.key));
  }

  async function exported(noteDisposal: boolean): Promise<ExportResult> {
    const { tools, config } = opened.app;
    const [agency] = await listAgencies(tools.db);
    if (!agency) throw new Error("no agency");
    const today = dayOf(opened.clock.now(), agency.timeZone);
    return await exportPeriod(
      tools,
      {
        agency: await findAgency(tools.db, agency.id),
        period: { from: day("2020-01-01"), to: today },
        closedBy: "Prøve",
        noteDisposal,
        again: true,
        ...closeAll,
      },
      await exportPlaces(config),
      silent,
    );
  }

  test("comes from an archive that publishes posts and profiles alone: an answer greets a citizen by name", async () => {
    const found = await opened.app.tools.pool.query<{ kind: string }>(
      "select distinct kind from pub.items order by 1",
    );
    expect(found.rows.map((row) => row.kind)).toEqual(["post", "profile"]);
  });

  test.each([false, true])(
    "has 0 errors with our own schemas, in both engines (disposal noted: %s)",
    async (noteDisposal) => {
      const result = await exported(noteDisposal);
      const { report, manifest } = result;
      expect(await judged(result)).toMatchObject({ faults: [], schemas: { length: 7 } });
      expect(report.findings.filter((finding) => finding.level === "error")).toEqual([]);
      expect(report.schemas).toBe("own");
      expect(report.verdict).toBe("notYetDeliverable");
      expect(new Set(report.reasons.map(({ kind }) => kind))).toEqual(
        new Set(["schemas", "envelopeSchemas"]),
      );
      expect(manifest.verification.verdict).toBe(report.verdict);
      expect(manifest.remarks.join("\n")).toContain("kanalarkiv schemas install");
      expect(manifest.selection["casework"]).toBeGreaterThan(10);
    },
    120_000,
  );

  test("has 0 errors with the official schemas, carries them, and every XML file is valid against them in both engines", async () => {
    const { tools, config } = opened.app;
    await installOfficialSchemas(tools, config, sharedPath("noark5", "xsd"));
    const result = await exported(true);
    const { report, manifest } = result;
    expect(await judged(result)).toMatchObject({ faults: [], schemas: { length: 7 } });
    expect(report.findings.filter((finding) => finding.level === "error")).toEqual([]);
    expect(report.schemas).toBe("official");
    // what waits for review is told, and the period was closed over it with a reason
    expect(report.findings.map(({ control, level }) => `${control} ${level}`)).toContain("KA.67 info");
    expect(report.reasons).toEqual([]);
    expect(report.verdict).toBe("deliverable");
    expect(manifest.remarks.join("\n")).not.toContain("kanalarkiv schemas install");
  }, 120_000);
});
