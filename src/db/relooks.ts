/** When single items were last asked for by themselves, and by what a channel is asked whether an answer has changed. */
import type pg from "pg";
import type { Listed, LookedAt } from "../capture/relook.ts";
import type { ChannelId, Sha256 } from "../domain/ids.ts";
import { sha256 } from "../domain/ids.ts";
import type { Tx } from "./transact.ts";

type Queryable = Pick<pg.ClientBase, "query">;

/** Of what is listed, and of those due that are not, the longest overdue first. @param most of the latter */
export async function readRelooks(
  db: Queryable,
  channelId: ChannelId,
  listed: readonly string[],
  now: Date,
  most: number,
): Promise<readonly LookedAt[]> {
  const found = await db.query<{
    native_id: string;
    posted_at: Date | null;
    looked_at: Date;
    mark: string | null;
  }>(
    `select native_id, posted_at, looked_at, mark from core.relooks where channel_id = $1 and native_id = any($2)
      union all
     (select native_id, posted_at, looked_at, mark from core.relooks
       where channel_id = $1 and due_at <= $3 and not (native_id = any($2)) order by due_at limit $4)
      union all
     (select native_id, posted_at, looked_at, mark
        from (select * from core.relooks where channel_id = $1 and looked_at > $3 offset 0) as ahead
       where due_at > $3 and not (native_id = any($2)) order by due_at limit $4)`,
    [channelId, listed, now, most],
  );
  return found.rows.map((row) => ({
    nativeId: row.native_id,
    postedAt: row.posted_at ?? undefined,
    lookedAt: row.looked_at,
    mark: row.mark ?? undefined,
  }));
}

export interface RelookRow extends Listed {
  readonly dueAt: Date;
}

export async function writeRelooks(
  { client }: Pick<Tx, "client">,
  channelId: ChannelId,
  lookedAt: Date,
  rows: readonly RelookRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into core.relooks as r (channel_id, native_id, posted_at, looked_at, due_at, mark)
     select $1, n.id, n.posted, $2, n.due, n.mark
       from unnest($3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[]) as n(id, posted, due, mark)
     on conflict (channel_id, native_id) do update set posted_at = coalesce(excluded.posted_at, r.posted_at),
       looked_at = excluded.looked_at, due_at = excluded.due_at, mark = coalesce(excluded.mark, r.mark)`,
    [
      ...[channelId, lookedAt, rows.map(({ nativeId }) => nativeId)],
      ...[rows.map(({ postedAt }) => postedAt ?? null), rows.map(({ dueAt }) => dueAt)],
      rows.map(({ mark }) => mark ?? null),
    ],
  );
}

export interface KeptValidators {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly mediaType: string;
  readonly sha256: Sha256;
  readonly since: Date;
}

export async function readValidators(
  db: Queryable,
  channelId: ChannelId,
  asked: Sha256,
): Promise<KeptValidators | undefined> {
  const found = await db.query<{
    etag: string | null;
    last_modified: string | null;
    media_type: string;
    sha256: string;
    since: Date;
  }>(
    "select etag, last_modified, media_type, sha256, since from core.answer_validators where channel_id = $1 and asked = $2",
    [channelId, asked],
  );
  const [row] = found.rows;
  if (!row) return undefined;
  const { etag, last_modified: lastModified, media_type: mediaType, since } = row;
  return {
    ...{ etag: etag ?? undefined, lastModified: lastModified ?? undefined, mediaType, since },
    sha256: sha256(row.sha256),
  };
}

/** @param outlived those of answers that were sent whole before then are asked for whole again, and go */
export async function writeValidators(
  { client }: Pick<Tx, "client">,
  channelId: ChannelId,
  outlived: Date,
  rows: readonly (KeptValidators & { readonly asked: Sha256 })[],
): Promise<void> {
  await client.query("delete from core.answer_validators where channel_id = $1 and since < $2", [
    channelId,
    outlived,
  ]);
  for (const { asked, etag, lastModified, mediaType, sha256: digest, since } of rows)
    await client.query(
      `insert into core.answer_validators (channel_id, asked, etag, last_modified, media_type, sha256, since)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (channel_id, asked) do update set etag = excluded.etag, last_modified = excluded.last_modified,
         media_type = excluded.media_type, sha256 = excluded.sha256, since = excluded.since`,
      [channelId, asked, etag ?? null, lastModified ?? null, mediaType, digest, since],
    );
}
