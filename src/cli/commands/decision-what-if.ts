/** What a decision would do, and what two of them do differently: reads everything stored, changes nothing. */
import type { Command } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { readDecision } from "../../pipeline/decide/read.ts";
import { whatIfHtml, whatIfText } from "../../pipeline/decide/report.ts";
import { differences, type Sample, simulateDecision } from "../../pipeline/decide/simulate.ts";
import { type Candidate, fromFile, numbered, worldWith } from "../../pipeline/decide/worlds.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Tools } from "../../pipeline/tools.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber, readGiven } from "../given.ts";
import { refuseUnwritable } from "../new-file.ts";
import { printDifferences, printTotals } from "./what-if-print.ts";

interface Options {
  readonly agency: string;
  readonly sample?: number;
  readonly seed?: string;
  readonly on?: Day;
  readonly report?: string;
  readonly json?: boolean;
}

export function decisionWhatIf(group: Command, cli: Cli): void {
  withOptions(
    group
      .command("simulate")
      .description(
        "says what a decision would make of everything stored, beside what stands; changes nothing",
      )
      .argument("<decision>", "a number, as `decision list` prints it, or a file"),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  kanalarkiv decision simulate 2 --agency 999999999\n  kanalarkiv decision simulate decision.json --agency 999999999\n  kanalarkiv decision simulate 2 --agency 999999999 --report appendix.html\n  kanalarkiv decision simulate 2 --agency 999999999 --sample 1000 --seed 26/114",
    )
    .action(async (named: string, options: Options) => {
      await refuseOptions(options);
      const asked = await given(named);
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const of = await candidate(cli, tools, agency, asked);
      await tell(cli, tools, agency, { of, beside: undefined, options });
    });
  withOptions(
    group
      .command("compare")
      .description(
        "says clause by clause where two decisions differ, and which items would change from the first to the second",
      )
      .argument("<one>", "a number, as `decision list` prints it, or a file")
      .argument("<other>", "likewise"),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  kanalarkiv decision compare 1 2 --agency 999999999\n  kanalarkiv decision compare 1 decision.json --agency 999999999",
    )
    .action(async (one: string, other: string, options: Options) => {
      await refuseOptions(options);
      const [first, second] = [await given(one), await given(other)];
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const [beside, of] = [
        await candidate(cli, tools, agency, first),
        await candidate(cli, tools, agency, second),
      ];
      await tell(cli, tools, agency, { of, beside, options });
    });
}

function withOptions(command: Command): Command {
  return command
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--sample <items>", "so many items drawn by chance, instead of all", givenNumber)
    .option("--seed <text>", "with --sample: draws the same items again")
    .option(
      "--on <day>",
      "as if classified on this day; left out: today, or the first day of its validity",
      givenDay,
    )
    .option(
      "--report <file>",
      "writes it as the decision's appendix, .html or .txt, in the agency's language",
    )
    .option("--json", "print it as JSON");
}

/** Before anything is read: a long run would end in a refusal. @throws ArchiveError `config.invalid` */
async function refuseOptions({ report, seed, sample }: Options): Promise<void> {
  if (seed !== undefined && sample === undefined)
    throw new ArchiveError("config.invalid", "--seed is for --sample: say how many items are to be drawn");
  if (report === undefined) return;
  if (!/\.(?:html|txt)$/.test(report))
    throw new ArchiveError(
      "config.invalid",
      `the report ${report} must end in .html or .txt, which says what is written`,
    );
  await refuseUnwritable(report);
}

/** What consists of digits is a number, everything else a file, which is read before anything is started. */
async function given(text: string): Promise<Given> {
  if (/^-?\d+$/.test(text)) return { name: text, bytes: undefined };
  return { name: text, bytes: await readGiven(text) };
}

interface Given {
  readonly name: string;
  /** of a file */
  readonly bytes: Uint8Array | undefined;
}

async function candidate(cli: Cli, tools: Tools, agency: Agency, { name, bytes }: Given): Promise<Candidate> {
  if (!bytes) return await numbered(tools, agency, Number(name));
  const read = readDecision(bytes, name, { today: dayOf(cli.clock.now(), agency.timeZone) });
  return await fromFile(tools, agency, { ...read, name });
}

async function tell(
  cli: Cli,
  tools: Tools,
  agency: Agency,
  { of, beside, options }: { of: Candidate; beside: Candidate | undefined; options: Options },
): Promise<void> {
  const world = await worldWith(tools, agency, of, options.on);
  // both on one day: else what differs would be the days
  const other = beside && (await worldWith(tools, agency, beside, world.grounds.on));
  const sample: Sample | undefined =
    options.sample === undefined ? undefined : { size: options.sample, seed: options.seed };
  const progress = cli.progress("items");
  const report = await simulateDecision(tools, agency, { world, beside: other, sample }, progress.on);
  progress.done();
  const clauses = beside && differences(beside.document, of.document);
  if (options.report !== undefined) {
    const isText = options.report.endsWith(".txt");
    await cli.newFile(
      options.report,
      isText
        ? whatIfText(report, agency.language, clauses)
        : await whatIfHtml(report, agency.language, clauses),
    );
  }
  if (options.json) return cli.json(clauses ? { ...report, differences: clauses } : report);
  if (beside && clauses) printDifferences(cli, clauses, [beside.name, of.name]);
  printTotals(cli, report);
  if (options.report !== undefined) cli.print(`\nwritten to ${options.report}`);
}
