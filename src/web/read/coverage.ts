/** Where the archive is blind in a channel, as the public schema tells it, and day by day. */
import type pg from "pg";
import { type Gap, openGap } from "../../capture/coverage.ts";
import { type ActiveTime, type CoveredDay, daysOf } from "../../capture/coverage-days.ts";
import { addDays, type Day, day, dayOf, yearOf } from "../../domain/day.ts";
import { instantAt } from "../../domain/zoned.ts";
import type { PublicAgency, PublicChannel } from "./agencies.ts";

/** `before`: the archive had not looked at the channel yet. */
export type ShownState = CoveredDay["state"] | "before";

export interface ShownDay {
  readonly day: Day;
  readonly state: ShownState;
  readonly faults: readonly string[];
}

/** A gap; without an end while it lasts. */
export interface ShownGap {
  readonly from: Date;
  readonly to: Date | undefined;
  readonly faults: readonly string[];
}

export interface ShownCoverage {
  /** days after one another, both ends included */
  readonly days: readonly ShownDay[];
  /** those that touch the days, the oldest first */
  readonly gaps: readonly ShownGap[];
  /** the same with the end that an open one has now, and the times in which somebody was to look */
  readonly blind: readonly Gap[];
  readonly active: readonly ActiveTime[];
}

interface Row {
  readonly id: string;
  readonly active: readonly { readonly from: string; readonly to?: string }[];
  readonly openSince: Date | null;
  readonly openFaults: readonly string[];
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly faults: string[] }[] | null;
}

export interface DaysShown {
  readonly from: Day;
  readonly to: Day;
}

export interface YearShown extends DaysShown {
  readonly year: number;
  /** years that can be asked for, the newest first */
  readonly years: readonly number[];
}

/**
 * The days of a year of a channel: whole months from the first look on, to the end of the year or today.
 *
 * @param asked four digits; anything else, or a year without a look, is the nearest one
 */
export function yearShown(
  channel: PublicChannel,
  { timeZone }: PublicAgency,
  asked: string | null | undefined,
  now: Date,
): YearShown {
  const today = dayOf(now, timeZone);
  const first = channel.firstLookAt ? dayOf(channel.firstLookAt, timeZone) : today;
  const [oldest, newest] = [yearOf(first), Math.max(yearOf(first), yearOf(today))];
  const year = Math.min(newest, Math.max(oldest, asked && /^\d{4}$/.test(asked) ? Number(asked) : newest));
  const [begin, end, month] = [day(`${year}-01-01`), day(`${year}-12-31`), day(`${first.slice(0, 8)}01`)];
  return {
    year,
    years: Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index),
    from: month > begin ? month : begin,
    to: end < today ? end : today,
  };
}

/** By channel, of those of one agency; a channel of which nothing is told yet is not among them. */
export async function readCoverage(
  pool: pg.Pool,
  agency: PublicAgency,
  channels: readonly PublicChannel[],
  { from, to }: DaysShown,
  now: Date,
): Promise<ReadonlyMap<string, ShownCoverage>> {
  if (channels.length === 0) return new Map();
  const zone = agency.timeZone;
  const found = await pool.query<Row>(
    `select t.channel_id as id, t.active, t.open_since as "openSince", t.open_faults as "openFaults",
            (select jsonb_agg(jsonb_build_object('from', g.from_at, 'to', g.to_at, 'faults', g.faults) order by g.from_at)
               from pub.coverage_gaps g where g.channel_id = t.channel_id and g.to_at > $2 and g.from_at < $3) as gaps
       from pub.coverage t where t.channel_id = any($1::uuid[])`,
    [channels.map(({ id }) => id), instantAt(from, zone), instantAt(addDays(to, 1), zone)],
  );
  const rows = new Map(found.rows.map((row) => [row.id, row]));
  return new Map(
    channels.flatMap((channel) => {
      const row = rows.get(channel.id);
      return row ? [[channel.id, covered(row, channel, { from, to }, zone, now)] as const] : [];
    }),
  );
}

function covered(
  row: Row,
  channel: PublicChannel,
  { from, to }: DaysShown,
  zone: string,
  now: Date,
): ShownCoverage {
  const closed: readonly Gap[] = (row.gaps ?? []).map((gap) => ({
    ...{ from: new Date(gap.from), to: new Date(gap.to), faults: gap.faults },
  }));
  const end = instantAt(addDays(to, 1), zone);
  const late =
    row.openSince && row.openSince < end
      ? openGap({ since: row.openSince, faults: row.openFaults }, now, channel.everyMinutes)
      : undefined;
  const open = late && late.to > instantAt(from, zone) ? late : undefined;
  const active = row.active.map((time) => ({
    from: new Date(time.from),
    to: time.to === undefined ? now : new Date(time.to),
  }));
  const first = channel.firstLookAt && dayOf(channel.firstLookAt, zone);
  const days = daysOf(open ? [...closed, open] : closed, { from, to, zone, active });
  return {
    days: days.map(({ day: on, state, faults }) =>
      first && on >= first ? { day: on, state, faults } : { day: on, state: "before", faults: [] },
    ),
    gaps: open ? [...closed, { ...open, to: undefined }] : closed,
    blind: open ? [...closed, open] : closed,
    active,
  };
}
