/** PURE. Whether an archive is of the account that a channel stands for. */

/** Services with two names, of which both mean one account. */
const sameHosts: ReadonlyMap<string, string> = new Map([
  ["twitter.com", "x.com"],
  ["mobile.twitter.com", "x.com"],
  ["m.facebook.com", "facebook.com"],
  ["web.facebook.com", "facebook.com"],
  ["no-no.facebook.com", "facebook.com"],
]);

/**
 * @param channel the address of the channel
 * @param addresses those under which the archive's account can be reached
 */
export function isAccountOf(channel: string, addresses: readonly string[]): boolean {
  const wanted = accountKey(channel);
  return wanted !== undefined && addresses.some((address) => accountKey(address) === wanted);
}

/** The same for every address of one account; undefined for what is no address. */
function accountKey(address: string): string | undefined {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.host.toLowerCase().replace(/^www\./, "");
  const path = decoded(url.pathname)
    .replace(/\/+$/, "")
    // of Mastodon, and of what speaks like it
    .replace(/^\/users\/([^/]+)(?:\/outbox)?$/, "/@$1")
    .replace(/^\/@([^/]+)\.rss$/, "/@$1");
  return `${sameHosts.get(host) ?? host}${path.toLowerCase()}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
