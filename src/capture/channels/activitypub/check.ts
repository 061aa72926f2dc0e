/** Asks for one object by itself, at its own id. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { isSameOrigin } from "./as2.ts";
import { asker } from "./ask.ts";
import { actorIn } from "./look.ts";

/**
 * Gone is 404, 410 or a Tombstone, while the actor itself is still shown. Of what is not for everybody a server answers 404 to
 * whoever asks like this.
 */
export async function checkObject(
  channel: Channel,
  { nativeId, visibility }: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  if (!isSameOrigin(nativeId, channel.address) || accessFault(channel, tools.credentials)) return "unknown";
  const ask = asker(channel.address, tools, []);
  const asked = await ask(nativeId);
  if (asked.kind === "said" && asked.said.kind === "object" && asked.said.object.id === nativeId)
    return "present";
  const isGone = asked.kind === "nowhere" || (asked.kind === "said" && asked.said.kind === "tombstone");
  if (!isGone || visibility === "private") return "unknown";
  const found = actorIn(await ask(channel.address), channel.address);
  return "actor" in found && !found.actor.isSuspended ? "gone" : "unknown";
}
