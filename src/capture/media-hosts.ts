/** PURE. From which hosts the files of a channel are fetched: its own, and those that the operator allowed. */
import type { Channel } from "../domain/channel.ts";

/**
 * The channel's own host counts under both schemes, at every port, and with or without `www.`.
 *
 * @param channel `mediaHosts` hold `cdn.example.no`, or `*.example.no` for every host below it
 */
export function mayFetchFrom(channel: Pick<Channel, "address" | "mediaHosts">, url: URL): boolean {
  if (url.protocol !== "http:" && url.protocol !== "https:") return false;
  const host = plainHost(url.hostname);
  if (host === plainHost(URL.parse(channel.address)?.hostname ?? "")) return true;
  return channel.mediaHosts.some((allowed) => matches(allowed.toLowerCase(), url.hostname));
}

function matches(allowed: string, hostname: string): boolean {
  return allowed.startsWith("*.") ? hostname.endsWith(allowed.slice(1)) : hostname === allowed;
}

function plainHost(hostname: string): string {
  return hostname.replace(/^www\./, "");
}
