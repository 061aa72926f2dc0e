/** Lets no list be decided about around its sample: asked inside the transaction that decides, about exactly the items that it locked. */
import { lockSamples, samplesOf } from "../../../db/review-samples.ts";
import { decidedUnread, foundWrong, unreadOf } from "../../../db/review-unread.ts";
import type { Tx } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import { dayOf } from "../../../domain/day.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import { instantAt } from "../../../domain/zoned.ts";
import { sampledFrom, widestBound } from "../../../review/elusion.ts";
import type { ItemUnderReview } from "../gather.ts";
import { itemName } from "../list.ts";
import { frozenDigest, frozenOf } from "../select.ts";
import { type JudgedSample, judged } from "./read.ts";

/** An item of a list as it is judged. */
type FrozenItem = Parameters<typeof frozenDigest>[0][number];

/**
 * The sample of a batch that had been read; undefined for one item, and for a short list.
 *
 * Short lists of one day count together: a long one is not decided about in pieces that nobody read.
 *
 * @param purpose undefined when what is done makes nothing prunable
 * @throws ArchiveError `review.state` when a sample is asked for and none of exactly these items was passed, or when one
 *   of them was found wrong
 */
export async function demandForBatch(
  tx: Tx,
  agency: Agency,
  purpose: string | undefined,
  items: readonly ItemUnderReview[],
  at: Date,
): Promise<JudgedSample | undefined> {
  if (purpose === undefined || items.length < 2) return undefined;
  // who judges an item, or decides about other pieces, waits
  await lockSamples(tx, agency.id);
  const list = frozenOf(items);
  if (items.length >= sampledFrom) return await demandSample(tx, agency, purpose, list);
  const prunable = items.filter(({ item }) => purpose !== "confirm" || item.current?.outcome === "prunable");
  const unread = await unreadOf(
    tx.client,
    prunable.map(({ item }) => item.itemId),
  );
  const before = await decidedUnread(
    tx.client,
    agency.id,
    instantAt(dayOf(at, agency.timeZone), agency.timeZone),
  );
  if (unread === 0 || before + unread < sampledFrom) {
    await refuseFoundWrong(tx, list);
    return undefined;
  }
  return await demandSample(
    tx,
    agency,
    purpose,
    list,
    `${before} were made prunable today in short lists that nobody read, and ${unread} of these were not read either; `,
  );
}

/**
 * The passed sample of exactly this list, whatever is decided about: a batch, or a plan to prune.
 *
 * @param tx holds `lockSamples`
 * @param list in the order of the ids
 * @param although what makes a sample of a short list necessary
 * @throws ArchiveError `review.state` when there is none, or an item of it was found wrong
 */
export async function demandSample(
  tx: Tx,
  agency: Agency,
  purpose: string,
  list: readonly FrozenItem[],
  although = "",
): Promise<JudgedSample> {
  const [found] = await samplesOf(tx.client, agency.id, { purpose, listSha256: frozenDigest(list) });
  const sample = found && judged(found);
  // a find is not talked away: what is known to hold a wrong item is not decided about as it is
  if (sample?.state === "stopped")
    throw refusal(list.length, `sample ${sample.number} found one of it wrong`);
  await refuseFoundWrong(tx, list);
  if (sample?.state === "passed" && (sample.reached ?? 1) <= widestBound) return sample;
  const why = sample
    ? `of sample ${sample.number} ${sample.read} of ${sample.size} are read: kanalarkiv review sample next --sample ${sample.number} --text`
    : "no sample of it was drawn: kanalarkiv review sample draw, with the same filter";
  throw refusal(list.length, `${although}${why}`);
}

/** Also of another list: who found it wrong is not outvoted by drawing from one item more or less. */
async function refuseFoundWrong(tx: Tx, list: readonly FrozenItem[]): Promise<void> {
  const wrong = await foundWrong(
    tx.client,
    list.map(({ itemId }) => itemId),
  );
  const [first] = wrong;
  if (!first) return;
  const rest = wrong.length > 1 ? `, and ${wrong.length - 1} more were found wrong too` : "";
  throw new ArchiveError(
    "review.state",
    `item ${itemName(first.itemId)} of this list was found wrong by ${first.by} in sample ${first.sample}${rest}: decide about it by itself first`,
    { cause: { foundWrong: first.itemId } },
  );
}

function refusal(items: number, why: string): ArchiveError {
  return new ArchiveError(
    "review.state",
    `a list of ${items} is decided about when a sample of it was read and nothing found wrong, and ${why}`,
    { cause: { lacksSample: true } },
  );
}

/** Whether a batch was refused for want of a sample, or for one of it that a sample found wrong: that item. */
export function sampleFaultOf(error: unknown): { readonly foundWrong: string | undefined } | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause !== "object" || cause === null) return undefined;
  if ("foundWrong" in cause) return { foundWrong: String(cause.foundWrong) };
  return "lacksSample" in cause ? { foundWrong: undefined } : undefined;
}
