/**
 * Reads what a channel told by itself, in the order in which it came. Gather: the body, what is known, what was told before.
 * Decide: what it adds. Apply: one transaction, in which the body becomes an answer of the ledger; then what was told to be
 * gone is asked for.
 */
import { webhookKinds } from "../../capture/channels/webhooks.ts";
import type { Told } from "../../capture/webhooks/told.ts";
import { listChannels, type RegisteredChannel } from "../../db/channels.ts";
import { channelLock } from "../../db/locks.ts";
import { readKnown, readStand } from "../../db/looks.ts";
import { whileLocked } from "../../db/transact.ts";
import {
  isPassedOn,
  lastSeenByLook,
  readTold,
  type WaitingDelivery,
  waitingDeliveries,
} from "../../db/webhooks.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { asId, type ChannelId, type ObservationId } from "../../domain/ids.ts";
import type { DirectCheck, Payload } from "../../domain/observation.ts";
import { captureTools } from "../capture/capture-tools.ts";
import { withSecrets } from "../capture/secrets.ts";
import { keepRaw } from "../fixity/store.ts";
import type { Tools } from "../tools.ts";
import { applyGone, applyNothing, applyTold, type Taking } from "./apply.ts";
import { decideTold, type ToldDecision } from "./decide.ts";

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
  for (;;) {
    const some = await whileLocked(tools.pool, channelLock(channel.id), async () => {
      const waiting = await waitingDeliveries(tools.pool, channel.id, atOnce);
      for (const delivery of waiting) {
        signal.throwIfAborted();
        if (await takeDelivery(bound, channel, delivery)) asksForLook = true;
        taken += 1;
      }
      return waiting.length;
    });
    if (some === undefined || some < atOnce) break;
  }
  if (taken > 0)
    tools.log.info({ channel: channel.id, channelTitle: channel.title, taken }, "webhooks taken");
  return { taken, asksForLook };
}

/** @returns whether the channel is to be looked at */
async function takeDelivery(
  tools: Tools,
  channel: RegisteredChannel,
  delivery: WaitingDelivery,
): Promise<boolean> {
  const kind = webhookKinds[channel.kind];
  const told = kind ? await readBody(tools, kind.reading, delivery) : notUnderstood;
  const own = kind?.accountOf(channel.address);
  const isOwn = ({ account }: { readonly account: string }) => own === undefined || account === own;
  const events = told.events.filter(isOwn);
  const others = isPassedOn(delivery) ? [] : told.events.filter((event) => !isOwn(event));
  const accounts = new Set(others.map(({ account }) => account));
  const to = accounts.size === 0 ? [] : await channelsOf(tools, channel, accounts);
  const strangers = [...accounts].filter((account) => !to.some((one) => one.account === account));
  const passOnTo = to.map(({ id }) => id);
  if (kind && events.length === 0 && told.unread.length === 0 && strangers.length === 0) {
    await applyNothing(tools, delivery, passOnTo);
    return false;
  }
  const ids = [...new Set(events.flatMap(({ nativeId }) => nativeId ?? []))];
  const stand = await readStand(tools.db, channel.id);
  const before = await readKnown(tools.pool, channel.id, stand, namesOf(ids));
  const decision = decideTold({
    events,
    unread: told.unread,
    states: await readTold(tools.pool, channel.id, ids),
    known: before.known,
    lookedAt: await lastSeenByLook(tools.pool, channel.id),
    seenAt: delivery.receivedAt,
    denyAuthors: channel.denyAuthors,
  });
  const payload = payloadOf(delivery);
  const { bytes, ...answer } = payload;
  const taking: Taking = {
    ...{ delivery, before, decision, passOnTo, strangers },
    observationId: asId<ObservationId>(tools.ids.next()),
    answer: { ...answer, ...(await keepRaw(tools, bytes)) },
  };
  await applyTold(tools, channel, taking);
  await settleGone(tools, channel, taking, decision);
  return events.length > 0 || told.unread.length > 0 || !kind;
}

const notUnderstood: Told = { events: [], unread: [], passed: 0 };

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
    return { events: [], unread: [{ pointer: "", why: error.message }], passed: 0 };
  }
}

/** It stands where an answer of the channel would. */
function payloadOf({ id, mediaType, body, receivedAt }: WaitingDelivery): Payload {
  const bytes = new Uint8Array(body);
  return { ordinal: 0, url: `webhook:delivery/${id}`, status: 200, mediaType, bytes, fetchedAt: receivedAt };
}

async function channelsOf(
  tools: Tools,
  { agencyId, kind, id }: RegisteredChannel,
  accounts: ReadonlySet<string>,
): Promise<readonly { readonly id: ChannelId; readonly account: string }[]> {
  const accountOf = webhookKinds[kind]?.accountOf;
  return (await listChannels(tools.db, agencyId)).flatMap((one) => {
    const account = one.kind === kind && one.id !== id ? accountOf?.(one.address) : undefined;
    return account !== undefined && accounts.has(account) ? [{ id: one.id, account }] : [];
  });
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
