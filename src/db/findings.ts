/** What an operator must see of the looks: findings with what became of them, and who took note of them. */
import type pg from "pg";
import type { ChannelId, ObservationId } from "../domain/ids.ts";
import type { Tx } from "./transact.ts";

/**
 * What became of a finding: `noted` kept nothing out; `held` is kept out still; `denied` is kept out on purpose, by the
 * channel's own list; `taken` was kept out and came in with a later look; `released` and `discarded` were settled with
 * the look that they belong to.
 */
export type FindingState = "noted" | "held" | "denied" | "taken" | "released" | "discarded";

export interface FindingRow {
  readonly observationId: ObservationId;
  readonly ordinal: number;
  readonly channelId: ChannelId;
  readonly channelTitle: string;
  readonly timeZone: string;
  readonly foundAt: Date;
  readonly code: string;
  /** kept something out when it was found */
  readonly held: boolean;
  readonly state: FindingState;
  readonly nativeId: string | null;
  readonly place: string;
  readonly detail: string;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedBecause: string | null;
}

export interface FindingFilter {
  readonly channelId?: string | undefined;
  /** only what is kept out still */
  readonly heldOnly?: boolean | undefined;
  readonly code?: string | undefined;
  /** also those that a person took note of; they are left out otherwise */
  readonly acknowledged?: boolean | undefined;
  /** of one look alone */
  readonly observationId?: string | undefined;
  readonly limit: number;
}

/**
 * An item was taken later when a version of it was seen after it was held back; a whole look is settled by its verdict.
 * What was only not seen again is held still: nobody knows what became of it.
 */
const stateOf = `case
  when not f.held then 'noted'
  when f.code = 'item.denied' then 'denied'
  when f.native_id is null and o.verdict in ('released', 'discarded') then o.verdict
  when f.native_id is not null and exists (
    select 1 from core.items i join core.versions v on v.item_id = i.id
     where i.channel_id = f.channel_id and i.native_id = f.native_id and v.seen_at >= f.found_at) then 'taken'
  else 'held' end`;

const joined = `core.findings f join core.observations o on o.id = f.observation_id
       join core.channels c on c.id = f.channel_id join core.agencies a on a.id = c.agency_id
       left join core.finding_acts t on t.observation_id = f.observation_id and t.ordinal = f.ordinal`;

const columns = `f.observation_id as "observationId", f.ordinal, f.channel_id as "channelId", c.title as "channelTitle",
  a.time_zone as "timeZone", f.found_at as "foundAt", f.code, f.held, f.native_id as "nativeId", f.place, f.detail,
  t.at as "acknowledgedAt", t.by_person as "acknowledgedBy", t.because as "acknowledgedBecause"`;

/** The newest first. */
export async function readFindings(pool: pg.Pool, filter: FindingFilter): Promise<readonly FindingRow[]> {
  const found = await pool.query<FindingRow>(
    `select * from (
       select ${columns}, ${stateOf} as state from ${joined}
        where ($1::uuid is null or f.channel_id = $1) and ($2::text is null or f.code = $2)
          and ($3 or t.at is null) and (f.held or not $4) and ($6::uuid is null or f.observation_id = $6)) as found
      where state = 'held' or not $4
      order by "foundAt" desc, "observationId", ordinal limit $5`,
    [
      filter.channelId ?? null,
      filter.code ?? null,
      filter.acknowledged === true,
      filter.heldOnly === true,
      filter.limit,
      filter.observationId ?? null,
    ],
  );
  return found.rows;
}

/** @param look the id of a look or its end; @param ordinal undefined for all findings of the look */
export async function findingsNamed(
  pool: pg.Pool,
  look: string,
  ordinal: number | undefined,
): Promise<readonly FindingRow[]> {
  const found = await pool.query<FindingRow>(
    `select ${columns}, ${stateOf} as state from ${joined}
      where right(f.observation_id::text, length($1)) = $1 and ($2::int is null or f.ordinal = $2)
      order by f.observation_id, f.ordinal`,
    [look, ordinal ?? null],
  );
  return found.rows;
}

export interface HeldCount {
  /** different things */
  readonly held: number;
  /** there are older ones, which were not looked through: it may be more */
  readonly onlyNewest: boolean;
}

/** Of a channel, so many of the newest findings that kept something out are looked through. */
export const mostHeldLooked = 2000;

/** Of each channel, how many different things are kept out still and nobody took note of. */
export async function heldCounts(
  pool: pg.Pool,
  most = mostHeldLooked,
): Promise<ReadonlyMap<string, HeldCount>> {
  const found = await pool.query<{ channelId: string; held: number; looked: number }>(
    `select c.id as "channelId", n.held, n.looked from core.channels c, lateral (
       select count(distinct (code, coalesce(native_id, detail))) filter (where state = 'held')::int as held, count(*)::int as looked
         from (select f.code, f.native_id, f.detail, case when t.at is null then ${stateOf} end as state
                 from (select * from core.findings where channel_id = c.id and held order by found_at desc limit $1) f
                 join core.observations o on o.id = f.observation_id
                 left join core.finding_acts t on t.observation_id = f.observation_id and t.ordinal = f.ordinal) as seen) n
      where n.looked > 0`,
    [most],
  );
  return new Map(
    found.rows.map(({ channelId, held, looked }) => [channelId, { held, onlyNewest: looked === most }]),
  );
}

/** @returns how many were not acknowledged before */
export async function writeFindingActs(
  tx: Tx,
  look: string,
  ordinals: readonly number[],
  act: { readonly at: Date; readonly because: string; readonly by: string },
): Promise<number> {
  const written = await tx.client.query(
    `insert into core.finding_acts (observation_id, ordinal, at, because, by_person)
     select $1, n, $3, $4, $5 from unnest($2::int[]) as n on conflict do nothing`,
    [look, ordinals, act.at, act.because, act.by],
  );
  return written.rowCount ?? 0;
}
