/** `review sample`: a part of a frozen list, drawn by chance and read by a person before the list is decided about. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { localMinute } from "../../domain/zoned.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { filterBy, type GivenFilter, reviewItemBy } from "../../pipeline/review/given.ts";
import { drawFrom, purposeOf, widestBound } from "../../pipeline/review/sample/draw.ts";
import {
  type JudgedSample,
  judged,
  judgeItem,
  listSamples,
  nextOfSample,
  type ShownSample,
  showSample,
} from "../../pipeline/review/sample/read.ts";
import { chooseBatch, itemName } from "../../pipeline/review/select.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { type Acting, acting, notBlank, openFor } from "./review-acting.ts";
import { decidedOutcomes } from "./review-decide.ts";
import { filterOf, withFilter } from "./review-filter.ts";
import { shownText } from "./review-show.ts";

interface DrawOptions extends Acting, GivenFilter {
  readonly like?: string;
  readonly asClass?: string;
  readonly outcome?: (typeof decidedOutcomes)[number];
  readonly bound: number;
}

export function registerSample(group: Command, cli: Cli): void {
  const sample = group
    .command("sample")
    .description("a part of a list, drawn by chance and read before the list is decided about")
    .addHelpText(
      "after",
      '\nA list of 60 or more is confirmed only after its sample was read: docs/learning.md.\n\nExample:\n  kanalarkiv review sample draw --agency 999999999 --class PRAISE --waits proposal --by "Kari Vik"',
    );
  registerDraw(sample, cli);
  registerNextOf(sample, cli);
  registerVerdict(sample, cli, "right");
  registerVerdict(sample, cli, "wrong");
  registerShowSample(sample, cli);
  registerListSamples(sample, cli);
}

function registerDraw(group: Command, cli: Cli): void {
  const command = acting(
    group,
    "draw",
    "draws from what `review batch` with the same filter would decide about; a list is drawn from once",
  );
  withFilter(command)
    .option("--like <item>", "only this item and those that say nearly the same")
    .option("--as-class <class>", "for a batch that overrules to this class")
    .addOption(
      new Option("--outcome <outcome>", "with --as-class: what becomes of them").choices(decidedOutcomes),
    )
    .addOption(
      new Option(
        "--bound <percent>",
        "the largest share that may be wrong: 5 reads 59 items, 2 reads 149, 1 reads 299",
      )
        .argParser(givenPercent)
        .default(widestBound, `${widestBound * 100}`),
    )
    .addHelpText(
      "after",
      '\nExamples:\n  kanalarkiv review sample draw --agency 999999999 --class PRAISE --waits proposal --by "Kari Vik"\n  kanalarkiv review sample draw --agency 999999999 --waits proposal --bound 1 --by "Kari Vik"',
    )
    .action(async (options: DrawOptions) => {
      refuseNeedless(options);
      const { tools, agency, by } = await openFor(cli, options);
      const filter = await filterBy(tools, agency, filterOf(options));
      const like = options.like === undefined ? undefined : await reviewItemBy(tools, agency, options.like);
      const { asClass, outcome, bound } = options;
      const overrule = asClass && outcome ? { classId: asClass.toUpperCase(), outcome } : undefined;
      const act = overrule ? "overruled" : "confirmed";
      const list = await chooseBatch(tools, agency, { by, filter, like, act });
      const drawn = await drawFrom(tools, agency, by, { ...list, purpose: purposeOf(overrule) }, bound);
      const shown = judged(drawn.sample);
      if (options.json) return cli.json({ ...shown, list: list.list, drawnBefore: drawn.before });
      cli.print(drawnText(shown, list.list, drawn.before, agency));
    });
}

/** A half-said purpose would draw for another one. */
function refuseNeedless({ asClass, outcome }: DrawOptions): void {
  const wrong = (what: string) => new ArchiveError("config.invalid", what);
  if ((asClass === undefined) !== (outcome === undefined))
    throw wrong("--as-class and --outcome go together");
  if (outcome !== undefined && outcome !== "prunable")
    throw wrong(`what is overruled to ${outcome} is kept: \`review batch\` asks for no sample of it`);
}

