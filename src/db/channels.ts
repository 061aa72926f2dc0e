/** Agencies and channels in the words of the field. */
import { asc, eq } from "drizzle-orm";
import type { Agency } from "../domain/agency.ts";
import type { Channel } from "../domain/channel.ts";
import { ArchiveError } from "../domain/errors.ts";
import { type AgencyId, asId, type ChannelId } from "../domain/ids.ts";
import type { DatabaseLike } from "./connect.ts";
import { agencies, channels } from "./schema.ts";

type ChannelRow = typeof channels.$inferSelect;

export interface RegisteredChannel extends Channel {
  readonly quietUntil: Date | undefined;
  readonly registeredAt: Date;
}

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
  };
}

export async function listAgencies(db: DatabaseLike): Promise<readonly Agency[]> {
  const rows = await db.select().from(agencies).orderBy(asc(agencies.registeredAt), asc(agencies.id));
  return rows.map((row) => ({ ...row, id: asId<AgencyId>(row.id) }));
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

export async function addChannel(db: DatabaseLike, channel: Channel, registeredAt: Date): Promise<void> {
  await db.insert(channels).values({ ...channel, secretName: channel.secretName ?? null, registeredAt });
}
