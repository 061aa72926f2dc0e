/** Asks for one status by itself. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { type Asked, asker, isNowhere } from "./ask.ts";
import { accountAt, profileAddress } from "./kind.ts";

/**
 * Gone is only what the API itself says to be nowhere to the owner of a token, while the account stands: of a suspended
 * account every status is nowhere. What strangers are still shown is not gone, whoever it is hidden from; where they are
 * shown nothing, or what was never for everybody, it may be hidden from the owner of the token alone, who was blocked or
 * does not follow. Of the account's own statuses its own token is told the truth.
 */
export async function checkStatus(
  channel: Channel,
  { nativeId, permalink, facts }: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const address = accountAt(channel.address);
  if (!address || !/^[A-Za-z0-9_]{1,64}$/.test(nativeId)) return "unknown";
  if (tools.credentials === undefined || accessFault(channel, tools.credentials)) return "unknown";
  const known = asker(tools, address.origin, []);
  const asked = await known.ask({ kind: "status", id: nativeId });
  if (isThere(asked, nativeId)) return "present";
  if (!isNowhere(asked)) return "unknown";
  const looked = await known.ask({ kind: "lookup", name: address.name });
  const account = looked.kind === "said" && looked.said.kind === "account" ? looked.said.account : undefined;
  if (!account || account.suspended) return "unknown";
  const isOwn = async () =>
    permalink?.toLowerCase().startsWith(`${profileAddress(address)}/`.toLowerCase()) === true &&
    isAccount(await known.ask({ kind: "credentials" }), account.id);
  const { audience } = facts;
  if (audience !== undefined && audience !== "unlisted") return (await isOwn()) ? "gone" : "unknown";
  const stranger = asker({ ...tools, credentials: undefined }, address.origin, []);
  const shown = await stranger.ask({ kind: "status", id: nativeId });
  if (isThere(shown, nativeId)) return "unknown";
  return isNowhere(shown) || (await isOwn()) ? "gone" : "unknown";
}

function isAccount(asked: Asked, id: string): boolean {
  return asked.kind === "said" && asked.said.kind === "account" && asked.said.account.id === id;
}

function isThere(asked: Asked, id: string): boolean {
  return asked.kind === "said" && asked.said.kind === "status" && asked.said.status.id === id;
}
