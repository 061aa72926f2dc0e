/** Runs the timetable: node-cron only wakes it; what is due is decided from the clock, and the queue refuses doubles. */
import cron from "node-cron";
import type { Clock } from "../../clock.ts";
import { listAgencies, listChannels } from "../../db/channels.ts";
import type { Database } from "../../db/connect.ts";
import { lastBelieved } from "../../db/status.ts";
import { channelsTold } from "../../db/webhooks.ts";
import type { Job, World } from "./job.ts";
import { placeOf, type Queue, type Work } from "./queue.ts";

/**
 * Looks at channels that were not seen whole for longest come first: where a platform allows fewer requests than all of
 * its channels want, the same ones would be passed over each time.
 */
export function laggingFirst(works: readonly Work[], seen: ReadonlyMap<string, Date>): readonly Work[] {
  const looks = works.filter(({ queue }) => queue === "capture");
  const seenAt = ({ key }: Work) => seen.get(key)?.getTime() ?? 0;
  return [
    ...looks.toSorted((one, other) => seenAt(one) - seenAt(other)),
    ...works.filter(({ queue }) => queue !== "capture"),
  ];
}

export interface Timetable {
  /**
   * Adds the work of every job whose slot the clock is in, unless the same of an earlier slot waits still: channels that
   * hang would otherwise fill the queue, and be asked for each slot at once when they are there again.
   *
   * @returns how many pieces were new
   */
  tick(): Promise<number>;
  /** Wakes by node-cron until `stop`. */
  start(): void;
  stop(): Promise<void>;
}

export function createTimetable(given: {
  readonly jobs: readonly Job[];
  readonly db: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly onError: (job: string, error: unknown) => void;
}): Timetable {
  const tasks: { destroy(): unknown }[] = [];
  const addDue = async (jobs: readonly Job[]) => {
    const world: World = {
      agencies: await listAgencies(given.db),
      channels: await listChannels(given.db),
      told: await channelsTold(given.db),
    };
    const waiting = await given.queue.waiting();
    let added = 0;
    const planned = jobs.flatMap((job) => job.plan(world, given.clock.now()));
    for (const work of laggingFirst(planned, await lastBelieved(given.db)))
      if (!waiting.has(placeOf(work)) && (await given.queue.enqueue(work))) added++;
    return added;
  };
  return {
    tick: () => addDue(given.jobs),
    start() {
      for (const job of given.jobs)
        tasks.push(
          cron.schedule(
            job.cron,
            () => addDue([job]).catch((error: unknown) => given.onError(job.name, error)),
            {
              timezone: "UTC",
              name: job.name,
              noOverlap: true,
            },
          ),
        );
    },
    async stop() {
      for (const task of tasks.splice(0)) await task.destroy();
    },
  };
}
