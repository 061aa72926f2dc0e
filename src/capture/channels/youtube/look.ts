/** Takes one look at a channel on YouTube, and says whether it was whole and what its silence means. */
import type { Channel } from "../../../domain/channel.ts";
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { noted, readLook } from "../../api-look.ts";
import { faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import { asker } from "./ask.ts";
import { accountFact, profileId, videoFact } from "./item.ts";
import { channelAt } from "./kind.ts";
import { youtubeReading } from "./read.ts";
import { mayOwn } from "./token.ts";
import { type Walk, walkChannel } from "./walk.ts";

/** The look's fault is the first one; further ones stand among the findings. */
export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const known = (await tools.known?.()) ?? [];
  const taken = await walk(channel, tools, known, payloads);
  const { faults } = taken;
  const read = await readLook(
    youtubeReading,
    tools,
    { channel, payloads },
    { faults, left: taken.left.map(noted) },
  );
  const before = new Map(known.map((item) => [item.nativeId, item]));
  return {
    reach: {
      kind: "everything",
      speaksOf: (id) => {
        const item = before.get(id);
        if (!item || id === profileId || isShownToFew(item, tools)) return false;
        return item.kind === "post" ? taken.areVideosWhole : taken.whole.has(item.facts[videoFact] ?? "");
      },
    },
    payloads,
    ...read,
  };
}

/** What waits for review is told to the owner alone, and what its lists do not show says nothing; what is private to nobody else. */
function isShownToFew({ visibility }: KnownBefore, { credentials }: CaptureTools): boolean {
  const isOwner = mayOwn(credentials);
  return visibility === "held" || visibility === "spam" || (visibility === "private" && !isOwner);
}

async function walk(
  channel: Channel,
  tools: CaptureTools,
  known: readonly KnownBefore[],
  payloads: Payload[],
): Promise<Walk> {
  const named = channelAt(channel.address);
  const pinned = known.find(({ nativeId }) => nativeId === profileId)?.facts[accountFact];
  if (!named)
    return nothing(
      "the address is no channel: give it as https://www.youtube.com/channel/UC… or https://www.youtube.com/@name",
    );
  const barred = accessFault(channel, tools.credentials);
  if (barred) return { ...nothing(""), faults: [barred] };
  if (tools.credentials === undefined)
    return nothing(
      "YouTube answers nobody without a key: give X-Goog-Api-Key: KEY, or Client-Id: ID Client-Secret: SECRET Refresh-Token: TOKEN, by --secret-name",
    );
  const other = otherThan(pinned, named.id);
  if (other) return { ...nothing(""), faults: [other] };
  const isOwner = mayOwn(tools.credentials);
  return await walkChannel(asker(tools, payloads), {
    named: pinned === undefined ? named : { id: pinned },
    isOwner,
    known,
    relooks: tools.relooks,
  });
}

/** The channel that was captured first is the one, whoever bears its handle today. */
function otherThan(pinned: string | undefined, given: string | undefined): Fault | undefined {
  if (pinned === undefined || given === undefined || given === pinned) return undefined;
  return faultWith(
    "channel.otherAccount",
    `the address is of the channel ${given}, and what was captured is of ${pinned}: register the other as a channel of its own`,
  );
}

function nothing(why: string): Walk {
  return { faults: [faultWith("config.invalid", why)], left: [], areVideosWhole: false, whole: new Set() };
}
