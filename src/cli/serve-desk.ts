/** The desk on a port of this machine, until Ctrl-C. */
import { startDesk } from "../desk/server.ts";
import type { Desk } from "../desk.ts";
import { listPeople } from "../pipeline/users/people.ts";
import { systemVersion } from "../version.ts";
import type { Cli } from "./context.ts";
import { notListening } from "./listening.ts";
import { tellReady } from "./parent.ts";

/** @throws ArchiveError `config.invalid` when it cannot listen there */
export async function serveDesk(cli: Cli, desk: Desk, port: number): Promise<void> {
  const { config, log, site, readiness } = desk;
  const { host } = config;
  const onFault = (err: unknown) => log.error({ err }, "desk");
  const server = await startDesk({ site, host, port, readiness, onFault }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw notListening(cause, { host, port, variable: "KANALARKIV_DESK_PORT" });
    },
  );
  // a server that listens keeps the process: what fails from here on must end it too
  try {
    const address = config.desk.url ?? server.url.replace("//127.0.0.1:", "//localhost:");
    cli.print(`${address}  the desk (Ctrl-C ends it)`);
    if ((await listPeople(site.users)).length === 0)
      cli.print("nobody works at the desk yet: kanalarkiv user add --help");
    log.info({ version: systemVersion, address: server.url, dataDir: config.dataDir }, "started");
    tellReady(address);
    await Promise.race([cli.interrupted(), desk.lost]);
  } finally {
    await server.close();
  }
  log.info({ version: systemVersion }, "ended");
}
