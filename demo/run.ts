/** The whole way from channel to package on synthetic input: `npm run demo`, or `npm run demo -- --exit` to end afterwards. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, openApp } from "../src/app.ts";
import { exitCodes, type Progress } from "../src/cli/context.ts";
import { showProgress } from "../src/cli/progress.ts";
import { table } from "../src/cli/terminal.ts";
import { systemClock } from "../src/clock.ts";
import { readConfig } from "../src/config.ts";
import type { Agency } from "../src/domain/agency.ts";
import { addDays, dayOf } from "../src/domain/day.ts";
import { ArchiveError, isArchiveError } from "../src/domain/errors.ts";
import { reportText, verdictLine } from "../src/package/report-text.ts";
import { anchorAudit, verifyAudit } from "../src/pipeline/anchor/anchor.ts";
import { captureAll } from "../src/pipeline/capture/all.ts";
import { adoptDecision, draftDecision } from "../src/pipeline/decide/decide.ts";
import { readDecision } from "../src/pipeline/decide/read.ts";
import { type ExportResult, exportPeriod } from "../src/pipeline/export/export.ts";
import { exportPlaces } from "../src/pipeline/export/places.ts";
import { processAgency } from "../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../src/pipeline/register/register.ts";
import { status } from "../src/pipeline/status/status.ts";
import { systemName } from "../src/version.ts";
import { demoAgencies } from "./agencies.ts";
import { type SampleServer, startSampleChannels } from "./channels/server.ts";
import { serveDemo } from "./serve.ts";

const drafts = join(import.meta.dirname, "../src/retention/drafts");
/** Invented, as everything here. */
const operator = "Kari Vik";

