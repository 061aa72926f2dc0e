/** Verifies packages: in the store, or as a file or folder that anybody hands over. */
import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ArchiveError } from "../../domain/errors.ts";
import { isUuid, type Sha256, sha256 } from "../../domain/ids.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { officialSchemas, openSchemaSet, ownSchemaDir } from "../../package/schema-set.ts";
import { type VerificationReport, verifyPackage } from "../../package/verify.ts";
import { validateXml } from "../../package/xsd.ts";
import { type OnProgress, quiet } from "../tools.ts";

export interface FetchedPackage {
  readonly path: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}

export function packageKeys(packageId: string): { readonly tar: string; readonly manifest: string } {
  return { tar: `packages/${packageId}/${packageId}.tar`, manifest: `packages/${packageId}/manifest.json` };
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
    ownDigests: own.sha256,
    validateXml,
    onProgress: ({ bytes }) => onProgress(megabytes(bytes), total),
  });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}

/**
 * @param given a path, or the id of a package in the store
 * @param objects opened only for an id
 * @throws ArchiveError `config.invalid` when there is neither; `object.missing` when the store has no such package
 */
export async function verifyGiven(
  given: string,
  workDir: string,
  objects: () => Promise<ObjectStore>,
  onProgress: OnProgress = quiet,
): Promise<VerificationReport> {
  if (existsSync(given)) return await verifyFetched(given, workDir, onProgress);
  if (!isUuid(given))
    throw new ArchiveError(
      "config.invalid",
      `there is no file or folder ${given}, and it is not the id of a package`,
    );
  const fetched = await fetchPackage(await objects(), packageKeys(given).tar, join(workDir, `${given}.tar`));
  return await verifyFetched(fetched.path, workDir, onProgress);
}
