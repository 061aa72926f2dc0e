import type { Command } from "commander";
import type { App } from "../../app.ts";
import type { Day } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { verdictLine } from "../../package/report-text.ts";
import { type ExportResult, exportPeriod } from "../../pipeline/export/export.ts";
import { leftOutRemark } from "../../pipeline/export/manifest.ts";
import { exportPlaces } from "../../pipeline/export/places.ts";
import { type ExportPreview, type ExportRequest, previewExport } from "../../pipeline/export/plan.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber } from "../given.ts";
import { type DeliveryOptions, givenDelivery } from "../given-delivery.ts";
import { table } from "../terminal.ts";
import { missingText } from "../usage.ts";
import { registerPackages } from "./packages.ts";

interface GivenOptions extends DeliveryOptions {
  readonly agency?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly by?: string;
  readonly withPrunable?: boolean;
  readonly replaces?: string;
  readonly again?: boolean;
  readonly withoutEntries?: boolean;
  readonly writeOffRest?: boolean;
  readonly closeAnyway?: boolean;
  readonly withoutLost?: boolean;
  readonly because?: string;
  readonly maxItems?: number;
  readonly maxBytes?: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

type ExportOptions = GivenOptions & Required<Pick<GivenOptions, "agency" | "from" | "to">>;

/** The archivist's commands. */
export function exportPackage(command: Command, cli: Cli): void {
  const group = command
    // what stands after `list`, `show` … belongs to them
    .enablePositionalOptions()
    .option("--agency <number>", "organisation number or id (required)")
    .option("--from <day>", "first day of the period (required)", givenDay)
    .option("--to <day>", "last day of the period (required)", givenDay)
    .option("--by <name>", "the person who closes the period; default: KANALARKIV_OPERATOR")
    .option("--delivery <file>", "facts of the delivery, as schemas/delivery.schema.json says")
    .option("--agreement <number>", "number of the agreement on submission")
    .option("--recipient <archive>", "the archive that receives the package")
    .option("--contact <name>", "whom the archive may ask")
    .option("--contact-email <address>", "needs --contact")
    .option("--with-prunable", "take in what an officer has confirmed as prunable, with its disposal noted")
    .option(
      "--replaces <package>",
      "the package that this one takes the place of, as `export list` gives its id",
    )
    .option("--again", "deliver items again that are in a package already; needs --because")
    .option(
      "--without-entries",
      "a period without registry entries, as the archive has agreed; needs --because",
    )
    .option(
      "--write-off-rest",
      "write off the incoming entries that are left, so that their cases are closed; needs --because",
    )
    .option(
      "--close-anyway",
      "close the series although items wait or the period is not over; needs --because",
    )
    .option("--without-lost", "leave out files that the store has lost, and note their loss; needs --because")
    .option("--because <text>", "the reason, for the manifest and the audit log")
    .option(
      "--max-items <n>",
      "split a period that holds more; a case stays whole (default: 250000)",
      givenNumber,
    )
    .option("--max-bytes <n>", "the same by the size of texts and files (default: 50000000000)", givenNumber)
    .option("--dry-run", "only count what the package would hold")
    .option("--json", "print the manifest as JSON")
    .addHelpText(
      "after",
      '\nNothing counts as exported before the package in the store is verified and its manifest written.\n\nExample:\n  kanalarkiv export --agency 999999999 --from 2026-01-01 --to 2026-12-31 --dry-run\n  kanalarkiv export --agency 999999999 --from 2026-01-01 --to 2026-12-31 --by "Kari Vik"',
    )
    .action(async (given: GivenOptions) => {
      const options = complete(group, given);
      if (options.to < options.from)
        throw new ArchiveError("config.invalid", `--to ${options.to} comes before --from ${options.from}`);
      const closedBy = options.dryRun ? "" : cli.person(options.by);
      const delivery = await givenDelivery(options);
      const app = await cli.app();
      const request = {
        agency: await agencyBy(app.tools, options.agency),
        period: { from: options.from, to: options.to },
        closedBy,
        noteDisposal: options.withPrunable === true,
        delivery,
        replaces: options.replaces,
        again: options.again,
        withoutEntries: options.withoutEntries,
        writeOffRest: options.writeOffRest,
        closeAnyway: options.closeAnyway,
        withoutLost: options.withoutLost,
        because: options.because,
        limit: limitOf(options),
      };
      if (options.dryRun) tellPreview(cli, await previewExport(app.tools, request), options.json);
      else tellResult(cli, await exportWith(cli, app, request), options.json);
    });
  registerPackages(group, cli);
}

function limitOf({ maxItems, maxBytes }: GivenOptions): ExportRequest["limit"] {
  return {
    ...(maxItems === undefined ? {} : { items: maxItems }),
    ...(maxBytes === undefined ? {} : { bytes: maxBytes }),
  };
}

/** What an export cannot do without; commander would ask it of `export list` too. */
function complete(command: Command, given: GivenOptions): ExportOptions {
  const { agency, from, to } = given;
  if (agency !== undefined && from !== undefined && to !== undefined) return { ...given, agency, from, to };
  const missing = Object.entries({
    "--agency <number>": agency,
    "--from <day>": from,
    "--to <day>": to,
  }).flatMap(([flags, value]) => (value === undefined ? [flags] : []));
  return command.error(missingText(missing), { code: "commander.missingMandatoryOptionValue" });
}

async function exportWith(cli: Cli, app: App, request: ExportRequest): Promise<ExportResult> {
  const processing = cli.progress("process");
  const building = cli.progress("export");
  const result = await exportPeriod(app.tools, request, await exportPlaces(app.config), {
    processing: processing.on,
    building: building.on,
    phase: (name) => {
      cli.signal.throwIfAborted();
      if (name === "planning") processing.done();
      if (!process.stderr.isTTY) process.stderr.write(`${name} …\n`);
    },
  });
  building.done();
  return result;
}

function tellPreview(cli: Cli, preview: ExportPreview, json?: boolean): void {
  const { counts, delivered, left, open, split, refusal, without, outstanding } = preview;
  const packages = "parts" in split ? split.parts : 1;
  const rows = Object.entries(previewWords).map(([name, says]) => [
    says,
    counts[name as keyof typeof counts],
  ]);
  if (json)
    cli.json({
      ...counts,
      without,
      leftOutItems: preview.leftOut,
      outstanding,
      delivered,
      packages,
      left: { reasons: open.reasons, arrears: left.arrears },
      refusal: refusal ?? null,
    });
  else cli.print(table(["what", "items"], rows));
  if (!json)
    for (const line of [...without.map(leftOutRemark), ...outstanding.map(outstandingText)])
      cli.print(`\n${line}`);
  if (!json && open.reasons.length > 0)
    cli.print(
      [
        "\nwithout flags the series stays open, and the package is not deliverable yet:",
        ...open.lines,
        "settle these, or close it with a reason: --write-off-rest, --close-anyway, --because",
      ].join("\n"),
    );
  if (!json && packages > 1) cli.print(`\nsplit into ${packages} packages`);
  if (!json && refusal !== undefined) cli.print(`\nan export would be refused: ${refusal}`);
}

/** Nothing that was left out as prunable is forgotten when it is kept again. */
function outstandingText({ packageId, from, to, items }: ExportPreview["outstanding"][number]): string {
  return `${items} item(s) that package ${packageId} (${from}–${to}) is without are prunable no longer, and in no package: export that period again with --replaces ${packageId}`;
}

function tellResult(cli: Cli, result: ExportResult, json?: boolean): void {
  const { manifest, address, others } = result;
  const rest = others.map((other) => ({ ...other.manifest, address: other.address }));
  if (json) cli.json({ ...manifest, address, ...(rest.length === 0 ? {} : { others: rest }) });
  else cli.print([result, ...others].map(resultText).join("\n\n"));
}

function resultText({ manifest, address, plan, report }: Omit<ExportResult, "others">): string {
  const { tar, remarks, part } = manifest;
  return [
    `${part.of > 1 ? `part ${part.number} of ${part.of}: ` : ""}${plan.items} items in ${address}`,
    `sha256 ${tar.sha256}, ${tar.sizeBytes} bytes, ${report.errors} errors, ${report.warnings} warnings`,
    verdictLine(report),
    ...remarks.map((remark) => `remark: ${remark}`),
  ].join("\n");
}

const previewWords: Readonly<Record<keyof ExportPreview["counts"], string>> = {
  records: "public records in the package",
  casework: "casework documents in the package",
  prunable: "prunable, or proposed as such: kept in the package",
  leftOut: "left out: confirmed as prunable, --with-prunable takes it in",
  notJournaled: "not journaled yet: an export does it first",
  unclassified: "not classified yet: an export does it first",
  needsReview: "left out: waits for an officer, see `kanalarkiv review`",
};
