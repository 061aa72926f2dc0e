/** Where the archive saw everything of an agency's channels day by day, where it is blind and why, and when it looks next. */

import type { Gap } from "../../capture/coverage.ts";
import {
  type ActiveTime,
  activeTimes,
  blindTimes,
  type CoveredDay,
  coverageDays,
  firstOf,
} from "../../capture/coverage-days.ts";
import { type ChangedState, stateChanges } from "../../db/channel-states.ts";
import { listChannels, type RegisteredChannel } from "../../db/channels.ts";
import { firstLook, looksSince } from "../../db/status.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import type { ChannelId } from "../../domain/ids.ts";
import { instantAt } from "../../domain/zoned.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ChannelCoverage {
  readonly channel: RegisteredChannel;
  readonly days: readonly CoveredDay[];
  /** times that nothing covers, the oldest first */
  readonly gaps: readonly Gap[];
  /** when it was to be looked at */
  readonly active: readonly ActiveTime[];
  readonly firstLookAt: Date | undefined;
}

export interface AgencyCoverage {
  readonly from: Day;
  readonly to: Day;
  readonly channels: readonly ChannelCoverage[];
}

/** @param days how many, today included; @param only this channel */
export async function agencyCoverage(
  tools: Pick<ArchiveTools, "pool" | "db" | "clock">,
  agency: Agency,
  days: number,
  only?: ChannelId,
): Promise<AgencyCoverage> {
  const now = tools.clock.now();
  const [from, to] = [firstOf(days, now, agency.timeZone), dayOf(now, agency.timeZone)];
  const channels = (await listChannels(tools.db, agency.id)).filter(
    ({ id }) => only === undefined || id === only,
  );
  const changes = Map.groupBy(
    await stateChanges(
      tools.pool,
      channels.map(({ id }) => id),
    ),
    ({ channelId }) => channelId,
  );
  const covered: ChannelCoverage[] = [];
  for (const channel of channels) {
    const since = instantAt(from, agency.timeZone);
    const looks = (await looksSince(tools.pool, channel.id, since)).filter(
      ({ startedAt }) => startedAt <= now,
    );
    const active = activeTimes(channel.registeredAt, statesOf(channel, changes.get(channel.id) ?? []), now);
    const asked = { from, to, zone: agency.timeZone, everyMinutes: channel.everyMinutes, active };
    covered.push({
      channel,
      days: coverageDays(looks, asked),
      gaps: blindTimes(looks, asked),
      active,
      firstLookAt: await firstLook(tools.pool, channel.id),
    });
  }
  return { from, to, channels: covered };
}

/** The log may say no more what changed: the row says since when it is as it is. */
export function statesOf(
  channel: Pick<RegisteredChannel, "id" | "state" | "stateAt">,
  changes: readonly ChangedState[],
): readonly ChangedState[] {
  const { id: channelId, state, stateAt: at } = channel;
  if (at === undefined || changes.at(-1)?.state === state) return changes;
  return [...changes.filter((change) => change.at < at), { channelId, at, state }];
}
