/** Commits a built package: uploads it, reads all of it back, verifies it by other code than the writer's, writes the manifest. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../../domain/errors.ts";
import type { PackageId } from "../../domain/ids.ts";
import { unavoidableFaults } from "../../noark/journal.ts";
import { contentOfBytes, contentOfFile, hashFile, readAll } from "../../objects/content.ts";
import type { BuiltPackage } from "../../package/build.ts";
import { ofSelection } from "../../package/comparison.ts";
import { manifestBytes, type PackageManifest } from "../../package/manifest.ts";
import type { ArchiveTools } from "../tools.ts";
import { fetchSubmission } from "../verify/submission.ts";
import { fetchPackage, type JudgedReport, judged, packageKeys, verifyFetched } from "../verify/verify.ts";
import { putBeside, type StoredBeside } from "./beside.ts";
import type { ExportPlaces, ExportProgress, ExportResult } from "./export.ts";
import { closingOf, leftOutIn, manifestOf } from "./manifest.ts";
import type { ExportPlan } from "./plan.ts";
import { countAsCommitted, countAsVerified, recordStep } from "./record.ts";

type VerifiedPackage = Omit<ExportResult, "others">;

/** The package lies in the store, as it was built and without an error that could be avoided; its manifest is made. */
export async function verifyBuilt(
  tools: ArchiveTools,
  plan: ExportPlan,
  places: ExportPlaces,
  built: BuiltPackage,
  workDir: string,
  progress: ExportProgress,
): Promise<VerifiedPackage> {
  const id = plan.scope.packageId;
  const keys = packageKeys(id);
  progress.phase("uploading");
  await tools.objects.put(keys.tar, contentOfFile(built.path, built.sha256, built.sizeBytes));
  await recordStep(tools, id, "uploaded", { address: `${tools.objects.address}/${keys.tar}` });
  await rm(built.path);
  const submission = await putBeside(tools, plan, built, keys);
  progress.phase("reading back");
  const path = await readBackBuilt(tools, id, built, submission, workDir);
  progress.phase("verifying");
  const report = judged(
    await verifyFetched(path, workDir),
    ofSelection(
      { selection: { ...plan.counts }, leftOut: [...leftOutIn(plan)], closing: closingOf(plan) },
      id,
    ),
  );
  const unavoidable = unavoidableFaults(plan.totals, plan.scope.closure);
  assertAcceptable(report, [...unavoidable.map((fault) => fault.test), ...asItCame]);
  const manifest = manifestOf(plan, places.schemas, built, report, keys, submission);
  await countAsVerified(tools, id, manifest);
  return { plan, manifest, address: `${tools.objects.address}/${keys.tar}`, report };
}

/** From here on the package exists. */
export async function commitVerified(
  tools: ArchiveTools,
  { plan, manifest, report }: VerifiedPackage,
): Promise<void> {
  const id = plan.scope.packageId;
  await putManifest(tools, id, manifest);
  await countAsCommitted(tools, id, manifest);
  tools.log.info(
    { package: id, items: plan.items, sizeBytes: manifest.tar.sizeBytes, errors: report.errors },
    "package committed",
  );
}

/** @throws ArchiveError `package.unverified` when the store gives back anything else than it was given */
async function readBackBuilt(
  tools: ArchiveTools,
  id: PackageId,
  built: BuiltPackage,
  submission: StoredBeside,
  workDir: string,
): Promise<string> {
  const keys = packageKeys(id);
  const fetched = await fetchPackage(tools.objects, keys.tar, join(workDir, `${id}.tar`));
  if (fetched.sha256 !== built.sha256 || fetched.sizeBytes !== built.sizeBytes)
    throw otherBytes(keys.tar, fetched.sha256, built.sha256);
  const there = await fetchSubmission(tools.objects, id, workDir);
  const beside = there ? (await hashFile(join(workDir, `${id}.xml`))).sha256 : "nothing";
  if (beside !== submission.sha256) throw otherBytes(keys.submission, beside, submission.sha256);
  return fetched.path;
}

/** A manifest that came to something else is taken away again: it would make the package exist. */
export async function putManifest(
  tools: ArchiveTools,
  id: PackageId,
  manifest: PackageManifest,
): Promise<void> {
  const bytes = manifestBytes(manifest);
  const key = packageKeys(id).manifest;
  const content = contentOfBytes(bytes);
  await tools.objects.put(key, content);
  const stored = contentOfBytes(await readAll(tools.objects, key, bytes.byteLength + 1));
  if (stored.sha256 === content.sha256) return;
  await tools.objects.delete(key);
  throw otherBytes(key, stored.sha256, content.sha256);
}

function otherBytes(key: string, came: string, put: string): ArchiveError {
  return new ArchiveError(
    "package.unverified",
    `the store gives back other bytes than were put under ${key}: ${came} instead of ${put}; check the store, nothing counts as exported`,
  );
}

/** What a channel gave as a picture is kept as it came; a period is not lost for it, and its package is told as faulty. */
const asItCame = ["KA.61"];

function assertAcceptable(report: JudgedReport, unavoidable: readonly string[]): void {
  const avoidable = report.findings.filter(
    (finding) => finding.level === "error" && !unavoidable.includes(finding.control),
  );
  if (avoidable.length === 0) return;
  const shown = avoidable
    .slice(0, 10)
    .map((finding) => `  ${finding.control} ${finding.file ?? ""}: ${finding.message}`);
  throw new ArchiveError(
    "package.unverified",
    `the package has ${avoidable.length} errors and is not committed:\n${shown.join("\n")}`,
  );
}
