/** The demo's sample channels, taken through the whole chain up to the export. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { demoAgencies } from "../../demo/agencies.ts";
import { type SampleServer, startSampleChannels } from "../../demo/channels/server.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { addDays, dayOf } from "../../src/domain/day.ts";
import { captureAll } from "../../src/pipeline/capture/all.ts";
import { adoptDecision, draftDecision } from "../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../src/pipeline/decide/read.ts";
import { type ExportResult, exportPeriod } from "../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../src/pipeline/export/places.ts";
import type { ExportRequest } from "../../src/pipeline/export/plan.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import type { Tools } from "../../src/pipeline/tools.ts";
import { openTestApp, type TestApp } from "./app.ts";
import { closeAll } from "./close-all.ts";

const drafts = join(import.meta.dirname, "../../src/retention/drafts");

export interface SampleRun extends TestApp {
  readonly agency: Agency;
  readonly request: ExportRequest;
  export(change?: Partial<ExportRequest>): Promise<ExportResult>;
}

/** The Norwegian agency's channels, looked at in both states, classified under the demo's decision and journaled. */
export async function runSample(env: Readonly<Record<string, string>> = {}): Promise<SampleRun> {
  let sample: SampleServer | undefined;
  let opened: TestApp | undefined;
  try {
    sample = await startSampleChannels({ now: new Date("2026-06-01T08:00:00Z") });
    const { name, value } = sample.credentials;
    opened = await openTestApp({ [name]: value, ...env });
    const { app, clock } = opened;
    const { tools } = app;
    const agency = await registerAgency(tools, demoAgencies.no);
    for (const { agency: owner, ...channel } of sample.channels)
      if (owner === "no") await registerChannel(tools, { ...channel, agency: agency.orgNumber });
    for (let looks = 0; looks < 3; looks++) {
      await captureAll(tools, {}, () => undefined, new AbortController().signal);
      sample.advance();
      await clock.sleep(3_600_000);
    }
    await adoptDemoDecision(tools, agency);
    await processAgency(tools, agency, () => undefined);
    const today = dayOf(clock.now(), agency.timeZone);
    const request = {
      agency,
      period: { from: addDays(today, -365), to: today },
      closedBy: "Kari Vik",
      noteDisposal: false,
      ...closeAll,
    };
    return {
      ...opened,
      agency,
      request,
      export: async (change = {}) =>
        exportPeriod(tools, { ...request, ...change }, await exportPlaces(app.config), {
          building: () => undefined,
          phase: () => undefined,
        }),
    };
  } catch (error) {
    await opened?.close();
    throw error;
  } finally {
    await sample?.close();
  }
}

async function adoptDemoDecision(tools: Tools, agency: Agency): Promise<void> {
  const file = join(drafts, "no-demo.json");
  const read = readDecision(await readFile(file), file);
  const number = await draftDecision(tools, agency, read);
  const [basis] = read.decision.legalBasis;
  await adoptDecision(tools, agency, number, {
    by: "Test",
    body: read.decision.body,
    on: dayOf(tools.clock.now(), agency.timeZone),
    under: basis ? `${basis.act} ${basis.section}` : "",
    reference: read.decision.reference,
  });
}
