import { type Command, Option } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { outcomes } from "../../domain/outcome.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { filterBy, type GivenFilter } from "../../pipeline/review/given.ts";
import { type ListedItem, listQueue, type QueuePage } from "../../pipeline/review/list.ts";
import { reviewList } from "../../pipeline/review/review.ts";
import type { Tools } from "../../pipeline/tools.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { filterOf, withFilter } from "./review-filter.ts";

interface ListOptions extends GivenFilter {
  readonly agency: string;
  readonly outcome?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

export function registerList(group: Command, cli: Cli): void {
  const command = group
    .command("list", { isDefault: true })
    .description("lists what waits for an officer, the most urgent first, with why and the day to act by")
    .requiredOption("--agency <number>", "organisation number or id");
  withFilter(command)
    .option("--limit <n>", "how many", givenNumber, 25)
    .option("--cursor <cursor>", "go on after a list that ended with this cursor")
    .addOption(
      new Option(
        "--outcome <outcome>",
        "instead, and without a filter: every item of this outcome, waiting or not, with clause and due day",
      ).choices(outcomes),
    )
    .option("--json", "print the list as JSON")
    .addHelpText(
      "after",
      "\nThe text of an item is not printed: see `kanalarkiv review show ITEM --text`, which is logged.\nItems that say the same are listed once.\n\nExamples:\n  kanalarkiv review list --agency 999999999 --urgency 5\n  kanalarkiv review list --agency 999999999 --class PRAISE --waits proposal --older-than 30\n  kanalarkiv review list --agency 999999999 --outcome prunable",
    )
    .action(async (options: ListOptions) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      if (options.outcome) {
        refuseBeside(options);
        return await printOutcome(cli, tools, agency, options.outcome, options.json);
      }
      const filter = await filterBy(tools, agency, filterOf(options));
      const page = await listQueue(tools, agency, { filter, limit: options.limit, cursor: options.cursor });
      if (options.json) cli.json(page);
      else
        cli.print(
          pageText(
            page,
            agency,
            Object.values(filter).every((value) => value === undefined),
          ),
        );
    });
}

/** A filter that says nothing of the list is not passed over in silence. */
function refuseBeside(options: ListOptions): void {
  const given = Object.entries(filterOf(options)).flatMap(([name, value]) =>
    value === undefined ? [] : name,
  );
  if (given.length === 0 && options.cursor === undefined) return;
  throw new ArchiveError(
    "config.invalid",
    `--outcome lists every item of an outcome and goes with no filter of the queue (${[...given, ...(options.cursor === undefined ? [] : ["cursor"])].join(", ")}): leave out the one or the other`,
  );
}

function pageText({ items, cursor }: QueuePage, agency: Agency, whole: boolean): string {
  const apart = items.filter(({ sameAs }) => sameAs === undefined);
  const table = listed(
    ["item", "lvl", "why", "class", "channel", "posted", "alike", "with"],
    apart.map((item) => [
      item.name,
      item.urgency,
      item.why,
      item.classId,
      item.channelTitle,
      dayOf(item.postedAt, agency.timeZone),
      item.alike === 0 ? undefined : `+${item.alike}`,
      heldText(item),
    ]),
    whole ? "Nothing waits for an officer." : "Nothing that fits waits for an officer.",
  );
  const same = items.length - apart.length;
  return [
    table,
    ...(same > 0
      ? [sentence(`${same} more of this page say the same as one above: kanalarkiv review similar ITEM`)]
      : []),
    // in one piece however long: half a cursor is none
    ...(cursor === undefined ? [] : [`There are more; go on with:\n--cursor ${cursor}`]),
  ].join("\n\n");
}

/** Who has it before them, or it was given to. */
export function heldText({ leasedBy, handedTo, postponedTo }: ListedItem): string | undefined {
  const said = [leasedBy, handedTo && `for ${handedTo}`, postponedTo && `until ${postponedTo}`];
  return said.filter(Boolean).join(", ") || undefined;
}

async function printOutcome(
  cli: Cli,
  tools: Tools,
  agency: Agency,
  outcome: string,
  json: boolean | undefined,
): Promise<void> {
  const list = await reviewList(tools, agency, outcome);
  if (json) return cli.json(list);
  cli.print(
    listed(
      ["item", "kind", "posted", "rule", "class", "clause", "due", "reason"],
      list.map((r) => [
        r.itemId,
        r.kind,
        dayOf(r.postedAt, agency.timeZone),
        r.ruleId,
        r.classId,
        r.clauseId,
        r.dueOn,
        r.reason,
      ]),
      `No item is ${outcome}.`,
    ),
  );
}
