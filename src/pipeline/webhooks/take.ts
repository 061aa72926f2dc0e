/**
 * Reads what a channel told by itself, in the order in which it came. Gather: the body, what is known, what was told before.
 * Decide: what it adds. Apply: one transaction, in which the body becomes an answer of the ledger; then what was told to be
 * gone is asked for.
 */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { webhookKinds } from "../../capture/channels/webhooks.ts";
import type { Told } from "../../capture/webhooks/told.ts";
import type { RegisteredChannel } from "../../db/channels.ts";
import { channelLock } from "../../db/locks.ts";
import { readKnown, readStand } from "../../db/looks.ts";
import { whileLocked } from "../../db/transact.ts";
import {
  isPassedOn,
  readTold,
  seenByLook,
  type WaitingDelivery,
  waitingDeliveries,
} from "../../db/webhooks.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { asId, type ObservationId } from "../../domain/ids.ts";
import type { DirectCheck } from "../../domain/observation.ts";
import { captureTools } from "../capture/capture-tools.ts";
import { withSecrets } from "../capture/secrets.ts";
import { keepRaw } from "../fixity/store.ts";
import type { Tools } from "../tools.ts";
import { applyDivided, applyGone, applyNothing, applyTold, type Taking } from "./apply.ts";
import { decideTold, type ToldDecision } from "./decide.ts";
import { divided, isWhollyOf, ownAccount, takeApart } from "./divide.ts";
import { payloadOf } from "./payload.ts";

export interface TakenDeliveries {
  readonly taken: number;
  /** something happened that a look may see more of */
  readonly asksForLook: boolean;
}

const atOnce = 50;
/** A channel is asked for no more single items than these for one delivery. */
const mostChecks = 20;

/** @param signal ends it between two deliveries: what is not taken waits */
export async function takeDeliveries(
  tools: Tools,
  channel: RegisteredChannel,
  signal: AbortSignal = new AbortController().signal,
): Promise<TakenDeliveries> {
  let [taken, asksForLook] = [0, false];
  const bound = withSecrets(tools, channel);
  await takeApart(tools, channel);
  for (;;) {
    let again = false;
    const some = await whileLocked(tools.pool, channelLock(channel.id), async () => {
      const waiting = await waitingDeliveries(tools.pool, channel.id, atOnce);
      for (const delivery of waiting) {
        signal.throwIfAborted();
        const became = await takeDelivery(bound, channel, delivery);
        if (became === "asksForLook") asksForLook = true;
        if (became === "divided") again = true;
        taken += 1;
      }
      return waiting.length;
    });
    // the channel's own part of a body that was divided waits now
    if (some === undefined || (some < atOnce && !again)) break;
  }
  if (taken > 0)
    tools.log.info({ channel: channel.id, channelTitle: channel.title, taken }, "webhooks taken");
  return { taken, asksForLook };
}

type Became = "asksForLook" | "divided" | "nothingMore";

/** @returns whether the channel is to be looked at, or whether a part of the body may wait for it */
async function takeDelivery(
  tools: Tools,
  channel: RegisteredChannel,
  delivery: WaitingDelivery,
): Promise<Became> {
  const kind = webhookKinds[channel.kind];
  const told = kind ? await readBody(tools, kind.reading, delivery) : notUnderstood;
  const own = kind && (await ownAccount(tools, channel, kind, told));
  if (kind && !isPassedOn(delivery) && !isWhollyOf(own, told)) {
    await applyDivided(tools, delivery, await divided(tools, channel, { kind, own, delivery }));
    return "divided";
  }
  const { events } = told;
  if (kind && events.length === 0 && told.unread.length === 0) {
    await applyNothing(tools, delivery);
    return "nothingMore";
  }
  const ids = [...new Set(events.flatMap(({ nativeId }) => nativeId ?? []))];
  const stand = await readStand(tools.db, channel.id);
  const before = await readKnown(tools.pool, channel.id, stand, namesOf(ids));
  const decision = decideTold({
    events,
    unread: told.unread,
    states: await readTold(tools.pool, channel.id, ids),
    known: before.known,
    lookedAt: await seenByLook(tools.pool, channel.id, ids, kindFacts[channel.kind].postsInTurn === true),
    seenAt: delivery.receivedAt,
    denyAuthors: channel.denyAuthors,
  });
  const payload = payloadOf(delivery);
  const { bytes, ...answer } = payload;
  const taking: Taking = {
    ...{ delivery, before, decision },
    observationId: asId<ObservationId>(tools.ids.next()),
    answer: { ...answer, ...(await keepRaw(tools, bytes)) },
  };
  await applyTold(tools, channel, taking);
  await settleGone(tools, channel, taking, decision);
  return events.length > 0 || told.unread.length > 0 || !kind ? "asksForLook" : "nothingMore";
}

const notUnderstood: Told = { accounts: [], events: [], unread: [], passed: 0 };

function namesOf(ids: readonly string[]) {
  // a digest that no version has, so that what the version in force says is read with it
  const sightings = ids.map((nativeId) => ({ nativeId, contentHash: "0" as never }));
  return { sightings, heldIds: [] };
}

async function readBody(
  tools: Tools,
  reading: NonNullable<(typeof webhookKinds)["facebook"]>["reading"],
  delivery: WaitingDelivery,
): Promise<Told> {
  try {
    return await tools.reader.read(reading, { payloads: [payloadOf(delivery)] });
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "channel.unreadable") throw error;
    return { accounts: [], events: [], unread: [{ pointer: "", why: error.message }], passed: 0 };
  }
}

/** What was told to be gone is asked for by itself, with the words that it had kept before. */
async function settleGone(
  tools: Tools,
  channel: RegisteredChannel,
  taking: Taking,
  { gone }: ToldDecision,
): Promise<void> {
  if (gone.length === 0) return;
  const stand = await readStand(tools.db, channel.id);
  const known = await readKnown(tools.pool, channel.id, stand, namesOf(gone));
  const quiet = channel.quietUntil !== undefined && channel.quietUntil > tools.clock.now();
  const answers = new Map<string, DirectCheck>();
  for (const [index, nativeId] of gone.entries()) {
    const item = known.known.get(nativeId);
    if (!item || item.presence === "removed") continue;
    const asks = !quiet && index < mostChecks;
    answers.set(
      nativeId,
      asks
        ? await tools.adapters[channel.kind].check(channel, item, captureTools(tools, channel))
        : "unknown",
    );
  }
  await applyGone(tools, channel, taking, { answers, known });
}
