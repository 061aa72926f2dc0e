/** The list that a sample was drawn from, to be decided about as it was, whatever came in since. */
import { batchRows } from "../../../db/review-batch.ts";
import { sampledList } from "../../../db/review-samples.ts";
import type { Agency } from "../../../domain/agency.ts";
import { dayOf } from "../../../domain/day.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import { asId, type ItemId } from "../../../domain/ids.ts";
import type { ArchiveTools } from "../../tools.ts";
import { frozenDigest } from "../select.ts";
import { type DecidedOutcome, overruledBy } from "./draw.ts";
import { sampleBy } from "./read.ts";

export interface SampledBatch {
  readonly itemIds: readonly ItemId[];
  /** of the list: what it must be still when it is decided about */
  readonly listSha256: string;
  /** undefined when they are to be confirmed */
  readonly overrule: { readonly classId: string; readonly outcome: DecidedOutcome } | undefined;
  /** as the list was chosen, with the sample's number */
  readonly filter: Readonly<Record<string, string>>;
}

/**
 * What was read of it is asked where the batch is decided.
 *
 * @throws ArchiveError `review.state` when something of the list was decided, changed, or taken out since;
 *   `archive.missing`
 */
export async function sampledBatch(
  tools: ArchiveTools,
  agency: Agency,
  { number, by }: { readonly number: number; readonly by: string },
): Promise<SampledBatch> {
  const sample = await sampleBy(tools.pool, agency, number);
  const among = await sampledList(tools.pool, sample.id);
  const now = tools.clock.now();
  const today = dayOf(now, agency.timeZone);
  const asked = { by, now, today, among, filter: { postponed: true }, limit: among.length };
  const rows = await batchRows(tools.pool, agency.id, asked);
  const overrule = overruledBy(sample.purpose);
  const chosen = rows.filter(({ waits }) => overrule !== undefined || waits !== "review");
  if (frozenDigest(chosen) !== sample.listSha256)
    throw new ArchiveError(
      "review.state",
      `the list of sample ${number} is another one now: of its ${sample.items} items ${chosen.length} can be decided about so still, and of those some may have changed; draw from what is left with \`kanalarkiv review sample draw\``,
    );
  return {
    itemIds: chosen.map(({ itemId }) => asId<ItemId>(itemId)),
    listSha256: sample.listSha256,
    overrule,
    filter: { ...sample.filter, list: sample.listSha256.slice(0, 12), sample: `${number}` },
  };
}
