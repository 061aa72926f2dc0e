/** The files of items as a person asks for them: which were kept, which are owed, which will not come by themselves. */
import type pg from "pg";
import type { ErrorCode } from "../domain/errors.ts";
import { type ItemId, isUuid, type Sha256, type VersionId } from "../domain/ids.ts";
import type { KeptFile } from "./media.ts";
import type { Tx } from "./transact.ts";

/** `owed` is asked for at the next looks; `lost` is not asked for any longer: it must be handed in. */
export const fileStates = ["kept", "owed", "lost"] as const;
export type FileState = (typeof fileStates)[number];

export interface ItemFile {
  readonly itemId: ItemId;
  readonly nativeId: string;
  readonly channel: string;
  readonly versionId: VersionId;
  readonly version: number;
  /** from 1, within the version */
  readonly file: number;
  readonly url: string;
  readonly alt: string | undefined;
  readonly state: FileState;
  /** why it was not kept */
  readonly fault: ErrorCode | undefined;
  /** when it was kept, or first owed */
  readonly since: Date;
  readonly sha256: Sha256 | undefined;
  readonly sizeBytes: number | undefined;
  readonly mediaType: string | undefined;
  /** undefined for a file that came from the channel */
  readonly handedIn: HandedIn | undefined;
}

/** Where a file came from that the channel did not hand out. */
export interface HandedIn {
  /** a person's name */
  readonly by: string;
  readonly because: string;
  /** where that person had it from */
  readonly from: string | undefined;
}

/** SQL: `$owedFrom` is the time from which on a file that was asked for in vain is asked for again. */
function stateSql(owedFrom: string): string {
  return `case when m.sha256 is not null then 'kept' when m.fault_code = 'media.owed' then 'owed'
    when m.fault_code in ('media.unreachable', 'media.wrongType') and m.fetched_at >= ${owedFrom} then 'owed' else 'lost' end`;
}

/** A file that another version of the item has, or a person handed in for it, is not missing. */
const hadOtherwise = `exists (select 1 from core.media k join core.versions kv on kv.id = k.version_id
  where kv.item_id = v.item_id and k.url = m.url and k.sha256 is not null)`;

export interface FileCounts {
  readonly owed: number;
  readonly lost: number;
}

export interface FilesMissing {
  /** by channel; a channel of which none is missing is left out */
  readonly byChannel: ReadonlyMap<string, FileCounts>;
  /** there are more than were looked through: each count is what there is at least */
  readonly atLeast: boolean;
}

/** So many files that are missing, in the whole archive, are looked through. */
export const mostFilesLooked = 2000;

/** In whichever version of an item: each file once. */
export async function missingFiles(
  pool: pg.Pool,
  owedFrom: Date,
  most = mostFilesLooked,
): Promise<FilesMissing> {
  const found = await pool.query<FileCounts & { channelId: string; looked: number }>(
    `with m as materialized (select version_id, url, fault_code, fetched_at, sha256 from core.media where sha256 is null limit $2)
     select i.channel_id as "channelId", (select count(*)::int from m) as looked,
            count(distinct (i.id, m.url)) filter (where not ${hadOtherwise} and ${stateSql("$1")} = 'owed')::int as owed,
            count(distinct (i.id, m.url)) filter (where not ${hadOtherwise} and ${stateSql("$1")} = 'lost')::int as lost
       from m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id
      group by i.channel_id`,
    [owedFrom, most],
  );
  const byChannel = found.rows.map(({ channelId, owed, lost }) => [channelId, { owed, lost }] as const);
  return { byChannel: new Map(byChannel), atLeast: found.rows[0]?.looked === most };
}

export interface FileFilter {
  readonly itemId?: string | undefined;
  readonly channelId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly states: readonly FileState[];
  readonly owedFrom: Date;
  readonly limit: number;
}

