/** How much may be asked of platforms, shared by all who work. */
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  integer,
  primaryKey,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { core } from "./agencies.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** One row for a platform and a credential; what the platform said, and who waits. Nothing is proved by it. */
export const rateBudgets = core.table(
  "rate_budgets",
  {
    /** host, with its port where it is another than usual */
    platform: text().notNull(),
    /** a keyed digest of the credential, never the credential; empty for requests without one */
    credential: text().notNull(),
    /** another number at each change: who read an older one reads again */
    version: bigint({ mode: "number" }).notNull(),
    limit: integer("requests_of_window"),
    windowMs: integer("window_ms"),
    remaining: integer(),
    resetAt: timestamp("reset_at", { withTimezone: true }),
    quietUntil: timestamp("quiet_until", { withTimezone: true }),
    quietBecause: text("quiet_because", { enum: ["asked", "down"] }),
    failures: integer().notNull(),
    failedAt: timestamp("failed_at", { withTimezone: true }),
    probeUntil: timestamp("probe_until", { withTimezone: true }),
    notedAt: timestamp("noted_at", { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.credential] })],
);

/** The key of the digests of credentials: one row, made by whoever asks first. */
export const rateKeys = core.table(
  "rate_keys",
  { id: smallint().primaryKey(), key: bytea().notNull() },
  (t) => [check("rate_keys_one", sql`${t.id} = 1`)],
);
