/** What packages were without and must have: counted at once where little was left out, else as it was counted last. */
import { keepCounts, keptCounts } from "../../db/kept-counts.ts";
import { countOutstanding, hasManyLeftOut } from "../../db/left-out.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ArchiveTools } from "../tools.ts";

export interface CountedOutstanding {
  /** undefined while nobody counted */
  readonly outstanding: number | undefined;
  /** undefined for now */
  readonly outstandingAt: Date | undefined;
}

export async function countedOutstanding(
  { pool }: Pick<ArchiveTools, "pool">,
  agency: Agency,
): Promise<CountedOutstanding> {
  if (!(await hasManyLeftOut(pool, agency.id)))
    return { outstanding: await countOutstanding(pool, agency.id), outstandingAt: undefined };
  const kept = await keptCounts<{ readonly items: number }>(pool, "outstanding", agency.id);
  return { outstanding: kept?.counts.items, outstandingAt: kept?.at };
}

/** Counts them, and keeps that for `countedOutstanding`: `work` does it each hour. */
export async function recountOutstanding(
  { pool, clock }: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
): Promise<void> {
  if (!(await hasManyLeftOut(pool, agency.id))) return;
  const at = clock.now();
  await keepCounts(pool, "outstanding", agency.id, {
    at,
    counts: { items: await countOutstanding(pool, agency.id) },
  });
}
