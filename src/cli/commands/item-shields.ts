import type { Command } from "commander";
import { ArchiveError } from "../../domain/errors.ts";
import type { Shield } from "../../domain/shield.ts";
import { shieldsOn, shieldText, showVersion, undoShield } from "../../pipeline/shield/shield.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { table } from "../terminal.ts";

interface Acting {
  readonly because: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** The records officer's commands on what is published of an agency's own text. */
export function registerShields(group: Command, cli: Cli): void {
  registerShield(group, cli);
  acting(group, "show-version <item>", "lets the public see an earlier version of an own text as it was")
    .requiredOption("--version <n>", "which version", givenNumber)
    .addHelpText(
      "after",
      '\nOf what was taken out of a text the public sees only words that surely tell of no person; look first.\n\nExample:\n  kanalarkiv item show-version post-17 --version 1 --because "berre klokkeslett" --by "Kari Vik"',
    )
    .action(async (item: string, { version, because, by, json }: Acting & { version: number }) => {
      const request = { item, because, by: cli.person(by) };
      tell(cli, item, await showVersion((await cli.app()).tools, request, version), json);
    });
  acting(group, "undo-shield <item>", "takes back the last act on what is published of an own text")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv item undo-shield post-17 --because "feil post" --by "Kari Vik"',
    )
    .action(async (item: string, { because, by, json }: Acting) => {
      const request = { item, because, by: cli.person(by) };
      tell(cli, item, await undoShield((await cli.app()).tools, request), json);
    });
  group
    .command("shields <item>")
    .description("lists every act on what is published of an own text, with who and why")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv item shields post-17")
    .action(async (item: string, { json }: { json?: boolean }) => {
      const acts = await shieldsOn((await cli.app()).tools, item);
      if (json) return cli.json(acts);
      if (acts.length === 0) return cli.print("nobody shielded anything of this text");
      cli.print(
        table(
          ["act", "version", "words", "ground", "by", "because"],
          acts.map((row) => [
            row.act,
            row.version?.toString(),
            row.words,
            row.ground?.text,
            row.by,
            row.because,
          ]),
        ),
      );
    });
}

function registerShield(group: Command, cli: Cli): void {
  acting(
    group,
    "shield <item>",
    "keeps words, or an earlier version, of an own text from the public on a ground",
  )
    .requiredOption("--ground <ground>", 'act and section, such as "offl. § 13 første ledd"')
    .option(
      "--words <text>",
      "these words, in every version and later ones too, and in titles that quote the text",
    )
    .option("--version <n>", "the whole text of this earlier version", givenNumber)
    .addHelpText(
      "after",
      '\nThe record stays as it was captured. Pages, API, feeds, zip and titles of later packages are without the words at once.\n\nExamples:\n  kanalarkiv item shield post-17 --words "Kari Nordmann" --ground "offl. § 13 første ledd" --because "helseopplysning" --by "Kari Vik"\n  kanalarkiv item shield post-17 --version 1 --ground "offl. § 13 første ledd" --because "namn i teksten" --by "Kari Vik"',
    )
    .action(async (item: string, options: Acting & { ground: string; words?: string; version?: number }) => {
      const { words, version, ground, because, json } = options;
      if ((words === undefined) === (version === undefined))
        throw new ArchiveError("config.invalid", "give either --words or --version");
      const request = { item, because, by: cli.person(options.by) };
      const asked = words === undefined ? { version: version ?? 0, ground } : { words, ground };
      tell(cli, item, await shieldText((await cli.app()).tools, request, asked), json);
    });
}

function tell(cli: Cli, item: string, shields: readonly Shield[], json: boolean | undefined): void {
  if (json) {
    cli.json(shields);
    return;
  }
  const count = shields.length === 1 ? "1 act stands" : `${shields.length} acts stand`;
  cli.print(`${item}: ${count} on what is published of it; see: kanalarkiv item shields ${item}`);
}

function acting(group: Command, name: string, says: string): Command {
  return group
    .command(name)
    .description(says)
    .requiredOption("--because <text>", "why, for the record")
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--json", "print the acts that stand as JSON");
}
