/** Samples by which a frozen list is judged before it is decided about. They are only ever added to. */
import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { agencies, core } from "./agencies.ts";

/** A draw from a frozen list. Its state follows from what was read, so no row is ever changed. */
export const reviewSamples = core.table(
  "review_samples",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** from 1 within the agency */
    number: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: text("by_person").notNull(),
    /** what is to be done with the list: `confirm`, or `overrule CLASS outcome` */
    purpose: text().notNull(),
    filter: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /** of item, classification and standing, one a line in the order of the ids: the frozen list */
    listSha256: text("list_sha256").notNull(),
    /** the ids of the list, sorted, so that the draw can be repeated */
    list: uuid().array().notNull(),
    seed: text().notNull(),
    size: integer().notNull(),
    /** the largest share of wrong ones that was asked for, 0 to 1 */
    bound: doublePrecision().notNull(),
    /** samples of lists with an item of this one that a wrong item had stopped before */
    stoppedBefore: integer("stopped_before").notNull(),
  },
  (t) => [
    unique("review_samples_number").on(t.agencyId, t.number),
    // one draw for a list: nobody draws again until it comes out well
    unique("review_samples_list").on(t.agencyId, t.purpose, t.listSha256),
    check("review_samples_size", sql`${t.size} between 1 and cardinality(${t.list})`),
  ],
);

export const reviewSampleItems = core.table(
  "review_sample_items",
  {
    sampleId: uuid("sample_id")
      .notNull()
      .references(() => reviewSamples.id),
    /** from 1, in the order of the draw */
    place: integer().notNull(),
    itemId: uuid("item_id").notNull(),
    /** what is judged: another version or classification is another list */
    versionId: uuid("version_id").notNull(),
    classificationId: uuid("classification_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sampleId, t.place] }),
    unique("review_sample_items_once").on(t.sampleId, t.itemId),
  ],
);

/** What a person found. A `wrong` may follow a `right`, and nothing follows a `wrong`. */
export const reviewSampleReads = core.table(
  "review_sample_reads",
  {
    sampleId: uuid("sample_id")
      .notNull()
      .references(() => reviewSamples.id),
    place: integer().notNull(),
    verdict: text({ enum: ["right", "wrong"] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: text("by_person").notNull(),
    because: text().notNull(),
    /** the act by which that person had read the text */
    actId: uuid("act_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sampleId, t.place, t.verdict] })],
);
