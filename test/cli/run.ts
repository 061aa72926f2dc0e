/** Runs the command line as people do: a process of its own, over a test database and a directory of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { openPool } from "../../src/db/connect.ts";
import { makeDatabase } from "../support/database.ts";
import { keptDirectory } from "../support/kept-directory.ts";

const root = join(import.meta.dirname, "../..");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** resolves when standard output holds this */
  printed(text: string): Promise<void>;
  /** what standard output held so far */
  sofar(): string;
}

/** What a test that failed left running would keep the whole run from its end. */
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

export type Env = Readonly<Record<string, string>>;

export function start(
  args: readonly string[],
  env: Env = {},
  unless: Env = { KANALARKIV_LOG_LEVEL: "silent" },
): Running {
  const child = spawn(process.execPath, [join(root, "src/cli/main.ts"), ...args], {
    cwd: root,
    env: { ...surroundings(), ...unless, ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  started.add(child);
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code) => {
      started.delete(child);
      resolve({ code, out, err });
    }),
  );
  const printed = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => out.includes(text) && resolve();
      child.stdout.on("data", look);
      child.on("close", () => reject(new Error(`ended before it printed ${text}: ${err}`)));
      look();
    });
  return { child, ended, printed, sofar: () => out };
}

/** Nothing that configures the product; the clock and the zone of the whole run are the process's too. */
function surroundings(): Env {
  const kept = /^(PATH|TZ|LD_\w+|FAKETIME\w*|NO_FAKE_STAT)$/;
  // dozens of short processes: what one has compiled the next need not
  const compiled = { NODE_COMPILE_CACHE: keptDirectory("kanalarkiv-test-compiled") };
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      kept.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
  return { ...compiled, ...env };
}

export function run(args: readonly string[], env: Env = {}): Promise<Ended> {
  return start(args, env).ended;
}

/** As people have it who set no level of the log. */
export function runUnset(args: readonly string[], env: Env = {}): Promise<Ended> {
  return start(args, env, {}).ended;
}

export interface Place {
  readonly dir: string;
  readonly env: Env;
  /** whatever no command does */
  sql(text: string): Promise<void>;
  /** runs a command here */
  readonly run: (...args: string[]) => Promise<Ended>;
  /** the same with `--json`: the one document that standard output held */
  readonly json: (...args: string[]) => Promise<unknown>;
  close(): Promise<void>;
}

/** An installation: a migrated database and a data directory, both empty. */
export async function makePlace(): Promise<Place> {
  const database = await makeDatabase();
  const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-cli-"));
  const env = { DATABASE_URL: database.url, KANALARKIV_DATA_DIR: join(dir, "data") };
  return {
    dir,
    env,
    async sql(text) {
      const { pool, close } = openPool({ address: database.url, max: 1 });
      await pool.query(text);
      await close();
    },
    run: (...args) => run(args, env),
    async json(...args) {
      const { code, out, err } = await run([...args, "--json"], env);
      if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${err}`);
      return JSON.parse(out);
    },
    async close() {
      await database.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const posts = [
  { id: "p1", title: "Vegen er stengd", content_html: "<p>Vegen over fjellet er stengd i dag.</p>" },
  {
    id: "c1",
    content_text: "Eg klagar på vedtaket i byggjesaka mi, sak 2026/114.",
    authors: [{ name: "Testperson" }],
    _kanalarkiv: { kind: "comment", answers: "p1", thread: "p1" },
  },
  {
    id: "c2",
    content_text: "Takk, flott jobba!",
    authors: [{ name: "Testperson" }],
    _kanalarkiv: { kind: "comment", answers: "p1", thread: "p1" },
  },
];

/** A channel: one JSON feed that tells everything it holds. */
export async function startFeed(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const items = posts.map((post) => ({
      ...post,
      url: `${origin}/${post.id}`,
      date_published: "2026-03-02T08:00:00+01:00",
    }));
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "Dialog", items };
    response.setHeader("Content-Type", "application/feed+json");
    response.end(JSON.stringify({ ...feed, _kanalarkiv: { complete: true } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/feed.json`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
