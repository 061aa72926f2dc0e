/** The intake of webhooks on a port of this machine, until Ctrl-C. */
import { startIntake } from "../intake/server.ts";
import type { Intake } from "../intake.ts";
import { systemVersion } from "../version.ts";
import type { Cli } from "./context.ts";
import { notListening } from "./listening.ts";
import { tellReady } from "./parent.ts";

/** @throws ArchiveError `config.invalid` when it cannot listen there */
export async function serveIntake(
  cli: Cli,
  { config, log, tools, lost }: Intake,
  port: number,
): Promise<void> {
  const { host } = config;
  const server = await startIntake({ tools, host, port }).catch((cause: NodeJS.ErrnoException) => {
    throw notListening(cause, { host, port, variable: "KANALARKIV_INTAKE_PORT" });
  });
  // a server that listens keeps the process: what fails from here on must end it too
  try {
    cli.print(`${server.url}  takes webhooks (Ctrl-C ends it)`);
    log.info({ version: systemVersion, address: server.url }, "started");
    tellReady(server.url);
    await Promise.race([cli.interrupted(), lost]);
  } finally {
    await server.close();
  }
  log.info({ version: systemVersion }, "ended");
}
