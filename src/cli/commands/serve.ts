import type { Command } from "commander";
import { ArchiveError } from "../../domain/errors.ts";
import { deskEnvironment, pagesEnvironment } from "../../process-environment.ts";
import type { Cli } from "../context.ts";
import { givenPort } from "../given-port.ts";
import type { Role } from "../roles.ts";

interface Ports {
  readonly port?: number;
  readonly deskPort?: number;
}

export function serve(command: Command, cli: Cli): void {
  command
    .option("--port <number>", "instead of KANALARKIV_PORT; 0 takes a free one", givenPort)
    .option("--with-work", "run the timetable and the workers, and the desk, each in a process of its own")
    .option(
      "--desk-port <number>",
      "with --with-work: instead of KANALARKIV_DESK_PORT; 0 takes a free one",
      givenPort,
    )
    .addHelpText("after", "\nExamples:\n  kanalarkiv serve --with-work\n  kanalarkiv serve --port 8081")
    .action(async ({ withWork, ...ports }: Ports & { withWork?: boolean }) => {
      if (withWork) return cli.exitWith(await cli.roles(allRoles(cli, ports)));
      if (ports.deskPort !== undefined)
        throw new ArchiveError(
          "config.invalid",
          "--desk-port is for --with-work: the desk alone is `kanalarkiv desk`",
        );
      const pages = await cli.pages();
      const { servePages } = await import("../serve-pages.ts");
      await servePages(cli, pages, ports.port ?? pages.config.port);
    });
}

/** The work first: it makes the tables that the others are read from. */
function allRoles(cli: Cli, { port, deskPort }: Ports): readonly Role[] {
  const [given, deskGiven] = [port, deskPort].map((one) =>
    one === undefined ? [] : ["--port", String(one)],
  );
  const env = pagesEnvironment(process.env, process.cwd());
  const deskEnv = deskEnvironment(process.env, process.cwd());
  if (!deskEnv)
    cli.print("the desk is not started: it needs DATABASE_DESK_URL, the role kanalarkiv_desk (docs/desk.md)");
  return [
    { name: "work", args: ["work"], env: process.env, isHeard: false },
    { name: "serve", args: ["serve", ...(given ?? [])], env, isHeard: true },
    ...(deskEnv
      ? [{ name: "desk" as const, args: ["desk", ...(deskGiven ?? [])], env: deskEnv, isHeard: true }]
      : []),
  ];
}
