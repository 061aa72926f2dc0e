/** The access to channels as an alarm: once for each state of it, and once when all is well again. */
import { type AccessState, accessState } from "../../capture/access-health.ts";
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
import type { ArchiveTools } from "../tools.ts";

export { accessState };

/** So many looks after one another must meet it: one refusal may be a fault of the platform. */
const looksInARow = 2;

export const alarmPrefix = "channel.";

/** What an alarm says: a state of the access, or that it is well again. */
export type AlarmState = AccessState | "well";

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

export async function makeAccessNotices(
  tools: Pick<ArchiveTools, "pool" | "clock" | "ids">,
  agency: Agency,
  kind: "mailNow" | "webhook",
): Promise<void> {
  const now = tools.clock.now();
  const rows = await accessRows(tools.pool, agency.id, now, looksInARow);
  const { add, drop } = planAlarms(rows, await openAlarms(tools.pool, agency.id, kind));
  await dropAlarms(tools.pool, agency.id, kind, now, drop);
  await addAccessNotices(
    tools.pool,
    agency.id,
    kind,
    now,
    add.map((one) => ({ ...one, id: tools.ids.next() })),
  );
}
