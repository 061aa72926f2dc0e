import type { Command } from "commander";
import { type FixityReport, verifyObjects } from "../../pipeline/fixity/verify.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenNumber } from "../given.ts";

export function objects(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv objects verify --sample 1000");
  group
    .command("verify")
    .description("reads stored objects back, all of their bytes, and compares them with their digests")
    .option("--sample <n>", "so many, those whose last reading is longest ago", givenNumber)
    .option("--json", "print the report as JSON")
    .addHelpText(
      "after",
      "\nEnds with 3 when an object is missing or damaged. Nothing is changed in the store.\n\nExample:\n  kanalarkiv objects verify --sample 1000",
    )
    .action(async ({ sample, json }: { sample?: number; json?: boolean }) => {
      const { tools } = await cli.app("checks");
      const progress = cli.progress("objects");
      const report = await verifyObjects(tools, sample, progress.on, cli.signal);
      progress.done();
      if (json) cli.json(report);
      else cli.print(reportText(report, tools.objects.address));
      if (report.missing + report.damaged > 0) cli.exitWith(exitCodes.faultsFound);
    });
}

function reportText(report: FixityReport, address: string): string {
  const { referred, read, bytes, missing, damaged, faults } = report;
  if (referred === 0) return "the archive refers to no object yet: nothing was captured";
  const left = missing + damaged - faults.length;
  return [
    ...faults.flatMap(({ object, state, detail, referredBy }) => [
      `${state}: ${object.kind} ${object.packageId ?? object.sha256}`,
      `  ${detail}`,
      ...referredBy.map((what) => `  ${what}`),
    ]),
    ...(left > 0 ? [`and ${left} more`] : []),
    `${read} of ${referred} objects in ${address} were read, ${bytes} bytes: ${missing} missing, ${damaged} damaged`,
    ...(missing + damaged > 0 ? [remedy] : []),
  ].join("\n");
}

const remedy =
  "Put them back from a backup of the store under the same keys, and run this again. A file that its channel still hands out, or the same answer, is stored anew when it comes, and what lies there now is set aside. A package can be exported again; one with a lost file by `kanalarkiv export --without-lost --because …`.";
