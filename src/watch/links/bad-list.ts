/**
 * Lists of malicious addresses as they are handed out: hosts one to a line, hosts files, filter lists, and tables with an
 * address in each row (URLhaus). Read line by line, and compared with the links that were found: the list may be long.
 *
 * @see https://urlhaus.abuse.ch/api/ for its tables; hosts(5)
 */
import { domainsAbove, type Link, linkOf } from "./found-links.ts";

/**
 * `address`: the list names it. `host`: it names the host. `subdomain`: it names a domain above the host.
 * `sameHost`: it names another address of the host, which may be one of thousands that share it.
 */
export type BadBy = "address" | "host" | "subdomain" | "sameHost";

export interface BadLink {
  readonly link: Link;
  readonly by: BadBy;
  /** what the list says, as it was read */
  readonly entry: string;
}

export interface ListRead {
  /** lines that name something */
  readonly entries: number;
  /** lines that are neither an entry nor a remark */
  readonly unread: number;
  /** when the list says that it was made */
  readonly madeAt: Date | undefined;
}

const strength: readonly BadBy[] = ["address", "host", "subdomain", "sameHost"];
const remark = /^\s*(?:[#!;]|\/\/|$|\[Adblock)/;
const ownNames = new Set([
  "localhost",
  "localhost.localdomain",
  "local",
  "broadcasthost",
  "0.0.0.0",
  "ip6-localhost",
  "ip6-loopback",
  "ip6-localnet",
  "ip6-allnodes",
  "ip6-allrouters",
  "ip6-mcastprefix",
  "ip6-allhosts",
]);
const madeForm = /Last (?:updated|modified)\s*:\s*(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?)/i;
/** No entry is longer. */
const longestLine = 10_000;

export class BadList {
  readonly #byHost = new Map<string, { readonly link: Link; readonly isHost: boolean }[]>();
  readonly #found = new Map<string, BadLink>();
  #entries = 0;
  #unread = 0;
  #madeAt: Date | undefined;

  constructor(links: Iterable<Link>) {
    for (const link of links)
      for (const domain of domainsAbove(link.host)) {
        const known = this.#byHost.get(domain);
        const one = { link, isHost: domain === link.host };
        if (known) known.push(one);
        else this.#byHost.set(domain, [one]);
      }
  }

  /** @param line without its end */
  read(line: string): void {
    if (remark.test(line)) {
      this.#remark(line);
      return;
    }
    const entries = line.length > longestLine ? undefined : entriesIn(line);
    if (entries === undefined) this.#unread++;
    else if (entries.length > 0) this.#entries++;
    for (const entry of entries ?? []) this.#compare(entry);
  }

  get said(): ListRead {
    return { entries: this.#entries, unread: this.#unread, madeAt: this.#madeAt };
  }

  /** The links that the list names, by their address, each by the strongest that it says of it. */
  get found(): ReadonlyMap<string, BadLink> {
    return this.#found;
  }

  #remark(line: string): void {
    const made = madeForm.exec(line)?.[1];
    if (made !== undefined && this.#madeAt === undefined)
      this.#madeAt = new Date(`${made.replace(" ", "T")}Z`);
  }

  #compare(entry: Entry): void {
    if (entry.isAddress) {
      const host = hostIn(entry.text);
      const near = host === undefined ? undefined : this.#byHost.get(host);
      if (!near) return;
      const named = linkOf(entry.text);
      for (const { link, isHost } of near)
        if (isHost) this.#put(link, named && isSame(named, link) ? "address" : "sameHost", entry.text);
      return;
    }
    for (const { link, isHost } of this.#byHost.get(entry.text) ?? [])
      this.#put(link, isHost ? "host" : "subdomain", entry.text);
  }

  #put(link: Link, by: BadBy, entry: string): void {
    const known = this.#found.get(link.address);
    if (known && strength.indexOf(known.by) <= strength.indexOf(by)) return;
    this.#found.set(link.address, { link, by, entry });
  }
}

/** Whoever posts a link may write it with the scheme that the list does not name: it leads to the same page. */
function isSame(one: Link, other: Link): boolean {
  const rest = ({ address }: Link) => address.replace(/^https?:/, "");
  return rest(one) === rest(other);
}

interface Entry {
  readonly text: string;
  /** with a path; otherwise a host */
  readonly isAddress: boolean;
}

const plainHost = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+[a-z0-9-]{2,63}$/;
const ipBefore = /^(?:\d{1,3}(?:\.\d{1,3}){3}|::1?|fe80::1%lo0|ff0\d::\d)\s+(.+)$/;

/** A semicolon alone may belong to an address. */
const isRow = /^"|[,\t]|^(?!https?:)[^;]*;/i;

/** @returns undefined for what is no entry; empty for one that names this machine alone */
function entriesIn(line: string): readonly Entry[] | undefined {
  const text = line.trim();
  if (plainHost.test(text)) return [{ text, isAddress: false }];
  const names = ipBefore.exec(text)?.[1];
  if (names !== undefined) return hostsFileNames(names);
  if (isRow.test(text)) return fieldEntry(text);
  const first = text.replace(/\s+#.*$/, "");
  return /\s/.test(first) ? undefined : single(first);
}

function hostsFileNames(names: string): readonly Entry[] | undefined {
  const all = names.replace(/#.*$/, "").trim().split(/\s+/);
  const hosts = all.filter((name) => !ownNames.has(name.toLowerCase())).map(hostEntry);
  const known = hosts.filter((one) => one !== undefined);
  return known.length === hosts.length ? known : undefined;
}

/** With a comma between, a semicolon as tables are saved in the Nordic countries, or a tab; none of them in quotes. */
const fieldForm = /"((?:[^"]|"")*)"|([^",;\t][^,;\t]*)/g;

