/** Whether a hold may be placed, ended, released or taken back as somebody asks. Pure. */
import { classIds, isClassId } from "../../classify/classes.ts";
import type { Day } from "../../domain/day.ts";
import type { Hold, HoldActKind, HoldQuery } from "../../domain/hold.ts";
import { nearest } from "../../domain/nearest.ts";
import { actInForce } from "../../retention/hold.ts";
import { wordsSought } from "../../retention/hold-words.ts";

/** What a query would be refused for; undefined for none. */
export function queryFault(query: HoldQuery): string | undefined {
  const { classId, postedFrom, postedTo, words } = query;
  if (postedFrom !== undefined && postedTo !== undefined && postedTo < postedFrom)
    return `${postedTo} comes before ${postedFrom}`;
  if (classId !== undefined && classId.trim() === "") return "the class is empty";
  if (words === undefined) return undefined;
  const sought = wordsSought(words);
  if (sought.length === 0) return `${JSON.stringify(words)} holds no word: give letters or digits`;
  if (sought.length > mostWords || sought.some((word) => word.length > longestWord))
    return `at most ${mostWords} words of ${longestWord} characters`;
  return undefined;
}

const [mostWords, longestWord] = [20, 100];

/**
 * A misspelt class would hold nothing, and nobody would see it before something is gone.
 *
 * @param own classes of the agency's own, of all its decisions whatever their state
 */
export function classFault({ classId }: HoldQuery, own: readonly string[]): string | undefined {
  if (classId === undefined || isClassId(classId) || own.includes(classId)) return undefined;
  const near = nearest(classId, [...classIds, ...own]);
  const hint = near === undefined ? "see `kanalarkiv rules`" : `did you mean ${near}?`;
  return `${classId} is no class of the rules or of a decision of the agency: the hold would cover nothing; ${hint}`;
}

export interface Step {
  readonly act: HoldActKind;
  readonly lastDay: Day | undefined;
}

/** What stands against the step; undefined when it may be taken. @param called how the hold is named in the message */
export function stepFault(
  { acts, number }: Pick<Hold, "acts" | "number">,
  step: Step,
  today: Day,
): string | undefined {
  const last = actInForce(acts);
  const released = last?.act === "released" ? `hold ${number} is released (${said(last)})` : undefined;
  if (step.act === "undone")
    return last ? undefined : `nothing was done about hold ${number} that could be undone`;
  if (released) return `${released}; take that back first: kanalarkiv hold undo ${number}`;
  if (step.act === "released") return undefined;
  if (step.lastDay !== undefined && step.lastDay < today)
    return `${step.lastDay} is over; to end hold ${number} at once: kanalarkiv hold release ${number}`;
  if (step.lastDay === (last?.lastDay ?? undefined))
    return `hold ${number} ends so already: ${step.lastDay ?? "never by itself"}`;
  return undefined;
}

function said({ by, because }: { readonly by: string; readonly because: string }): string {
  return `by ${by}: ${because}`;
}
