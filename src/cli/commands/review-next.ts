import type { Command } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { localMinute } from "../../domain/zoned.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { filterBy, type GivenFilter, reviewItemsBy } from "../../pipeline/review/given.ts";
import { itemName, type ListedItem } from "../../pipeline/review/list.ts";
import { nextItem, releaseItems } from "../../pipeline/review/next.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { sentence } from "../terminal.ts";
import { filterOf, withFilter } from "./review-filter.ts";

interface NextOptions extends GivenFilter {
  readonly agency: string;
  readonly by?: string;
  readonly minutes: number;
  readonly json?: boolean;
}

/** Long enough for a case that must be looked up, short enough that a colleague does not wait for one who went home. */
const leaseMinutes = 15;

export function registerNext(group: Command, cli: Cli): void {
  const command = group
    .command("next")
    .description("hands you the next item, and holds it for you, so that no colleague has it before them too")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--by <name>", "the officer; default: KANALARKIV_OPERATOR")
    .option("--minutes <n>", "how long it is held; asked again, it is held on", givenNumber, leaseMinutes);
  withFilter(command)
    .option("--json", "print the item as JSON, or null")
    .addHelpText(
      "after",
      '\nUntil you decide about it or give it back, `next` hands you the same item. What alarms comes first; else one item in ten is drawn at random.\n\nExample:\n  kanalarkiv review next --agency 999999999 --by "Kari Vik"',
    )
    .action(async (options: NextOptions) => {
      const by = cli.person(options.by);
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const filter = await filterBy(tools, agency, filterOf(options));
      const item = await nextItem(tools, agency, { by, filter, minutes: options.minutes });
      if (options.json) return cli.json(item ?? null);
      cli.print(item ? itemText(item, agency) : "Nothing that fits waits for you.");
    });
}

/** An item in lines: what it is, why it is next, where it stands; never its text. */
export function itemText(item: ListedItem, agency: Agency): string {
  const { timeZone } = agency;
  const held =
    item.leasedUntil && `held by ${item.leasedBy} until ${localMinute(item.leasedUntil, timeZone)}`;
  return [
    sentence(`Item ${item.name}, ${item.classId}, ${item.waits}: ${item.why}.`),
    sentence(
      `${item.kind} of ${dayOf(item.postedAt, timeZone)} on ${item.channelTitle}, by ${item.byAgency ? "the agency" : "the public"}; waits since ${dayOf(item.waitingSince, timeZone)}`,
      "  ",
    ),
    ...(item.permalink ? [`  ${item.permalink}`] : []),
    sentence(`${item.ruleId} proposes ${item.outcome}: ${item.reason}`, "  "),
    ...(item.alike > 0
      ? [sentence(`${item.alike} others say the same: kanalarkiv review similar ${item.name}`, "  ")]
      : []),
    ...(held ? [sentence(held, "  ")] : []),
  ].join("\n");
}

interface ReleaseOptions {
  readonly agency: string;
  readonly by?: string;
  readonly json?: boolean;
}

export function registerRelease(group: Command, cli: Cli): void {
  group
    .command("release [item...]")
    .description("gives back what you hold without a decision; without items, all of it")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--by <name>", "the officer; default: KANALARKIV_OPERATOR")
    .option("--json", "print the ids of what is free again as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv review release 5f3a9c21 --agency 999999999 --by "Kari Vik"',
    )
    .action(async (named: readonly string[], options: ReleaseOptions) => {
      const by = cli.person(options.by);
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const wanted = named.length === 0 ? undefined : await reviewItemsBy(tools, agency, named);
      const released = await releaseItems(tools, agency, by, wanted);
      if (options.json) return cli.json(released);
      cli.print(
        released.length === 0
          ? `${by} holds nothing.`
          : sentence(`Free again: ${released.map(itemName).join(", ")}.`),
      );
    });
}
