/** What no look and no package can tell: an officer says it of a class, and it stands in the record. */
import type { Day } from "./day.ts";
import type { ChannelId } from "./ids.ts";

/**
 * `inactive`: needed no longer (vid inaktualitet); `snapshotTaken`: an overview image of the channel is kept;
 * `auditAndLimitationPeriodsOver`: nobody can ask for it in an audit or a court any longer.
 */
export const statementKinds = ["inactive", "snapshotTaken", "auditAndLimitationPeriodsOver"] as const;
export type StatementKind = (typeof statementKinds)[number];

export interface RetentionStatement {
  readonly id: string;
  /** from 1 within the agency */
  readonly number: number;
  readonly kind: StatementKind;
  readonly classId: string;
  /** undefined: of every channel */
  readonly channelId: ChannelId | undefined;
  /** of what was posted on this day or earlier, and was captured when it was said */
  readonly postedTo: Day;
  readonly saidOn: Day;
  readonly by: string;
  readonly because: string;
}
