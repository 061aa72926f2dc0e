import { type Job, slotOf } from "../src/pipeline/work/job.ts";

export const reconcile: Job = {
  name: "reconcile",
  cron: "23 * * * *",
  says: "compares some of each agency's archive with what the steps would make of it, all of it within a week",
  plan: (world, now) =>
    world.agencies.map((agency) => ({ queue: "reconcile", key: agency.id, slot: slotOf(now, 60) })),
};
