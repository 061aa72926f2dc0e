import type { Command } from "commander";
import { acceptLook } from "../../pipeline/capture/accept.ts";
import type { Cli } from "../context.ts";
import { sentence } from "../terminal.ts";

interface AcceptOptions {
  readonly because: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** `channel accept`: a person says that a list which was kept aside is right. */
export function registerAccept(group: Command, cli: Cli): void {
  group
    .command("accept <look>")
    .description(
      "takes a list that was kept aside, or is short for good, as right; the next look is compared with it",
    )
    .requiredOption("--because <text>", "how you know that it is right, for the audit log")
    .option("--by <name>", "the person who answers for it; default: KANALARKIV_OPERATOR")
    .option("--json", "print what was written as JSON")
    .addHelpText(
      "after",
      '\nA look is named as `kanalarkiv looks` lists it. What makes a list wait: docs/looks.md.\n\nExample:\n  kanalarkiv channel accept a3908662 --because "rydda i gamle saker, sett på nettstaden" --by "Kari Vik"',
    )
    .action(async (named: string, { because, by, json }: AcceptOptions) => {
      const given = { named, because, by: cli.person(by) };
      const accepted = await acceptLook((await cli.app()).tools, given);
      if (json) return cli.json(accepted);
      const { look, newItems, newVersions } = accepted;
      cli.print(
        sentence(
          `${look.channelTitle}: the list of the look ${look.id} is the right one from now on; ${newItems} new items and ${newVersions} new versions were written from it.`,
        ),
      );
    });
}
