/** Files that a command writes beside the archive, for a person to go on with. */
import { writeFile } from "node:fs/promises";
import { ArchiveError } from "../domain/errors.ts";

/** @throws ArchiveError `config.invalid` when something is there already: what a person wrote is never written over */
export async function writeNewFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError("config.invalid", `${path} is not written: ${detail}`, { cause });
  }
}
