import { type Command, Option } from "commander";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type Outcome, outcomes } from "../../domain/outcome.ts";
import { readDecision } from "../../pipeline/decide/read.ts";
import { type Explanation, explainText } from "../../pipeline/rules/explain.ts";
import type { Cli } from "../context.ts";
import { readGiven } from "../given.ts";
import { sentence } from "../terminal.ts";
import { languageOf, type RulesOptions, withTable } from "./rules-table.ts";

interface ExplainOptions extends RulesOptions {
  readonly kind: "comment" | "post" | "message";
  readonly byAgency?: boolean;
  readonly answered?: boolean;
  readonly replyTo?: Outcome;
  readonly decision?: string;
}

/** Longer than any text that a channel lets somebody write. */
const mostBytes = 1_048_576;

/** `rules explain`: the text comes from standard input, so that it stands in no history of a shell. */
export function rulesExplain(group: Command, cli: Cli): void {
  withTable(
    group
      .command("explain")
      .description("says which rule holds for a text on standard input, and by which words; stores nothing"),
  )
    .addOption(
      new Option("--kind <kind>", "what it is").choices(["comment", "post", "message"]).default("comment"),
    )
    .option("--by-agency", "said by the agency")
    .option("--answered", "the agency has answered it")
    .addOption(
      new Option("--reply-to <outcome>", "it answers a citizen's comment of this outcome").choices(outcomes),
    )
    .option("--decision <file>", "as if this decision were in force, with its own classes")
    .addHelpText(
      "after",
      "\nThe text is read from standard input; on a terminal type it and end with Ctrl-D.\n\nExamples:\n  cat text.txt | kanalarkiv rules explain --language en\n  cat text.txt | kanalarkiv rules explain --country SE --answered --decision decision.json",
    )
    .action(async ({ byAgency = false, answered = false, decision, ...options }: ExplainOptions) => {
      const file = decision === undefined ? undefined : readDecision(await readGiven(decision), decision);
      if (file && file.decision.country !== options.country)
        throw new ArchiveError(
          "config.invalid",
          `${decision} is for ${file.decision.country}: say --country ${file.decision.country}`,
        );
      const explained = explainText({
        country: options.country,
        language: languageOf(options),
        text: await cli.piped(mostBytes),
        byAgency,
        answered,
        kind: options.kind,
        replyTo: options.replyTo,
        postedOn: dayOf(cli.clock.now(), "Europe/Oslo"),
        decision: file?.decision,
      });
      if (options.json) cli.json(explained);
      else cli.print(inFull(explained));
    });
}

function inFull({ rule, because, read, textLanguage, proposal }: Explanation): string {
  const lines = [
    ["rule", `${rule.id}, ${rule.className}: ${because.join("; ")}`],
    [
      "proposal",
      `${proposal.outcome}, class ${proposal.classId}${proposal.clauseId ? `, clause ${proposal.clauseId}` : ""}`,
    ],
    ["reason", proposal.reason],
    ["source", `${rule.source.act} ${rule.source.section}`],
    ["language", textLanguage],
    ...read.map(({ fact, word }) => ["read", word === undefined ? fact : `${fact}: “${word}”`]),
  ] as const;
  return lines.map(([name, text]) => sentence(text ?? "", `${name}: `)).join("\n");
}