interface FileRow {
  readonly item_id: ItemId;
  readonly native_id: string;
  readonly channel: string;
  readonly version_id: VersionId;
  readonly number: number;
  readonly ordinal: number;
  readonly url: string;
  readonly alt: string | null;
  readonly state: FileState;
  readonly fault_code: ErrorCode | null;
  readonly fetched_at: Date;
  readonly sha256: Sha256 | null;
  readonly size_bytes: number | null;
  readonly media_type: string | null;
  readonly origin: "channel" | "handedIn";
  readonly given_by: string | null;
  readonly given_because: string | null;
  readonly given_from: string | null;
}

/** The newest first; of an item all versions, of a channel or an agency what is not there in any. */
export async function itemFiles(pool: pg.Pool, filter: FileFilter): Promise<readonly ItemFile[]> {
  const found = await pool.query<FileRow>(
    `select * from (
       select i.id as item_id, i.native_id, c.title as channel, v.id as version_id, v.number, m.ordinal, m.url, m.alt,
              ${stateSql("$5")} as state, m.fault_code, m.fetched_at, m.sha256, m.size_bytes, m.media_type, m.origin,
              m.given_by, m.given_because, m.given_from
         from core.media m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id
         join core.channels c on c.id = i.channel_id
        where ($1::uuid is null or i.id = $1) and ($2::uuid is null or i.channel_id = $2)
          and ($3::uuid is null or i.agency_id = $3) and ($1::uuid is not null or m.sha256 is not null or not ${hadOtherwise})) f
      where state = any($4) order by fetched_at desc, native_id, number, ordinal limit $6`,
    [
      filter.itemId ?? null,
      filter.channelId ?? null,
      filter.agencyId ?? null,
      filter.states,
      filter.owedFrom,
      filter.limit,
    ],
  );
  return found.rows.map(fileOf);
}

function fileOf(row: FileRow): ItemFile {
  const { given_by: by, given_because: because } = row;
  return {
    itemId: row.item_id,
    nativeId: row.native_id,
    channel: row.channel,
    versionId: row.version_id,
    version: row.number,
    file: row.ordinal + 1,
    url: row.url,
    alt: row.alt ?? undefined,
    state: row.state,
    fault: row.fault_code ?? undefined,
    since: row.fetched_at,
    sha256: row.sha256 ?? undefined,
    sizeBytes: row.size_bytes ?? undefined,
    mediaType: row.media_type ?? undefined,
    handedIn:
      row.origin === "handedIn" && by !== null && because !== null
        ? { by, because, from: row.given_from ?? undefined }
        : undefined,
  };
}

export interface FoundItem {
  readonly id: ItemId;
  readonly nativeId: string;
  readonly channelId: string;
  readonly channel: string;
  /** the version in force */
  readonly versionId: VersionId;
}

/**
 * Each way of naming has an index of its own: `or` over two tables would go through every item of the archive.
 *
 * @param named an id or its last eight letters, the channel's own id, or the address of its page; the answer may be several
 */
export async function findItems(pool: pg.Pool, named: string): Promise<readonly FoundItem[]> {
  const found = await pool.query<FoundItem>(
    `with named as (select id from core.items where id = $2::uuid or right(id::text, 8) = lower($1)
                    union select i.id from core.channels c join core.items i on i.channel_id = c.id and i.native_id = $1
                    union select item_id from core.item_states where md5(permalink) = md5($1) and permalink = $1)
     select i.id, i.native_id as "nativeId", i.channel_id as "channelId", c.title as channel, s.version_id as "versionId"
       from named join core.items i on i.id = named.id join core.item_states s on s.item_id = i.id
       join core.channels c on c.id = i.channel_id
      order by i.first_seen_at, i.id limit 20`,
    [named, isUuid(named) ? named : null],
  );
  return found.rows;
}

export interface GivenFile extends KeptFile {
  readonly versionId: VersionId;
  readonly given: HandedIn;
  readonly at: Date;
}

/** @returns false when the file is there meanwhile */
export async function fillFile(tx: Tx, ordinal: number, file: GivenFile): Promise<boolean> {
  const { rowCount } = await tx.client.query(
    `update core.media set sha256 = $3, size_bytes = $4, media_type = $5, fault_code = null, fetched_at = $6,
            origin = 'handedIn', given_by = $7, given_because = $8, given_from = $9
      where version_id = $1 and ordinal = $2 and sha256 is null`,
    [file.versionId, ordinal, ...givenValues(file)],
  );
  return rowCount === 1;
}

