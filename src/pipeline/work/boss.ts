/** pg-boss as we use it: its queues, how long a silent worker keeps its work, and what it says when something fails. */
import { type Job, PgBoss, type QueueOptions } from "pg-boss";
import type { Logger } from "pino";
import type { OpenPools } from "../../db/connect.ts";
import type { Fence } from "../../db/fence.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { faultTeller } from "./faults.ts";

/** a worker that has not said for so long that it is there has lost its work to the next */
const silentSeconds = 120;
export const heartbeatRefreshSeconds = 20;

const options: QueueOptions = {
  retryLimit: 3,
  retryDelay: 30,
  retryBackoff: true,
  heartbeatSeconds: silentSeconds,
  // the longest that it takes: what works for longer is given up in order, and goes on where it was when tried again
  expireInSeconds: 24 * 3600,
  deleteAfterSeconds: 14 * 24 * 3600,
};

export interface StartedBoss {
  readonly boss: PgBoss;
  close(): Promise<void>;
}

/** On a pool of ours: that of pg-boss is not closed yet when it says so. */
export async function startBoss(
  openPool: OpenPools,
  queues: readonly string[],
  log: Logger,
): Promise<StartedBoss> {
  const tell = faultTeller(log);
  const { pool, close } = openPool({ max: 4, connectionTimeoutMillis: 10_000 }, tell);
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
  const boss = new PgBoss({ db, schedule: false, schema: "pgboss" });
  boss.on("error", tell);
  try {
    await boss.start();
    for (const name of queues) await prepareQueue(boss, name);
  } catch (error) {
    await boss.stop({ graceful: false }).finally(close);
    throw error;
  }
  return { boss, close: () => boss.stop({ graceful: true, timeout: 20_000 }).finally(close) };
}

/** One that an earlier version made knew no heartbeat, and took an hour's silence for work. */
async function prepareQueue(boss: PgBoss, name: string): Promise<void> {
  const queue = await boss.getQueue(name);
  if (!queue) await boss.createQueue(name, options);
  else if (queue.heartbeatSeconds !== silentSeconds) await boss.updateQueue(name, options);
}

type Claimed = Pick<Job, "id" | "name" | "retryCount">;

/** Its row, as this worker took it, must still be there until the transaction ends: who gives it to another takes it away. */
export function claimFence(job: Claimed): Fence {
  return async (client) => {
    const held = await client.query(
      "select 1 from pgboss.job where name = $1 and id = $2 and state = 'active' and retry_count = $3 for key share",
      [job.name, job.id, job.retryCount],
    );
    if (held.rowCount !== 1) throw lostClaim(job);
  };
}

/**
 * Says now and then that the worker is there, as pg-boss itself does for `work`.
 *
 * @returns its signal is aborted when the work was given to another
 */
export function keepClaim(
  boss: PgBoss,
  job: Claimed,
  onFault: (fault: unknown) => void,
  everyMs = heartbeatRefreshSeconds * 1000,
): { readonly signal: AbortSignal; end(): void } {
  const lost = new AbortController();
  const beat = async () => {
    // how many rows that were, which is not in its types
    const { affected } = (await boss.touch(job.name, [job])) as { readonly affected?: number };
    if (affected !== 1) lost.abort(lostClaim(job));
  };
  const timer = setInterval(() => void beat().catch(onFault), everyMs);
  return { signal: lost.signal, end: () => clearInterval(timer) };
}

function lostClaim({ name, id }: Claimed): ArchiveError {
  return new ArchiveError(
    "archive.busy",
    `this worker was silent for more than ${silentSeconds} seconds, and its work (${name} ${id}) was given to another: nothing more is written of it here`,
  );
}
