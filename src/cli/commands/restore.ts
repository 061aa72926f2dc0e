import { type Command, InvalidArgumentError } from "commander";
import { readConfig } from "../../config.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { findBackup, openPlace } from "../../pipeline/backup/place.ts";
import type { GivenNumbers } from "../../pipeline/restore/numbers.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenPlace } from "../given-place.ts";
import { type Found, type RestoreReport, readOnly, restoreHere, tryOut } from "../restoring.ts";
import { sentence } from "../terminal.ts";

interface RestoreOptions {
  readonly backup?: string;
  readonly check?: boolean;
  readonly bytesOnly?: boolean;
  readonly workDir?: string;
  readonly journalAfter?: readonly GivenNumbers[];
  readonly json?: boolean;
}

export function restore(command: Command, cli: Cli): void {
  command
    .argument("<place>")
    .option("--backup <id>", "which one; default: the newest of the place")
    .option("--check", "try it: restore it to a temporary place, verify everything, and throw that away")
    .option(
      "--bytes-only",
      "with --check: only read every byte and compare digests; nothing is written anywhere",
    )
    .option("--work-dir <directory>", "with --check: where the temporary place is made")
    .option(
      "--journal-after <numbers>",
      "ORGNUMBER/YEAR=ENTRY,CASE: numbers up to these were given after the backup, and are not given again; may be repeated",
      givenNumbers,
    )
    .option("--json", "print the report as JSON")
    .addHelpText("after", restoreHelp)
    .action((place: string, options: RestoreOptions) => run(cli, place, options));
}

const restoreHelp = `
Without --check it goes into the data directory and the database that the settings name, which must be empty; one that was
ended goes on when it is given again. Rows, the audit log and every object are compared with their digests either way, and
the rows once more after they were written. Ends with 3 when anything is missing or not as it was: each is named.

Examples:
  kanalarkiv restore /mnt/backup/kanalarkiv --check
  KANALARKIV_DATA_DIR=/var/lib/kanalarkiv kanalarkiv restore s3://bucket/kanalarkiv`;

async function run(cli: Cli, given: string, options: RestoreOptions): Promise<void> {
  refuseMeaningless(options);
  const config = readConfig(process.env, process.cwd());
  const address = givenPlace(given, config, process.cwd());
  const place = await openPlace(address, process.cwd(), { ...config.s3, readOnly: true });
  const found: Found = { ...(await findBackup(place, options.backup)), place, config };
  const report = await chosen(cli, found, options);
  if (options.json) cli.json(report);
  else cli.print(reportText(report));
  if (report.faults.length > 0) cli.exitWith(exitCodes.faultsFound);
}

/** What was meant as a trial must not restore: each of these says nothing without `--check`, or with it. */
function refuseMeaningless({ check, bytesOnly, workDir, journalAfter }: RestoreOptions): void {
  const alone = bytesOnly ? "--bytes-only" : workDir === undefined ? undefined : "--work-dir";
  if (!check && alone)
    throw new ArchiveError("config.invalid", `${alone}: goes with --check; nothing was restored`);
  if (check && journalAfter)
    throw new ArchiveError("config.invalid", "--journal-after: goes without --check, which gives no numbers");
}

async function chosen(cli: Cli, found: Found, options: RestoreOptions): Promise<RestoreReport> {
  if (options.bytesOnly && options.check) return await readOnly(cli, found);
  if (options.check) return await tryOut(cli, found, options.workDir);
  return await restoreHere(cli, found, options.journalAfter ?? []);
}

const numbersForm = /^(?:([^/=]+)\/)?(\d{4})=(\d{1,9})(?:,(\d{1,9}))?$/;

/** @throws InvalidArgumentError */
function givenNumbers(text: string, before: readonly GivenNumbers[] = []): readonly GivenNumbers[] {
  const [whole, agency, year, entry, cases] = numbersForm.exec(text.trim()) ?? [];
  if (whole === undefined)
    throw new InvalidArgumentError("ORGNUMBER/YEAR=ENTRY,CASE, such as 999999999/2026=131,40 or 2026=131");
  const caseNumber = cases === undefined ? undefined : Number(cases);
  return [...before, { agency, year: Number(year), entry: Number(entry), case: caseNumber }];
}

const mostShown = 100;

function reportText(report: RestoreReport): string {
  const { backup, from, takenAt, rows, tables, objects, verified, faults, notes } = report;
  const put =
    report.how === "restored" ? `, ${objects.stored} stored and ${objects.present} there already` : "";
  return [
    `backup ${backup} in ${from}, as of ${takenAt}`,
    sentence(`${rows} rows of ${tables} tables; ${objects.listed} objects${put}`),
    ...(verified
      ? [
          sentence(
            `log of ${verified.audit.events} events and ${verified.audit.checkpoints} checkpoints; ${verified.objects.read} objects that the archive refers to were read`,
          ),
        ]
      : []),
    ...faults.slice(0, mostShown).map((fault) => `fault: ${fault}`),
    ...(faults.length > mostShown ? [`and ${faults.length - mostShown} more`] : []),
    ...notes.map((note) => sentence(note, "note: ")),
    verdict(report),
  ].join("\n");
}

function verdict({ how, into, faults }: RestoreReport): string {
  if (faults.length > 0)
    return how === "restored"
      ? `restored into ${into}, with ${faults.length} faults`
      : `${faults.length} faults: this backup does not give the archive back whole`;
  if (how === "restored") return `restored into ${into}: rows, log and objects are as they were`;
  return how === "tried"
    ? "this backup gives the archive back whole: it was restored, verified and thrown away again"
    : "every byte is as it was written; whether it can be restored, --check without --bytes-only tries";
}
