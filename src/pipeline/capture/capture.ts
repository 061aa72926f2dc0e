/** Takes one look at one channel, then fetches its files. Gather: the look, its bytes, direct checks. Decide: judge and observe. Apply: one transaction. */

import { boundedLook } from "../../capture/bounds.ts";
import { laterVersions } from "../../capture/earlier.ts";
import { endedBy } from "../../capture/http.ts";
import type { Verdict } from "../../capture/judge.ts";
import { patientWithin, withinBytes } from "../../capture/look-budget.ts";
import { readerEndedBy } from "../../capture/reader.ts";
import { writeAccess } from "../../db/channel-access.ts";
import { findChannel, type RegisteredChannel } from "../../db/channels.ts";
import { channelLock } from "../../db/locks.ts";
import { readObservation, readStand } from "../../db/looks.ts";
import { whileLocked } from "../../db/transact.ts";
import type { AccessFacts } from "../../domain/access.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError, type ErrorCode } from "../../domain/errors.ts";
import { asId, type ObservationId } from "../../domain/ids.ts";
import { collectEarly } from "../garbage.ts";
import type { Tools } from "../tools.ts";
import { takeDeliveries } from "../webhooks/take.ts";
import { openAnswers } from "./answers.ts";
import { applyLook } from "./apply.ts";
import { captureTools } from "./capture-tools.ts";
import { captureFiles } from "./files.ts";
import { withStoredFiles } from "./inline.ts";
import { withKnownIds } from "./known-ids.ts";
import { readAgain } from "./read-again.ts";
import { recoverLooks } from "./recover.ts";
import { keptAnswer, openRelooks } from "./relooks.ts";
import { withSecrets } from "./secrets.ts";
import { type DecidedLook, settleLook, type TakenLook } from "./settle.ts";

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

/**
 * Reads what the channel told by itself, then looks at it, unless it asked for quiet or another process is looking at it; then fetches what it owes.
 *
 * @param signal ends it within a moment: a look that is not written yet is given up, files that are not had stay owed
 * @throws the signal's reason when the look was given up
 */
export async function captureChannel(
  tools: Tools,
  channel: RegisteredChannel,
  signal: AbortSignal = new AbortController().signal,
): Promise<CaptureResult> {
  await takeDeliveries(tools, channel, signal);
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
    (verdict === "incomplete" || verdict === "held") &&
    newItems + newVersions > 0 &&
    faultCode !== "channel.rateLimited";
  return verdict === "accepted" || inPart ? result.observationId : undefined;
}

/** The files that are owed after a look that was taken. */
export async function captureFilesOf(tools: Tools, look: ObservationId, signal: AbortSignal): Promise<void> {
  const observation = await readObservation(tools.db, look);
  if (!observation) throw new ArchiveError("archive.missing", `the look ${look} is not in the ledger`);
  await captureFiles(tools, await findChannel(tools.db, observation.channelId), look, signal);
}

/**
 * The look alone, without the files that it names. Within the limits of one look: when they are spent no more is asked,
 * and a list that is not read to its end by then is an incomplete look.
 */
export async function takeLook(
  tools: Tools,
  channel: RegisteredChannel,
  signal: AbortSignal,
): Promise<CaptureResult> {
  if (channel.quietUntil && channel.quietUntil > tools.clock.now()) return nothingDone("quiet");
  collectEarly();
  const { longestMs, mostBytes } = tools.looks;
  const overtime = new AbortController();
  const late = new ArchiveError("channel.timeout", `the look took longer than ${longestMs / 60_000} minutes`);
  const timer = setTimeout(() => overtime.abort(late), longestMs);
  const ends = AbortSignal.any([signal, overtime.signal]);
  const http = withinBytes(patientWithin(endedBy(tools.http, ends), longestMs), mostBytes);
  // what was taken is read, however late it is
  const reader = readerEndedBy(tools.reader, signal);
  const bound = withSecrets({ ...tools, http, reader }, channel);
  const result = await whileLocked(tools.pool, channelLock(channel.id), async () => {
    await recoverLooks(bound, channel);
    await readAgain(bound, channel, signal);
    const stand = await readStand(tools.db, channel.id);
    const decided = await settleLook(bound, channel, await lookAt(bound, channel), stand);
    signal.throwIfAborted();
    await applyLook(bound, channel, decided);
    return summarise(decided);
  }).finally(() => clearTimeout(timer));
  if (result) tools.log.info({ channel: channel.id, channelTitle: channel.title, ...result }, "look taken");
  return result ?? nothingDone("busy");
}

async function lookAt(tools: Tools, channel: Channel): Promise<TakenLook> {
  const observationId = asId<ObservationId>(tools.ids.next());
  const startedAt = tools.clock.now();
  const answers = openAnswers(tools, channel, { observationId, startedAt });
  const { relooks, rows } = openRelooks(tools, channel, startedAt);
  const kept = (address: string) => keptAnswer(tools, channel, address);
  let access: AccessFacts | undefined;
  const tellAccess = (facts: AccessFacts) => {
    access = facts;
  };
  const asked = { ...captureTools(tools, channel), keep: answers.keep, relooks, kept, tellAccess };
  const adapter = tools.adapters[channel.kind];
  const shown = await (adapter.lookAtMany?.(channel, asked) ?? adapter.look(channel, asked));
  const read = await withKnownIds(tools, channel, boundedLook(await withStoredFiles(tools.objects, shown)));
  if (access) await writeAccess(tools.pool, channel.id, startedAt, access);
  const stored = await answers.end(read);
  return { observationId, startedAt, look: { ...read, payloads: [] }, stored, relooked: rows() };
}

function summarise(decided: DecidedLook): CaptureResult {
  const { verdict, plan } = decided;
  const count = (kind: string) => plan.changes.filter((change) => change.kind === kind).length;
  const fault = verdict.kind === "incomplete" ? verdict.fault : verdict.kind === "held" ? verdict : undefined;
  return {
    observationId: decided.observationId,
    verdict: verdict.kind,
    faultCode: fault?.code,
    faultDetail: fault?.detail,
    seen: decided.look.sightings.length,
    newItems: plan.newItems.length,
    newVersions: laterVersions(plan),
    removed: count("removed"),
    reappeared: count("reappeared"),
    findings: decided.findings.length,
  };
}

function nothingDone(verdict: "quiet" | "busy"): CaptureResult {
  const none = { observationId: undefined, faultCode: undefined, faultDetail: undefined };
  return { ...none, verdict, seen: 0, newItems: 0, newVersions: 0, removed: 0, reappeared: 0, findings: 0 };
}
