/** The note in a data directory that a restore has begun: until it is gone, nothing else may use what came so far. */
import { existsSync } from "node:fs";
import { readdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../../domain/errors.ts";
import { makeDirectory } from "../../make-directory.ts";

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
  if (there.length === 0) {
    await makeDirectory(dataDir);
    await writeFile(markerFile(dataDir), JSON.stringify({ backup }), { flag: "wx" });
    return "new";
  }
  const begun = existsSync(markerFile(dataDir)) ? await readFile(markerFile(dataDir), "utf8") : "";
  if (begun === JSON.stringify({ backup })) return "resumed";
  const what =
    begun === "" ? `holds ${there.slice(0, 5).join(", ")}` : "holds the beginning of another restore";
  throw new ArchiveError(
    "config.invalid",
    `KANALARKIV_DATA_DIR: ${dataDir} ${what}: a backup is restored into an empty directory, and nothing was changed`,
  );
}

export async function endRestore(dataDir: string): Promise<void> {
  await unlink(markerFile(dataDir));
}
