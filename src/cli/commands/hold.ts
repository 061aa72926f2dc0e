import { type Command, InvalidArgumentError, Option } from "commander";
import type { Day } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type Hold, type HoldKind, holdKinds } from "../../domain/hold.ts";
import { changeHold } from "../../pipeline/hold/change.ts";
import {
  coverageOf,
  holdByNumber,
  holdsOverNamed,
  listHolds,
  type StandingHold,
  standing,
} from "../../pipeline/hold/gather.ts";
import { type Placed, placeHold, type ScopeRequest } from "../../pipeline/hold/place.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber } from "../given.ts";
import { listed, sentence, table } from "../terminal.ts";
import { coveredRows, holdRows, scopeText, stateText } from "../words/holds.ts";
import { localTimes } from "../zones.ts";

/** What a records officer keeps from destruction, whatever a decision says. */
export function hold(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    '\nEvery hold that covers an item counts; what is captured later is covered too.\n\nExample:\n  kanalarkiv hold place --agency 999999999 --kind appeal --thread post-17 --ground "klage 26/114" --owner "Kari Vik" --by "Kari Vik"',
  );
  registerPlace(group, cli);
  registerList(group, cli);
  registerShow(group, cli);
  registerEnd(group, cli);
  registerStep(
    group,
    cli,
    "release",
    "ends a hold now: what it covered may be destroyed when everything else allows it",
  );
  registerStep(group, cli, "undo", "takes back the last act on a hold, so that it counts as before");
  registerItems(group, cli);
  registerCheck(group, cli);
}

interface PlaceOptions extends Omit<ScopeRequest, "classId"> {
  readonly agency: string;
  readonly kind: HoldKind;
  readonly class?: string;
  readonly ground: string;
  readonly owner: string;
  readonly until?: Day;
  readonly reviewOn?: Day;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

function registerPlace(group: Command, cli: Cli): void {
  group
    .command("place")
    .description("places a hold; says how many items it covers now")
    .requiredOption("--agency <number>", "organisation number or id")
    .addOption(new Option("--kind <kind>", "why it is held").choices(holdKinds).makeOptionMandatory())
    .option(
      "--item <item>",
      "one item: its name in the queue, its id, the channel's own id of it, or the address of its page",
    )
    .option("--thread <item>", "the whole thread in which this item stands")
    .option("--channel <channel>", "a whole channel; or, with conditions, only there")
    .option("--words <words>", "what says all these words, whole, in any version", notBlank)
    .option("--class <class>", "what is or was of this class", notBlank)
    .option("--from <day>", "posted on this day or later", givenDay)
    .option("--to <day>", "posted on this day or earlier", givenDay)
    .option("--everything", "all that the agency has")
    .requiredOption("--ground <text>", "what it rests on: the request, the case, the statute", notBlank)
    .requiredOption("--owner <name>", "who answers for it, and is asked when it ends", notBlank)
    .option("--until <day>", "the last day on which it counts; without it, until it is released", givenDay)
    .option("--review-on <day>", "when somebody looks again whether it is needed; it ends nothing", givenDay)
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "say what it would cover, and do nothing")
    .option("--json", "print the hold as JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv hold place --agency 999999999 --kind accessRequest --words "varsel Storgata" --from 2026-01-01 --ground "innsyn 26/201" --owner "Kari Vik" --by "Kari Vik"\n  kanalarkiv hold place --agency 999999999 --kind supervision --channel Dialog --ground "Sivilombodet 2026/55" --owner "Kari Vik" --by "Kari Vik" --dry-run',
    )
    .action(async ({ agency, class: classId, dryRun = false, json, ...options }: PlaceOptions) => {
      const by = cli.person(options.by);
      const { tools } = await cli.app();
      const { kind, ground, owner, until, reviewOn, ...scope } = options;
      const progress = cli.progress("items");
      const placed = await placeHold(
        tools,
        {
          ...{ agency: await agencyBy(tools, agency), kind, ground, owner, until, reviewOn, by, dryRun },
          scope: { ...scope, classId },
        },
        progress.on,
      ).finally(progress.done);
      if (json) cli.json(placed);
      else cli.print(placedText(placed));
    });
}

function placedText({ hold: placed, coverage, dryRun }: Placed): string {
  const { number, kind, scope } = placed;
  const what = `${kind}, ${scopeText(scope)}`;
  const does = dryRun ? `the hold (${what}) would be placed` : `hold ${number} (${what}) is placed`;
  const now =
    coverage.count === 0 ? "no item" : `${coverage.count} ${coverage.count === 1 ? "item" : "items"}`;
  return [
    sentence(`${does}: it covers ${now} now${scope.kind === "item" ? "" : ", and what is captured later"}`),
    ...(coverage.count === 0 ? [] : ["", table(...coveredRows(coverage.examples))]),
    ...(coverage.count > coverage.examples.length && !dryRun
      ? ["", sentence(`all of them: kanalarkiv hold items ${number}`)]
      : []),
  ].join("\n");
}

interface Named {
  readonly agency: string;
  readonly json?: boolean;
}

function registerList(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("lists the holds that count today")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--all", "also those that have ended")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv hold list --agency 999999999")
    .action(async ({ agency, all, json }: Named & { all?: boolean }) => {
      const { tools } = await cli.app();
      const owner = await agencyBy(tools, agency);
      const found = await listHolds(tools, owner, all === true);
      if (json) return cli.json(found);
      cli.print(
        listed(
          ...holdRows(found),
          all ? "No hold was ever placed." : "No hold counts today; those that have ended: --all",
        ),
      );
    });
}

