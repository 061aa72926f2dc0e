/** What there is so much of that nobody counts it anew: kept by triggers in the transactions that change it. */
import { bigint, text, uuid } from "drizzle-orm/pg-core";
import { core } from "./agencies.ts";

/**
 * How much each change added or took away; the sum counts. Only ever added to by those who change something, so that none
 * waits for another; now and then one of them adds up what lies there. See `tallies.ts` and its migration.
 */
export const tallies = core.table("tallies", {
  id: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  channelId: uuid("channel_id").notNull(),
  /** see `core.counted`, which counts it */
  what: text().notNull(),
  n: bigint({ mode: "number" }).notNull(),
});
