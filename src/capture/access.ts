/** PURE. Whether a channel may be asked with the password that is set for it. */
import type { Channel } from "../domain/channel.ts";
import type { Fault } from "../domain/observation.ts";
import { faultWith } from "./fault.ts";

/** @returns why the channel may not be asked; undefined when it may */
export function accessFault(channel: Channel, credentials: string | undefined): Fault | undefined {
  // what anybody can read may be other than what the channel's user reads, so it would make edits that no one made
  if (channel.secretName !== undefined && credentials === undefined)
    return faultWith(
      "config.invalid",
      `${channel.secretName} is not set: give it as user:password, Bearer TOKEN, X-Name: value, or the form that the page about this kind of channel names`,
    );
  if (credentials !== undefined && !isConfidential(new URL(channel.address)))
    return faultWith("config.invalid", "the address must be https, or the password could be read on its way");
  return undefined;
}

export function isConfidential({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || /^(?:127(?:\.\d+){3}|\[::1\]|localhost)$/.test(hostname);
}
