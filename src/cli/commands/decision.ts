import { type Command, Option } from "commander";
import type { Language } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import {
  adoptDecision,
  draftDecision,
  placeRemarks,
  refuseDraftTitle,
} from "../../pipeline/decide/decide.ts";
import { allDecisions, type ListedDecision } from "../../pipeline/decide/gather.ts";
import { type ReadDecision, readDecision } from "../../pipeline/decide/read.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber, readGiven } from "../given.ts";
import { listed } from "../terminal.ts";
import { decisionDraft } from "./decision-draft.ts";
import { decisionStatement } from "./decision-statement.ts";
import { decisionWhatIf } from "./decision-what-if.ts";

interface AddOptions {
  readonly agency: string;
  readonly by?: string;
  readonly json?: boolean;
}

interface AdoptOptions {
  readonly agency: string;
  readonly by: string;
  readonly body: string;
  readonly on: Day;
  readonly under: string;
  readonly reference: string;
  readonly draftTitleIsMeant?: boolean;
  readonly json?: boolean;
}

/** The records officer's commands. */
export function decision(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    "\nThe form of a file: schemas/retention-decision.schema.json.\n\nExample:\n  kanalarkiv decision draft --for no-municipality --out decision.json",
  );
  decisionDraft(group, cli);
  group
    .command("check <file>")
    .description("says everything that is wrong with a decision file; starts nothing")
    .addOption(
      new Option("--language <language>", "in which faults and warnings are told")
        .choices(["nb", "nn", "sv", "en"])
        .default("en"),
    )
    .option("--json", "print the reading as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  kanalarkiv decision check decision.json\n  kanalarkiv decision check decision.json --language nn",
    )
    .action(async (file: string, { json, language }: { json?: boolean; language: Language }) => {
      const read = await readFileAsDecision(file, cli, language);
      if (json) return cli.json(read);
      cli.print(`${read.decision.title}: ${read.decision.clauses.length} clauses, no fault`);
      for (const warning of read.warnings) cli.print(`warning ${warning}`);
    });
  group
    .command("add <file>")
    .description("keeps a decision as a draft: it makes nothing due before it is adopted")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--by <name>", "who wrote it")
    .option("--json", "print its number as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv decision add decision.json --agency 999999999")
    .action(async (file: string, { agency, by, json }: AddOptions) => {
      const read = await readFileAsDecision(file, cli);
      const { tools } = await cli.app();
      const owner = await agencyBy(tools, agency);
      const number = await draftDecision(tools, owner, read, { by });
      const warnings = [...read.warnings, ...(await placeRemarks(tools, owner, read.decision))];
      if (json) return cli.json({ number, fileSha256: read.fileSha256, warnings });
      for (const warning of warnings) cli.print(`warning ${warning}`);
      cli.print(
        `kept as draft ${number}; see what it would do: kanalarkiv decision simulate ${number} --agency ${agency}`,
      );
    });
  registerAdopt(group, cli);
  registerReports(group, cli);
  decisionWhatIf(group, cli);
  decisionStatement(group, cli);
}

function registerAdopt(group: Command, cli: Cli): void {
  group
    .command("adopt")
    .description("records that the competent body adopted a draft; what it takes the place of is superseded")
    .argument("<number>", "as `decision add` and `decision list` print it", givenNumber)
    .requiredOption("--agency <number>", "organisation number or id")
    .requiredOption("--by <name>", "who signs")
    .requiredOption("--body <name>", "the body that decided, as the decision names it")
    .requiredOption("--on <day>", "YYYY-MM-DD", givenDay)
    .requiredOption("--under <act>", "the statute that gives the body the power")
    .requiredOption("--reference <text>", "meeting, section, diary number")
    .option("--draft-title-is-meant", "adopt it although its title or reference says that it is a draft")
    .option("--json", "print the decision as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv decision adopt 1 --agency 999999999 --by "Kari Vik" --body Kommunedirektøren --on 2026-03-01 --under "arkivforskrifta § 3" --reference "26/114"',
    )
    .action(async (number: number, { agency, json, draftTitleIsMeant, ...adoption }: AdoptOptions) => {
      const { tools } = await cli.app();
      const owner = await agencyBy(tools, agency);
      if (!draftTitleIsMeant) await refuseDraftTitle(tools, owner, number);
      const adopted = await adoptDecision(tools, owner, number, adoption);
      if (json) cli.json(adopted);
      else
        cli.print(
          `decision ${adopted.number} is adopted by ${adoption.body} on ${adoption.on}; classify again with: kanalarkiv process --agency ${agency}`,
        );
    });
}

function registerReports(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("lists an agency's decisions with who adopted them, when and under what")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv decision list --agency 999999999")
    .action(async ({ agency, json }: { agency: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const all = await allDecisions(tools, await agencyBy(tools, agency));
      if (json) return cli.json(all);
      cli.print(
        listed(
          ["no", "state", "title", "clauses", "adopted by", "on", "under"],
          all.map((d) => [
            d.number,
            stateOf(d),
            d.document.title,
            d.document.clauses.length,
            d.adoptedBody ?? undefined,
            d.adoptedOn ?? undefined,
            d.adoptedUnder ?? undefined,
          ]),
          "No decision is kept yet: kanalarkiv decision add --help",
        ),
      );
    });
}

/** `adopted, in part superseded by 3`. */
function stateOf({ state, supersededInPart }: ListedDecision): string {
  const by = [...new Set(supersededInPart.map((part) => part.by))];
  return state === "adopted" && by.length > 0 ? `adopted, in part superseded by ${by.join(", ")}` : state;
}

/** Today is the machine's own day: a decision that lapsed or has not begun is a warning, not a fault. */
async function readFileAsDecision(
  path: string,
  { clock }: Cli,
  language: Language = "en",
): Promise<ReadDecision> {
  return readDecision(await readGiven(path), path, { today: dayOf(clock.now(), "Europe/Oslo"), language });
}
