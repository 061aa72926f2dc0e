/** When each object of the store was last read back against its digest. */

import { sql } from "drizzle-orm";
import { check, index, text, timestamp } from "drizzle-orm/pg-core";
import { core } from "./agencies.ts";

export const objectChecks = core.table(
  "object_checks",
  {
    /** what the object is, and its digest or the id of its package: `raw/…`, `media/…`, `package/…` */
    key: text().primaryKey(),
    kind: text({ enum: ["raw", "media", "package"] }).notNull(),
    checkedAt: timestamp("checked_at", { withTimezone: true }).notNull(),
    state: text({ enum: ["sound", "missing", "damaged"] }).notNull(),
    /** what was found in place of it; empty for a sound one */
    detail: text().notNull().default(""),
  },
  (t) => [
    index("object_checks_by_time").on(t.checkedAt),
    index("object_checks_faults").on(t.state).where(sql`state <> 'sound'`),
    check("object_checks_state", sql`${t.state} in ('sound', 'missing', 'damaged')`),
  ],
);
