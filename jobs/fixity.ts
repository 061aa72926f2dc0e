import { type Job, slotOf } from "../src/pipeline/work/job.ts";

export const fixity: Job = {
  name: "fixity",
  cron: "37 * * * *",
  says: "reads some of the stored objects back against their digests, each within thirty days",
  plan: (_world, now) => [{ queue: "fixity", key: "objects", slot: slotOf(now, 60) }],
};
