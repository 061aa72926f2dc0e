/** `review similar`: what says nearly the same as an item, to be decided together. */
import type { Command } from "commander";
import { dayOf } from "../../domain/day.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { reviewItemBy } from "../../pipeline/review/given.ts";
import { similarItems } from "../../pipeline/review/similar.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed } from "../terminal.ts";

export function registerSimilar(group: Command, cli: Cli): void {
  group
    .command("similar <item>")
    .description("items in the queue that say nearly the same, the likest first")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--limit <n>", "how many", givenNumber, 50)
    .option("--json", "print them as JSON")
    .addHelpText(
      "after",
      "\nDecide about them together: kanalarkiv review batch --like ITEM\n\nExample:\n  kanalarkiv review similar 5f3a9c21 --agency 999999999",
    )
    .action(async (named: string, options: { agency: string; limit: number; json?: boolean }) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const itemId = await reviewItemBy(tools, agency, named);
      const found = await similarItems(tools, agency, itemId, options.limit);
      if (options.json) return cli.json(found);
      cli.print(
        listed(
          ["item", "alike", "class", "waits", "channel", "posted"],
          found.map((item) => [
            item.name,
            `${Math.floor(item.share * 100)} %`,
            item.classId,
            item.waits,
            item.channelTitle,
            dayOf(item.postedAt, agency.timeZone),
          ]),
          "Nothing else in the queue says nearly the same.",
        ),
      );
    });
}
