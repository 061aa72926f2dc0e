import type { Command } from "commander";
import { ArchiveError } from "../../domain/errors.ts";
import { nearest } from "../../domain/nearest.ts";
import { type RuleEntry, rulebook, wordLists } from "../../pipeline/rules/explain.ts";
import type { Cli } from "../context.ts";
import { listed, sentence } from "../terminal.ts";
import { rulesExplain } from "./rules-explain.ts";
import { languageOf, type RulesOptions, withTable } from "./rules-table.ts";

/** `kanalarkiv rules`: what the program goes by, for those who answer for it. */
export function rules(command: Command, cli: Cli): void {
  const group = command.addHelpText(
    "after",
    "\n`--json` prints every field.\n\nExample:\n  kanalarkiv rules --country SE --language sv",
  );
  withTable(
    group
      .command("list", { isDefault: true })
      .description("lists the rules in the order in which they are tried"),
  )
    .option("--class <id>", "only the rules of this class, as PRAISE")
    .addHelpText(
      "after",
      "\nExamples:\n  kanalarkiv rules --country SE\n  kanalarkiv rules list --class PRAISE --language nn",
    )
    .action(({ class: classId, ...options }: RulesOptions & { class?: string }) => {
      const all = rulebook(options.country, languageOf(options));
      const found = all.filter((rule) => classId === undefined || rule.classId === classId.toUpperCase());
      if (options.json) return cli.json(found);
      cli.print(
        listed(
          ["rule", "class", "when", "outcome"],
          found.map(({ id, className, when, outcomeInWords }) => [
            id,
            className,
            when.join(" / "),
            outcomeInWords,
          ]),
          `No rule proposes ${classId}.`,
        ),
      );
    });
  withTable(group.command("show").description("prints one rule with its reason, law and examples"))
    .argument("<rule>", "as a proposal names it: NO-05B")
    .addHelpText("after", "\nExample:\n  kanalarkiv rules show NO-04")
    .action((id: string, options: RulesOptions) => {
      const rule = ruleBy(id, options);
      if (options.json) return cli.json(rule);
      cli.print(ruleInFull(rule));
    });
  registerWords(group, cli);
  rulesExplain(group, cli);
}

/** An id names its country. */
function ruleBy(id: string, options: RulesOptions): RuleEntry {
  const wanted = id.toUpperCase();
  const country = wanted.startsWith("SE-") ? "SE" : "NO";
  const all = rulebook(country, languageOf({ ...options, country }));
  const found = all.find((rule) => rule.id === wanted);
  if (found) return found;
  const near = nearest(
    wanted,
    all.map((rule) => rule.id),
  );
  throw new ArchiveError(
    "config.invalid",
    `there is no rule ${id}${near === undefined ? "" : `: did you mean ${near}?`} See kanalarkiv rules --country ${country}`,
  );
}

function ruleInFull(rule: RuleEntry): string {
  const lines = [
    [
      "rule",
      `${rule.id}, no. ${rule.place} of those that are tried${rule.row ? `; kind ${rule.row} of the law's table` : ""}`,
    ],
    ["class", `${rule.className} (${rule.classId})`],
    ...rule.when.map((when, at) => [at === 0 ? "when" : "or when", when]),
    ["outcome", `${rule.outcomeInWords} (${rule.outcome})`],
    ["registration", rule.registrationInWords],
    ...(rule.ground ? [["shielded by", rule.ground]] : []),
    ["reason", rule.reason],
    ["source", `${rule.source.act} ${rule.source.section}; read at ${rule.source.readAt}`],
    ...rule.examples.map(({ text, outcome }) => [
      "example",
      `${text === "" ? "(no text)" : `“${text}”`}: ${outcome}`,
    ]),
  ] as const;
  return lines.map(([name, text]) => sentence(text ?? "", `${name}: `)).join("\n");
}

function registerWords(group: Command, cli: Cli): void {
  group
    .command("words")
    .description("lists the word lists, or the entries of one: ord a word, ord* a beginning, *ord an end")
    .argument("[list]", "a list by its name")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExamples:\n  kanalarkiv rules words\n  kanalarkiv rules words threat")
    .action((name: string | undefined, { json }: { json?: boolean }) => {
      const lists = wordLists();
      const found = name === undefined ? lists : lists.filter((list) => list.name === name);
      if (found.length === 0)
        throw new ArchiveError(
          "config.invalid",
          `there is no word list “${name}”: ${lists.map((list) => list.name).join(", ")}`,
        );
      if (json) return cli.json(found);
      if (name !== undefined) return cli.print(found.flatMap(({ entries }) => entries).join("\n"));
      cli.print(
        listed(
          ["list", "entries"],
          lists.map((list) => [list.name, list.entries.length]),
          "There are no lists.",
        ),
      );
    });
}
