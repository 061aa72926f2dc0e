/** Writes what held looks showed, now that later ones agree with them: each as a look of its own time. */
import type { Verdict } from "../../capture/judge.ts";
import { type WithoutOlder, withoutOlder } from "../../capture/later.ts";
import { comparedItems, shownItems } from "../../capture/lists.ts";
import { type ObservePlan, observe } from "../../capture/observe.ts";
import { heldLooks } from "../../db/held-looks.ts";
import { type LaterKnown, laterKnown } from "../../db/later-known.ts";
import { type KnownChannel, type LookNames, readKnown, readStand } from "../../db/looks.ts";
import type { Channel } from "../../domain/channel.ts";
import type { ObservationId } from "../../domain/ids.ts";
import type { Reach } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { applyRelease } from "./apply.ts";
import { namedMedia } from "./media.ts";
import { readTaken, type Taken } from "./payloads.ts";

/**
 * A released look adds what it shows, and links what it shows under another id. What it does not show is left to the look
 * that released it: no absence is counted twice for one opinion.
 */
export const shownAlone: Verdict = {
  kind: "accepted",
  releaseHeld: true,
  discardHeld: false,
  overrun: false,
  absence: "reissued",
  notes: [],
};

/**
 * The looks of the run that agreed, the oldest first; older ones held nothing newer and are left to be discarded.
 *
 * @returns the channel as it is known after them
 */
export async function releaseHeld(
  tools: Tools,
  channel: Channel,
  reach: Reach,
  known: KnownChannel,
  /** what the look that agrees with them names */
  names: LookNames,
): Promise<KnownChannel> {
  const since = known.reference.held?.since ?? new Date(0);
  for (const { id, startedAt } of await heldLooks(tools.db, channel.id))
    if (startedAt >= since) await releaseLook(tools, channel, reach, id, shownAlone);
  return await readKnown(tools.pool, channel.id, await readStand(tools.db, channel.id), names);
}

/** Writes what one look of the ledger shows, read again from its answers. */
export async function releaseLook(
  tools: Tools,
  channel: Channel,
  reach: Reach,
  observationId: ObservationId,
  verdict: Verdict,
): Promise<void> {
  const taken = await readTaken(tools, channel, observationId);
  const { startedAt: at, sightings: all } = taken;
  const { plan, findings, before } = await observeTaken(tools, channel, taken, reach, verdict);
  const media = namedMedia(channel, plan);
  await applyRelease(tools, channel, { observationId, at, sightings: all, before, plan, findings, media });
}

/** What a look of the ledger adds to what is known now; what is known from after it stays. */
export async function observeTaken(
  tools: Tools,
  channel: Channel,
  { startedAt, sightings: all, heldIds }: Taken,
  reach: Reach,
  verdict: Verdict,
): Promise<WithoutOlder & { readonly before: KnownChannel }> {
  const aside = shownItems(all);
  const stand = await readStand(tools.db, channel.id);
  const before = await readKnown(tools.pool, channel.id, stand, { sightings: aside, heldIds });
  const sightings = comparedItems(all, aside, before.known);
  const plan = observe({ reach, sightings, heldIds }, verdict, before.known, before.reference);
  return { ...withoutOlder(plan, await laterOf(tools, channel, plan, startedAt)), before };
}

/** What is known from after a look of the items that its plan touches. */
export async function laterOf(
  { pool }: Pick<Tools, "pool">,
  { id }: Channel,
  { states, changes }: ObservePlan,
  at: Date,
): Promise<ReadonlyMap<string, LaterKnown>> {
  const ids = new Set([...states, ...changes].map(({ known }) => known.nativeId));
  return await laterKnown(pool, id, [...ids], at);
}
