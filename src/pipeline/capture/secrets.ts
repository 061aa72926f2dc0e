/** The tools of one channel's look: they know the secrets that its address names, and say none of them. */
import { secretAdapter, secretClient } from "../../capture/address-secrets.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Tools } from "../tools.ts";

/** The secrets are asked for at each look, so one that was changed is used at once. */
export function withSecrets(tools: Tools, channel: Pick<Channel, "address" | "kind">): Tools {
  const adapter = tools.adapters[channel.kind];
  return {
    ...tools,
    http: secretClient(tools.http, channel, tools.secret),
    adapters: { ...tools.adapters, [channel.kind]: secretAdapter(adapter, channel, tools.secret) },
  };
}
