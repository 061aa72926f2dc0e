/** What the rows of the table share: what happens on the channels meanwhile, and moments to break in. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Chance } from "../chance.ts";
import type { Crew } from "../crew.ts";
import type { FaultPlace } from "../place.ts";

/** How often a row does what it does, and by which chance. */
export interface Rounds {
  readonly chance: Chance;
  readonly seed: number;
  readonly rounds: number;
}

const heard = new WeakMap<FaultPlace, Map<string, number>>();

/** The channels go on, as far as somebody has heard of what they said before: more at once would look like a wrong list. */
export function goOn(place: FaultPlace, changes = 3): void {
  const before = heard.get(place) ?? new Map<string, number>();
  heard.set(place, before);
  for (const { history } of place.channels) {
    const now = place.source.lists.filter(({ name }) => name === history.name).length;
    if (now > (before.get(history.name) ?? -1)) history.advance(changes);
    before.set(history.name, now);
  }
}

export function unasked({ endings }: Crew): readonly string[] {
  return [...endings].map(([code, times]) => `a worker ended by itself with ${code}, ${times} times`);
}

/** Waits until a connection of the program has written something that it has not committed, or until that time is over. */
export async function inTransaction(place: FaultPlace, withinMs: number): Promise<boolean> {
  const writing = `select 1 from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null limit 1`;
  return await watch(place, withinMs, writing);
}

/** Waits until the question has an answer. @returns false when that time was over before */
async function watch(place: FaultPlace, withinMs: number, question: string): Promise<boolean> {
  const client = new pg.Client(await place.databaseUrl());
  client.on("error", () => undefined);
  await client.connect();
  try {
    for (const until = Date.now() + withinMs; Date.now() < until; await pause(5))
      if (((await client.query(question)).rowCount ?? 0) > 0) return true;
    return false;
  } finally {
    await client.end();
  }
}

/** Tries until it does not throw. @returns how long that took, in ms; undefined when it threw until the end */
export async function until(withinMs: number, act: () => Promise<unknown>): Promise<number | undefined> {
  for (const began = Date.now(); Date.now() - began < withinMs; await pause(250)) {
    try {
      await act();
      return Date.now() - began;
    } catch {
      // not yet
    }
  }
  return undefined;
}

/** Nobody comes past that table while `act` runs. */
export interface Barrier {
  /** @returns whether somebody has come to it and waits there */
  reached(withinMs: number): Promise<boolean>;
  /** The connections of the program are ended by the server, as it ends those of a machine that it no longer hears of. */
  endOthers(): Promise<void>;
  lift(): Promise<void>;
}

export async function raiseBarrier(place: FaultPlace, table: string): Promise<Barrier> {
  const client = new pg.Client(await place.databaseUrl());
  client.on("error", () => undefined);
  await client.connect();
  await client.query("begin");
  await client.query(`lock table ${table} in exclusive mode`);
  const waits = `select 1 from pg_locks where not granted and relation = '${table}'::regclass`;
  return {
    reached: (withinMs) => watch(place, withinMs, waits),
    endOthers: async () =>
      void (await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      )),
    async lift() {
      await client.query("rollback");
      await client.end();
    },
  };
}

/** A minute and a half, for a machine at rest; on one that has more to do, as long again as so many starts of the program take. */
const patienceMs = 90_000;
const patienceStarts = 30;
export const patienceSaid = `${patienceMs / 1000} s and ${patienceStarts} starts of the program`;

/**
 * Tries until it does not throw, or until a machine as busy as this one must have come to it: how long the program takes to
 * start tells how little of the machine is left for it.
 *
 * @param atRestMs within which a machine with nothing else to do has come to it
 * @returns how long that took, in ms; undefined when it threw until the end
 */
export async function patiently(
  place: Pick<FaultPlace, "run">,
  act: () => Promise<unknown>,
  atRestMs = patienceMs,
): Promise<number | undefined> {
  const began = Date.now();
  const inTime = await until(atRestMs, act);
  if (inTime !== undefined) return inTime;
  for (let starts = 0; starts < patienceStarts; starts += 1) {
    await place.run("--version");
    if ((await until(1, act)) !== undefined) return Date.now() - began;
  }
  return undefined;
}

/** The timetable has a slot each minute; here it is shorter. */
const slotMs = 20_000;

/**
 * Adds every look and step until a channel is asked for its list: again for each slot, as the timetable does. Both looks may
 * be taken while the rest is still being added, and what is asked then may as well come of a look that had begun before; a
 * look that meets the end of the one before says `busy` and is over; and work that its worker could not give back in the
 * outage stays its own for two minutes.
 *
 * @returns how long it took, in ms; undefined when nobody asked
 */
export async function comesBack(place: FaultPlace): Promise<number | undefined> {
  let [before, addedAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return await patiently(place, async () => {
    if (Date.now() - addedAt > slotMs) {
      await place.addAll();
      addedAt = Date.now();
      before = Math.min(before, place.source.lists.length);
    }
    if (place.source.lists.length <= before) throw new Error("not asked yet");
  });
}

/** Who ended is started again by its supervisor, which is as good as coming back; how often is told. */
export function endingsOf({ endings }: Crew): string {
  return endings.size === 0
    ? ""
    : `; workers ended and started again: ${[...endings].map(([code, n]) => `${n} with ${code}`).join(", ")}`;
}
