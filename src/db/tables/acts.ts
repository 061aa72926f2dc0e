/** What needs an act of a person, what people did about it, and whom the archive told. */
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { dealingWays, noticeKinds } from "../../domain/acts.ts";
import { urgencyCauses } from "../../domain/urgency-cause.ts";
import { agencies, core } from "./agencies.ts";
import { registryEntries, writeOffs } from "./journal.ts";

/** Items whose act nobody has done: made again from classes, queue and dealings, so never the authority. */
export const actsOwed = core.table(
  "acts_owed",
  {
    itemId: uuid("item_id").primaryKey(),
    agencyId: uuid("agency_id").notNull(),
    cause: text({ enum: urgencyCauses }).notNull(),
    urgency: smallint().notNull(),
    classId: text("class_id").notNull(),
    /** the day on which a time limit of law ends, where one runs */
    actBy: date("act_by", { mode: "string" }),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    /** another number when it was dealt with and is owed again: then it is told again */
    place: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  },
  (t) => [
    index("acts_owed_counted").on(t.agencyId, t.cause, t.urgency, t.actBy),
    index("acts_owed_order").on(
      t.agencyId,
      sql`(case when ${t.cause} = 'threat' then ${t.urgency} else 0 end) desc`,
      t.actBy,
      t.receivedAt,
      t.itemId,
    ),
  ],
);

/** What people said they did about it: only ever added to, the newest of an item counts, for the version it was about. */
export const actDealings = core.table(
  "act_dealings",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    itemId: uuid("item_id").notNull(),
    versionId: uuid("version_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: ["dealt", "undone"] }).notNull(),
    way: text({ enum: dealingWays }),
    byEntryId: uuid("by_entry_id").references(() => registryEntries.id),
    /** to whom it was sent on */
    sentTo: text("sent_to"),
    /** what was written off with it */
    writeOffId: uuid("write_off_id").references(() => writeOffs.id),
    undoes: uuid(),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
    place: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  },
  (t) => [
    index("act_dealings_by_item").on(t.itemId, t.place),
    index("act_dealings_by_agency").on(t.agencyId, t.at),
    check(
      "act_dealings_whole",
      sql`(${t.act} = 'undone') = (${t.undoes} is not null) and (${t.act} = 'undone') = (${t.way} is null)`,
    ),
  ],
);

/** Each mail and each call of a webhook, sent or to be sent: a row is never taken away, and one that failed is tried again. */
export const notices = core.table(
  "notices",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    kind: text({ enum: noticeKinds }).notNull(),
    /** what it tells of; null for a digest, which tells of all */
    itemId: uuid("item_id"),
    /** of the row of `acts_owed`, or of a digest its day as a number */
    owed: bigint({ mode: "number" }).notNull(),
    cause: text().notNull(),
    actBy: date("act_by", { mode: "string" }),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
    tries: integer().notNull().default(0),
    nextAt: timestamp("next_at", { withTimezone: true }).notNull(),
    sentAt: timestamp("sent_at", { withTimezone: true }),
    /** a later one says the same and more */
    droppedAt: timestamp("dropped_at", { withTimezone: true }),
    /** why the last try failed; never what the other side answered in words of its own */
    fault: text(),
  },
  (t) => [
    unique("notices_once").on(t.agencyId, t.kind, t.itemId, t.owed, t.cause).nullsNotDistinct(),
    index("notices_due").on(t.nextAt).where(sql`sent_at is null and dropped_at is null`),
    index("notices_by_agency").on(t.agencyId, t.madeAt),
    // alarms are few among what is told of acts
    index("notices_of_channels").on(t.agencyId, t.kind, t.itemId, t.owed).where(sql`cause like 'channel.%'`),
  ],
);
