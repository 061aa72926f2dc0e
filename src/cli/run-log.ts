/** The first and the last line that a process which runs until it is ended writes into its log. */
import type { App } from "../app.ts";
import { shownUrl } from "../db/connect.ts";
import type { Pages } from "../pages.ts";
import { systemVersion } from "../version.ts";

/** As many titles as a line can hold. */
const mostTitles = 20;

/** What an operator asks first of a process that was found running. */
export async function logStart(app: App, what: { readonly works: boolean }): Promise<void> {
  const { config, log, tools } = app;
  const { allChannels } = await import("../pipeline/register/register.ts");
  const channels = await allChannels(tools, undefined);
  log.info(
    {
      version: systemVersion,
      ...what,
      dataDir: config.dataDir,
      database: config.databaseUrl === undefined ? "embedded" : shownUrl(config.databaseUrl),
      objects: tools.objects.address,
      channels: channels.length,
      channelTitles: channels.slice(0, mostTitles).map((one) => one.title),
    },
    "started",
  );
}

/** Of the pages alone: they can read neither the register nor the store. */
export function logPagesStart({ config, log }: Pages, address: string): void {
  const { dataDir, databaseUrl, publicDatabaseUrl } = config;
  const url = publicDatabaseUrl ?? databaseUrl;
  const database = url === undefined ? "embedded" : shownUrl(url);
  log.info({ version: systemVersion, address, works: false, dataDir, database }, "started");
}

export function logEnd({ log }: Pick<App, "log">): void {
  log.info({ version: systemVersion }, "ended");
}
