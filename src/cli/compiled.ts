/**
 * Where compiled modules are kept from one command to the next: types are stripped and code is compiled once.
 *
 * What lies there is run by whoever starts the program, so it is never a directory that another user may write to, as
 * `node-compile-cache` in the system's temporary directory is.
 *
 * @see https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
 */
import { existsSync, lstatSync, mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { userInfo } from "node:os";
import { dirname, isAbsolute, join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/** Uses the first place that can be had; without one every command compiles for itself, and nothing is said. */
export function keepCompiled(env: Env): void {
  // Node has read these two itself
  if (env["NODE_COMPILE_CACHE"] || env["NODE_DISABLE_COMPILE_CACHE"]) return;
  const place = cachePlaces(env, homeOf()).find(isOwn);
  if (place !== undefined) enableCompileCache(place);
}

/**
 * @param env `CACHE_DIRECTORY` is what systemd makes for a service that has `CacheDirectory=`
 * @param home as the system has it, not as `HOME` says: `sudo` may leave another user's there
 * @returns directories in the order in which they are tried
 */
export function cachePlaces(env: Env, home: string | undefined): readonly string[] {
  const ofService = env["CACHE_DIRECTORY"]?.split(":")[0];
  const own = env["XDG_CACHE_HOME"] || (home && join(home, ".cache"));
  return [ofService, own && join(own, "kanalarkiv")].flatMap((place) =>
    place !== undefined && isAbsolute(place) ? [place] : [],
  );
}

/** Makes the directory when it is not there. False for one that is another user's, that others may write to, or that cannot be made. */
export function isOwn(place: string): boolean {
  try {
    // one by one: `recursive` tries for ever where nothing can be made, as below /proc
    for (const each of [dirname(place), place]) if (!existsSync(each)) mkdirSync(each, { mode: 0o700 });
    const { uid, mode } = lstatSync(place);
    return uid === process.getuid?.() && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/** Undefined for a user that the system does not know, as containers start them. */
function homeOf(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    return undefined;
  }
}
