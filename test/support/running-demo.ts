/**
 * The demo as people start it, processes of their own over a database of their own: two agencies, captured, classified and
 * journaled, with the public pages, the desk, and a link for each kind of person. Commands run beside it as an operator
 * types them in another terminal.
 */
import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { openPool } from "../../src/db/connect.ts";
import { keptDirectory } from "./kept-directory.ts";

const root = join(import.meta.dirname, "../..");

/** A machine with much else to do needs long: it is some seconds on a free one. */
export const startMs = 300_000;

export interface RunningDemo {
  /** of the public pages: `http://127.0.0.1:PORT` */
  readonly pages: string;
  /** of the desk: `http://localhost:PORT` */
  readonly desk: string;
  /** the addresses by which each role signs in, once */
  readonly links: ReadonlyMap<string, string>;
  /** what the command printed. @throws when it ends with anything but 0 and what `codes` names */
  command(words: readonly string[], codes?: readonly number[]): Promise<string>;
  /** the same with `--json`, read */
  // biome-ignore lint/suspicious/noExplicitAny: each command has a shape of its own, which its test says
  json(words: readonly string[], codes?: readonly number[]): Promise<any>;
  /** rows of the database, for what no command tells */
  rows(query: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function startDemo(): Promise<RunningDemo> {
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-day-"));
  await chmod(dir, 0o755);
  const env = { ...ours(), KANALARKIV_DATA_DIR: join(dir, "data"), KANALARKIV_OPERATOR: "Ola Drift" };
  const demo = started(["demo/run.ts"], env);
  const close = async (): Promise<void> => {
    demo.child.kill("SIGTERM");
    await demo.ended;
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await demo.printed(/administrator +http.*\n/);
    await demo.printed(/api\/v1\/journalpost/);
  } catch (error) {
    await close();
    throw error;
  }
  const said = demo.sofar();
  const links = new Map(
    [...said.matchAll(/^ {2}(\w+) +(http:\/\/localhost:\d+\/inn\/\S+)/gm)].map(([, role = "", link = ""]) => [
      role,
      link,
    ]),
  );
  const command = async (words: readonly string[], codes: readonly number[] = [0]) => {
    const { code, out, err } = await started(["src/cli/main.ts", ...words], env).ended;
    if (!codes.includes(code ?? -1)) throw new Error(`${words.join(" ")} ended with ${code}: ${err}${out}`);
    return out;
  };
  return {
    ...{ links, command, close },
    pages: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "",
    desk: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "",
    json: async (words, codes) => JSON.parse(await command([...words, "--json"], codes)),
    rows: (query, values) => rowsOf(join(dir, "data"), query, values),
  };
}

/** As the owner of the embedded database in this data directory. */
async function rowsOf(dataDir: string, query: string, values: readonly unknown[] = []) {
  const [password, server] = await Promise.all([
    readFile(join(dataDir, "postgres/postgres-password"), "utf8"),
    readFile(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8"),
  ]);
  const address = `postgresql://postgres:${password.trim()}@127.0.0.1:${server.split("\n")[3]?.trim()}/postgres`;
  const { pool, close } = openPool({ address, max: 1 });
  try {
    return (await pool.query<Record<string, unknown>>(query, [...values])).rows;
  } finally {
    await close();
  }
}

/** Nothing that configures an archive; the clock of the whole run is theirs too. */
function ours(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(KANALARKIV_|DATABASE_)/.test(name));
  return {
    ...Object.fromEntries(others),
    NODE_COMPILE_CACHE: keptDirectory("kanalarkiv-test-compiled"),
    KANALARKIV_LOG_LEVEL: "warn",
  };
}

function started(args: readonly string[], env: NodeJS.ProcessEnv) {
  const [program = "", ...rest] = args;
  const child = spawn(process.execPath, [join(root, program), ...rest], { cwd: root, env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const ended = new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>(
    (resolve) => child.on("close", (code) => resolve({ code, out, err })),
  );
  const printed = (what: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => what.test(out) && resolve();
      child.stdout.on("data", look);
      child.on("close", (code) =>
        reject(new Error(`ended with ${code} before it printed ${what}: ${err}${out}`)),
      );
      look();
    });
  return { child, ended, printed, sofar: () => out };
}

/** Signs somebody in by the link that the demo printed. */
export async function signInByLink(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  await page.click("main button");
  await page.waitForURL((url) => !url.pathname.startsWith("/inn"));
  return page;
}
