/** Agencies and channels in the words of the field. */
import { asc, eq } from "drizzle-orm";
import type pg from "pg";
import type { Agency } from "../domain/agency.ts";
import type { Channel } from "../domain/channel.ts";
import { ArchiveError } from "../domain/errors.ts";
import { type AgencyId, asId, type ChannelId } from "../domain/ids.ts";
import type { DatabaseLike } from "./connect.ts";
import { agencies, channels } from "./schema.ts";
import type { Tx } from "./transact.ts";

type ChannelRow = typeof channels.$inferSelect;

export interface RegisteredChannel extends Channel {
  readonly quietUntil: Date | undefined;
  readonly registeredAt: Date;
  /** the address that the channel itself says it has, when it was looked at */
  readonly site: string | undefined;
  readonly stateAt: Date | undefined;
  readonly stateBecause: string | undefined;
}

/** What an officer may change of a channel; what is left out stays. */
export type ChannelRowChange = Partial<
  Pick<
    typeof channels.$inferInsert,
    | "title"
    | "address"
    | "secretName"
    | "leading"
    | "denyAuthors"
    | "everyMinutes"
    | "mediaHosts"
    | "identifyBy"
    | "state"
    | "stateBecause"
    | "stateAt"
    | "site"
    | "place"
    | "quietUntil"
  >
>;

function channelOf(row: ChannelRow): RegisteredChannel {
  return {
    id: asId<ChannelId>(row.id),
    agencyId: asId<AgencyId>(row.agencyId),
    kind: row.kind,
    title: row.title,
    address: row.address,
    secretName: row.secretName ?? undefined,
    leading: row.leading,
    denyAuthors: row.denyAuthors,
    everyMinutes: row.everyMinutes,
    mediaHosts: row.mediaHosts,
    identifyBy: row.identifyBy,
    state: row.state,
    quietUntil: row.quietUntil ?? undefined,
    registeredAt: row.registeredAt,
    site: row.site ?? undefined,
    stateAt: row.stateAt ?? undefined,
    stateBecause: row.stateBecause ?? undefined,
  };
}

export async function listAgencies(db: DatabaseLike): Promise<readonly Agency[]> {
  const rows = await db.select().from(agencies).orderBy(asc(agencies.registeredAt), asc(agencies.id));
  return rows.map(agencyOf);
}

function agencyOf({
  contactEmail,
  contactPhone,
  contactAddress,
  contactForm,
  ...row
}: typeof agencies.$inferSelect): Agency {
  return {
    ...row,
    ...(contactEmail === null ? {} : { contactEmail }),
    ...(contactPhone === null ? {} : { contactPhone }),
    ...(contactAddress === null ? {} : { contactAddress }),
    ...(contactForm === null ? {} : { contactForm }),
    id: asId<AgencyId>(row.id),
  };
}

export async function agencyNumbered(db: DatabaseLike, orgNumber: string): Promise<Agency | undefined> {
  const [row] = await db.select().from(agencies).where(eq(agencies.orgNumber, orgNumber));
  return row && agencyOf(row);
}

/** In the order of registration. */
export async function channelTitles(
  pool: pg.Pool,
  agencyId: AgencyId,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const found = await pool.query<{ id: string; title: string }>(
    "select id, title from core.channels where agency_id = $1 order by registered_at, id",
    [agencyId],
  );
  return found.rows;
}

/** @param wanted id or organisation number @throws ArchiveError `archive.missing` */
export async function findAgency(db: DatabaseLike, wanted: string): Promise<Agency> {
  const all = await listAgencies(db);
  const found = all.find((agency) => agency.id === wanted || agency.orgNumber === wanted);
  if (!found)
    throw new ArchiveError(
      "archive.missing",
      `no agency ${JSON.stringify(wanted)}; known: ${all.map((a) => `${a.orgNumber} ${a.name}`).join(", ") || "none"}`,
    );
  return found;
}

export async function listChannels(
  db: DatabaseLike,
  agencyId?: AgencyId,
): Promise<readonly RegisteredChannel[]> {
  const rows = await db
    .select()
    .from(channels)
    .where(agencyId ? eq(channels.agencyId, agencyId) : undefined)
    .orderBy(asc(channels.registeredAt), asc(channels.id));
  return rows.map(channelOf);
}

/** @throws ArchiveError `archive.missing` */
export async function findChannel(db: DatabaseLike, id: string): Promise<RegisteredChannel> {
  const [row] = await db.select().from(channels).where(eq(channels.id, id));
  if (!row)
    throw new ArchiveError(
      "archive.missing",
      `no channel ${JSON.stringify(id)}; list them with: kanalarkiv channel list`,
    );
  return channelOf(row);
}

export async function addAgency(db: DatabaseLike, agency: Agency, registeredAt: Date): Promise<void> {
  await db.insert(agencies).values({ ...agency, registeredAt });
}

/** @param found the one form of its address, and the address that it says it has */
export async function addChannel(
  db: DatabaseLike,
  channel: Channel,
  registeredAt: Date,
  found: { readonly place: string; readonly site: string | undefined },
): Promise<void> {
  const { place, site } = found;
  const secretName = channel.secretName ?? null;
  const stateAt = channel.state === "active" ? null : registeredAt;
  await db
    .insert(channels)
    .values({ ...channel, secretName, registeredAt, place, site: site ?? null, stateAt });
}

export async function changeChannel(
  db: DatabaseLike,
  id: ChannelId,
  change: ChannelRowChange,
): Promise<void> {
  await db.update(channels).set(change).where(eq(channels.id, id));
}

export async function changeAgency(
  db: DatabaseLike,
  id: AgencyId,
  change: Partial<Omit<Agency, "id" | "orgNumber" | "country">>,
): Promise<void> {
  const row = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      name.startsWith("contact") && value === "" ? null : value,
    ]),
  );
  await db.update(agencies).set(row).where(eq(agencies.id, id));
}

/**
 * Takes the addresses of a channel out of the audit log, for one that held a secret in the open: the events stay, and
 * say no more what it was.
 */
export async function forgetAddresses(tx: Tx, id: ChannelId): Promise<void> {
  await tx.client.query("select core.forget_channel_addresses($1)", [id]);
}

/** Of rows from before places were kept: the first of two that are the same place has it. */
export async function writePlace(tx: Tx, channel: Channel, place: string): Promise<void> {
  await tx.client.query(
    `update core.channels set place = $3 where id = $1 and place is null
        and not exists (select 1 from core.channels where agency_id = $2 and place = $3)`,
    [channel.id, channel.agencyId, place],
  );
}
