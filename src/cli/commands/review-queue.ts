import type { Command } from "commander";
import { agencyBy } from "../../pipeline/register/register.ts";
import { refreshQueue } from "../../pipeline/review/queue.ts";
import type { Cli } from "../context.ts";

export function registerRebuild(group: Command, cli: Cli): void {
  group
    .command("rebuild")
    .description("makes the queue again from the classifications in force and the acts of officers")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--json", "print the counts as JSON")
    .addHelpText(
      "after",
      "\n`kanalarkiv process` keeps the queue by itself; this makes every row again. What officers hold they go on holding.\n\nExample:\n  kanalarkiv review rebuild --agency 999999999",
    )
    .action(async (options: { agency: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const progress = cli.progress("queue");
      const made = await refreshQueue(tools, agency, progress.on, true);
      progress.done();
      if (options.json) return cli.json(made);
      cli.print(`${made.placed} items stand in the queue; ${made.left} that wait no longer were taken out.`);
    });
}
