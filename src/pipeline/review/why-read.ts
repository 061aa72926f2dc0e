/**
 * Why somebody reads what may not be public. Who decides about an item must read it; everybody else, and whoever looks at
 * what was settled long ago, says why. Each reading stands in the item's history and in the audit log, with its reason.
 */
import { readingFacts } from "../../db/review-reading.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ItemId } from "../../domain/ids.ts";
import { deciding, type ReadingWhy } from "../../domain/review.ts";
import type { ArchiveTools } from "../tools.ts";
import { recordReading } from "./acts.ts";

/** So long holds what was said, and an item of which one has done something oneself. */
const holdsMs = 30 * 60_000;

/** @returns undefined when they must say why first */
export async function whyRead(
  { pool, clock }: Pick<ArchiveTools, "pool" | "clock">,
  asked: { readonly itemId: string; readonly by: string; readonly decides: boolean },
): Promise<ReadingWhy | undefined> {
  const since = new Date(clock.now().getTime() - holdsMs);
  const { waits, acted, said } = await readingFacts(pool, { ...asked, since });
  if (asked.decides && (waits || acted)) return deciding;
  return said === undefined ? undefined : { because: said };
}

/** From now on, for half an hour. @throws ArchiveError `config.invalid` when nothing was said */
export async function sayWhyRead(
  tools: ArchiveTools,
  agency: Agency,
  request: { readonly item: ItemId; readonly by: string; readonly because: string },
): Promise<void> {
  await recordReading(tools, agency, { item: request.item, by: request.by, shown: "asked", why: request });
}
