import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import type { Language } from "../../domain/agency.ts";
import { type Checklist, checklistOf, disclaimerFor } from "../../pipeline/watch/checklist.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";

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
    .description("says which points of the checklist the channel's own text tells its readers, and where")
    .option("--file <file>", "read this text in place of what was captured")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      '\nWhat is not seen was not recognised: read it yourself. Sources of the points: docs/watch.md.\n\nExample:\n  kanalarkiv channel checklist "Nettstaden"',
    )
    .action(async (wanted: string, { file, json }: { file?: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const text = file === undefined ? undefined : await readFile(file, "utf8");
      const found = await checklistOf(tools, wanted, text);
      if (json) cli.json(found);
      else cli.print(checklistText(found));
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

function checklistText({ title, readFrom, items }: Checklist): string {
  const state = { found: "told", notSeen: "not seen", notAsked: "not asked here" } as const;
  const rows = items.map(({ id, asks, state: is, sentences }) => [
    id,
    asks,
    state[is],
    sentences.join(" / "),
  ]);
  const head = {
    captured: `${title}, as it was captured:`,
    given: `${title}, the text of the file:`,
    nothing: `${title}: no text of the channel itself is captured; give one by --file`,
  }[readFrom];
  return `${sentence(head)}\n${listed(["point", "what the text says", "state", "by these words"], rows, "")}`;
}
