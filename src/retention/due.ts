/** The first day on which something may be destroyed. @see Noark 5 metadata M451 `bevaringstid` and M452 `kassasjonsdato` */

import { addDays, addMonths, type Day, day, yearOf } from "../domain/day.ts";
import type { Clause, Retention, RetentionCondition, RetentionTrigger } from "../domain/decision.ts";

/** What is known of an item; whatever is left out is not known, and nothing that waits for it is ever due. */
export interface RetentionFacts {
  readonly postedOn: Day | undefined;
  readonly capturedOn: Day | undefined;
  /** the channel closed the comments of the thread */
  readonly threadClosedOn?: Day | undefined;
  /** the last day on which anything was said in the thread, the item itself included */
  readonly threadSaidLastOn?: Day | undefined;
  readonly caseClosedOn?: Day | undefined;
  readonly channelClosedOn?: Day | undefined;
  readonly supersededOn?: Day | undefined;
  /** the day of the package that the archive accepted */
  readonly exportedOn?: Day | undefined;
  /** an officer said that it is needed no longer */
  readonly inactiveSaidOn?: Day | undefined;
  readonly conditionsMet?: readonly RetentionCondition[] | undefined;
}

/**
 * Why there is no day: the clause keeps the item (`kept`), the day of the trigger or the officer's word (`inactive`) is not
 * known, a condition is not met, or no calendar day ends the period (`beyondCalendar`).
 */
export type Undetermined = "kept" | RetentionTrigger | "inactive" | RetentionCondition | "beyondCalendar";

export type DueAnswer = { readonly due: Day } | { readonly undetermined: readonly Undetermined[] };

/** Before it nothing was said on any channel: 0001-01-01, 1900-01-01 and 1970-01-01 are how systems write “no date”. */
const firstPlausible = "1990-01-01";

/**
 * Years run from the end of the year of the start: posted on 2026-03-01 and kept for 5 years, due on 2032-01-01. Months and
 * days run from the day after the start, and the last of them is kept too: posted on 2026-03-01 and kept for 30 days, due on
 * 2026-04-01; posted on 2026-01-31 and kept for a month, due on 2026-03-01. Nothing starts before the posting or the year 1990.
 */
export function dueOn(
  { outcome, retention, conditions = [] }: Pick<Clause, "outcome" | "retention" | "conditions">,
  facts: RetentionFacts,
): DueAnswer {
  if (outcome !== "prunable" || retention.kind === "preserve" || retention.kind === "followsCase")
    return { undetermined: ["kept"] };
  const end = endOf(retention, facts);
  const unmet = conditions.filter((condition) => !facts.conditionsMet?.includes(condition));
  if ("due" in end) return unmet.length === 0 ? end : { undetermined: unmet };
  return { undetermined: [...end.undetermined, ...unmet] };
}

type Ending = Exclude<Retention, { kind: "preserve" | "followsCase" }>;

function endOf(retention: Ending, facts: RetentionFacts): DueAnswer {
  const waitsFor = retention.kind === "inactive" ? "inactive" : retention.trigger;
  try {
    const start = plausible(startOf(retention, facts));
    if (!start) return { undetermined: [waitsFor] };
    return { due: dayAfter(retention, later(start, plausible(facts.postedOn))) };
  } catch (error) {
    if (error instanceof RangeError) return { undetermined: ["beyondCalendar"] };
    throw error;
  }
}

/** @throws RangeError when the period reaches beyond the year 9999 */
function dayAfter(retention: Ending, start: Day): Day {
  switch (retention.kind) {
    case "inactive":
      return addDays(start, 1);
    case "days":
      return addDays(start, retention.days + 1);
    case "months":
      return addDays(addMonths(start, retention.months), 1);
    case "years":
      return day(`${yearOf(start) + retention.years + 1}-01-01`);
  }
}

function startOf(retention: Ending, facts: RetentionFacts): Day | undefined {
  if (retention.kind === "inactive") return facts.inactiveSaidOn;
  switch (retention.trigger) {
    case "posted":
      return facts.postedOn;
    case "captured":
      return facts.capturedOn;
    case "threadClosed":
      return threadClosed(facts, retention.quietDays);
    case "caseClosed":
      return facts.caseClosedOn;
    case "channelClosed":
      return facts.channelClosedOn;
    case "superseded":
      return facts.supersededOn;
    case "exported":
      return facts.exportedOn;
  }
}

/** What was said after the channel closed the thread keeps it open until then. */
function threadClosed(
  { threadClosedOn, threadSaidLastOn }: RetentionFacts,
  quietDays: number | undefined,
): Day | undefined {
  const [closed, said] = [plausible(threadClosedOn), plausible(threadSaidLastOn)];
  if (closed) return later(closed, said);
  return said && quietDays !== undefined ? addDays(said, quietDays) : undefined;
}

/** Days as a store or a channel gave them: null and "no date" are no days. */
export function plausible(of: Day | null | undefined): Day | undefined {
  return of && of >= firstPlausible ? of : undefined;
}

function later(one: Day, other: Day | undefined): Day {
  return other !== undefined && other > one ? other : one;
}
