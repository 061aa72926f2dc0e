/** Packages and the frozen selection of each. An item counts as exported only when its package is verified. */
import { bigint, date, index, jsonb, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { agencies, core } from "./agencies.ts";

/** Archive periods: their ids stay the same in every export of the period (Noark 6.4.26). */
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
  },
  (t) => [unique("series_period").on(t.agencyId, t.from, t.to)],
);

export const packages = core.table("packages", {
  id: uuid().primaryKey(),
  agencyId: uuid("agency_id")
    .notNull()
    .references(() => agencies.id),
  seriesId: uuid("series_id")
    .notNull()
    .references(() => series.id),
  state: text({ enum: ["planned", "built", "uploaded", "verified", "failed"] }).notNull(),
  plannedAt: timestamp("planned_at", { withTimezone: true }).notNull(),
  closedBy: text("closed_by").notNull(),
  /** where it lies, when it was uploaded */
  address: text(),
  sha256: text(),
  sizeBytes: bigint("size_bytes", { mode: "number" }),
  report: jsonb(),
  verifiedAt: timestamp("verified_at", { withTimezone: true }),
});

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
  },
  (t) => [primaryKey({ columns: [t.packageId, t.itemId] }), index("package_items_by_item").on(t.itemId)],
);
