/** The public pages on a port of this machine, until Ctrl-C. */
import { ArchiveError } from "../domain/errors.ts";
import type { Pages } from "../pages.ts";
import { startWeb, type WebServer } from "../web/server.ts";
import type { Cli } from "./context.ts";
import { tellReady } from "./parent.ts";
import { logEnd, logPagesStart } from "./run-log.ts";

/** @throws ArchiveError `config.invalid` when it cannot listen there */
export async function servePages(cli: Cli, pages: Pages, port: number): Promise<void> {
  const server = await listening(pages, port);
  // a server that listens keeps the process: what fails from here on must end it too
  try {
    cli.print(`${server.url}  (Ctrl-C ends it)`);
    logPagesStart(pages, server.url);
    tellReady();
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
