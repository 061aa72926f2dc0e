/** A filter of the queue as conditions of a statement over `core.review_queue q`. */
import type { QueueFilter } from "../review/filter.ts";

/** What is ascending throughout, so that a row comparison tells what comes after a place. */
export const placeColumns = "(- q.urgency), (- q.score), q.posted_at, q.item_id";

/** Takes values and names their places, so that conditions can be put together. */
export class Values {
  readonly all: unknown[] = [];

  /** @returns `$n` */
  add(value: unknown): string {
    return `$${this.all.push(value)}`;
  }
}

/** @param today the agency's day: what was postponed to a later one is left out */
export function conditions(
  values: Values,
  agencyId: string,
  filter: QueueFilter,
  today: string,
): readonly string[] {
  const said = [`q.agency_id = ${values.add(agencyId)}`];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) said.push(`q.${column} = ${values.add(value)}`);
  };
  equal("class_id", filter.classId);
  equal("rule_id", filter.ruleId);
  equal("channel_id", filter.channelId);
  equal("language", filter.language);
  equal("waits", filter.waits);
  equal("handed_to", filter.handedTo);
  if (filter.urgencyFrom !== undefined)
    said.push(`(- q.urgency) <= ${values.add(-filter.urgencyFrom)}::smallint`);
  if (filter.postedFrom) said.push(`q.posted_at >= ${values.add(filter.postedFrom)}`);
  if (filter.postedBefore) said.push(`q.posted_at < ${values.add(filter.postedBefore)}`);
  if (filter.postponed !== true)
    said.push(`(q.postponed_to is null or q.postponed_to <= ${values.add(today)})`);
  return said;
}
