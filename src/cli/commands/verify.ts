import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { reportText } from "../../package/verify.ts";
import { verifyGiven } from "../../pipeline/verify/verify.ts";
import { type Cli, exitCodes } from "../context.ts";

export function verify(program: Command, cli: Cli): void {
  program
    .command("verify <package>")
    .description(
      "checks a package under the controls N5.01–N5.64 and more: a tar, a folder, or the id of a package in the store",
    )
    .option("--json", "print the report as JSON")
    .addHelpText(
      "after",
      "\nExit code 3: the package has errors. Needs no database for a tar or a folder.\n\nExamples:\n  kanalarkiv verify 0199aaaa-….tar\n  kanalarkiv verify ./content --json",
    )
    .action(async (given: string, { json }: { json?: boolean }) => {
      const workDir = await mkdtemp(join(tmpdir(), "kanalarkiv-verify-"));
      const progress = cli.progress("verify, MB");
      try {
        const objects = async () => (await cli.app()).tools.objects;
        const report = await verifyGiven(given, workDir, objects, progress.on);
        progress.done();
        if (json) cli.json(report);
        else cli.print(reportText(report));
        if (!report.passed) cli.exitWith(exitCodes.faultsFound);
      } catch (error) {
        if (!isArchiveError(error)) throw error;
        if (error.code === "object.missing")
          throw new ArchiveError("archive.missing", `the store has no package ${given}`, { cause: error });
        if (error.code !== "package.invalid") throw error;
        if (json) cli.json({ passed: false, unreadable: error.message });
        else cli.print(`not a package that can be checked: ${error.message}`);
        cli.exitWith(exitCodes.faultsFound);
      } finally {
        progress.done();
        await rm(workDir, { recursive: true, force: true });
      }
    });
}
