import type { Command } from "commander";
import { allFindings } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenChannel, givenNumber } from "../given.ts";
import { table } from "../terminal.ts";

/** `channel findings`: what an operator must see of what was captured. */
export function registerFindings(group: Command, cli: Cli): void {
  group
    .command("findings")
    .description("what was held back or altered at capture, newest first")
    .option("--channel <id>", "of one channel", givenChannel)
    .option("--held", "only what was kept out of the archive")
    .option("--limit <n>", "how many", givenNumber, 50)
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv channel findings --held --limit 20")
    .action(async (options: { channel?: string; held?: boolean; limit: number; json?: boolean }) => {
      const found = await allFindings((await cli.app()).tools, {
        channelId: options.channel,
        heldOnly: options.held === true,
        limit: options.limit,
      });
      if (options.json) return cli.json(found);
      cli.print(
        table(
          ["found at", "code", "held", "item", "place", "what"],
          found.map((f) => [
            f.foundAt.toISOString(),
            f.code,
            f.held ? "yes" : "no",
            f.nativeId ?? undefined,
            f.place,
            f.detail,
          ]),
        ),
      );
    });
}
