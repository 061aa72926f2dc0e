/** Items whose act nobody has done: found among what waits and what people classified, kept in step with both, and listed. */
import type pg from "pg";
import type { Agency } from "../domain/agency.ts";
import type { UrgencyCause } from "../domain/urgency-cause.ts";
import { type ActCandidate, type OwedRow, owedAct } from "../review/owed-act.ts";
import { actClasses, alarmLevel } from "../review/urgency.ts";
import type { Tx } from "./transact.ts";

/** That a person decided what it is ends no act: an answer is owed still, or what stands in public must be hidden. */
const mayBeOwed = `(q.urgency >= ${alarmLevel} or (c.state <> 'proposed' and not i.by_agency and (cl.class_id = any($2)
       or (cl.ground is not null and s.visibility = 'public' and s.presence <> 'removed'))))`;

const standing = `core.item_classes c join core.items i on i.id = c.item_id join core.item_states s on s.item_id = c.item_id
       join core.versions v on v.id = s.version_id join core.classifications cl on cl.id = c.classification_id
       left join core.review_queue q on q.item_id = c.item_id`;

/** Somebody said what was done about the version that stands, or wrote its entry off since that version was seen. */
const dealtWith = `(exists (select 1 from (select d.act, d.version_id from core.act_dealings d where d.item_id = i.id
           order by d.place desc limit 1) d where d.act = 'dealt' and d.version_id = s.version_id)
       or exists (select 1 from core.registry_entries e, lateral (select w.act, w.at from core.write_offs w
           where w.entry_id = e.id order by w.at desc, w.id desc limit 1) w
         where e.item_id = i.id and w.act = 'writtenOff' and w.at >= v.seen_at))`;

/** Of these items, those that may be owed an act or are listed as such; of the whole agency when none are named. */
export async function itemsToSettle(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  itemIds?: readonly string[],
): Promise<readonly string[]> {
  const found = await db.query<{ id: string }>(
    `select i.id from ${standing} where i.agency_id = $1 and ($3::uuid[] is null or i.id = any($3)) and ${mayBeOwed}
     union select item_id from core.acts_owed where agency_id = $1 and ($3::uuid[] is null or item_id = any($3)) order by id`,
    [agencyId, actClasses, itemIds ?? null],
  );
  return found.rows.map(({ id }) => id);
}

/** Until the transaction ends nobody else says of these items whether they are owed an act. */
export async function lockOwed(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.client.query(
    "select pg_advisory_xact_lock(hashtextextended('act owed ' || id, 0)) from (select unnest($1::text[]) as id order by 1) one",
    [itemIds],
  );
}

/** Of these items, those that are owed an act: read from classes, queue and dealings, and not from the list made of them. */
export async function owedOf(
  client: Pick<pg.ClientBase, "query">,
  agency: Agency,
  itemIds: readonly string[],
): Promise<readonly OwedRow[]> {
  const candidates = await actCandidates(client, agency.id, itemIds);
  return candidates.flatMap((one) => owedAct(agency, one) ?? []);
}

async function actCandidates(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  itemIds: readonly string[],
): Promise<readonly ActCandidate[]> {
  const found = await client.query<CandidateRow>(
    `select i.id, cl.class_id, c.state <> 'proposed' as decided, cl.ground is not null as shielded, i.by_agency,
            s.visibility = 'public' and s.presence <> 'removed' as in_public, coalesce(i.posted_at, i.first_seen_at) as received_at,
            q.cause, q.urgency, q.act_by::text
       from ${standing} where i.agency_id = $1 and i.id = any($3::uuid[]) and ${mayBeOwed} and not ${dealtWith}`,
    [agencyId, actClasses, itemIds],
  );
  return found.rows.map((row) => ({
    itemId: row.id,
    classId: row.class_id,
    decided: row.decided,
    shielded: row.shielded,
    inPublic: row.in_public,
    byAgency: row.by_agency,
    receivedAt: row.received_at,
    queued:
      row.cause !== null && row.urgency !== null && row.urgency >= alarmLevel
        ? { cause: row.cause, urgency: row.urgency, actBy: row.act_by ?? undefined }
        : undefined,
  }));
}

interface CandidateRow {
  readonly id: string;
  readonly class_id: string;
  readonly decided: boolean;
  readonly shielded: boolean;
  readonly by_agency: boolean;
  readonly in_public: boolean;
  readonly received_at: Date;
  readonly cause: UrgencyCause | null;
  readonly urgency: number | null;
  readonly act_by: string | null;
}

