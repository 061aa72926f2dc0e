/** What a channel's adapter is given of the tools, with the channel's own secret. */
import type { CaptureTools } from "../../capture/port.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Tools } from "../tools.ts";

export function captureTools(tools: Tools, channel: Channel): CaptureTools {
  const credentials = channel.secretName === undefined ? undefined : tools.secret(channel.secretName);
  return { http: tools.http, reader: tools.reader, clock: tools.clock, credentials };
}
