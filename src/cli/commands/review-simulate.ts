/** `review simulate`: what a model would have saved and missed on the agency's own decisions. */
import type { Command } from "commander";
import { languageBy } from "../../pipeline/review/model/gather.ts";
import { simulateModel } from "../../pipeline/review/model/simulate.ts";
import type { Cli } from "../context.ts";
import { listed, sentence } from "../terminal.ts";
import { type Acting, acting, openFor } from "./review-acting.ts";

export function registerSimulate(group: Command, cli: Cli): void {
  acting(
    group,
    "simulate",
    "replays your officers' decisions in the order of time: what a model would have saved and missed",
  )
    .option("--language <code>", "in this language; needed when there are decisions in several")
    .addHelpText(
      "after",
      '\nEach decision is judged by a model that saw only those before it. No model is switched on before: docs/learning.md.\n\nExample:\n  kanalarkiv review simulate --agency 999999999 --language nn --by "Kari Vik"',
    )
    .action(async (options: Acting & { language?: string }) => {
      const { tools, agency, by } = await openFor(cli, options);
      const language = await languageBy(tools, agency, options.language);
      const progress = cli.progress("simulate");
      const made = await simulateModel(tools, agency, { language, by }, progress.on);
      progress.done();
      if (options.json) cli.json(made);
      else cli.print(simulationText(made));
    });
}

type Made = Awaited<ReturnType<typeof simulateModel>>;

export function simulationText({ language, result }: Made): string {
  const { decisions, judged, alarming, kept, area, calibrationError, proposals } = result;
  return [
    sentence(
      `${decisions} decisions in ${language}: ${judged} judged by what came before them, of which ${kept} were kept. ${alarming} that alarm are read first whatever a model says, and not counted.`,
    ),
    sentence(
      area === undefined
        ? "All were decided alike: nothing can be said of an order."
        : `A kept one stands before a prunable one in ${share(area)} of pairs (50 % is chance); chances are off by ${share(calibrationError)} on average.`,
    ),
    "",
    "Read in the model's order, so much is read until so much of what is kept was seen:",
    listed(
      ["seen of the kept", "read of all"],
      result.reading.map((one) => [share(one.recall), share(one.share)]),
      "",
    ),
    "",
    "Were everything below a chance left unread (nothing is: the model never decides):",
    listed(
      ["below", "unread", "share saved", "kept ones missed", "kept ones seen"],
      result.cuts.map(({ below, unread, missed }) => [
        share(below),
        unread,
        share(unread / Math.max(judged, 1)),
        missed,
        share(1 - missed / Math.max(kept, 1)),
      ]),
      "",
    ),
    "",
    sentence(
      `Of the proposals to prune, officers let go ${proposals.right} and kept ${proposals.wrong}. Doubted from a chance on, and read one by one:`,
    ),
    listed(
      ["--doubt-from", "wrong ones caught", "right ones held up"],
      result.doubts.map((one) => [
        one.from,
        `${one.caught} of ${proposals.wrong}`,
        `${one.heldUp} of ${proposals.right}`,
      ]),
      "",
    ),
    "",
    sentence(
      `Of the items that chance drew, ${result.drawn.decided} were decided and ${result.drawn.waiting} wait; nobody chose them, so they tell of all that does not alarm:`,
    ),
    listed(
      ["class", "drawn", "share", "of all at most (95 %)"],
      result.drawn.classes.map((one) => [one.classId, one.items, share(one.share), share(one.atMost)]),
      "None was decided yet.",
    ),
  ].join("\n");
}

function share(of: number): string {
  return `${(of * 100).toFixed(1)} %`;
}
