/** Kept files that are asked for again, and what is written when one was replaced under its address. */
import type pg from "pg";
import type { ChannelId, ItemId, ObservationId, Sha256, VersionId } from "../domain/ids.ts";
import type { KeptContent, MediaRef } from "../domain/item.ts";
import { firstCheckMs, type KeptFile } from "./media.ts";
import type { Tx } from "./transact.ts";

export interface DueFile {
  readonly itemId: ItemId;
  readonly nativeId: string;
  readonly versionId: VersionId;
  /** from 0 */
  readonly ordinal: number;
  readonly ref: MediaRef;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly fetchedAt: Date;
}

interface DueRow {
  readonly item_id: ItemId;
  readonly native_id: string;
  readonly version_id: VersionId;
  readonly ordinal: number;
  readonly url: string;
  readonly alt: string | null;
  readonly media_type: string | null;
  readonly sha256: Sha256;
  readonly size_bytes: number;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly fetched_at: Date;
}

/** Of the versions in force of items that the channel still shows, the longest due first. */
export async function dueFiles(
  pool: pg.Pool,
  channelId: ChannelId,
  now: Date,
  limit: number,
): Promise<readonly DueFile[]> {
  const found = await pool.query<DueRow>(
    `select s.item_id, s.native_id, m.version_id, m.ordinal, m.url, m.alt, v.media -> m.ordinal ->> 'mediaType' as media_type,
            m.sha256, m.size_bytes, m.etag, m.last_modified, m.fetched_at
       from core.media m join core.versions v on v.id = m.version_id
       join core.item_states s on s.item_id = v.item_id and s.version_id = v.id
      where m.check_due_at <= $2 and s.channel_id = $1 and m.sha256 is not null and m.origin = 'channel'
        and s.presence in ('present', 'leftWindow') and s.visibility = 'public'
      order by m.check_due_at, m.version_id, m.ordinal limit $3`,
    [channelId, now, limit],
  );
  return found.rows.map((row) => ({
    itemId: row.item_id,
    nativeId: row.native_id,
    versionId: row.version_id,
    ordinal: row.ordinal,
    ref: { url: row.url, alt: row.alt ?? undefined, mediaType: row.media_type ?? undefined },
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    etag: row.etag ?? undefined,
    lastModified: row.last_modified ?? undefined,
    fetchedAt: row.fetched_at,
  }));
}

/** What is not in force any longer, or gone, is asked for no more. */
export async function endChecks(pool: pg.Pool, channelId: ChannelId, now: Date): Promise<void> {
  await pool.query(
    `update core.media m set check_due_at = null
       from core.versions v join core.item_states s on s.item_id = v.item_id
      where v.id = m.version_id and m.check_due_at <= $2 and s.channel_id = $1
        and (s.version_id <> v.id or s.presence = 'removed')`,
    [channelId, now],
  );
}

/**
 * Asked again after twice the time that it is known; when its host did not answer, after a day.
 *
 * @param answered what the server said of it, nothing where it has it no longer; undefined when it did not answer
 */
export async function fileChecked(
  tx: Tx,
  file: DueFile,
  at: Date,
  answered: Pick<KeptFile, "etag" | "lastModified"> | undefined,
): Promise<void> {
  const knownMs = at.getTime() - file.fetchedAt.getTime();
  const due = new Date(at.getTime() + (answered ? Math.max(firstCheckMs, knownMs) : firstCheckMs));
  await tx.client.query(
    `update core.media set checked_at = $3, check_due_at = $4, etag = coalesce($5, etag), last_modified = coalesce($6, last_modified)
      where version_id = $1 and ordinal = $2`,
    [file.versionId, file.ordinal, at, due, answered?.etag ?? null, answered?.lastModified ?? null],
  );
}

/**
 * What the version in force says, with its row locked until the transaction ends.
 *
 * @returns undefined when another version is in force by now
 */
export async function versionInForce(
  tx: Tx,
  file: DueFile,
): Promise<
  { readonly kept: KeptContent; readonly number: number; readonly contentHash: Sha256 } | undefined
