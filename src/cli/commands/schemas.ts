import type { Command } from "commander";
import { installOfficialSchemas, schemaStatus } from "../../pipeline/export/schemas.ts";
import type { Cli } from "../context.ts";
import { table } from "../terminal.ts";

export function schemas(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv schemas status");
  group
    .command("install <source>")
    .description("takes the official schemas from a folder or an http(s) address, by their pinned SHA-256")
    .option("--json", "print what was installed as JSON")
    .addHelpText(
      "after",
      "\nNothing is installed unless every file is the official one. Packages then carry these instead of our own.\n\nExample:\n  kanalarkiv schemas install ./noark5-v5.0",
    )
    .action(async (source: string, { json }: { json?: boolean }) => {
      const app = await cli.app();
      const installed = await installOfficialSchemas(app.tools, app.config, source);
      if (json) return cli.json(installed);
      cli.print(
        table(
          ["file", "sha256"],
          installed.files.map((file) => [file.name, file.sha256]),
        ),
      );
    });
  group
    .command("status")
    .description("says which schemas the next package will carry")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv schemas status")
    .action(async ({ json }: { json?: boolean }) => {
      const app = await cli.app();
      const found = await schemaStatus(app.config);
      if (json) return cli.json(found);
      cli.print(
        found.origin === "official"
          ? "packages carry the official schemas"
          : "packages carry our own schemas; install the official ones before a delivery",
      );
      if (found.origin === "official" && found.envelope === "own")
        cli.print("those of the DIAS envelope are our own: install them from a source that has them");
      cli.print(
        table(
          ["file", "sha256"],
          found.files.map((file) => [file.name, file.sha256]),
        ),
      );
    });
}
