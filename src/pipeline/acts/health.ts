/** The access to channels as an alarm: once for each state of it, and once when all is well again. */
import { type AccessState, accessState } from "../../capture/access-health.ts";
import { accessTold, dropMovedEnds, type ToldAccess } from "../../db/channel-access.ts";
import {
  type AccessNotice,
  type AccessRow,
  accessRows,
  addAccessNotices,
  dropAlarms,
  openAlarms,
  type ToldAlarm,
} from "../../db/channel-health.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import type { ArchiveTools } from "../tools.ts";

export { accessState };

/** So many looks after one another must meet it: one refusal may be a fault of the platform. */
const looksInARow = 2;

export const alarmPrefix = "channel.";

/** Of what is told before it happens: the token ends, or what the app may read. */
export const accessEnds = ["tokenEnds", "dataEnds"] as const;
export type AccessEnd = (typeof accessEnds)[number];

/** What an alarm says: a state of the access, that it will end, or that it is well again. */
export type AlarmState = AccessState | AccessEnd | "well";

/** The state in the cause of a notice: `channel.tokenExpired`, `channel.tokenEnds.14`. */
export function stateOfCause(cause: string): AlarmState {
  return cause.slice(alarmPrefix.length).split(".", 1)[0] as AlarmState;
}

/** The state that the newest looks agree on not to work; undefined while it works or nobody knows. */
export function statesNow({ newest }: Pick<AccessRow, "newest">): AccessState | undefined {
  const states = newest.map(({ code, detail }) => accessState(code ?? undefined, detail ?? undefined));
  return states.length >= looksInARow && states.every((state) => state !== undefined) ? states[0] : undefined;
}

export interface AlarmPlan {
  readonly add: readonly Omit<AccessNotice, "id">[];
  readonly drop: readonly ToldAlarm[];
}

/** Pure: what is to be told now. */
export function planAlarms(rows: readonly AccessRow[], open: readonly ToldAlarm[]): AlarmPlan {
  const stretchOf = ({ lastWholeAt }: AccessRow) => Math.floor((lastWholeAt?.getTime() ?? 0) / 1000);
  const alarms = rows.flatMap((row) => {
    const state = statesNow(row);
    return state === undefined
      ? []
      : [{ channelId: row.channelId, stretch: stretchOf(row), cause: `${alarmPrefix}${state}` }];
  });
  const whole = new Map(rows.map((row) => [row.channelId, stretchOf(row)]));
  const over = open.filter(({ channelId, stretch }) => (whole.get(channelId) ?? 0) > stretch);
  const well = over
    .filter(({ sent }) => sent)
    .map(({ channelId, stretch }) => ({ channelId, stretch, cause: `${alarmPrefix}well` }));
  return { add: [...alarms, ...well], drop: over.filter(({ sent }) => !sent) };
}

/**
 * Pure: which ends are to be told now, each once for each number of days: of several that are over, the last alone.
 *
 * @param days before the end, in any order
 */
export function planEnds(
  told: readonly Pick<ToldAccess, "channelId" | AccessEndsAt>[],
  { now, days, zone }: { readonly now: Date; readonly days: readonly number[]; readonly zone: string },
): readonly Omit<AccessNotice, "id">[] {
  return told.flatMap(({ channelId, tokenEndsAt, dataEndsAt }) =>
    Object.entries({ tokenEnds: tokenEndsAt, dataEnds: dataEndsAt }).flatMap(([state, end]) => {
      const leftMs = (end?.getTime() ?? 0) - now.getTime();
      const due = days.filter((one) => leftMs <= one * dayMs);
      if (!end || leftMs <= 0 || due.length === 0) return [];
      const cause = `${alarmPrefix}${state}.${Math.min(...due)}`;
      return [{ channelId, stretch: Math.floor(end.getTime() / 1000), cause, actBy: dayOf(end, zone) }];
    }),
  );
}

type AccessEndsAt = "tokenEndsAt" | "dataEndsAt";
const dayMs = 86_400_000;

export async function makeAccessNotices(
  tools: Pick<ArchiveTools, "pool" | "clock" | "ids">,
  agency: Agency,
  kind: "mailNow" | "webhook",
  days: readonly number[],
): Promise<void> {
  const now = tools.clock.now();
  const ends = planEnds(await accessTold(tools.pool, agency.id), { now, days, zone: agency.timeZone });
  await dropMovedEnds(tools.pool, agency.id, kind, now, ends);
  const rows = await accessRows(tools.pool, agency.id, now, looksInARow);
  const { add, drop } = planAlarms(rows, await openAlarms(tools.pool, agency.id, kind));
  await dropAlarms(tools.pool, agency.id, kind, now, drop);
  await addAccessNotices(
    tools.pool,
    agency.id,
    kind,
    now,
    [...add, ...ends].map((one) => ({ ...one, id: tools.ids.next() })),
  );
}
