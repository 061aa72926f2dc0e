/** Where everything stands, for operators: channels and their gaps, what waits for a person, what was exported. */
import { type Coverage, coverage } from "../../capture/coverage.ts";
import { listAgencies, listChannels } from "../../db/channels.ts";
import { type OutcomeCounts, observationsSince, outcomeCounts } from "../../db/status.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Tools } from "../tools.ts";

export interface ChannelStatus {
  readonly channel: Channel;
  readonly lastLookAt: Date | undefined;
  readonly lastVerdict: string | undefined;
  readonly lastFault: string | undefined;
  readonly quietUntil: Date | undefined;
  readonly items: number;
  readonly versions: number;
  readonly missing: number;
  readonly removed: number;
  readonly heldFindings: number;
  readonly coverage: Coverage;
}

export interface AgencyStatus {
  readonly agency: Agency;
  readonly channels: readonly ChannelStatus[];
  readonly outcomes: OutcomeCounts;
}

/** @param days how far back coverage is counted */
export async function status(tools: Tools, days: number): Promise<readonly AgencyStatus[]> {
  const now = tools.clock.now();
  const since = new Date(now.getTime() - days * 86_400_000);
  const report: AgencyStatus[] = [];
  for (const agency of await listAgencies(tools.db)) {
    const channels: ChannelStatus[] = [];
    for (const channel of await listChannels(tools.db, agency.id)) {
      const from = channel.registeredAt > since ? channel.registeredAt : since;
      const ledger = await observationsSince(tools.pool, channel.id, from);
      const last = ledger.looks.at(-1);
      channels.push({
        channel,
        lastLookAt: last?.startedAt,
        lastVerdict: last?.verdict,
        lastFault: last?.fault,
        quietUntil: channel.quietUntil,
        ...ledger.counts,
        coverage: coverage(ledger.looks, from, now, channel.everyMinutes),
      });
    }
    report.push({ agency, channels, outcomes: await outcomeCounts(tools.pool, agency.id) });
  }
  return report;
}
