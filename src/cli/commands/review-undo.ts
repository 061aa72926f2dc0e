/** `review undo`, `history` and `acts`: what officers did, and taking it back. */
import { type Command, Option } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import { type ReviewActKind, reviewActKinds } from "../../domain/review.ts";
import { localMinute } from "../../domain/zoned.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { reviewItemBy } from "../../pipeline/review/given.ts";
import { type HistoryStep, historyOf } from "../../pipeline/review/history.ts";
import { itemName } from "../../pipeline/review/list.ts";
import { actBy, actsOfDay, batchBy, type NamedAct } from "../../pipeline/review/seen.ts";
import { type UndoResult, undoAct } from "../../pipeline/review/undo.ts";
import type { Cli } from "../context.ts";
import { givenDay, givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { type Acting, acting, notBlank, openFor } from "./review-acting.ts";

export function registerUndo(group: Command, cli: Cli): void {
  acting(group, "undo [act]", "takes back an act, or a batch: what was in force before is in force again")
    .addOption(new Option("--batch <n>", "the batch with this number").argParser(givenNumber))
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .addHelpText(
      "after",
      '\nNothing is overwritten, and the item waits for an officer again. Of a batch, what was decided again later is left as it is.\n\nExamples:\n  kanalarkiv review undo 9b1c22f0 --agency 999999999 --because "feil klasse" --by "Kari Vik"\n  kanalarkiv review undo --batch 3 --agency 999999999 --because "for breitt utval" --by "Kari Vik"',
    )
    .action(async (named: string | undefined, options: Acting & { batch?: number; because: string }) => {
      const { batch, because } = options;
      if ((named === undefined) === (batch === undefined))
        throw new ArchiveError("config.invalid", "give an act, or --batch with its number");
      const { tools, agency, by } = await openFor(cli, options);
      const what =
        batch === undefined
          ? { act: await actBy(tools, agency, named ?? "") }
          : { batch: await batchBy(tools, agency, batch) };
      const progress = cli.progress("undo");
      const done = await undoAct(tools, {
        by,
        because,
        ...what,
        onProgress: batch === undefined ? undefined : progress.on,
      });
      progress.done();
      if (options.json) cli.json(done);
      else cli.print(undoneText(done));
    });
}

function undoneText({ undone, left }: UndoResult): string {
  const shown = undone.length > 20 ? [] : undone;
  return [
    ...(undone.length > 20 ? [`${undone.length} items: taken back.`] : []),
    ...shown.map(({ item, classId, outcome, state, act }) =>
      sentence(
        `Item ${itemName(item)}: taken back${classId === undefined ? "" : `; ${state} as ${classId}, ${outcome} again`} (act ${itemName(act)}).`,
      ),
    ),
    ...left.map(({ because }) => sentence(`Left as it is: ${because}.`)),
  ].join("\n");
}

export function registerHistory(group: Command, cli: Cli): void {
  group
    .command("history <item>")
    .description("everything that became of an item: versions, proposals, and what officers did")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv review history 5f3a9c21 --agency 999999999")
    .action(async (named: string, options: { agency: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const history = await historyOf(tools, asId<ItemId>(await reviewItemBy(tools, agency, named)));
      if (options.json) return cli.json(history);
      cli.print(
        listed(
          ["when", "what", "by", "why", "act"],
          history.steps.map((step) => [localMinute(step.at, agency.timeZone), ...stepCells(step)]),
          "Nothing became of it yet.",
        ),
      );
    });
}

function stepCells(step: HistoryStep): readonly (string | undefined)[] {
  switch (step.kind) {
    case "version":
      return [`version ${step.number}`, undefined, undefined, undefined];
    case "classification":
      return [
        `${step.state}: ${step.classId}, ${step.outcome}${step.inForce ? " (in force)" : ""}`,
        step.by,
        step.reason,
        undefined,
      ];
    case "act":
      return [
        `${actWords(step)}${step.batch === undefined ? "" : `, batch ${step.batch}`}${step.takenBack ? " (taken back)" : ""}`,
        step.by,
        step.because,
        itemName(step.id),
      ];
  }
}

function actWords({ act, detail }: { act: ReviewActKind; detail: Readonly<Record<string, string>> }): string {
  const more = detail["until"] ?? detail["to"] ?? detail["shown"];
  const word = act === "handedOver" ? "handed over" : act;
  return more === undefined ? word : `${word}: ${more}`;
}

interface ActsOptions {
  readonly agency: string;
  readonly day?: Day;
  readonly by?: string;
  readonly item?: string;
  readonly kind?: ReviewActKind;
  readonly limit: number;
  readonly json?: boolean;
}

export function registerActs(group: Command, cli: Cli): void {
  group
    .command("acts")
    .description("what officers did today, the newest first; each can be taken back by its name")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--day <day>", "on this day instead, or `all`", (text) =>
      text === "all" ? undefined : givenDay(text),
    )
    .option("--by <name>", "only by this officer")
    .option("--item <item>", "only about this item, on any day")
    .addOption(new Option("--kind <act>", "only these").choices(reviewActKinds))
    .option("--limit <n>", "how many", givenNumber, 100)
    .option("--json", "print them as JSON")
    .addHelpText("after", '\nExample:\n  kanalarkiv review acts --agency 999999999 --by "Kari Vik"')
    .action(async (options: ActsOptions) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      const itemId = options.item === undefined ? undefined : await reviewItemBy(tools, agency, options.item);
      const today = dayOf(tools.clock.now(), agency.timeZone);
      const day = itemId !== undefined ? options.day : "day" in options ? options.day : today;
      const { by, kind, limit } = options;
      const acts = await actsOfDay(tools, agency, { day, by, itemId, kind, limit });
      if (options.json) cli.json(acts);
      else cli.print(actsText(acts, agency));
    });
}

function actsText(acts: readonly NamedAct[], agency: Agency): string {
  const table = listed(
    ["act", "when", "item", "what", "by", "why"],
    acts.map((act) => [
      act.name,
      localMinute(act.at, agency.timeZone),
      act.itemName,
      [
        actWords(act),
        ...(act.classId ? [`${act.classId}, ${act.outcome}`] : []),
        ...(act.batch === undefined ? [] : [`batch ${act.batch}`]),
        ...(act.undone ? ["taken back"] : []),
      ].join("; "),
      act.by,
      act.because,
    ]),
    "No officer did anything then.",
  );
  const counts = Map.groupBy(
    acts.filter(({ undone }) => !undone),
    ({ act }) => act,
  );
  const summary = [...counts].map(([act, same]) => `${act} ${same.length}`).join(" · ");
  return acts.length === 0 ? table : `${table}\n\n${sentence(summary)}`;
}
