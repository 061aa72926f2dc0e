/** Which objects of the store the database speaks of, and when each was last read back. */
import type pg from "pg";
import { type ObservationId, type Sha256, sha256 } from "../domain/ids.ts";
import { localMinute } from "../domain/zoned.ts";
import { cursorRows } from "./cursor.ts";
import { isMuch } from "./kept-counts.ts";

export type ObjectKind = "raw" | "media" | "package";

/** An object that must lie in the store, by what it must be. */
export interface ReferredObject {
  readonly kind: ObjectKind;
  readonly sha256: Sha256;
  /** of the bytes as they came, before they were packed */
  readonly sizeBytes: number;
  /** of a package, its id; its archive lies under it and not under the digest */
  readonly packageId: string | undefined;
}

export type ObjectState = "sound" | "missing" | "damaged";

export interface ObjectCheck {
  readonly object: ReferredObject;
  readonly state: ObjectState;
  /** what was found in place of it; empty for a sound one */
  readonly detail: string;
}

/** What names an object in `object_checks`: the kind, and the digest or the package's id. */
export function checkKey({ kind, sha256: digest, packageId }: ReferredObject): string {
  return `${kind}/${packageId ?? digest}`;
}

const referred = `
  select 'raw' as kind, sha256, max(size_bytes) as size, null::uuid as package_id from core.payloads group by sha256
  union all
  select 'media', sha256, max(size_bytes), null from core.media where sha256 is not null group by sha256
  union all
  select distinct on (sha256) 'media', sha256, size_bytes, null::uuid from core.channel_register r
   where sha256 is not null and not exists (select 1 from core.media m where m.sha256 = r.sha256)
  union all
  select 'package', sha256, size_bytes, id from core.packages where sha256 is not null and state in ('committed', 'deposited', 'acknowledged', 'rejected', 'replaced')`;

interface ReferredRow {
  readonly kind: ObjectKind;
  readonly sha256: string;
  readonly size: string;
  readonly package_id: string | null;
}

/**
 * Those first that were never read back, then those whose last time is longest ago.
 *
 * @param limit all of them unless given
 */
export async function referredObjects(pool: pg.Pool, limit?: number): Promise<readonly ReferredObject[]> {
  const found = await pool.query<ReferredRow>(
    `select r.kind, r.sha256, r.size, r.package_id from (${referred}) r
       left join core.object_checks c on c.key = r.kind || '/' || coalesce(r.package_id::text, r.sha256)
      order by c.checked_at nulls first, md5(r.sha256) limit $1`,
    [limit ?? null],
  );
  return found.rows.map(referredOf);
}

function referredOf(row: ReferredRow): ReferredObject {
  return {
    kind: row.kind,
    sha256: sha256(row.sha256),
    sizeBytes: Number(row.size),
    packageId: row.package_id ?? undefined,
  };
}

/** A few that the store must hold: of the first and of the last answers, files and packages. None when nothing was stored. */
export async function objectSample(client: Pick<pg.ClientBase, "query">): Promise<readonly ReferredObject[]> {
  const raw = "select 'raw' as kind, sha256, size_bytes as size, null::uuid as package_id from core.payloads";
  const found = await client.query<ReferredRow>(
    `(${raw} order by observation_id, ordinal limit 1) union (${raw} order by observation_id desc, ordinal limit 2)
     union (select 'media', sha256, size_bytes, null from core.media where sha256 is not null order by version_id desc, ordinal limit 1)
     union (select 'package', sha256, size_bytes, id from core.packages
             where sha256 is not null and state in ('committed', 'deposited', 'acknowledged') order by id desc limit 1)`,
  );
  return found.rows.map(referredOf);
}

export async function writeChecks(
  client: Pick<pg.ClientBase, "query">,
  checks: readonly ObjectCheck[],
  at: Date,
): Promise<void> {
  await client.query(
    `insert into core.object_checks (key, kind, checked_at, state, detail)
     select k, kind, $2, state, detail from unnest($1::text[], $3::text[], $4::text[], $5::text[]) as n(k, kind, state, detail)
     on conflict (key) do update set checked_at = excluded.checked_at, state = excluded.state, detail = excluded.detail`,
    [
      checks.map(({ object }) => checkKey(object)),
      at,
      checks.map(({ object }) => object.kind),
      checks.map(({ state }) => state),
      checks.map(({ detail }) => detail),
    ],
  );
}

