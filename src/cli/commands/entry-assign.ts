import type { Command } from "commander";
import { type Assigned, assignCase, undoAssign } from "../../pipeline/journal/assign.ts";
import type { Cli } from "../context.ts";
import { type Acting, acting, notBlank, openFor } from "./review-acting.ts";

interface Assigning extends Acting {
  readonly because: string;
  readonly dryRun?: boolean;
}

/** The records officer's commands on who answers for a case. */
export function registerAssign(group: Command, cli: Cli): void {
  acting(
    group,
    "assign <case>",
    "gives a case (2026/3) to the person who answers for it: saksansvarlig in packages",
  )
    .requiredOption("--to <name>", "the person")
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .option("--dry-run", "say what would be, and write nothing")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv entry assign 2026/3 --agency 999999999 --to "Ola Nes" --because "kjenner saka" --by "Kari Vik"',
    )
    .action(async (caseNumber: string, options: Assigning & { to: string }) => {
      const { tools, agency, by } = await openFor(cli, options);
      const { to, because, dryRun = false } = options;
      tell(cli, options, await assignCase(tools, agency, { caseNumber, to, because, by, dryRun }));
    });
  acting(group, "undo-assign <case>", "gives a case back to the one who had it before the last change")
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .option("--dry-run", "say what would be, and write nothing")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv entry undo-assign 2026/3 --agency 999999999 --because "feil sak" --by "Kari Vik"',
    )
    .action(async (caseNumber: string, options: Assigning) => {
      const { tools, agency, by } = await openFor(cli, options);
      const { because, dryRun = false } = options;
      tell(cli, options, await undoAssign(tools, agency, { caseNumber, because, by, dryRun }));
    });
}

function tell(cli: Cli, { json, dryRun }: Assigning, done: Assigned): void {
  if (json) {
    cli.json({ ...done, dryRun: dryRun ?? false });
    return;
  }
  const own = "who answers for the agency's cases";
  const would = dryRun ? "would be" : "is";
  cli.print(`${done.caseNumber} ${would} with ${done.now ?? own}; it was with ${done.before ?? own}`);
}
