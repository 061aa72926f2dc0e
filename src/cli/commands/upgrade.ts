import type { Command } from "commander";
import { type Leftover, leftovers } from "../../pipeline/upgrade/leftovers.ts";
import { type Cli, exitCodes } from "../context.ts";
import { sentence } from "../terminal.ts";

export function upgrade(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv upgrade check");
  group
    .command("check")
    .description(
      "what earlier versions did wrong and left in this archive, each with a way out; nothing is changed",
    )
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nThe archive itself is brought to the current shape by the first command of a new version. Ends with 3 when somebody\nmust do something; what is only to be known does not count.\n\nExample:\n  kanalarkiv upgrade check",
    )
    .action(async ({ json }: { json?: boolean }) => {
      const { tools } = await cli.app("checks");
      const found = await leftovers(tools);
      if (json) cli.json(found);
      else cli.print(found.length === 0 ? nothing : found.map(leftoverText).join("\n\n"));
      if (found.some(({ needsAct }) => needsAct)) cli.exitWith(exitCodes.faultsFound);
    });
}

const nothing = "earlier versions left nothing in this archive that anybody must know of";

function leftoverText({ needsAct, agency, where, what, remedy, examples }: Leftover): string {
  return [
    `${needsAct ? "to do" : "to know"}: ${where}, ${agency}`,
    sentence(what, "  "),
    sentence(remedy, "→ "),
    ...(examples.length > 0 ? [sentence(examples.join(" "), "  such as ")] : []),
  ].join("\n");
}
