/** The database of one build, in which the benchmark lets an archive grow. */
import { join } from "node:path";
import pg from "pg";
import type { Place } from "../place.ts";
import { openWorker, type Worker } from "./build.ts";
import type { Channels } from "./channels.ts";
import { type ServerCpu, serverCpu } from "./server.ts";

export interface Build {
  /** of a checkout with its dependencies */
  readonly root: string;
  /** of the database, and of the folder for what the build keeps beside it */
  readonly name: string;
}

export interface Ground {
  readonly build: Build;
  readonly channels: Channels;
  readonly server: ServerCpu;
  readonly owner: pg.Client;
  readonly database: { readonly url: string; readonly dataDir: string };
  /** Runs in one process of the build. @returns with its largest resident set, in bytes */
  inWorker<Result>(work: (worker: Worker) => Promise<Result>): Promise<Ran<Result>>;
  worker(): Promise<Worker>;
  /** As the server's own upkeep leaves an archive that has been there for a while. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface Ran<Result> {
  readonly result: Result;
  readonly peakBytes: number;
}

export async function openGround(place: Place, channels: Channels, build: Build): Promise<Ground> {
  await place.copy(build.name, "template1");
  const database = { url: place.url(build.name), dataDir: join(place.dir, build.name) };
  const owner = new pg.Client(database.url);
  await owner.connect();
  const server = await serverCpu(owner);
  const open = () => openWorker(build.root, database, server);
  return {
    build,
    channels,
    server,
    owner,
    database,
    worker: open,
    async inWorker(work) {
      const worker = await open();
      try {
        const result = await work(worker);
        return { result, peakBytes: worker.peak() };
      } finally {
        await worker.close();
      }
    },
    async settle() {
      await owner.query("vacuum analyze");
      await place.settle();
    },
    close: () => owner.end(),
  };
}
