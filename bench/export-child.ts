/** One export in a process of its own, which tells how much memory it held in each phase. Given: database, data directory. */
import { day, dayOf } from "../src/domain/day.ts";
import { exportPeriod } from "../src/pipeline/export/export.ts";
import { exportPlaces } from "../src/pipeline/export/places.ts";
import { quiet } from "../src/pipeline/tools.ts";
import type { PhaseMemory } from "./export.ts";
import { openBenchApp, registered } from "./place.ts";

const [databaseUrl = "", dataDir = "", option] = process.argv.slice(2);
const verifying = option !== "without-verification";
const unverified = Symbol("the export is given up after its upload");
const app = await openBenchApp(databaseUrl, dataDir);
const { agency } = await registered(app);
const phases: Record<string, PhaseMemory> = {};
let phase = "planning";
let began = performance.now();
let cpuBegan = process.cpuUsage();

/** of this process, with its threads */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let samples = 0;

/** Now and then garbage is collected first, where the process was started with --expose-gc: what is left is alive. */
function sample(): void {
  samples += 1;
  if (samples % 40 === 0) globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const known = phases[phase]?.liveBytes ?? 0;
  phases[phase] = {
    liveBytes: samples % 40 === 0 && globalThis.gc ? Math.max(heapUsed, known) : known,
    peakBytes: Math.max(rss, phases[phase]?.peakBytes ?? 0),
    ms: performance.now() - began,
    cpuMs: cpuSince(cpuBegan),
  };
}

const sampling = setInterval(sample, 50);
sample();
try {
  const period = { from: day("2026-01-01"), to: dayOf(app.tools.clock.now(), agency.timeZone) };
  const closing = { writeOffRest: true, closeAnyway: true, because: "made for a measurement" };
  const exported = await exportPeriod(
    app.tools,
    { agency, period, closedBy: "bench", noteDisposal: true, again: true, ...closing },
    await exportPlaces(app.config),
    {
      building: quiet,
      phase(name) {
        sample();
        if (!verifying && name === "reading back") throw unverified;
        [phase, began, cpuBegan] = [name, performance.now(), process.cpuUsage()];
        sample();
      },
    },
  );
  sample();
  const { tar } = exported.manifest;
  process.stdout.write(
    JSON.stringify({ phases, items: exported.plan.items, key: tar.key, sizeBytes: tar.sizeBytes }),
  );
} catch (error) {
  if (error !== unverified) throw error;
  process.stdout.write(JSON.stringify({ phases, items: 0, key: "", sizeBytes: 0 }));
} finally {
  clearInterval(sampling);
  await app.close();
}
