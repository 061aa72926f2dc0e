/** One look at each of several channels, one after the other. */
import { findAgency, findChannel, listChannels, type RegisteredChannel } from "../../db/channels.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { OnProgress, Tools } from "../tools.ts";
import { type CaptureResult, captureChannel } from "./capture.ts";

export type { RegisteredChannel };

export interface ChannelResult {
  readonly channel: RegisteredChannel;
  readonly result: CaptureResult;
}

/**
 * A look that finds the channel unreadable is that channel's own result. Ends early when aborted: the look that was not
 * written yet is given up.
 *
 * Paused and closed channels are left out.
 *
 * @param onTaken told of each look, so that those are known that were taken when another one broke
 * @throws ArchiveError `config.invalid` when the one that is named is paused or closed
 * @throws what the first look threw that broke (a store that fails, a damaged object), once the others were taken
 */
export async function captureAll(
  tools: Tools,
  which: { readonly channel?: string | undefined; readonly agency?: string | undefined },
  onProgress: OnProgress,
  signal: AbortSignal,
  onTaken: (one: ChannelResult) => void = () => undefined,
): Promise<readonly ChannelResult[]> {
  const channels = which.channel
    ? [activeOnly(await findChannel(tools.db, which.channel))]
    : (
        await listChannels(tools.db, which.agency ? (await findAgency(tools.db, which.agency)).id : undefined)
      ).filter(({ state }) => state === "active");
  const results: ChannelResult[] = [];
  const broken: unknown[] = [];
  let done = 0;
  for (const channel of channels) {
    if (signal.aborted) break;
    try {
      const one = { channel, result: await captureChannel(tools, channel, signal) };
      results.push(one);
      onTaken(one);
    } catch (err) {
      if (signal.aborted && err === signal.reason) break;
      tools.log.error({ channel: channel.id, channelTitle: channel.title, err }, "look broke");
      broken.push(err);
    }
    onProgress(++done, channels.length);
  }
  if (broken.length > 0) throw broken[0];
  return results;
}

/** @throws ArchiveError `config.invalid` for a channel that somebody paused or closed */
function activeOnly(channel: RegisteredChannel): RegisteredChannel {
  if (channel.state === "active") return channel;
  throw new ArchiveError(
    "config.invalid",
    `“${channel.title}” is ${channel.state}, so no look is taken: kanalarkiv channel resume ${channel.id} --because "…"`,
  );
}
