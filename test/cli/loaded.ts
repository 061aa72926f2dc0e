/** What a command loads before it ends: the packages of others, and our own rooms. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "../..");

export interface Loaded {
  readonly code: number | null;
  readonly out: string;
  /** names of npm packages, in the order of letters */
  readonly packages: readonly string[];
  /** files of ours, from the project's root */
  readonly files: readonly string[];
}

/** Writes down the address of every module that the process loads, whatever loads it. */
const recorder = `
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
registerHooks({
  load(url, context, next) {
    appendFileSync(process.env.LOADED_MODULES, url + "\\n");
    return next(url, context);
  },
});`;

export async function loadedBy(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Loaded> {
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-loaded-"));
  try {
    const list = join(dir, "modules");
    const preload = `data:text/javascript,${encodeURIComponent(recorder)}`;
    const child = spawn(process.execPath, ["--import", preload, join(root, "src/cli/main.ts"), ...args], {
      cwd: root,
      env: { PATH: process.env["PATH"], LOADED_MODULES: list, XDG_CACHE_HOME: dir, ...env },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    const urls = (await readFile(list, "utf8")).trim().split("\n");
    return { code, out, packages: packagesOf(urls), files: urls.flatMap(ownFile) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function packagesOf(urls: readonly string[]): readonly string[] {
  const names = urls.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
  return [...new Set(names)].sort();
}

function ownFile(url: string): readonly string[] {
  return url.startsWith("file:") && !url.includes("/node_modules/")
    ? [relative(root, new URL(url).pathname)]
    : [];
}
