/** Asks a Facebook Page for one post or comment by itself. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import { graphAsker } from "../../graph/ask.ts";
import { checkObject } from "../../graph/check.ts";
import { graphPlace } from "../../graph/place.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";

/** A comment is named by its post, so the token is tried on that post's comments as well. */
export async function checkItem(
  channel: Channel,
  { nativeId }: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const place = graphPlace(channel.address);
  const [, first, second] = /^(\d+)_(\d+)$/.exec(nativeId) ?? [];
  if (!place || first === undefined || second === undefined || tools.credentials === undefined)
    return "unknown";
  if (accessFault(channel, tools.credentials)) return "unknown";
  const own = first === place.id ? [] : [`${place.id}_${first}/comments`];
  return await checkObject(graphAsker(tools, []), place.root, nativeId, {
    lists: [`${place.id}/feed`],
    ownLists: own,
  });
}
