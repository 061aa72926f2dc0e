/** The note in a data directory that a restore has begun: until it is gone, nothing else may use what came so far. */
import { existsSync } from "node:fs";
import { readdir, readFile, rm, unlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { ArchiveError } from "../../domain/errors.ts";
import { makeDirectory } from "../../make-directory.ts";
import { makeWholeFile, removeUnfinished, unfinishedOf } from "../../whole-file.ts";

function markerFile(dataDir: string): string {
  return join(dataDir, "restoring.json");
}

/** @throws ArchiveError `config.invalid` while a restore has not come to its end */
export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(markerFile(dataDir)))
    throw new ArchiveError(
      "config.invalid",
      `KANALARKIV_DATA_DIR: a restore into ${dataDir} has not come to its end: run the same \`kanalarkiv restore\` again, or empty the directory`,
    );
}

/**
 * @returns `resumed` for a directory into which the same backup was being restored
 * @throws ArchiveError `config.invalid` when anything else is there
 */
export async function beginRestore(dataDir: string, backup: string): Promise<"new" | "resumed"> {
  const there = existsSync(dataDir) ? await readdir(dataDir) : [];
  const marker = markerFile(dataDir);
  if (await isUntouched(dataDir, there)) {
    await makeDirectory(dataDir);
    if (there.includes(basename(marker))) await rm(marker, { force: true });
    if (await makeWholeFile(marker, JSON.stringify({ backup }))) {
      await removeUnfinished(marker);
      return "new";
    }
  }
  const begun = existsSync(marker) ? await readFile(marker, "utf8") : "";
  if (begun === JSON.stringify({ backup })) return "resumed";
  const what =
    begun === "" ? `holds ${there.slice(0, 5).join(", ")}` : "holds the beginning of another restore";
  throw new ArchiveError(
    "config.invalid",
    `KANALARKIV_DATA_DIR: ${dataDir} ${what}: a backup is restored into an empty directory, and nothing was changed`,
  );
}

/** Nothing but what a restore leaves that was killed while it wrote the note: it had done nothing yet. */
async function isUntouched(dataDir: string, there: readonly string[]): Promise<boolean> {
  if (there.length === 0) return true;
  const marker = markerFile(dataDir);
  const unfinished = await unfinishedOf(marker);
  const others = there.filter((name) => !unfinished.includes(name));
  if (others.length === 0) return true;
  // an older version made it before it wrote it
  return others.length === 1 && others[0] === basename(marker) && (await readFile(marker)).length === 0;
}

export async function endRestore(dataDir: string): Promise<void> {
  await unlink(markerFile(dataDir));
}
