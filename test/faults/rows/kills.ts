/** kill -9 at random points over all steps, two workers at once, and of exports beside them. */
import { setTimeout as pause } from "node:timers/promises";
import { start } from "../../cli/run.ts";
import { type Crew, startCrew } from "../crew.ts";
import { done, type FaultPlace, makeFaultPlace, orgNumber } from "../place.ts";
import type { Row } from "../table.ts";
import { goOn, inTransaction, type Rounds, unasked } from "./common.ts";

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
  const place = await makeFaultPlace({ chance });
  try {
    const crew = await startCrew(place, ["first", "second"]);
    const tally = new Map<Moment, number>();
    let killed = 0;
    while (killed < rounds) {
      const moment = chance.pick(moments);
      await something(place);
      killed +=
        moment === "export" ? await killExport(place, chance) : await killOne(place, crew, moment, chance);
      tally.set(moment, (tally.get(moment) ?? 0) + 1);
    }
    const [cut] = await place.query<{ cut: string }>(
      `select coalesce(string_agg(name || ' ' || n, ', ' order by name), 'none') as cut
         from (select name, count(*) as n from pgboss.job where state = 'active' or retry_count > 0 group by name) j`,
    );
    const also = [...(await crew.end()), ...unasked(crew)];
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
): Promise<number> {
  const which = chance.whole(0, crew.size - 1);
  const both = chance.is(0.15);
  if (moment === "start") await crew.kill(which);
  if (moment === "look") await place.source.nextList(3000);
  if (moment === "transaction") await inTransaction(place, 3000);
  await pause(chance.whole(0, { start: 1500, look: 150, transaction: 60, any: 2500, export: 0 }[moment]));
  await Promise.all((both ? [0, 1] : [which]).map((n) => crew.kill(n)));
  return (both ? 2 : 1) + (moment === "start" ? 1 : 0);
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
