/** `acts`: what needs an act of a person by law or for somebody's sake, soonest first, and what was done about it. */
import { type Command, Option } from "commander";
import { type DealingWay, dealingWays } from "../../domain/acts.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import { localMinute } from "../../domain/zoned.ts";
import { dealWithAct, undoDealing } from "../../pipeline/acts/deal.ts";
import {
  type ListedAct,
  listActs,
  listDealings,
  toldNotices,
  type UrgencyCause,
  urgencyCauses,
} from "../../pipeline/acts/list.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { reviewItemBy } from "../../pipeline/review/given.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed } from "../terminal.ts";
import { type Acting, acting, notBlank, openFor } from "./review-acting.ts";

export function acts(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    "\nThat a class is confirmed ends no act: it is owed until somebody says what was done.\n\nExample:\n  kanalarkiv acts list --agency 999999999",
  );
  registerList(group, cli);
  registerDone(group, cli);
  registerUndo(group, cli);
  registerLog(group, cli);
  registerTold(group, cli);
}

interface Listing {
  readonly agency: string;
  readonly json?: boolean;
  readonly limit: number;
}

function listing(group: Command, name: string, says: string): Command {
  return group
    .command(name)
    .description(says)
    .requiredOption("--agency <number>", "organisation number or id")
    .addOption(new Option("--limit <n>", "how many").argParser(givenNumber).default(50))
    .option("--json", "print them as JSON")
    .addHelpText("after", `\nExample:\n  kanalarkiv acts ${name} --agency 999999999`);
}

function registerList(group: Command, cli: Cli): void {
  listing(group, "list", "what is owed an act: what may cost a life first, then by the last day in time")
    .addOption(new Option("--cause <cause>", "only of this kind").choices([...urgencyCauses]))
    .option("--overdue", "only what has its time limit over")
    .action(async (options: Listing & { cause?: UrgencyCause; overdue?: boolean }) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const { cause, overdue = false, limit } = options;
      const found = await listActs(tools, agency, { cause, overdue, limit });
      if (options.json) return cli.json(found);
      cli.print(
        listed(
          ["item", "last day", "why", "law", "class", "channel", "entry", "with"],
          found.map((act) => [
            act.name,
            act.actBy ?? "at once",
            act.why,
            act.source,
            act.classId,
            act.channelTitle,
            act.entry,
            withWhom(act),
          ]),
          "nothing needs an act of a person",
        ),
      );
    });
}

function withWhom({ handedTo, leasedBy }: ListedAct): string | undefined {
  return leasedBy ?? handedTo;
}

function registerDone(group: Command, cli: Cli): void {
  acting(group, "done <item>", "says what was done about an item, or why nothing needs to be")
    .addOption(new Option("--as <way>", "what was done").choices([...dealingWays]).makeOptionMandatory())
    .option(
      "--by-entry <entry>",
      "answered: the outgoing entry that answers it; writes the item's own entry off",
    )
    .option("--to <name>", "sentOn: to whom")
    .requiredOption("--because <text>", "how, or why, for the record", notBlank)
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv acts done 9b1c22f0 --agency 999999999 --as answered --by-entry 2026/3-2 --because "svart i tråden" --by "Kari Vik"\n  kanalarkiv acts done 9b1c22f0 --agency 999999999 --as sentOn --to "Politiet" --because "meldt på telefon 02800" --by "Kari Vik"',
    )
    .action(
      async (
        named: string,
        options: Acting & { as: DealingWay; byEntry?: string; to?: string; because: string },
      ) => {
        const { tools, agency, by } = await openFor(cli, options);
        const item = asId<ItemId>(await reviewItemBy(tools, agency, named));
        const { as: way, byEntry, to: sentTo, because } = options;
        const done = await dealWithAct(tools, agency, { item, way, byEntry, sentTo, because, by });
        if (options.json) return cli.json(done);
        const also = done.writtenOff === undefined ? "" : `; ${done.writtenOff} is written off`;
        cli.print(
          `${named} is dealt with (${way})${also}; taken back by \`kanalarkiv acts undo ${done.id}\``,
        );
      },
    );
}

function registerUndo(group: Command, cli: Cli): void {
  acting(group, "undo <dealing>", "takes back what was said of an item: its act is owed again")
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv acts undo 01a2204a-0000-7000-8000-00000000b1c2 --agency 999999999 --because "feil sak" --by "Kari Vik"',
    )
    .action(async (dealing: string, options: Acting & { because: string }) => {
      const { tools, agency, by } = await openFor(cli, options);
      const done = await undoDealing(tools, agency, { dealing, by, because: options.because });
      if (options.json) cli.json(done);
      else cli.print("it is owed an act again, with the time limit that it had");
    });
}

function registerLog(group: Command, cli: Cli): void {
  listing(group, "log", "what was said to be done, by whom and why, the newest first").action(
    async (options: Listing) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const found = await listDealings(tools, agency, {}, options.limit);
      if (options.json) return cli.json(found);
      cli.print(
        listed(
          ["dealing", "when", "item", "class", "what", "by", "because"],
          found.map((one) => [
            one.id,
            localMinute(one.at, agency.timeZone),
            one.itemId.slice(-8),
            one.classId,
            [one.act === "undone" ? "undone" : one.way, one.byEntry, one.sentTo].filter(Boolean).join(" "),
            one.by,
            one.because,
          ]),
          "nothing was dealt with yet",
        ),
      );
    },
  );
}

function registerTold(group: Command, cli: Cli): void {
  listing(group, "told", "what was told by mail and webhook, and what nobody took yet, the newest first")
    .option("--unsent", "only what nobody took yet")
    .action(async (options: Listing & { unsent?: boolean }) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const found = await toldNotices(tools, agency, options.unsent ?? false, options.limit);
      if (options.json) return cli.json(found);
      const minute = (at: Date | undefined) => at && localMinute(at, agency.timeZone);
      cli.print(
        listed(
          ["notice", "how", "made", "item", "cause", "tries", "state", "fault"],
          found.map((one) => [
            one.id,
            one.kind,
            minute(one.madeAt),
            one.itemId?.slice(-8),
            one.cause,
            `${one.tries}`,
            one.sentAt
              ? `taken ${minute(one.sentAt)}`
              : one.droppedAt
                ? "a later one says more"
                : `next try ${minute(one.nextAt)}`,
            one.fault,
          ]),
          "nothing was told: see docs/acts.md for mail and webhook",
        ),
      );
    });
}
