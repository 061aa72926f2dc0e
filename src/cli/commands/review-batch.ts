/** `review batch`: many items decided at once, after a look at what they are; the list is frozen by its name. */
import { type Command, Option } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { confirmItems } from "../../pipeline/review/confirm.ts";
import { filterBy, type GivenFilter, givenGround, reviewItemBy } from "../../pipeline/review/given.ts";
import { overruleItems } from "../../pipeline/review/overrule.ts";
import { type SampledBatch, sampledBatch } from "../../pipeline/review/sample/choose.ts";
import { sampledFrom } from "../../pipeline/review/sample/draw.ts";
import { type ChosenBatch, chooseBatch, itemName, refuseChanged } from "../../pipeline/review/select.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { type Acting, acting, notBlank, type Opened, openFor } from "./review-acting.ts";
import { decidedOutcomes, decidedText } from "./review-decide.ts";
import { filterOf, withFilter } from "./review-filter.ts";

interface BatchOptions extends Acting, GivenFilter {
  readonly like?: string;
  readonly asClass?: string;
  readonly outcome?: Exclude<Outcome, "needsReview">;
  readonly ground?: string;
  readonly list?: string;
  readonly sample?: number;
  readonly dryRun?: boolean;
}

export function registerBatch(group: Command, cli: Cli): void {
  const command = acting(
    group,
    "batch",
    "confirms, or overrules, everything that fits a filter or says the same",
  );
  withFilter(command)
    .option("--like <item>", "only this item and those that say nearly the same")
    .option(
      "--dry-run",
      "say how many of what it would be, with examples and the name of the list; decide nothing",
    )
    .option("--list <name>", "decide about the list that the dry run named; refused when it changed since")
    .option(
      "--sample <number>",
      "decide about the list that this sample was drawn from, whatever came in since; without a filter",
      givenNumber,
    )
    .option("--because <text>", "why, for the record", notBlank)
    .option("--as-class <class>", "overrule to this class instead of confirming what is proposed")
    .addOption(
      new Option("--outcome <outcome>", "with --as-class: what becomes of them").choices(decidedOutcomes),
    )
    .option("--ground <ground>", "with --as-class: keeps them from the public on this ground")
    .addHelpText(
      "after",
      '\nWhat colleagues have before them is left out. A list of 60 or more needs a sample that was read: `review sample`. The batch gets a number, by which `undo --batch` takes it back.\n\nExamples:\n  kanalarkiv review batch --agency 999999999 --class PRAISE --waits proposal --dry-run --by "Kari Vik"\n  kanalarkiv review batch --agency 999999999 --class PRAISE --waits proposal --list 3f2a9c21b0d4 --because "berre ros" --by "Kari Vik"\n  kanalarkiv review batch --agency 999999999 --sample 1 --because "berre ros, 59 lesne" --by "Kari Vik"',
    )
    .action(async (options: BatchOptions) => {
      refuseHalf(options);
      const opened = await openFor(cli, options);
      if (options.sample !== undefined) {
        const asked = { number: options.sample, by: opened.by };
        return await decide(cli, opened, options, await sampledBatch(opened.tools, opened.agency, asked));
      }
      const chosen = await choose(opened, options);
      if (!options.dryRun) return await decide(cli, opened, options, listedBatch(options, chosen));
      if (options.json) cli.json(chosen);
      else cli.print(chosenText(chosen, opened.agency, options));
    });
}

function refuseHalf(options: BatchOptions): void {
  const { dryRun, list, because, asClass, outcome, ground, sample } = options;
  const wrong = (what: string) => new ArchiveError("config.invalid", what);
  if (sample !== undefined) refuseBeside(options);
  if ((asClass === undefined) !== (outcome === undefined))
    throw wrong("--as-class and --outcome go together");
  if (ground !== undefined && asClass === undefined) throw wrong("--ground goes with --as-class");
  if (dryRun) return;
  if (list === undefined && sample === undefined)
    throw wrong("look at it first with --dry-run, then give the name of the list with --list");
  if (because === undefined) throw wrong("say why with --because: it stands in the record for ever");
}

