/** The machine's clock set back and forward between steps; and two timetables at once. */
import { setTimeout as pause } from "node:timers/promises";
import { start } from "../../cli/run.ts";
import { clockAhead, removeTraces } from "../clocks.ts";
import { end, makeFaultPlace } from "../place.ts";
import type { Row } from "../table.ts";
import { goOn, type Rounds } from "./common.ts";

const dayS = 86_400;

export async function clockSet({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance });
  const pids: number[] = [];
  try {
    const also: string[] = [];
    let [back, before] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const aheadS = Math.round(chance.pick([-3, -0.05, 0, 0.05, 40, 400]) * dayS) + chance.whole(-900, 900);
      if (aheadS < before) back += 1;
      before = aheadS;
      const step = chance.pick([
        ["capture"],
        ["capture"],
        ["capture"],
        ["process"],
        ["process"],
        ["audit", "checkpoint"],
      ]);
      if (step[0] === "capture") goOn(place);
      const { child, ended } = start(step, { ...place.env, ...clockAhead(aheadS) });
      pids.push(child.pid ?? 0);
      const { code, err } = await ended;
      if (code !== 0)
        also.push(`${step.join(" ")} at ${aheadS} s ended with ${code}: ${err.trim().slice(-300)}`);
    }
    const done = `${rounds} steps from 3 days back to 400 days ahead, ${back} of them after a step back`;
    return { fault: "clock set back and forward", done, seed, settled: await place.settle(), also };
  } finally {
    removeTraces(pids);
    await place.close();
  }
}

const speed = 15;

/** Two processes run the timetable of every minute, their clock faster than the machine's. */
export async function twoTimetables({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance, everyMinutes: 1 });
  const workers = ["first", "second"].map((name) => place.work(name, clockAhead(0, speed)));
  try {
    await Promise.all(workers.map((worker) => worker.printed("working")));
    for (let minute = 0; minute < rounds; minute += 1) {
      await pause(60_000 / speed);
      goOn(place, 1);
    }
    await Promise.all(workers.map((worker) => end(worker)));
    const asked = place.source.lists.length;
    const channels = place.channels.length;
    const [counted] = await place.query<{ looks: number; jobs: number; again: number; minutes: number }>(
      `select (select count(*)::int from core.observations) as looks,
              (select count(*)::int from pgboss.job where name = 'capture' and state = 'completed') as jobs,
              (select count(*)::int from pgboss.job where name = 'capture' and retry_count > 0) as again,
              (select (extract(epoch from max(ended_at) - min(started_at)) / 60)::int from core.observations) as minutes`,
    );
    const { looks = 0, jobs = 0, again = 0, minutes = 0 } = counted ?? {};
    const also = [
      ...(looks < channels * (minutes - 2)
        ? [`${looks} looks at ${channels} channels in ${minutes} minutes`]
        : []),
      ...(jobs > channels * (minutes + 2)
        ? [`${jobs} pieces of work for ${channels} channels in ${minutes} minutes`]
        : []),
      ...(looks > jobs + again ? [`${looks} looks for ${jobs} slots`] : []),
      ...(asked > looks + channels ? [`the channels were asked ${asked} times for ${looks} looks`] : []),
      ...(looks === 0 ? ["no look was taken: the row proves nothing"] : []),
    ];
    const by = ["first", "second"].map(
      (name) => place.source.lists.filter((one) => one.userAgent === name).length,
    );
    const done = `${looks} looks in ${jobs} slots of ${channels} channels, asked ${by.join(" and ")} times by the two`;
    return { fault: "two timetables", done, seed, settled: await place.settle(), also };
  } finally {
    for (const { child } of workers) child.kill("SIGKILL");
    removeTraces(workers.map(({ child }) => child.pid ?? 0));
    await place.close();
  }
}
