/** Which tests are run at which other date: pure but for reading the tests. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export const root = join(import.meta.dirname, "..");

export interface OtherDate {
  readonly name: string;
  /** the time at the start of the run: an instant, or a distance from now in days */
  readonly at: string | number;
  /** the zone of the machine, which no test may notice */
  readonly zone: string;
  /** all that can depend on the date, and the whole suite when that is asked for */
  readonly all?: true;
}

/** Each goes with a zone of the machine: the two in which the day begins first and last, and the one with the switches. */
export const dates: readonly OtherDate[] = [
  { name: "a leap day, where the day begins first", at: "2028-02-29T11:00:00Z", zone: "Pacific/Kiritimati" },
  { name: "New Year in Oslo", at: "2026-12-31T22:59:30Z", zone: "Europe/Oslo" },
  { name: "summer time begins", at: "2027-03-28T00:59:30Z", zone: "Europe/Oslo" },
  { name: "summer time ends", at: "2027-10-31T00:59:30Z", zone: "Europe/Oslo" },
  { name: "in 400 days, where the day begins last", at: 400, zone: "Pacific/Pago_Pago", all: true },
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

/** They kill and end processes, at whatever date: `npm test` has them, and the whole run. */
const ofProcesses =
  /^test\/(cli\/(comeback|interrupt|roles)|db\/embedded|workers\/process|pipeline\/work\/claims)\.test\.ts$/;

/** What counts days, years, slots or periods itself: the switches and New Year are about these, so each of them has all. */
const countsTime =
  /^test\/(cli\/(story|hold)|desk\/journal|pipeline\/(capture\/relooks|classify\/classify|decide\/what-if|journal\/journal|publish\/coverage|status\/bounded|work\/queue)|web\/(coverage|name-rule|pages|search-ways))\.test\.ts$/;

/** The files of `npm test` that name such a place, themselves or in what they import of the tests and the demo. */
export function datedTests(): readonly string[] {
  return ordinaryTests().filter(isDated);
}

/** The others, none of which may ask for the machine's time. */
export function undatedTests(): readonly string[] {
  return ordinaryTests().filter((file) => !isDated(file));
}

function ordinaryTests(): readonly string[] {
  return globSync("test/**/*.test.ts", { cwd: root })
    .filter((file) => !/^test\/(e2e|conformance|faults)\//.test(file) && !ofProcesses.test(file))
    .sort();
}

function isDated(file: string): boolean {
  return [...withImports(file)].some((one) => machineTime.some((place) => place.test(textOf(one))));
}

/** Each file at the date of `all`; those that count time at every other too, the rest at one of the others, in turn. */
export function filesAt(date: OtherDate, dated: readonly string[] = datedTests()): readonly string[] {
  if (date.all) return dated;
  const others = dates.filter(({ all }) => !all);
  const rest = dated.filter((file) => !countsTime.test(file));
  return dated.filter((file) => countsTime.test(file) || others[rest.indexOf(file) % others.length] === date);
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
