/**
 * Exports an agency's period. Gather and decide: a selection is frozen. Apply: built as a stream, uploaded, read back,
 * verified by other code than the writer's, and only then committed with its manifest; an item counts as exported from then on.
 */
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { readExportThreads, readJournalLines } from "../../db/export-read.ts";
import { exportLock } from "../../db/locks.ts";
import { transact, whileLocked } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError, reasonOf } from "../../domain/errors.ts";
import type { JournalRow } from "../../noark/journal-row.ts";
import { type BuiltPackage, buildPackage } from "../../package/build.ts";
import type { PackageManifest } from "../../package/manifest.ts";
import type { SchemaSet } from "../../package/schema-set.ts";
import { processAgency } from "../process/process.ts";
import { type OnProgress, quiet, type Tools } from "../tools.ts";
import type { JudgedReport } from "../verify/verify.ts";
import { changesOf } from "./changes.ts";
import { commitVerified, verifyBuilt } from "./commit.ts";
import { ExportRefused } from "./decide.ts";
import { packageFiles } from "./lost-files.ts";
import { pagesFor } from "./pages.ts";
import { type ExportPlan, type ExportRequest, tryPlan } from "./plan.ts";
import { recordStep } from "./record.ts";
import { type ClauseRef, clauseKey } from "./settings.ts";
import { settlePackages } from "./settle.ts";

export interface ExportPlaces {
  /** big enough for the package twice; emptied again */
  readonly workDir: string;
  readonly schemas: SchemaSet;
  readonly itemSchema: Uint8Array;
}

export interface ExportResult {
  readonly plan: ExportPlan;
  readonly manifest: PackageManifest;
  /** where the package lies */
  readonly address: string;
  readonly report: JudgedReport;
  /** the other packages of a period that was split */
  readonly others: readonly Omit<ExportResult, "others">[];
}

/** What is told while an export runs. */
export interface ExportProgress {
  /** items that waited to be classified and journaled */
  readonly processing?: OnProgress;
  readonly building: OnProgress;
  readonly phase: (name: ExportPhase) => void;
  /** once the selection is frozen, and before anything of it is built */
  readonly planned?: (plans: readonly ExportPlan[]) => Promise<void>;
}

export type ExportPhase = "processing" | "planning" | "building" | "uploading" | "reading back" | "verifying";

/**
 * @throws ArchiveError `package.refused` with what to do when there can be no package; `package.unverified` when the
 *   package in the store is not what was built, or the controls find an error that was avoidable: the package then counts
 *   as nothing, and its report says what was found. `archive.busy` while the agency's archive is being exported already
 */
export async function exportPeriod(
  tools: Tools,
  request: ExportRequest,
  places: ExportPlaces,
  progress: ExportProgress,
): Promise<ExportResult> {
  const { id, name } = request.agency;
  const exported = await whileLocked(tools.pool, exportLock(id), () =>
    exportAlone(tools, request, places, progress),
  );
  if (exported) return exported;
  throw new ArchiveError(
    "archive.busy",
    `${name} is being exported already: wait until that export has ended`,
  );
}

async function exportAlone(
  tools: Tools,
  request: ExportRequest,
  places: ExportPlaces,
  progress: ExportProgress,
): Promise<ExportResult> {
  await settlePackages(tools, request.agency, "the export was ended before its package was verified");
  const plans = await planProcessed(tools, request, progress);
  try {
    await progress.planned?.(plans);
    return await inWorkDir(tools, places, request.agency, (workDir) =>
      exportPlanned(tools, plans, places, workDir, progress),
    );
  } catch (error) {
    await giveUp(tools, request.agency, plans, error);
    throw error;
  }
}

