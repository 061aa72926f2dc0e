/** What the newest looks say of the access to channels, and what was told of it outside the archive. */
import type pg from "pg";

type Queryable = Pick<pg.ClientBase, "query">;

export interface AccessRow {
  readonly channelId: string;
  readonly title: string;
  /** when it was last seen whole */
  readonly lastWholeAt: Date | undefined;
  /** the newest looks, the newest first */
  readonly newest: readonly { readonly code: string | null; readonly detail: string | null }[];
}

/** Of the channels of an agency that are looked at. @param looks so many of each */
export async function accessRows(
  db: Queryable,
  agencyId: string,
  now: Date,
  looks: number,
): Promise<readonly AccessRow[]> {
  const found = await db.query<{
    id: string;
    title: string;
    whole: Date | null;
    newest: AccessRow["newest"] | null;
  }>(
    `select c.id, c.title,
            (select o.started_at from core.observations o
              where o.channel_id = c.id and o.kind = 'look' and o.started_at <= $2 and o.verdict in ('accepted', 'released')
              order by o.started_at desc limit 1) as whole,
            (select json_agg(json_build_object('code', n.fault_code, 'detail', n.fault_detail)) from (
               select o.fault_code, o.fault_detail from core.observations o
                where o.channel_id = c.id and o.kind = 'look' and o.started_at <= $2 order by o.started_at desc limit $3) n) as newest
       from core.channels c where c.agency_id = $1 and c.state = 'active' order by c.registered_at, c.id`,
    [agencyId, now, looks],
  );
  return found.rows.map(({ id, title, whole, newest }) => ({
    ...{ channelId: id, title, lastWholeAt: whole ?? undefined, newest: newest ?? [] },
  }));
}

export interface AccessNotice {
  readonly id: string;
  readonly channelId: string;
  /** the stretch without a whole look that it is about: seconds since 1970 of the last whole one, 0 for none */
  readonly stretch: number;
  /** with `channel.` before the state */
  readonly cause: string;
  /** of the agency: on which the access ends */
  readonly actBy?: string | undefined;
}

/** Each once: the same channel, stretch and cause are told no second time. */
export async function addAccessNotices(
  db: Queryable,
  agencyId: string,
  kind: "mailNow" | "webhook",
  at: Date,
  notices: readonly AccessNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  await db.query(
    `insert into core.notices (id, agency_id, kind, item_id, owed, cause, act_by, made_at, next_at)
     select n.id, $1, $2, n.channel, n.stretch, n.cause, n.act_by, $3, $3
       from unnest($4::uuid[], $5::uuid[], $6::bigint[], $7::text[], $8::date[]) as n(id, channel, stretch, cause, act_by)
     on conflict do nothing`,
    [
      ...[agencyId, kind, at, notices.map(({ id }) => id), notices.map(({ channelId }) => channelId)],
      ...[notices.map(({ stretch }) => stretch), notices.map(({ cause }) => cause)],
      notices.map(({ actBy }) => actBy ?? null),
    ],
  );
}

export interface ToldAlarm {
  readonly channelId: string;
  readonly stretch: number;
  readonly sent: boolean;
}

/** Stretches of which somebody was to be told, and not that they are over. */
export async function openAlarms(
  db: Queryable,
  agencyId: string,
  kind: "mailNow" | "webhook",
): Promise<readonly ToldAlarm[]> {
  const found = await db.query<{ channel: string; stretch: string; sent: boolean }>(
    `select n.item_id as channel, n.owed as stretch, bool_or(n.sent_at is not null) as sent from core.notices n
      where n.agency_id = $1 and n.kind = $2 and n.cause like 'channel.%' and n.cause <> 'channel.well' and n.cause not like 'channel.%Ends.%'
        and (n.sent_at is not null or n.dropped_at is null)
        and not exists (select 1 from core.notices w where w.agency_id = n.agency_id and w.kind = n.kind
                           and w.item_id = n.item_id and w.owed = n.owed and w.cause like 'channel.%' and w.cause = 'channel.well')
      group by n.item_id, n.owed`,
    [agencyId, kind],
  );
  return found.rows.map(({ channel, stretch, sent }) => ({
    channelId: channel,
    stretch: Number(stretch),
    sent,
  }));
}

/** What nobody took is over before anybody could be told. */
export async function dropAlarms(
  db: Queryable,
  agencyId: string,
  kind: "mailNow" | "webhook",
  at: Date,
  alarms: readonly ToldAlarm[],
): Promise<void> {
  for (const { channelId, stretch } of alarms)
    await db.query(
      `update core.notices set dropped_at = $5 where agency_id = $1 and kind = $2 and item_id = $3 and owed = $4
          and cause like 'channel.%' and sent_at is null and dropped_at is null`,
      [agencyId, kind, channelId, stretch, at],
    );
}
