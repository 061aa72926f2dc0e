/** What the checklist asks of a channel's own posts, by an index of them alone: it costs the same in an archive of any size. */
import type pg from "pg";

/** Platforms give the start of a clock for a time that they have lost: what is earlier is no day of a post. */
const earliest = "2000-01-01T00:00:00Z";

/** When the first post of its own that was captured was published; a time later than its first look counts for nothing. */
export async function firstOwnPost(pool: pg.Pool, channelId: string): Promise<Date | undefined> {
  const found = await pool.query<{ posted_at: Date }>(
    `select posted_at from core.items
      where channel_id = $1 and kind = 'post' and by_agency and posted_at >= $2 and posted_at <= first_seen_at
      order by posted_at limit 1`,
    [channelId, earliest],
  );
  return found.rows[0]?.posted_at;
}

export interface OwnPost {
  readonly text: string;
  readonly html: string | undefined;
}

/** The newest of its own posts that everybody can read. */
export async function newestOwnPosts(
  pool: pg.Pool,
  channelId: string,
  limit: number,
): Promise<readonly OwnPost[]> {
  const found = await pool.query<{ text: string; html: string | null }>(
    `select v.text, v.html
       from (select id from core.items
              where channel_id = $1 and kind = 'post' and by_agency and posted_at is not null
              order by posted_at desc limit $2) i
       join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
      where s.visibility = 'public' and s.presence = 'present'`,
    [channelId, limit],
  );
  return found.rows.map(({ text, html }) => ({ text, html: html ?? undefined }));
}

/**
 * When a person last acted on an item of the channel; that somebody acts on another channel says nothing of this one.
 *
 * @param since what lies before it is not looked for, so that it costs no more where everybody acts elsewhere
 */
export async function lastReviewAct(
  pool: pg.Pool,
  {
    agencyId,
    channelId,
    since,
  }: { readonly agencyId: string; readonly channelId: string; readonly since: Date },
): Promise<Date | undefined> {
  const found = await pool.query<{ at: Date }>(
    `select a.at from core.review_acts a
      where a.agency_id = $1 and a.at >= $3
        and exists (select 1 from core.items i where i.id = a.item_id and i.channel_id = $2)
      order by a.at desc limit 1`,
    [agencyId, channelId, since],
  );
  return found.rows[0]?.at;
}
