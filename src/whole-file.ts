/** Files that must last: made whole or not at all, whoever is killed and however full the disk is. */
import { randomBytes } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { link, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export interface WholeFileOptions {
  /** 0o666 less what the umask takes, unless given */
  readonly mode?: number;
}

/**
 * Makes a file that was not there. It is written beside its place, to the disk, and gets its name by a hard link: a process
 * that is killed leaves none, and of two that make it at once one does.
 *
 * @param file its directory is there
 * @returns false when something is there already, which stays as it is
 * @throws the system's error; then nothing was made
 */
export async function makeWholeFile(
  file: string,
  content: string | Uint8Array,
  options: WholeFileOptions = {},
): Promise<boolean> {
  return await beside(file, content, options, async (making) => {
    try {
      await link(making, file);
      return true;
    } catch (error) {
      // another's is there, who may have tidied up as well
      if (codeOf(error) === "EEXIST" || (codeOf(error) === "ENOENT" && existsSync(file))) return false;
      if (knowsNoLinks(error)) return await takePlace(making, file);
      throw error;
    }
  });
}

/**
 * Makes a file in the place of what is there: a reader sees the one or the other, whole.
 *
 * @throws the system's error; then what was there is there still
 */
export async function replaceWholeFile(
  file: string,
  content: string | Uint8Array,
  options: WholeFileOptions = {},
): Promise<void> {
  await beside(file, content, options, (making) => rename(making, file));
}

/** What processes that were killed have left beside a file that is there: no other comes of it any more. */
export async function removeUnfinished(file: string): Promise<void> {
  for (const name of await unfinishedOf(file)) await rm(join(dirname(file), name), { force: true });
}

/** The names of what lies beside a file because its making has not come to its end. */
export async function unfinishedOf(file: string): Promise<readonly string[]> {
  const begin = beginOf(file);
  return (await readdir(dirname(file))).filter((name) => name.startsWith(begin) && name.endsWith(ending));
}

const ending = ".unfinished";

/** A name is at most 255 bytes long, and a character at most four of them. */
function beginOf(file: string): string {
  return `.${basename(file).slice(0, 50)}-`;
}

async function beside<Made>(
  file: string,
  content: string | Uint8Array,
  { mode = 0o666 }: WholeFileOptions,
  place: (making: string) => Promise<Made>,
): Promise<Made> {
  const making = join(dirname(file), `${beginOf(file)}${randomBytes(6).toString("hex")}${ending}`);
  try {
    const handle = await open(making, "wx", mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const made = await place(making);
    await syncDirectory(dirname(file));
    return made;
  } catch (error) {
    // a person knows the file by its own name
    const failure = error as Error;
    failure.message = failure.message.replaceAll(making, file);
    throw failure;
  } finally {
    await rm(making, { force: true });
  }
}

/** Where there are no hard links (FAT): the name is taken first, so that it is nobody else's; a kill between leaves it empty. */
async function takePlace(making: string, file: string): Promise<boolean> {
  try {
    await (await open(file, "wx")).close();
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  await rename(making, file);
  return true;
}

function knowsNoLinks(error: unknown): boolean {
  return ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error));
}

/** The name reaches the disk, too, where the system can be asked for that: Windows cannot, nor one who may not list it. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, constants.O_RDONLY).catch((error: unknown) => {
    if (["EACCES", "EPERM", "EISDIR"].includes(codeOf(error))) return undefined;
    throw error;
  });
  if (handle === undefined) return;
  try {
    await handle.sync();
  } catch (error) {
    if (!["EPERM", "EINVAL"].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
