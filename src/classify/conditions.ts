/** Conditions of rules as bits, one for each flag: a whole table is tried in a few hundred steps, and only once for the same flags. */
import { type FlagBits, flagBits } from "./flags.ts";
import type { Condition } from "./rules/rule.ts";

interface ConditionBits {
  readonly all: FlagBits;
  /** undefined when nothing of the kind is asked */
  readonly any: FlagBits | undefined;
  readonly none: FlagBits;
}

export interface CompiledConditions {
  readonly conditions: readonly ConditionBits[];
  /** answers that were given before, by a number made of the flags: a later one takes the place of an earlier one */
  readonly answers: (Answer | undefined)[];
}

interface Answer {
  readonly have: FlagBits;
  readonly place: number;
}

export function compileConditions(conditions: readonly Condition[]): CompiledConditions {
  return {
    conditions: conditions.map(({ all = [], any, none = [] }) => ({
      all: flagBits(all),
      any: any && flagBits(any),
      none: flagBits(none),
    })),
    answers: new Array(mostAnswers).fill(undefined),
  };
}

/** The same few hundred sets of flags come again and again. */
const mostAnswers = 1 << 12;

/** The place of the first condition that holds when these flags are set; -1 when none does. */
export function firstHolding({ conditions, answers }: CompiledConditions, have: FlagBits): number {
  const number = numberOf(have);
  const known = answers[number];
  if (known !== undefined && isSame(known.have, have)) return known.place;
  const place = conditions.findIndex((each) => holds(each, have));
  answers[number] = { have, place };
  return place;
}

function numberOf({ standing, content, wording }: FlagBits): number {
  const mixed = Math.imul(
    standing ^ Math.imul(content, 0x9e3779b1) ^ Math.imul(wording, 0x85ebca6b),
    0xc2b2ae35,
  );
  return (mixed ^ (mixed >>> 15)) & (mostAnswers - 1);
}

function isSame(one: FlagBits, other: FlagBits): boolean {
  return one.standing === other.standing && one.content === other.content && one.wording === other.wording;
}

function holds({ all, any, none }: ConditionBits, have: FlagBits): boolean {
  if ((all.standing & ~have.standing) !== 0 || (none.standing & have.standing) !== 0) return false;
  if ((all.content & ~have.content) !== 0 || (none.content & have.content) !== 0) return false;
  if ((all.wording & ~have.wording) !== 0 || (none.wording & have.wording) !== 0) return false;
  if (any === undefined) return true;
  return ((any.standing & have.standing) | (any.content & have.content) | (any.wording & have.wording)) !== 0;
}
