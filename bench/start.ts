/** What every command costs before it does anything, and what those do that only ask: processor time, with and without compiled code. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type pg from "pg";
import { recount } from "../src/db/tallies.ts";
import { registerChannel } from "../src/pipeline/register/register.ts";
import { spentBy } from "./cpu.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, register } from "./place.ts";
import { fillQueue } from "./queue-rows.ts";

const run = promisify(execFile);
const here = resolve(import.meta.dirname, "..");
const targetS = 0.4;

const asks: readonly (readonly string[])[] = [["status"], ["channel", "list"], ["looks"]];
const helps: readonly (readonly string[])[] = [
  ["--version"],
  ["--help"],
  ["status", "--help"],
  ["review", "--help"],
  ["export", "--help"],
];

/** A checkout, and the flags that its command names in its first line. */
interface Build {
  readonly root: string;
  readonly flags: readonly string[];
}

/** @param earlier root of a checkout of an earlier build, with its dependencies; nothing is compared without one */
export async function startCosts(
  place: Place,
  items: number,
  runs: number,
  earlier: string | undefined,
): Promise<readonly Figure[]> {
  const ours = buildIn(here);
  const cache = await mkdtemp(join(place.dir, "compiled-"));
  const nothing = await seconds(() => spentBy(`${quoted(process.execPath)} -e 0`, here), runs);
  const figures: Figure[] = [figure("node -e 0", "CPU s", nothing)];
  for (const args of helps) {
    const name = args.join(" ");
    const cold = await costOf(ours, args, { NODE_DISABLE_COMPILE_CACHE: "1" }, runs);
    const warm = await costOf(ours, args, { XDG_CACHE_HOME: cache }, runs);
    figures.push(figure(`${name}, nothing compiled`, "CPU s", cold));
    figures.push(atMost(targetS, figure(`${name}, compiled before`, "CPU s", warm)));
    figures.push(figure(`${name}: peak`, "MB", [await peakOf(ours, args, { XDG_CACHE_HOME: cache })]));
    if (earlier === undefined) continue;
    const theirs = await costOf(buildIn(earlier), args, {}, runs);
    figures.push(figure(`${name}: earlier build ÷ this one`, "ratio", [middle(theirs) / middle(warm)]));
  }
  return [...figures, ...(await askingCosts(place, items, runs, cache))];
}

/** With so many items stored, and as many that wait for an officer. */
async function askingCosts(place: Place, items: number, runs: number, cache: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  await place.copy("start", "template0");
  const dataDir = join(place.dir, "start");
  const app = await openBenchApp(place.url("start"), dataDir);
  try {
    const { agency, channel } = await register(app);
    const small = await registerChannel(app.tools, {
      ...{
        agency: agency.orgNumber,
        kind: "feed",
        title: "Small",
        address: "https://fjordvik.example/small",
      },
    });
    const env = { DATABASE_URL: place.url("start"), KANALARKIV_DATA_DIR: dataDir, XDG_CACHE_HOME: cache };
    for (const size of [1_000, items]) {
      await fillQueue(app.tools.pool, agency.id, { large: channel.id, small: small.id }, size);
      // made-up rows come past the triggers
      await recount(app.tools.pool);
      for (const args of asks) {
        const name = `${args.join(" ")} at ${size.toLocaleString("en")} stored`;
        const before = await serverSeconds(app.tools.pool);
        const node = await costOf(buildIn(here), args, env, runs);
        const server = (await serverSeconds(app.tools.pool)) - before;
        const mean = node.reduce((sum, one) => sum + one, 0) / runs;
        figures.push(atMost(targetS, figure(name, "CPU s", node)));
        // the first run, which is not in `node`, is in `server`
        figures.push(figure(`${name}: with the server, mean`, "CPU s", [mean + server / (runs + 1)]));
        figures.push(figure(`${name}: peak`, "MB", [await peakOf(buildIn(here), args, env)]));
      }
    }
  } finally {
    await app.close();
    await place.drop("start");
    await rm(cache, { recursive: true, force: true });
  }
  return figures;
}

function buildIn(root: string): Build {
  const [first = ""] = readFileSync(join(root, "src/cli/main.ts"), "utf8").split("\n");
  return { root, flags: first.match(/--\S+/g) ?? [] };
}

type Env = Readonly<Record<string, string>>;

/** Once before they count, which compiles what is to be compiled. */
async function costOf({ root, flags }: Build, args: readonly string[], env: Env, runs: number) {
  const words = [process.execPath, ...flags, "src/cli/main.ts", ...args].map(quoted).join(" ");
  const settings = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`);
  const once = () => spentBy(`env ${settings.join(" ")} ${words}`, root);
  await once();
  return await seconds(once, runs);
}

async function seconds(spend: () => Promise<{ readonly cpuMs: number }>, runs: number) {
  const spent: number[] = [];
  for (let at = 0; at < runs; at++) spent.push((await spend()).cpuMs / 1000);
  return spent;
}

/** Most memory that the process had at once, MB. */
async function peakOf({ root, flags }: Build, args: readonly string[], env: Env): Promise<number> {
  const tell = `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"));`;
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const { stderr } = await run(
    process.execPath,
    [...flags, "--import", preload, "src/cli/main.ts", ...args],
    {
      cwd: root,
      env: { ...process.env, ...env },
    },
  );
  return Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
}

/** Of the server and of every connection that has ended. @see proc_pid_stat(5): ticks of a hundredth of a second */
async function serverSeconds(pool: pg.Pool): Promise<number> {
  const found = await pool.query<{ pid: string }>(
    "select split_part(pg_read_file('postmaster.pid'), e'\\n', 1) as pid",
  );
  const stat = readFileSync(`/proc/${found.rows[0]?.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
