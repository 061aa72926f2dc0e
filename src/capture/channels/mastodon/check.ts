/** Asks for one status by itself. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { type Asked, asker, isNowhere } from "./ask.ts";
import { accountAt } from "./kind.ts";

/**
 * Gone is only what the API itself says to be nowhere to the owner of a token, while the account stands: of a suspended
 * account every status is nowhere. What strangers are still shown is not gone, whoever it is hidden from.
 */
export async function checkStatus(
  channel: Channel,
  { nativeId }: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const address = accountAt(channel.address);
  if (!address || !/^[A-Za-z0-9_]{1,64}$/.test(nativeId)) return "unknown";
  if (tools.credentials === undefined || accessFault(channel, tools.credentials)) return "unknown";
  const known = asker(tools, address.origin, []);
  const asked = await known.ask({ kind: "status", id: nativeId });
  if (isThere(asked, nativeId)) return "present";
  if (!isNowhere(asked)) return "unknown";
  const account = await known.ask({ kind: "lookup", name: address.name });
  if (account.kind !== "said" || account.said.kind !== "account" || account.said.account.suspended)
    return "unknown";
  const stranger = asker({ ...tools, credentials: undefined }, address.origin, []);
  return isThere(await stranger.ask({ kind: "status", id: nativeId }), nativeId) ? "unknown" : "gone";
}

function isThere(asked: Asked, id: string): boolean {
  return asked.kind === "said" && asked.said.kind === "status" && asked.said.status.id === id;
}
