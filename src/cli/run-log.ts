/** The first and the last line that a process which runs until it is ended writes into its log. */
import type { App } from "../app.ts";
import { shownUrl } from "../db/connect.ts";
import { allChannels } from "../pipeline/register/register.ts";
import { systemVersion } from "../version.ts";

/** As many titles as a line can hold. */
const mostTitles = 20;

/** What an operator asks first of a process that was found running. */
export async function logStart(
  app: App,
  what: { readonly address?: string; readonly works: boolean },
): Promise<void> {
  const { config, log, tools } = app;
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

export function logEnd({ log }: App): void {
  log.info({ version: systemVersion }, "ended");
}
