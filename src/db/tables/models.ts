/** The models that order the queue, and the replays that showed what they would save and miss. */
import { sql } from "drizzle-orm";
import {
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { DrawnShares } from "../../review/drawn.ts";
import type { ModelSettings } from "../../review/model/settings.ts";
import type { Simulation } from "../../review/model/simulate.ts";
import { agencies, core } from "./agencies.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** What was learned from an agency's officers in one language. A model that is discarded keeps its row and loses its file. */
export const reviewModels = core.table(
  "review_models",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** from 1 within the agency */
    number: integer().notNull(),
    language: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: text("by_person").notNull(),
    state: text({ enum: ["off", "on", "discarded"] }).notNull(),
    stateAt: timestamp("state_at", { withTimezone: true }).notNull(),
    /** a proposal is doubted from this chance on that it must be kept; null until it is switched on */
    doubtFrom: doublePrecision("doubt_from"),
    settings: jsonb().$type<ModelSettings>().notNull(),
    /** decisions that it learned from, and SHA-256 over them in their order */
    decisions: integer().notNull(),
    trainingSha256: text("training_sha256").notNull(),
    /** protected as the texts are: weights can betray rare words */
    file: bytea(),
    fileSha256: text("file_sha256").notNull(),
  },
  (t) => [
    unique("review_models_number").on(t.agencyId, t.number),
    uniqueIndex("review_models_on").on(t.agencyId, t.language).where(sql`state = 'on'`),
    check("review_models_file", sql`(${t.state} = 'discarded') = (${t.file} is null)`),
    check("review_models_on_doubts", sql`${t.state} <> 'on' or ${t.doubtFrom} is not null`),
  ],
);

/** A replay of an agency's decisions: without one of this language no model is switched on. */
export const reviewSimulations = core.table(
  "review_simulations",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    language: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: text("by_person").notNull(),
    decisions: integer().notNull(),
    trainingSha256: text("training_sha256").notNull(),
    result: jsonb().$type<Simulation & { readonly drawn: DrawnShares }>().notNull(),
  },
  (t) => [index("review_simulations_by_language").on(t.agencyId, t.language, t.at)],
);
