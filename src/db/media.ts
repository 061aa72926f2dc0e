/** Media files of versions: those that were kept, and those that the channel still owes. */

import { sql } from "drizzle-orm";
import type { ChannelId, Sha256, VersionId } from "../domain/ids.ts";
import type { MediaRef } from "../domain/item.ts";
import type { DatabaseLike } from "./connect.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import type { Tx } from "./transact.ts";

export interface KeptFile {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** One file of a version: kept, or why it was not. */
export interface MediaRow {
  readonly versionId: VersionId;
  readonly ordinal: number;
  readonly ref: MediaRef;
  readonly kept: KeptFile | undefined;
  readonly faultCode: string | undefined;
}

export type OwedFile = Pick<MediaRow, "versionId" | "ordinal" | "ref">;

export async function writeMedia(tx: Tx, rows: readonly MediaRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const columns = [
    "version_id",
    "ordinal",
    "url",
    "alt",
    "sha256",
    "size_bytes",
    "media_type",
    "fault_code",
    "fetched_at",
  ];
  const lines = rows.map(({ versionId, ordinal, ref, kept, faultCode }): CopyValue[] => [
    versionId,
    ordinal,
    ref.url,
    ref.alt,
    kept?.sha256,
    kept?.sizeBytes,
    kept?.mediaType,
    faultCode,
    at,
  ]);
  await copyRows(tx.client, "core.media", columns, lines);
}

/**
 * Files that the channel did not hand out when their version was first seen.
 *
 * @param first only what was asked for from `from` on, and before `before`
 * @param turn any text: which files come first differs from turn to turn, so that none waits behind the same ones
 */
export async function owedMedia(
  db: DatabaseLike,
  channelId: ChannelId,
  first: { readonly from: Date; readonly before: Date },
  turn: string,
  limit: number,
): Promise<readonly OwedFile[]> {
  const found = await db.execute<{
    versionId: VersionId;
    ordinal: number;
    url: string;
    alt: string | null;
    mediaType: string | null;
  }>(
    sql`select m.version_id as "versionId", m.ordinal, m.url, m.alt, v.media -> m.ordinal ->> 'mediaType' as "mediaType"
          from core.media m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id
         where m.fault_code = 'media.unreachable' and m.fetched_at >= ${first.from} and m.fetched_at < ${first.before} and i.channel_id = ${channelId}
         order by md5(m.version_id::text || m.ordinal || ${turn}) limit ${limit}`,
  );
  return found.rows.map(({ versionId, ordinal, url, alt, mediaType }) => ({
    versionId,
    ordinal,
    ref: { url, alt: alt ?? undefined, mediaType: mediaType ?? undefined },
  }));
}

/** @returns false when the file was there already */
export async function keepOwed(tx: Tx, file: OwedFile, kept: KeptFile, at: Date): Promise<boolean> {
  const { rowCount } = await tx.client.query(
    `update core.media set sha256 = $3, size_bytes = $4, media_type = $5, fault_code = null, fetched_at = $6
      where version_id = $1 and ordinal = $2 and sha256 is null`,
    [file.versionId, file.ordinal, kept.sha256, kept.sizeBytes, kept.mediaType, at],
  );
  return rowCount === 1;
}
