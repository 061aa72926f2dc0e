/** Takes one look at a channel on YouTube, and says whether it was whole and what its silence means. */
import type { Channel } from "../../../domain/channel.ts";
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault, Finding, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { faultOf, faultWith } from "../../fault.ts";
import type { CaptureTools, Reading } from "../../port.ts";
import { asker } from "./ask.ts";
import { profileId, videoFact } from "./item.ts";
import { channelAt } from "./kind.ts";
import { youtubeReading } from "./read.ts";
import { type Walk, walkChannel } from "./walk.ts";

/** The look's fault is the first one; further ones stand among the findings. */
export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const known = (await tools.known?.()) ?? [];
  const taken = await walk(channel, tools, known, payloads);
  const faults = [...taken.faults];
  let reading: Reading = { sightings: [], findings: [] };
  try {
    reading = await tools.reader.read(youtubeReading, { payloads, channel, seenAt: tools.clock.now() });
  } catch (error) {
    faults.push(faultOf(error));
  }
  const [fault, ...further] = faults;
  const before = new Map(known.map((item) => [item.nativeId, item]));
  return {
    reach: {
      kind: "everything",
      speaksOf: (id) => {
        const item = before.get(id);
        if (!item || id === profileId) return false;
        return item.kind === "post" ? taken.areVideosWhole : taken.whole.has(item.facts[videoFact] ?? "");
      },
    },
    fault,
    payloads,
    sightings: reading.sightings,
    findings: [...further.map(noted), ...taken.left.map(noted), ...reading.findings],
  };
}

async function walk(
  channel: Channel,
  tools: CaptureTools,
  known: readonly KnownBefore[],
  payloads: Payload[],
): Promise<Walk> {
  const named = channelAt(channel.address);
  if (!named)
    return nothing(
      "the address is no channel: give it as https://www.youtube.com/channel/UC… or https://www.youtube.com/@name",
    );
  const barred = accessFault(channel, tools.credentials);
  if (barred) return { ...nothing(""), faults: [barred] };
  if (tools.credentials === undefined)
    return nothing(
      "YouTube answers nobody without a key: give X-Goog-Api-Key: KEY or Bearer TOKEN by --secret-name",
    );
  const isOwner = tools.credentials.startsWith("Bearer ");
  return await walkChannel(asker(tools, payloads), { named, isOwner, known, relooks: tools.relooks });
}

function nothing(why: string): Walk {
  return { faults: [faultWith("config.invalid", why)], left: [], areVideosWhole: false, whole: new Set() };
}

function noted({ code, detail }: Fault): Finding {
  return { code, held: false, nativeId: undefined, place: "look", detail };
}
