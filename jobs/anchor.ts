import { type Job, slotOf } from "../src/pipeline/work/job.ts";

export const anchor: Job = {
  name: "anchor",
  cron: "7 * * * *",
  says: "numbers the new events of the audit log and signs a checkpoint over them",
  plan: (_world, now) => [{ queue: "anchor", key: "audit", slot: slotOf(now, 60) }],
};
