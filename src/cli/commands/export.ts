import type { Command } from "commander";
import type { Day } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { verdictLine } from "../../package/report-text.ts";
import { exportPeriod } from "../../pipeline/export/export.ts";
import { exportPlaces } from "../../pipeline/export/places.ts";
import { previewExport } from "../../pipeline/export/plan.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenDay } from "../given.ts";
import { type DeliveryOptions, givenDelivery } from "../given-delivery.ts";
import { table } from "../terminal.ts";
import { registerPackages } from "./packages.ts";

interface GivenOptions extends DeliveryOptions {
  readonly agency?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly by?: string;
  readonly withPrunable?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

type ExportOptions = GivenOptions & Required<Pick<GivenOptions, "agency" | "from" | "to">>;

/** The archivist's commands. */
export function exportPackage(program: Command, cli: Cli): void {
  const group = program
    .command("export")
    // what stands after `list`, `show` … belongs to them
    .enablePositionalOptions()
    .description("builds a Noark 5 package of a period, uploads it, reads it back and verifies it")
    .option("--agency <number>", "organisation number or id (needed)")
    .option("--from <day>", "first day of the period (needed)", givenDay)
    .option("--to <day>", "last day of the period (needed)", givenDay)
    .option("--by <name>", "the person who closes the period; default: KANALARKIV_OPERATOR")
    .option("--delivery <file>", "facts of the delivery, as schemas/delivery.schema.json says")
    .option("--agreement <number>", "number of the agreement on submission")
    .option("--recipient <archive>", "the archive that receives the package")
    .option("--contact <name>", "whom the archive may ask")
    .option("--contact-email <address>", "needs --contact")
    .option("--with-prunable", "take prunable items along, with their disposal noted")
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
        withPrunable: options.withPrunable === true,
        delivery,
      };
      if (options.dryRun) {
        const counts = await previewExport(app.tools, request);
        return options.json
          ? cli.json(counts)
          : cli.print(
              table(
                ["what", "items"],
                Object.entries(previewWords).map(([name, says]) => [
                  says,
                  counts[name as keyof typeof counts],
                ]),
              ),
            );
      }
      const progress = cli.progress("export");
      const result = await exportPeriod(app.tools, request, await exportPlaces(app.config), {
        building: progress.on,
        phase: (name) => {
          cli.signal.throwIfAborted();
          if (!process.stderr.isTTY) process.stderr.write(`${name} …\n`);
        },
      });
      progress.done();
      if (options.json) return cli.json({ ...result.manifest, address: result.address });
      cli.print(`${result.plan.items} items in ${result.address}`);
      cli.print(
        `sha256 ${result.manifest.tar.sha256}, ${result.manifest.tar.sizeBytes} bytes, ${result.report.errors} errors, ${result.report.warnings} warnings`,
      );
      cli.print(verdictLine(result.report));
      for (const remark of result.manifest.remarks) cli.print(`remark: ${remark}`);
    });
  registerPackages(group, cli);
}

/** What an export cannot do without; commander would ask it of `export list` too. */
function complete(command: Command, given: GivenOptions): ExportOptions {
  const { agency, from, to } = given;
  if (agency !== undefined && from !== undefined && to !== undefined) return { ...given, agency, from, to };
  const missing = Object.entries({ agency, from, to }).filter(([, value]) => value === undefined);
  return command.error(
    `error: required option${missing.length > 1 ? "s" : ""} ${missing.map(([name]) => `--${name}`).join(", ")} not specified`,
    { code: "commander.missingMandatoryOptionValue" },
  );
}

const previewWords: Readonly<Record<keyof Awaited<ReturnType<typeof previewExport>>, string>> = {
  records: "public records in the package",
  casework: "casework documents in the package",
  prunable: "prunable items in the package",
  notJournaled: "left out: not journaled yet, run `kanalarkiv process`",
  needsReview: "left out: waits for an officer, see `kanalarkiv review`",
  unclassified: "left out: not classified yet, run `kanalarkiv process`",
  prunableLeftOut: "left out: prunable, see --with-prunable",
};
