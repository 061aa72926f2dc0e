/** Looks at a channel whose every answer can be understood by itself: a list of events, a feed. */
import type { Channel } from "../domain/channel.ts";
import { isArchiveError } from "../domain/errors.ts";
import type { DirectCheck, Fault, Payload } from "../domain/observation.ts";
import { accessFault } from "./access.ts";
import { faultOf } from "./fault.ts";
import { leadsInside } from "./http-hosts.ts";
import type { CaptureTools, HttpAnswer, Reading } from "./port.ts";
import { askUnlessUnchanged } from "./unchanged.ts";

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
    const request = { url, accept, credentials: tools.credentials };
    const { answer, kept } = await askUnlessUnchanged(request, tools);
    const fault = answer.status === 200 ? undefined : faultOf(answer);
    return { payload: { ...payloadOf(answer, ordinal), ...kept }, fault };
  } catch (error) {
    return { payload: undefined, fault: faultOf(error) };
  }
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
