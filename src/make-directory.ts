/** Makes directories one by one, each in one that is there. */
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a directory and those above it that are missing. Node's own `recursive` does not return where the parent is there
 * for the eye and nothing can be made in it, as below `/proc`: it tries for ever.
 *
 * @param path absolute
 * @returns the topmost one that was made; undefined when it was there already
 * @throws the system's error, with the place where nothing can be made
 */
export async function makeDirectory(path: string, mode = 0o777): Promise<string | undefined> {
  const code = await tryMake(path, mode, ["EEXIST", "ENOENT"]);
  if (code === undefined) return path;
  if (code === "EEXIST") return await thereAlready(path);
  const parent = dirname(path);
  if (parent === path) throw noPlace(path);
  const first = await makeDirectory(parent, mode);
  // its parent is there now: another answer than yes is the last one
  const again = await tryMake(path, mode, ["EEXIST"]);
  if (again === "EEXIST") await thereAlready(path);
  return first ?? (again === undefined ? path : undefined);
}

async function tryMake(path: string, mode: number, expected: readonly string[]): Promise<string | undefined> {
  try {
    await mkdir(path, { mode });
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && expected.includes(code)) return code;
    throw error;
  }
}

async function thereAlready(path: string): Promise<undefined> {
  if ((await stat(path)).isDirectory()) return undefined;
  throw Object.assign(new Error(`ENOTDIR: ${path} is not a directory`), { code: "ENOTDIR", path });
}

function noPlace(path: string): Error {
  return Object.assign(new Error(`ENOENT: nothing can be made in ${path}`), { code: "ENOENT", path });
}