function drawnText(sample: JudgedSample, list: string, before: boolean, agency: Agency): string {
  const drawn = before ? "was drawn before" : "is drawn";
  return [
    sentence(
      `Sample ${sample.number} ${drawn}: ${sample.size} of the ${sample.items} items of list ${list}, with the seed ${sample.seed}.`,
    ),
    ...stoppedLine(sample),
    standingText(sample, agency),
  ].join("\n");
}

function registerNextOf(group: Command, cli: Cli): void {
  acting(group, "next", "the first item of a sample that nobody judged yet")
    .requiredOption("--sample <number>", "the sample", givenNumber)
    .option("--text", "also what it says; the reading is logged, and without it no item is judged")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv review sample next --sample 1 --text --agency 999999999 --by "Kari Vik"',
    )
    .action(async (options: Acting & { sample: number; text?: boolean }) => {
      const { tools, agency, by } = await openFor(cli, options);
      const asked = { number: options.sample, by, reading: options.text ?? false };
      const next = await nextOfSample(tools, agency, asked);
      if (options.json) return cli.json(next);
      if (!next.shown) return cli.print(standingText(next.sample, agency));
      cli.print(
        [
          `${next.place} of ${next.sample.size}`,
          shownText(next.shown, agency),
          "",
          judgeText(next.shown.item.name, options, agency),
        ].join("\n"),
      );
    });
}

/** What is typed next: it is read first. */
function judgeText(item: string, options: { sample: number; text?: boolean }, { orgNumber }: Agency): string {
  const rest = `--sample ${options.sample} --agency ${orgNumber}`;
  if (!options.text) return sentence(`Read it with: kanalarkiv review sample next --text ${rest}`);
  return [
    sentence(`If the list is right about it: kanalarkiv review sample right ${item} ${rest}`),
    sentence(`If not: kanalarkiv review sample wrong ${item} ${rest} --because "…"`),
  ].join("\n");
}

function registerVerdict(group: Command, cli: Cli, verdict: "right" | "wrong"): void {
  const what =
    verdict === "right"
      ? "says that the list is right about an item that you read"
      : "says that it is wrong about an item, which stops the sample and its batch";
  const command = acting(group, `${verdict} <item>`, what).requiredOption(
    "--sample <number>",
    "the sample",
    givenNumber,
  );
  const because = "why, for the record";
  if (verdict === "right") command.option("--because <text>", because, notBlank);
  else command.requiredOption("--because <text>", because, notBlank);
  const example = `kanalarkiv review sample ${verdict} 5f3a9c21 --sample 1 --agency 999999999${verdict === "wrong" ? ' --because "spør om saka si"' : ""} --by "Kari Vik"`;
  command
    .addHelpText("after", `\nExample:\n  ${example}`)
    .action(async (named: string, options: Acting & { sample: number }) => {
      const { tools, agency, by } = await openFor(cli, options);
      const itemId = await reviewItemBy(tools, agency, named);
      const because = options.because ?? "";
      const request = { number: options.sample, itemId, verdict, by, because };
      const sample = await judgeItem(tools, agency, request);
      if (options.json) cli.json(sample);
      else cli.print(standingText(sample, agency));
    });
}

function registerShowSample(group: Command, cli: Cli): void {
  group
    .command("show <sample>")
    .description("a sample: its seed, what was drawn, read and found, and what that says of the list")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--json", "print the sample as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv review sample show 1 --agency 999999999")
    .action(async (number: string, options: { agency: string; json?: boolean }) => {
      const { tools, agency } = await openReading(cli, options.agency);
      const sample = await showSample(tools, agency, givenNumber(number));
      if (options.json) cli.json(sample);
      else cli.print(sampleText(sample, agency));
    });
}

