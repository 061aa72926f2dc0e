/**
 * Runs the tests that can depend on the date under other clocks, and the demo at each of them (`other-dates.ts` says
 * which tests at which date). Debian's `faketime` gives the clock to every process, the database server among them.
 *
 * Ends with one plain line: `N passed, N failed, N skipped`, all dates together. With `--whole` the whole suite is run 400
 * days ahead, and at each other date all that can depend on it. With `--list` it prints these files instead.
 * With `--reads` it runs all others at today's date, and those fail that ask for the machine's time.
 */
import { spawnSync } from "node:child_process";
import { globSync, rmSync } from "node:fs";
import { datedTests, dates, filesAt, type OtherDate, root, undatedTests } from "./other-dates.ts";

const dayMs = 86_400_000;
/** three times what the longest takes; one that does not end has failed, and the others are still run */
const withinMs = 30 * 60_000;
const whole = process.argv.includes("--whole");

type Count = readonly [passed: number, failed: number, skipped: number];

function runAt(date: OtherDate): readonly Count[] {
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
  const files = whole ? datedTests() : filesAt(date);
  const some = ["run", "--silent", "jest", "--", "--maxWorkers=2", ...files];
  return [counted(npm(whole && date.all ? ["test"] : some, env)), demoAt(env)];
}

function readsOfOthers(): Count {
  const env = { ...process.env, KANALARKIV_TEST_CLOCK_READS: "refused" };
  return counted(npm(["run", "--silent", "jest", "--", ...undatedTests()], env));
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
  const counts = process.argv.includes("--reads") ? [readsOfOthers()] : dates.flatMap(runAt);
  const [passed, failed, skipped] = [0, 1, 2].map((at) =>
    counts.reduce((sum, one) => sum + (one[at] ?? 0), 0),
  );
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}