function registerShow(group: Command, cli: Cli): void {
  group
    .command("show")
    .description("shows a hold with everything that was done about it")
    .argument("<number>", "as `hold list` prints it", givenNumber)
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv hold show 3 --agency 999999999")
    .action(async (number: number, { agency, json }: Named) => {
      const { tools } = await cli.app();
      const owner = await agencyBy(tools, agency);
      const found = standing(tools, owner, await holdByNumber(tools, owner, number));
      if (json) return cli.json(found);
      const local = await localTimes(tools);
      const at = (when: Date) => local(when, owner.id);
      cli.print(
        [
          shown(found),
          `${at(found.placedAt)}  placed by ${found.placedBy}`,
          ...found.acts.map((act) => `${at(act.at)}  ${actText(act)} by ${act.by}: ${act.because}`),
        ].join("\n"),
      );
    });
}

function shown(found: StandingHold): string {
  return table(
    ["hold", String(found.number)],
    [
      ["kind", found.kind],
      ["holds", scopeText(found.scope)],
      ["state", stateText(found)],
      ["ground", found.ground],
      ["owner", found.owner],
    ],
  );
}

function actText({ act, lastDay }: Hold["acts"][number]): string {
  if (act !== "ends") return act;
  return lastDay === undefined ? "has no end" : `counts to ${lastDay}`;
}

interface Acting extends Named {
  readonly because: string;
  readonly by?: string;
}

function registerEnd(group: Command, cli: Cli): void {
  group
    .command("end")
    .description("sets the last day on which a hold counts, or that it has none")
    .argument("<number>", "as `hold list` prints it", givenNumber)
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--last-day <day>", "YYYY-MM-DD: it counts on this day too", givenDay)
    .option("--never", "it counts until it is released")
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--json", "print the hold as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv hold end 3 --agency 999999999 --last-day 2026-12-31 --because "klagefristen er ute" --by "Kari Vik"',
    )
    .action(async (number: number, options: Acting & { lastDay?: Day; never?: boolean }) => {
      const { lastDay, never } = options;
      if ((lastDay === undefined) === (never === undefined))
        throw new ArchiveError("config.invalid", "give either --last-day or --never");
      await act(cli, number, options, "ends", lastDay);
    });
}

function registerStep(group: Command, cli: Cli, name: "release" | "undo", does: string): void {
  group
    .command(name)
    .description(does)
    .argument("<number>", "as `hold list` prints it", givenNumber)
    .requiredOption("--agency <number>", "organisation number or id")
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .option("--by <name>", "the person who does it; default: KANALARKIV_OPERATOR")
    .option("--json", "print the hold as JSON")
    .addHelpText(
      "after",
      `\nExample:\n  kanalarkiv hold ${name} 3 --agency 999999999 --because "${name === "undo" ? "feil nummer" : "saka er avslutta"}" --by "Kari Vik"`,
    )
    .action(async (number: number, options: Acting) => {
      await act(cli, number, options, name === "undo" ? "undone" : "released", undefined);
    });
}

async function act(
  cli: Cli,
  number: number,
  { agency, because, by, json }: Acting,
  kind: "ends" | "released" | "undone",
  lastDay: Day | undefined,
): Promise<void> {
  const person = cli.person(by);
  const { tools } = await cli.app();
  const owner = await agencyBy(tools, agency);
  const changed = await changeHold(tools, owner, number, { act: kind, lastDay, because, by: person });
  if (json) cli.json(changed);
  else
    cli.print(
      sentence(`hold ${number} (${changed.kind}, ${scopeText(changed.scope)}): ${stateText(changed)}`),
    );
}

function registerItems(group: Command, cli: Cli): void {
  group
    .command("items")
    .description("lists what a hold covers now, whether it counts or not; no text is printed")
    .argument("<number>", "as `hold list` prints it", givenNumber)
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--limit <n>", "the oldest so many", givenNumber, 100)
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv hold items 3 --agency 999999999 --limit 20")
    .action(async (number: number, { agency, limit, json }: Named & { limit: number }) => {
      const { tools } = await cli.app();
      const owner = await agencyBy(tools, agency);
      const found = await holdByNumber(tools, owner, number);
      const progress = cli.progress("items");
      const coverage = await coverageOf(tools, owner, found, limit, progress.on).finally(progress.done);
      if (json) return cli.json(coverage);
      const [head, rows] = coveredRows(coverage.examples);
      cli.print(listed(head, rows, "The hold covers no item now; what is captured later may be covered."));
      if (coverage.count > rows.length)
        cli.print(`\n${rows.length} of ${coverage.count} items are shown: --limit`);
    });
}

function registerCheck(group: Command, cli: Cli): void {
  group
    .command("check <item>")
    .description("lists every hold that covers an item and counts today")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv hold check post-17")
    .action(async (named: string, { json }: { json?: boolean }) => {
      const { tools } = await cli.app();
      const { agency, holds, ...item } = await holdsOverNamed(tools, named);
      if (json) return cli.json({ ...item, agencyId: agency.id, holds });
      cli.print(listed(...holdRows(holds), `No hold covers ${item.nativeId} (${item.channel}) today.`));
    });
}

function notBlank(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Give some words.");
  return text.trim();
}
