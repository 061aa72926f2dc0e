import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import type { Language } from "../../domain/agency.ts";
import { channelBy } from "../../pipeline/register/find.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { checklistOf, disclaimerFor } from "../../pipeline/watch/checklist.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { checklistText } from "../words/plan.ts";

interface ChecklistOptions {
  readonly file?: string;
  readonly open?: boolean;
  readonly json?: boolean;
}

interface DisclaimerOptions {
  readonly language?: Language;
  readonly purpose?: string;
  readonly hours?: string;
  readonly answerDays?: number;
  readonly postsPerWeek?: number;
  readonly json?: boolean;
}

/** `channel checklist` and `channel disclaimer`: what a channel must tell its readers. */
export function registerWatch(group: Command, cli: Cli): void {
  group
    .command("checklist <channel>")
    .description(
      "goes through the checklist C01–C40: what is met and by what, what is not and what to do, what nobody can tell",
    )
    .option("--file <file>", "read this text in place of what was captured")
    .option("--open", "only what is not met, not seen or not evaluated")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      '\nWhat is not seen was not recognised: read it yourself. Sources of the points: docs/watch.md.\n\nExample:\n  kanalarkiv channel checklist "Nettstaden"',
    )
    .action(async (wanted: string, { file, json, open }: ChecklistOptions) => {
      const { tools } = await cli.app();
      const text = file === undefined ? undefined : await readFile(file, "utf8");
      const found = await checklistOf(tools, wanted, text);
      if (json) cli.json(found);
      else {
        const { timeZone } = await agencyBy(tools, (await channelBy(tools, found.channel)).agencyId);
        cli.print(checklistText(found, timeZone, open ? "open" : "all"));
      }
    });
  group
    .command("disclaimer <channel>")
    .description("writes the text by which the channel tells its readers what they must know")
    .addOption(
      new Option("--language <code>", "the agency's own when not said").choices(["nb", "nn", "sv", "en"]),
    )
    .option("--purpose <text>", "what goes after «the purpose is», in that language")
    .option("--hours <hours>", "when somebody is there on working days, such as 9–15")
    .option("--answer-days <n>", "working days within which questions are answered", givenNumber)
    .option("--posts-per-week <n>", "how often the agency posts", givenNumber)
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv channel disclaimer "Nettstaden" --answer-days 2 --hours 9–15 --posts-per-week 3',
    )
    .action(async (wanted: string, { json, ...given }: DisclaimerOptions) => {
      const { tools } = await cli.app();
      const made = await disclaimerFor(tools, wanted, given);
      if (json) return cli.json(made);
      cli.print(made.text);
      for (const id of made.lacks) cli.print(`\nleft out ${id}: ${missing[id] ?? "it is not given"}`);
    });
}

const missing: Readonly<Record<string, string>> = {
  C23: "the agency has no contact: kanalarkiv agency edit --contact-email",
  C38: "the agency has no contact: kanalarkiv agency edit --contact-email",
  C24: "give --answer-days or --hours",
  C25: "give --posts-per-week",
};
