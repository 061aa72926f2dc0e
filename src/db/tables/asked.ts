/** Long work that people asked for at the desk, done by `kanalarkiv work`; a row is only ever added to. */
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { type AskedFault, type AskedKind, askedStates } from "../../domain/asked.ts";
import type { FrozenJson } from "../../domain/frozen.ts";
import { agencies, core } from "./agencies.ts";
import { deskUsers } from "./desk.ts";

export const askedWork = core.table(
  "asked_work",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    kind: text().$type<AskedKind>().notNull(),
    input: jsonb().$type<FrozenJson>().notNull(),
    by: text().notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => deskUsers.id),
    askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
    state: text({ enum: askedStates }).notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    /** of the worker that has it: another's writes are told from its own */
    claim: uuid(),
    begunAt: timestamp("begun_at", { withTimezone: true }),
    phase: text(),
    phaseBegunAt: timestamp("phase_begun_at", { withTimezone: true }),
    done: bigint({ mode: "number" }).notNull().default(0),
    total: bigint({ mode: "number" }),
    toldAt: timestamp("told_at", { withTimezone: true }),
    noted: jsonb().$type<FrozenJson>(),
    result: jsonb().$type<FrozenJson>(),
    fault: jsonb().$type<AskedFault>(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    cancelAskedAt: timestamp("cancel_asked_at", { withTimezone: true }),
    cancelAskedBy: text("cancel_asked_by"),
  },
  (t) => [
    index("asked_work_by_agency").on(t.agencyId, t.askedAt),
    index("asked_work_open").on(t.askedAt).where(sql`ended_at is null`),
    check("asked_work_ended", sql`(${t.endedAt} is null) = (${t.state} in ('waiting', 'running'))`),
    check("asked_work_result", sql`(${t.state} = 'done') = (${t.result} is not null)`),
    check("asked_work_fault", sql`(${t.state} = 'failed') = (${t.fault} is not null)`),
    check("asked_work_cancelled", sql`(${t.cancelAskedAt} is null) = (${t.cancelAskedBy} is null)`),
  ],
);
