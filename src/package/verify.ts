/** Says whether a package can be delivered: reads it whole, as a stranger would, and runs every control over it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import { type StreamedFile, streamed } from "../noark/check/control.ts";
import { description, type Extraction } from "../noark/check/extraction.ts";
import type { Finding } from "../noark/check/finding.ts";
import { seedWords } from "../noark/check/id-table.ts";
import type { Origin } from "../noark/check/origin.ts";
import { schemaOrigin } from "../noark/check/own-files.ts";
import { Check, type CheckResult, type ControlSummary } from "../noark/check/run.ts";
import { treeOf } from "../noark/check/tree.ts";
import { readUttrekk, type Uttrekk } from "../noark/check/uttrekk.ts";
import { readEnvelope, validateEnvelope } from "./read-envelope.ts";
import { type OpenPackage, openPackage } from "./read-package.ts";
import { type ValidateXml, validateAll } from "./read-validity.ts";
import { eventsOf, readXmlFile } from "./read-xml.ts";
import { messageOf, systemCode } from "./schema-failure.ts";

export type { SchemaCheck, ValidateXml } from "./read-validity.ts";

export interface VerifyProgress {
  readonly step: "reading" | "controls";
  /** bytes of the package read so far */
  readonly bytes: number;
}

export interface VerifyOptions {
  /** a folder where XML files of a tar may be kept while they are read */
  readonly workDir: string;
  /** digest of each official schema by file name */
  readonly officialDigests: ReadonlyMap<string, string>;
  /** digests of this product's own schemas: found in a package they are a warning, not an error */
  readonly ownDigests?: ReadonlyMap<string, string>;
  readonly validateXml: ValidateXml;
  readonly onProgress?: (progress: VerifyProgress) => void;
}

export interface VerificationReport {
  /** every control, whether it found something or not */
  readonly controls: readonly ControlSummary[];
  /** with their counts in `controls`: of each control at most 100 of each level are kept */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
  /** of all files together */
  readonly sizeBytes: number;
  /** of the tar; `undefined` for a folder */
  readonly sha256: Sha256 | undefined;
  /** `own` as soon as one standard schema in the package is not the official one */
  readonly schemas: "official" | "own";
  /** the folder that everything lies in; `undefined` for a bare extraction */
  readonly packageName: string | undefined;
  /** what arkivuttrekk.xml says of where it comes from; `undefined` when that could not be read */
  readonly origin: Origin | undefined;
  /** no errors, and every control could run */
  readonly passed: boolean;
}

/**
 * @param source a tar, the folder of an extraction, or the folder of a DIAS package
 * @throws ArchiveError `package.invalid` when the source is no package, is not whole, or could harm who unpacks it;
 *   `package.unverified` when it could not be read to its end, was changed meanwhile, or there was no room to work
 */
export async function verifyPackage(source: string, options: VerifyOptions): Promise<VerificationReport> {
  try {
    return await verifyOpened(source, options);
  } catch (error) {
    throw isSystemError(error) ? unverified(source, error) : error;
  }
}

/** A full disk or a file that may not be read says nothing of the package. */
function isSystemError(error: unknown): boolean {
  const code = systemCode(error);
  return !isArchiveError(error) && typeof code === "string" && /^E[A-Z0-9]+$/.test(code);
}

function unverified(source: string, cause: unknown): ArchiveError {
  const why = `${messageOf(cause)}; nothing is known of the package until that is mended`;
  return new ArchiveError("package.unverified", `${source} was not verified: ${why}`, { cause });
}

async function verifyOpened(source: string, options: VerifyOptions): Promise<VerificationReport> {
  let bytes = 0;
  let step: VerifyProgress["step"] = "reading";
  const tell = () => options.onProgress?.({ step, bytes });
  const opened = await openPackage(source, options.workDir, (sofar) => {
    bytes = sofar;
    tell();
  });
  try {
    const uttrekk = await readDescription(opened);
    const { officialDigests: official, ownDigests: own = new Map() } = options;
    const schemaDigests = { official, own };
    const envelope = await readEnvelope(opened);
    const extraction: Extraction = { ...opened, uttrekk, envelope, schemaDigests };
    step = "controls";
    tell();
    const [schemaFaults, check, { sizeBytes }] = await together([
      validateAll(opened, uttrekk, options.validateXml).then(async (faults) => [
        ...faults,
        ...(await validateEnvelope(opened, envelope, schemaDigests, options.validateXml)),
      ]),
      readStreamed(opened, new Check(extraction, crypto.getRandomValues(new Uint32Array(seedWords)))),
      opened.digested,
    ]);
    await opened.assertUnchanged();
    return report(opened, extraction, sizeBytes, check.finish(schemaFaults));
  } finally {
    await opened.close();
  }
}

/** It is read whole, so it may not be large; a real one has 11 kB. */
const largestDescription = 16 * 1024 * 1024;

async function readDescription({ files, contentDir }: OpenPackage): Promise<Uttrekk | undefined> {
  const fact = files.get(description);
  if (fact === undefined) return undefined;
  if (fact.sizeBytes > largestDescription)
    throw new ArchiveError("package.invalid", `${description} has ${fact.sizeBytes} bytes, far too many`);
  return readUttrekk(treeOf(eventsOf(await readFile(join(contentDir, description)))));
}

async function readStreamed(opened: OpenPackage, check: Check): Promise<Check> {
  for (const file of streamed) {
    const place = placeOf(file, opened);
    if (place !== undefined) await readXmlFile(place, check.reading(file));
  }
  return check;
}

/** The validator is a program of its own, digests have their threads: all work while the controls read. None is left running when another fails. */
async function together<Work extends readonly Promise<unknown>[]>(
  work: readonly [...Work],
): Promise<{ -readonly [At in keyof Work]: Awaited<Work[At]> }> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}

function placeOf(file: StreamedFile, opened: OpenPackage): string | undefined {
  if (file === "dias-mets.xml") return opened.mets;
  return opened.files.has(file) ? join(opened.contentDir, file) : undefined;
}

function report(
  opened: OpenPackage,
  extraction: Extraction,
  sizeBytes: number,
  { controls, findings, errors, warnings }: CheckResult,
): VerificationReport {
  return {
    controls,
    findings,
    errors,
    warnings,
    files: opened.files.size + opened.outside.size,
    sizeBytes,
    sha256: opened.tar === undefined ? undefined : sha256(opened.tar.sha256),
    schemas: schemaOrigin(extraction),
    packageName: opened.packageName,
    origin: extraction.uttrekk?.origin,
    passed: errors === 0 && controls.every(({ ran }) => ran),
  };
}
