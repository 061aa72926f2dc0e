/** PURE. On which hosts the files of a site lie, and from which of them the archive fetches. */
import type { Finding } from "../../../domain/observation.ts";

/**
 * The channel's own host is its own whatever the scheme; others are those that the operator allowed.
 *
 * @param mediaHosts `cdn.example.no`, or `*.example.no` for every host below
 */
export function isFetched(url: string, address: string, mediaHosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === "data:") return true;
  if (hostname === new URL(address).hostname) return true;
  return mediaHosts.some((allowed) =>
    allowed.startsWith("*.") ? hostname.endsWith(allowed.slice(1)) : hostname === allowed,
  );
}

/** One finding for each host that is not fetched from, told once, so that an operator sees what the archive lacks. */
export function foreignFiles(
  urls: readonly string[],
  { address, mediaHosts }: { readonly address: string; readonly mediaHosts: readonly string[] },
): Finding[] {
  const foreign = urls.filter((url) => !isFetched(url, address, mediaHosts));
  const hosts = new Set(foreign.map((url) => URL.parse(url)?.host || "an address that is none"));
  return [...hosts].map((host) => ({
    code: "media.refused",
    held: false,
    nativeId: "site",
    place: "media",
    detail: `files lie at ${host}, and only those of the site's own host and of the channel's media hosts are fetched`,
  }));
}