/**
 * Adds a file that the channel never named. Its address is its digest.
 *
 * @returns its ordinal
 */
export async function addFile(tx: Tx, alt: string, file: GivenFile): Promise<number> {
  await tx.client.query("select 1 from core.item_states where version_id = $1 for update", [file.versionId]);
  const added = await tx.client.query<{ ordinal: number }>(
    `insert into core.media (version_id, ordinal, url, alt, sha256, size_bytes, media_type, fetched_at, origin,
                             given_by, given_because, given_from)
     select $1, coalesce(max(m.ordinal) + 1, 0), $2, $3, $4, $5, $6, $7, 'handedIn', $8, $9, $10
       from core.media m where m.version_id = $1 returning ordinal`,
    [file.versionId, `${handedInScheme}${file.sha256}`, alt, ...givenValues(file)],
  );
  return added.rows[0]?.ordinal ?? 0;
}

const handedInScheme = "urn:sha256:";

function givenValues(file: GivenFile): readonly (string | number | Date | null)[] {
  const { sha256, sizeBytes, mediaType, at, given } = file;
  return [sha256, sizeBytes, mediaType, at, given.by, given.because, given.from ?? null];
}

/**
 * Takes a file back that was handed in: one that the channel named is missing again, another goes.
 *
 * @returns false when no file stands there that was handed in
 */
export async function takeBackFile(tx: Tx, versionId: VersionId, ordinal: number): Promise<boolean> {
  const where = "where version_id = $1 and ordinal = $2 and origin = 'handedIn' and sha256 is not null";
  const added = await tx.client.query(
    `delete from core.media ${where} and url = '${handedInScheme}' || sha256`,
    [versionId, ordinal],
  );
  if (added.rowCount === 1) return true;
  const { rowCount } = await tx.client.query(
    `update core.media set sha256 = null, size_bytes = null, media_type = null, fault_code = 'media.refused',
            origin = 'channel', given_by = null, given_because = null, given_from = null ${where}`,
    [versionId, ordinal],
  );
  return rowCount === 1;
}

/** States of the packages that hold the item, newest first. */
export async function packagesOf(
  pool: pg.Pool,
  itemId: ItemId,
): Promise<readonly { readonly id: string; readonly state: string }[]> {
  const found = await pool.query<{ id: string; state: string }>(
    `select p.id, p.state from core.package_items i join core.packages p on p.id = i.package_id
      where i.item_id = $1 order by p.planned_at desc`,
    [itemId],
  );
  return found.rows;
}

export interface LostFile {
  readonly versionId: VersionId;
  /** from 0 */
  readonly ordinal: number;
  readonly url: string;
}

/** What is asked for no longer, of a channel. @param only with this fault; all when undefined */
export async function lostFiles(
  tx: Tx,
  channelId: string,
  owedFrom: Date,
  only: ErrorCode | undefined,
): Promise<readonly LostFile[]> {
  const found = await tx.client.query<LostFile>(
    `select m.version_id as "versionId", m.ordinal, m.url
       from core.media m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id
      where i.channel_id = $1 and m.sha256 is null and ${stateSql("$2")} = 'lost' and ($3::text is null or m.fault_code = $3)
      order by m.version_id, m.ordinal`,
    [channelId, owedFrom, only ?? null],
  );
  return found.rows;
}

/** From now on they are owed as if they had been named now. */
export async function oweFiles(tx: Tx, files: readonly LostFile[], at: Date): Promise<void> {
  await tx.client.query(
    `update core.media m set fault_code = 'media.owed', fetched_at = $3
       from unnest($1::uuid[], $2::int[]) as n(version_id, ordinal)
      where m.version_id = n.version_id and m.ordinal = n.ordinal and m.sha256 is null`,
    [files.map((file) => file.versionId), files.map((file) => file.ordinal), at],
  );
}
