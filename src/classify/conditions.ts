/** Conditions of rules as bits, one for each flag that a rule asks for: a whole table is tried in a few hundred steps. */
import type { Flag } from "./features.ts";
import type { Condition } from "./rules/rule.ts";

/** 32 flags to a number. */
type Bits = Int32Array;

interface ConditionBits {
  readonly all: Bits;
  readonly any: Bits;
  readonly none: Bits;
}

export interface CompiledConditions {
  readonly bitOf: ReadonlyMap<Flag, number>;
  readonly conditions: readonly ConditionBits[];
}

/** This bit is set for every item: a condition without `any` asks for it. */
const always = 0;

export function compileConditions(conditions: readonly Condition[]): CompiledConditions {
  const bitOf = new Map([...askedFlags(conditions)].map((flag, at) => [flag, at + 1]));
  const bits = (flags: readonly Flag[] = []) => bitsOf(flags, bitOf);
  return {
    bitOf,
    conditions: conditions.map(({ all, any, none }) => ({
      all: bits(all),
      any: any ? bits(any) : withBit(bits(), always),
      none: bits(none),
    })),
  };
}

/** The place of the first condition that holds when these flags are set; -1 when none does. */
export function firstHolding({ bitOf, conditions }: CompiledConditions, set: readonly Flag[]): number {
  const have = withBit(bitsOf(set, bitOf), always);
  for (let at = 0; at < conditions.length; at++) if (holds(conditions[at] as ConditionBits, have)) return at;
  return -1;
}

function holds({ all, any, none }: ConditionBits, have: Bits): boolean {
  let met = false;
  for (let at = 0; at < have.length; at++) {
    const set = have[at] as number;
    if (((all[at] as number) & ~set) !== 0 || ((none[at] as number) & set) !== 0) return false;
    if (((any[at] as number) & set) !== 0) met = true;
  }
  return met;
}

/** Those that most conditions ask for first: nearly every condition then fails on its first number. */
function askedFlags(conditions: readonly Condition[]): Iterable<Flag> {
  const asked = new Map<Flag, number>();
  for (const { all = [], any = [], none = [] } of conditions)
    for (const flag of [...all, ...any, ...none]) asked.set(flag, (asked.get(flag) ?? 0) + 1);
  return [...asked].sort(([, a], [, b]) => b - a).map(([flag]) => flag);
}

/** Flags that no rule asks for have no bit. */
function bitsOf(flags: readonly Flag[], bitOf: ReadonlyMap<Flag, number>): Bits {
  const bits = new Int32Array((bitOf.size >> 5) + 1);
  for (const flag of flags) {
    const bit = bitOf.get(flag);
    if (bit !== undefined) withBit(bits, bit);
  }
  return bits;
}

function withBit(bits: Bits, bit: number): Bits {
  bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
  return bits;
}
