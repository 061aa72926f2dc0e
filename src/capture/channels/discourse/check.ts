/** Asks a forum for one post by itself. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { asker } from "./ask.ts";
import { forumAt } from "./kind.ts";

/**
 * Gone is what the forum itself says to be nowhere to the owner of a key, while it gives the same key another post. To
 * staff it shows what was deleted, which is then withdrawn and not gone. What not everybody is shown is never gone: the forum answers 404
 * of it to whoever may not read it, as a key whose account left a group, or one who left the message.
 */
export async function checkPost(
  channel: Channel,
  { nativeId, visibility }: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const forum = forumAt(channel.address);
  if (!forum || !/^\d{1,15}$/.test(nativeId) || tools.credentials === undefined) return "unknown";
  if (accessFault(channel, tools.credentials)) return "unknown";
  const { ask } = asker(tools, forum, []);
  const asked = await ask({ kind: "post", id: nativeId });
  if (asked.kind === "said" && asked.said.kind === "post" && asked.said.id === nativeId)
    return asked.said.isDeleted ? "withdrawn" : "present";
  if (asked.kind !== "nowhere" || forum.part.kind === "messages" || visibility === "private")
    return "unknown";
  const newest = await ask({ kind: "newest" });
  if (newest.kind !== "said" || newest.said.kind !== "newest") return "unknown";
  const sibling = newest.said.ids.find((id) => id !== nativeId);
  if (sibling === undefined) return "unknown";
  const beside = await ask({ kind: "post", id: sibling });
  const isThere = beside.kind === "said" && beside.said.kind === "post" && beside.said.id === sibling;
  return isThere ? "gone" : "unknown";
}
