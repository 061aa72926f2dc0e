/**
 * Writes the README's table of channels from what the tests that ran have shown.
 *
 *   KANALARKIV_TEST_SHOWN=shown.jsonl npm test && KANALARKIV_TEST_SHOWN=shown.jsonl npm run test:e2e   (and the other suites)
 *   node scripts/channel-table.ts shown.jsonl             adds what these suites have shown to the table
 *   node scripts/channel-table.ts shown.jsonl --anew      of every suite: what none has shown any more goes out
 *   node scripts/channel-table.ts shown.jsonl --check     of every suite: fails when the table says anything else
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kindFacts } from "../src/capture/channels/kinds.ts";
import { type ChannelKind, channelKinds } from "../src/domain/channel.ts";
import { type Cell, cells, type Evidence, evidence, type Shown } from "../test/support/shown.ts";

const readmePath = join(import.meta.dirname, "../README.md");
const open = "<!-- channels: written by scripts/channel-table.ts -->";
const close = "<!-- /channels -->";
const signs: Readonly<Record<Evidence, string>> = {
  "real server": "server",
  "recorded payload": "recorded",
  "documentation only": "documented",
};

/** The strongest evidence of each cell. */
export type Table = ReadonlyMap<string, Evidence>;

const keyOf = (kind: ChannelKind, cell: Cell) => `${kind} ${cell}`;

export function tableOf(all: readonly Shown[]): Table {
  const table = new Map<string, Evidence>();
  for (const { kind, cell, by } of all) {
    const before = table.get(keyOf(kind, cell));
    if (before === undefined || evidence.indexOf(by) < evidence.indexOf(before))
      table.set(keyOf(kind, cell), by);
  }
  return table;
}

/** The rows are in the order of the names; an empty cell is one that nothing has shown. */
export function markdownOf(table: Table): string {
  const named = [...channelKinds].sort((one, other) => nameOf(one).localeCompare(nameOf(other), "en"));
  const rows = named.map((kind) => [
    nameOf(kind),
    ...cells.map((cell) => {
      const by = table.get(keyOf(kind, cell));
      return by === undefined ? "" : signs[by];
    }),
  ]);
  return [["channel", ...cells], ["", ...cells].map(() => "---"), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

function nameOf(kind: ChannelKind): string {
  return kindFacts[kind].name.en;
}

/** What the table in the text says. @throws Error when it is not there */
export function shownIn(readme: string): readonly Shown[] {
  const [head = "", , ...rows] = partsOf(readme).table.trim().split("\n");
  const columns = cellsOf(head);
  const kinds = new Map(channelKinds.map((kind) => [nameOf(kind), kind]));
  return rows.flatMap((row) => {
    const [name = "", ...signed] = cellsOf(row);
    const kind = kinds.get(name);
    return signed.flatMap((sign, at) => {
      const [cell] = cells.filter((one) => one === columns[at + 1]);
      const [by] = evidence.filter((one) => signs[one] === sign);
      return kind && cell && by ? [{ kind, cell, by }] : [];
    });
  });
}

function cellsOf(row: string): readonly string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function partsOf(text: string) {
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`there is no ${open} … ${close}`);
  const start = from + open.length;
  return { before: text.slice(0, start), table: text.slice(start, to), after: text.slice(to) };
}

export function withTable(readme: string, table: Table): string {
  const { before, after } = partsOf(readme);
  return `${before}\n\n${markdownOf(table)}\n\n${after}`;
}

function readShown(file: string): readonly Shown[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Shown);
}

if (process.argv[1] === import.meta.filename) {
  const [file, ...options] = process.argv.slice(2);
  if (file === undefined) throw new Error("which file did the tests write? KANALARKIV_TEST_SHOWN names it");
  const readme = readFileSync(readmePath, "utf8");
  const ran = readShown(file);
  if (options.includes("--check")) {
    const same = withTable(readme, tableOf(ran)) === readme;
    if (!same) {
      console.error(
        `The README's table of channels is not what the tests have shown:\n\n${markdownOf(tableOf(ran))}`,
      );
      process.exitCode = 1;
    } else console.log("the table of channels says what the tests have shown");
  } else {
    const table = tableOf(options.includes("--anew") ? ran : [...shownIn(readme), ...ran]);
    writeFileSync(readmePath, withTable(readme, table));
  }
}
