import { type Job, slotOf } from "../src/pipeline/work/job.ts";

export const told: Job = {
  name: "told",
  cron: "* * * * *",
  says: "reads what channels told by webhook, and has them looked at",
  plan: (world, now) => {
    const waits = new Set<string>(world.told ?? []);
    return world.channels
      .filter(({ id, state }) => state === "active" && waits.has(id))
      .map(({ id }) => ({ queue: "told", key: id, slot: slotOf(now, 1) }));
  },
};
