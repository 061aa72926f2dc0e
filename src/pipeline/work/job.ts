/** What a job of the timetable is: when it wakes, and which work it adds then. It does no work itself. */
import type { Agency } from "../../domain/agency.ts";
import type { Channel } from "../../domain/channel.ts";
import type { ChannelId } from "../../domain/ids.ts";
import type { Work } from "./queue.ts";

export interface World {
  readonly agencies: readonly Agency[];
  readonly channels: readonly Channel[];
  /** of which something waits that they told by webhook */
  readonly told?: readonly ChannelId[];
}

export interface Job {
  readonly name: string;
  /** five fields, UTC */
  readonly cron: string;
  /** for `kanalarkiv work --help` and the operators' page */
  readonly says: string;
  /** Pure: the work whose slot `now` lies in. Work that was added before is refused by the queue. */
  plan(world: World, now: Date): readonly Work[];
}

/** The start of the slot of `minutes` that an instant lies in, counted from midnight UTC on 1970-01-01. */
export function slotOf(now: Date, minutes: number): Date {
  const size = minutes * 60_000;
  return new Date(Math.floor(now.getTime() / size) * size);
}

/**
 * A look because of what a channel told: at the end of the five minutes, once for all that was told in them, as a page on
 * which much happens is not to be read anew for each of it. It is no slot of the timetable's, or it would be taken for one.
 */
export function lookAfterTold(channel: string, now: Date): Work {
  const end = slotOf(now, 5).getTime() + 5 * 60_000;
  return { queue: "capture", key: channel, slot: new Date(end + 1), notBefore: new Date(end) };
}
