/**
 * Takes up looks whose answers were stored and that were ended before they were written: what a channel said then, and
 * says no longer, is read from the store. What cannot be read is told in the ledger.
 */
import { boundedLook } from "../../capture/bounds.ts";
import { judge, type Verdict } from "../../capture/judge.ts";
import { comparedLook, shownLook } from "../../capture/lists.ts";
import { observe } from "../../capture/observe.ts";
import { carriedOrder } from "../../capture/order.ts";
import type { ManyLook } from "../../capture/port.ts";
import { leftUnkept } from "../../capture/read-again.ts";
import { lookAhead } from "../../db/held-looks.ts";
import { channelLock } from "../../db/locks.ts";
import { type LookStart, orphanedStarts } from "../../db/look-starts.ts";
import { readKnown, readStand } from "../../db/looks.ts";
import { passes } from "../../db/passing.ts";
import { whileLocked } from "../../db/transact.ts";
import type { Channel } from "../../domain/channel.ts";
import { isArchiveError, reasonOf } from "../../domain/errors.ts";
import type { Fault, StoredPayload } from "../../domain/observation.ts";
import { hasRaw } from "../../objects/raw.ts";
import type { Tools } from "../tools.ts";
import { applyLook } from "./apply.ts";
import { withStoredFiles } from "./inline.ts";
import { withKnownIds } from "./known-ids.ts";
import { rereadStored } from "./payloads.ts";
import { readAgain } from "./read-again.ts";
import { releaseHeld } from "./release.ts";
import { withSecrets } from "./secrets.ts";
import { contentOf, decided, namesOf, type TakenLook } from "./settle.ts";

/**
 * Takes up what was ended of a channel that is not looked at any more, where no next look would.
 *
 * @returns false when another process is looking at it: what becomes of that look is taken up with its piece of work
 */
export async function takeUpLooks(tools: Tools, channel: Channel): Promise<boolean> {
  const bound = withSecrets(tools, channel);
  const taken = await whileLocked(tools.pool, channelLock(channel.id), async () => {
    await recoverLooks(bound, channel);
    await readAgain(bound, channel, new AbortController().signal);
    return true;
  });
  return taken === true;
}

/** Only under the channel's lock: what has begun and is not written then was ended. The oldest first. */
export async function recoverLooks(tools: Tools, channel: Channel): Promise<void> {
  for (const start of await orphanedStarts(tools.db, channel.id)) {
    const taken = await readStart(tools, channel, start);
    try {
      await applyLook(tools, channel, await decideRecovered(tools, channel, taken));
    } catch (error) {
      // the database has no room or is gone: the next look finds the start of this one again
      if (passes(error)) throw error;
      // what cannot be written now could not be written then: the ledger says so, and the channel is looked at again
      const fault = interrupted(`it could not be written: ${reasonOf(error)}`);
      const unread: TakenLook = {
        ...taken,
        unread: true,
        look: { ...taken.look, fault, sightings: [], findings: [] },
      };
      await applyLook(tools, channel, await decideRecovered(tools, channel, unread));
    }
    tools.log.warn(
      { channel: channel.id, look: start.observationId },
      "a look that was ended before it was written was taken up from its stored answers",
    );
  }
}

async function readStart(tools: Tools, channel: Channel, start: LookStart): Promise<TakenLook> {
  const { observationId, startedAt, reach, payloads: stored } = start;
  const there = await storedOf(tools, stored);
  const unread = (fault: Fault): TakenLook => {
    const look = { reach, fault, payloads: [], sightings: [], findings: [] };
    return { observationId, startedAt, look, stored: there };
  };
  const onItsWay = start.fault?.code === "channel.interrupted" && there.length > 0;
  if (there.length < stored.length && !onItsWay)
    return unread(
      interrupted(`${stored.length - there.length} of its ${stored.length} answers were not stored`),
    );
  try {
    const reading = await rereadStored(tools, channel, there, startedAt);
    const shown: ManyLook = { reach, fault: start.fault, payloads: [], ...reading };
    const look = await withKnownIds(tools, channel, boundedLook(await withStoredFiles(tools.objects, shown)));
    return { observationId, startedAt, look, stored: there };
  } catch (error) {
    if (!isArchiveError(error) || passes(error)) throw error;
    return { ...unread(interrupted(`its stored answers cannot be read: ${error.message}`)), unread: true };
  }
}

async function storedOf(tools: Tools, stored: readonly StoredPayload[]): Promise<readonly StoredPayload[]> {
  const there: StoredPayload[] = [];
  for (const payload of stored) if (await hasRaw(tools.objects, payload.sha256)) there.push(payload);
  return there;
}

function interrupted(why: string): Fault {
  return {
    code: "channel.interrupted",
    detail: `the look was ended before it was written; ${why}`,
    retryAt: undefined,
  };
}

/**
 * As a look of its own time, whose silence proves nothing. One that a later look overtook adds only items that nobody
 * else saw: what it says of the others may be older than what is known.
 */
async function decideRecovered(tools: Tools, channel: Channel, taken: TakenLook) {
  const aside = shownLook(taken.look, taken.startedAt);
  const names = namesOf(taken.look, aside);
  const known = await readKnown(tools.pool, channel.id, await readStand(tools.db, channel.id), names);
  const shown = comparedLook(taken.look, aside, known.known);
  const overtaken = (await lookAhead(tools.db, channel.id, taken.startedAt)) !== undefined;
  const judged = judge(shown, known.reference, known.known);
  const verdict = overtaken ? onlyUnseen(taken.look, known.known) : shownOnly(judged);
  const releasing = verdict.kind === "accepted" && verdict.releaseHeld;
  const before = releasing ? await releaseHeld(tools, channel, taken.look.reach, known, names) : known;
  const after = releasing ? comparedLook(taken.look, shown, before.known) : shown;
  const content = contentOf(taken.look, after, verdict);
  const plan = observe(content, verdict, before.known, before.reference);
  const { order } = known.reference;
  const next =
    verdict.kind === "accepted"
      ? { order: carriedOrder(order, shown.ids), held: undefined }
      : verdict.kind === "held"
        ? { order, held: verdict.waiting }
        : known.reference;
  const takes = verdict.kind === "accepted" ? "all" : verdict.takes;
  const unkept = overtaken ? leftUnkept(shown.sightings, takes, before.known) : [];
  const look = { ...taken.look, findings: [...taken.look.findings, ...unkept] };
  return {
    ...(await decided(tools, channel, { ...taken, look }, { verdict, before, plan })),
    next,
  };
}

function shownOnly(verdict: Verdict): Verdict {
  return verdict.kind === "accepted" ? { ...verdict, absence: "reissued" } : verdict;
}

function onlyUnseen(look: ManyLook, known: ReadonlyMap<string, unknown>): Verdict {
  const ids = Array.from(look.sightings, ({ nativeId }) => nativeId).filter((id) => !known.has(id));
  const fault = look.fault ?? interrupted("a later look was written before it");
  return { kind: "incomplete", fault, takes: new Set(ids), moves: false, waiting: undefined, notes: [] };
}
