/**
 * Does what people asked for at the desk: polls its rows, one worker to a piece. The lock of a worker that was killed is
 * free, so that the next takes its work up; one that slept writes nothing more, as the fence of its lock says.
 */
import {
  type AskedEnd,
  endAskedWork,
  openAskedWork,
  putBackAskedWork,
  takeAskedWork,
} from "../../db/asked-work.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { findAgency } from "../../db/channels.ts";
import { askedWorkLock } from "../../db/locks.ts";
import { transact, whileLocked } from "../../db/transact.ts";
import {
  type AskedKind,
  type AskedWork,
  type AskedWorkId,
  askedRights,
  mostAttempts,
  rightTakenRule,
} from "../../domain/asked.ts";
import { isArchiveError, reasonOf } from "../../domain/errors.ts";
import type { FrozenJson } from "../../domain/frozen.ts";
import type { AskedKindOfWork, AskedTask } from "../asked/kind.ts";
import type { Tools } from "../tools.ts";
import { mayStill } from "../users/may-still.ts";
import { Cancelled, RightTaken, reportOf } from "./asked-report.ts";
import type { Queue } from "./queue.ts";

export interface AskedWorker {
  /** Works until nothing is left that this can do. @returns how many pieces were ended */
  drain(signal?: AbortSignal): Promise<number>;
  /** Works until `close`. */
  start(): void;
  /** What is under way is put back for the next worker, where nothing is half done. */
  close(): Promise<void>;
}

export interface AskedWorld {
  readonly tools: Tools;
  readonly config: AskedTask["config"];
  readonly kinds: Readonly<Record<AskedKind, AskedKindOfWork>>;
  /** between two looks for work; milliseconds */
  readonly everyMs?: number;
}

/** Whoever works on the queue does what people asked for too. */
export function withAskedWork(queue: Queue, asked: AskedWorker): Queue {
  return {
    ...queue,
    async drain(signal) {
      // first what somebody waits for
      const done = await asked.drain(signal);
      return done + (await queue.drain(signal));
    },
    async work() {
      await queue.work();
      asked.start();
    },
    async close() {
      await asked.close();
      await queue.close();
    },
  };
}

/** Exports are heavy: one beside something shorter, and no more. */
const lanes = 2;

