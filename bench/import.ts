/**
 * Import of archives of several sizes, each in a process of its own, beside what no import can do without: reading the file,
 * hashing it, and PostgreSQL's own COPY of the rows that it leaves. The two take turns, so that a busy machine is busy for both.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { smallHeap } from "./export.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import { writeCar } from "./import-car.ts";
import { writeArchive } from "./import-mastodon.ts";
import type { Place } from "./place.ts";
import { databaseMs, processMs } from "./server-cpu.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "import-child.ts");
const tables = [
  "core.observations",
  "core.payloads",
  "core.items",
  "core.item_states",
  "core.versions",
  "core.item_events",
] as const;

export interface ImportCost {
  /** user and system, of the process and of the server's processes that serve it */
  readonly cpuMs: number;
  readonly ms: number;
  /** the largest resident set while it imported, above that before */
  readonly aboveIdleBytes: number;
  readonly items: number;
}

interface Kind {
  readonly name: string;
  readonly address: string;
  /** @returns what is handed in */
  readonly make: (folder: string, posts: number) => Promise<string>;
  /** of it, what holds the records */
  readonly records: (path: string) => string;
}

const kinds: readonly Kind[] = [
  {
    name: "Mastodon",
    address: "https://sosial.fjordvik.example/@kommunen",
    make: async (folder, posts) => {
      await writeArchive(folder, posts);
      return folder;
    },
    records: (folder) => join(folder, "outbox.json"),
  },
  {
    name: "CAR",
    address: "https://bsky.app/profile/did:plc:fjordvikfjordvikfjordvik",
    make: async (folder, posts) => {
      await mkdir(folder, { recursive: true });
      return await writeCar(folder, posts);
    },
    records: (folder) => join(folder, "repo.car"),
  },
];

/** Above this many, each is measured once: the smaller ones say how far two measurements differ. */
const oftenUpTo = 10_000;

export async function importCosts(
  place: Place,
  sizes: readonly number[],
  runs: number,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const kind of kinds)
    for (const posts of sizes) {
      process.stderr.write(`${kind.name}, ${posts} posts\n`);
      figures.push(...(await costOf(place, kind, posts, posts > oftenUpTo ? 1 : runs)));
    }
  return figures;
}

async function costOf(place: Place, kind: Kind, posts: number, runs: number): Promise<readonly Figure[]> {
  const path = await kind.make(join(place.dir, `${kind.name}-${posts}`), posts);
  const turns: Turn[] = [];
  for (let turn = 0; turn < runs; turn += 1) turns.push(await oneTurn(place, kind, posts, path, turn));
  const of = `${kind.name}, ${posts.toLocaleString("en")} posts: `;
  const each = (value: (turn: Turn) => number) => turns.map(value);
  return [
    atMost(
      3,
      figure(
        `${of}import ÷ read, hash and COPY, processor time`,
        "ratio",
        each(({ first, leastMs }) => first.cpuMs / leastMs),
      ),
    ),
    figure(
      `${of}the same archive again ÷ the first time`,
      "ratio",
      each(({ first, again }) => again.cpuMs / first.cpuMs),
    ),
    figure(
      `${of}import, processor time`,
      "ms",
      each(({ first }) => first.cpuMs),
    ),
    figure(
      `${of}read, hash and COPY, processor time`,
      "ms",
      each(({ leastMs }) => leastMs),
    ),
    atMost(
      150,
      figure(
        `${of}memory above idle`,
        "MB",
        each(({ first }) => first.aboveIdleBytes / 1e6),
      ),
    ),
  ];
}

interface Turn {
  readonly first: ImportCost;
  readonly again: ImportCost;
  readonly leastMs: number;
}

async function oneTurn(place: Place, kind: Kind, posts: number, path: string, turn: number): Promise<Turn> {
  const [ours, peer] = [`import_ours_${turn}`, `import_peer_${turn}`];
  await place.copy(ours, "template1");
  await place.copy(peer, "template1");
  const cost = async (): Promise<ImportCost> => {
    const given = [place.url(ours), join(place.dir, `${ours}-${kind.name}-${posts}`), path, place.url(peer)];
    return JSON.parse((await run(process.execPath, [...smallHeap, child, ...given, kind.address])).stdout);
  };
  const first = await cost();
  const rows = await rowsOf(place.url(ours));
  const leastMs = await readAndCopy(kind.records(path), place.url(peer), rows);
  const again = await cost();
  if (first.items !== posts || again.items !== 0)
    throw new Error(`${first.items} and then ${again.items} items of ${posts}`);
  await place.drop(ours);
  await place.drop(peer);
  return { first, again, leastMs };
}

type TableText = readonly (readonly [table: string, text: readonly Buffer[]])[];

async function rowsOf(url: string): Promise<TableText> {
  const client = new pg.Client(url);
  await client.connect();
  const all: [string, Buffer[]][] = [];
  for (const table of tables) {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`copy ${table} to stdout`)))
      chunks.push(Buffer.from(chunk));
    const whole = Buffer.concat(chunks);
    all.push([
      table,
      Array.from({ length: Math.ceil(whole.length / (1 << 18)) }, (_, at) =>
        whole.subarray(at << 18, (at + 1) << 18),
      ),
    ]);
  }
  await client.end();
  return all;
}

/** Processor time of what is least: the file read and hashed, and its rows written. */
async function readAndCopy(path: string, url: string, rows: TableText): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  globalThis.gc?.();
  const before = processMs() + (await databaseMs(client));
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(chunk);
  hash.digest();
  await client.query("begin");
  for (const [table, pieces] of rows)
    await pipeline(Readable.from(pieces), client.query(copyFrom(`copy ${table} from stdin`)));
  await client.query("commit");
  const cpuMs = processMs() + (await databaseMs(client)) - before;
  await client.end();
  return cpuMs;
}
