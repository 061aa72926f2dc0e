import { type Command, InvalidArgumentError } from "commander";
import type { App } from "../../app.ts";
import { publicRoleFaults, watchPublicRole } from "../../db/public-role.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { startWeb, type WebServer } from "../../web/server.ts";
import type { Cli } from "../context.ts";
import { logEnd, logStart } from "../run-log.ts";

export function serve(command: Command, cli: Cli): void {
  command
    .option("--port <number>", "instead of KANALARKIV_PORT; 0 takes a free one", givenPort)
    .option("--with-work", "run the timetable and the workers in this process too")
    .addHelpText("after", "\nExamples:\n  kanalarkiv serve --with-work\n  kanalarkiv serve --port 8081")
    .action(async ({ withWork, port }: { withWork?: boolean; port?: number }) => {
      const app = await cli.app("untilInterrupted");
      const server = await listening(app, port ?? app.config.port);
      const watch = watchPublicRole(app.tools.pool, watcherOf(app));
      // a server that listens keeps the process: what fails from here on must end it too
      try {
        cli.print(`${server.url}  (Ctrl-C ends it)`);
        await logStart(app, { address: server.url, works: withWork === true });
        for (const fault of await publicRoleFaults(app.tools.pool))
          app.log.warn({ fault }, "the public role may do more than read (docs/search.md)");
        if (withWork) {
          await (await app.queue()).work();
          const timetable = await app.timetable();
          await timetable.tick();
          timetable.start();
        }
        await Promise.race([cli.interrupted(), app.lost]);
      } finally {
        watch.stop();
        await server.close();
      }
      logEnd(app);
    });
}

function watcherOf({ log }: App) {
  return {
    onEnded: (count: number) =>
      log.warn({ count }, "statements of the public role that ran too long were ended"),
    onFault: (err: Error) => log.warn({ err }, "long statements of the public role cannot be looked for"),
  };
}

/** @throws ArchiveError `config.invalid` when it cannot listen there, with what to do */
async function listening(app: App, port: number): Promise<WebServer> {
  const { host, baseUrl } = app.config;
  return await startWeb({
    pool: await app.publicPool(),
    searchPool: await app.searchPool(),
    clock: app.tools.clock,
    host,
    port,
    baseUrl,
    readiness: app.readiness,
    onFault: (err) => app.log.error({ err }, "web"),
  }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.syscall !== "listen" && cause.syscall !== "getaddrinfo") throw cause;
    throw new ArchiveError("config.invalid", notListening(cause, host, port), { cause });
  });
}

function notListening({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `port ${port} of ${host} is taken (by another kanalarkiv?): give --port, or set KANALARKIV_PORT (${code})`;
  if (code === "EACCES")
    return `port ${port} is not for this user: give --port, or set KANALARKIV_PORT, to one from 1024 (${code})`;
  return `KANALARKIV_HOST ${host} is no address of this machine: ${message}`;
}

/** @throws InvalidArgumentError */
function givenPort(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError("a whole number from 0 to 65535");
  return value;
}
