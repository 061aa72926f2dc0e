/** Asks YouTube for one video by itself. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { asker } from "./ask.ts";
import { channelAt } from "./kind.ts";
import { mayOwn } from "./token.ts";

/**
 * A video is gone when its owner, who is shown private ones too, is given another video in the very answer that should
 * hold it, and the list of uploads does not name it. A comment never is: what waits for review, what was rejected and
 * what is gone are not given in the same way, and only some of it to the owner.
 */
export async function checkVideo(
  channel: Channel,
  { nativeId }: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const named = channelAt(channel.address);
  if (!named || !/^[\w-]{11}$/.test(nativeId) || tools.credentials === undefined) return "unknown";
  if (accessFault(channel, tools.credentials)) return "unknown";
  const { ask } = asker(tools, []);
  const whose = await ask({ kind: "channel", of: named });
  const [id] = whose.kind === "said" ? whose.said.ids : [];
  const uploads = whose.kind === "said" ? whose.said.uploads : undefined;
  if (id === undefined || uploads === undefined) return "unknown";
  const list = await ask({ kind: "uploads", playlist: uploads });
  if (list.kind !== "said" || list.said.unread > 0) return "unknown";
  const sibling = list.said.ids.find((one) => one !== nativeId);
  const asked = await ask({ kind: "videos", ids: [nativeId, ...(sibling === undefined ? [] : [sibling])] });
  if (asked.kind !== "said" || asked.said.unread > 0) return "unknown";
  if (asked.said.ids.includes(nativeId)) return "present";
  if (list.said.ids.includes(nativeId)) return "unknown";
  if (sibling === undefined || !asked.said.ids.includes(sibling)) return "unknown";
  if (!mayOwn(tools.credentials)) return "unknown";
  const own = await ask({ kind: "own" });
  return own.kind === "said" && own.said.ids.includes(id) ? "gone" : "unknown";
}
