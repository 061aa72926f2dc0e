/** Draws the sample by which a frozen list is judged before it is decided about: one for each list, with a seed nobody chose. */
import { recordEvent } from "../../../db/audit-log.ts";
import { addSample, frozenNow, lockSamples, type Sample, samplesOf } from "../../../db/review-samples.ts";
import { transact } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { drawSample, sampledFrom, sampleSize, widestBound } from "../../../review/elusion.ts";
import type { ArchiveTools } from "../../tools.ts";

/** A list that was frozen, whatever is to be done with it: a batch, or later a plan to prune. */
export interface FrozenList {
  /** `confirm`, `overrule CLASS prunable` … */
  readonly purpose: string;
  /** how it was chosen, for the record */
  readonly filter: Readonly<Record<string, string>>;
  readonly itemIds: readonly string[];
  /** over all that is judged: when anything of it changes, it is another list */
  readonly listSha256: string;
}

export interface DrawnSample {
  readonly sample: Sample;
  /** it had been drawn before: a list is drawn from once */
  readonly before: boolean;
}

/** What an officer decides: never that it needs review. */
export type DecidedOutcome = Exclude<Outcome, "needsReview">;

/** What a batch is for, as its sample names it. */
export function purposeOf(overrule?: { readonly classId: string; readonly outcome: DecidedOutcome }): string {
  return overrule ? `overrule ${overrule.classId} ${overrule.outcome}` : "confirm";
}

/** The other way round: undefined for a sample of what is to be confirmed. */
export function overruledBy(
  purpose: string,
): { readonly classId: string; readonly outcome: DecidedOutcome } | undefined {
  const [, classId, outcome] = /^overrule (.+) (\S+)$/.exec(purpose) ?? [];
  return classId === undefined ? undefined : { classId, outcome: outcome as DecidedOutcome };
}

/**
 * @param bound the largest share of wrong ones that is to be left possible, above 0 and at most 0.05
 * @throws ArchiveError `review.state` for an empty list, one that changes in this moment, and one that was drawn from for a
 *   wider bound; `config.invalid` for another bound
 */
export async function drawFrom(
  tools: ArchiveTools,
  agency: Agency,
  by: string,
  list: FrozenList,
  bound: number,
): Promise<DrawnSample> {
  if (!(bound >= 0.001 && bound <= widestBound))
    throw new ArchiveError("config.invalid", `a bound is from 0.1 to ${widestBound * 100} per cent`);
  if (list.itemIds.length === 0) throw new ArchiveError("review.state", "no item fits: nothing is drawn");
  return await transact(tools.pool, async (tx) => {
    await lockSamples(tx, agency.id);
    const { purpose, listSha256 } = list;
    const [known] = await samplesOf(tx.client, agency.id, { purpose, listSha256 });
    if (known) return { sample: sameSample(known, bound), before: true };
    const seed = Buffer.from(tools.salt()).toString("hex").slice(0, 32);
    const size = sampleSize(list.itemIds.length, bound);
    const drawn = drawSample(seed, list.itemIds, size);
    const frozen = await frozenNow(tx.client, drawn);
    const items = drawn.map((itemId, at) => {
      const now = frozen.get(itemId);
      if (!now) throw new ArchiveError("review.state", `item ${itemId} changed in this moment: draw again`);
      return { place: at + 1, itemId, ...now };
    });
    const { itemIds, ...rest } = list;
    const sample = {
      id: tools.ids.next(),
      agencyId: agency.id,
      at: tools.clock.now(),
      by,
      seed,
      size,
      bound,
    };
    const { number, stoppedBefore } = await addSample(tx, { ...sample, ...rest, list: itemIds }, items);
    await recordEvent(tx, tools, "sample.drawn", {
      agency: agency.id,
      ...{ by, sample: number, purpose, filter: list.filter, list: listSha256, seed, size, bound },
      ...{ items: itemIds.length, stoppedBefore, drawn },
    });
    const [written] = await samplesOf(tx.client, agency.id, { number });
    if (!written) throw new ArchiveError("audit.broken", `sample ${number} was written and is not there`);
    return { sample: written, before: false };
  });
}

/** Who did not like what came out draws no other. */
function sameSample(known: Sample, bound: number): Sample {
  if (known.bound <= bound) return known;
  throw new ArchiveError(
    "review.state",
    `sample ${known.number} was drawn from this list for ${known.bound * 100} per cent: a list is drawn from once`,
  );
}

export { sampledFrom, widestBound };
