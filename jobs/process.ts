import { type Job, slotOf } from "../src/pipeline/work/job.ts";

const everyMinutes = 5;

export const process: Job = {
  name: "process",
  cron: `*/${everyMinutes} * * * *`,
  says: "classifies, journals and publishes what the looks brought, agency by agency",
  plan: (world, now) =>
    world.agencies.map((agency) => ({ queue: "process", key: agency.id, slot: slotOf(now, everyMinutes) })),
};
