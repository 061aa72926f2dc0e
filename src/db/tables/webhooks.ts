/** What channels tell by themselves: where each is told, and what came. A row of what came is only ever added to. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  index,
  integer,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { deliveryStates } from "../../domain/webhook.ts";
import { channels, core } from "./agencies.ts";
import { observations } from "./observations.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The form of a channel's signatures, as data. Secrets are named by their environment variables and never stored. */
export const webhookEndpoints = core.table("webhook_endpoints", {
  channelId: uuid("channel_id")
    .primaryKey()
    .references(() => channels.id),
  signatureHeader: text("signature_header").notNull(),
  signaturePrefix: text("signature_prefix").notNull(),
  signatureEncoding: text("signature_encoding", { enum: ["hex", "base64"] }).notNull(),
  secretName: text("secret_name").notNull(),
  verifyTokenName: text("verify_token_name"),
  eventHeader: text("event_header"),
  setAt: timestamp("set_at", { withTimezone: true }).notNull(),
});

/** One row for each body, kept before it is answered. Once it was taken its bytes lie in the object store, under its digest. */
export const webhookDeliveries = core.table(
  "webhook_deliveries",
  {
    id: uuid().primaryKey(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    /** what makes two of them the same: the sender's id, or the digest */
    eventKey: text("event_key").notNull(),
    digest: text().notNull(),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    mediaType: text("media_type").notNull(),
    body: bytea(),
    state: text({ enum: deliveryStates }).notNull().default("waiting"),
    takenAt: timestamp("taken_at", { withTimezone: true }),
    /** the look of the ledger whose answer it is */
    observationId: uuid("observation_id").references(() => observations.id),
  },
  (t) => [
    uniqueIndex("webhook_deliveries_once").on(t.channelId, t.eventKey),
    index("webhook_deliveries_waiting").on(t.channelId, t.receivedAt).where(sql`state = 'waiting'`),
    check("webhook_deliveries_waiting", sql`(${t.state} = 'waiting') = (${t.takenAt} is null)`),
    check("webhook_deliveries_body", sql`(${t.state} = 'waiting') = (${t.body} is not null)`),
    check("webhook_deliveries_look", sql`(${t.state} = 'taken') = (${t.observationId} is not null)`),
  ],
);

/** What came of accounts that are no channel here, or that nobody can tell: in no archive, its words for a while alone. */
export const webhookApart = core.table(
  "webhook_apart",
  {
    id: uuid().primaryKey(),
    /** at whose address it came */
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    account: text(),
    digest: text().notNull(),
    receivedAt: timestamp("received_at", { withTimezone: true }).notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    mediaType: text("media_type").notNull(),
    body: bytea(),
    /** the channel of that account, once it was registered */
    givenTo: uuid("given_to").references(() => channels.id),
  },
  (t) => [index("webhook_apart_by_account").on(t.account).where(sql`body is not null`)],
);

/** How new what a channel told of an item was: what comes late says nothing of how the item is now. */
export const webhookTold = core.table(
  "webhook_told",
  {
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    nativeId: text("native_id").notNull(),
    /** of its text */
    saidAt: timestamp("said_at", { withTimezone: true }),
    /** of who can see it */
    shownAt: timestamp("shown_at", { withTimezone: true }),
    /** by the agency or the platform, as it was told then */
    hidden: boolean(),
    /** of its removal */
    removedAt: timestamp("removed_at", { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.channelId, t.nativeId] })],
);
