/** A person reads what was drawn, one item after the other, and says of each whether the list is right about it. */
import { recordEvent } from "../../../db/audit-log.ts";
import {
  addVerdict,
  frozenNow,
  lockSamples,
  type ReadSampleItem,
  readingOf,
  type Sample,
  sampledList,
  sampleItems,
  samplesOf,
} from "../../../db/review-samples.ts";
import { type Tx, transact } from "../../../db/transact.ts";
import type { Agency } from "../../../domain/agency.ts";
import { ArchiveError } from "../../../domain/errors.ts";
import { deciding } from "../../../domain/review.ts";
import { boundOf, drawSample, type Verdict } from "../../../review/elusion.ts";
import type { ArchiveTools } from "../../tools.ts";
import { itemName } from "../list.ts";
import { officerOf } from "../officer.ts";
import { type ShownItem, showItem } from "../show.ts";

/** With what is known of the list by it. */
export interface JudgedSample extends Sample {
  /** the largest share of wrong ones that is still possible, at 95 %; undefined while nothing was read */
  readonly reached: number | undefined;
}

export function judged(sample: Sample): JudgedSample {
  return { ...sample, reached: sample.read === 0 ? undefined : boundOf(sample.items, sample) };
}

/** Newest first. */
export async function listSamples(tools: ArchiveTools, agency: Agency): Promise<readonly JudgedSample[]> {
  return (await samplesOf(tools.pool, agency.id)).map(judged);
}

export interface ShownSample extends JudgedSample {
  readonly drawn: readonly ReadSampleItem[];
  /** the draw was repeated from the seed and the list, and came out the same */
  readonly repeats: boolean;
}

/** @throws ArchiveError `archive.missing` */
export async function showSample(tools: ArchiveTools, agency: Agency, number: number): Promise<ShownSample> {
  const sample = await sampleBy(tools.pool, agency, number);
  const drawn = await sampleItems(tools.pool, sample.id);
  const again = drawSample(sample.seed, await sampledList(tools.pool, sample.id), sample.size);
  const repeats = again.length === drawn.length && again.every((id, at) => drawn[at]?.itemId === id);
  return { ...judged(sample), drawn, repeats };
}

export interface NextOfSample {
  readonly sample: JudgedSample;
  /** undefined when the sample is closed */
  readonly place: number | undefined;
  readonly shown: ShownItem | undefined;
}

/** The first that nobody judged yet. @param reading whether its words are shown, which is logged as reading them */
export async function nextOfSample(
  tools: ArchiveTools,
  agency: Agency,
  { number, by, reading }: { readonly number: number; readonly by: string; readonly reading: boolean },
): Promise<NextOfSample> {
  const sample = await sampleBy(tools.pool, agency, number);
  const items = await sampleItems(tools.pool, sample.id);
  const next = sample.state === "open" ? items.find(({ verdict }) => verdict === undefined) : undefined;
  if (!next) return { sample: judged(sample), place: undefined, shown: undefined };
  const asked = {
    itemId: next.itemId,
    reading: reading ? { shown: "text" as const, by, why: deciding } : undefined,
  };
  return { sample: judged(sample), place: next.place, shown: await showItem(tools, agency, asked) };
}

export interface VerdictRequest {
  readonly number: number;
  readonly itemId: string;
  readonly verdict: Verdict;
  readonly by: string;
  readonly because: string;
}

/**
 * One that is wrong stops the sample, and with it the batch.
 *
 * @throws ArchiveError `review.state` when the sample is closed, does not hold the item, the item was judged so already,
 *   changed since the draw, or was not read by that person; `config.invalid`; `archive.missing`
 */
export async function judgeItem(
  tools: ArchiveTools,
  agency: Agency,
  request: VerdictRequest,
): Promise<JudgedSample> {
  const { number, itemId, verdict } = request;
  const officer = officerOf(request, verdict === "wrong");
  return await transact(tools.pool, async (tx) => {
    await lockSamples(tx, agency.id);
    const sample = await sampleBy(tx.client, agency, number);
    const item = await judgeable(tx, sample, itemId, verdict);
    const actId = await readingOf(tx.client, itemId, item.versionId, officer.by);
    if (actId === undefined)
      throw new ArchiveError(
        "review.state",
        `${officer.by} has not read item ${itemName(itemId)} as it was drawn: kanalarkiv review show ${itemName(itemId)} --text`,
      );
    const at = tools.clock.now();
    await addVerdict(tx, { sampleId: sample.id, place: item.place, verdict, at, ...officer, actId });
    const now = judged(await sampleBy(tx.client, agency, number));
    await recordEvent(tx, tools, "sample.read", {
      agency: agency.id,
      ...{ sample: number, place: item.place, item: itemId, version: item.versionId },
      ...{ verdict, act: actId, ...officer },
    });
    if (now.state !== "open" && now.state !== sample.state)
      await recordEvent(tx, tools, "sample.closed", { agency: agency.id, ...sampleFields(now) });
    return now;
  });
}

/** What stands of a sample in the audit log and in the record of a batch. */
export function sampleFields(sample: JudgedSample) {
  const { number, state, seed, size, read, finds, reached, readers, items, listSha256, stoppedBefore } =
    sample;
  return {
    ...{ sample: number, state, seed, size, read, finds, bound: reached ?? 1, readers, items },
    ...{ list: listSha256, stoppedBefore },
  };
}

async function judgeable(tx: Tx, sample: Sample, itemId: string, verdict: Verdict): Promise<ReadSampleItem> {
  const wrong = (why: string) => new ArchiveError("review.state", `sample ${sample.number}: ${why}`);
  if (sample.state === "stopped")
    throw wrong(
      "an item was found wrong, so it is stopped: decide about that item, and draw from what is left",
    );
  const item = (await sampleItems(tx.client, sample.id)).find((one) => one.itemId === itemId);
  if (!item) throw wrong(`item ${itemName(itemId)} was not drawn`);
  if (item.verdict === verdict) throw wrong(`item ${itemName(itemId)} was found ${verdict} by ${item.by}`);
  const now = (await frozenNow(tx.client, [itemId])).get(itemId);
  if (now?.versionId !== item.versionId || now.classificationId !== item.classificationId)
    throw wrong(
      `item ${itemName(itemId)} changed since it was drawn, so the list is another one: draw again`,
    );
  return item;
}

/** @throws ArchiveError `archive.missing` */
export async function sampleBy(
  client: Parameters<typeof samplesOf>[0],
  agency: Agency,
  number: number,
): Promise<Sample> {
  const [sample] = await samplesOf(client, agency.id, { number });
  if (sample) return sample;
  throw new ArchiveError(
    "archive.missing",
    `${agency.name} has no sample ${number}: see \`kanalarkiv review sample list\``,
  );
}