try {
  await main(process.argv.includes("--exit"));
} catch (error) {
  if (!isArchiveError(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = error.code === "config.invalid" ? exitCodes.wrongInput : exitCodes.failed;
}

async function main(exit: boolean): Promise<void> {
  const started = systemClock.now().getTime();
  const interrupted = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => interrupted.abort());
  const dataDir = await demoDir();
  const sample = await startSampleChannels({ now: systemClock.now() });
  const env = { [sample.credentials.name]: sample.credentials.value };
  say(`data in ${dataDir}`);
  const app = await step("database", () =>
    openApp(
      readConfig(
        {
          KANALARKIV_LOG_LEVEL: "warn",
          ...process.env,
          KANALARKIV_DATA_DIR: dataDir,
          // invented agencies never go into a real archive's database
          DATABASE_URL: undefined,
          DATABASE_PUBLIC_URL: undefined,
          DATABASE_DESK_URL: undefined,
        },
        process.cwd(),
      ),
      { actor: operator, env },
    ),
  );
  try {
    const exported = await theWholeWay(app, sample, interrupted.signal);
    const seconds = ((systemClock.now().getTime() - started) / 1000).toFixed(1);
    await report(app, exported);
    say(`\ndone in ${seconds} s`);
    if (!exit && !interrupted.signal.aborted) await serveDemo(app, say, interrupted.signal);
  } finally {
    await app.close();
    await sample.close();
    if (exit && !process.env["KANALARKIV_DATA_DIR"])
      await rm(join(dataDir, "postgres"), { recursive: true, force: true });
  }
}

/**
 * A directory that the embedded server's own user can reach, even when the demo runs as root.
 *
 * @throws ArchiveError `config.invalid` when the given one holds something: it may be a real archive
 */
async function demoDir(): Promise<string> {
  const given = process.env["KANALARKIV_DATA_DIR"];
  if (given && given !== "") {
    await mkdir(given, { recursive: true });
    if ((await readdir(given)).length === 0) return given;
    throw new ArchiveError(
      "config.invalid",
      `KANALARKIV_DATA_DIR: the demo needs an empty directory: ${given}`,
    );
  }
  const made = await mkdtemp(join(tmpdir(), "kanalarkiv-demo-"));
  await chmod(made, 0o755);
  return made;
}

async function theWholeWay(app: App, sample: SampleServer, signal: AbortSignal): Promise<ExportResult> {
  const { tools } = app;
  const agencies = new Map<string, Agency>();
  for (const [key, input] of Object.entries(demoAgencies))
    agencies.set(key, await registerAgency(tools, input));
  for (const { agency, ...channel } of sample.channels)
    await registerChannel(tools, { ...channel, agency: agencies.get(agency)?.orgNumber ?? "" });
  await looks(app, "first look", signal);
  for (const [key, agency] of agencies) await adoptDemoDecision(app, agency, key);
  // an earlier text is shown to the public only where it was assessed before it was replaced
  await classify(app, agencies.values());
  sample.advance();
  await looks(app, "second look", signal);
  // what is gone is believed only after two whole looks and a direct check
  await looks(app, "third look", signal);
  await classify(app, agencies.values());
  const norwegian = agencies.get("no");
  if (!norwegian) throw new Error("the demo has no Norwegian agency");
  const today = dayOf(tools.clock.now(), norwegian.timeZone);
  const exported = await withBar("export (Norway)", async (bar) =>
    exportPeriod(
      tools,
      {
        agency: norwegian,
        period: { from: addDays(today, -365), to: today },
        closedBy: operator,
        noteDisposal: false,
        writeOffRest: true,
        closeAnyway: true,
        because: "Demonstrasjon: alt her er oppdikta",
      },
      await exportPlaces(app.config),
      { building: bar.on, phase: () => undefined },
    ),
  );
  await processAgency(tools, norwegian, () => undefined);
  await anchorAudit(tools, app.config);
  return exported;
}

async function looks(app: App, label: string, signal: AbortSignal): Promise<void> {
  await withBar(label, (bar) => captureAll(app.tools, {}, bar.on, signal));
}

async function classify(app: App, agencies: Iterable<Agency>): Promise<void> {
  for (const agency of agencies) await withBar("classify", (bar) => processAgency(app.tools, agency, bar.on));
}

/** The shipped drafts are inert until somebody adopts them: here the demo does. */
async function adoptDemoDecision(app: App, agency: Agency, key: string): Promise<void> {
  const file = join(drafts, `${key}-demo.json`);
  const read = readDecision(await readFile(file), file);
  const number = await draftDecision(app.tools, agency, read);
  const [basis] = read.decision.legalBasis;
  await adoptDecision(app.tools, agency, number, {
    by: operator,
    body: read.decision.body,
    on: dayOf(app.tools.clock.now(), agency.timeZone),
    under: basis ? `${basis.act} ${basis.section}` : "",
    reference: read.decision.reference,
  });
}

async function report(app: App, exported: ExportResult): Promise<void> {
  const rows = (await status(app.tools, 1)).map(({ agency, outcomes: o }) => [
    agency.name,
    o.captured,
    o.publicRecord,
    o.caseworkDocument,
    o.prunable,
    o.needsReview,
    o.journaled,
    o.exported,
  ]);
  say(
    `\n${table(["agency", "captured", "records", "casework", "prunable", "to review", "journaled", "exported"], rows)}`,
  );
  say(`\npackage   ${exported.address}`);
  say(`sha256    ${exported.manifest.tar.sha256}`);
  say(
    `verified  ${exported.report.errors} errors, ${exported.report.warnings} warnings under the controls N5.01–N5.64 and our own`,
  );
  say(verdictLine(exported.report).replace("verdict:", "verdict  "));
  for (const remark of exported.manifest.remarks) say(`remark    ${remark}`);
  if (exported.report.errors > 0) say(reportText(exported.report, { all: false, ownSystem: systemName }));
  const audit = await verifyAudit(app.tools, app.config, () => undefined);
  say(`audit log ${audit.leaves} events, ${audit.faults.length} faults`);
}

async function step<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  say(`${label} …`);
  return await work();
}

async function withBar<Result>(label: string, work: (bar: Progress) => Promise<Result>): Promise<Result> {
  if (!process.stderr.isTTY) say(`${label} …`);
  const bar = showProgress(label, process.stderr, () => systemClock.now().getTime());
  try {
    return await work(bar);
  } finally {
    bar.done();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
