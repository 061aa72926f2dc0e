/** kill -9 at random points over all steps, two workers at once, and of exports beside them. */
import { setTimeout as pause } from "node:timers/promises";
import { start } from "../../cli/run.ts";
import { type Child, childrenOf, isThere } from "../../support/processes.ts";
import { type Crew, startCrew } from "../crew.ts";
import { done, type FaultPlace, makeFaultPlace, orgNumber } from "../place.ts";
import type { Row } from "../table.ts";
import { goOn, inTransaction, patiently, type Rounds, unasked } from "./common.ts";

/** When the kill comes: after a start, after a question to the channel, in a transaction, at any time. */
const moments = [
  "start",
  "look",
  "look",
  "transaction",
  "transaction",
  "transaction",
  "any",
  "export",
] as const;
type Moment = (typeof moments)[number];

export async function kills({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance, padding: { b: 300_000 } });
  try {
    const crew = await startCrew(place, ["first", "second"]);
    const tally = new Map<Moment, number>();
    const orphans: Child[] = [];
    let killed = 0;
    while (killed < rounds) {
      const moment = chance.pick(moments);
      await something(place);
      killed +=
        moment === "export"
          ? await killExport(place, chance)
          : await killOne(place, crew, moment, chance, orphans);
      tally.set(moment, (tally.get(moment) ?? 0) + 1);
    }
    const [cut] = await place.query<{ cut: string }>(
      `select coalesce(string_agg(name || ' ' || n, ', ' order by name), 'none') as cut
         from (select name, count(*) as n from pgboss.job where state = 'active' or retry_count > 0 group by name) j`,
    );
    const also = [...(await crew.end()), ...unasked(crew), ...(await left(place, orphans))];
    await done(place.env, ...exportArgs);
    const where = [...tally].map(([moment, n]) => `${moment} ${n}`).join(", ");
    return {
      fault: "kill -9, two workers",
      done: `${killed} kills (${where}); cut in the middle of: ${cut?.cut}`,
      ...{ seed, settled: await place.settle(), also },
    };
  } finally {
    await place.close();
  }
}

/** There is something new, and work for every step. */
async function something(place: FaultPlace): Promise<void> {
  goOn(place);
  await place.addAll();
}

/** @returns how many processes were killed */
async function killOne(
  place: FaultPlace,
  crew: Crew,
  moment: Moment,
  chance: Rounds["chance"],
  orphans: Child[],
): Promise<number> {
  const which = chance.whole(0, crew.size - 1);
  const both = chance.is(0.15);
  if (moment === "start") await crew.kill(which);
  if (moment === "look") await place.source.nextList(3000);
  if (moment === "transaction") await inTransaction(place, 3000);
  await pause(chance.whole(0, { start: 1500, look: 150, transaction: 60, any: 2500, export: 0 }[moment]));
  const killed = both ? [0, 1] : [which];
  orphans.push(...killed.flatMap((n) => childrenOf(crew.at(n).child.pid)));
  await Promise.all(killed.map((n) => crew.kill(n)));
  return (both ? 2 : 1) + (moment === "start" ? 1 : 0);
}

/** What reads for a program that was killed must not go on without it. */
async function left(place: FaultPlace, orphans: readonly Child[]): Promise<readonly string[]> {
  const gone = await patiently(place, async () => {
    if (orphans.some(isThere)) throw new Error("still there");
  });
  return gone === undefined ? [`${orphans.filter(isThere).length} processes of killed ones go on`] : [];
}

/**
 * The process that reads a large answer is killed, as by a machine that runs out of memory; the program is not. Killed
 * twice on one answer it is not read with its look, and must be before the next one.
 */
export async function readerKilled({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance, names: ["a"], padding: { a: 300_000 } });
  try {
    const crew = await startCrew(place, ["only"]);
    let [killed, twice] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      // the one after an answer that was not read reads that first, and is left alone
      const times = round % 3 === 2 ? 0 : chance.is(0.3) ? 1 : 2;
      goOn(place);
      const asked = place.source.nextList(10_000);
      await place.addAll();
      await asked;
      const dead = await killReaders(place, crew, times);
      killed += dead;
      if (dead < 2) await pause(500);
      else {
        twice += 1;
        await readAgain(place);
      }
    }
    const also = [...(await crew.end()), ...unasked(crew)];
    const none = twice === 0 ? ["no answer was left unread: the row proves nothing"] : [];
    const done = `${killed} readers of large answers killed, ${twice} answers were left unread; the program was not killed`;
    return { fault: "reader killed", done, seed, settled: await place.settle(), also: [...also, ...none] };
  } finally {
    await place.close();
  }
}

/** One after the other, as they come while somebody looks at the channel. @returns how many */
async function killReaders(place: FaultPlace, crew: Crew, times: number): Promise<number> {
  const dead = new Set<number>();
  const looks = `select 1 from pgboss.job where name = 'capture' and state in ('created', 'active') limit 1`;
  let over = false;
  const looking = patiently(place, async () => {
    if (dead.size < times && (await place.query(looks)).length > 0) throw new Error("not over yet");
  }).finally(() => {
    over = true;
  });
  for (; dead.size < times && !over; await pause(2))
    for (const { pid } of childrenOf(crew.at(0).child.pid)) {
      if (dead.has(pid) || dead.size >= times) continue;
      process.kill(pid, "SIGKILL");
      dead.add(pid);
    }
  await looking;
  return dead.size;
}

/** The channel says something else, and is looked at again. */
async function readAgain(place: FaultPlace): Promise<void> {
  await pause(1000);
  goOn(place);
  const asked = place.source.nextList(20_000);
  await place.addAll();
  await asked;
  await pause(3000);
}

const exportArgs = [
  ...["export", "--agency", orgNumber, "--from", "2024-01-01", "--to", "2024-12-31"],
  ...["--again", "--close-anyway", "--without-entries", "--because", "a drill"],
];

async function killExport(place: FaultPlace, chance: Rounds["chance"]): Promise<number> {
  const running = start(exportArgs, place.env);
  await pause(chance.whole(500, 5000));
  running.child.kill("SIGKILL");
  const { code } = await running.ended;
  return code === null ? 1 : 0;
}
