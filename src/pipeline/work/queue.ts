/** Work as rows in PostgreSQL through pg-boss: any number of processes may add to it and share it. */
import { createHash } from "node:crypto";
import type { Job, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { OpenPools } from "../../db/connect.ts";
import { withinFence } from "../../db/fence.ts";
import { reasonOf } from "../../domain/errors.ts";
import { claimFence, heartbeatRefreshSeconds, keepClaim, startBoss } from "./boss.ts";

export const queueNames = [
  "told",
  "capture",
  "files",
  "process",
  "tell",
  "anchor",
  "fixity",
  "reconcile",
  "links",
] as const;
export type QueueName = (typeof queueNames)[number];

/** One piece of work. Two with the same queue, key and slot are the same work, whoever adds them and however often. */
export interface Work {
  readonly queue: QueueName;
  /** what it is about: a channel, a look whose files are owed, an agency, or the archive */
  readonly key: string;
  /** start of the time slot that it belongs to */
  readonly slot: Date;
  /** it waits until then; at once when not said */
  readonly notBefore?: Date;
}

/**
 * Does one piece of work.
 *
 * @param signal is aborted when the process is to end, or the piece was given to another worker because this one was silent
 *   for long: then it ends within a moment, and what is not done is tried again
 * @param add adds work that follows from it
 */
export type Handler = (
  key: string,
  signal: AbortSignal,
  add: (work: Work) => Promise<boolean>,
) => Promise<void>;
export type Handlers = Readonly<Record<QueueName, Handler>>;

/** What a piece of work is about, whatever its slot. */
export function placeOf({ queue, key }: Pick<Work, "queue" | "key">): string {
  return `${queue} ${key}`;
}

/** How many pieces of a queue one process does at once: a channel that answers slowly must not hold up the others. */
const workersOf: Readonly<Record<QueueName, number>> = {
  told: 2,
  capture: 8,
  files: 8,
  process: 1,
  tell: 1,
  anchor: 1,
  fixity: 1,
  reconcile: 1,
  links: 1,
};

export interface Queue {
  /** @returns false when the same work was added before */
  enqueue(work: Work): Promise<boolean>;
  /** Of which queue and key nobody has taken what was added last, as `placeOf` names them. */
  waiting(): Promise<ReadonlySet<string>>;
  /**
   * Works until nothing is left, or, between two pieces, until aborted; for one-shot commands, replays and tests.
   *
   * @returns how many pieces were done
   * @throws what the first piece threw that failed, once the others were done; it is tried again later
   */
  drain(signal?: AbortSignal): Promise<number>;
  /** Works until `close`. */
  work(): Promise<void>;
  close(): Promise<void>;
}

interface JobData {
  readonly key: string;
}

/** @param nameOf what a key stands for, for the log; asked only when work failed */
export async function openQueue(
  openPool: OpenPools,
  handlers: Handlers,
  log: Logger,
  nameOf: (queue: QueueName, key: string) => Promise<string | undefined> = async () => undefined,
): Promise<Queue> {
  const { boss, close } = await startBoss(openPool, queueNames, log);
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  const enqueue = async (work: Work) =>
    (await boss.send(
      work.queue,
      { key: work.key },
      { id: workId(work), ...(work.notBefore && { startAfter: work.notBefore }) },
    )) !== null;
  const handle = async (queue: QueueName, key: string, signal: AbortSignal) => {
    try {
      await handlers[queue](key, signal, enqueue);
    } catch (err) {
      if (signal.aborted && err === signal.reason)
        log.info({ queue, key }, "work given up, to be tried again");
      else
        log.error(
          { queue, key, called: await nameOf(queue, key).catch(() => undefined), err },
          "work failed",
        );
      throw err;
    }
  };
  const run = async (queue: QueueName, job: Job<JobData>, signal: AbortSignal) => {
    const ends = AbortSignal.any([signal, closing.signal]);
    const piece = withinFence(claimFence(job), () => handle(queue, job.data.key, ends)).finally(() =>
      running.delete(piece),
    );
    running.add(piece);
    await piece;
  };
  let closed: Promise<void> | undefined;
  const end = async () => {
    closing.abort();
    await close();
    // nobody may take the database from under a piece that has not come to its end
    await Promise.allSettled([...running]);
  };
  return {
    enqueue,
    async waiting() {
      const { rows } = await boss
        .getDb()
        .executeSql(
          "select distinct name as queue, data->>'key' as key from pgboss.job where name = any($1) and state = 'created'",
          [[...queueNames]],
        );
      return new Set((rows as readonly Omit<Work, "slot">[]).map(placeOf));
    },
    async drain(signal) {
      const failures: unknown[] = [];
      let done = 0;
      for (let before = -1; before < done && !signal?.aborted; ) {
        before = done;
        for (const name of queueNames) done += await drainQueue({ boss, run, log }, name, failures, signal);
      }
      if (failures.length > 0) throw failures[0];
      return done;
    },
    async work() {
      for (const name of queueNames)
        await boss.work<JobData>(
          name,
          {
            pollingIntervalSeconds: 2,
            batchSize: 1,
            localConcurrency: workersOf[name],
            heartbeatRefreshSeconds,
          },
          async (jobs) => {
            for (const job of jobs) await run(name, job, job.signal).catch(withoutValues);
          },
        );
    },
    close: () => (closed ??= end()),
  };
}

interface Drainer {
  readonly boss: PgBoss;
  readonly run: (name: QueueName, job: Job<JobData>, signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
}

async function drainQueue(
  { boss, run, log }: Drainer,
  name: QueueName,
  failures: unknown[],
  signal: AbortSignal | undefined,
): Promise<number> {
  let done = 0;
  while (!signal?.aborted) {
    const [job] = await boss.fetch<JobData>(name);
    if (!job) break;
    const claim = keepClaim(boss, job, (err) => log.warn({ err }, "queue"));
    try {
      await run(name, job, signal ? AbortSignal.any([signal, claim.signal]) : claim.signal);
      await boss.complete(name, [job]);
      done++;
    } catch (error) {
      await boss.fail(name, [job], { reason: reasonOf(error) });
      failures.push(error);
    } finally {
      claim.end();
    }
  }
  return done;
}

/** pg-boss keeps what a handler throws: it gets the reason, not the values of a failed query. */
function withoutValues(error: unknown): never {
  throw new Error(reasonOf(error));
}

/** The same work has the same id, so that a second row is refused by the primary key. @see RFC 9562 section 5.8 (version 8) */
export function workId(work: Work): string {
  const hex = createHash("sha256")
    .update(`${work.queue} ${work.key} ${work.slot.toISOString()}`)
    .digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
