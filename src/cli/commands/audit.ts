import type { Command } from "commander";
import type { AuditVerification } from "../../pipeline/anchor/anchor.ts";
import { anchorAndKeep, verifyAndKeep } from "../../pipeline/anchor/kept.ts";
import { type Cli, exitCodes } from "../context.ts";

export function audit(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv audit verify");
  group
    .command("verify")
    .description("recomputes every leaf, the tree and every signed checkpoint")
    .option(
      "--packages",
      "also read every package in the store, and compare its bytes with what the log says",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nThe digests of packages in the database are compared with the log each time.\nExit code 3: the log is broken; the output names each event, checkpoint and package that does not fit.\n\nExamples:\n  kanalarkiv audit verify --json\n  kanalarkiv audit verify --packages",
    )
    .action(async ({ json, packages }: { json?: boolean; packages?: boolean }) => {
      const app = await cli.app("checks");
      const progress = cli.progress("audit");
      const result = await verifyAndKeep(app.tools, app.config, progress.on, {
        packageBytes: packages === true,
      });
      progress.done();
      if (json) cli.json(result);
      else {
        cli.print(
          `${result.events} events, ${result.leaves} leaves, ${result.checkpoints} checkpoints, root ${result.root}`,
        );
        cli.print(packagesLine(result.packages));
        for (const fault of result.faults) cli.print(`broken: ${fault}`);
        cli.print(result.faults.length === 0 ? "the log is whole" : `${result.faults.length} faults`);
      }
      if (result.faults.length > 0) cli.exitWith(exitCodes.faultsFound);
    });
  group
    .command("checkpoint")
    .description("numbers the new events and signs a checkpoint over all of them")
    .option("--json", "print the checkpoint as JSON")
    .addHelpText(
      "after",
      "\nThe private key lies in the data directory (audit-key.pem); the public one is printed, to be published.\n\nExample:\n  kanalarkiv audit checkpoint",
    )
    .action(async ({ json }: { json?: boolean }) => {
      const app = await cli.app();
      const signed = await anchorAndKeep(app.tools, app.config);
      if (json) cli.json(signed);
      else cli.print(`${signed.note.trimEnd()}\n\n${signed.publicKey}`);
    });
}

function packagesLine({ recorded, read }: AuditVerification["packages"]): string {
  const compared = `${recorded} packages: what the database records of them was compared with the log`;
  if (read > 0 || recorded === 0) return `${compared}; ${read} were read from the store`;
  return `${compared}, their bytes were not: \`--packages\` reads all, \`kanalarkiv verify ID\` one`;
}
