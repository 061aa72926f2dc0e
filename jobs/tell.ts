import { type Job, slotOf } from "../src/pipeline/work/job.ts";

/** What a run of process finds is told at its end; this is for what people changed, and what nobody took. */
const everyMinutes = 5;

export const tell: Job = {
  name: "tell",
  cron: `*/${everyMinutes} * * * *`,
  says: "tells by mail and webhook what needs an act of a person, and tries again what was not taken",
  plan: (_world, now) => [{ queue: "tell", key: "acts", slot: slotOf(now, everyMinutes) }],
};
