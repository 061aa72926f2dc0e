/** Takes one look at a WordPress site, and says whether it was whole. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload, Reach } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { faultOf } from "../../fault.ts";
import type { CaptureTools, Reading } from "../../port.ts";
import { asker } from "./ask.ts";
import { siteId } from "./parse.ts";
import { type ReadingOf, readingOf, siteReading } from "./read.ts";
import { findSite } from "./site.ts";
import { type Walk, walkLists } from "./walk.ts";

/**
 * A list of items that fails leaves the look incomplete; the others are still read, unless the site does not answer or
 * asks for quiet. The look's fault is the first one; further ones stand among the findings, and so does what the site
 * gives to nobody who looks so.
 */
export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const walk = await walkSite(channel, tools, payloads);
  const seenAt = tools.clock.now();
  const of = readingOf(channel, seenAt, walk.failed);
  const reading = await readOrFault(tools, payloads, of);
  const [fault, ...further] = "fault" in reading ? [...walk.faults, reading.fault] : walk.faults;
  const { sightings, findings } = "fault" in reading ? nothing : reading;
  return {
    reach: reachOf(walk),
    fault,
    payloads,
    sightings,
    findings: [...further.map(noted), ...walk.closed.map(standing), ...findings],
  };
}

const nothing: Reading = { sightings: [], findings: [] };

async function readOrFault(
  { reader }: CaptureTools,
  payloads: readonly Payload[],
  of: ReadingOf,
): Promise<Reading | { readonly fault: Fault }> {
  try {
    return await reader.read(siteReading, { payloads, of });
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function walkSite(channel: Channel, tools: CaptureTools, payloads: Payload[]): Promise<Walk> {
  const barred = accessFault(channel, tools.credentials);
  if (barred) return { ...nothingRead, faults: [barred] };
  const ask = asker(tools, payloads);
  const found = await findSite(channel.address, ask);
  if (found.kind === "fault") return { ...nothingRead, faults: [found.fault] };
  return await walkLists(found.site, ask, tools.credentials === undefined ? "anonymous" : "editor");
}

const nothingRead = { closed: [], unspoken: [], knowsTypes: true, failed: new Set<never>() };

/** What a closed list holds is not missing, and neither is what is of a type that the site did not name. */
function reachOf({ unspoken, knowsTypes }: Walk): Reach {
  if (unspoken.length === 0 && knowsTypes) return { kind: "everything" };
  return {
    kind: "everything",
    speaksOf: (nativeId) => {
      const name = nativeId.replace(/-\d+$/, "");
      return !unspoken.includes(name) && (knowsTypes || spokenAlways.has(name));
    },
  };
}

const spokenAlways: ReadonlySet<string> = new Set([siteId, "post", "page", "comment"]);

function noted(fault: Fault): Finding {
  return { code: fault.code, held: false, nativeId: undefined, place: "look", detail: fault.detail };
}

/** Told of the site once, because it stays so. */
function standing(fault: Fault): Finding {
  return { ...noted(fault), nativeId: siteId };
}
