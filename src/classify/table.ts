/** The rule tables, compiled once, and which rule of them holds for an item: the first one that does. */
import { createHash } from "node:crypto";
import type { Country } from "../domain/agency.ts";
import { ArchiveError } from "../domain/errors.ts";
import { type CompiledConditions, compileConditions, firstHolding } from "./conditions.ts";
import type { Features } from "./features.ts";
import { type Flag, isSet } from "./flags.ts";
import { readingBasis } from "./reading.ts";
import { resemblanceBasis } from "./resemblance/resemblance.ts";
import { norwegianRules } from "./rules/no.ts";
import type { Condition, Rule } from "./rules/rule.ts";
import { swedishRules } from "./rules/se.ts";
import { allPatterns } from "./words/alarms.ts";
import { allLexicons } from "./words/all.ts";
import { closedBasis } from "./words/closed.ts";

export const rulesByCountry: Readonly<Record<Country, readonly Rule[]>> = {
  NO: norwegianRules,
  SE: swedishRules,
};

const compiled = new Map<Country, CompiledTable>();

/** The table of a country, which is compiled once: its digest is of all word lists, and a run may have nothing else to do. */
export function tableOf(country: Country): CompiledTable {
  const table = compiled.get(country) ?? compileTable(rulesByCountry[country]);
  compiled.set(country, table);
  return table;
}

export interface CompiledTable {
  readonly rules: readonly Rule[];
  /** hex SHA-256 of the rules, the word lists and how texts are read: an item classified under another one is classified again */
  readonly digest: string;
  /** every condition of every rule, in their order */
  readonly alternatives: readonly Alternative[];
  readonly conditions: CompiledConditions;
}

interface Alternative {
  readonly rule: Rule;
  readonly condition: Condition;
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
  const alternatives = rules.flatMap((rule) => rule.when.map((condition) => ({ rule, condition })));
  const conditions = compileConditions(alternatives.map(({ condition }) => condition));
  return { rules, digest: digestOf(rules), alternatives, conditions };
}

export function classify({ alternatives, conditions }: CompiledTable, { bits }: Features): RuleMatch {
  const held = alternatives[firstHolding(conditions, bits)];
  if (!held)
    throw new ArchiveError("config.invalid", "no rule holds: the table was not made by compileTable");
  const { all = [], any = [] } = held.condition;
  return {
    rule: held.rule,
    because: any.length === 0 ? all : [...all, ...any.filter((flag) => isSet(bits, flag))],
  };
}

function asksNothing({ all, any, none }: Condition): boolean {
  return !all?.length && !any && !none?.length;
}

function digestOf(rules: readonly Rule[]): string {
  const words = [...allLexicons.map(({ name, entries }) => [name, entries]), allPatterns];
  return createHash("sha256")
    .update(JSON.stringify([rules, words, closedBasis, readingBasis, resemblanceBasis]))
    .digest("hex");
}
