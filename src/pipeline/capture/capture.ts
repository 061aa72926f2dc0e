/** Takes one look at one channel, then fetches its files. Gather: the look, its bytes, direct checks. Decide: judge and observe. Apply: one transaction. */

import { boundedLook } from "../../capture/bounds.ts";
import { hashed } from "../../capture/content-hash.ts";
import { endedBy } from "../../capture/http.ts";
import { judge, type Verdict } from "../../capture/judge.ts";
import { type LookContent, type ObservePlan, observe, withChecks } from "../../capture/observe.ts";
import type { CaptureTools } from "../../capture/port.ts";
import { findChannel, type RegisteredChannel } from "../../db/channels.ts";
import { channelLock } from "../../db/locks.ts";
import { type KnownChannel, type LookNames, readKnown, readObservation, readStand } from "../../db/looks.ts";
import { whileLocked } from "../../db/transact.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError, type ErrorCode } from "../../domain/errors.ts";
import { asId, type ObservationId } from "../../domain/ids.ts";
import {
  type DirectCheck,
  type Finding,
  heldIds,
  type Look,
  type StoredPayload,
} from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { applyLook, applyRelease } from "./apply.ts";
import { captureFiles } from "./files.ts";
import { withKnownIds } from "./known-ids.ts";
import { type NamedMedia, namedMedia, refusedHosts } from "./media.ts";
import { releasedLook, storePayloads } from "./payloads.ts";
import { withSecrets } from "./secrets.ts";

/** What one look came to; numbers only, so that it may be logged. */
export interface CaptureResult {
  readonly observationId: ObservationId | undefined;
  /** `quiet`: the channel asked not to be looked at yet; `busy`: another process is looking at it */
  readonly verdict: Verdict["kind"] | "quiet" | "busy";
  readonly faultCode: ErrorCode | undefined;
  readonly faultDetail: string | undefined;
  readonly seen: number;
  readonly newItems: number;
  readonly newVersions: number;
  readonly removed: number;
  readonly reappeared: number;
  readonly findings: number;
}

/** Everything that a look decided, ready to be written. */
export interface DecidedLook {
  readonly observationId: ObservationId;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly look: Look;
  readonly verdict: Verdict;
  readonly stored: readonly StoredPayload[];
  readonly findings: readonly Finding[];
  readonly before: KnownChannel;
  /** undefined for a look that is held */
  readonly plan: ObservePlan | undefined;
  readonly media: readonly NamedMedia[];
}

/**
 * Looks at a channel, unless it asked for quiet or another process is looking at it; then fetches what it owes.
 *
 * @param signal ends it within a moment: a look that is not written yet is given up, files that are not had stay owed
 * @throws the signal's reason when the look was given up
 */
export async function captureChannel(
  tools: Tools,
  channel: RegisteredChannel,
  signal: AbortSignal = new AbortController().signal,
): Promise<CaptureResult> {
  const result = await takeLook(tools, channel, signal);
  const answered = lookForFiles(result);
  if (answered === undefined) return result;
  const files = await captureFiles(tools, channel, answered, signal);
  return { ...result, findings: result.findings + (files?.findings ?? 0) };
}

/** @returns the look after which files may be asked for: one that the channel answered, and did not ask for quiet */
export function lookForFiles(result: CaptureResult): ObservationId | undefined {
  const { verdict, newItems, newVersions, faultCode } = result;
  const inPart =
    verdict === "incomplete" && newItems + newVersions > 0 && faultCode !== "channel.rateLimited";
  return verdict === "accepted" || inPart ? result.observationId : undefined;
}

/** The files that are owed after a look that was taken. */
export async function captureFilesOf(tools: Tools, look: ObservationId, signal: AbortSignal): Promise<void> {
  const observation = await readObservation(tools.db, look);
  if (!observation) throw new ArchiveError("archive.missing", `the look ${look} is not in the ledger`);
  await captureFiles(tools, await findChannel(tools.db, observation.channelId), look, signal);
}

/** The look alone, without the files that it names. */
export async function takeLook(
  tools: Tools,
  channel: RegisteredChannel,
  signal: AbortSignal,
): Promise<CaptureResult> {
  if (channel.quietUntil && channel.quietUntil > tools.clock.now()) return nothingDone("quiet");
  const bound = withSecrets({ ...tools, http: endedBy(tools.http, signal) }, channel);
  const result = await whileLocked(tools.pool, channelLock(channel.id), async () => {
    const decided = await decideLook(bound, channel);
    signal.throwIfAborted();
    await applyLook(bound, channel, decided);
    return summarise(decided);
  });
  if (result) tools.log.info({ channel: channel.id, ...result }, "look taken");
  return result ?? nothingDone("busy");
}

