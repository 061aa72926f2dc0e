/** Case files and registry entries. Never pruned (BEVF §§ 5 and 20), never renumbered. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Ground } from "../../domain/outcome.ts";
import { agencies, channels, core } from "./agencies.ts";

/** The last number given in each series, locked while numbers are given: this is what makes them gapless. */
export const journalCounters = core.table(
  "journal_counters",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    year: integer().notNull(),
    series: text({ enum: ["case", "entry"] }).notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.agencyId, t.year, t.series] })],
);

export const cases = core.table(
  "cases",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    rootItemId: uuid("root_item_id").notNull().unique(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    openedOn: date("opened_on", { mode: "string" }).notNull(),
    title: text().notNull(),
    publicTitleWashed: text("public_title_washed").notNull(),
    publicTitleFull: text("public_title_full").notNull(),
  },
  (t) => [unique("cases_number").on(t.agencyId, t.year, t.sequence)],
);

export const registryEntries = core.table(
  "registry_entries",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    itemId: uuid("item_id").notNull().unique(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    numberInCase: integer("number_in_case").notNull(),
    direction: text({ enum: ["incoming", "outgoing", "internal"] }).notNull(),
    journaledOn: date("journaled_on", { mode: "string" }).notNull(),
    journaledAt: timestamp("journaled_at", { withTimezone: true }).notNull(),
    documentDay: date("document_day", { mode: "string" }),
    handledAt: timestamp("handled_at", { withTimezone: true }),
    title: text().notNull(),
    publicTitleWashed: text("public_title_washed").notNull(),
    publicTitleFull: text("public_title_full").notNull(),
    party: text().notNull(),
    partyWashed: text("party_washed").notNull(),
    partyFull: text("party_full").notNull(),
    ground: jsonb().$type<Ground>(),
    /** outgoing: it says that an answer will come, and answers nothing yet */
    preliminary: boolean().notNull().default(false),
  },
  (t) => [
    unique("registry_entries_number").on(t.agencyId, t.year, t.sequence),
    unique("registry_entries_in_case").on(t.caseId, t.numberInCase),
    index("registry_entries_by_day").on(t.agencyId, t.journaledOn),
  ],
);

/** What officers did about incoming entries beside answering them: only ever added to, the newest act counts. */
export const writeOffs = core.table(
  "write_offs",
  {
    id: uuid().primaryKey(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => registryEntries.id),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: ["writtenOff", "undone"] }).notNull(),
    /** the day that it counts from */
    onDay: date("on_day", { mode: "string" }),
    /** a value of Noark M619; null for an answer that the list has no value for */
    how: text(),
    byEntryId: uuid("by_entry_id").references(() => registryEntries.id),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [
    index("write_offs_by_entry").on(t.entryId, t.at),
    check(
      "write_offs_whole",
      sql`${t.act} = 'undone' or (${t.onDay} is not null and (${t.how} is not null or ${t.byEntryId} is not null))`,
    ),
  ],
);
/** Titles as they read after each change: only ever added to, the newest one counts. */
export const titleChanges = core.table(
  "title_changes",
  {
    id: uuid().primaryKey(),
    entryId: uuid("entry_id").references(() => registryEntries.id),
    caseId: uuid("case_id").references(() => cases.id),
    at: timestamp({ withTimezone: true }).notNull(),
    /** `corrected` by the archive, because the post that it quotes was */
    act: text({ enum: ["titled", "shielded", "corrected", "undone"] }).notNull(),
    title: text().notNull(),
    publicTitleWashed: text("public_title_washed").notNull(),
    publicTitleFull: text("public_title_full").notNull(),
    /** why words of the title are kept from the public */
    ground: jsonb().$type<Ground>(),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [
    index("title_changes_by_entry").on(t.entryId, t.at),
    index("title_changes_by_case").on(t.caseId, t.at),
    check("title_changes_of_one", sql`(${t.entryId} is null) <> (${t.caseId} is null)`),
  ],
);

/** Who answers for a case, where it is another than for the agency's cases: only ever added to, the newest one counts. */
export const caseOfficers = core.table(
  "case_officers",
  {
    id: uuid().primaryKey(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: ["assigned", "undone"] }).notNull(),
    /** null: who answers for the agency's cases */
    person: text(),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [index("case_officers_by_case").on(t.caseId, t.at)],
);

/** The other side of an entry and what keeps it from the public, as they stand after each act of an officer: the newest one counts. */
export const entryChanges = core.table(
  "entry_changes",
  {
    id: uuid().primaryKey(),
    entryId: uuid("entry_id")
      .notNull()
      .references(() => registryEntries.id),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: ["named", "nameUndone", "screened", "lifted", "screeningUndone"] }).notNull(),
    party: text().notNull(),
    /** the forms that anybody may see where nothing is screened */
    partyWashed: text("party_washed").notNull(),
    partyFull: text("party_full").notNull(),
    /** `asJournaled`: by the ground that it was registered with, if any */
    screening: text({ enum: ["asJournaled", "screened", "lifted"] }).notNull(),
    ground: jsonb().$type<Ground>(),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [
    index("entry_changes_by_entry").on(t.entryId, t.at),
    check("entry_changes_ground", sql`(${t.ground} is not null) = (${t.screening} = 'screened')`),
  ],
);
