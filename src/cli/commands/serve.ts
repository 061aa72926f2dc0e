import type { Command } from "commander";
import { pagesEnvironment } from "../../config.ts";
import type { Cli } from "../context.ts";
import { givenPort } from "../given-port.ts";
import type { Role } from "../roles.ts";

export function serve(command: Command, cli: Cli): void {
  command
    .option("--port <number>", "instead of KANALARKIV_PORT; 0 takes a free one", givenPort)
    .option("--with-work", "run the timetable and the workers too, in a process of their own")
    .addHelpText("after", "\nExamples:\n  kanalarkiv serve --with-work\n  kanalarkiv serve --port 8081")
    .action(async ({ withWork, port }: { withWork?: boolean; port?: number }) => {
      if (withWork) return cli.exitWith(await cli.roles(bothRoles(port)));
      const pages = await cli.pages();
      const { servePages } = await import("../serve-pages.ts");
      await servePages(cli, pages, port ?? pages.config.port);
    });
}

/** The work first: it makes the tables that the pages are read from. */
function bothRoles(port: number | undefined): readonly Role[] {
  const given = port === undefined ? [] : ["--port", String(port)];
  const env = pagesEnvironment(process.env, process.cwd());
  return [
    { name: "work", args: ["work"], env: process.env, isHeard: false },
    { name: "serve", args: ["serve", ...given], env, isHeard: true },
  ];
}
