/** `review model`: what orders the queue beside the rules' urgency, when an officer switched it on. */
import { type Command, InvalidArgumentError } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { localMinute } from "../../domain/zoned.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import { languageBy } from "../../pipeline/review/model/gather.ts";
import { type SwitchRequest, switchModel } from "../../pipeline/review/model/switch.ts";
import {
  listModels,
  type ShownModel,
  showModel,
  trainAgencyModel,
} from "../../pipeline/review/model/train.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { type Acting, acting, notBlank, openFor } from "./review-acting.ts";

export function registerModel(group: Command, cli: Cli): void {
  const model = group
    .command("model")
    .description("learns from your officers' decisions in which order the rest is read; it never decides")
    .addHelpText(
      "after",
      '\nOff until there are 400 decisions in a language, `review simulate` was run, and an officer switched it on: docs/learning.md.\n\nExamples:\n  kanalarkiv review model train --agency 999999999 --by "Kari Vik"\n  kanalarkiv review model show --agency 999999999',
    );
  registerTrain(model, cli);
  registerShowModel(model, cli);
  registerOn(model, cli);
  registerPlain(model, cli, "off", "the queue stands in its own order again");
  registerPlain(model, cli, "discard", "throws its weights away; what it was stays in the record");
}

function registerTrain(group: Command, cli: Cli): void {
  acting(group, "train", "makes a model of what your officers confirmed and overruled; it orders nothing yet")
    .option("--language <code>", "of decisions in this language; needed when there are several")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv review model train --agency 999999999 --language nn --by "Kari Vik"',
    )
    .action(async (options: Acting & { language?: string }) => {
      const { tools, agency, by } = await openFor(cli, options);
      const language = await languageBy(tools, agency, options.language);
      const made = await trainAgencyModel(tools, agency, { language, by });
      if (options.json) return cli.json(made);
      cli.print(
        [
          sentence(
            `Model ${made.number} learned from ${made.decisions} decisions in ${language}; it is off.`,
          ),
          `file ${made.fileSha256}`,
          `learned from ${made.trainingSha256}`,
        ].join("\n"),
      );
    });
}

interface ShowOptions {
  readonly agency: string;
  readonly rebuild?: boolean;
  readonly json?: boolean;
}

function registerShowModel(group: Command, cli: Cli): void {
  group
    .command("show [model]")
    .description("the models of the agency, or one of them, its file checked against its digest")
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--rebuild", "make it again from the same decisions, and say whether every bit is the same")
    .option("--json", "print as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv review model show 1 --rebuild --agency 999999999")
    .action(async (given: string | undefined, options: ShowOptions) => {
      const { tools } = await cli.app();
      const agency = await agencyBy(tools, options.agency);
      if (given === undefined) {
        const models = await listModels(tools, agency);
        return options.json ? cli.json(models) : cli.print(modelsText(models, agency));
      }
      const asked = { number: givenNumber(given), rebuild: options.rebuild ?? false };
      const model = await showModel(tools, agency, asked);
      if (options.json) cli.json(model);
      else cli.print(modelText(model, agency));
    });
}

function modelsText(models: Awaited<ReturnType<typeof listModels>>, { timeZone }: Agency): string {
  return listed(
    ["model", "language", "trained", "decisions", "state", "doubts from"],
    models.map((one) => [
      one.number,
      one.language,
      localMinute(one.at, timeZone),
      one.decisions,
      one.state,
      one.state === "on" ? one.doubtFrom : undefined,
    ]),
    "No model was trained: the queue stands in its own order.",
  );
}

const rebuiltWords = {
  same: "Made again from the same decisions: every bit is the same.",
  otherDecisions:
    "It cannot be made again: decisions were undone, decided anew or pruned since, or the rules read the texts otherwise. Train another.",
  otherBits: "Made again from the same decisions it is ANOTHER file: discard it.",
} as const;

function modelText(model: ShownModel, { timeZone }: Agency): string {
  const { number, language, at, by, decisions, state, stateAt, doubtFrom, simulation } = model;
  return [
    sentence(
      `Model ${number} in ${language}: trained by ${by} at ${localMinute(at, timeZone)} from ${decisions} decisions; ${state} since ${localMinute(stateAt, timeZone)}.`,
    ),
    ...(state === "on" ? [sentence(`Proposals are doubted from a chance of ${doubtFrom} on.`)] : []),
    `file ${model.fileSha256}`,
    `learned from ${model.trainingSha256}`,
    sentence(
      simulation
        ? `Replayed by ${simulation.by} at ${localMinute(simulation.at, timeZone)} over ${simulation.decisions} decisions.`
        : "Nothing was replayed yet: kanalarkiv review simulate.",
    ),
    ...(model.rebuilt ? [sentence(rebuiltWords[model.rebuilt])] : []),
  ].join("\n");
}

function registerOn(group: Command, cli: Cli): void {
  acting(group, "on <model>", "lets a model order what does not alarm, and doubt proposals to prune")
    .requiredOption(
      "--doubt-from <chance>",
      "a proposal waits for review from this chance on that it must be kept: see `review simulate`",
      givenChance,
    )
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv review model on 1 --doubt-from 0.2 --agency 999999999 --because "sjå simulering" --by "Kari Vik"',
    )
    .action(async (given: string, options: Acting & { doubtFrom: number }) => {
      await switchTo(cli, given, options, { state: "on", doubtFrom: options.doubtFrom });
    });
}

function registerPlain(group: Command, cli: Cli, name: "off" | "discard", description: string): void {
  acting(group, `${name} <model>`, description)
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .addHelpText(
      "after",
      `\nExample:\n  kanalarkiv review model ${name} 1 --agency 999999999 --because "ny rettleiing" --by "Kari Vik"`,
    )
    .action(async (given: string, options: Acting) => {
      await switchTo(cli, given, options, { state: name === "off" ? "off" : "discarded" });
    });
}

async function switchTo(cli: Cli, given: string, options: Acting, to: SwitchRequest["to"]): Promise<void> {
  const { tools, agency, by } = await openFor(cli, options);
  const request = { number: givenNumber(given), by, because: options.because ?? "", to };
  const progress = cli.progress("queue");
  const model = await switchModel(tools, agency, request, progress.on);
  progress.done();
  if (options.json) return cli.json(model);
  cli.print(
    sentence(`Model ${model.number} in ${model.language} is ${model.state}; the queue was made anew.`),
  );
}

function givenChance(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError("a chance above 0 and below 1, such as 0.2");
  return value;
}
