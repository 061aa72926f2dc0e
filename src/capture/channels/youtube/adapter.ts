/**
 * The YouTube channel: videos of an agency, with their comments and replies, by the Data API.
 *
 * With a key a look sees what everybody does; with a token of the owner also private videos and comments that were held
 * back. Who subscribes and who liked what is never asked for.
 *
 * Documentation only: no channel was at hand.
 *
 * @see https://developers.google.com/youtube/v3/docs
 */
import type { ChannelAdapter } from "../../port.ts";
import { checkVideo } from "./check.ts";
import { takeLook } from "./look.ts";
import { readPayloads } from "./read.ts";

export const youtube: ChannelAdapter = {
  kind: "youtube",
  look: takeLook,
  reread: readPayloads,
  check: checkVideo,
};
