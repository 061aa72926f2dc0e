/** Takes one look at a forum, and says whether it was whole and what its silence means. */
import type { Channel } from "../../../domain/channel.ts";
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault, Look, Payload } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { noted, readLook } from "../../api-look.ts";
import { faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import { asker } from "./ask.ts";
import { forumAt } from "./kind.ts";
import { profileId, topicFact } from "./post.ts";
import { discourseReading } from "./read.ts";
import { type Walk, walkForum } from "./walk.ts";

/** The look's fault is the first one; further ones stand among the findings. */
export async function takeLook(channel: Channel, tools: CaptureTools): Promise<Look> {
  const payloads: Payload[] = [];
  const known = (await tools.known?.()) ?? [];
  const taken = await walk(channel, tools, known, payloads);
  const { faults } = taken;
  const read = await readLook(
    discourseReading,
    tools,
    { channel, payloads },
    { faults, left: taken.left.map(noted) },
  );
  // a stranger is not shown what is private, and only the forum's own staff what its staff whispers
  const mayBeShown = ({ visibility, facts }: KnownBefore) =>
    facts["audience"] !== "staff" && (visibility !== "private" || tools.credentials !== undefined);
  const topics = new Map(
    known.filter(mayBeShown).map(({ nativeId, facts }) => [nativeId, facts[topicFact] ?? ""]),
  );
  return {
    reach: {
      kind: "everything",
      speaksOf: (id) => id !== profileId && taken.whole.has(topics.get(id) ?? ""),
    },
    payloads,
    ...read,
  };
}

const advice =
  "the address is no forum: give it as https://forum.example.no, https://forum.example.no/c/name/7 for a category, or https://forum.example.no/u/name/messages for the messages of an account";

async function walk(
  channel: Channel,
  tools: CaptureTools,
  known: readonly KnownBefore[],
  payloads: Payload[],
): Promise<Walk> {
  const forum = forumAt(channel.address);
  if (!forum) return nothing(faultWith("config.invalid", advice));
  const barred = accessFault(channel, tools.credentials);
  if (barred) return nothing(barred);
  if (forum.part.kind === "messages" && tools.credentials === undefined)
    return nothing(faultWith("config.invalid", "messages need the key of an account: see docs/forums.md"));
  return await walkForum(asker(tools, forum, payloads), forum, known, tools.relooks);
}

function nothing(fault: Fault): Walk {
  return { faults: [fault], left: [], whole: new Set() };
}
