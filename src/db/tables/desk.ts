/** People of the desk: who they are, what they may do, and their sessions. No secret is kept, only what one is recognised by. */
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  index,
  jsonb,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { deskRoles, type RoleHeld, sessionEnds } from "../../domain/desk.ts";
import { agencies, core } from "./agencies.ts";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const deskUsers = core.table(
  "desk_users",
  {
    id: uuid().primaryKey(),
    /** as it stands under acts: a person's */
    name: text().notNull(),
    /** what is typed to sign in here, in lower case; null for who comes from a provider */
    signInName: text("sign_in_name"),
    /** who the provider says it is: both together, never an address of mail */
    issuer: text(),
    subject: text(),
    /** as the provider said it last: shown, and never looked for */
    email: text(),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
    madeBy: text("made_by").notNull(),
    closedAt: timestamp("closed_at", { withTimezone: true }),
    closedBy: text("closed_by"),
    closedBecause: text("closed_because"),
    /** argon2id in the form of the Password Hashing Competition */
    passwordHash: text("password_hash"),
    passwordAt: timestamp("password_at", { withTimezone: true }),
  },
  (t) => [
    unique("desk_users_sign_in_name").on(t.signInName),
    unique("desk_users_subject").on(t.issuer, t.subject),
    check(
      "desk_users_known",
      sql`(${t.issuer} is null) = (${t.subject} is null) and (${t.signInName} is not null or ${t.issuer} is not null)`,
    ),
    check(
      "desk_users_closed",
      sql`(${t.closedAt} is null) = (${t.closedBy} is null) and (${t.closedAt} is null) = (${t.closedBecause} is null)`,
    ),
  ],
);

/** A role that is taken away keeps its row: who could do what, and when, is asked for years later. */
export const deskRolesHeld = core.table(
  "desk_roles_held",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => deskUsers.id),
    role: text({ enum: deskRoles }).notNull(),
    /** null for all agencies of this installation */
    agencyId: uuid("agency_id").references(() => agencies.id),
    givenAt: timestamp("given_at", { withTimezone: true }).notNull(),
    givenBy: text("given_by").notNull(),
    takenAt: timestamp("taken_at", { withTimezone: true }),
    takenBy: text("taken_by"),
    takenBecause: text("taken_because"),
  },
  (t) => [
    uniqueIndex("desk_roles_held_once")
      .on(t.userId, t.role, sql`coalesce(${t.agencyId}, '00000000-0000-0000-0000-000000000000')`)
      .where(sql`taken_at is null`),
    check(
      "desk_roles_taken",
      sql`(${t.takenAt} is null) = (${t.takenBy} is null) and (${t.takenAt} is null) = (${t.takenBecause} is null)`,
    ),
  ],
);

/** Links for signing in once, by the digest of what stands in them. */
export const deskLinks = core.table(
  "desk_links",
  {
    digest: bytes().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => deskUsers.id),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
    madeBy: text("made_by").notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }),
    /** why a person who is known to a provider gets one: it is down, and something cannot wait */
    breakGlass: text("break_glass"),
  },
  (t) => [index("desk_links_by_user").on(t.userId)],
);

export const deskSessions = core.table(
  "desk_sessions",
  {
    id: uuid().primaryKey(),
    /** of what the browser holds */
    digest: bytes().notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => deskUsers.id),
    begunAt: timestamp("begun_at", { withTimezone: true }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true }).notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    endedBecause: text("ended_because", { enum: sessionEnds }),
    /** `link`, `password`, or the provider */
    by: text().notNull(),
    /** what a provider said that the person may do: it lives as long as the session; null for who is asked for here */
    claimed: jsonb().$type<readonly RoleHeld[]>(),
    /** what the browser called itself, for the person to know it by */
    browser: text().notNull(),
    /** the provider's name of the session, for its notice that the session is over */
    providerSession: text("provider_session"),
  },
  (t) => [
    unique("desk_sessions_digest").on(t.digest),
    index("desk_sessions_open").on(t.userId).where(sql`ended_at is null`),
    check("desk_sessions_ended", sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
  ],
);

/** Failed tries, by the digest of the name that was typed and of where they came from. */
export const deskAttempts = core.table(
  "desk_attempts",
  {
    place: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    of: bytes().notNull(),
    from: bytes().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index("desk_attempts_of").on(t.of, t.at), index("desk_attempts_from").on(t.from, t.at)],
);

/** Sign-ins at a provider that were begun and not ended, by the digest of what the browser that began them holds. */
export const deskSignIns = core.table(
  "desk_sign_ins",
  {
    digest: bytes().primaryKey(),
    /** by its name in the settings */
    provider: text().notNull(),
    /** a path of the desk, where the person wanted to go */
    backTo: text("back_to").notNull(),
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
  },
  (t) => [index("desk_sign_ins_over").on(t.endsAt)],
);
