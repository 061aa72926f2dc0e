import type { Command } from "commander";
import type { Day } from "../../domain/day.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber } from "../given.ts";
import type { DeliveryOptions } from "../given-delivery.ts";
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

export type ExportOptions = GivenOptions & Required<Pick<GivenOptions, "agency" | "from" | "to">>;

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
      const { runExport } = await import("./export-run.ts");
      await runExport(cli, complete(group, given));
    });
  registerPackages(group, cli);
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
