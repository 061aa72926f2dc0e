/** What pages about packages ask: a page of them, the files in one as cases, what others hold of it, how two differ. */
import type pg from "pg";
import type { Day } from "../domain/day.ts";
import { type PackageState, standingStates } from "../domain/package-state.ts";
import { entryChangeAt } from "./entry-changes.ts";
import type { ComparedUnit } from "./packages.ts";
import { titleAt } from "./titles.ts";
import { writtenOffAt } from "./write-offs.ts";

type Db = Pick<pg.Pool, "query">;

/** Another package that stands for items of this one. */
export interface HeldToo {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly state: PackageState;
  readonly items: number;
}

export async function heldElsewhere(db: Db, packageId: string): Promise<readonly HeldToo[]> {
  const found = await db.query<HeldToo>(
    `select p.id, s.from_day::text as "from", s.to_day::text as "to", p.state, count(*)::int as items
       from core.package_items own
       join core.package_items other on other.item_id = own.item_id and other.package_id <> own.package_id
       join core.packages p on p.id = other.package_id and p.state = any($2)
       join core.series s on s.id = p.series_id
      where own.package_id = $1 group by p.id, s.from_day, s.to_day, p.state, p.planned_at order by p.planned_at, p.id`,
    [packageId, standingStates],
  );
  return found.rows;
}

/** A case as it is delivered: titles as the package has them, for anybody. */
export interface DeliveredCase {
  readonly number: string;
  readonly publicTitle: string;
  readonly closed: boolean;
  readonly entries: number;
  readonly screened: number;
  readonly from: Day;
  readonly to: Day;
}

/** In the order of their numbers. @param most undefined for all */
export async function deliveredCases(
  db: Db,
  packageId: string,
  page: { readonly from: number; readonly most: number },
): Promise<readonly DeliveredCase[]> {
  const found = await db.query<DeliveredCase>(
    `select k.year || '/' || k.sequence as number, coalesce(t.public_title_full, k.public_title_full) as "publicTitle",
            coalesce(bool_and(pc.closed), false) as closed, count(*)::int as entries,
            count(*) filter (where case coalesce(x.screening, 'asJournaled') when 'asJournaled' then e.ground is not null
                                        else x.screening = 'screened' end)::int as screened,
            min(e.journaled_on)::text as "from", max(e.journaled_on)::text as "to"
       from core.package_items i
       join core.packages p on p.id = i.package_id
       join core.registry_entries e on e.id = i.entry_id
       join core.cases k on k.id = e.case_id
       left join core.package_cases pc on pc.package_id = i.package_id and pc.case_id = k.id
       left join lateral ${titleAt("case", "p.planned_at")} t on true
       left join lateral ${entryChangeAt("p.planned_at")} x on true
      where i.package_id = $1
      group by k.id, t.public_title_full order by k.year, k.sequence offset $2 limit $3`,
    [packageId, page.from, page.most],
  );
  return found.rows;
}

/** Of one channel, what a package holds: all of it, what stands in cases, and files with their bytes. */
export interface DeliveredChannel {
  readonly channel: string;
  readonly items: number;
  readonly inCases: number;
  readonly cases: number;
  readonly files: number;
  readonly fileBytes: number;
}

export async function deliveredChannels(db: Db, packageId: string): Promise<readonly DeliveredChannel[]> {
  const found = await db.query<DeliveredChannel>(
    `select ch.title as channel, count(*)::int as items, count(pi.entry_id)::int as "inCases",
            count(distinct e.case_id)::int as cases, coalesce(sum(m.files), 0)::int as files,
            coalesce(sum(m.bytes), 0)::float8 as "fileBytes"
       from core.package_items pi
       join core.items i on i.id = pi.item_id
       join core.channels ch on ch.id = i.channel_id
       left join core.registry_entries e on e.id = pi.entry_id
       left join lateral (
         select count(*) as files, sum(m.size_bytes) as bytes
           from core.versions v join core.media m on m.version_id = v.id
          where v.item_id = pi.item_id and v.number <= pi.versions and m.sha256 is not null) m on true
      where pi.package_id = $1 group by ch.id, ch.title, ch.registered_at order by ch.registered_at, ch.id`,
    [packageId],
  );
  return found.rows;
}

