import type { Command } from "commander";
import { changeTitle, undoTitle } from "../../pipeline/journal/retitle.ts";
import type { Cli } from "../context.ts";

interface Acting {
  readonly agency?: string;
  readonly because: string;
  readonly by?: string;
  readonly ground?: string;
  readonly json?: boolean;
}

/** The records officer's commands on titles of entries and cases. */
export function registerTitles(group: Command, cli: Cli): void {
  acting(group, "title <unit>", "gives an entry (2026/3-1) or a case (2026/3) another title")
    .requiredOption("--public <text>", "the title that anybody may see")
    .option("--ground <ground>", "withholds the old title on this ground: only the public one changes then")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv entry title 2026/3-1 --public "Klage på vedtak om skoleskyss" --because "meir presis" --by "Kari Vik"',
    )
    .action(async (unit: string, options: Acting & { public: string }) => {
      const by = cli.person(options.by);
      const { tools } = await cli.app();
      const { agency, because, ground, public: text, json } = options;
      const done = await changeTitle(tools, { unit, agency, because, by }, { act: "titled", text, ground });
      if (json) cli.json(done);
      else cli.print(`${unit} is titled ${JSON.stringify(done.publicTitle.washed)}`);
    });
  acting(group, "shield <unit>", "withholds words of the public title of an entry or a case on a ground")
    .requiredOption("--ground <ground>", 'act and section, such as "offl. § 13 første ledd"')
    .option("--words <text>", "these words; without it the whole title")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv entry shield 2026/3-1 --words "sjuk" --ground "offl. § 13 første ledd" --because "helseopplysning" --by "Kari Vik"',
    )
    .action(async (unit: string, options: Acting & { ground: string; words?: string }) => {
      const by = cli.person(options.by);
      const { tools } = await cli.app();
      const { agency, because, ground, words, json } = options;
      const done = await changeTitle(
        tools,
        { unit, agency, because, by },
        { act: "shielded", words, ground },
      );
      if (json) cli.json(done);
      else cli.print(`${unit} is shown as ${JSON.stringify(done.publicTitle.washed)}`);
    });
  acting(group, "undo-title <unit>", "gives an entry or a case the title that it had before its last change")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv entry undo-title 2026/3-1 --because "feil post" --by "Kari Vik"',
    )
    .action(async (unit: string, { agency, because, by, json }: Acting) => {
      const person = cli.person(by);
      const { tools } = await cli.app();
      const done = await undoTitle(tools, { unit, agency, because, by: person });
      if (json) cli.json(done);
      else cli.print(`${unit} is titled ${JSON.stringify(done.publicTitle.washed)} again`);
    });
}

/** What every act of an officer is given. */
function acting(group: Command, name: string, says: string): Command {
  return group
    .command(name)
    .description(says)
    .requiredOption("--because <text>", "why, for the record")
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--agency <number>", "organisation number or id; needed where two agencies have that number")
    .option("--json", "print the titles as JSON");
}
