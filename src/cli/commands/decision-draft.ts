import { type Command, Option } from "commander";
import {
  type DraftName,
  type DraftNaming,
  draftFile,
  draftNames,
  listDrafts,
} from "../../pipeline/decide/drafts.ts";
import type { Cli } from "../context.ts";
import { listed } from "../terminal.ts";

interface DraftOptions extends DraftNaming {
  readonly for?: DraftName;
  readonly out?: string;
  readonly json?: boolean;
}

/** `decision draft`: a complete file to begin with. */
export function decisionDraft(group: Command, cli: Cli): void {
  group
    .command("draft")
    .description("lists the complete drafts that come with the program, or prints one to go on writing")
    .addOption(new Option("--for <body>", "print this one").choices(draftNames))
    .option("--title <text>", "what the decision is called, in place of “Utkast: …”")
    .option("--reference <text>", "the agency's own reference: meeting, section, diary number")
    .option("--body <name>", "the body that may adopt it")
    .option("--out <file>", "write it to a new file instead of printing it")
    .option("--json", "print the list as JSON")
    .addHelpText(
      "after",
      '\nPeriods whose clause says “Fristen er et forslag” are proposals: the agency decides them.\n\nExample:\n  kanalarkiv decision draft --for no-municipality --title "Kassasjonsvedtak for sosiale medier" --reference "26/114" --out decision.json',
    )
    .action(async ({ for: name, out, json, ...naming }: DraftOptions) => {
      if (name === undefined) return await printDrafts(cli, json);
      const text = await draftFile(name, naming);
      if (out === undefined) return cli.print(text.trimEnd());
      await cli.newFile(out, text);
      cli.print(`${out} is written: go through each clause, then kanalarkiv decision check ${out}`);
    });
}

async function printDrafts(cli: Cli, json: boolean | undefined): Promise<void> {
  const drafts = await listDrafts();
  if (json) return cli.json(drafts);
  cli.print(
    listed(
      ["draft", "country", "language", "clauses", "adopted by"],
      drafts.map(({ name, country, language, clauses, body }) => [name, country, language, clauses, body]),
      "No draft comes with this program.",
    ),
  );
}
