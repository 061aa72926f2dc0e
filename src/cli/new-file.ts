/** Files that a command writes beside the archive, for a person to go on with. */
import { access, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ArchiveError } from "../domain/errors.ts";

/** Tells before long work. @throws ArchiveError `config.invalid` when `writeNewFile` would refuse */
export async function refuseUnwritable(path: string): Promise<void> {
  const isThere = (each: string) =>
    access(each).then(
      () => true,
      () => false,
    );
  if (await isThere(path))
    throw new ArchiveError(
      "config.invalid",
      `${path} is there already, and is not written over: name another`,
    );
  const directory = dirname(path);
  if (!(await isThere(directory)))
    throw new ArchiveError("config.invalid", `${path} cannot be written: there is no directory ${directory}`);
}

/** @throws ArchiveError `config.invalid` when something is there already: what a person wrote is never written over */
export async function writeNewFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError("config.invalid", `${path} is not written: ${detail}`, { cause });
  }
}
