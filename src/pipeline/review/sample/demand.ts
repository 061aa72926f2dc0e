/** Lets no long list be decided about unread: asked inside the transaction that decides, about exactly the items that it locked. */
import { samplesOf } from "../../../db/review-samples.ts";
import type { Tx } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import { sampledFrom, widestBound } from "../../../review/elusion.ts";
import type { ItemUnderReview } from "../gather.ts";
import { frozenDigest } from "../select.ts";
import { type JudgedSample, judged } from "./read.ts";

/**
 * The sample of a list that had been read; undefined for a list that is short enough to be read whole.
 *
 * @param purpose undefined when what is done makes nothing prunable
 * @throws ArchiveError `review.state` when the list is long and no passed sample of exactly these items stands
 */
export async function demandSample(
  tx: Tx,
  agency: Agency,
  purpose: string | undefined,
  items: readonly ItemUnderReview[],
): Promise<JudgedSample | undefined> {
  if (purpose === undefined || items.length < sampledFrom) return undefined;
  const listSha256 = frozenDigest(
    items.map(({ item }) => ({
      itemId: item.itemId,
      classificationId: item.current?.classificationId ?? "",
      standing: `${item.visibility} ${item.presence} ${item.versionId}`,
    })),
  );
  const [found] = await samplesOf(tx.client, agency.id, { purpose, listSha256 });
  const sample = found && judged(found);
  if (sample?.state === "passed" && (sample.reached ?? 1) <= widestBound) return sample;
  // a find is not talked away: what is known to hold a wrong item is not decided about as it is
  if (sample?.state === "stopped")
    throw refusal(items.length, `sample ${sample.number} found one of it wrong`);
  const why = sample
    ? `of sample ${sample.number} ${sample.read} of ${sample.size} are read`
    : "no sample of it was drawn: kanalarkiv review sample draw, with the same filter";
  throw refusal(items.length, why);
}

function refusal(items: number, why: string): ArchiveError {
  return new ArchiveError(
    "review.state",
    `a list of ${items} is decided about when a sample of it was read and nothing found wrong, and ${why}`,
  );
}
