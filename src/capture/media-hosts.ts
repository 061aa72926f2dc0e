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
  const home = plainHost(URL.parse(channel.address)?.hostname ?? "");
  if (host === home) return true;
  return [...channel.mediaHosts, ...(fileHosts.get(home) ?? [])].some((allowed) =>
    matches(allowed.toLowerCase(), url.hostname),
  );
}

/** Services whose files lie at hosts of their own: an operator need not know them. */
const fileHosts: ReadonlyMap<string, readonly string[]> = new Map([
  ["bsky.app", ["bsky.social", "*.host.bsky.network", "cdn.bsky.app", "video.bsky.app"]],
]);

function matches(allowed: string, hostname: string): boolean {
  return allowed.startsWith("*.") ? hostname.endsWith(allowed.slice(1)) : hostname === allowed;
}

function plainHost(hostname: string): string {
  return hostname.replace(/^www\./, "");
}
