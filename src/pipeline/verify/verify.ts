/** Verifies packages: in the store, or as a file or folder that anybody hands over. */
import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Language } from "../../domain/agency.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { isUuid, type Sha256, sha256 } from "../../domain/ids.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { compare, type Package, type Records } from "../../package/comparison.ts";
import { type JudgedReport, judged } from "../../package/judged.ts";
import { packageKeys } from "../../package/manifest.ts";
import { packageFolder } from "../../package/read-place.ts";
import { digestOf } from "../../package/schema-files.ts";
import { officialSchemas, openSchemaSet, ownSchemaDir } from "../../package/schema-set.ts";
import { type VerificationReport, verifyPackage } from "../../package/verify.ts";
import { validateXml } from "../../package/xsd.ts";
import { type OnProgress, quiet } from "../tools.ts";
import { recordsBeside } from "./records.ts";
import type { Archive } from "./stored-records.ts";
import { fetchSubmission, submissionBeside } from "./submission.ts";

export { type JudgedReport, judged } from "../../package/judged.ts";
export { packageKeys } from "../../package/manifest.ts";
export type { Archive } from "./stored-records.ts";

export interface FetchedPackage {
  readonly path: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}

/** Reads an object back into a file, and says what really came. */
export async function fetchPackage(objects: ObjectStore, key: string, path: string): Promise<FetchedPackage> {
  const digest = createHash("sha256");
  let sizeBytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(await objects.get(key), meter, createWriteStream(path));
  return { path, sha256: sha256(digest.digest("hex")), sizeBytes };
}

/**
 * @param source a tar, an extraction or a DIAS folder
 * @param onProgress told the megabytes read, of how many for a tar
 */
export async function verifyFetched(
  source: string,
  workDir: string,
  onProgress: OnProgress = quiet,
): Promise<VerificationReport> {
  const given = await stat(source);
  const total = given.isFile() ? megabytes(given.size) : undefined;
  const own = await openSchemaSet({ installedDir: join(ownSchemaDir, "none"), ownDir: ownSchemaDir });
  return await verifyPackage(source, {
    workDir,
    officialDigests: new Map<string, string>(
      Object.entries(officialSchemas).map(([name, pinned]) => [name, pinned.sha256]),
    ),
    ownDigests: new Map<string, string>([
      ...own.sha256,
      ["DIAS_METS.xsd", digestOf(own.dias.mets)],
      ["DIAS_PREMIS.xsd", digestOf(own.dias.premis)],
    ]),
    validateXml,
    onProgress: ({ bytes }) => onProgress(megabytes(bytes), total),
  });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}

export interface VerifiedPackage extends JudgedReport {
  /** of the agency, where the database knows the package */
  readonly language?: Language;
}

export interface VerifyQuestion {
  /** big enough for the package of an id */
  readonly workDir: string;
  /** opened only for an id */
  readonly archive: () => Promise<Archive>;
  /** the digest that the tar should have, from a source that whoever asks trusts */
  readonly sha256?: Sha256;
  readonly onProgress?: OnProgress;
}

/**
 * @param given a path, or the id of a package in the store
 * @throws ArchiveError `config.invalid` when there is neither, or a digest is given for a folder; `archive.missing` when
 *   nobody knows a package with this id; `package.invalid` when it is no package, or is lost from the store
 */
export async function verifyGiven(given: string, question: VerifyQuestion): Promise<VerifiedPackage> {
  const { workDir, sha256: expected, onProgress = quiet } = question;
  const digest = expected && { sha256: expected };
  if (existsSync(given)) {
    const isFolder = (await stat(given)).isDirectory();
    if (expected !== undefined && isFolder)
      throw new ArchiveError(
        "config.invalid",
        `${given} is a folder and has no SHA-256 of its own: give the tar`,
      );
    const source = isFolder ? await packageFolder(given) : given;
    const report = await verifyFetched(source, workDir, onProgress);
    const beside = await recordsBeside(source, report.packageName);
    return judged(report, compare(await withSubmission(report, source), { ...beside, ...digest }));
  }
  if (!isUuid(given))
    throw new ArchiveError(
      "config.invalid",
      `there is no file or folder ${given}, and it is not the id of a package`,
    );
  // a package that somebody hands over needs no database, and is not kept waiting for it to be loaded
  const { languageOf, recordsOf } = await import("./stored-records.ts");
  const archive = await question.archive();
  const records = await recordsOf(archive, given);
  const path = await fetchStored(archive, given, records, workDir);
  const report = await verifyFetched(path, workDir, onProgress);
  const language = await languageOf(archive, given);
  const comparison = compare(await withSubmission(report, path), { ...records, ...digest });
  return { ...judged(report, comparison), ...(language && { language }) };
}

async function withSubmission(report: VerificationReport, source: string): Promise<Package> {
  return { ...report, submissionSha256: await submissionBeside(source, report.packageName) };
}

async function fetchStored(
  { tools }: Archive,
  id: string,
  { database }: Records,
  workDir: string,
): Promise<string> {
  try {
    const { path } = await fetchPackage(tools.objects, packageKeys(id).tar, join(workDir, `${id}.tar`));
    await fetchSubmission(tools.objects, id, workDir);
    return path;
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "object.missing") throw error;
    if (database === undefined || database === "absent" || !database.committed)
      throw new ArchiveError("archive.missing", `the store has no package ${id}`, { cause: error });
    throw new ArchiveError(
      "package.invalid",
      `package ${id} is recorded as ${database.state} and is not in the store: it was lost; put it back from a backup (SHA-256 ${database.sha256})`,
      { cause: error },
    );
  }
}
