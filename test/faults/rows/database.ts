/** The database is killed and started again, its connections are cut and slowed down, while two workers write. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startCrew } from "../crew.ts";
import { type FaultPlace, makeFaultPlace } from "../place.ts";
import { killPostmaster, type OwnServer, ofTheArchive, startOwnServer } from "../server.ts";
import type { Row } from "../table.ts";
import { comesBack, endingsOf, goOn, inTransaction, patienceSaid, type Rounds, unasked } from "./common.ts";

function gone(times: readonly (number | undefined)[]): readonly string[] {
  const never = times.filter((ms) => ms === undefined).length;
  return never === 0
    ? []
    : [`no worker asked a channel again within ${patienceSaid}, ${never} of ${times.length} times`];
}

function slowest(times: readonly (number | undefined)[]): string {
  const back = times.filter((ms) => ms !== undefined);
  return `back after ${(Math.max(0, ...back) / 1000).toFixed(1)} s at most`;
}

/** A server that DATABASE_URL names: a supervisor of its own starts it again, at another time. */
export async function serverKilled({ chance, seed, rounds }: Rounds): Promise<Row> {
  return await withOwnServer(chance, async (place, server) => {
    const crew = await startCrew(place, ["first", "second"]);
    const times: (number | undefined)[] = [];
    let written = 0;
    for (let round = 0; round < rounds && !times.includes(undefined); round += 1) {
      goOn(place);
      await place.addAll();
      if (await inTransaction(place, 5000)) written += 1;
      await pause(chance.whole(0, 60));
      await server.kill();
      await pause(chance.whole(0, 3000));
      await server.start();
      times.push(await comesBack(place));
    }
    return {
      fault: "database killed and restarted",
      done: `${times.length} kills of the postmaster, ${written} in mid-transaction; ${slowest(times)}${endingsOf(crew)}`,
      seed,
      also: [...gone(times), ...(await crew.end())],
    };
  });
}

/** The one that the archive starts for itself: nobody else starts it again. */
export async function embeddedKilled({ chance, seed, rounds }: Rounds): Promise<Row> {
  const place = await makeFaultPlace({ chance, database: ofTheArchive });
  try {
    const crew = await startCrew(place, ["first", "second"]);
    const times: (number | undefined)[] = [];
    let written = 0;
    for (let round = 0; round < rounds && !times.includes(undefined); round += 1) {
      goOn(place);
      await place.addAll();
      if (await inTransaction(place, 5000)) written += 1;
      await pause(chance.whole(0, 60));
      await killPostmaster(join(place.dataDir, "postgres/cluster"));
      times.push(await comesBack(place));
    }
    const done = `${times.length} kills of the postmaster, ${written} in mid-transaction; ${slowest(times)}${endingsOf(crew)}`;
    const also = [...gone(times), ...(await crew.end())];
    return { fault: "embedded database killed", done, seed, settled: await place.settle(), also };
  } finally {
    await place.close();
  }
}

export async function connectionsCut({ chance, seed, rounds }: Rounds): Promise<Row> {
  return await withOwnServer(chance, async (place, { proxy }) => {
    const crew = await startCrew(place, ["first", "second"]);
    const times: (number | undefined)[] = [];
    let cut = 0;
    for (let round = 0; round < rounds && !times.includes(undefined); round += 1) {
      goOn(place);
      await place.addAll();
      proxy.delayMs = chance.pick([0, 20, 80]);
      if (chance.is(0.6)) await inTransaction(place, 5000);
      await pause(chance.whole(0, 300));
      cut += proxy.cut(chance.pick([0.3, 0.6, 1]));
      if (round % 4 === 3) times.push(await comesBack(place));
    }
    proxy.delayMs = 0;
    times.push(await comesBack(place));
    return {
      fault: "connections cut and delayed",
      done: `${cut} connections cut at ${rounds} points, pieces up to 80 ms late; ${slowest(times)}${endingsOf(crew)}`,
      seed,
      also: [...gone(times), ...(await crew.end()), ...unasked(crew)],
    };
  });
}

/** Nothing goes through any more, and nobody is told so: only who asks whether somebody is there finds out. */
export async function connectionsHung({ chance, seed }: Rounds): Promise<Row> {
  return await withOwnServer(chance, async (place, { proxy }) => {
    const crew = await startCrew(place, ["first", "second"]);
    goOn(place);
    await place.addAll();
    await inTransaction(place, 5000);
    const hung = proxy.hang();
    const times = [await comesBack(place)];
    return {
      fault: "connections hung",
      done: `${hung} connections went silent for good; ${slowest(times)}${endingsOf(crew)}`,
      seed,
      also: [...gone(times), ...(await crew.end())],
    };
  });
}

async function withOwnServer(
  chance: Rounds["chance"],
  act: (place: FaultPlace, server: OwnServer) => Promise<Omit<Row, "settled">>,
): Promise<Row> {
  const server = await startOwnServer(chance.next);
  const place = await makeFaultPlace({ chance, database: server });
  try {
    const row = await act(place, server);
    return { ...row, settled: await place.settle() };
  } finally {
    await place.close();
  }
}
