import type { Command } from "commander";
import { ArchiveError } from "../../domain/errors.ts";
import { startWeb } from "../../web/server.ts";
import type { Cli } from "../context.ts";

export function serve(program: Command, cli: Cli): void {
  program
    .command("serve")
    .description(
      "runs the public pages and the API, under a database role that can read nothing but the public projection",
    )
    .option("--with-work", "run the timetable and the workers in this process too")
    .addHelpText("after", "\nExample:\n  kanalarkiv serve --with-work")
    .action(async ({ withWork }: { withWork?: boolean }) => {
      const app = await cli.app("untilInterrupted");
      const { host, port, baseUrl } = app.config;
      const server = await startWeb({
        pool: await app.publicPool(),
        clock: app.tools.clock,
        host,
        port,
        baseUrl,
        onFault: (err) => app.log.error({ err }, "web"),
      }).catch((cause: NodeJS.ErrnoException) => {
        if (cause.syscall !== "listen" && cause.syscall !== "getaddrinfo") throw cause;
        throw new ArchiveError("config.invalid", `KANALARKIV_HOST, KANALARKIV_PORT: ${cause.message}`, {
          cause,
        });
      });
      cli.print(`${server.url}  (Ctrl-C ends it)`);
      if (withWork) {
        await (await app.queue()).work();
        const timetable = await app.timetable();
        await timetable.tick();
        timetable.start();
      }
      await cli.interrupted();
      await server.close();
    });
}