/** A sample says all that a filter does. */
function refuseBeside({ dryRun, list, asClass, like, ...rest }: BatchOptions): void {
  const given = Object.values({ dryRun, list, asClass, like, ...filterOf(rest) });
  if (given.every((value) => value === undefined)) return;
  throw new ArchiveError(
    "config.invalid",
    "--sample decides about the list that it was drawn from, as it was: give it without --list, --dry-run, --like, --as-class and filters; see `review sample show`",
  );
}

async function choose({ tools, agency, by }: Opened, options: BatchOptions): Promise<ChosenBatch> {
  const filter = await filterBy(tools, agency, filterOf(options));
  const like = options.like === undefined ? undefined : await reviewItemBy(tools, agency, options.like);
  const act = options.asClass === undefined ? "confirmed" : "overruled";
  return await chooseBatch(tools, agency, { by, filter, like, act });
}

/** @throws ArchiveError `review.state` when it is not the list that was named */
function listedBatch({ list = "", asClass, outcome }: BatchOptions, chosen: ChosenBatch): SampledBatch {
  refuseChanged(chosen, list);
  const overrule = asClass && outcome ? { classId: asClass.toUpperCase(), outcome } : undefined;
  const { itemIds, listSha256 } = chosen;
  return { itemIds, listSha256, overrule, filter: { ...chosen.filter, list: chosen.list } };
}

async function decide(cli: Cli, opened: Opened, options: BatchOptions, batch: SampledBatch): Promise<void> {
  const { tools, agency, by } = opened;
  const { itemIds, listSha256, overrule, filter } = batch;
  const progress = cli.progress("batch");
  const because = options.because ?? "";
  const request = { items: itemIds, by, because, filter, listSha256, onProgress: progress.on };
  const done =
    overrule === undefined
      ? await confirmItems(tools, agency, request)
      : await overruleItems(tools, agency, { ...request, ...overrule, ground: givenGround(options.ground) });
  progress.done();
  if (options.json) return cli.json(done);
  const undo =
    done.batch &&
    `Take it back with: kanalarkiv review undo --batch ${done.batch.number} --agency ${agency.orgNumber}`;
  cli.print([decidedText(done), ...(undo ? [sentence(undo)] : [])].join("\n"));
}

function chosenText(chosen: ChosenBatch, agency: Agency, options: BatchOptions): string {
  const { parts, examples, leftOut } = chosen;
  const left = [
    ...(leftOut.others > 0 ? [`${leftOut.others} are left out, because colleagues have them`] : []),
    ...(leftOut.unproposed > 0
      ? [
          `${leftOut.unproposed} are left out, because nothing is proposed for them: overrule those with --as-class`,
        ]
      : []),
  ];
  const doubted =
    leftOut.doubted > 0
      ? [`${leftOut.doubted} are left out, because the model doubts the proposal: read them one by one`]
      : [];
  const table = listed(
    ["items", "class", "outcome", "clause"],
    parts.map(({ items, classId, outcome, clauseId }) => [items, classId, outcome, clauseId]),
    "No item fits.",
  );
  const sample = listed(
    ["for example", "class", "posted"],
    examples.map((one) => [itemName(one.itemId), one.classId, dayOf(one.postedAt, agency.timeZone)]),
    "",
  );
  return [
    table,
    ...[...left, ...doubted].map((line) => sentence(`${line}.`)),
    ...(chosen.itemIds.length === 0 ? [] : [sample, sentence(goOnText(chosen, options))]),
  ].join("\n\n");
}

/** Of a list that is read whole, also what of it the examples do not show; of overruling, what it would make of them. */
function goOnText({ itemIds, list, examples }: ChosenBatch, { asClass, outcome }: BatchOptions): string {
  const count = itemIds.length;
  const whole = examples.length < count ? `Here are ${examples.length} of ${count}; ` : "";
  const read =
    count < sampledFrom
      ? `${whole}${whole === "" ? "Read" : "read"} ${whole === "" ? "them" : "all, as `review list` names them with the same filter"}`
      : "Read a sample, drawn with `review sample draw` and the same filter";
  const become = asClass === undefined ? "" : `, to make them ${asClass.toUpperCase()}, ${outcome},`;
  return `${read}; then decide about these ${count}${become} with: --list ${list}`;
}
