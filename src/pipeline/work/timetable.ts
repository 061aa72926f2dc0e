/** Runs the timetable: node-cron only wakes it; what is due is decided from the clock, and the queue refuses doubles. */
import cron from "node-cron";
import type { Clock } from "../../clock.ts";
import { listAgencies, listChannels } from "../../db/channels.ts";
import type { Database } from "../../db/connect.ts";
import type { Job, World } from "./job.ts";
import { placeOf, type Queue } from "./queue.ts";

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
    const world: World = { agencies: await listAgencies(given.db), channels: await listChannels(given.db) };
    const waiting = await given.queue.waiting();
    let added = 0;
    for (const work of jobs.flatMap((job) => job.plan(world, given.clock.now())))
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
