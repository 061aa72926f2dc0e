/**
 * Which hosts lie inside a private network, where what a channel says must not lead the archive.
 *
 * @see RFC 6890, the registry of special-purpose addresses
 */
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

const privateNets = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
] as const)
  privateNets.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  privateNets.addSubnet(net, prefix, "ipv6");

/**
 * Whether one address leads from the public net into a private one. A channel that is itself in a private net may lead
 * to others there. A host that cannot be found leads nowhere.
 *
 * The name is looked up again when the address is fetched; a name server that answers otherwise then is not detected.
 */
export async function leadsInside(from: URL, to: URL): Promise<boolean> {
  if (from.hostname === to.hostname) return false;
  return (await isPrivateHost(to.hostname)) && !(await isPrivateHost(from.hostname));
}

async function isPrivateHost(hostname: string): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) return isPrivateAddress(host);
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.some(({ address }) => isPrivateAddress(address));
}

function isPrivateAddress(address: string): boolean {
  return privateNets.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
