import { type Job, slotOf } from "../src/pipeline/work/job.ts";

export const links: Job = {
  name: "links",
  cron: "23 * * * *",
  says: "compares the links on channels, once a day, with your list of malicious addresses",
  plan: (_world, now) => [{ queue: "links", key: "list", slot: slotOf(now, 24 * 60) }],
};