export interface ObjectCounts {
  readonly referred: number;
  readonly neverRead: number;
  readonly missing: number;
  readonly damaged: number;
  /** when the object whose last reading is longest ago was read; undefined while any was never read */
  readonly allReadSince: Date | undefined;
}

/** Whether there are so many objects that nobody waits for `objectCounts`. */
export async function hasManyObjects(pool: Pick<pg.Pool, "query">): Promise<boolean> {
  return await isMuch(
    pool,
    "select 1 from core.payloads union all select 1 from core.media where sha256 is not null",
  );
}

/** Of what the database speaks of now: what was removed since counts no more. */
export async function objectCounts(pool: Pick<pg.Pool, "query">): Promise<ObjectCounts> {
  const found = await pool.query<Omit<ObjectCounts, "allReadSince"> & { readonly allReadSince: Date | null }>(
    `select count(*)::int as referred, count(*) filter (where c.key is null)::int as "neverRead",
            count(*) filter (where c.state = 'missing')::int as missing,
            count(*) filter (where c.state = 'damaged')::int as damaged, min(c.checked_at) as "allReadSince"
       from (${referred}) r
       left join core.object_checks c on c.key = r.kind || '/' || coalesce(r.package_id::text, r.sha256)`,
  );
  const row = found.rows[0] ?? { referred: 0, neverRead: 0, missing: 0, damaged: 0, allReadSince: null };
  return { ...row, allReadSince: row.neverRead > 0 ? undefined : (row.allReadSince ?? undefined) };
}

/** What of the archive refers to an object, in words for a person: at most five. */
export async function referrersOf(pool: pg.Pool, object: ReferredObject): Promise<readonly string[]> {
  if (object.kind === "package") return [`package ${object.packageId}`];
  if (object.kind === "raw") {
    const looks = await pool.query<LookRow>(looksWith, [object.sha256]);
    return looks.rows.map(({ id, title, at, zone }) => `look ${id} at ${title}, ${localMinute(at, zone)}`);
  }
  const found = await pool.query<{ readonly what: string }>(
    `(${itemsWith}) union all (${plansWith}) limit 5`,
    [object.sha256],
  );
  return found.rows.map(({ what }) => what);
}

interface LookRow {
  readonly id: ObservationId;
  readonly title: string;
  readonly at: Date;
  readonly zone: string;
}

const looksWith = `
  select o.id, c.title, o.started_at as at, a.time_zone as zone
    from core.payloads p join core.observations o on o.id = p.observation_id join core.channels c on c.id = o.channel_id
    join core.agencies a on a.id = c.agency_id
   where p.sha256 = $1 order by o.started_at limit 5`;

const itemsWith = `
  select 'file ' || (m.ordinal + 1) || ' of item ' || i.id || ' (' || c.title || ', ' || left(i.native_id, 100) || ')' as what
    from core.media m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id
    join core.channels c on c.id = i.channel_id
   where m.sha256 = $1 order by i.id, v.number limit 5`;

const plansWith = `
  select distinct 'the plan of the channel ' || c.title from core.channel_register r join core.channels c on c.id = r.channel_id
   where r.sha256 = $1`;

/**
 * The keys under which what the database speaks of must lie, each once, in their order by bytes; a raw answer by the key
 * that it has unpacked.
 *
 * @param client inside a transaction
 */
export async function* referredKeys(client: pg.ClientBase): AsyncGenerator<{ readonly key: string }> {
  const rows = cursorRows<{ readonly key: string }>(
    client,
    "referred_keys",
    `select case r.kind when 'package' then 'packages/' || r.package_id || '/' || r.package_id || '.tar'
                 else r.kind || '/' || left(r.sha256, 2) || '/' || r.sha256 end collate "C" as key
       from (${referred}) r order by 1`,
    [],
    5000,
  );
  for await (const batch of rows) yield* batch;
}
