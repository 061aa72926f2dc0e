/** Holds, and what was done about each. A hold never changes: its end is an act. */
import { sql } from "drizzle-orm";
import { check, date, integer, jsonb, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { type HoldScope, holdActKinds, holdKinds } from "../../domain/hold.ts";
import { agencies, core } from "./agencies.ts";

export const holds = core.table(
  "holds",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** from 1 within the agency */
    number: integer().notNull(),
    kind: text({ enum: holdKinds }).notNull(),
    scope: jsonb().$type<HoldScope>().notNull(),
    /** what it rests on: the request, the case, the statute */
    ground: text().notNull(),
    /** who answers for it, and is asked when it ends */
    owner: text().notNull(),
    placedAt: timestamp("placed_at", { withTimezone: true }).notNull(),
    placedBy: text("placed_by").notNull(),
  },
  (t) => [unique("holds_number").on(t.agencyId, t.number)],
);

/** When somebody is to look again whether a hold is needed; the newest row counts. It ends no hold. */
export const holdReviews = core.table(
  "hold_reviews",
  {
    id: uuid().primaryKey(),
    holdId: uuid("hold_id")
      .notNull()
      .references(() => holds.id),
    /** from 1 within the hold */
    number: integer().notNull(),
    reviewOn: date("review_on", { mode: "string" }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: text("by_person").notNull(),
    because: text().notNull(),
  },
  (t) => [unique("hold_reviews_number").on(t.holdId, t.number)],
);

/** The newest act of a hold counts: `ends` sets its last day (or none), `released` ends it now, `undone` takes the act before it back. */
export const holdActs = core.table(
  "hold_acts",
  {
    id: uuid().primaryKey(),
    holdId: uuid("hold_id")
      .notNull()
      .references(() => holds.id),
    /** from 1 within the hold: their order, also on a clock that was put back */
    number: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: holdActKinds }).notNull(),
    /** the last day on which it counts; null for no end */
    lastDay: date("last_day", { mode: "string" }),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [
    unique("hold_acts_number").on(t.holdId, t.number),
    check("hold_acts_day", sql`${t.act} = 'ends' or ${t.lastDay} is null`),
  ],
);
