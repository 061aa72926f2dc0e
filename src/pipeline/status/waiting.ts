/** What waits for the program itself: the lists between the steps, walks through what is stored, and the comparison of all of it. */
import { type Reconciliation, reconciliationOf } from "../../db/reconcile.ts";
import { type SweepState, sweepsOf } from "../../db/worklists/sweeps.ts";
import { waitingRows } from "../../db/worklists/waiting.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ArchiveTools } from "../tools.ts";

export interface WaitingWork {
  /** rows of the worklists by step */
  readonly lists: Awaited<ReturnType<typeof waitingRows>>;
  /** walks that go on */
  readonly sweeps: readonly SweepProgress[];
  readonly reconciliation: Reconciliation | undefined;
}

export interface SweepProgress extends SweepState {
  /** since it began; undefined while a few items say nothing of the rest */
  readonly itemsPerSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

export async function waitingWork(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
): Promise<WaitingWork> {
  const now = tools.clock.now();
  const sweeps = await sweepsOf(tools.pool, agency.id);
  return {
    lists: await waitingRows(tools.pool, agency.id),
    sweeps: sweeps.filter(({ endedAt }) => endedAt === undefined).map((sweep) => progressOf(sweep, now)),
    reconciliation: await reconciliationOf(tools.pool, agency.id),
  };
}

/** How far a walk through what is stored has come, and how long it will take. */
export function progressOf(sweep: SweepState, now: Date): SweepProgress {
  const seconds = (now.getTime() - sweep.startedAt.getTime()) / 1000;
  const saysMuch = sweep.fed > 0 && sweep.fed >= Math.min(1000, sweep.total / 100);
  const itemsPerSecond = saysMuch && seconds > 0 ? sweep.fed / seconds : undefined;
  const left = Math.max(0, sweep.total - sweep.fed);
  return { ...sweep, itemsPerSecond, secondsLeft: itemsPerSecond && Math.ceil(left / itemsPerSecond) };
}
