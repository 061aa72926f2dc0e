/** Packages as an archivist asks for them: all of them, one with its life, and what two of them have in common. */
import type pg from "pg";
import type { PackageState } from "../domain/package-state.ts";

/** A row of `core.packages` with what its series, items and last event add. */
export interface ListedPackage {
  readonly id: string;
  readonly agency: string;
  readonly orgNumber: string;
  readonly from: string;
  readonly to: string;
  readonly part: number;
  readonly parts: number;
  readonly state: PackageState;
  /** when its last event happened, and who made it */
  readonly since: Date;
  readonly lastBy: string;
  readonly plannedAt: Date;
  readonly closedBy: string;
  readonly items: number;
  readonly address: string | undefined;
  readonly sha256: string | undefined;
  readonly sizeBytes: number | undefined;
  readonly replaces: string | undefined;
  readonly replacedBy: readonly string[];
  /** the manifest of a committed package; why a failed one of an older version failed */
  readonly report: unknown;
}

interface ListedRow extends Omit<ListedPackage, "address" | "sha256" | "sizeBytes" | "replaces"> {
  readonly address: string | null;
  readonly sha256: string | null;
  readonly sizeBytes: string | null;
  readonly replaces: string | null;
}

const listed = `
  select p.id, a.name as agency, a.org_number as "orgNumber", s.from_day::text as "from", s.to_day::text as "to", s.part, s.parts,
         p.state, last.at as since, last.by as "lastBy", p.planned_at as "plannedAt", p.closed_by as "closedBy",
         (select count(*)::int from core.package_items i where i.package_id = p.id) as items,
         p.address, p.sha256, p.size_bytes as "sizeBytes", p.replaces,
         array(select r.id from core.packages r where r.replaces = p.id and r.state <> 'failed' order by r.planned_at) as "replacedBy",
         p.report
    from core.packages p
    join core.agencies a on a.id = p.agency_id
    join core.series s on s.id = p.series_id
    join lateral (select e.at, e.by from core.package_events e where e.package_id = p.id order by e.number desc limit 1) last on true`;

/** Oldest first. @param agencyId of all agencies unless given */
export async function listPackages(
  pool: Pick<pg.Pool, "query">,
  agencyId: string | undefined,
): Promise<readonly ListedPackage[]> {
  const found = await pool.query<ListedRow>(
    `${listed} where $1::uuid is null or p.agency_id = $1 order by a.name, p.planned_at, p.id`,
    [agencyId],
  );
  return found.rows.map(listedOf);
}

export async function findPackage(
  pool: pg.Pool | pg.ClientBase,
  id: string,
): Promise<ListedPackage | undefined> {
  const found = await pool.query<ListedRow>(`${listed} where p.id = $1`, [id]);
  return found.rows.map(listedOf)[0];
}

function listedOf(row: ListedRow): ListedPackage {
  return {
    ...row,
    address: row.address ?? undefined,
    sha256: row.sha256 ?? undefined,
    sizeBytes: row.sizeBytes === null ? undefined : Number(row.sizeBytes),
    replaces: row.replaces ?? undefined,
  };
}

/** A unit of either package; a side that does not hold it is undefined. */
export interface ComparedUnit {
  readonly itemId: string;
  /** as the channel calls it */
  readonly channel: string;
  readonly nativeId: string;
  /** `year/number` of its registry entry */
  readonly entry: string | undefined;
  readonly a: ComparedSide | undefined;
  readonly b: ComparedSide | undefined;
}

export interface ComparedSide {
  readonly versions: number;
  readonly versionId: string;
  readonly outcome: string;
  readonly classId: string;
}

/** Every unit of either package, by channel and the channel's id. */
export async function unitsOf(pool: pg.Pool, a: string, b: string): Promise<readonly ComparedUnit[]> {
  const side = (name: string) => `
    case when ${name}.item_id is not null then jsonb_build_object('versions', ${name}.versions, 'versionId', ${name}.version_id,
      'outcome', ${name}c.outcome, 'classId', ${name}c.class_id) end`;
  const found = await pool.query<{
    itemId: string;
    channel: string;
    nativeId: string;
    entry: string | null;
    a: ComparedSide | null;
    b: ComparedSide | null;
  }>(
    `select i.id as "itemId", ch.title as channel, i.native_id as "nativeId", e.year || '/' || e.sequence as entry,
            ${side("a")} as a, ${side("b")} as b
       from (select * from core.package_items where package_id = $1) a
       full join (select * from core.package_items where package_id = $2) b on b.item_id = a.item_id
       join core.items i on i.id = coalesce(a.item_id, b.item_id)
       join core.channels ch on ch.id = i.channel_id
       left join core.registry_entries e on e.item_id = i.id
       left join core.classifications ac on ac.id = a.classification_id
       left join core.classifications bc on bc.id = b.classification_id
      order by ch.registered_at, ch.id, coalesce(i.posted_at, i.first_seen_at), i.id`,
    [a, b],
  );
  return found.rows.map((row) => ({
    ...row,
    entry: row.entry ?? undefined,
    a: row.a ?? undefined,
    b: row.b ?? undefined,
  }));
}
