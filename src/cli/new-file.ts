/** Files that a command writes beside the archive, for a person to go on with: whole or not at all, also on a disk that is full. */
import { access } from "node:fs/promises";
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
  const { makeWholeFile } = await import("../whole-file.ts");
  const made = await makeWholeFile(path, text).catch((cause: unknown) => {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError("config.invalid", `${path} is not written: ${detail}`, { cause });
  });
  if (!made)
    throw new ArchiveError(
      "config.invalid",
      `${path} is not written: something is there already; name another`,
    );
}