> {
  const state = await tx.client.query(
    "select 1 from core.item_states where item_id = $1 and version_id = $2 for update",
    [file.itemId, file.versionId],
  );
  if (state.rowCount !== 1) return undefined;
  const found = await tx.client.query<{
    number: number;
    content_hash: Sha256;
    title: string | null;
    text: string;
    author_name: string | null;
    facts: Readonly<Record<string, string>>;
    media: readonly { url: string; alt?: string; mediaType?: string; sha256: Sha256 | null }[];
  }>(
    `select v.number, v.content_hash, v.title, v.text, v.author_name, v.facts,
            (select coalesce(jsonb_agg(f.file || jsonb_build_object('sha256', m.sha256) order by f.ordinal), '[]')
               from jsonb_array_elements(v.media) with ordinality as f(file, ordinal)
               left join core.media m on m.version_id = v.id and m.ordinal = f.ordinal - 1) as media
       from core.versions v where v.id = $1`,
    [file.versionId],
  );
  const [row] = found.rows;
  if (!row) return undefined;
  const kept = {
    title: row.title ?? undefined,
    text: row.text,
    authorName: row.author_name ?? undefined,
    facts: row.facts,
    media: row.media.map(({ url, alt, mediaType, sha256 }) => ({
      url,
      alt,
      mediaType,
      sha256: sha256 ?? undefined,
    })),
  };
  return { kept, number: row.number, contentHash: row.content_hash };
}

export interface Replacement {
  readonly versionId: VersionId;
  readonly contentHash: Sha256;
  readonly observationId: ObservationId;
  readonly eventId: string;
  readonly at: Date;
  readonly file: KeptFile;
}

/** The same version again with one other file. What is compared with the next look stays as it is. */
export async function writeReplacement(tx: Tx, old: DueFile, now: Replacement): Promise<void> {
  await tx.client.query(
    `insert into core.versions (id, item_id, number, observation_id, seen_at, content_hash, author_name, author_id, title, text,
                                html, permalink, edited_at, labels, facts, media, replaced_characters, payload_ordinal, payload_pointer)
     select $2, item_id, number + 1, $3, $4, $5, author_name, author_id, title, text,
            html, permalink, edited_at, labels, facts, media, replaced_characters, payload_ordinal, payload_pointer
       from core.versions where id = $1`,
    [old.versionId, now.versionId, now.observationId, now.at, now.contentHash],
  );
  await tx.client.query(
    `insert into core.media (version_id, ordinal, url, alt, sha256, size_bytes, media_type, fault_code, fetched_at, etag,
                             last_modified, checked_at, check_due_at, origin, given_by, given_because, given_from)
     select $2, ordinal, url, alt, sha256, size_bytes, media_type, fault_code, fetched_at, etag,
            last_modified, checked_at, check_due_at, origin, given_by, given_because, given_from
       from core.media where version_id = $1`,
    [old.versionId, now.versionId],
  );
  const { sha256, sizeBytes, mediaType, etag = null, lastModified = null } = now.file;
  await tx.client.query(
    `update core.media set sha256 = $3, size_bytes = $4, media_type = $5, fetched_at = $6, checked_at = null,
            check_due_at = $7, etag = $8, last_modified = $9 where version_id = $1 and ordinal = $2`,
    [
      now.versionId,
      old.ordinal,
      sha256,
      sizeBytes,
      mediaType,
      now.at,
      new Date(now.at.getTime() + firstCheckMs),
      etag,
      lastModified,
    ],
  );
  // only the version in force is asked for again
  await tx.client.query("update core.media set check_due_at = null where version_id = $1", [old.versionId]);
  await tx.client.query(
    "update core.item_states set version_number = version_number + 1, version_id = $2 where item_id = $1",
    [old.itemId, now.versionId],
  );
  await tx.client.query(
    `insert into core.item_events (id, item_id, observation_id, at, kind, detail)
     select $1, $2, $3, $4, 'edited', jsonb_build_object('from', content_hash, 'to', $5::text, 'what', 'files', 'how', 'replaced')
       from core.versions where id = $6`,
    [now.eventId, old.itemId, now.observationId, now.at, now.contentHash, old.versionId],
  );
  await tx.client.query("update core.observations set new_versions = new_versions + 1 where id = $1", [
    now.observationId,
  ]);
}
