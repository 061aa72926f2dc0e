/** The public pages on a port of this machine, until Ctrl-C. */
import type { Pages } from "../pages.ts";
import { startWeb, type WebServer } from "../web/server.ts";
import type { Cli } from "./context.ts";
import { notListening } from "./listening.ts";
import { tellReady } from "./parent.ts";
import { logEnd, logPagesStart } from "./run-log.ts";

/** @throws ArchiveError `config.invalid` when it cannot listen there */
export async function servePages(cli: Cli, pages: Pages, port: number): Promise<void> {
  const server = await listening(pages, port);
  // a server that listens keeps the process: what fails from here on must end it too
  try {
    cli.print(`${server.url}  (Ctrl-C ends it)`);
    logPagesStart(pages, server.url);
    tellReady(server.url);
    await Promise.race([cli.interrupted(), pages.lost]);
  } finally {
    await server.close();
  }
  logEnd(pages);
}

/** @throws ArchiveError `config.invalid` when it cannot listen there, with what to do */
async function listening(pages: Pages, port: number): Promise<WebServer> {
  const { host, baseUrl } = pages.config;
  return await startWeb({
    pool: pages.pool,
    searchPool: pages.searchPool,
    clock: pages.clock,
    host,
    port,
    baseUrl,
    readiness: pages.readiness,
    onFault: (err) => pages.log.error({ err }, "web"),
  }).catch((cause: NodeJS.ErrnoException) => {
    throw notListening(cause, { host, port, variable: "KANALARKIV_PORT" });
  });
}
