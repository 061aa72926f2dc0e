import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { isArchiveError } from "../../domain/errors.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { reportText } from "../../package/report-text.ts";
import { type JudgedReport, verifyGiven } from "../../pipeline/verify/verify.ts";
import { systemName, systemVersion } from "../../version.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenSha256 } from "../given.ts";

interface VerifyOptions {
  readonly sha256?: Sha256;
  readonly forDelivery?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

const help = `
The verdict comes first: deliverable; sound, not yet deliverable, because …; or faulty, because ….
Exit code 3: the package is faulty or is none; with --for-delivery also when it is not yet deliverable.
A tar or folder needs no database; it is compared with a manifest that lies beside it. An id is compared
with the manifest, the database and the audit log.

Examples:
  kanalarkiv verify 0199aaaa-….tar --for-delivery
  kanalarkiv verify ./0199aaaa-… --all
  kanalarkiv verify 0199aaaa-1111-7222-8333-444455556666 --json`;

export function verify(program: Command, cli: Cli): void {
  program
    .command("verify <package>")
    .description(
      "checks a package under the controls N5.01–N5.64 and more: a tar, a folder, or the id of a package in the store",
    )
    .option("--for-delivery", "end with 3 unless the package is deliverable")
    .option("--sha256 <hex>", "what the tar must hash to, from a source that you trust", givenSha256)
    .option("--all", "list every control, also those that found nothing")
    .option("--json", "print the report as JSON")
    .addHelpText("after", help)
    .action(async (given: string, options: VerifyOptions) => {
      const workDir = await mkdtemp(join(tmpdir(), "kanalarkiv-verify-"));
      const progress = cli.progress("verify, MB");
      try {
        const report = await verifyGiven(given, {
          workDir,
          archive: async () => {
            const { tools, config } = await cli.app();
            return { tools, place: config };
          },
          ...(options.sha256 && { sha256: options.sha256 }),
          onProgress: progress.on,
        });
        progress.done();
        tell(cli, report, options);
      } catch (error) {
        if (!isArchiveError(error) || error.code !== "package.invalid") throw error;
        if (options.json) cli.json({ verdict: "faulty", passed: false, unreadable: error.message });
        else cli.print(`Faulty, because it cannot be read as a package:\n  · ${error.message}`);
        cli.exitWith(exitCodes.faultsFound);
      } finally {
        progress.done();
        await rm(workDir, { recursive: true, force: true });
      }
    });
}

function tell(cli: Cli, report: JudgedReport, { json, all, forDelivery }: VerifyOptions): void {
  if (json) cli.json({ ...report, verifiedWith: `${systemName} ${systemVersion}` });
  else cli.print(reportText(report, { all: all === true, ownSystem: systemName }));
  const good = forDelivery ? report.verdict === "deliverable" : report.verdict !== "faulty";
  if (!good) cli.exitWith(exitCodes.faultsFound);
}
