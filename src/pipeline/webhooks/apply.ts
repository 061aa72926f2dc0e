/** Writes what a delivery adds, and what became of it. */
import { recordEvent } from "../../db/audit-log.ts";
import { writeItems } from "../../db/items.ts";
import { addFindings, claimChannel, type KnownChannel } from "../../db/looks.ts";
import { writeMedia } from "../../db/media.ts";
import { type Tx, transact } from "../../db/transact.ts";
import {
  countRemoved,
  passOn,
  settleDelivery,
  type WaitingDelivery,
  writeTold,
  writeToldLook,
} from "../../db/webhooks.ts";
import { keepApart } from "../../db/webhooks-apart.ts";
import type { Channel } from "../../domain/channel.ts";
import type { ObservationId } from "../../domain/ids.ts";
import type { DirectCheck, StoredPayload } from "../../domain/observation.ts";
import { addedDigest, lookRows, mediaRows } from "../capture/apply.ts";
import { namedMedia, refusedHosts } from "../capture/media.ts";
import type { Tools } from "../tools.ts";
import { goneBy, type ToldDecision } from "./decide.ts";
import type { DividedBody } from "./divide.ts";

export interface Taking {
  readonly delivery: WaitingDelivery;
  readonly observationId: ObservationId;
  /** the body, in the object store already */
  readonly answer: StoredPayload;
  readonly before: KnownChannel;
  readonly decision: ToldDecision;
}

/** It told of nothing that is collected. */
export async function applyNothing(tools: Tools, delivery: WaitingDelivery): Promise<void> {
  await transact(
    tools.pool,
    async (tx) => await settleDelivery(tx, delivery.id, undefined, tools.clock.now()),
  );
}

/** The body itself becomes no answer: its parts do, where those are of whom they tell. */
export async function applyDivided(
  tools: Tools,
  delivery: WaitingDelivery,
  { given, apart }: DividedBody,
): Promise<void> {
  const kept = await transact(tools.pool, async (tx) => {
    for (const part of given) await passOn(tx, { ...delivery, ...part }, tools.ids.next());
    let count = 0;
    for (const part of apart) if (await keepApart(tx, part)) count += 1;
    await settleDelivery(tx, delivery.id, undefined, tools.clock.now());
    return count;
  });
  if (apart.length > 0)
    tools.log.warn(
      { channel: delivery.channelId, accounts: apart.map(({ account }) => account ?? "-"), kept },
      "webhooks told of accounts that are no channel here",
    );
}

/**
 * The body becomes an answer of the ledger in the transaction that keeps what it told. One that told of something gone waits
 * still: it is settled once that was asked for.
 *
 * @throws ArchiveError `archive.busy` when the channel was written to since `before` was read
 */
export async function applyTold(tools: Tools, channel: Channel, taking: Taking): Promise<void> {
  const { observationId, delivery, decision, before, answer } = taking;
  const at = delivery.receivedAt;
  const rows = lookRows(tools, channel, observationId, at, decision.plan, decision.sightings);
  const media = namedMedia(channel, decision.plan);
  const findings = [...decision.findings, ...refusedHosts(media)];
  const counts = {
    seen: decision.sightings.length,
    newItems: rows.items.length,
    newVersions: rows.versions.length,
  };
  await transact(tools.pool, async (tx) => {
    await claimChannel(tx, channel.id, before);
    await writeToldLook(tx, { observationId, channelId: channel.id, at, ...counts }, answer);
    await writeItems(tx, rows);
    await writeMedia(tx, mediaRows(rows, media), at);
    if (findings.length > 0)
      await addFindings(tx, { id: observationId, channelId: channel.id, at: tools.clock.now() }, findings);
    await writeTold(tx, channel.id, decision.states);
    if (decision.gone.length === 0) await settle(tx, tools, taking);
    await recordEvent(tx, tools, "observation.recorded", {
      ...{ observation: observationId, channel: channel.id, verdict: "told", payloads: [answer.sha256] },
      counts: { seen: counts.seen, items: counts.newItems, versions: counts.newVersions },
      added: addedDigest(rows),
    });
  });
}

/** @throws ArchiveError `archive.busy` as `applyTold` */
export async function applyGone(
  tools: Tools,
  channel: Channel,
  taking: Taking,
  { answers, known }: { readonly answers: ReadonlyMap<string, DirectCheck>; readonly known: KnownChannel },
): Promise<void> {
  const { observationId, delivery } = taking;
  const plan = goneBy(answers, known.known);
  const rows = lookRows(tools, channel, observationId, delivery.receivedAt, plan, []);
  const removed = rows.events.filter(({ kind }) => kind === "removed").length;
  await transact(tools.pool, async (tx) => {
    await claimChannel(tx, channel.id, known);
    await writeItems(tx, rows);
    await countRemoved(tx, observationId, removed);
    await settle(tx, tools, taking);
  });
}

async function settle(tx: Tx, tools: Tools, { delivery, observationId }: Taking): Promise<void> {
  await settleDelivery(tx, delivery.id, observationId, tools.clock.now());
}
