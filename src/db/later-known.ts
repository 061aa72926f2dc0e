/** What is known of items from after a moment: a look of that moment that is written late takes none of it back. */
import type pg from "pg";
import type { ChannelId } from "../domain/ids.ts";

export interface LaterKnown {
  /** the version in force was read, or made, after it */
  readonly says: boolean;
  /** who can see it, or whether it is there, was told after it */
  readonly stands: boolean;
}

/**
 * A look and a webhook know of the moment at which each read, an archive of that at which it was made: by these, and not by
 * when each was written, one is later than another. Of an archive that does not say when it was made nothing is later.
 *
 * @returns those of which something is later, by native id
 */
export async function laterKnown(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  nativeIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, LaterKnown>> {
  if (nativeIds.length === 0) return new Map();
  const found = await pool.query<{ readonly nativeId: string } & LaterKnown>(
    `select * from (
       select s.native_id as "nativeId",
              coalesce(case o.kind when 'told' then coalesce(t.said_at, o.started_at) when 'import' then m.made_at
                       else o.started_at end > $3, false) as says,
              exists (
                select 1 from core.item_events e join core.observations eo on eo.id = e.observation_id
                  left join core.imports em on em.observation_id = eo.id
                 where e.item_id = s.item_id and e.kind in ('visibilityChanged', 'missing', 'removed', 'reappeared')
                   and case eo.kind when 'told' then coalesce(greatest(t.shown_at, t.removed_at), e.at)
                            when 'import' then em.made_at else e.at end > $3) as stands
         from core.item_states s
         join core.versions v on v.id = s.version_id
         join core.observations o on o.id = v.observation_id
         left join core.imports m on m.observation_id = o.id
         left join core.webhook_told t on t.channel_id = s.channel_id and t.native_id = s.native_id
        where s.channel_id = $1 and s.native_id = any($2::text[])) k
      where says or stands`,
    [channelId, nativeIds, at],
  );
  return new Map(found.rows.map(({ nativeId, says, stands }) => [nativeId, { says, stands }]));
}
