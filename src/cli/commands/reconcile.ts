import type { Command } from "commander";
import type { ReconcileResult } from "../../pipeline/reconcile/reconcile.ts";
import { type Cli, exitCodes } from "../context.ts";
import { listed, sentence } from "../terminal.ts";

const help = `
Each step takes its work from a list that is written with what makes the work, and looks through nothing else. This command
compares all that is stored with what the steps would make of it. It must find nothing; what it finds is a fault of the
program, and is put on the list of the step. \`work\` does a part of it each hour.

Example:
  kanalarkiv reconcile --agency 999999999

It ends with 1 when not all could be compared, and with 3 when something was found: tell it to who maintains the program, then run kanalarkiv process.`;

export function reconcile(command: Command, cli: Cli): void {
  command
    .option("--agency <number>", "only this agency")
    .option("--json", "print the results as JSON")
    .addHelpText("after", help)
    .action(async (options: { agency?: string; json?: boolean }) => {
      const { reconcileAgency } = await import("../../pipeline/reconcile/reconcile.ts");
      const { agencyBy, allAgencies } = await import("../../pipeline/register/register.ts");
      const { tools } = await cli.app("checks");
      const agencies = options.agency ? [await agencyBy(tools, options.agency)] : await allAgencies(tools);
      const results = [];
      for (const agency of agencies) {
        const progress = cli.progress("reconcile");
        const result = await reconcileAgency(tools, agency, progress.on);
        progress.done();
        results.push({ agency: agency.name, orgNumber: agency.orgNumber, ...result });
      }
      if (
        results.some((found) => found.differences.length + found.miscounts.length + found.coverage.length > 0)
      )
        cli.exitWith(exitCodes.faultsFound);
      else if (results.some(({ whole }) => !whole)) cli.exitWith(exitCodes.failed);
      if (options.json) return cli.json(results);
      cli.print(
        listed(
          ["agency", "compared", "otherwise than its step leaves it"],
          results.map((result) => [result.agency, result.compared, told(result)]),
          "No agency is registered yet: kanalarkiv agency add --help",
        ),
      );
      for (const { agency, miscounts } of results)
        for (const { what, counted, kept } of miscounts)
          cli.print(
            sentence(
              `${agency}: COUNTED WRONG: ${what}: ${counted}, and not ${kept} as status said; it is put right`,
            ),
          );
      for (const { agency, coverage } of results)
        if (coverage.length > 0)
          cli.print(
            sentence(
              `${agency}: COVERAGE TOLD WRONG: ${coverage.length} channel(s) had other gaps than the public was told; it is put right`,
            ),
          );
      for (const { agency, whole, notYet } of results)
        if (!whole) cli.print(sentence(`${agency}: NOT ALL OF IT WAS COMPARED: ${whyNot(notYet)}`));
    });
}

function whyNot(notYet: ReconcileResult["notYet"]): string {
  if (notYet.length === 0) return "another process compares the same archive just now; try again";
  return `everything is still to be walked through to ${notYet.join(", ")} it; run kanalarkiv process, then this again`;
}

function told({ differences }: ReconcileResult): string {
  if (differences.length === 0) return "nothing";
  return differences.map(({ step, itemIds }) => `${step} ${itemIds.length}`).join(", ");
}