/** Part by part, and none is committed before all of them are verified. */
async function exportPlanned(
  tools: Tools,
  plans: readonly ExportPlan[],
  places: ExportPlaces,
  workDir: string,
  progress: ExportProgress,
): Promise<ExportResult> {
  const total = plans.reduce((sum, { items }) => sum + items, 0);
  const results: Omit<ExportResult, "others">[] = [];
  let before = 0;
  for (const plan of plans) {
    const partDir = await mkdtemp(join(workDir, "part-"));
    progress.phase("building");
    const built = await buildFrozen(tools, plan, places, partDir, (done) =>
      progress.building(before + done, total),
    );
    const { sha256, sizeBytes } = built;
    await recordStep(tools, plan.scope.packageId, "built", { sha256, sizeBytes });
    results.push(await verifyBuilt(tools, plan, places, built, partDir, progress));
    await rm(partDir, { recursive: true, force: true });
    before += plan.items;
  }
  for (const result of results) await commitVerified(tools, result);
  const [first, ...others] = results;
  if (!first) throw new RangeError("an export has one package at least");
  return { ...first, others };
}

/** So often is taken up what comes while it is planned. */
const attempts = 3;

/** An export takes what is there: what waits is classified, journaled and published first. */
async function planProcessed(
  tools: Tools,
  request: ExportRequest,
  progress: ExportProgress,
): Promise<readonly ExportPlan[]> {
  for (let attempt = 1; ; attempt++) {
    progress.phase("processing");
    await processAgency(tools, request.agency, progress.processing ?? quiet);
    progress.phase("planning");
    const planned = await tryPlan(tools, request);
    if (!("refusal" in planned)) return planned;
    if (attempt === attempts) throw new ExportRefused(planned.refusal, "nothingWaits");
  }
}

/** What cannot be removed afterwards is told in the log; what `work` came to stands. */
async function inWorkDir<Result>(
  tools: Tools,
  places: ExportPlaces,
  agency: Agency,
  work: (workDir: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(places.workDir, { recursive: true });
  // under the agency's lock nobody works there: what lies there was left by a process that was ended
  const name = `export-${agency.id}-`;
  for (const left of await readdir(places.workDir))
    if (left.startsWith(name)) await rm(join(places.workDir, left), { recursive: true, force: true });
  const workDir = await mkdtemp(join(places.workDir, name));
  try {
    return await work(workDir);
  } finally {
    await rm(workDir, { recursive: true, force: true }).catch((err) =>
      tools.log.warn({ err, workDir }, "the work directory could not be removed: remove it by hand"),
    );
  }
}

/** Builds the package of a frozen selection into `workDir`: the same plan and schemas give the same bytes, whenever it is done. */
export async function buildFrozen(
  tools: Tools,
  plan: ExportPlan,
  places: ExportPlaces,
  workDir: string,
  onProgress: OnProgress,
): Promise<BuiltPackage> {
  const { scope, totals, channels } = plan;
  const files = packageFiles(tools);
  const withPages = await pagesFor(files, scope.agency.language);
  let done = 0;
  return await transact(
    tools.pool,
    async ({ client }) => {
      const content = {
        scope,
        totals,
        channels,
        threads: () => readExportThreads(client, scope.packageId, scope.agency),
        journal: (): AsyncIterable<JournalRow> =>
          readJournalLines(client, scope.packageId, scope.agency, channels),
        changes: () => changesOf(plan, client),
        schemas: new Map([...places.schemas.files, ["kanalarkiv-item.xsd", places.itemSchema] as const]),
        schemaOrigin: places.schemas.origin,
        dias: places.schemas.dias,
        settings: { disposalAuthority: (clause: ClauseRef) => plan.clauses[clauseKey(clause)] },
        openMedia: files.open,
        withPages,
      };
      return await buildPackage(content, workDir, () => onProgress(++done, plan.items));
    },
    "repeatable read, read only",
  );
}

/** The first failure is the one that is thrown; one in telling of it goes to the log, and the next export settles it. */
async function giveUp(
  tools: Tools,
  agency: Agency,
  plans: readonly ExportPlan[],
  error: unknown,
): Promise<void> {
  const reason = error instanceof ArchiveError ? error.message : reasonOf(error);
  const packages = plans.map(({ scope }) => scope.packageId);
  try {
    await settlePackages(tools, agency, reason);
  } catch (failed) {
    tools.log.error({ err: failed, packages }, "the failed packages could not be marked");
  }
}
