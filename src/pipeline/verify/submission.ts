/** The submission description of a package in the store. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { isArchiveError } from "../../domain/errors.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { packageKeys } from "../../package/manifest.ts";

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
