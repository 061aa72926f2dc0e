/** `review confirm` and `review overrule`: an officer decides about items that are named. */
import { type Command, Option } from "commander";
import { asId, type ItemId } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { confirmItems } from "../../pipeline/review/confirm.ts";
import type { ReviewResult } from "../../pipeline/review/deciding.ts";
import { givenGround, reviewItemsBy } from "../../pipeline/review/given.ts";
import { itemName } from "../../pipeline/review/list.ts";
import { overruleItems } from "../../pipeline/review/overrule.ts";
import { seenBy } from "../../pipeline/review/seen.ts";
import type { Cli } from "../context.ts";
import { sentence } from "../terminal.ts";
import { type Acting, acting, notBlank, openFor } from "./review-acting.ts";

export const decidedOutcomes = ["publicRecord", "caseworkDocument", "prunable"] as const;
export const registrations = ["register", "keepOrdered", "neither"] as const;

export function registerConfirm(group: Command, cli: Cli): void {
  acting(group, "confirm <item...>", "confirms what the rules propose; several items become one batch")
    .option("--because <text>", "why, for the record; needed for several items", notBlank)
    .addHelpText(
      "after",
      '\nRefused, when the text changed since you read it, or a colleague has it before them.\n\nExample:\n  kanalarkiv review confirm 5f3a9c21 --agency 999999999 --by "Kari Vik"',
    )
    .action(async (named: readonly string[], options: Acting) => {
      const { tools, agency, by } = await openFor(cli, options);
      const items = (await reviewItemsBy(tools, agency, named)).map((id) => asId<ItemId>(id));
      const seen = await seenBy(tools, items, by);
      const done = await confirmItems(tools, agency, { items, by, because: options.because ?? "", seen });
      if (options.json) cli.json(done);
      else cli.print(decidedText(done));
    });
}

export interface Overruling extends Acting {
  readonly class: string;
  readonly outcome: Exclude<Outcome, "needsReview">;
  readonly because: string;
  readonly ground?: string;
  readonly registration?: (typeof registrations)[number];
  readonly again?: boolean;
}

export function registerOverrule(group: Command, cli: Cli): void {
  acting(group, "overrule <item...>", "sets another class and outcome than the rules propose")
    .requiredOption("--class <class>", "the right class, such as CASE-QUESTION")
    .addOption(
      new Option("--outcome <outcome>", "what becomes of it").choices(decidedOutcomes).makeOptionMandatory(),
    )
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .option(
      "--ground <ground>",
      'keeps it from the public on this ground, such as "offl. § 13 første ledd", or `none`',
    )
    .addOption(
      new Option("--registration <kind>", "default: what the rules ask for the class").choices(registrations),
    )
    .option("--again", "also what an officer decided already")
    .addHelpText(
      "after",
      '\nA ground hides the item from the public pages at once. prunable needs a clause of the adopted decision.\n\nExample:\n  kanalarkiv review overrule 5f3a9c21 --agency 999999999 --class CASE-QUESTION --outcome caseworkDocument --because "gjeld byggesak" --by "Kari Vik"',
    )
    .action(async (named: readonly string[], options: Overruling) => {
      const { tools, agency, by } = await openFor(cli, options);
      const { because, outcome, registration, again } = options;
      const items = (await reviewItemsBy(tools, agency, named)).map((id) => asId<ItemId>(id));
      const classId = options.class.toUpperCase();
      const ground = givenGround(options.ground);
      const seen = await seenBy(tools, items, by);
      const request = { items, by, because, classId, outcome, registration, ground, again, seen };
      const done = await overruleItems(tools, agency, request);
      if (options.json) cli.json(done);
      else cli.print(decidedText(done));
    });
}

/** Each item that was decided, each that was decided before, and how to take it back. */
export function decidedText({ batch, decided, already }: ReviewResult): string {
  const shown = decided.length > 20 ? [] : decided;
  return [
    ...(batch
      ? [sentence(`Batch ${batch.number}: ${batch.items} items ${batch.act}${readBefore(batch)}.`)]
      : []),
    ...shown.map(({ item, state, classId, outcome, clauseId, dueOn, entry, act }) => {
      const clause = clauseId === undefined ? "" : `, clause ${clauseId}`;
      const due = dueOn === undefined ? "" : `, due ${dueOn}`;
      const kept = entry === undefined ? "" : `; its journal entry ${entry} stays`;
      return sentence(
        `Item ${itemName(item)} is ${state} as ${classId}, ${outcome}${clause}${due}${kept} (act ${itemName(act)}).`,
      );
    }),
    ...already.map(({ item, state, by, classId, outcome }) =>
      sentence(
        `Item ${itemName(item)} was ${state} as ${classId}, ${outcome} by ${by} already, and is left as it is.`,
      ),
    ),
    ...(decided.length + already.length === 0 ? ["Nothing was decided."] : []),
  ].join("\n");
}

function readBefore({ sampleId }: NonNullable<ReviewResult["batch"]>): string {
  return sampleId === undefined ? "" : ", after a sample of them was read and nothing found wrong";
}
