import type { Command } from "commander";
import { anchorAudit, verifyAudit } from "../../pipeline/anchor/anchor.ts";
import { type Cli, exitCodes } from "../context.ts";

export function audit(program: Command, cli: Cli): void {
  const group = program
    .command("audit")
    .description("the append-only log of everything that changed something")
    .addHelpText("after", "\nExample:\n  kanalarkiv audit verify");
  group
    .command("verify")
    .description("recomputes every leaf, the tree and every signed checkpoint")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExit code 3: the log is broken; the output names each event and checkpoint that does not fit.\n\nExample:\n  kanalarkiv audit verify --json",
    )
    .action(async ({ json }: { json?: boolean }) => {
      const app = await cli.app();
      const progress = cli.progress("audit");
      const result = await verifyAudit(app.tools, app.config, progress.on);
      progress.done();
      if (json) cli.json(result);
      else {
        cli.print(
          `${result.events} events, ${result.leaves} leaves, ${result.checkpoints} checkpoints, root ${result.root}`,
        );
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
      const signed = await anchorAudit(app.tools, app.config);
      if (json) cli.json(signed);
      else cli.print(`${signed.note.trimEnd()}\n\n${signed.publicKey}`);
    });
}
