/** Looks at a channel whose every answer can be understood by itself: a list of events, a feed. */
import type { Channel } from "../domain/channel.ts";
import { isArchiveError } from "../domain/errors.ts";
import type { DirectCheck, Fault, Payload, Validators } from "../domain/observation.ts";
import { accessFault } from "./access.ts";
import { faultOf } from "./fault.ts";
import { leadsInside } from "./http-hosts.ts";
import type { CaptureTools, HttpAnswer, HttpRequest, Reading } from "./port.ts";

export interface Asked {
  readonly payload: Payload | undefined;
  readonly fault: Fault | undefined;
}

/** Asks for one address of the channel. Any status is a payload; any but 200 is also a fault. */
export async function askForAnswer(
  url: string,
  ordinal: number,
  channel: Channel,
  tools: CaptureTools,
  accept: string,
): Promise<Asked> {
  const barred = accessFault(channel, tools.credentials);
  if (barred) return { payload: undefined, fault: barred };
  try {
    return await askUnlessUnchanged({ url, accept, credentials: tools.credentials }, ordinal, tools);
  } catch (error) {
    return { payload: undefined, fault: faultOf(error) };
  }
}

/** A day after the channel last sent it whole, it is asked for whole again: a server that says wrongly that nothing changed is not believed for ever. */
const believedMs = 24 * 60 * 60 * 1000;

/** 304 is as good as the answer that it speaks of, as long as the bytes of that are there. */
async function askUnlessUnchanged(
  request: HttpRequest,
  ordinal: number,
  tools: CaptureTools,
): Promise<Asked> {
  const kept = await tools.kept?.(request.url);
  const ageMs = kept ? tools.clock.now().getTime() - kept.since.getTime() : Number.NaN;
  if (kept && ageMs >= 0 && ageMs < believedMs) {
    const answer = await tools.http.get({ ...request, condition: kept.condition });
    if (answer.status !== 304) return askedOf(answer, ordinal, request.url);
    const bytes = await kept.bytes().catch(unlessLost);
    if (bytes) {
      const { mediaType, since, condition } = kept;
      const { url, fetchedAt } = answer;
      const validators = { asked: request.url, ...condition };
      const payload = {
        ordinal,
        url,
        status: 200,
        mediaType,
        bytes,
        fetchedAt,
        unchangedSince: since,
        validators,
      };
      return { payload, fault: undefined };
    }
  }
  return askedOf(await tools.http.get(request), ordinal, request.url);
}

function unlessLost(error: unknown): undefined {
  if (isArchiveError(error) && /^object\.(?:missing|corrupt)$/.test(error.code)) return undefined;
  throw error;
}

function askedOf(answer: HttpAnswer, ordinal: number, asked: string): Asked {
  const payload = payloadOf(answer, ordinal);
  if (answer.status !== 200) return { payload, fault: faultOf(answer) };
  const validators = validatorsOf(answer, asked);
  return { payload: validators ? { ...payload, validators } : payload, fault: undefined };
}

/**
 * A time of change says nothing of what changed again within the same second, so it must lie back by a minute.
 *
 * @see RFC 9110 section 8.8.2.2
 */
function validatorsOf({ headers, fetchedAt }: HttpAnswer, asked: string): Validators | undefined {
  const etag = headers.get("etag");
  const changed = headers.get("last-modified");
  const sentAt = Date.parse(headers.get("date") ?? "") || fetchedAt.getTime();
  const lastModified = changed !== undefined && sentAt - Date.parse(changed) >= 60_000 ? changed : undefined;
  return etag === undefined && lastModified === undefined ? undefined : { asked, etag, lastModified };
}

export function payloadOf(answer: HttpAnswer, ordinal: number): Payload {
  const { url, status, headers, body, fetchedAt } = answer;
  return { ordinal, url, status, mediaType: headers.get("content-type") ?? "", bytes: body, fetchedAt };
}

export interface Understood extends Reading {
  readonly fault: Fault | undefined;
}

/** @returns nothing but the fault when the answer as a whole cannot be understood */
export function notUnderstood(fault: Fault): Understood {
  return { fault, sightings: [], findings: [] };
}

/**
 * Asks for one item at its own address, which the channel gave: with credentials only where the channel itself lies,
 * and never from the public net into a private one. That the address still answers says nothing of the list.
 */
export async function checkAddress(
  permalink: string | undefined,
  channel: Channel,
  tools: CaptureTools,
): Promise<DirectCheck> {
  if (permalink === undefined || !URL.canParse(permalink)) return "unknown";
  const home = new URL(channel.address);
  const there = new URL(permalink);
  const atHome = there.origin === home.origin;
  if (atHome && accessFault(channel, tools.credentials)) return "unknown";
  try {
    if (await leadsInside(home, there)) return "unknown";
    const credentials = atHome ? tools.credentials : undefined;
    const { status } = await tools.http.get({ url: permalink, credentials, from: home });
    return status === 404 || status === 410 ? "gone" : "unknown";
  } catch (error) {
    if (isArchiveError(error)) return "unknown";
    throw error;
  }
}
