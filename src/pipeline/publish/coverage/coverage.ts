/**
 * Tells the public where the archive is blind. What it costs follows what is new: a channel without a new look costs nothing,
 * one with new looks their number, however long it is kept; all of its ledger is read when it is told first, or its
 * interval or state is another.
 */
import { type Tx, transact } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import type { ArchiveTools } from "../../tools.ts";
import { applyLedger } from "./apply.ts";
import { type Told, tellAll, tellMore } from "./decide.ts";
import { type LedgerRow, ledgers, timesToLook, toldGaps, untoldLooks } from "./gather.ts";

/** Channels of which only what is new is read, in one transaction. */
const atATime = 50;

type Tools = Pick<ArchiveTools, "pool" | "clock" | "log">;

export async function publishCoverage(tools: Tools, agency: Agency): Promise<void> {
  const waiting = (await ledgers(tools.pool, agency.id)).filter(({ hasMore }) => hasMore);
  const [more, all] = [waiting.filter(({ told }) => told), waiting.filter(({ told }) => !told)];
  const batches = [
    ...Array.from({ length: Math.ceil(more.length / atATime) }, (_, n) =>
      more.slice(n * atATime, (n + 1) * atATime),
    ),
    ...all.map((one) => [one]),
  ];
  for (const batch of batches)
    await transact(tools.pool, (tx) =>
      tellOf(
        tx,
        tools,
        agency,
        batch.map(({ id }) => id),
      ),
    );
}

async function tellOf(tx: Tx, tools: Tools, agency: Agency, ids: readonly string[]): Promise<void> {
  const now = tools.clock.now();
  for (const row of await ledgers(tx.client, agency.id, { ids, lock: true })) {
    if (!row.hasMore) continue;
    if (row.told) {
      const looks = await untoldLooks(tx.client, row, now);
      if (looks.length > 0) await applyLedger(tx, row, tellMore(row.told, looks, row.everyMinutes), false);
    } else await applyLedger(tx, row, await tellWhole(tx, row, now), true);
  }
}

async function tellWhole(tx: Tx, row: LedgerRow, now: Date): Promise<Told> {
  const looks = await untoldLooks(tx.client, { ...row, told: undefined }, now);
  return tellAll(await timesToLook(tx.client, row, now), looks, row.everyMinutes);
}

/**
 * Compares what is told with what all of each ledger comes to, and tells it anew where they differ.
 *
 * @returns ids of the channels of which something else was told: a fault of the program
 */
export async function reconcileCoverage(tools: Tools, agency: Agency): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { id } of await ledgers(tools.pool, agency.id))
    await transact(tools.pool, async (tx) => {
      const now = tools.clock.now();
      const [row] = await ledgers(tx.client, agency.id, { ids: [id], lock: true });
      // what waits to be told is not wrong
      if (!row?.told || row.hasMore) return;
      const whole = await tellWhole(tx, row, now);
      const [shown, right] = [await toldGaps(tx.client, id), whole.gaps.map((gap) => JSON.stringify(gap))];
      const same =
        shown.join() === right.join() &&
        row.told.open?.since.getTime() === whole.ledger.open?.since.getTime();
      if (same) return;
      wrong.push(id);
      await applyLedger(tx, row, whole, true);
    });
  if (wrong.length > 0)
    tools.log.error(
      { agency: agency.id, agencyName: agency.name, channels: wrong.length, first: wrong.slice(0, 20) },
      "the public was told other gaps than the ledger of these channels has: a fault of the program; it is put right now",
    );
  return wrong;
}
