/** Who stops in the midst of a step: for good, after its answer was stored; or to wake when another one has done its work. */
import { setTimeout as pause } from "node:timers/promises";
import { start } from "../../cli/run.ts";
import { end, type FaultPlace, makeFaultPlace, type Worker } from "../place.ts";
import type { Row } from "../table.ts";
import { goOn, patiently, type Rounds, raiseBarrier } from "./common.ts";

/** Tables that a step comes to in the midst of what it does, and the steps that do. */
const tables = [
  "core.look_starts",
  "core.observations",
  "core.item_events",
  "core.classifications",
  "core.registry_entries",
  "pub.entries",
  "core.audit_leaves",
] as const;

/**
 * A worker sleeps in the midst of a step until its work was given to another. Its connections stand, as when the process
 * alone sleeps, until others find it silent and end them; or the server has ended them, as when the machine did.
 */
export async function staleWorker({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance });
  try {
    // what the first look brings is not stopped: there is work for every step only once there is something to change
    await place.run("capture");
    const slept = new Map<string, number>();
    const also: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const table = tables[(round + chance.whole(0, 1)) % tables.length] ?? tables[0];
      const cut = chance.is(0.5);
      also.push(...(await sleepOnce(place, table, cut, slept)));
    }
    const where = [...slept].map(([table, n]) => `${table} ${n}`).join(", ");
    const nowhere = slept.size === 0 ? ["no worker was stopped in a step: the row proves nothing"] : [];
    const done = `${[...slept.values()].reduce((sum, n) => sum + n, 0)} workers stopped and woken (${where})`;
    return { fault: "stale worker", done, seed, settled: await place.settle(), also: [...also, ...nowhere] };
  } finally {
    await place.close();
  }
}

async function sleepOnce(
  place: FaultPlace,
  table: string,
  cut: boolean,
  slept: Map<string, number>,
): Promise<readonly string[]> {
  const sleeper = place.work("sleeper");
  await sleeper.printed("working");
  const barrier = await raiseBarrier(place, table);
  goOn(place);
  await place.addAll();
  const reached = await barrier.reached(12_000);
  sleeper.child.kill("SIGSTOP");
  if (cut) await barrier.endOthers();
  await barrier.lift();
  // as an hour later: whoever is there now was not heard of since
  await place.query(
    `insert into work.processes (name, beaten_at) select distinct application_name, now() - interval '1 hour'
       from pg_stat_activity where datname = current_database() and starts_with(application_name, 'kanalarkiv ')
         on conflict (name) do update set beaten_at = excluded.beaten_at`,
  );
  if (reached) slept.set(table, (slept.get(table) ?? 0) + 1);
  const other = place.work("other");
  await other.printed("working");
  // what nobody has finished is given out again
  await place.query(
    "update pgboss.job set state = 'retry', retry_count = retry_count + 1, start_after = now() where state = 'active'",
  );
  await allDone(place, 10_000);
  goOn(place);
  await place.addAll();
  const asked = await othersAsk(place);
  sleeper.child.kill("SIGCONT");
  await allDone(place, 20_000);
  const ended = await Promise.all([sleeper, other].map((worker: Worker) => end(worker)));
  return [
    ...ended.flatMap(({ ms }, n) =>
      ms > 29_000 ? [`the ${n === 0 ? "sleeper" : "other"} did not end in time`] : [],
    ),
    ...(asked ? [] : [`while one slept at ${table}, nobody else looked at each channel`]),
  ];
}

/** Slot after slot, as the timetable goes on. @returns whether each channel was asked for its list by the one that does not sleep */
async function othersAsk(place: FaultPlace): Promise<boolean> {
  const since = Date.now();
  const asked = () =>
    place.channels.every(({ history }) =>
      place.source.lists.some(
        ({ name, userAgent, at }) => name === history.name && userAgent === "other" && at >= since,
      ),
    );
  let addedAt = 0;
  const all = await patiently(place, async () => {
    if (asked()) return;
    if (Date.now() - addedAt > 5000) {
      for (const { channelId } of place.channels) await place.add("capture", channelId);
      addedAt = Date.now();
    }
    throw new Error("not all of them yet");
  });
  return all !== undefined;
}

async function allDone(place: FaultPlace, withinMs: number): Promise<void> {
  const waits =
    "select 1 from pgboss.job where state in ('created', 'active') or (state = 'retry' and start_after <= now()) limit 1";
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(300))
    if ((await place.query(waits)).length === 0) return;
}

/** A look is killed when its answer lies in the store and nothing of it is written; then the channel says something else. */
export async function unreadAnswers({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance, names: ["a"] });
  try {
    await place.run("capture");
    let killed = 0;
    for (let round = 0; round < rounds; round += 1) {
      goOn(place);
      const barrier = await raiseBarrier(place, "core.observations");
      const look = start(["capture"], place.env);
      const reached = await patiently(place, async () => {
        if (!(await barrier.reached(1000))) throw new Error("not there yet");
      });
      if (reached !== undefined) killed += 1;
      look.child.kill("SIGKILL");
      await look.ended;
      await barrier.lift();
      for (const { history } of place.channels)
        for (const item of history.items.filter(({ listed, kind }) => listed && kind === "post").slice(0, 3))
          history.edit(item.id);
    }
    const settled = await place.settle();
    const also = [
      ...(killed < rounds ? [`only ${killed} of ${rounds} looks came as far as to be killed there`] : []),
      ...(settled.unstored > 0 ? [`${settled.unstored} answers were sent and not stored`] : []),
    ];
    return {
      fault: "killed before it was written",
      done: `${killed} looks whose answer was stored`,
      seed,
      settled,
      also,
    };
  } finally {
    await place.close();
  }
}
