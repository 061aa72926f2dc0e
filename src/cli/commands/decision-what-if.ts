/** What a decision would do, and what two of them do differently: reads everything stored, changes nothing. */
import type { Command } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { readDecision } from "../../pipeline/decide/read.ts";
import { whatIfHtml, whatIfText } from "../../pipeline/decide/report.ts";
import {
  differences,
  type Sample,
  simulateDecision,
  type WhatIfReport,
} from "../../pipeline/decide/simulate.ts";
import { type Candidate, fromFile, numbered, worldWith } from "../../pipeline/decide/worlds.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Tools } from "../../pipeline/tools.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber, readGiven } from "../given.ts";
import { listed, sentence } from "../terminal.ts";

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
      .argument("<decision>", "a number, as `decision list` prints it", givenNumber),
  )
    .addHelpText(
      "after",
      "\nExamples:\n  kanalarkiv decision simulate 2 --agency 999999999\n  kanalarkiv decision simulate 2 --agency 999999999 --report appendix.html\n  kanalarkiv decision simulate 2 --agency 999999999 --sample 1000 --seed 26/114",
    )
    .action(async (number: number, options: Options) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      await tell(cli, tools, agency, {
        of: await numbered(tools, agency, number),
        beside: undefined,
        options,
      });
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
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const [beside, of] = [
        await candidate(cli, tools, agency, one),
        await candidate(cli, tools, agency, other),
      ];
      await tell(cli, tools, agency, { of, beside, options });
    });
}

function withOptions(command: Command): Command {
  return command
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--sample <items>", "so many items drawn by chance, instead of all", givenNumber)
    .option("--seed <text>", "draws the same items again")
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

/** What consists of digits is a number, everything else a file. */
async function candidate(cli: Cli, tools: Tools, agency: Agency, given: string): Promise<Candidate> {
  if (/^[1-9]\d*$/.test(given)) return await numbered(tools, agency, Number(given));
  const read = readDecision(await readGiven(given), given, dayOf(cli.clock.now(), agency.timeZone));
  return await fromFile(tools, agency, { ...read, name: given });
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
  if (clauses)
    cli.print(
      listed(
        ["where", "what", beside?.name ?? "", of.name],
        clauses.map(({ where, field, from, to }) => [where, field, from, to]),
        "The two say the same.",
      ),
    );
  printTotals(cli, report);
  if (options.report !== undefined) cli.print(`\nwritten to ${options.report}`);
}

function printTotals(
  cli: Cli,
  { totals, sample, hindrances, on, freed, decision, beside }: WhatIfReport,
): void {
  for (const hindrance of hindrances)
    cli.print(sentence(`it could not be adopted as it is: ${hindrance}`, "warning "));
  const drawn = sample
    ? `${totals.items} items drawn by chance (seed ${sample.seed})`
    : `${totals.items} items`;
  cli.print(
    sentence(
      `${drawn}, on ${on}: ${totals.changed} would change from ${beside?.name ?? "what stands"} under ${decision.name}, ${totals.clauseOnly} keep everything but the clause that is cited.`,
    ),
  );
  if (totals.stale > 0)
    cli.print(
      sentence(`${totals.stale} wait for kanalarkiv process, so some of it changes without the decision.`),
    );
  const kinds = [...new Set([...Object.keys(totals.outcomesBefore), ...Object.keys(totals.outcomesAfter)])];
  cli.print(
    listed(
      ["outcome", "before", "after", "difference"],
      kinds.map((kind) => {
        const [was, is] = [totals.outcomesBefore[kind] ?? 0, totals.outcomesAfter[kind] ?? 0];
        return [kind, was, is, is > was ? `+${is - was}` : String(is - was)];
      }),
      "Nothing is stored yet.",
    ),
  );
  cli.print(
    listed(
      ["from", "to", "items", "such as"],
      totals.changes.map(({ from, to, items, examples }) => [
        stand(from),
        stand(to),
        items,
        examples[0] && `${examples[0].itemId} ${examples[0].postedOn}`,
      ]),
      "No item would change.",
    ),
  );
  cli.print(
    listed(
      ["clause", "outcome", "state", "items"],
      totals.clauses.map(({ clauseId, outcome, state, items }) => [
        clauseId ?? "none of it",
        outcome,
        state,
        items,
      ]),
      "It speaks of no item.",
    ),
  );
  if (totals.idleClauses.length > 0)
    cli.print(sentence(`Clauses that speak of no item: ${totals.idleClauses.join(", ")}.`));
  cli.print(
    listed(
      ["due in", "confirmed", "if an officer confirms"],
      totals.due.map(({ month, confirmed, ifConfirmed }) => [month, confirmed, ifConfirmed]),
      "Nothing would have a due day.",
    ),
  );
  const { officer, review, keptByRule, otherDecision, noClause } = totals.unreached;
  cli.print(
    sentence(
      `The decision does not reach ${review} in review, ${officer} that officers decided, ${keptByRule} that a rule keeps, ${otherDecision} under another decision, ${noClause} without a clause. It confirms ${totals.confirmedByDecision} by itself; ${totals.withoutDay} prunable have no day.`,
    ),
  );
  if (freed)
    cli.print(
      sentence(
        `All that would be prunable (${freed.items} items) takes ${freed.textBytes} bytes of text and ${freed.fileBytes} bytes in ${freed.files} files; ${freed.sharedFiles} files stay, for other items have them too.`,
      ),
    );
  cli.print(sentence(`List: SHA-256 ${totals.listSha256}`));
}

function stand({
  outcome,
  classId,
  state,
  clauseId,
}: WhatIfReport["totals"]["changes"][number]["from"]): string {
  if (outcome === undefined) return "unclassified";
  return `${classId} ${outcome}, ${state}${clauseId === undefined ? "" : `, ${clauseId}`}`;
}
