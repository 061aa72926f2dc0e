/** Asks the database now and then whether it is there: an outage is told once, waited out, and cuts what hangs on it. */
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { reasonOf } from "../domain/errors.ts";
import { type Address, clientTo, type OpenPool } from "./connect.ts";
import { type Asked, askAbout, cut } from "./hung.ts";

export interface OutageNews {
  /** it does not answer any more; said once for an outage */
  away(why: string): void;
  answersAgain(afterSeconds: number): void;
  /** it has not answered for as long as was to be waited */
  awayTooLong(why: string, seconds: number): void;
}

export interface OutageLimits {
  readonly everyMs: number;
  /** an answer that takes longer is none */
  readonly answerWithinMs: number;
  /** undefined waits for ever */
  readonly waitMs: number | undefined;
}

/** a database that is away is asked less and less often, up to this */
const mostPauseMs = 30_000;

export interface OutageWatch {
  close(): Promise<void>;
}

/**
 * @param pools those whose connections are looked after
 * @param beat done with each answer, on the connection that had it; a failure of it is an outage
 */
export function watchOutages(
  address: Address,
  pools: () => Iterable<Pick<OpenPool, "open">>,
  news: OutageNews,
  limits: OutageLimits,
  beat?: (client: pg.Client) => Promise<void>,
): OutageWatch {
  const closing = new AbortController();
  const open = () => [...pools()].flatMap((pool) => [...pool.open]);
  let asking: pg.Client | undefined;
  let waiting: Asked["waiting"] = new Map();
  let awaySince: number | undefined;
  let pauseMs = limits.everyMs;

  const ready = new WeakSet<pg.Client>();

  const ask = async () => {
    asking ??= freshClient(address);
    const client = asking;
    if (!ready.has(client)) await client.connect();
    ready.add(client);
    const asked = await askAbout(client, open(), waiting);
    waiting = asked.waiting;
    await beat?.(client);
    for (const client of asked.hung) cut(client, "a connection to PostgreSQL hung, and was given up");
  };
  const answered = () => {
    if (awaySince !== undefined) news.answersAgain(secondsSince(awaySince));
    awaySince = undefined;
    pauseMs = limits.everyMs;
  };
  const failed = (error: unknown) => {
    if (asking) cut(asking, "given up");
    asking = undefined;
    const why = reasonOf(error);
    if (error === tooLate) for (const client of open()) cut(client, `PostgreSQL does not answer: ${why}`);
    if (awaySince === undefined) news.away(why);
    awaySince ??= performance.now();
    pauseMs = Math.min(pauseMs * 2, mostPauseMs);
    if (limits.waitMs !== undefined && performance.now() - awaySince >= limits.waitMs)
      news.awayTooLong(why, secondsSince(awaySince));
  };
  const watch = async () => {
    while (!closing.signal.aborted) {
      await pause(pauseMs, undefined, { ref: false, signal: closing.signal });
      await within(limits.answerWithinMs, ask(), closing.signal).then(answered, (error: unknown) => {
        if (!closing.signal.aborted) failed(error);
      });
    }
  };
  const watched = watch().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return {
    async close() {
      closing.abort();
      await watched;
      if (asking) cut(asking, "closed");
    },
  };
}

/** It waits as long as it is let: an answer that does not come must be told from one that says no. */
function freshClient(address: Address): pg.Client {
  const client = new (clientTo(address))({ connectionTimeoutMillis: 0 });
  // its next question fails, which is enough
  client.on("error", () => undefined);
  return client;
}

const tooLate = new Error("no answer within the time that it is given");
const beat = 10;

/**
 * Counts beats and not the clock: a process that was stopped, or busy, for long must not take its own silence for that of
 * the server.
 */
async function within(ms: number, answer: Promise<void>, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const late = async () => {
    for (let beats = 0; beats < beat; beats++)
      await pause(ms / beat, undefined, { ref: false, signal: AbortSignal.any([signal, over.signal]) });
    throw tooLate;
  };
  try {
    await Promise.race([answer, late()]);
  } finally {
    over.abort();
    // whichever came second has nobody left to hear it
    answer.catch(() => undefined);
  }
}

function secondsSince(at: number): number {
  return Math.round((performance.now() - at) / 1000);
}
