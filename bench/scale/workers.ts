/** Two workers beside one on the same database: items a second, and what the processors do meanwhile. */
import type { Worker } from "./build.ts";
import type { Ground } from "./ground.ts";

export interface WorkersRun {
  readonly itemsPerSecond: number;
  /** in use on average, by the workers and the server */
  readonly cores: number;
  readonly cpuMs: number;
}

export interface Workers {
  readonly one: readonly WorkersRun[];
  readonly two: readonly WorkersRun[];
}

/** @param channels with nothing in them, one for each turn: their items are looked at before its clock starts */
export async function compareWorkers(
  ground: Ground,
  channels: readonly number[],
  items: number,
): Promise<Workers> {
  const [one, two]: [WorkersRun[], WorkersRun[]] = [[], []];
  const workers = [await ground.worker(), await ground.worker()];
  const [first] = workers;
  if (!first) throw new Error("no worker was opened");
  try {
    // once, so that no turn pays for what a process compiles
    await turn(ground, channels[0] ?? 0, items, workers);
    for (const [at, channel] of channels.slice(1).entries()) {
      const isOne = at % 2 === 0;
      (isOne ? one : two).push(await turn(ground, channel, items, isOne ? [first] : workers));
    }
  } finally {
    for (const worker of workers) await worker.close();
  }
  return { one, two };
}

async function turn(
  { channels, server }: Ground,
  channel: number,
  items: number,
  workers: readonly Worker[],
): Promise<WorkersRun> {
  channels.show(channel, items, "complete");
  await workers[0]?.run("capture", [channel]);
  const before = server.totalMs();
  const begun = performance.now();
  const answers = await Promise.all(workers.map((worker) => worker.ask("process")));
  const wallMs = performance.now() - begun;
  const cpuMs = answers.reduce((sum, { nodeMs }) => sum + nodeMs, server.totalMs() - before);
  return { itemsPerSecond: items / (wallMs / 1000), cores: cpuMs / wallMs, cpuMs };
}
