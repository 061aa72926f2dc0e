/** What officers' statements say of an item. */
import type { Day } from "../domain/day.ts";
import type { RetentionCondition } from "../domain/decision.ts";
import type { RetentionStatement, StatementKind } from "../domain/statement.ts";

export interface StatedItem {
  readonly classId: string | undefined;
  readonly channelId: string;
  readonly postedOn: Day | undefined;
  readonly capturedOn: Day | undefined;
}

/** Nobody spoke of what came in after the day on which it was said, nor of what was posted on no day that is known. */
export function covers(statement: RetentionStatement, item: StatedItem): boolean {
  const { classId, channelId, postedTo, saidOn } = statement;
  return (
    item.classId === classId &&
    (channelId === undefined || item.channelId === channelId) &&
    Boolean(item.postedOn && item.postedOn <= postedTo) &&
    Boolean(item.capturedOn && item.capturedOn <= saidOn)
  );
}

export interface StatedFacts {
  readonly inactiveSaidOn: Day | undefined;
  readonly conditionsMet: readonly RetentionCondition[];
}

/** The first day on which it was said to be needed no longer, and the conditions that were said to be met. */
export function stated(statements: readonly RetentionStatement[], item: StatedItem): StatedFacts {
  let inactiveSaidOn: Day | undefined;
  const met = new Set<RetentionCondition>();
  for (const statement of statements) {
    if (!covers(statement, item)) continue;
    if (statement.kind !== "inactive") met.add(statement.kind);
    else if (!inactiveSaidOn || statement.saidOn < inactiveSaidOn) inactiveSaidOn = statement.saidOn;
  }
  return { inactiveSaidOn, conditionsMet: [...met] };
}

/** What stands against a statement as somebody wants to make it; undefined when it may be made. */
export function statementFault(
  {
    kind,
    postedTo,
    because,
  }: { readonly kind: StatementKind; readonly postedTo: Day; readonly because: string },
  today: Day,
): string | undefined {
  if (because.trim() === "") return "say why: --because TEXT";
  if (postedTo > today) return `${postedTo} is after today, ${today}: nobody can say that of ${kind} yet`;
  return undefined;
}