/** Of `itemIds`, these are owed an act and no others; what was owed already keeps its place. */
export async function writeOwed(
  tx: Tx,
  agencyId: string,
  itemIds: readonly string[],
  rows: readonly OwedRow[],
): Promise<void> {
  const owed = new Set(rows.map(({ itemId }) => itemId));
  await tx.client.query("delete from core.acts_owed where agency_id = $1 and item_id = any($2::uuid[])", [
    agencyId,
    itemIds.filter((id) => !owed.has(id)),
  ]);
  if (rows.length === 0) return;
  await tx.client.query(
    `insert into core.acts_owed (agency_id, item_id, cause, urgency, class_id, act_by, received_at)
     select $1, * from unnest($2::uuid[], $3::text[], $4::smallint[], $5::text[], $6::date[], $7::timestamptz[])
     on conflict (item_id) do update set cause = excluded.cause, urgency = excluded.urgency, class_id = excluded.class_id,
       act_by = excluded.act_by, received_at = excluded.received_at`,
    [
      agencyId,
      rows.map((row) => row.itemId),
      rows.map((row) => row.cause),
      rows.map((row) => row.urgency),
      rows.map((row) => row.classId),
      rows.map((row) => row.actBy ?? null),
      rows.map((row) => row.receivedAt),
    ],
  );
}

/** Of what is owed, by what it is: how many, how many with their time limit over, and the next day to act by. */
export interface OwedCount {
  readonly cause: UrgencyCause;
  readonly items: number;
  readonly overdue: number;
  /** the earliest last day that is not over */
  readonly nextDay: string | undefined;
}

/** @param today the agency's day */
export async function owedCounts(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  today: string,
): Promise<readonly OwedCount[]> {
  const found = await db.query<Omit<OwedCount, "nextDay"> & { nextDay: string | null }>(
    `select cause, count(*)::int as items, count(*) filter (where act_by < $2)::int as overdue,
            min(act_by) filter (where act_by >= $2)::text as "nextDay"
       from core.acts_owed where agency_id = $1 group by cause order by max(urgency) desc, cause`,
    [agencyId, today],
  );
  return found.rows.map((row) => ({ ...row, nextDay: row.nextDay ?? undefined }));
}

/** An item that is owed an act, without a word of its text. */
export interface OwedAct extends OwedRow {
  readonly place: number;
  readonly nativeId: string;
  readonly channelId: string;
  readonly channelTitle: string;
  readonly kind: string;
  readonly byAgency: boolean;
  readonly permalink: string | undefined;
  readonly postedAt: Date;
  readonly versionId: string;
  readonly state: string;
  /** the number of its registry entry, `2026/3-1` */
  readonly entry: string | undefined;
  readonly handedTo: string | undefined;
  readonly leasedBy: string | undefined;
}

export interface OwedAsked {
  readonly cause?: UrgencyCause | undefined;
  /** with their time limit over on this day */
  readonly overdueOn?: string | undefined;
  readonly itemId?: string | undefined;
  readonly limit: number;
  readonly offset?: number | undefined;
}

/** What may cost a life first, then by the last day in time, then what came first. @param now leases that are over count no more */
export async function owedActs(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  now: Date,
  { cause, overdueOn, itemId, limit, offset = 0 }: OwedAsked,
): Promise<readonly OwedAct[]> {
  const found = await db.query<{ [Name in keyof OwedAct]: OwedAct[Name] | null }>(
    `select a.item_id as "itemId", a.cause, a.urgency, a.class_id as "classId", a.act_by::text as "actBy",
            a.received_at as "receivedAt", a.place::int as place, i.native_id as "nativeId", i.channel_id as "channelId",
            ch.title as "channelTitle", i.kind, i.by_agency as "byAgency", coalesce(s.permalink, v.permalink) as permalink,
            a.received_at as "postedAt", s.version_id as "versionId", c.state,
            (select k.year || '/' || k.sequence || '-' || e.number_in_case from core.registry_entries e
               join core.cases k on k.id = e.case_id where e.item_id = a.item_id) as entry,
            coalesce(q.handed_to, (select h.detail ->> 'to' from core.review_acts h where h.item_id = a.item_id and h.act = 'handedOver'
               and not exists (select 1 from core.review_acts u where u.item_id = h.item_id and u.undoes = h.id)
              order by h.place desc limit 1)) as "handedTo",
            case when q.leased_until > $2 then q.leased_by end as "leasedBy"
       from core.acts_owed a join core.items i on i.id = a.item_id join core.item_states s on s.item_id = i.id
       join core.versions v on v.id = s.version_id join core.channels ch on ch.id = i.channel_id
       join core.item_classes c on c.item_id = i.id left join core.review_queue q on q.item_id = i.id
      where a.agency_id = $1 and ($3::text is null or a.cause = $3) and ($4::date is null or a.act_by < $4)
        and ($5::uuid is null or a.item_id = $5)
      order by (case when a.cause = 'threat' then a.urgency else 0 end) desc, a.act_by, a.received_at, a.item_id limit $6 offset $7`,
    [agencyId, now, cause ?? null, overdueOn ?? null, itemId ?? null, limit, offset],
  );
  return found.rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
      ) as unknown as OwedAct,
  );
}
