/**
 * Which hosts lie inside a private network, or where no public one lies, so that what a channel says must not lead the
 * archive there.
 *
 * @see RFC 6890 and the registries that it made, https://www.iana.org/assignments/iana-ipv4-special-registry and
 *   https://www.iana.org/assignments/iana-ipv6-special-registry: every block that is not reachable from
 *   everywhere, and those that hold the address of another net in their own; RFC 5771 and RFC 4291 for multicast
 */
import { lookup } from "node:dns/promises";
import { BlockList, isIP, type LookupFunction } from "node:net";

const privateNets = new BlockList();
for (const net of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
])
  addNet(net, "ipv4");
for (const net of [
  // Teredo, benchmarks, ORCHID and other protocols
  "2001::/23",
  "2001:db8::/32",
  // 6to4
  "2002::/16",
  "3fff::/20",
])
  addNet(net, "ipv6");

/**
 * Of IPv6, the only block in which public hosts lie, and addresses of IPv4 as they stand in it. Everything else is
 * local, translated to IPv4, multicast, or nobody's.
 *
 * @see RFC 4291 section 2.4, https://www.iana.org/assignments/ipv6-address-space
 */
const publicNets = new BlockList();
publicNets.addSubnet("2000::", 3, "ipv6");
publicNets.addSubnet("::ffff:0:0", 96, "ipv6");

function addNet(net: string, family: "ipv4" | "ipv6"): void {
  const [address = "", prefix] = net.split("/");
  privateNets.addSubnet(address, Number(prefix), family);
}

/**
 * Whether one address leads from the public net into a private one. A channel that is itself in a private net may lead
 * to others there. A host that cannot be found leads nowhere.
 *
 * The name is looked up again when the address is fetched: `lookupOutside` holds a name server that answers otherwise
 * then to the same.
 */
export async function leadsInside(from: URL, to: URL): Promise<boolean> {
  if (from.hostname === to.hostname) return false;
  return (await isPrivateHost(to.hostname)) && !(await isPrivateHost(from.hostname));
}

/** Whether what is found at an address may lead to public ones only: it is public itself. */
export async function isOutside(url: URL): Promise<boolean> {
  return !(await isPrivateHost(url.hostname));
}

/** The system's code of a connection that `lookupOutside` refused. */
export const insideCode = "EINSIDE";

/** For a connection: the name service's answer is the one that is connected to, and none of it lies inside. */
export const lookupOutside: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }).then(
    (found) => {
      const [first] = found;
      if (!first || found.some(({ address }) => isPrivateAddress(address)))
        done(Object.assign(new Error("it lies in a private network"), { code: insideCode }), "");
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => done(error, ""),
  );
};

async function isPrivateHost(hostname: string): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) return isPrivateAddress(host);
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.some(({ address }) => isPrivateAddress(address));
}

function isPrivateAddress(address: string): boolean {
  if (isIP(address) !== 6) return privateNets.check(address, "ipv4");
  return !publicNets.check(address, "ipv6") || privateNets.check(address, "ipv6");
}
