/**
 * Reads again what is kept and could not be read when it came: its reader was killed, or had too little memory or time.
 * The look stays in the ledger as what it was, with what came of it since.
 */
import { boundedLook } from "../../capture/bounds.ts";
import { judge, type Verdict } from "../../capture/judge.ts";
import { withoutOlder } from "../../capture/later.ts";
import { comparedLook, type ShownLook, shownLook } from "../../capture/lists.ts";
import { observe } from "../../capture/observe.ts";
import { leftUnkept, nextTry } from "../../capture/read-again.ts";
import { readerEndedBy } from "../../capture/reader.ts";
import { findChannel } from "../../db/channels.ts";
import { laterTaken } from "../../db/held-looks.ts";
import { channelLock } from "../../db/locks.ts";
import { type KnownChannel, readKnown, readStand } from "../../db/looks.ts";
import { passes } from "../../db/passing.ts";
import { whileLocked } from "../../db/transact.ts";
import { channelsWithUnread, putOff, type UnreadLook, unreadDue } from "../../db/unread-looks.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Channel } from "../../domain/channel.ts";
import { isArchiveError, reasonOf } from "../../domain/errors.ts";
import type { Fault } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { applyReadAgain } from "./apply.ts";
import { namedMedia, refusedHosts } from "./media.ts";
import { readTaken } from "./payloads.ts";
import { laterOf } from "./release.ts";
import { withSecrets } from "./secrets.ts";
import { contentOf, namesOf } from "./settle.ts";

/** Each may take its reader half a minute and more, and the channel is to be looked at too. */
const mostAtOnce = 3;

/** Whatever of an agency's channels is due, of those as well that nobody looks at any more. */
export async function readUnread(
  tools: Tools,
  agency: Pick<Agency, "id">,
  signal: AbortSignal,
): Promise<void> {
  for (const id of await channelsWithUnread(tools.pool, agency.id, tools.clock.now())) {
    const channel = await findChannel(tools.db, id);
    const bound = withSecrets({ ...tools, reader: readerEndedBy(tools.reader, signal) }, channel);
    await whileLocked(tools.pool, channelLock(id), () => readAgain(bound, channel, signal));
  }
}

/** Only under the channel's lock. What cannot be read now either is put off; nothing that is due holds up a look. */
export async function readAgain(tools: Tools, channel: Channel, signal: AbortSignal): Promise<void> {
  for (const look of await unreadDue(tools.pool, channel.id, tools.clock.now(), mostAtOnce)) {
    const said = { channel: channel.id, look: look.observationId };
    try {
      await readOnce(tools, channel, look);
      tools.log.warn(said, "an answer that could not be read when it came was read from the store");
    } catch (error) {
      signal.throwIfAborted();
      const why = isArchiveError(error) ? error.message : reasonOf(error);
      tools.log.warn({ ...said, why }, "an answer that is kept could not be read again, and is tried later");
      // the store or the database is away: that was no try
      if (passes(error)) return;
      await putOff(tools.pool, look.observationId, nextTry(look.tries + 1, tools.clock.now()), why);
    }
  }
}

async function readOnce(tools: Tools, channel: Channel, { observationId, tries }: UnreadLook): Promise<void> {
  const { startedAt, sightings, findings: found } = await readTaken(tools, channel, observationId);
  const reach = { kind: "window", expectedSize: undefined } as const;
  const look = boundedLook({ reach, fault: undefined, payloads: [], sightings, findings: found });
  const aside = shownLook(look, startedAt);
  const names = namesOf(look, aside);
  const before = await readKnown(tools.pool, channel.id, await readStand(tools.db, channel.id), names);
  const shown = comparedLook(look, aside, before.known);
  const late = await laterTaken(tools.db, channel.id, startedAt);
  const verdict = late ? unseenAlone(shown, before) : shownAlone(shown, before);
  const observed = observe(contentOf(look, shown, verdict), verdict, before.known, before.reference);
  const later = await laterOf(tools, channel, observed, startedAt);
  const { plan, findings: older } = withoutOlder(observed, later);
  const media = namedMedia(channel, plan);
  const takes = verdict.kind === "accepted" ? "all" : verdict.takes;
  const findings = [
    ...look.findings,
    ...leftUnkept(shown.sightings, takes, before.known),
    ...refusedHosts(media),
    ...older,
  ];
  const [at, times] = [startedAt, tries + 1];
  await applyReadAgain(tools, channel, {
    observationId,
    at,
    before,
    plan,
    media,
    sightings,
    findings,
    times,
  });
}

/** As a look of its own time, whose silence proves nothing. */
function shownAlone(shown: ShownLook, { reference, known }: KnownChannel): Verdict {
  const judged = judge(shown, reference, known);
  if (judged.kind === "accepted") return { ...judged, absence: "reissued" };
  if (judged.kind === "incomplete") return judged;
  return incomplete(judged, judged.takes);
}

/** What it says of items that others have seen since may be older than what is known. */
function unseenAlone({ sightings }: ShownLook, { known }: KnownChannel): Verdict {
  const ids = sightings.map(({ nativeId }) => nativeId).filter((id) => !known.has(id));
  const detail = "later looks were written before it was read";
  return incomplete({ code: "channel.unreadable", detail }, new Set(ids));
}

function incomplete({ code, detail }: Pick<Fault, "code" | "detail">, takes: ReadonlySet<string>): Verdict {
  const fault = { code, detail, retryAt: undefined };
  return { kind: "incomplete", fault, takes, moves: false, waiting: undefined, notes: [] };
}
