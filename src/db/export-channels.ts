/** The channels of a package, with what the ledger of looks says of the archive period. */

import type pg from "pg";
import { coverage } from "../capture/coverage.ts";
import { statementOf } from "../capture/coverage-causes.ts";
import type { Agency } from "../domain/agency.ts";
import type { ChannelState } from "../domain/channel.ts";
import type { ExportedChannel, ExportedCoverage, ExportScope } from "../domain/export.ts";
import { asId, type ChannelId } from "../domain/ids.ts";
import { publicAddress } from "../domain/public-address.ts";
import { emptyLook } from "./leftovers.ts";

interface ChannelRow {
  readonly id: string;
  readonly kind: ExportedChannel["kind"];
  readonly title: string;
  readonly address: string;
  readonly registered_at: Date;
  readonly every_minutes: number;
  readonly state: ChannelState;
  readonly state_at: Date | null;
  /** the part of the period in which the channel was known and looked at, up to the cut-off; `from` after `to` when there is none */
  readonly from_at: Date;
  readonly to_at: Date;
}

/**
 * Every channel of the agency, also those without an item in the package (Noark 5 6.4.13). Only looks that had ended at
 * the cut-off are told of, and a look that is held now may be believed later: ask once, and keep the answer.
 */
export async function channelsOf(
  client: pg.ClientBase,
  agency: Agency,
  { from, to, closedAt }: Pick<ExportScope, "from" | "to" | "closedAt">,
): Promise<readonly ExportedChannel[]> {
  const found = await client.query<ChannelRow>(
    `select id, kind, title, address, registered_at, every_minutes, state, state_at,
            greatest(registered_at, $2::date::timestamp at time zone $4) as from_at,
            least($5::timestamptz, ($3::date + 1)::timestamp at time zone $4,
                  case when state <> 'active' then state_at end) as to_at
       from core.channels where agency_id = $1 order by registered_at, id`,
    [agency.id, from, to, agency.timeZone, closedAt],
  );
  const channels: ExportedChannel[] = [];
  const addresses = distinctAddresses(found.rows.map((row) => row.address));
  for (const [place, row] of found.rows.entries())
    channels.push({
      id: asId<ChannelId>(row.id),
      kind: row.kind,
      title: row.title,
      address: addresses[place] ?? "",
      registeredAt: row.registered_at,
      everyMinutes: row.every_minutes,
      stopped: stoppedBy(row, closedAt),
      coverage: await coverageOf(client, row, closedAt),
    });
  return channels;
}

/** Without secrets; two that differ in their secret alone are told apart by a number, for each is a class of its own. */
function distinctAddresses(addresses: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return addresses.map((address) => {
    const shown = publicAddress(address);
    const before = times.get(shown) ?? 0;
    times.set(shown, before + 1);
    return before === 0 ? shown : `${shown}#${before + 1}`;
  });
}

function stoppedBy({ state, state_at }: ChannelRow, closedAt: Date): ExportedChannel["stopped"] {
  if (state === "active" || state_at === null || state_at > closedAt) return undefined;
  return { state, at: state_at };
}

async function coverageOf(
  client: pg.ClientBase,
  { id, every_minutes, from_at, to_at }: ChannelRow,
  closedAt: Date,
): Promise<ExportedCoverage> {
  const found = await client.query<{
    started_at: Date;
    verdict: string;
    fault_code: string | null;
    empty: boolean;
  }>(
    `select o.started_at, o.verdict, o.fault_code, ${emptyLook} as empty from core.observations o
      where o.channel_id = $1 and o.kind = 'look' and o.started_at >= $2 and o.started_at < $3 and o.ended_at <= $4 order by o.started_at, o.id`,
    [id, from_at, to_at, closedAt],
  );
  const looks = found.rows.map((row) => ({
    startedAt: row.started_at,
    whole: (row.verdict === "accepted" || row.verdict === "released") && !row.empty,
    fault: row.fault_code ?? undefined,
  }));
  const to = to_at < from_at ? from_at : to_at;
  const { gaps, wholeLooks } = coverage(looks, from_at, to, every_minutes);
  const { share, blindMs } = statementOf(gaps, [{ from: from_at, to }], from_at, to);
  return {
    first: looks.at(0)?.startedAt,
    last: looks.at(-1)?.startedAt,
    looks: looks.length,
    wholeLooks,
    unjudged: found.rows.filter(({ verdict }) => verdict === "held").length,
    gaps: gaps.map((gap) => ({ from: gap.from, to: gap.to })),
    ...(gaps.length > 0 ? { share, blindMs } : {}),
  };
}
