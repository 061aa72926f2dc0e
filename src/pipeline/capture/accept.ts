/** Takes a list that was kept aside for the right one because a person says so: at once, with the reason in the audit log. */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { laterVersions } from "../../capture/earlier.ts";
import type { Verdict } from "../../capture/judge.ts";
import { shownItems } from "../../capture/lists.ts";
import { shownIds } from "../../capture/order.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { findChannel } from "../../db/channels.ts";
import { discardHeld, hasReusedIds, heldLooks, laterWhole } from "../../db/held-looks.ts";
import { channelLock } from "../../db/locks.ts";
import { writeLookAct } from "../../db/look-list.ts";
import { writeReference } from "../../db/looks.ts";
import { type Tx, whileLocked } from "../../db/transact.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ObservationId } from "../../domain/ids.ts";
import type { Reach } from "../../domain/observation.ts";
import { type ListedLook, lookNamed, reasonGiven } from "../looks/looks.ts";
import type { Tools } from "../tools.ts";
import { applyRelease } from "./apply.ts";
import { namedMedia } from "./media.ts";
import { readTaken } from "./payloads.ts";
import { observeTaken, releaseLook, shownAlone } from "./release.ts";

export interface Acceptance {
  /** the end of the look's id, or all of it */
  readonly named: string;
  readonly because: string;
  readonly by: string;
}

export interface Accepted {
  readonly look: ListedLook;
  readonly newItems: number;
  readonly newVersions: number;
}

/**
 * The looks that were held before it are released with it; the next look is compared with it.
 *
 * @throws ArchiveError `archive.missing` or `config.invalid` for a look that is not there or waits for nothing,
 *   `archive.busy` while the channel is looked at
 */
export async function acceptLook(tools: Tools, given: Acceptance): Promise<Accepted> {
  const because = reasonGiven(given.because);
  const look = await lookNamed(tools, given.named);
  const channel = await findChannel(tools.db, look.channelId);
  const accepted = await whileLocked(tools.pool, channelLock(channel.id), async () => {
    await refuseSettled(tools, look);
    for (const { id, startedAt } of await heldLooks(tools.db, channel.id))
      if (startedAt < look.startedAt) await releaseLook(tools, channel, reachOf(channel), id, shownAlone);
    return await release(tools, channel, look, { because, by: given.by });
  });
  if (accepted) return { look: await lookNamed(tools, look.observationId), ...accepted };
  throw new ArchiveError(
    "archive.busy",
    `another process looks at ${channel.title} now; try again in a moment`,
  );
}

/**
 * What a person may say to be right after all: what was kept aside, a list that is shorter or lacks held items, and of
 * a believed list the items that were held back because they seemed to be others.
 */
const acceptable: ReadonlySet<string> = new Set(["channel.shortList", "channel.heldItems"]);

async function refuseSettled(tools: Tools, look: ListedLook): Promise<void> {
  const refuse = (why: string) => {
    throw new ArchiveError("config.invalid", `the look ${look.id} ${why}; see: kanalarkiv looks`);
  };
  const now = await lookNamed(tools, look.observationId);
  const waits =
    now.verdict === "held" ||
    (now.verdict === "incomplete" && acceptable.has(now.faultCode ?? "")) ||
    (now.verdict === "accepted" && (await hasReusedIds(tools.db, look.channelId)));
  if (!waits)
    refuse(
      `is ${now.verdict}${now.faultCode ? ` (${now.faultCode})` : ""}: nothing of it waits to be accepted`,
    );
  if (await laterWhole(tools.db, look.channelId, look.startedAt))
    refuse("is older than a list that was believed since, so its items may be older than what is kept");
}

async function release(
  tools: Tools,
  channel: Channel,
  { observationId, startedAt }: ListedLook,
  { because, by }: { readonly because: string; readonly by: string },
): Promise<Pick<Accepted, "newItems" | "newVersions">> {
  const taken = await readTaken(tools, channel, observationId);
  const { sightings } = taken;
  const { plan, findings, before } = await observeTaken(
    tools,
    channel,
    taken,
    reachOf(channel),
    believed(channel),
  );
  const order = shownIds(shownItems(sightings), taken.findings);
  const also = async (tx: Tx) => {
    await discardHeld(tx, channel.id, observationId);
    await writeReference(tx, channel.id, {
      reference: { order, held: undefined },
      by: observationId,
      orderStays: false,
      heldObservationId: undefined,
    });
    await recordAcceptance(tx, tools, channel, observationId, { because, by });
  };
  const media = namedMedia(channel, plan);
  await applyRelease(tools, channel, {
    observationId,
    at: startedAt,
    sightings,
    before,
    plan,
    findings,
    media,
    also,
  });
  return { newItems: plan.newItems.length, newVersions: laterVersions(plan) };
}

async function recordAcceptance(
  tx: Tx,
  tools: Tools,
  channel: Channel,
  observationId: ObservationId,
  { because, by }: { readonly because: string; readonly by: string },
): Promise<void> {
  const [id, at] = [tools.ids.next(), tools.clock.now()];
  await writeLookAct(tx, { id, observationId, at, act: "accepted", because, by });
  await recordEvent(tx, tools, "look.accepted", {
    observation: observationId,
    channel: channel.id,
    because,
    by,
  });
}

/** As the adapters look; of a feed nobody knows any more whether it said that it is complete. */
function reachOf({ kind }: Channel): Reach {
  return kindFacts[kind].lists === "everything"
    ? { kind: "everything" }
    : { kind: "window", expectedSize: undefined };
}

/**
 * What an accepted feed does not show is left to the next look, which knows whether the feed is complete; of a kind that
 * lists everything too, as nobody knows any more which lists and threads this look asked for.
 */
function believed({ kind }: Channel): Verdict {
  const { reissues, lists } = kindFacts[kind];
  return { ...shownAlone, absence: reissues || lists === "everything" ? "reissued" : "missing" } as Verdict;
}
