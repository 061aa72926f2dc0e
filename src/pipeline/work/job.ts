/** What a job of the timetable is: when it wakes, and which work it adds then. It does no work itself. */
import type { Agency } from "../../domain/agency.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Work } from "./queue.ts";

export interface World {
  readonly agencies: readonly Agency[];
  readonly channels: readonly Channel[];
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
