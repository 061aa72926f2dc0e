/** Takes one look at a wiki, and says whether it was whole. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault, Finding, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { faultOf, faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import { apiCandidates, questionAt } from "./address.ts";
import { type Ask, asker } from "./ask.ts";
import { readingOf, type WikiRead, wikiReading } from "./read.ts";
import type { Said } from "./said.ts";
import { openSession, type Session } from "./session.ts";
import { siteQuestion, Walk } from "./walk.ts";

export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const found = await findWiki(channel, tools, payloads);
  if (found.kind === "fault") return lookOf(payloads, [found.fault], nothing);
  const walk = new Walk(found.api, found.ask, found.session.known);
  await walk.read(channel, found.site);
  const read = await readOrFault(channel, tools, payloads);
  if ("fault" in read) return lookOf(payloads, [...walk.faults, read.fault], nothing);
  // a list that broke off has gaps of its own
  if (walk.faults.length === 0) await walk.count(read.gaps);
  return lookOf(payloads, [...walk.faults, ...read.faults], read);
}

const nothing = { sightings: [], findings: [] };

/** The look's fault is the first one; further ones stand among the findings. */
function lookOf(
  payloads: readonly Payload[],
  [fault, ...further]: readonly Fault[],
  { sightings, findings }: Pick<Look, "sightings" | "findings">,
): Look {
  return {
    reach: { kind: "everything" },
    fault,
    payloads,
    sightings,
    findings: [...further.map(noted), ...findings],
  };
}

function noted({ code, detail }: Fault): Finding {
  return { code, held: false, nativeId: undefined, place: "look", detail };
}

async function readOrFault(
  channel: Channel,
  { reader, clock }: CaptureTools,
  payloads: readonly Payload[],
): Promise<WikiRead | { readonly fault: Fault }> {
  try {
    return await reader.read(wikiReading, { payloads, of: readingOf(channel, clock.now()) });
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

export type Found =
  | {
      readonly kind: "wiki";
      readonly api: string;
      readonly ask: Ask;
      readonly session: Session;
      readonly site: NonNullable<Said["site"]>;
    }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Asks at each place where `api.php` may lie, as the account where there is one. */
export async function findWiki(channel: Channel, tools: CaptureTools, payloads: Payload[]): Promise<Found> {
  const barred = accessFault(channel, tools.credentials);
  if (barred) return { kind: "fault", fault: barred };
  let first: Fault | undefined;
  for (const api of apiCandidates(channel.address)) {
    const opened = await openSession(api, tools);
    if (opened.kind === "fault") return opened;
    if (opened.kind === "open") {
      const { session } = opened;
      const ask = asker(session, tools, payloads);
      const asked = await ask(questionAt(api, siteQuestion, session.known));
      if (asked.kind === "said" && asked.said.site)
        return { kind: "wiki", api, ask, session, site: asked.said.site };
      if (asked.kind === "fault" && !asked.elsewhere) return { kind: "fault", fault: asked.fault };
      first ??= asked.kind === "fault" ? asked.fault : undefined;
    } else {
      first ??= opened.fault;
      if (opened.fault.code === "channel.rateLimited") break;
    }
  }
  const detail =
    "no API of a MediaWiki answers there: give the address of its api.php as the channel's address";
  return {
    kind: "fault",
    fault: first
      ? { ...first, detail: `${first.detail}; ${detail}` }
      : faultWith("channel.malformed", detail),
  };
}
