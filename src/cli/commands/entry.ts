import type { Command } from "commander";
import type { EntryFilter, EntryRow } from "../../db/entries.ts";
import type { Day } from "../../domain/day.ts";
import { entryBy, entryHistory, entryList } from "../../pipeline/journal/entries.ts";
import { undoWriteOff, waysToWriteOff, writeOffEntry } from "../../pipeline/journal/write-off.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenDay } from "../given.ts";
import { table } from "../terminal.ts";
import { localTimes } from "../zones.ts";
import { registerAssign } from "./entry-assign.ts";
import { registerChanges } from "./entry-changes.ts";
import { registerTitles } from "./entry-titles.ts";

interface Named {
  readonly agency?: string;
  readonly json?: boolean;
}

interface Acting extends Named {
  readonly because: string;
  readonly by?: string;
}

/** The records officer's commands on the journal. */
export function entry(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv entry list --agency 999999999 --open");
  registerList(group, cli);
  registerShow(group, cli);
  registerWriteOff(group, cli);
  registerUndo(group, cli);
  registerTitles(group, cli);
  registerChanges(group, cli);
  registerAssign(group, cli);
}

function registerList(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("lists registry entries with protected titles and names, and what ended their arrears")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--open", "only incoming entries that are neither answered nor written off (restanseliste)")
    .option("--case <number>", "only this case, such as 2026/3")
    .option("--from <day>", "journaled on this day or later", givenDay)
    .option("--to <day>", "journaled on this day or earlier", givenDay)
    .option("--json", "print them as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  kanalarkiv entry list --agency 999999999 --open\n  kanalarkiv entry list --agency 999999999 --case 2026/3",
    )
    .action(async ({ agency, json, case: caseNumber, ...rest }: Named & EntryFilter & { case?: string }) => {
      const { tools } = await cli.app();
      const filter = { ...rest, ...(caseNumber === undefined ? {} : { caseNumber }) };
      const list = await entryList(tools, await agencyBy(tools, agency ?? ""), filter);
      if (json) return cli.json(list);
      if (list.length === 0) return cli.print(filter.open ? "nothing is in arrears" : "no entry was found");
      cli.print(
        table(
          ["entry", "day", "direction", "party", "title", "written off"],
          list.map((row) => [
            row.number,
            row.documentDay ?? row.journaledOn,
            row.direction,
            row.party,
            row.title,
            writtenOffText(row),
          ]),
        ),
      );
    });
}

function registerShow(group: Command, cli: Cli): void {
  group
    .command("show <entry>")
    .description("shows one entry, by its number (2026/3-1) or systemID, with every act of an officer")
    .option("--agency <number>", "organisation number or id; needed where two agencies have that number")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv entry show 2026/3-1")
    .action(async (named: string, { agency, json }: Named) => {
      const { tools } = await cli.app();
      const owner = agency === undefined ? undefined : await agencyBy(tools, agency);
      const found = await entryHistory(tools, await entryBy(tools, named, owner));
      if (json) return cli.json(found);
      cli.print(shown(found));
      const local = await localTimes(tools);
      for (const { at, act, on, how, by, because } of found.acts)
        cli.print(
          `${local(at, found.agencyId)}  ${[act, how, on].filter(Boolean).join(", ")} by ${by}: ${because}`,
        );
    });
}

function registerWriteOff(group: Command, cli: Cli): void {
  group
    .command("write-off <entry>")
    .description("ends the arrears of an incoming entry: answered by an entry, or taken note of")
    .option("--by-entry <entry>", "the outgoing entry that answers it; the day is then its day")
    .option("--as <how>", `one of: ${waysToWriteOff.join("; ")}`)
    .requiredOption("--because <text>", "why, for the record")
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--on <day>", "the day that it counts from; default: the day of the answer, else today", givenDay)
    .option("--agency <number>", "organisation number or id; needed where two agencies have that number")
    .option("--json", "print the entry as JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv entry write-off 2026/3-1 --by-entry 2026/3-2 --because "svart i tråden" --by "Kari Vik"\n  kanalarkiv entry write-off 2026/3-1 --as "Tatt til etterretning" --because "krev ikkje svar" --by "Kari Vik"',
    )
    .action(async (named: string, options: Acting & { as?: string; byEntry?: string; on?: Day }) => {
      const by = cli.person(options.by);
      const { tools } = await cli.app();
      const { agency, byEntry, because, on, as: how } = options;
      const done = await writeOffEntry(tools, { entry: named, agency, byEntry, how, because, by, on });
      if (options.json) cli.json(done);
      else cli.print(`${done.number} is written off: ${writtenOffText(done)}`);
    });
}

function registerUndo(group: Command, cli: Cli): void {
  group
    .command("undo-write-off <entry>")
    .description(
      "puts an entry back in arrears, also one that was answered on the channel; nothing is erased",
    )
    .requiredOption("--because <text>", "why, for the record")
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--agency <number>", "organisation number or id; needed where two agencies have that number")
    .option("--json", "print the entry as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv entry undo-write-off 2026/3-1 --because "svaret gjaldt ei anna sak" --by "Kari Vik"',
    )
    .action(async (named: string, { agency, because, by, json }: Acting) => {
      const person = cli.person(by);
      const { tools } = await cli.app();
      const done = await undoWriteOff(tools, { entry: named, agency, because, by: person });
      if (json) cli.json(done);
      else cli.print(`${done.number} is in arrears again`);
    });
}

function writtenOffText({ direction, writtenOff }: EntryRow): string | undefined {
  if (direction !== "incoming") return undefined;
  if (!writtenOff) return "in arrears";
  const by = writtenOff.byEntry && `answered by ${writtenOff.byEntry}`;
  return `${[writtenOff.how, by].filter(Boolean).join(", ")} on ${writtenOff.on}`;
}

function shown(row: EntryRow): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["entry", `${row.number}, journal number ${row.sequence}, ${row.id}`],
    ["direction", row.direction],
    ["party", row.party],
    ["title", row.title],
    ["public title", row.publicTitle],
    ["ground", row.ground],
    ["document day", row.documentDay],
    ["journaled on", row.journaledOn],
    ["written off", writtenOffText(row)],
    ["on the channel", row.permalink],
  ];
  return lines
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name.padEnd(15)}${value}`]))
    .join("\n");
}
