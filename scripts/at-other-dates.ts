/**
 * Runs the tests under other clocks: the whole suite 400 days ahead, and those that can depend on the date at each of
 * the others; and the demo at all of them. Debian's `faketime` gives the clock to every process, the database server
 * among them.
 *
 * Ends with one plain line: `N passed, N failed, N skipped`, all dates together. With `--list` it prints the files instead.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
const dayMs = 86_400_000;
/** three times what the longest takes; one that does not end has failed, and the others are still run */
const withinMs = 30 * 60_000;

interface OtherDate {
  readonly name: string;
  /** the time at the start of the run: an instant, or a distance from now in days */
  readonly at: string | number;
  /** the zone of the machine, which no test may notice */
  readonly zone: string;
  readonly whole?: true;
}

/** Each goes with a zone of the machine: the two in which the day begins first and last, and the one with the switches. */
const dates: readonly OtherDate[] = [
  { name: "a leap day, where the day begins first", at: "2028-02-29T11:00:00Z", zone: "Pacific/Kiritimati" },
  { name: "New Year in Oslo", at: "2026-12-31T22:59:30Z", zone: "Europe/Oslo" },
  { name: "summer time begins", at: "2027-03-28T00:59:30Z", zone: "Europe/Oslo" },
  { name: "summer time ends", at: "2027-10-31T00:59:30Z", zone: "Europe/Oslo" },
  { name: "in 400 days, where the day begins last", at: 400, zone: "Pacific/Pago_Pago", whole: true },
];

/**
 * Where a test can take the machine's time from. The product has two places, `systemClock` and `pub.clock()`
 * (`test/architecture.test.ts` holds that there is no third); what is given a fixed clock depends on no date.
 */
const machineTime = [
  /\bsystemClock\b|new Date\(\)|Date\.now\(/,
  /(?<![\w.])now\(\)|\bcurrent_(date|time|timestamp)\b|\bclock_timestamp\(/,
  /\bpub\.\w|\bpgboss\b|\bopenQueue\b|\bstartEmbeddedPostgres\b/,
  /\bm?timeMs\b|\butimes|\bDirectoryStore\b/,
  /src\/cli\/main\.ts|\bdemo\/run\.ts/,
];

/** They kill and end processes, at whatever date: the whole run has them. */
const ofProcesses =
  /^test\/(cli\/(comeback|interrupt|roles)|db\/embedded|workers\/process|pipeline\/work\/claims)\.test\.ts$/;

/** The files of `npm test` that name such a place, themselves or in what they import of the tests and the demo. */
function datedTests(): readonly string[] {
  return globSync("test/**/*.test.ts", { cwd: root })
    .filter((file) => !/^test\/(e2e|conformance|faults)\//.test(file) && !ofProcesses.test(file))
    .filter((file) =>
      [...withImports(file)].some((one) => machineTime.some((place) => place.test(textOf(one)))),
    )
    .sort();
}

function withImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, to = ""] of textOf(file).matchAll(/\sfrom\s+"(\.[^"]+\.ts)"/g)) {
    const target = relative(root, join(root, dirname(file), to));
    if (/^(test|demo)\//.test(target)) withImports(target, seen);
  }
  return seen;
}

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

type Count = readonly [passed: number, failed: number, skipped: number];

function runAt(date: OtherDate, files: readonly string[]): readonly Count[] {
  forgetKilled();
  const aheadMs = typeof date.at === "number" ? date.at * dayMs : Date.parse(date.at) - Date.now();
  const ahead = Math.round(aheadMs / 1000);
  console.log(`== ${date.name}: ${new Date(Date.now() + ahead * 1000).toISOString()}, ${date.zone}`);
  const env = {
    ...process.env,
    TZ: date.zone,
    LD_PRELOAD: library(),
    FAKETIME: `${ahead < 0 ? "-" : "+"}${Math.abs(ahead)}s`,
    // timers go by this clock, which no date moves; files keep their times
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    NO_FAKE_STAT: "1",
    KANALARKIV_TEST_SERVER_CLOCK: "ours",
  };
  const some = ["run", "--silent", "jest", "--", "--maxWorkers=2", ...files];
  return [counted(npm(date.whole ? ["test"] : some, env)), demoAt(env)];
}

/**
 * `faketime` names what a process shares with its children after the process. Tests kill many, which leave theirs, and a later
 * process of the same number and another account cannot start.
 */
function forgetKilled(): void {
  for (const left of globSync("/dev/shm/{sem.,}faketime_{sem,shm}_*")) rmSync(left, { force: true });
}

/** A run that prints no count has failed as a whole. */
function counted({ ended, out }: Ran): Count {
  const line = [...out.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  const [passed = 0, failed = 0, skipped = 0] = line?.slice(1).map(Number) ?? [];
  return [passed, ended || failed > 0 ? failed : 1, skipped];
}

/** The demo is the one whole run on the machine's own time: it counts as one test. */
function demoAt(env: NodeJS.ProcessEnv): Count {
  const { ended, out } = npm(["run", "demo", "--", "--exit"], env);
  return ended && out.includes("audit log") ? [1, 0, 0] : [0, 1, 0];
}

interface Ran {
  readonly ended: boolean;
  readonly out: string;
}

function npm(args: readonly string[], env: NodeJS.ProcessEnv): Ran {
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const ran = spawnSync("npm", args, {
    cwd: root,
    env,
    stdio: [...stdio],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: withinMs,
    killSignal: "SIGKILL",
  });
  process.stdout.write(ran.stdout);
  if (ran.error) console.log(`== npm ${args.slice(0, 2).join(" ")} …: ${ran.error.message}`);
  return { ended: ran.status === 0, out: ran.stdout };
}

function library(): string {
  const [found] = globSync("/usr/lib/*/faketime/libfaketime.so.1");
  if (found === undefined) throw new Error("libfaketime is not there: apt-get install faketime");
  return found;
}

if (process.argv.includes("--list")) console.log(datedTests().join("\n"));
else {
  const files = datedTests();
  const counts = dates.flatMap((date) => runAt(date, files));
  const [passed, failed, skipped] = [0, 1, 2].map((at) =>
    counts.reduce((sum, one) => sum + (one[at] ?? 0), 0),
  );
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}
