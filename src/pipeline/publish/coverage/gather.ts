/** Reads what is told of the channels' ledgers, and which of them have more to tell. */
import type pg from "pg";
import { activeTimes } from "../../../capture/coverage-days.ts";
import { stateChanges } from "../../../db/channel-states.ts";
import { looksSince } from "../../../db/status.ts";
import type { ChannelState } from "../../../domain/channel.ts";
import { asId, type ChannelId } from "../../../domain/ids.ts";
import { statesOf } from "../../coverage/coverage.ts";
import type { Look, TimeToLook, ToldLedger } from "./decide.ts";

type Client = Pick<pg.ClientBase, "query">;

export interface LedgerRow {
  readonly id: string;
  readonly registeredAt: Date;
  readonly everyMinutes: number;
  readonly state: ChannelState;
  readonly stateAt: Date | null;
  /** what the ledger is told of; another one makes all of it anew */
  readonly basis: string;
  /** undefined before it is told, and when it was made of something else */
  readonly told: ToldLedger | undefined;
}

interface Row {
  readonly id: string;
  readonly registered_at: Date;
  readonly every_minutes: number;
  readonly state: ChannelState;
  readonly state_at: Date | null;
  readonly last_look_at: Date | null;
  readonly active: readonly { readonly from: string; readonly to?: string }[] | null;
  readonly open_since: Date | null;
  readonly open_faults: readonly string[] | null;
  readonly read_to: Date | null;
  readonly held: boolean | null;
  readonly basis: string | null;
}

/** Of an agency's public channels. @param lock until the transaction ends: what is told next is told by this one alone */
export async function ledgers(
  client: Client,
  agencyId: string,
  { ids, lock = false }: { readonly ids?: readonly string[]; readonly lock?: boolean } = {},
): Promise<readonly (LedgerRow & { readonly hasMore: boolean })[]> {
  const found = await client.query<Row>(
    `select c.id, c.registered_at, c.every_minutes, c.state, c.state_at, o.started_at as last_look_at,
            t.active, t.open_since, t.open_faults, t.read_to, t.held, t.basis
       from core.channels c join pub.channels p on p.id = c.id left join pub.coverage t on t.channel_id = c.id
       left join core.observations o on o.id = c.last_observation_id
      where c.agency_id = $1 and ($2::uuid[] is null or c.id = any($2)) order by c.id ${lock ? "for no key update of p" : ""}`,
    [agencyId, ids ?? null],
  );
  return found.rows.map((row) => {
    const basis = JSON.stringify([row.every_minutes, row.state, row.state_at]);
    const told = row.basis === basis ? toldOf(row) : undefined;
    const late = row.last_look_at !== null && (told?.readTo === undefined || row.last_look_at > told.readTo);
    return {
      ...{ id: row.id, registeredAt: row.registered_at, everyMinutes: row.every_minutes },
      ...{
        state: row.state,
        stateAt: row.state_at,
        basis,
        told,
        hasMore: told === undefined || late || told.held,
      },
    };
  });
}

function toldOf(row: Row): ToldLedger {
  const active = (row.active ?? []).map(({ from, to }) => ({
    from: new Date(from),
    ...(to === undefined ? {} : { to: new Date(to) }),
  }));
  const open = row.open_since === null ? undefined : { since: row.open_since, faults: row.open_faults ?? [] };
  return { active, open, readTo: row.read_to ?? undefined, held: row.held === true };
}

/** Looks that are not told yet, in order of time; all of them where nothing is told. Those dated after `now` wait. */
export async function untoldLooks(
  client: Client,
  { id, told }: LedgerRow,
  now: Date,
): Promise<readonly Look[]> {
  const after = told?.held ? told.open?.since : told?.readTo;
  const looks = await looksSince(client, id, after ?? new Date(0));
  return looks
    .filter(({ startedAt }) => startedAt <= now && (after === undefined || startedAt > after))
    .map(({ startedAt, whole, fault, verdict }) => ({ startedAt, whole, fault, held: verdict === "held" }));
}

/** When the channel was to be looked at, as the log and its row tell it. */
export async function timesToLook(client: Client, row: LedgerRow, now: Date): Promise<readonly TimeToLook[]> {
  const changes = await stateChanges(client, [row.id]);
  const channel = { id: asId<ChannelId>(row.id), state: row.state, stateAt: row.stateAt ?? undefined };
  const times: readonly TimeToLook[] = activeTimes(row.registeredAt, statesOf(channel, changes), now);
  const last = times.at(-1);
  return last && row.state === "active" ? [...times.slice(0, -1), { from: last.from }] : times;
}

/** The gaps that the public is told of a channel, in order. */
export async function toldGaps(client: Client, channelId: string): Promise<readonly string[]> {
  const found = await client.query<{ from_at: Date; to_at: Date; faults: string[] }>(
    "select from_at, to_at, faults from pub.coverage_gaps where channel_id = $1 order by from_at",
    [channelId],
  );
  return found.rows.map(({ from_at: from, to_at: to, faults }) => JSON.stringify({ from, to, faults }));
}
