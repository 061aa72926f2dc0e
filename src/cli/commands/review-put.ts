/** `review postpone`, `note` and `hand-over`: acts about an item that decide nothing. */
import type { Command } from "commander";
import type { Day } from "../../domain/day.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import type { ReviewActId } from "../../domain/review.ts";
import { handOverItem, noteItem, postponeItem } from "../../pipeline/review/acts.ts";
import { reviewItemsBy } from "../../pipeline/review/given.ts";
import { itemName } from "../../pipeline/review/list.ts";
import type { Cli } from "../context.ts";
import { givenDay } from "../given.ts";
import { sentence } from "../terminal.ts";
import { type Acting, acting, notBlank, type Opened, openFor } from "./review-acting.ts";

interface Done {
  readonly item: ItemId;
  readonly act: ReviewActId;
}

/** One after the other: what was done before a fault stands, and is told. */
async function eachItem(
  cli: Cli,
  named: readonly string[],
  options: Acting,
  act: (opened: Opened, item: ItemId) => Promise<ReviewActId>,
  told: (name: string) => string,
): Promise<void> {
  const opened = await openFor(cli, options);
  const done: Done[] = [];
  for (const id of await reviewItemsBy(opened.tools, opened.agency, named)) {
    const item = asId<ItemId>(id);
    done.push({ item, act: await act(opened, item) });
    if (!options.json)
      cli.print(sentence(`${told(itemName(item))} (act ${itemName(done.at(-1)?.act ?? "")}).`));
  }
  if (options.json) cli.json(done);
}

export function registerPostpone(group: Command, cli: Cli): void {
  acting(group, "postpone <item...>", "puts items off to a day; nothing is decided, and a time limit runs on")
    .requiredOption("--until <day>", "it comes back on this day", givenDay)
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv review postpone 5f3a9c21 --agency 999999999 --until 2099-01-15 --because "ventar på svar frå byggesak" --by "Kari Vik"',
    )
    .action(async (named: readonly string[], options: Acting & { until: Day; because: string }) => {
      const { until, because } = options;
      await eachItem(
        cli,
        named,
        options,
        ({ tools, agency, by }, item) => postponeItem(tools, agency, { item, by, because, until }),
        (name) => `Item ${name} comes back on ${until}`,
      );
    });
}

export function registerHandOver(group: Command, cli: Cli): void {
  acting(group, "hand-over <item...>", "gives items to a colleague: `next` hands them to nobody else")
    .requiredOption("--to <name>", "the colleague")
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv review hand-over 5f3a9c21 --agency 999999999 --to "Ola Nes" --because "kjenner saka" --by "Kari Vik"',
    )
    .action(async (named: readonly string[], options: Acting & { to: string; because: string }) => {
      const { to, because } = options;
      await eachItem(
        cli,
        named,
        options,
        ({ tools, agency, by }, item) => handOverItem(tools, agency, { item, by, because, to }),
        (name) => `Item ${name} waits for ${to}`,
      );
    });
}

export function registerNote(group: Command, cli: Cli): void {
  acting(group, "note <item> <text>", "writes a note into the history of an item; it waits on as before")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv review note 5f3a9c21 "ringt innsendaren 12. mai" --agency 999999999 --by "Kari Vik"',
    )
    .action(async (named: string, text: string, options: Acting) => {
      await eachItem(
        cli,
        [named],
        options,
        ({ tools, agency, by }, item) => noteItem(tools, agency, { item, by, because: text }),
        (name) => `The note stands in the history of item ${name}`,
      );
    });
}
