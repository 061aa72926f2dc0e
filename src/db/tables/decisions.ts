/** Retention decisions and what they made of each item. Both are only added to; a change is a new row. */
import { sql } from "drizzle-orm";
import {
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { RetentionDecision, Supersession } from "../../domain/decision.ts";
import type { Ground } from "../../domain/outcome.ts";
import { classificationStates, reopenedBecause } from "../../domain/review.ts";
import type { Pins } from "../../retention/pins.ts";
import { agencies, core } from "./agencies.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const decisions = core.table(
  "decisions",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** from 1 within the agency */
    number: integer().notNull(),
    state: text({ enum: ["draft", "adopted", "superseded", "withdrawn"] }).notNull(),
    document: jsonb().$type<RetentionDecision>().notNull(),
    /** SHA-256 of the file that was read, so that what was adopted can be compared */
    fileSha256: text("file_sha256").notNull(),
    addedAt: timestamp("added_at", { withTimezone: true }).notNull(),
    /** who wrote it; null for what came before this was kept */
    addedBy: text("added_by"),
    adoptedBy: text("adopted_by"),
    adoptedBody: text("adopted_body"),
    adoptedOn: date("adopted_on", { mode: "string" }),
    adoptedUnder: text("adopted_under"),
    adoptedReference: text("adopted_reference"),
    /** what the channels and the unit that it names were on the day of adoption, whatever they are called later */
    pins: jsonb().$type<Pins>(),
  },
  (t) => [
    unique("decisions_number").on(t.agencyId, t.number),
    check(
      "decisions_adoption",
      sql`${t.state} in ('draft', 'withdrawn') or (${t.adoptedBy} is not null and ${t.adoptedBody} is not null and ${t.adoptedOn} is not null and ${t.adoptedUnder} is not null)`,
    ),
  ],
);

/** Decisions that somebody writes in the browser: as text, so that what is not right yet is kept too. No part of the record. */
export const decisionSketches = core.table(
  "decision_sketches",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** the file as it stands, right or not */
    text: text().notNull(),
    madeBy: text("made_by").notNull(),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
    changedBy: text("changed_by").notNull(),
    changedAt: timestamp("changed_at", { withTimezone: true }).notNull(),
    /** how often it was changed: who saves what a colleague changed meanwhile is told */
    edition: integer().notNull(),
  },
  (t) => [index("decision_sketches_by_agency").on(t.agencyId, t.changedAt)],
);

/** What the body wrote when it decided: its protocol, as it was handed in. */
export const decisionProtocols = core.table(
  "decision_protocols",
  {
    id: uuid().primaryKey(),
    decisionId: uuid("decision_id")
      .notNull()
      .references(() => decisions.id),
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    sha256: text().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    content: bytea().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [unique("decision_protocols_once").on(t.decisionId, t.sha256)],
);

/** Parts of an adopted decision that a later one took the place of; a decision that is superseded altogether has that state. */
export const supersededParts = core.table(
  "superseded_parts",
  {
    id: uuid().primaryKey(),
    decisionId: uuid("decision_id")
      .notNull()
      .references(() => decisions.id),
    byDecisionId: uuid("by_decision_id")
      .notNull()
      .references(() => decisions.id),
    /** the day on which the later decision comes into force */
    from: date({ mode: "string" }).notNull(),
    /** clauses, classes and scope of the earlier one; what is left out limits nothing */
    part: jsonb().$type<Omit<Supersession, "decision">>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index("superseded_parts_by_decision").on(t.decisionId)],
);

export const classifications = core.table(
  "classifications",
  {
    id: uuid().primaryKey(),
    itemId: uuid("item_id").notNull(),
    versionId: uuid("version_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** `rules` for a proposal, `decision` for what holds nobody's words, else the officer */
    by: text().notNull(),
    state: text({ enum: classificationStates }).notNull().default("proposed"),
    outcome: text({ enum: ["publicRecord", "caseworkDocument", "prunable", "needsReview"] }).notNull(),
    classId: text("class_id").notNull(),
    ruleId: text("rule_id").notNull(),
    reason: text().notNull(),
    registration: text({ enum: ["register", "keepOrdered", "neither"] }).notNull(),
    ground: jsonb().$type<Ground>(),
    decisionId: uuid("decision_id").references(() => decisions.id),
    clauseId: text("clause_id"),
    dueOn: date("due_on", { mode: "string" }),
    /** the language that was read in the item's text: nb, nn, sv, en, se, fi, or other */
    language: text(),
    /** digest of what was judged beside the version: what it answers, who answered it, where it stood */
    context: text().notNull().default(""),
  },
  (t) => [
    index("classifications_by_item").on(t.itemId, t.at),
    check(
      "classifications_prunable_needs_clause",
      sql`${t.outcome} <> 'prunable' or (${t.decisionId} is not null and ${t.clauseId} is not null)`,
    ),
  ],
);

/**
 * The classification in force of each item: the newest of the rules while nobody decided, else the officer's. What it may
 * be destroyed under is looked up anew at each run, so it stands here and not in the officer's row.
 */
export const itemClasses = core.table(
  "item_classes",
  {
    itemId: uuid("item_id").primaryKey(),
    classificationId: uuid("classification_id")
      .notNull()
      .references(() => classifications.id),
    /** the version that was looked at last; an officer's classification may be of an earlier one */
    versionId: uuid("version_id").notNull(),
    outcome: text({ enum: ["publicRecord", "caseworkDocument", "prunable", "needsReview"] }).notNull(),
    /** the clause that covers it now, and the day under it: never for a proposal, nor for what waits again */
    decisionId: uuid("decision_id"),
    clauseId: text("clause_id"),
    dueOn: date("due_on", { mode: "string" }),
    state: text({ enum: classificationStates }).notNull().default("proposed"),
    /** why an officer is asked again; null while what the officer decided stands for what is there */
    reopenedBecause: text("reopened_because", { enum: reopenedBecause }),
    reopenedAt: timestamp("reopened_at", { withTimezone: true }),
    /** digest of the rule table and decision that were used, so that a change classifies again */
    basis: text().notNull(),
    /** visibility and presence that were looked at, for the same reason */
    standing: text().notNull(),
  },
  (t) => [
    index("item_classes_by_outcome").on(t.outcome),
    index("item_classes_due").on(t.dueOn).where(sql`due_on is not null`),
    check(
      "item_classes_due_is_decided",
      sql`${t.dueOn} is null or (${t.outcome} = 'prunable' and ${t.state} <> 'proposed' and ${t.reopenedBecause} is null and ${t.decisionId} is not null and ${t.clauseId} is not null)`,
    ),
  ],
);
