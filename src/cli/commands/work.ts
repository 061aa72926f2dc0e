import type { Command } from "commander";
import { timetable as jobs } from "../../../jobs/index.ts";
import type { Cli } from "../context.ts";
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
      await logStart(app, { works: true });
      await queue.work();
      timetable.start();
      cli.print("working; Ctrl-C ends it");
      await Promise.race([cli.interrupted(), app.lost]);
      logEnd(app);
    });
}
