/** The submission description of a package in the store. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { isArchiveError } from "../../domain/errors.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { hashFile } from "../../objects/content.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { packageKeys } from "../../package/manifest.ts";

/** The digest of the submission description beside a tar or folder; `undefined` when none lies there. */
export async function submissionBeside(
  source: string,
  packageName: string | undefined,
): Promise<Sha256 | undefined> {
  if (packageName === undefined) return undefined;
  const path = join(dirname(resolve(source)), `${packageName}.xml`);
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? (await hashFile(path)).sha256 : undefined;
}

/**
 * Reads the submission description back into a folder, where a tar is verified with it.
 *
 * @returns false when the store has none, as of packages that were made before it was written
 */
export async function fetchSubmission(
  objects: ObjectStore,
  packageId: string,
  dir: string,
): Promise<boolean> {
  try {
    const { submission } = packageKeys(packageId);
    await pipeline(await objects.get(submission), createWriteStream(join(dir, `${packageId}.xml`)));
    return true;
  } catch (error) {
    if (isArchiveError(error) && error.code === "object.missing") return false;
    throw error;
  }
}
