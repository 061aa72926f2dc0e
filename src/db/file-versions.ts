/** Versions that say what the one before said, with a file that was replaced where it lay. */
import type { ItemId, ObservationId, Sha256, VersionId } from "../domain/ids.ts";
import { sha256 } from "../domain/ids.ts";
import type { KeptContent } from "../domain/item.ts";
import type { KeptFile } from "./media.ts";
import type { Tx } from "./transact.ts";

/**
 * What a version says, as JSON; `v` is the row of `core.versions`.
 *
 * The digests of its files are those of what is kept of them.
 */
export const keptContentOf = `
  jsonb_build_object('title', v.title, 'text', v.text, 'authorName', v.author_name, 'facts', v.facts,
    'media', (select coalesce(jsonb_agg(f.file || jsonb_build_object('sha256', m.sha256) order by f.ordinal), '[]')
                from jsonb_array_elements(v.media) with ordinality as f(file, ordinal)
                left join core.media m on m.version_id = v.id and m.ordinal = f.ordinal - 1))`;

export interface KeptContentJson {
  readonly title: string | null;
  readonly text: string;
  readonly authorName: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly media: readonly { url: string; alt?: string; mediaType?: string; sha256: string | null }[];
}

export function keptContent({ title, text, authorName, facts, media }: KeptContentJson): KeptContent {
  return {
    title: title ?? undefined,
    text,
    authorName: authorName ?? undefined,
    facts,
    media: media.map((file) => ({
      url: file.url,
      alt: file.alt,
      mediaType: file.mediaType,
      sha256: file.sha256 === null ? undefined : sha256(file.sha256),
    })),
  };
}

/** The version in force of an item, held until the transaction ends. */
export interface VersionInForce {
  readonly versionId: VersionId;
  readonly contentHash: Sha256;
  readonly kept: KeptContent;
}

/** @returns undefined when the item has another version by now than the one that was looked at */
export async function lockVersion(
  tx: Pick<Tx, "client">,
  itemId: ItemId,
  versionId: VersionId,
): Promise<VersionInForce | undefined> {
  const found = await tx.client.query<{ hash: string; kept: KeptContentJson }>(
    `select v.content_hash as hash, ${keptContentOf} as kept
       from core.item_states s join core.versions v on v.id = s.version_id
      where s.item_id = $1 and s.version_id = $2 for update of s`,
    [itemId, versionId],
  );
  const [row] = found.rows;
  return row && { versionId, contentHash: sha256(row.hash), kept: keptContent(row.kept) };
}

export interface FileVersion {
  readonly itemId: ItemId;
  readonly before: Omit<VersionInForce, "kept">;
  readonly versionId: VersionId;
  readonly eventId: string;
  /** the look after which it was found out */
  readonly observationId: ObservationId;
  readonly at: Date;
  /** of the content with the file replaced: `withReplacedFile` */
  readonly contentHash: Sha256;
  readonly file: KeptFile & {
    readonly ordinal: number;
    readonly etag: string | undefined;
    readonly lastModified: string | undefined;
  };
}

/** Adds the version with all its files, and tells of it. The next look is compared by what it was compared by before. */
export async function writeFileVersion(tx: Pick<Tx, "client">, version: FileVersion): Promise<void> {
  const { itemId, before, versionId, eventId, observationId, at, contentHash, file } = version;
  await tx.client.query(
    `insert into core.versions
     select (jsonb_populate_record(null::core.versions, to_jsonb(v) || jsonb_build_object(
              'id', $2::uuid, 'number', v.number + 1, 'observation_id', $3::uuid, 'seen_at', $4::timestamptz, 'content_hash', $5::text))).*
       from core.versions v where v.id = $1`,
    [before.versionId, versionId, observationId, at, contentHash],
  );
  await tx.client.query(
    `insert into core.media
     select (jsonb_populate_record(null::core.media, to_jsonb(m) || jsonb_build_object('version_id', $2::uuid) ||
              case when m.ordinal = $3 then $4::jsonb else '{}' end)).*
       from core.media m where m.version_id = $1`,
    [before.versionId, versionId, file.ordinal, JSON.stringify(replacedRow(file, at))],
  );
  await tx.client.query(
    `insert into core.item_events (id, item_id, observation_id, at, kind, detail) values ($1, $2, $3, $4, 'edited', $5)`,
    [
      eventId,
      itemId,
      observationId,
      at,
      { from: before.contentHash, to: contentHash, what: "files", how: "replaced" },
    ],
  );
  await tx.client.query(
    "update core.item_states set version_id = $2, version_number = version_number + 1 where item_id = $1",
    [itemId, versionId],
  );
}

function replacedRow(file: FileVersion["file"], at: Date): object {
  return {
    sha256: file.sha256,
    size_bytes: file.sizeBytes,
    media_type: file.mediaType,
    fault_code: null,
    fetched_at: at,
    etag: file.etag ?? null,
    last_modified: file.lastModified ?? null,
    checked_at: at,
    origin: "channel",
    given_by: null,
    given_because: null,
    given_from: null,
  };
}
