/** PURE. Files of a site that lie where the archive does not fetch. */
import type { Channel } from "../../../domain/channel.ts";
import type { Finding } from "../../../domain/observation.ts";
import { mayFetchFrom } from "../../media-hosts.ts";

type Hosts = Pick<Channel, "address" | "mediaHosts">;

/** What is written into the text itself needs no host. */
export function isFetched(address: string, channel: Hosts): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === "data:" || mayFetchFrom(channel, url));
}

/** One finding for each host that is not fetched from, told once, so that an operator sees what the archive lacks. */
export function foreignFiles(addresses: readonly string[], channel: Hosts): Finding[] {
  const foreign = addresses.filter((address) => !isFetched(address, channel));
  const hosts = new Set(foreign.map((address) => URL.parse(address)?.host || "an address that is none"));
  return [...hosts].map((host) => ({
    code: "media.refused",
    held: false,
    nativeId: "site",
    place: "media",
    detail: `files lie at ${host}, and only those of the site's own host and of the channel's media hosts are fetched`,
  }));
}