function registerListSamples(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("the samples of the agency, the newest first")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv review sample list --agency 999999999")
    .action(async (options: { agency: string; json?: boolean }) => {
      const { tools, agency } = await openReading(cli, options.agency);
      const samples = await listSamples(tools, agency);
      if (options.json) return cli.json(samples);
      cli.print(
        listed(
          ["sample", "drawn", "for", "of", "read", "wrong", "state", "at most wrong"],
          samples.map((one) => [
            one.number,
            localMinute(one.at, agency.timeZone),
            one.purpose,
            one.items,
            `${one.read}/${one.size}`,
            one.finds,
            one.state,
            one.reached === undefined ? undefined : percent(one.reached),
          ]),
          "No sample was drawn.",
        ),
      );
    });
}

async function openReading(cli: Cli, given: string) {
  const { tools } = await cli.app();
  return { tools, agency: await agencyBy(tools, given) };
}

function sampleText(sample: ShownSample, agency: Agency): string {
  return [
    sentence(
      `Sample ${sample.number}, to ${sample.purpose}: ${sample.size} of ${sample.items} items, drawn by ${sample.by} at ${localMinute(sample.at, agency.timeZone)}.`,
    ),
    `seed ${sample.seed}`,
    `list ${sample.listSha256}`,
    sentence(
      sample.repeats
        ? "The draw was repeated from the seed and the list: the same items."
        : "The draw does NOT come out the same from the seed and the list: what is stored was altered.",
    ),
    ...stoppedLine(sample),
    sentence(standing(sample)),
    "",
    listed(
      ["place", "item", "found", "by", "because"],
      sample.drawn.map((one) => [one.place, itemName(one.itemId), one.verdict, one.by, one.because]),
      "",
    ),
  ].join("\n");
}

function stoppedLine({ stoppedBefore }: JudgedSample): readonly string[] {
  if (stoppedBefore === 0) return [];
  const times = stoppedBefore === 1 ? "one sample" : `${stoppedBefore} samples`;
  return [sentence(`Before it, ${times} of such items found something wrong.`)];
}

/** … and what comes next. */
function standingText(sample: JudgedSample, { orgNumber }: Agency): string {
  const { number, state } = sample;
  const next: Readonly<Record<JudgedSample["state"], string | undefined>> = {
    open: `Go on with: kanalarkiv review sample next --sample ${number} --text --agency ${orgNumber}`,
    passed: `Decide about the list with: kanalarkiv review batch --sample ${number} --because "…" --agency ${orgNumber}`,
    stopped: undefined,
  };
  const after = next[state];
  return [standing(sample), ...(after === undefined ? [] : [after])].map((line) => sentence(line)).join("\n");
}

/** What it says of the list, in a sentence. */
export function standing(sample: JudgedSample): string {
  const { number, state, read, size, finds, reached, items } = sample;
  if (state === "open") return `Sample ${number} is open: ${read} of ${size} read, none wrong.`;
  const said = `${read} of ${items} read by ${sample.readers.join(", ")}, ${finds === 0 ? "none" : finds} wrong`;
  const bound = read >= items ? "" : `: at most ${percent(reached ?? 1)} of the list is wrong (95 % sure)`;
  if (state === "passed") return `Sample ${number} is passed: ${said}${bound}.`;
  return `Sample ${number} is stopped: ${said}. Decide about that item by itself, then draw from what is left.`;
}

/** Rounded up: a bound is never told smaller than it is. */
function percent(share: number): string {
  return `${(Math.ceil(share * 1000) / 10).toFixed(1)} %`;
}

function givenPercent(text: string): number {
  const value = Number(text);
  if (!(value >= 0.1 && value <= 5)) throw new InvalidArgumentError("per cent, from 0.1 to 5");
  return value / 100;
}
