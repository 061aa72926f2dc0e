/** Plain figures of the parts that have no peer: the audit tree, classification, journal, the writing of arkivstruktur.xml. */
import { commit, eventBytes, saltBytes } from "../src/audit/event.ts";
import { Frontier, leafHash } from "../src/audit/merkle.ts";
import { readExportThreads } from "../src/db/export-read.ts";
import { day, dayOf } from "../src/domain/day.ts";
import type { ExportedThread } from "../src/domain/export.ts";
import { writeStructure } from "../src/noark/structure.ts";
import { planExport } from "../src/pipeline/export/plan.ts";
import { type Archive, archiveOf } from "./archive.ts";
import { type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, registered } from "./place.ts";

export async function audit(place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  const archive = await archiveOf(place, items / 10);
  const leaves: number[] = [];
  const events: number[] = [];
  for (let turn = 0; turn < runs; turn++) {
    leaves.push(leafRate(items));
    events.push(eventRate(items / 10));
  }
  return [
    figure("audit: leaf hash and tree", "leaves/s", leaves),
    figure("audit: salted event, leaf hash and tree", "events/s", events),
    figure("classify and write", "items/s", [archive.items / (archive.classifyMs / 1000)]),
    figure("journal and write", "entries/s", [archive.entries / (archive.journalMs / 1000)]),
    figure("arkivstruktur.xml from threads in memory", "MB/s", await structureRates(archive, runs)),
  ];
}

function leafRate(count: number): number {
  const entries = Array.from({ length: 1000 }, (_, index) => Buffer.alloc(400, index));
  const tree = new Frontier();
  return perSecond(count, () => {
    for (let index = 0; index < count; index++)
      tree.append(leafHash(entries[index % entries.length] ?? Buffer.alloc(0)));
    tree.root();
  });
}

function eventRate(count: number): number {
  const tree = new Frontier();
  const salt = Buffer.alloc(saltBytes, 7);
  return perSecond(count, () => {
    for (let index = 0; index < count; index++) {
      const fields = { observation: `look ${index}`, verdict: "accepted", counts: { seen: index } };
      const commitments = commit(fields, { observation: salt, verdict: salt, counts: salt });
      const event = {
        id: "00000000-0000-7000-8000-000000000000",
        at: "2026-06-01T08:00:00.000Z",
        kind: "observation.recorded",
        actor: "bench",
        commitments,
      } as const;
      tree.append(leafHash(eventBytes(event)));
    }
  });
}

function perSecond(count: number, work: () => void): number {
  const begun = performance.now();
  work();
  return count / ((performance.now() - begun) / 1000);
}

async function structureRates(archive: Archive, runs: number): Promise<number[]> {
  const app = await openBenchApp(archive.databaseUrl, archive.dataDir);
  const client = await app.tools.pool.connect();
  try {
    const { agency } = await registered(app);
    const period = { from: day("2026-01-01"), to: dayOf(app.tools.clock.now(), agency.timeZone) };
    const [plan] = await planExport(app.tools, {
      agency,
      period,
      closedBy: "bench",
      again: true,
      because: "bench",
      noteDisposal: true,
    });
    if (!plan) throw new Error("an export has one package at least");
    const { scope, channels } = plan;
    await client.query("begin");
    const threads: ExportedThread[] = [];
    for await (const thread of readExportThreads(client, scope.packageId, agency)) threads.push(thread);
    await client.query("rollback");
    const rates: number[] = [];
    for (let turn = 0; turn < runs; turn++) {
      const begun = performance.now();
      let bytes = 0;
      for await (const piece of writeStructure(scope, channels, oneByOne(threads)))
        bytes += Buffer.byteLength(piece);
      rates.push(bytes / 1e6 / ((performance.now() - begun) / 1000));
    }
    return rates;
  } finally {
    client.release();
    await app.close();
  }
}

async function* oneByOne(threads: readonly ExportedThread[]): AsyncGenerator<ExportedThread> {
  yield* threads;
}