export function openAskedWorker(world: AskedWorld): AskedWorker {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  const track = <Result>(piece: Promise<Result>): Promise<Result> => {
    const tracked = piece.finally(() => running.delete(tracked));
    running.add(tracked);
    return tracked;
  };
  const loop = async () => {
    while (!closing.signal.aborted) {
      const ended = await once(world, closing.signal).catch((err) => {
        world.tools.log.error({ err: { message: reasonOf(err) } }, "asked work cannot be looked for");
        return 0;
      });
      if (ended === 0) await pause(world.everyMs ?? 2000, closing.signal);
    }
  };
  return {
    async drain(signal) {
      const ends = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      let done = 0;
      for (let ended = -1; ended !== 0 && !ends.aborted; done += ended)
        ended = await track(once(world, ends));
      return done;
    },
    start() {
      for (let lane = 0; lane < lanes; lane++) void track(loop());
    },
    async close() {
      closing.abort();
      await Promise.allSettled([...running]);
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** Each piece that is open is tried once. @returns how many were ended */
async function once(world: AskedWorld, closing: AbortSignal): Promise<number> {
  const { pool } = world.tools;
  let ended = 0;
  for (const id of await openAskedWork(pool)) {
    if (closing.aborted) break;
    const did = await whileLocked(pool, askedWorkLock(id), () => doOne(world, id, closing));
    if (did === true) ended += 1;
  }
  return ended;
}

/** @returns whether it is over now */
async function doOne(world: AskedWorld, id: AskedWorkId, closing: AbortSignal): Promise<boolean> {
  const { tools } = world;
  const claimed = { id, claim: tools.ids.next() };
  const work = await transact(tools.pool, (tx) =>
    takeAskedWork(tx.client, id, claimed.claim, tools.clock.now()),
  );
  if (!work) return false;
  const report = reportOf(tools, claimed, closing, () => mayAsk(tools, work));
  try {
    const end = await endOf(world, work, report);
    if (end === undefined) {
      await transact(tools.pool, (tx) => putBackAskedWork(tx.client, claimed));
      return false;
    }
    return await transact(tools.pool, async (tx) => {
      if (!(await endAskedWork(tx.client, claimed, end, tools.clock.now()))) return false;
      const { agencyId: agency, kind: of } = work;
      const told = { work: id, agency, of, state: end.state };
      await recordEvent(tx, { ...tools, actor: work.by }, "work.ended", told);
      return true;
    });
  } catch (err) {
    tools.log.error({ work: id, kind: work.kind, err }, "asked work was given up, to be taken up again");
    return false;
  } finally {
    await report.end();
  }
}

/** @returns undefined when it is to be tried again */
async function endOf(
  world: AskedWorld,
  work: AskedWork,
  { reporter, signal, note }: ReturnType<typeof reportOf>,
): Promise<AskedEnd | undefined> {
  const { tools, config, kinds } = world;
  const kind = kinds[work.kind];
  if (!kind) return failed(new Error(`this version of the program does not know «${work.kind}»`));
  let task: AskedTask | undefined;
  /** what failed after it was done is done */
  const comeTo = async () => (task?.work.noted === undefined ? undefined : await kind.takeUp?.(task));
  try {
    const agency = await findAgency(tools.db, work.agencyId);
    const as = { ...tools, actor: work.by };
    const first: AskedTask = {
      ...{ work, agency, config, tools: as, report: reporter, signal },
      async note(noted) {
        await note(noted);
        task = { ...first, work: { ...work, noted } };
      },
    };
    task = first;
    const before = await comeTo();
    if (before !== undefined) return { state: "done", result: before };
    if (work.cancelAskedAt) return { state: "cancelled" };
    if (work.attempts > mostAttempts)
      return failed(
        new Error(
          `the process that worked on it was ended ${mostAttempts} times before it was done: look at its log and its memory, and ask again`,
        ),
      );
    if (!(await mayAsk(tools, work))) return rightTaken;
    return { state: "done", result: await kind.run(first) };
  } catch (error) {
    return await endAfter(error, signal, comeTo, tools, work);
  }
}

async function endAfter(
  error: unknown,
  signal: AbortSignal,
  comeTo: () => Promise<FrozenJson | undefined>,
  { log }: Pick<Tools, "log">,
  { id, kind }: AskedWork,
): Promise<AskedEnd | undefined> {
  const result = await comeTo().catch(() => undefined);
  if (result !== undefined) return { state: "done", result };
  if (signal.reason instanceof Cancelled && error === signal.reason) return { state: "cancelled" };
  if (signal.reason instanceof RightTaken && error === signal.reason) return rightTaken;
  if (signal.aborted || (isArchiveError(error) && error.code === "archive.busy")) return undefined;
  log.error({ work: id, kind, err: error }, "asked work failed");
  return failed(error);
}

/** What was asked for is done with the rights of who asked: a role that was taken since takes it along. */
async function mayAsk({ pool }: Pick<Tools, "pool">, work: AskedWork): Promise<boolean> {
  // of what this version does not know it is told below that it does not
  const right = askedRights[work.kind]?.ask;
  if (right === undefined) return true;
  const begunAt = work.begunAt ?? work.askedAt;
  return await mayStill({ pool }, { userId: work.userId, right, agencyId: work.agencyId, begunAt });
}

const rightTaken: AskedEnd = {
  state: "failed",
  fault: { code: undefined, message: new RightTaken().message, refusedBy: rightTakenRule },
};

/** A known fault is told in its own words; of another only the reason, which holds no value of a statement. */
function failed(error: unknown): AskedEnd {
  const code = isArchiveError(error) ? error.code : undefined;
  const message = isArchiveError(error) ? error.message : reasonOf(error);
  const rule = error instanceof Error && "refusedBy" in error ? { refusedBy: String(error.refusedBy) } : {};
  return { state: "failed", fault: { code, message, ...rule } };
}
