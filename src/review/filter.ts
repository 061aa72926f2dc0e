/** Which of the items that wait an officer wants to see. */
import type { QueueKind } from "./urgency.ts";

/** Every condition that is given must hold. */
export interface QueueFilter {
  readonly classId?: string | undefined;
  readonly ruleId?: string | undefined;
  readonly channelId?: string | undefined;
  /** as it was read in the text: nb, nn, sv, en … */
  readonly language?: string | undefined;
  readonly waits?: QueueKind | undefined;
  /** 0 to 9: this and what is more urgent */
  readonly urgencyFrom?: number | undefined;
  /** inclusive */
  readonly postedFrom?: Date | undefined;
  /** exclusive */
  readonly postedBefore?: Date | undefined;
  /** handed over to this person */
  readonly handedTo?: string | undefined;
  /** also those that were postponed to a day that is still to come */
  readonly postponed?: boolean | undefined;
}

/** As it stands in the record of a batch: only what was given. */
export function filterFields(filter: QueueFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value instanceof Date ? value.toISOString() : String(value)]],
    ),
  );
}
