import type { Command } from "commander";
import type { Cli } from "../context.ts";
import { listed, sentence } from "../terminal.ts";
import { needsActLine } from "../words/needs-act.ts";

export function process(command: Command, cli: Cli): void {
  command
    .option("--agency <number>", "only this agency")
    .option("--json", "print the results as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv process --agency 999999999")
    .action(async (options: { agency?: string; json?: boolean }) => {
      const { processAgency } = await import("../../pipeline/process/process.ts");
      const { agencyBy, allAgencies } = await import("../../pipeline/register/register.ts");
      const { tools } = await cli.app();
      const agencies = options.agency ? [await agencyBy(tools, options.agency)] : await allAgencies(tools);
      const results = [];
      for (const agency of agencies) {
        const progress = cli.progress("process");
        results.push({
          agency: agency.name,
          orgNumber: agency.orgNumber,
          ...(await processAgency(tools, agency, progress.on)),
        });
        progress.done();
      }
      if (options.json) return cli.json(results);
      cli.print(
        listed(
          ["agency", "classified", "records", "casework", "prunable", "review", "journaled", "published"],
          results.map(({ agency, classified: c, journaled, published }) => [
            agency,
            c.items,
            c.outcomes.publicRecord,
            c.outcomes.caseworkDocument,
            c.outcomes.prunable,
            c.outcomes.needsReview,
            journaled.entries,
            published.entries + published.items,
          ]),
          "No agency is registered yet: kanalarkiv agency add --help",
        ),
      );
      for (const { agency, orgNumber, needsAct } of results)
        if (needsAct.items > 0)
          cli.print(
            sentence(`${agency}: ${needsActLine(needsAct)} kanalarkiv acts list --agency ${orgNumber}`),
          );
    });
}
