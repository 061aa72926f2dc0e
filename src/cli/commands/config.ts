import type { Command } from "commander";
import { readConfig } from "../../config.ts";
import { settings } from "../../settings.ts";
import type { Cli } from "../context.ts";
import { shownConfig } from "../shown-config.ts";
import { table } from "../terminal.ts";

export function config(command: Command, cli: Cli): void {
  command
    .option("--json", "print them as JSON")
    .addHelpText(
      "after",
      "\nExit code 2 lists every fault at once.\n\nExample:\n  KANALARKIV_CONFIG=kanalarkiv.json kanalarkiv config",
    )
    .action(({ json }: { json?: boolean }) => {
      const read = readConfig(process.env, process.cwd());
      const shown = shownConfig(read);
      if (json) return cli.json(shown);
      cli.print(JSON.stringify(shown, undefined, 2));
      cli.print(
        `\n${table(
          ["variable", "in the file", "meaning"],
          Object.entries(settings).map(([name, s]) => [s.env, name, s.says]),
        )}`,
      );
    });
}
