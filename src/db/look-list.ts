/** Looks as an operator sees them: what each came to, what it added, and what a person did about it. */
import type pg from "pg";
import type { ChannelId, ObservationId } from "../domain/ids.ts";
import type { Tx } from "./transact.ts";

export type LookVerdict = "accepted" | "incomplete" | "held" | "released" | "discarded" | "import" | "told";

export interface LookRow {
  readonly observationId: ObservationId;
  readonly channelId: ChannelId;
  readonly channelTitle: string;
  readonly timeZone: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly verdict: LookVerdict;
  readonly faultCode: string | null;
  readonly faultDetail: string | null;
  /** items that the look showed */
  readonly seen: number;
  readonly findings: number;
  /** what was written from it, at its own time or when it was released */
  readonly added: {
    readonly new: number;
    readonly versions: number;
    readonly removed: number;
    readonly reappeared: number;
  };
  /** what a person did about it last */
  readonly act: {
    readonly kind: "accepted" | "acknowledged";
    readonly at: string;
    readonly by: string;
    readonly because: string;
  } | null;
}

/** Where a look stands in a list. */
export interface LookPlace {
  readonly startedAt: Date;
  readonly observationId: string;
}

export interface LookFilter {
  readonly channelId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly since?: Date | undefined;
  /** begun before this instant */
  readonly until?: Date | undefined;
  /** those that come after this one in the list */
  readonly after?: LookPlace | undefined;
  /** only those that are neither accepted nor released, and of which nobody took note */
  readonly openOnly?: boolean | undefined;
  readonly limit: number;
}

const columns = `o.id as "observationId", o.channel_id as "channelId", c.title as "channelTitle", a.time_zone as "timeZone",
  o.started_at as "startedAt", o.ended_at as "endedAt",
  case when o.kind <> 'look' then o.kind else o.verdict end as verdict, o.fault_code as "faultCode",
  o.fault_detail as "faultDetail", o.seen, o.findings,
  (select jsonb_build_object('new', count(*) filter (where e.kind = 'firstSeen'),
            'versions', count(*) filter (where e.kind = 'edited'),
            'removed', count(*) filter (where e.kind = 'removed'),
            'reappeared', count(*) filter (where e.kind = 'reappeared'))
     from core.item_events e where e.observation_id = o.id) as added,
  (select jsonb_build_object('kind', t.act, 'at', t.at, 'by', t.by_person, 'because', t.because)
     from core.look_acts t where t.observation_id = o.id order by t.at desc, t.id desc limit 1) as act`;

const joined = `core.observations o join core.channels c on c.id = o.channel_id join core.agencies a on a.id = c.agency_id`;

/** The newest first. */
export async function readLooks(pool: pg.Pool, filter: LookFilter): Promise<readonly LookRow[]> {
  const found = await pool.query<LookRow>(
    `select ${columns} from ${joined}
      where ($1::uuid is null or o.channel_id = $1) and ($2::uuid is null or c.agency_id = $2)
        and ($3::timestamptz is null or o.started_at >= $3)
        and (not $4 or (o.verdict not in ('accepted', 'released')
             and not exists (select 1 from core.look_acts t where t.observation_id = o.id)))
        and ($6::timestamptz is null or o.started_at < $6)
        and ($7::timestamptz is null or (o.started_at, o.id) < ($7, $8::uuid))
      order by o.started_at desc, o.id desc limit $5`,
    [
      filter.channelId ?? null,
      filter.agencyId ?? null,
      filter.since ?? null,
      filter.openOnly === true,
      filter.limit,
      filter.until ?? null,
      filter.after?.startedAt ?? null,
      filter.after?.observationId ?? null,
    ],
  );
  return found.rows;
}

/** A look at a channel of an agency, by its whole id; undefined when it is none, or another agency's. */
export async function lookById(pool: pg.Pool, agencyId: string, look: string): Promise<LookRow | undefined> {
  const found = await pool.query<LookRow>(
    `select ${columns} from ${joined} where o.id = $1 and c.agency_id = $2`,
    [look, agencyId],
  );
  return found.rows[0];
}

/** @param look the id of a look or its end */
export async function looksNamed(pool: pg.Pool, look: string): Promise<readonly LookRow[]> {
  const found = await pool.query<LookRow>(
    `select ${columns} from ${joined} where right(o.id::text, length($1)) = $1 order by o.started_at, o.id`,
    [look],
  );
  return found.rows;
}

export async function writeLookAct(
  tx: Tx,
  act: {
    readonly id: string;
    readonly observationId: ObservationId;
    readonly at: Date;
    readonly act: "accepted" | "acknowledged";
    readonly because: string;
    readonly by: string;
  },
): Promise<void> {
  await tx.client.query(
    "insert into core.look_acts (id, observation_id, at, act, because, by_person) values ($1, $2, $3, $4, $5, $6)",
    [act.id, act.observationId, act.at, act.act, act.because, act.by],
  );
}
