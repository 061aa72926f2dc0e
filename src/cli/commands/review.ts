import { type Command, Option } from "commander";
import { dayOf } from "../../domain/day.ts";
import { outcomes } from "../../domain/outcome.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { reviewList } from "../../pipeline/review/review.ts";
import type { Cli } from "../context.ts";
import { listed } from "../terminal.ts";

export function review(program: Command, cli: Cli): void {
  program
    .command("review")
    .description("lists what waits for an officer, with the reason and what to look at")
    .requiredOption("--agency <number>", "organisation number or id")
    .addOption(
      new Option("--outcome <outcome>", "list these instead").choices(outcomes).default("needsReview"),
    )
    .option("--json", "print the list as JSON")
    .addHelpText(
      "after",
      "\nThe text of an item is not printed: open it on the channel or in the archive by its id.\n\nExample:\n  kanalarkiv review --agency 999999999 --outcome prunable",
    )
    .action(async (options: { agency: string; outcome: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const list = await reviewList(tools, agency, options.outcome);
      if (options.json) return cli.json(list);
      cli.print(
        listed(
          ["item", "kind", "posted", "rule", "class", "clause", "due", "reason"],
          list.map((r) => [
            r.itemId,
            r.kind,
            dayOf(r.postedAt, agency.timeZone),
            r.ruleId,
            r.classId,
            r.clauseId,
            r.dueOn,
            r.reason,
          ]),
          emptyList(options.outcome),
        ),
      );
    });
}

function emptyList(outcome: string): string {
  return outcome === "needsReview" ? "Nothing waits for an officer." : `No item is ${outcome}.`;
}
