import type { Command } from "commander";
import type { Cli } from "../context.ts";
import { givenPort } from "../given-port.ts";

export function desk(command: Command, cli: Cli): void {
  command
    .option("--port <number>", "instead of KANALARKIV_DESK_PORT; 0 takes a free one", givenPort)
    .addHelpText("after", "\nExample:\n  kanalarkiv desk --port 8091")
    .action(async ({ port }: { port?: number }) => {
      const opened = await cli.desk();
      const { serveDesk } = await import("../serve-desk.ts");
      await serveDesk(cli, opened, port ?? opened.config.desk.port);
    });
}
