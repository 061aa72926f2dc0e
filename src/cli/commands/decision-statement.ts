import { type Command, Option } from "commander";
import type { Day } from "../../domain/day.ts";
import { asId, type ChannelId } from "../../domain/ids.ts";
import { type StatementKind, statementKinds } from "../../domain/statement.ts";
import { listStatements, sayOfClass, takeBack } from "../../pipeline/decide/statements.ts";
import { channelIdBy } from "../../pipeline/register/find.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber } from "../given.ts";
import { listed } from "../terminal.ts";

interface SayOptions {
  readonly agency: string;
  readonly kind: StatementKind;
  readonly class: string;
  readonly channel?: string;
  readonly postedTo: Day;
  readonly because: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** `decision statement`: what an officer says of a class, for clauses that wait for it. */
export function decisionStatement(decision: Command, cli: Cli): void {
  const group = decision
    .command("statement")
    .description("what an officer says of a class: needed no longer (inaktuell), or a condition is met")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv decision statement add --agency 999999999 --kind inactive --class PRAISE --posted-to 2025-12-31 --because "gjennomgått 26/114" --by "Kari Vik"',
    );
  registerAdd(group, cli);
  registerList(group, cli);
  registerTakeBack(group, cli);
}

function registerAdd(group: Command, cli: Cli): void {
  group
    .command("add")
    .description("says it of everything of a class that was posted up to a day and is captured now")
    .requiredOption("--agency <number>", "organisation number or id")
    .addOption(new Option("--kind <kind>", "what is said").choices(statementKinds).makeOptionMandatory())
    .requiredOption("--class <id>", "of the rules or a decision, as PRAISE")
    .requiredOption("--posted-to <day>", "the last day of posting, YYYY-MM-DD", givenDay)
    .requiredOption("--because <text>", "on what grounds")
    .option("--channel <channel>", "of this channel only: its title, or a part of its id")
    .option("--by <name>", "who says it; else KANALARKIV_OPERATOR")
    .option("--json", "print its number as JSON")
    .addHelpText(
      "after",
      '\nNothing is destroyed by it: a decision, an officer who confirmed the item, and every other gate are still asked.\n\nExample:\n  kanalarkiv decision statement add --agency 999999999 --kind inactive --class PRAISE --posted-to 2025-12-31 --because "gjennomgått 26/114" --by "Kari Vik"',
    )
    .action(async ({ agency, class: classId, channel, by, json, ...said }: SayOptions) => {
      const person = cli.person(by);
      const { tools } = await cli.app();
      const owner = await agencyBy(tools, agency);
      const found = await channelIdBy(tools, channel);
      const channelId = found === undefined ? undefined : asId<ChannelId>(found);
      const number = await sayOfClass(tools, owner, {
        ...{
          kind: said.kind,
          classId,
          channelId,
          postedTo: said.postedTo,
          because: said.because,
          by: person,
        },
      });
      if (json) cli.json({ number });
      else cli.print(`statement ${number}: ${classId} posted to ${said.postedTo} is ${said.kind}`);
    });
}

function registerList(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("lists what was said, by whom and on what grounds, and what was taken back")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv decision statement list --agency 999999999")
    .action(async ({ agency, json }: { agency: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const all = await listStatements(tools, await agencyBy(tools, agency));
      if (json) return cli.json(all);
      cli.print(
        listed(
          ["no", "said", "class", "posted to", "on", "by", "because", "taken back by"],
          all.map((each) => [
            ...[each.number, each.kind, each.classId, each.postedTo, each.saidOn, each.by, each.because],
            each.takenBack?.by,
          ]),
          "Nothing is said yet: kanalarkiv decision statement add --help",
        ),
      );
    });
}

function registerTakeBack(group: Command, cli: Cli): void {
  group
    .command("take-back")
    .description("takes a statement back: it counts no longer, and both stand in the record")
    .argument("<number>", "as `decision statement list` prints it", givenNumber)
    .requiredOption("--agency <number>", "organisation number or id")
    .requiredOption("--because <text>", "why")
    .option("--by <name>", "who takes it back; else KANALARKIV_OPERATOR")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv decision statement take-back 1 --agency 999999999 --because "feil dato" --by "Kari Vik"',
    )
    .action(async (number: number, given: { agency: string; because: string; by?: string }) => {
      const by = cli.person(given.by);
      const { tools } = await cli.app();
      await takeBack(tools, await agencyBy(tools, given.agency), number, { because: given.because, by });
      cli.print(`statement ${number} is taken back`);
    });
}
