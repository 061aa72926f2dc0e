/**
 * Reads the public suites of feeds and prints, per suite, what was agreed, better, worse, lost and refused: by this
 * build, by another checkout of it, and by the libraries.
 *
 *     npm run suites -- [--beside CHECKOUT] [--libraries FOLDER] [--suites FOLDER] [--handed FOLDER] [--why OUTCOME] [--json]
 */
import { parseArgs } from "node:util";
import { type SuiteCase, suiteCases } from "./suites/cases.ts";
import { libraries, type Reader, readerOf } from "./suites/readers.ts";
import { recorded, recordedName } from "./suites/recorded.ts";
import { type Outcome, outcomes, type Verdict, verdictOf } from "./suites/verdict.ts";

const { values: options } = parseArgs({
  options: {
    suites: { type: "string", default: "../shared/data/feed-suites" },
    handed: { type: "string", default: "../shared/cases/feeds" },
    beside: { type: "string" },
    libraries: { type: "string" },
    why: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

interface Judged extends Verdict {
  readonly suite: string;
  readonly file: string;
}

const cases = suiteCases(options.suites, options.handed);
const readers: Reader[] = [await readerOf("this build", ".")];
if (options.beside) readers.push(await readerOf(options.beside, options.beside));
if (options.libraries) readers.push(...(await libraries(options.libraries)));

const judged = new Map<string, readonly Judged[]>();
for (const reader of readers) judged.set(reader.name, await judge(reader));
if (options.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(judged), null, 2)}\n`);
else process.stdout.write(report());
if (!options.json)
  for (const [name, cpu] of await cpuInTurn()) process.stdout.write(`CPU ${name}: ${cpu.toFixed(0)} ms\n`);

async function judge(reader: Reader): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (const one of cases)
    all.push({ suite: one.suite, file: one.file, ...verdictOf(one, await reader.read(one)) });
  return all;
}

function report(): string {
  const suites = [...new Set(cases.map(({ suite }) => suite))].sort();
  const header = ["suite", "reader", ...outcomes];
  const rows = suites.flatMap((suite) => [
    ...(options.beside ? [] : [[suite, recordedName, ...(recorded[suite] ?? []).map(String)]]),
    ...[...judged].map(([name, all]) => {
      const ofSuite = all.filter((one) => one.suite === suite);
      return [
        suite,
        name,
        ...outcomes.map((outcome) => String(ofSuite.filter((one) => one.outcome === outcome).length)),
      ];
    }),
  ]);
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const table = lines.map((line) =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
  return `${[...table, "", ...kinds(), ...why()].join("\n")}\n`;
}

/** The differences on purpose of this build. */
function kinds(): readonly string[] {
  const ours = judged.get("this build")?.filter(({ outcome }) => outcome === "equal or better") ?? [];
  const counts = new Map<string, number>();
  for (const { because } of ours) counts.set(because, (counts.get(because) ?? 0) + 1);
  return [
    "this build differs on purpose:",
    ...[...counts].map(([kind, count]) => `${String(count).padStart(5)}  ${kind}`),
    "",
  ];
}

function why(): readonly string[] {
  const wanted = options.why as Outcome | undefined;
  return (judged.get("this build") ?? [])
    .filter(({ outcome }) => outcome === wanted)
    .map(({ suite, file, because }) => `${suite} ${file}: ${because}`);
}

/** The median of five turns, the readers in turn, after one that is not counted. */
async function cpuInTurn(): Promise<readonly (readonly [string, number])[]> {
  const taken = new Map<string, number[]>(readers.map(({ name }) => [name, []]));
  for (let turn = 0; turn < 6; turn += 1)
    for (const reader of readers) {
      const before = process.cpuUsage();
      await readAll(reader);
      const { user, system } = process.cpuUsage(before);
      if (turn > 0) taken.get(reader.name)?.push((user + system) / 1000);
    }
  return [...taken].map(([name, all]) => [name, all.toSorted((a, b) => a - b)[2] ?? Number.NaN]);
}

async function readAll(reader: Reader): Promise<void> {
  for (const one of cases as readonly SuiteCase[]) await reader.read(one);
}
