/** What a channel says of itself, as the newest look saw it, and whether its posts take comments. */
import type pg from "pg";

export interface ProfileRow {
  readonly nativeId: string;
  readonly title: string | undefined;
  readonly text: string;
  /** since when it reads so */
  readonly seenAt: Date;
}

/** Profiles that are on the channel, by native id. */
export async function readProfiles(pool: pg.Pool, channelId: string): Promise<readonly ProfileRow[]> {
  const found = await pool.query<{ native_id: string; title: string | null; text: string; seen_at: Date }>(
    `select i.native_id, v.title, v.text, v.seen_at
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
      where i.channel_id = $1 and i.kind = 'profile' and s.presence = 'present' order by i.native_id`,
    [channelId],
  );
  return found.rows.map(({ native_id, title, text, seen_at }) => ({
    ...{ nativeId: native_id, title: title ?? undefined, text, seenAt: seen_at },
  }));
}

/** so many of the newest tell how it is now */
const newest = 10;
/** of so many posts they are sought: by an index of the channel's own posts, whatever the public wrote there */
const sought = 100;

/** @returns what the newest public posts of the agency say of comments: `open`, `closed`; fewer where they do not say */
export async function newestCommentFacts(
  pool: Pick<pg.Pool, "query">,
  channelId: string,
): Promise<readonly string[]> {
  const found = await pool.query<{ comments: string }>(
    `select s.facts ->> 'comments' as comments
       from (select id, posted_at from core.items
              where channel_id = $1 and kind = 'post' and by_agency and posted_at is not null
              order by posted_at desc limit ${sought}) i
       join core.item_states s on s.item_id = i.id
      where s.visibility = 'public' and s.presence = 'present' and s.facts ? 'comments'
      order by i.posted_at desc, i.id desc limit ${newest}`,
    [channelId],
  );
  return found.rows.map(({ comments }) => comments);
}
