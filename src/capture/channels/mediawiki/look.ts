/** Takes one look at a wiki, and says whether it was whole. */
import { createHash } from "node:crypto";
import type { Channel } from "../../../domain/channel.ts";
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault, Finding, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { faultOf, faultWith, nothingRead } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import type { Listed } from "../../relook.ts";
import { answerTo, apiCandidates, questionAt } from "./address.ts";
import { type Ask, asker } from "./ask.ts";
import { wikiRule } from "./kind.ts";
import { siteId } from "./parse.ts";
import { readingOf, type WikiRead, wikiReading } from "./read.ts";
import type { Said } from "./said.ts";
import { openSession, type Session } from "./session.ts";
import { changedPages, reachOfSome, wikiOutlineReading } from "./some.ts";
import { siteQuestion, Walk } from "./walk.ts";

export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const found = await findWiki(channel, tools, payloads);
  if (found.kind === "fault") return lookOf(payloads, [found.fault], nothing);
  const walk = new Walk(found.api, found.ask, found.session.known);
  const known = await walked(walk, channel, tools, found, payloads);
  const read = await readOrFault(channel, tools, payloads);
  if ("fault" in read) return lookOf(payloads, [...walk.faults, read.fault], nothing);
  // a list that broke off has gaps of its own
  if (walk.faults.length === 0) await walk.count(read.gaps);
  const look = lookOf(payloads, [...walk.faults, ...read.faults], read);
  return read.some ? { ...look, reach: reachOfSome(read.some, known) } : look;
}

/**
 * Reads every revision, or, where an earlier look did so and it is not due again, the histories of the pages of which the
 * lists have news.
 *
 * @returns what is known, where that was asked for
 */
async function walked(
  walk: Walk,
  channel: Channel,
  tools: CaptureTools,
  { site }: Extract<Found, { kind: "wiki" }>,
  payloads: readonly Payload[],
): Promise<readonly KnownBefore[]> {
  const namespaces = await walk.begin(channel, site);
  if (!namespaces) return [];
  const everything = everythingOf(namespaces, payloads);
  const due = (await tools.relooks?.due([everything], wikiRule))?.ask.includes(everything.nativeId) ?? true;
  const known = due ? [] : ((await tools.known?.()) ?? []);
  if (!due) {
    await walk.lists(namespaces);
    if (walk.faults.length > 0) return known;
    const outline = await tools.reader.read(wikiOutlineReading, { payloads }).catch(nothingRead);
    const changed = outline && changedPages(outline, known);
    if (changed) {
      await walk.histories(changed);
      return known;
    }
  }
  await walk.everything(namespaces);
  if (walk.faults.length === 0) tools.relooks?.seen(everything);
  return [];
}

/** All revisions are read again at once when other accounts hold a group: then other words are the agency's. */
function everythingOf(namespaces: readonly number[], payloads: readonly Payload[]): Listed {
  const digest = createHash("sha256").update(namespaces.join(" "));
  for (const { url, bytes } of payloads) if (answerTo(url)?.list === "allusers") digest.update(bytes);
  return { nativeId: siteId, postedAt: new Date(0), mark: digest.digest("hex").slice(0, 16) };
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
