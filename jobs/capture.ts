import { type Job, slotOf } from "../src/pipeline/work/job.ts";

export const capture: Job = {
  name: "capture",
  cron: "* * * * *",
  says: "takes a look at every channel whose turn it is",
  plan: (world, now) =>
    world.channels
      .filter((channel) => channel.state === "active")
      .map((channel) => ({
        queue: "capture",
        key: channel.id,
        slot: slotOf(now, channel.everyMinutes),
      })),
};
