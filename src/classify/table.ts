/** The rule tables, compiled once, and which rule of them holds for an item: the first one that does. */
import { createHash } from "node:crypto";
import type { Country } from "../domain/agency.ts";
import { ArchiveError } from "../domain/errors.ts";
import type { Features, Flag } from "./features.ts";
import { norwegianRules } from "./rules/no.ts";
import type { Condition, Rule } from "./rules/rule.ts";
import { swedishRules } from "./rules/se.ts";
import { allLexicons } from "./words/all.ts";

export const rulesByCountry: Readonly<Record<Country, readonly Rule[]>> = {
  NO: norwegianRules,
  SE: swedishRules,
};

export interface CompiledTable {
  readonly rules: readonly Rule[];
  /** hex SHA-256 of the rules and word lists: an item classified under another one is classified again */
  readonly digest: string;
}

/** A rule that held, and the flags that made it hold: the trace that an officer reads. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly because: readonly Flag[];
}

/**
 * @throws ArchiveError `config.invalid` when two rules share an id, or the last rule does not catch everything, or
 *   another one does and so hides those after it
 */
export function compileTable(rules: readonly Rule[]): CompiledTable {
  const ids = new Set<string>();
  for (const [at, rule] of rules.entries()) {
    if (ids.has(rule.id))
      throw new ArchiveError("config.invalid", `rule ${at}: the id ${rule.id} is used twice`);
    ids.add(rule.id);
    const last = at === rules.length - 1;
    if (rule.when.some(asksNothing) !== last)
      throw new ArchiveError(
        "config.invalid",
        `rule ${at}, ${rule.id}: ${last ? "the last rule must catch everything" : "it hides every rule after it"}`,
      );
  }
  if (rules.length === 0) throw new ArchiveError("config.invalid", "a rule table needs at least one rule");
  return { rules, digest: digestOf(rules) };
}

export function classify(table: CompiledTable, features: Features): RuleMatch {
  for (const rule of table.rules) {
    const held = rule.when.find((condition) => holds(condition, features));
    if (held) return { rule, because: flagsOf(held, features) };
  }
  throw new ArchiveError("config.invalid", "no rule holds: the table was not made by compileTable");
}

function holds({ all, any, none }: Condition, { flags }: Features): boolean {
  if (all) for (const flag of all) if (!flags[flag]) return false;
  if (none) for (const flag of none) if (flags[flag]) return false;
  return !any || any.some((flag) => flags[flag]);
}

function asksNothing({ all, any, none }: Condition): boolean {
  return !all?.length && !any && !none?.length;
}

function flagsOf({ all = [], any = [] }: Condition, { flags }: Features): readonly Flag[] {
  return [...all, ...any.filter((flag) => flags[flag])];
}

function digestOf(rules: readonly Rule[]): string {
  const words = allLexicons.map(({ name, entries }) => [name, entries]);
  return createHash("sha256")
    .update(JSON.stringify([rules, words]))
    .digest("hex");
}
