/** The tools of one channel's look: they know the secrets that its address names, and say none of them. */
import {
  secretAdapter,
  secretClient,
  secretFileClient,
  secretReader,
} from "../../capture/address-secrets.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Tools } from "../tools.ts";

/** The secrets are asked for at each look, so one that was changed is used at once. */
export function withSecrets(tools: Tools, channel: Pick<Channel, "address" | "kind">): Tools {
  const adapter = tools.adapters[channel.kind];
  return {
    ...tools,
    files: { ...tools.files, client: secretFileClient(tools.files.client, channel, tools.secret) },
    reader: secretReader(tools.reader, channel, tools.secret),
    http: secretClient(tools.http, channel, tools.secret),
    adapters: { ...tools.adapters, [channel.kind]: secretAdapter(adapter, channel, tools.secret) },
  };
}
