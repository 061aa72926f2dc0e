/** A disk that is full now and then: the one of the objects, and the one of the database. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type SmallDisk, smallDisk } from "../../support/small-disk.ts";
import { startCrew } from "../crew.ts";
import { type FaultPlace, makeFaultPlace } from "../place.ts";
import { ofTheArchive, startOwnServer } from "../server.ts";
import type { Row } from "../table.ts";
import { comesBack, endingsOf, goOn, type Rounds, until } from "./common.ts";

function mounted(megabytes: number): SmallDisk {
  const disk = smallDisk(megabytes);
  if (!disk) throw new Error("no small disk can be mounted");
  return disk;
}

export async function objectsFull({ chance, seed, rounds }: Rounds): Promise<Row> {
  const disk = mounted(8);
  const place = await makeFaultPlace({ chance, objectsDir: join(disk.dir, "objects") });
  try {
    let [refused, silent] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      goOn(place);
      // nothing at first: whatever chance leaves, one of them meets a full disk
      disk.fill(round === 0 ? 0 : chance.whole(0, 40_000));
      const { code, err } = await place.run("capture");
      disk.free();
      if (code !== 0) refused += 1;
      if (code !== 0 && !/room/.test(err)) silent += 1;
      if (chance.is(0.4)) await place.run("process");
    }
    const done = `${rounds} captures with 0 to 40 kB left, ${refused} of them refused`;
    const also = refused === 0 ? ["no capture met a full disk: the row proves nothing"] : [];
    const unsaid = silent === 0 ? [] : [`${silent} refusals do not say that there is no room`];
    return {
      fault: "objects' disk full",
      done,
      seed,
      settled: await place.settle(),
      also: [...also, ...unsaid],
    };
  } finally {
    await place.close();
    disk.close();
  }
}

export async function databaseFull({ chance, seed, rounds }: Rounds): Promise<Row> {
  const disk = mounted(400);
  const server = await startOwnServer(chance.next, disk.dir);
  const place = await makeFaultPlace({ chance, database: server });
  try {
    let [refused, died] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      goOn(place);
      await place.query("checkpoint");
      disk.fill(round === 0 ? 0 : chance.pick([0, 8_192, 65_536, 300_000]));
      // a log of its own is full before the tables are: so is the room that it has set aside
      await place.query("select pg_switch_wal()").catch(() => undefined);
      for (const step of ["capture", "process"]) if ((await place.run(step)).code !== 0) refused += 1;
      disk.free();
      if (!(await answers(place))) {
        died += 1;
        // as whoever answers for the server does it: one whose recovery met the full disk may neither start nor end
        await server.kill();
        await server.start();
      }
    }
    const done = `${rounds} rounds with 0 to 300 kB left, ${refused} commands refused, the server ended ${died} times`;
    const also = refused === 0 ? ["no command met a full disk: the row proves nothing"] : [];
    return { fault: "database's disk full", done, seed, settled: await place.settle(), also };
  } finally {
    await place.close();
    disk.close();
  }
}

/** The archive's own server, which nobody but the program starts again when there is room. */
export async function embeddedFull({ chance, seed, rounds }: Rounds): Promise<Row> {
  const disk = mounted(400);
  const place = await makeFaultPlace({ chance, database: ofTheArchive, databaseDir: disk.dir });
  try {
    const crew = await startCrew(place, ["first", "second"]);
    const also: string[] = [];
    for (let round = 0; round < rounds && also.length === 0; round += 1) {
      goOn(place);
      disk.fill(chance.pick([0, 8_192, 65_536]));
      await until(5000, async () => {
        await place.addAll();
        await place.query("select pg_switch_wal()");
      });
      await pause(chance.whole(2000, 10_000));
      disk.free();
      const back = await comesBack(place);
      if (back === undefined) also.push("no worker asked a channel again once there was room");
    }
    const done = `${rounds} times with 0 to 64 kB left${endingsOf(crew)}`;
    also.push(...(await crew.end()));
    return { fault: "embedded database's disk full", done, seed, settled: await place.settle(), also };
  } finally {
    await place.close();
    disk.close();
  }
}

/** It may be getting up again by itself. */
async function answers(place: FaultPlace): Promise<boolean> {
  return (await until(15_000, () => place.query("select 1"))) !== undefined;
}
