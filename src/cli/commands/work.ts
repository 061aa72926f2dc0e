import type { Command } from "commander";
import { timetable as jobs } from "../../../jobs/index.ts";
import type { App } from "../../app.ts";
import { deskPasswordIn, intakePasswordIn, publicPasswordIn } from "../../db/archive-database.ts";
import { deskRightsApart, mendDeskRole } from "../../db/desk-role.ts";
import { mendIntakeRole } from "../../db/intake-role.ts";
import {
  mendPublicRole,
  publicRoleFaults,
  type Watch,
  type WatchNews,
  watchPublicRole,
} from "../../db/public-role.ts";
import type { Cli } from "../context.ts";
import { tellReady } from "../parent.ts";
import { logEnd, logStart } from "../run-log.ts";

export function work(command: Command, cli: Cli): void {
  const lines = jobs.map((job) => `  ${job.name.padEnd(10)} ${job.cron.padEnd(14)} ${job.says}`);
  command
    .option("--once", "add what is due now, work until nothing is left, and end")
    .addHelpText("after", `\nTimetable (UTC):\n${lines.join("\n")}\n\nExample:\n  kanalarkiv work --once`)
    .action(async ({ once }: { once?: boolean }) => {
      const app = await cli.app("untilInterrupted");
      const queue = await app.queue();
      const timetable = await app.timetable();
      const added = await timetable.tick();
      if (once) {
        cli.print(`${added} pieces of work added, ${await queue.drain(cli.signal)} done`);
        return;
      }
      const watch = await guardedRoles(app);
      try {
        await logStart(app, { works: true });
        await queue.work();
        timetable.start();
        cli.print("working; Ctrl-C ends it");
        tellReady();
        await Promise.race([cli.interrupted(), app.lost]);
      } finally {
        watch.stop();
      }
      logEnd(app);
    });
}

/** From here and not from the roles' own processes, which have no right to end anything and may be in strangers' hands. */
async function guardedRoles({ config, log, tools, publicPool }: App): Promise<Watch> {
  // on the archive's own server this makes the role what it is meant to be; it connects nothing
  const isOwn = config.databaseUrl === undefined;
  if (isOwn) await publicPool();
  for (const fault of await publicRoleFaults(tools.pool))
    log.warn({ fault }, "the public role may do more than read (docs/search.md)");
  const { tooMuch, tooLittle } = await deskRightsApart(tools.pool);
  if (tooMuch.length + tooLittle.length > 0)
    log.warn(
      { tooMuch, tooLittle },
      "the role of the desk has not the rights that it should have (docs/desk.md)",
    );
  const news: WatchNews = {
    onEnded: (count) => log.warn({ count }, "statements of the public role that ran too long were ended"),
    onMended: () => log.warn("a role had changed its own password or settings: they were put back"),
    onFault: (err) => log.warn({ err }, "long statements of the public role cannot be looked for"),
  };
  if (!isOwn) return watchPublicRole(tools.pool, news);
  const [password, deskPassword, intakePassword] = [
    await publicPasswordIn(config.dataDir),
    await deskPasswordIn(config.dataDir),
    await intakePasswordIn(config.dataDir),
  ];
  // whether or not a desk was opened yet: it finds its role as it should be
  await mendDeskRole(tools.pool, deskPassword);
  await mendIntakeRole(tools.pool, intakePassword);
  const mend = async () => {
    const mended = [
      await mendPublicRole(tools.pool, password),
      await mendDeskRole(tools.pool, deskPassword),
      await mendIntakeRole(tools.pool, intakePassword),
    ];
    return mended.includes(true);
  };
  return watchPublicRole(tools.pool, news, { mend });
}
