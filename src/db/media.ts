/** Media files of versions: those that were kept, and those that the channel still owes. */

import { sql } from "drizzle-orm";
import type { ErrorCode } from "../domain/errors.ts";
import type { ChannelId, ObservationId, Sha256, VersionId } from "../domain/ids.ts";
import type { MediaRef } from "../domain/item.ts";
import type { DatabaseLike } from "./connect.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import type { Tx } from "./transact.ts";

export interface KeptFile {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** what the server said of it, to be asked later whether it was replaced */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** A file that was fetched is asked for again after a day, and then after twice as long each time. */
export const firstCheckMs = 24 * 60 * 60 * 1000;

/** One file that a version names, before it was had. */
export interface MediaRow {
  readonly versionId: VersionId;
  readonly ordinal: number;
  readonly ref: MediaRef;
  /** `media.owed` for one that is to be fetched */
  readonly faultCode: ErrorCode;
}

export interface OwedFile extends MediaRow {
  /** the look that named it */
  readonly look: ObservationId;
  readonly nativeId: string;
}

/** Written with the look that named them; fetched afterwards. */
export async function writeMedia(tx: Tx, rows: readonly MediaRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const columns = ["version_id", "ordinal", "url", "alt", "fault_code", "fetched_at"];
  const lines = rows.map(({ versionId, ordinal, ref, faultCode }): CopyValue[] => [
    versionId,
    ordinal,
    ref.url,
    ref.alt,
    faultCode,
    at,
  ]);
  await copyRows(tx.client, "core.media", columns, lines);
}

/**
 * Files that the channel still owes: those that nobody asked for yet, the newest first, then those that were asked for
 * in vain.
 *
 * @param from of the latter, only those that were first asked for then or later
 * @param turn any text: which of the latter come first differs from turn to turn, so that none waits behind the same ones
 */
export async function owedMedia(
  db: DatabaseLike,
  channelId: ChannelId,
  from: Date,
  turn: string,
  limits: { readonly new: number; readonly again: number },
): Promise<readonly OwedFile[]> {
  const found = await db.execute<OwedRow>(
    sql`(select ${owedColumns} ${owedFrom} where m.fault_code = 'media.owed' and i.channel_id = ${channelId}
          order by m.fetched_at desc, m.version_id, m.ordinal limit ${limits.new})
        union all
        (select ${owedColumns} ${owedFrom}
          where m.fault_code in ('media.unreachable', 'media.wrongType') and m.fetched_at >= ${from} and i.channel_id = ${channelId}
          order by md5(m.version_id::text || m.ordinal || ${turn}) limit ${limits.again})`,
  );
  return found.rows.map(({ url, alt, mediaType, ...row }) => ({
    ...row,
    ref: { url, alt: alt ?? undefined, mediaType: mediaType ?? undefined },
  }));
}

type OwedRow = {
  readonly versionId: VersionId;
  readonly ordinal: number;
  readonly nativeId: string;
  readonly look: ObservationId;
  readonly faultCode: ErrorCode;
  readonly url: string;
  readonly alt: string | null;
  readonly mediaType: string | null;
};

const owedColumns = sql`m.version_id as "versionId", m.ordinal, i.native_id as "nativeId", v.observation_id as "look", m.fault_code as "faultCode",
  m.url, m.alt, v.media -> m.ordinal ->> 'mediaType' as "mediaType"`;

const owedFrom = sql`from core.media m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id`;

/** @returns false when the file was there already */
export async function fileKept(tx: Tx, file: OwedFile, kept: KeptFile, at: Date): Promise<boolean> {
  const { rowCount } = await tx.client.query(
    `update core.media set sha256 = $3, size_bytes = $4, media_type = $5, fault_code = null, fetched_at = $6,
            etag = $7, last_modified = $8, check_due_at = case when url like 'http%' then $9::timestamptz end
      where version_id = $1 and ordinal = $2 and sha256 is null`,
    [
      file.versionId,
      file.ordinal,
      kept.sha256,
      kept.sizeBytes,
      kept.mediaType,
      at,
      kept.etag ?? null,
      kept.lastModified ?? null,
      new Date(at.getTime() + firstCheckMs),
    ],
  );
  return rowCount === 1;
}

/** Asked for in vain: why, for the next look and for whoever reads the status. */
export async function fileNotHad(tx: Tx, file: OwedFile, code: ErrorCode): Promise<void> {
  await tx.client.query(
    "update core.media set fault_code = $3 where version_id = $1 and ordinal = $2 and sha256 is null",
    [file.versionId, file.ordinal, code],
  );
}