/** The first field that is an address, or else the first that is a host. */
function fieldEntry(line: string): readonly Entry[] | undefined {
  const fields = [...line.matchAll(fieldForm)].map(([, quoted, bare]) => (quoted ?? bare ?? "").trim());
  const address = fields.find((field) => /^https?:\/\//i.test(field));
  if (address !== undefined) return single(address);
  const host = fields.map(hostEntry).find((one) => one !== undefined);
  if (host) return [host];
  // the names of the columns
  return fields.some((field) => /^(?:url|host|domain|hostname)$/i.test(field)) ? [] : undefined;
}

function single(text: string): readonly Entry[] | undefined {
  if (/^https?:\/\//i.test(text)) {
    const host = hostIn(text);
    if (host === undefined) return undefined;
    return [
      {
        text: /^https?:\/\/[^/?#]*\/?$/i.test(text) ? host : text,
        isAddress: !/^https?:\/\/[^/?#]*\/?$/i.test(text),
      },
    ];
  }
  const filter = /^\|\|([^/^$]+)\^?(?:\$.*)?$/.exec(text)?.[1];
  const host = hostEntry((filter ?? text).replace(/^\*?\./, ""));
  if (host) return [host];
  const path = /^[^\s/@]+\.[^\s/@]+\/\S*$/.test(text) ? linkOf(text) : undefined;
  return path && [{ text: path.address, isAddress: true }];
}

/** A number by itself would be read as an address of four numbers. */
const noHost = /^(?!\d+(?:\.\d+){3}$)[\d.]+$|^0x[\da-f.]*$/i;

/** Lower case, in ASCII, without a dot at its end; one name without a dot names no site. */
function hostEntry(text: string): Entry | undefined {
  const lower = text.toLowerCase().replace(/\.$/, "");
  if (plainHost.test(lower)) return { text: lower, isAddress: false };
  if (/[\s/@,;"<>]/.test(text) || !/[\p{L}\p{N}]/u.test(text) || noHost.test(text)) return undefined;
  const host = linkOf(text)?.host;
  return host === undefined ? undefined : { text: host, isAddress: false };
}

const fastHost = /^https?:\/\/(?:[^/?#@]*@)?([a-z0-9._-]+)\.?(?::\d+)?(?=[/?#]|$)/i;

function hostIn(address: string): string | undefined {
  const fast = fastHost.exec(address)?.[1]?.toLowerCase().replace(/\.$/, "");
  if (fast !== undefined && !/^[\d.]+$/.test(fast) && fast.includes(".")) return fast;
  return linkOf(address)?.host;
}
