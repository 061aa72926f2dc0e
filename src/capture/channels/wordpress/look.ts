/** Takes one look at a WordPress site, and says whether it was whole. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools } from "../../port.ts";
import { type Ask, asker } from "./ask.ts";
import { readList } from "./list.ts";
import { readPayloads } from "./read.ts";
import { type ListName, listsOf, type RestSite } from "./rest.ts";
import { findSite } from "./site.ts";

/**
 * A list that fails leaves the look incomplete, and the lists that would be misread without it are left out; the others
 * are still read, unless the site does not answer or asks for quiet. The look's fault is the first one; further ones
 * stand among the findings.
 */
export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const walk = await walkSite(channel, tools, payloads);
  const reading = readPayloads(payloads, { ...channel, seenAt: tools.clock.now() });
  const [fault, ...further] = walk.faults;
  return {
    reach: { kind: "everything" },
    fault,
    payloads,
    sightings: reading.sightings,
    findings: [...[...further, ...walk.closed].map(noted), ...reading.findings],
  };
}

interface Walk {
  readonly faults: readonly Fault[];
  /** lists that the site does not give */
  readonly closed: readonly Fault[];
}

async function walkSite(channel: Channel, tools: CaptureTools, payloads: Payload[]): Promise<Walk> {
  const barred = accessFault(channel, tools.credentials);
  if (barred) return { faults: [barred], closed: [] };
  const ask = asker(tools, payloads);
  const found = await findSite(channel.address, ask);
  if (found.kind === "fault") return { faults: [found.fault], closed: [] };
  return walkLists(found.site, ask, tools.credentials !== undefined);
}

async function walkLists(site: RestSite, ask: Ask, known: boolean): Promise<Walk> {
  const faults: Fault[] = [];
  const closed: Fault[] = [];
  const failed = new Set<ListName>();
  for (const list of listsOf(known ? "editor" : "anonymous")) {
    if (list.needs.some((name) => failed.has(name))) continue;
    const read = await readList(site, list, ask, known);
    if (read.kind === "closed") closed.push(read.fault);
    if (read.kind !== "faulty") continue;
    failed.add(list.name);
    faults.push(read.fault);
    if (read.ends) break;
  }
  return { faults, closed };
}

function noted(fault: Fault): Finding {
  return { code: fault.code, held: false, nativeId: undefined, place: "look", detail: fault.detail };
}
