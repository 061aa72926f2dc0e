/** What a channel's adapter is given of the tools, with the channel's own secret. */
import type { CaptureTools } from "../../capture/port.ts";
import { readKnownBefore } from "../../db/known-before.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Tools } from "../tools.ts";

export function captureTools(tools: Tools, channel: Channel): CaptureTools {
  const credentials = channel.secretName === undefined ? undefined : tools.secret(channel.secretName);
  const { http, reader, clock, pool } = tools;
  return { http, reader, clock, credentials, known: () => readKnownBefore(pool, channel.id) };
}
