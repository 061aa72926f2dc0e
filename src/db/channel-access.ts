/** What platforms last said of the access to channels: when it ends, and what it lacks. */
import type pg from "pg";
import type { AccessFacts } from "../domain/access.ts";

type Queryable = Pick<pg.ClientBase, "query">;

export interface ToldAccess extends AccessFacts {
  readonly channelId: string;
  readonly title: string;
  /** when the platform said so */
  readonly toldAt: Date;
}

/**
 * An end that is told as so many seconds from now comes out another second at each look: as long as it moves by minutes
 * only it is the same end, or it would be told anew each time.
 */
const sameEnd = (column: string) =>
  `case when abs(extract(epoch from excluded.${column} - channel_access.${column})) < 600
     then channel_access.${column} else excluded.${column} end`;

export async function writeAccess(
  db: Queryable,
  channelId: string,
  toldAt: Date,
  { tokenEndsAt, dataEndsAt, lacks }: AccessFacts,
): Promise<void> {
  await db.query(
    `insert into core.channel_access (channel_id, told_at, token_ends_at, data_ends_at, lacks) values ($1, $2, $3, $4, $5)
     on conflict (channel_id) do update set told_at = excluded.told_at, token_ends_at = ${sameEnd("token_ends_at")},
       data_ends_at = ${sameEnd("data_ends_at")}, lacks = excluded.lacks`,
    [channelId, toldAt, tokenEndsAt ?? null, dataEndsAt ?? null, lacks],
  );
}

/** Of the channels that are looked at. @param agencyId undefined for all */
export async function accessTold(db: Queryable, agencyId?: string): Promise<readonly ToldAccess[]> {
  const found = await db.query<{
    id: string;
    title: string;
    told_at: Date;
    token_ends_at: Date | null;
    data_ends_at: Date | null;
    lacks: string[];
  }>(
    `select c.id, c.title, a.told_at, a.token_ends_at, a.data_ends_at, a.lacks
       from core.channel_access a join core.channels c on c.id = a.channel_id
      where c.state = 'active' and ($1::uuid is null or c.agency_id = $1) order by c.registered_at, c.id`,
    [agencyId ?? null],
  );
  return found.rows.map((row) => ({
    ...{ channelId: row.id, title: row.title, toldAt: row.told_at, lacks: row.lacks },
    ...{ tokenEndsAt: row.token_ends_at ?? undefined, dataEndsAt: row.data_ends_at ?? undefined },
  }));
}

/** What nobody took of an end that has moved meanwhile. @param current by which ends the access is known to end now */
export async function dropMovedEnds(
  db: Queryable,
  agencyId: string,
  kind: "mailNow" | "webhook",
  at: Date,
  current: readonly { readonly channelId: string; readonly stretch: number }[],
): Promise<void> {
  await db.query(
    `update core.notices n set dropped_at = $3
      where n.agency_id = $1 and n.kind = $2 and n.cause like 'channel.%Ends.%' and n.sent_at is null and n.dropped_at is null
        and not exists (select 1 from unnest($4::uuid[], $5::bigint[]) as e(channel, stretch)
                         where e.channel = n.item_id and e.stretch = n.owed)`,
    [agencyId, kind, at, current.map(({ channelId }) => channelId), current.map(({ stretch }) => stretch)],
  );
}