async function decideLook(tools: Tools, channel: Channel): Promise<DecidedLook> {
  const observationId = asId<ObservationId>(tools.ids.next());
  const startedAt = tools.clock.now();
  const stand = await readStand(tools.db, channel.id);
  const shown = await tools.adapters[channel.kind].look(channel, captureTools(tools, channel));
  const look = await withKnownIds(tools, channel, boundedLook(shown));
  const stored = await storePayloads(tools.objects, look.payloads);
  const held = heldIds(look.findings);
  const sightings = look.sightings.map(hashed);
  const known = await readKnown(tools.pool, channel.id, stand, { sightings, heldIds: held });
  const ids = [...sightings.map((sighting) => sighting.nativeId), ...held];
  const verdict = judge({ reach: look.reach, fault: look.fault, ids }, known.reference);
  const taken = { observationId, startedAt, look, verdict, stored };
  if (verdict.kind === "held") {
    const finding = {
      code: verdict.code,
      held: true,
      nativeId: undefined,
      place: "the whole look",
      detail: verdict.detail,
    };
    return {
      ...taken,
      before: known,
      findings: [...look.findings, finding],
      plan: undefined,
      media: [],
      endedAt: tools.clock.now(),
    };
  }
  const releasing = verdict.kind === "accepted" && verdict.releaseHeld;
  const before = releasing
    ? await releaseHeld(tools, channel, look, known, { sightings, heldIds: held })
    : known;
  const content = { reach: look.reach, sightings, heldIds: new Set(held) };
  const plan = await checkedPlan(tools, channel, observe(content, verdict, before.known, before.reference));
  const media = namedMedia(channel, plan);
  const overrun =
    verdict.kind === "accepted" && verdict.overrun && known.reference.order.length > 0
      ? [overrunFinding]
      : [];
  const findings = [...look.findings, ...overrun, ...refusedHosts(media)];
  return { ...taken, before, findings, plan, media, endedAt: tools.clock.now() };
}

const overrunFinding: Finding = {
  code: "channel.wrongList",
  held: false,
  nativeId: undefined,
  place: "the whole look",
  detail:
    "nothing of the last look is left: items published between the two may never have been seen; look more often",
};

/** A second list agrees with the one that was held: that one was right, and is written first, as a look of its own time. */
async function releaseHeld(
  tools: Tools,
  channel: Channel,
  look: Look,
  known: KnownChannel,
  /** what the look that agrees with it names */
  names: LookNames,
): Promise<KnownChannel> {
  if (!known.heldObservationId) return known;
  const held = await releasedLook(tools, channel, known.heldObservationId);
  const sightings = held.content.sightings.map(hashed);
  const content: LookContent = { reach: look.reach, ...held.content, sightings };
  const { heldIds } = content;
  const before = await readKnown(tools.pool, channel.id, known, { sightings, heldIds });
  const accepted = { kind: "accepted", releaseHeld: true, discardHeld: false, overrun: false } as const;
  const plan = observe(content, accepted, before.known, before.reference);
  const media = namedMedia(channel, plan);
  await applyRelease(tools, channel, {
    observationId: known.heldObservationId,
    at: held.startedAt,
    before,
    content,
    plan,
    media,
  });
  return await readKnown(tools.pool, channel.id, await readStand(tools.db, channel.id), names);
}

async function checkedPlan(tools: Tools, channel: Channel, plan: ObservePlan): Promise<ObservePlan> {
  const adapter = tools.adapters[channel.kind];
  const answers = new Map<string, DirectCheck>();
  for (const item of plan.toCheck)
    answers.set(item.nativeId, await adapter.check(channel, item, captureTools(tools, channel)));
  return withChecks(plan, answers);
}

function captureTools(tools: Tools, channel: Channel): CaptureTools {
  const credentials = channel.secretName === undefined ? undefined : tools.secret(channel.secretName);
  return { http: tools.http, clock: tools.clock, credentials };
}

function summarise(decided: DecidedLook): CaptureResult {
  const { verdict, plan } = decided;
  const count = (kind: string) => plan?.changes.filter((change) => change.kind === kind).length ?? 0;
  const fault = verdict.kind === "incomplete" ? verdict.fault : verdict.kind === "held" ? verdict : undefined;
  return {
    observationId: decided.observationId,
    verdict: verdict.kind,
    faultCode: fault?.code,
    faultDetail: fault?.detail,
    seen: decided.look.sightings.length,
    newItems: plan?.newItems.length ?? 0,
    newVersions: plan?.states.filter((state) => state.newVersion).length ?? 0,
    removed: count("removed"),
    reappeared: count("reappeared"),
    findings: decided.findings.length,
  };
}

function nothingDone(verdict: "quiet" | "busy"): CaptureResult {
  const none = { observationId: undefined, faultCode: undefined, faultDetail: undefined };
  return { ...none, verdict, seen: 0, newItems: 0, newVersions: 0, removed: 0, reappeared: 0, findings: 0 };
}
