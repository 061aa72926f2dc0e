/** Agencies and their channels. */

import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgSchema, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { channelKinds } from "../../domain/channel.ts";

/** Everything that the public process has no right to read. */
export const core = pgSchema("core");

export const agencies = core.table(
  "agencies",
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    orgNumber: text("org_number").notNull().unique(),
    country: text({ enum: ["NO", "SE"] }).notNull(),
    language: text({ enum: ["nb", "nn", "sv", "en"] }).notNull(),
    timeZone: text("time_zone").notNull(),
    unit: text().notNull(),
    responsible: text().notNull(),
    names: text({ enum: ["searchable-1y", "hidden"] }).notNull(),
    /** whether a decision is adopted by another person than the one who wrote it */
    fourEyes: boolean("four_eyes").notNull().default(false),
    registeredAt: timestamp("registered_at", { withTimezone: true }).notNull(),
    /** whom the public asks for access, as the agency itself publishes it */
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    contactAddress: text("contact_address"),
    contactForm: text("contact_form"),
  },
  (t) => [
    check("agencies_country", sql`${t.country} in ('NO', 'SE')`),
    check("agencies_names", sql`${t.names} in ('searchable-1y', 'hidden')`),
  ],
);

export const channels = core.table(
  "channels",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    kind: text({ enum: channelKinds }).notNull(),
    title: text().notNull(),
    address: text().notNull(),
    secretName: text("secret_name"),
    leading: boolean().notNull().default(false),
    denyAuthors: jsonb("deny_authors").$type<readonly string[]>().notNull().default([]),
    everyMinutes: integer("every_minutes").notNull(),
    registeredAt: timestamp("registered_at", { withTimezone: true }).notNull(),
    /** the channel asked for quiet until then (429 or 503 with Retry-After) */
    quietUntil: timestamp("quiet_until", { withTimezone: true }),
    mediaHosts: jsonb("media_hosts").$type<readonly string[]>().notNull().default([]),
    identifyBy: text("identify_by", { enum: ["auto", "id", "link"] })
      .notNull()
      .default("auto"),
    state: text({ enum: ["active", "paused", "closed"] })
      .notNull()
      .default("active"),
    stateBecause: text("state_because"),
    stateAt: timestamp("state_at", { withTimezone: true }),
    /** the address that the site itself gives as its home, when it gives one */
    site: text(),
    /** its address in the one form that every spelling of it has; null in older rows until the register is changed */
    place: text(),
    /** the last look that was written, whatever its verdict; no foreign key, for a look refers to its channel */
    lastObservationId: uuid("last_observation_id"),
  },
  (t) => [
    unique("channels_address").on(t.agencyId, t.address),
    unique("channels_place").on(t.agencyId, t.place),
    check("channels_every_minutes", sql`${t.everyMinutes} between 1 and 10080`),
  ],
);
