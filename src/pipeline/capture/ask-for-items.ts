/** Asks a channel for single items that its list should hold and does not, until it wants no more questions. */
import { type ObservePlan, withChecks } from "../../capture/observe.ts";
import type { HttpAnswer, HttpClient } from "../../capture/port.ts";
import { addToStart } from "../../db/look-starts.ts";
import type { Channel } from "../../domain/channel.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { Sha256 } from "../../domain/ids.ts";
import type { DirectCheck, Payload, StoredPayload } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { captureTools } from "./capture-tools.ts";
import { digested, storePayloads } from "./payloads.ts";
import type { TakenLook } from "./settle.ts";

/**
 * Whatever the adapter makes of it, an answer that asks for quiet (429, 503) is the last question of the look, and so is
 * one that never came: who waits in vain for one page would wait for each of the others.
 *
 * Until when it is to be left in peace, the budget of its platform keeps: the next look is refused by that, and the ledger
 * tells why.
 *
 * What an answer proves is stored before the removal that it proves is written.
 *
 * @param taken the look, whose answers the proofs come after
 * @returns the plan with the answers
 */
export async function askForItems(
  tools: Tools,
  channel: Channel,
  taken: Pick<TakenLook, "observationId" | "stored">,
  plan: ObservePlan,
): Promise<AskedForItems> {
  const adapter = tools.adapters[channel.kind];
  const { http, stop } = listening(tools.http);
  const answers = new Map<string, DirectCheck>();
  const proofs = new Map<string, readonly Payload[]>();
  for (const item of plan.toCheck) {
    const prove = (proof: readonly Payload[]) => proofs.set(item.nativeId, proof);
    const asked = { ...captureTools({ ...tools, http }, channel), prove };
    answers.set(item.nativeId, await adapter.check(channel, item, asked));
    if (stop.asked) break;
  }
  const decided = withChecks(plan, answers, proofIn(proofs));
  return { plan: decided, stored: [...taken.stored, ...(await keptProofs(tools, taken, decided, proofs))] };
}

interface AskedForItems {
  readonly plan: ObservePlan;
  /** all answers of the look */
  readonly stored: readonly StoredPayload[];
}

/** By native id, the digest of what proves the answer. */
function proofIn(proofs: ReadonlyMap<string, readonly Payload[]>): ReadonlyMap<string, Sha256> {
  return new Map(
    [...proofs].flatMap(([nativeId, answers]) => {
      const proof = digested(answers).at(-1);
      return proof ? [[nativeId, proof.sha256] as const] : [];
    }),
  );
}

/** Of what was removed: a check may come before the look at which a removal is believed. */
async function keptProofs(
  tools: Tools,
  { observationId, stored }: Pick<TakenLook, "observationId" | "stored">,
  { changes }: ObservePlan,
  proofs: ReadonlyMap<string, readonly Payload[]>,
): Promise<readonly StoredPayload[]> {
  const removed = changes.filter(({ kind }) => kind === "removed").map(({ known }) => known.nativeId);
  const first = Math.max(-1, ...stored.map(({ ordinal }) => ordinal)) + 1;
  const answers = removed
    .flatMap((nativeId) => proofs.get(nativeId) ?? [])
    .map((answer, place) => ({ ...answer, ordinal: first + place }));
  if (answers.length === 0) return [];
  const kept = digested(answers);
  await addToStart(tools.db, observationId, kept);
  await storePayloads(tools, answers);
  return kept;
}

interface Stop {
  asked: boolean;
}

function listening(http: HttpClient): { readonly http: HttpClient; readonly stop: Stop } {
  const stop: Stop = { asked: false };
  const heard = async (ask: () => Promise<HttpAnswer>) => {
    try {
      const answer = await ask();
      if (answer.status === 429 || answer.status === 503) stop.asked = true;
      return answer;
    } catch (error) {
      if (isArchiveError(error) && /^channel\.(?:timeout|rateLimited)$/.test(error.code)) stop.asked = true;
      throw error;
    }
  };
  return {
    http: {
      get: (request) => heard(() => http.get(request)),
      post: (request) => heard(() => http.post(request)),
    },
    stop,
  };
}
