/** Packages, the frozen selection of each, and their lives. An item counts as exported only once its package is committed. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
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
import type { FrozenJson } from "../../domain/frozen.ts";
import { packageStates } from "../../domain/package-state.ts";
import { agencies, core } from "./agencies.ts";

/** Archive periods, or parts of them: their ids stay the same in every export of the period (Noark 6.4.26). */
export const series = core.table(
  "series",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    fondsId: uuid("fonds_id").notNull(),
    classificationId: uuid("classification_id").notNull(),
    from: date("from_day", { mode: "string" }).notNull(),
    to: date("to_day", { mode: "string" }).notNull(),
    openedAt: timestamp("opened_at", { withTimezone: true }).notNull(),
    /** a large period is delivered in parts, each a series of its own */
    part: integer().notNull().default(1),
    parts: integer().notNull().default(1),
  },
  (t) => [unique("series_period").on(t.agencyId, t.from, t.to, t.part, t.parts)],
);

export const packages = core.table(
  "packages",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    seriesId: uuid("series_id")
      .notNull()
      .references(() => series.id),
    /** that of its last event; kept here so that it can be asked for quickly */
    state: text({ enum: packageStates }).notNull(),
    plannedAt: timestamp("planned_at", { withTimezone: true }).notNull(),
    closedBy: text("closed_by").notNull(),
    /** where it lies, when it was uploaded */
    address: text(),
    sha256: text(),
    sizeBytes: bigint("size_bytes", { mode: "number" }),
    report: jsonb(),
    verifiedAt: timestamp("verified_at", { withTimezone: true }),
    /** the package that this one was made to take the place of */
    replaces: uuid().references((): AnyPgColumn => packages.id),
    /** everything that it says and that no row of its items holds, as it was when it was planned */
    frozen: jsonb().$type<FrozenJson>(),
  },
  (t) => [
    index("packages_by_agency").on(t.agencyId, t.plannedAt),
    check("packages_replaces", sql`${t.replaces} <> ${t.id}`),
  ],
);

export const packageItems = core.table(
  "package_items",
  {
    packageId: uuid("package_id")
      .notNull()
      .references(() => packages.id),
    itemId: uuid("item_id").notNull(),
    versionId: uuid("version_id").notNull(),
    classificationId: uuid("classification_id").notNull(),
    /** the highest version number at the cut-off */
    versions: bigint({ mode: "number" }).notNull(),
    // what follows goes on changing in the archive: the package says what it was at the cut-off
    entryId: uuid("entry_id"),
    /** the item that starts the thread, when it was captured, and the version that gives the thread its title */
    rootItemId: uuid("root_item_id"),
    rootVersionId: uuid("root_version_id"),
    visibility: text({ enum: ["public", "held", "hidden", "spam", "trashed", "private"] }),
    permalink: text(),
    /** events that are noted beside the item; null for none */
    eventIds: uuid("event_ids").array(),
    /** `version/ordinal` of media files that the channel still owed; null for none */
    owedMedia: text("owed_media").array(),
    /** under which clause an officer or a decision has confirmed that it may be pruned, and from which day; null for none */
    decisionId: uuid("decision_id"),
    clauseId: text("clause_id"),
    dueOn: date("due_on", { mode: "string" }),
  },
  (t) => [primaryKey({ columns: [t.packageId, t.itemId] }), index("package_items_by_item").on(t.itemId)],
);

/**
 * Items of its period that a package is without, because somebody confirmed that they may be pruned: as it was when it was
 * planned, so that one which is decided otherwise later is not forgotten.
 */
export const packageLeftOut = core.table(
  "package_left_out",
  {
    packageId: uuid("package_id")
      .notNull()
      .references(() => packages.id),
    itemId: uuid("item_id").notNull(),
    classificationId: uuid("classification_id").notNull(),
    /** an officer, or `decision` */
    by: text().notNull(),
    decisionId: uuid("decision_id").notNull(),
    clauseId: text("clause_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.packageId, t.itemId] }), index("package_left_out_by_item").on(t.itemId)],
);

/** The life of each package: who made it what, when and why. Only ever added to. */
export const packageEvents = core.table(
  "package_events",
  {
    packageId: uuid("package_id")
      .notNull()
      .references(() => packages.id),
    /** from 1 within the package */
    number: integer().notNull(),
    state: text({ enum: packageStates }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    by: text().notNull(),
    because: text(),
    /** what belongs to the state: to whom and on which day it was deposited, the archive's receipt */
    detail: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.packageId, t.number] })],
);
