/** What officers did about items, what waits for them, and who holds it. Acts are only ever added to. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  real,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { reopenedBecause, reviewActKinds } from "../../domain/review.ts";
import { urgencyCauses } from "../../domain/urgency-cause.ts";
import { queueKinds } from "../../review/urgency.ts";
import { agencies, core } from "./agencies.ts";
import { reviewSamples } from "./samples.ts";

/** Several items that an officer decided at once: numbered from 1 within the agency, so that a person can name it. */
export const reviewBatches = core.table(
  "review_batches",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    number: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: ["confirmed", "overruled"] }).notNull(),
    byPerson: text("by_person").notNull(),
    because: text().notNull(),
    /** how its items were chosen, as the person gave it */
    filter: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    items: integer().notNull(),
    /** SHA-256 of the sorted ids, one a line: the frozen list */
    listSha256: text("list_sha256").notNull(),
    /** the sample of the list that had been read; null for a short list, and for batches from before samples were asked for */
    sampleId: uuid("sample_id").references(() => reviewSamples.id),
  },
  (t) => [unique("review_batches_number").on(t.agencyId, t.number)],
);

export const reviewActs = core.table(
  "review_acts",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    itemId: uuid("item_id").notNull(),
    /** the version that the officer had before them */
    versionId: uuid("version_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: reviewActKinds }).notNull(),
    byPerson: text("by_person").notNull(),
    because: text().notNull(),
    batchId: uuid("batch_id").references(() => reviewBatches.id),
    /** the classification that was in force before, and the one that the act made */
    beforeId: uuid("before_id"),
    classificationId: uuid("classification_id"),
    /** the act that this one takes back */
    undoes: uuid(),
    /** the day of a postponed item, the person of a hand-over, what was shown of a text */
    detail: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** in which order they were done: a clock that is put back tells another */
    place: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  },
  (t) => [
    index("review_acts_by_item").on(t.itemId, t.place),
    index("review_acts_by_agency").on(t.agencyId, t.at),
    /** what an officer did today, and what was decided last: most acts are readings */
    index("review_acts_decided")
      .on(t.agencyId, t.at)
      .where(sql`act in ('confirmed', 'overruled', 'postponed', 'handedOver')`),
    /** by the letters that lists print of an id */
    index("review_acts_by_name").on(sql`right(id::text, 8)`),
    index("review_acts_by_batch").on(t.batchId).where(sql`batch_id is not null`),
    check("review_acts_undo", sql`(${t.act} = 'undone') = (${t.undoes} is not null)`),
  ],
);

/** What waits for an officer, in its order: made again from the classification in force, so never the authority. */
export const reviewQueue = core.table(
  "review_queue",
  {
    itemId: uuid("item_id").primaryKey(),
    agencyId: uuid("agency_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    /** see `src/review/urgency.ts` */
    waits: text({ enum: queueKinds }).notNull(),
    reopenedBecause: text("reopened_because", { enum: reopenedBecause }),
    /** the classification in force that the row was made of, and where the item stood then */
    classificationId: uuid("classification_id").notNull(),
    standing: text().notNull(),
    /** of what was reopened: the newest of what the rules made of it, which the row's urgency goes by too */
    rulesSayId: uuid("rules_say_id"),
    classId: text("class_id").notNull(),
    ruleId: text("rule_id").notNull(),
    language: text(),
    postedAt: timestamp("posted_at", { withTimezone: true }).notNull(),
    waitingSince: timestamp("waiting_since", { withTimezone: true }).notNull(),
    /** 0 to 9, the highest first: see `src/review/urgency.ts` */
    urgency: smallint().notNull(),
    cause: text({ enum: urgencyCauses }).notNull(),
    /** the day on which a time limit of law ends, where one runs */
    actBy: date("act_by", { mode: "string" }),
    /** within one urgency, the likeliest to matter first */
    score: real().notNull().default(0),
    /** the model that was asked about it, where one is switched on for its language */
    modelId: uuid("model_id"),
    /** the rules propose to prune it, and the model doubts that: it waits for review */
    doubted: boolean().notNull().default(false),
    /** of one item in ten: where chance puts it among these */
    drawPlace: integer("draw_place"),
    /** SimHash of the text, for what says nearly the same */
    likeness: bigint({ mode: "bigint" }),
    postponedTo: date("postponed_to", { mode: "string" }),
    handedTo: text("handed_to"),
    leasedBy: text("leased_by"),
    leasedUntil: timestamp("leased_until", { withTimezone: true }),
  },
  (t) => {
    // ascending throughout, so that a page begins where the one before it ended
    const inOrder = [sql`(- ${t.urgency})`, sql`(- ${t.score})`, t.postedAt, t.itemId] as const;
    return [
      index("review_queue_order").on(t.agencyId, ...inOrder),
      index("review_queue_by_class").on(t.agencyId, t.classId, ...inOrder),
      index("review_queue_by_rule").on(t.agencyId, t.ruleId, ...inOrder),
      index("review_queue_by_channel").on(t.channelId, ...inOrder),
      index("review_queue_by_language").on(t.agencyId, t.language, ...inOrder),
      index("review_queue_by_kind").on(t.agencyId, t.waits, ...inOrder),
      index("review_queue_by_age").on(t.agencyId, t.postedAt),
      index("review_queue_by_likeness").on(t.agencyId, t.likeness),
      index("review_queue_drawn").on(t.agencyId, t.drawPlace).where(sql`draw_place is not null`),
      index("review_queue_act_by").on(t.agencyId, t.actBy).where(sql`act_by is not null`),
      // of what alarms, told in each run of process: counted from the index alone
      index("review_queue_alarms").on(t.agencyId, t.cause, t.urgency, t.actBy).where(sql`urgency >= 5`),
      /** what was given to somebody, which is little of what waits */
      index("review_queue_given")
        .on(t.agencyId, t.handedTo, ...inOrder)
        .where(sql`handed_to is not null`),
      index("review_queue_leased").on(t.agencyId, t.leasedBy).where(sql`leased_by is not null`),
    ];
  },
);

/** When the whole of an agency's queue was last compared with the classes in force; no row while that is under way. */
export const reviewQueuePasses = core.table("review_queue_passes", {
  agencyId: uuid("agency_id").primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
});
