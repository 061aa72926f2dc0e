/** What `kanalarkiv export` does once it was typed whole: loaded only then, for it is most of the program. */
import type { App } from "../../app.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { verdictLine } from "../../package/report-text.ts";
import { type ExportResult, exportPeriod } from "../../pipeline/export/export.ts";
import { leftOutRemark } from "../../pipeline/export/manifest.ts";
import { exportPlaces } from "../../pipeline/export/places.ts";
import { type ExportPreview, type ExportRequest, previewExport } from "../../pipeline/export/plan.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenDelivery } from "../given-delivery.ts";
import { table } from "../terminal.ts";
import type { ExportOptions } from "./export.ts";

export async function runExport(cli: Cli, options: ExportOptions): Promise<void> {
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
}

function limitOf({ maxItems, maxBytes }: ExportOptions): ExportRequest["limit"] {
  return {
    ...(maxItems === undefined ? {} : { items: maxItems }),
    ...(maxBytes === undefined ? {} : { bytes: maxBytes }),
  };
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
