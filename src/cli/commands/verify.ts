import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import type { Language } from "../../domain/agency.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { reportHtml, type Unreadable, type Verified } from "../../package/report-html.ts";
import { reportText, unreadableText } from "../../package/report-text.ts";
import { reportWords } from "../../package/report-words.ts";
import { type VerifiedPackage, verifyGiven } from "../../pipeline/verify/verify.ts";
import { systemName, systemVersion } from "../../version.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenSha256 } from "../given.ts";

interface VerifyOptions {
  readonly sha256?: Sha256;
  readonly forDelivery?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly html?: string;
  readonly language?: Language;
  readonly by?: string;
}

const help = `
The verdict comes first: deliverable; sound, not yet deliverable, because …; or faulty, because ….
Exit code 3: the package is faulty or is none; with --for-delivery also when it is not yet deliverable.
A tar or folder needs no database; it is compared with a manifest that lies beside it. An id is compared
with the manifest, the database and the audit log.

Examples:
  kanalarkiv verify 0199aaaa-….tar --for-delivery
  kanalarkiv verify 0199aaaa-1111-7222-8333-444455556666 --html report.html --by "Kari Vik"
  kanalarkiv verify ./0199aaaa-… --all`;

export function verify(command: Command, cli: Cli): void {
  command
    .argument("<package>")
    .option("--for-delivery", "end with 3 unless the package is deliverable")
    .option("--sha256 <hex>", "what the tar must hash to, from a source that you trust", givenSha256)
    .option("--all", "list every control, also those that found nothing")
    .option("--json", "print the report as JSON")
    .option("--html <file>", "also write a report to print and sign; the file must not be there yet")
    .addOption(
      new Option("--language <language>", "of that report; default: the agency's, else en").choices(
        Object.keys(reportWords),
      ),
    )
    .option("--by <name>", "who verifies, in that report; default: you")
    .addHelpText("after", help)
    .action(async (given: string, options: VerifyOptions) => {
      if (options.html !== undefined && existsSync(options.html))
        throw new ArchiveError(
          "config.invalid",
          `--html ${options.html} is there already: give another name`,
        );
      const report = await verified(given, options, cli);
      if (options.html !== undefined) await writeReport(options.html, report, given, options, cli);
      tell(report, given, options, cli);
    });
}

async function verified(
  given: string,
  { sha256 }: VerifyOptions,
  cli: Cli,
): Promise<VerifiedPackage | Unreadable> {
  const workDir = await mkdtemp(join(tmpdir(), "kanalarkiv-verify-"));
  const progress = cli.progress("verify, MB");
  const archive = async () => {
    const { tools, config } = await cli.app();
    return { tools, place: config };
  };
  try {
    return await verifyGiven(given, { workDir, archive, ...(sha256 && { sha256 }), onProgress: progress.on });
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "package.invalid") throw error;
    return { unreadable: error.message };
  } finally {
    progress.done();
    await rm(workDir, { recursive: true, force: true });
  }
}

function verifiedBy(given: string, { by }: VerifyOptions, cli: Cli): Verified {
  const at = cli.clock.now();
  return { given, by: by ?? cli.operator, at, system: systemName, version: systemVersion };
}

async function writeReport(
  file: string,
  report: VerifiedPackage | Unreadable,
  given: string,
  options: VerifyOptions,
  cli: Cli,
): Promise<void> {
  const language = options.language ?? ("unreadable" in report ? undefined : report.language) ?? "en";
  await cli.newFile(file, await reportHtml(report, verifiedBy(given, options, cli), language));
}

function tell(report: VerifiedPackage | Unreadable, given: string, options: VerifyOptions, cli: Cli): void {
  if (options.json) cli.json({ ...asJson(report), verified: verifiedBy(given, options, cli) });
  else if ("unreadable" in report) cli.print(unreadableText(report.unreadable));
  else cli.print(reportText(report, { all: options.all === true, ownSystem: systemName }));
  const verdict = "unreadable" in report ? "faulty" : report.verdict;
  const good = options.forDelivery ? verdict === "deliverable" : verdict !== "faulty";
  if (!good) cli.exitWith(exitCodes.faultsFound);
}

function asJson(report: VerifiedPackage | Unreadable): object {
  return "unreadable" in report ? { verdict: "faulty", passed: false, ...report } : report;
}