export type Difference = "same" | "otherVersion" | "otherClass" | "onlyInA" | "onlyInB";

export interface ComparedPackages {
  readonly counts: Readonly<Record<Difference, number>>;
  /** the first of each difference, in the order of their posting */
  readonly units: readonly (Pick<ComparedUnit, "itemId" | "channel" | "nativeId"> & {
    readonly entry: string | null;
    readonly difference: Difference;
  })[];
}

const differences = `
  select coalesce(a.item_id, b.item_id) as item_id,
         case when b.item_id is null then 'onlyInA' when a.item_id is null then 'onlyInB'
              when a.version_id <> b.version_id then 'otherVersion'
              when (ac.outcome, ac.class_id) is distinct from (bc.outcome, bc.class_id) then 'otherClass'
              else 'same' end as difference
    from (select * from core.package_items where package_id = $1) a
    full join (select * from core.package_items where package_id = $2) b on b.item_id = a.item_id
    left join core.classifications ac on ac.id = a.classification_id
    left join core.classifications bc on bc.id = b.classification_id`;

/** @param most units of each difference; all are counted */
export async function compareTwo(db: Db, a: string, b: string, most: number): Promise<ComparedPackages> {
  const counted = await db.query<{ difference: Difference; n: number }>(
    `select difference, count(*)::int as n from (${differences}) d group by difference`,
    [a, b],
  );
  const units = await db.query<ComparedPackages["units"][number]>(
    `select item_id as "itemId", channel, native_id as "nativeId", entry, difference from (
       select d.item_id, ch.title as channel, i.native_id, e.year || '/' || e.sequence as entry, d.difference,
              row_number() over (partition by d.difference order by ch.registered_at, ch.id, coalesce(i.posted_at, i.first_seen_at), i.id) as place
         from (${differences}) d
         join core.items i on i.id = d.item_id
         join core.channels ch on ch.id = i.channel_id
         left join core.registry_entries e on e.item_id = i.id
        where d.difference <> 'same') numbered
      where place <= $3 order by difference, place`,
    [a, b, most],
  );
  const of = (difference: Difference) => counted.rows.find((row) => row.difference === difference)?.n ?? 0;
  return {
    counts: {
      ...{ same: of("same"), otherVersion: of("otherVersion"), otherClass: of("otherClass") },
      ...{ onlyInA: of("onlyInA"), onlyInB: of("onlyInB") },
    },
    units: units.rows,
  };
}

/** An incoming entry that is neither answered nor written off, with its title for anybody. */
export interface OpenEntry {
  readonly entryId: string;
  /** `2026/3-1` */
  readonly number: string;
  readonly journaledOn: Day;
  readonly documentDay: Day | null;
  readonly publicTitle: string;
  readonly channel: string;
}

/** By number, as the closing of the period counts them. @param at now */
export async function openEntries(
  db: Db,
  asked: { readonly agencyId: string; readonly from: Day; readonly to: Day; readonly at: Date },
  page: { readonly from: number; readonly most: number },
): Promise<readonly OpenEntry[]> {
  const found = await db.query<OpenEntry>(
    `select e.id as "entryId", k.year || '/' || k.sequence || '-' || e.number_in_case as number,
            e.journaled_on::text as "journaledOn", e.document_day::text as "documentDay",
            coalesce(t.public_title_full, e.public_title_full) as "publicTitle", ch.title as channel
       from core.registry_entries e
       join core.cases k on k.id = e.case_id
       join core.channels ch on ch.id = k.channel_id
       left join lateral ${titleAt("entry", "$4")} t on true
      where e.agency_id = $1 and e.direction = 'incoming' and e.journaled_on <= $3
        and exists (select 1 from core.registry_entries p where p.case_id = e.case_id and p.journaled_on between $2 and $3)
        and not exists (select 1 from ${writtenOffAt("$4")} w)
      order by k.year, k.sequence, e.number_in_case offset $5 limit $6`,
    [asked.agencyId, asked.from, asked.to, asked.at, page.from, page.most],
  );
  return found.rows;
}
