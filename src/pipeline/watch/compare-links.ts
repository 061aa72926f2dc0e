/**
 * The daily comparison of all channels with the operator's list: what was stored since the last one, and everything that
 * stands when the list is another. A list that cannot be used is written down as such, and is never «no bad links».
 */
import { createHash } from "node:crypto";
import {
  addBadLinks,
  addComparison,
  type BadLinkRow,
  type ComparedText,
  type LinkComparison,
  newestComparison,
  textsToCompare,
} from "../../db/bad-links.ts";
import { isArchiveError } from "../../domain/errors.ts";
import type { BadLink } from "../../watch/links/bad-list.ts";
import type { Link } from "../../watch/links/found-links.ts";
import type { ArchiveTools } from "../tools.ts";
import { type GivenList, linksOf, type ReadList, readList } from "./link-list.ts";

type Tools = Pick<ArchiveTools, "pool" | "clock" | "ids" | "log">;

/** What was being stored while the last comparison read is read by the next one. */
const overlapMs = 24 * 3_600_000;
/** So many addresses are held at a time; for each such piece the list is read once. */
const mostLinks = 200_000;

/** @returns what was written down, and how many findings are new */
export async function compareLinks(
  tools: Tools,
  given: GivenList,
  signal: AbortSignal,
): Promise<LinkComparison & { readonly found: number }> {
  const startedAt = tools.clock.now();
  const read = await readOrNone(tools, given, startedAt);
  const { entries = 0, unread = 0, madeAt, alarms = ["missing"] } = read?.list ?? {};
  const of = { startedAt, list: read?.digest, entries, unread, madeAt, alarms };
  const isUsable = read && !read.list.alarms.some((alarm) => alarm === "empty" || alarm === "notUnderstood");
  const counted = isUsable ? await compareAll(tools, given, read.digest, startedAt, signal) : nothing;
  const comparison = { ...of, compared: isUsable === true, addresses: counted.addresses };
  await addComparison(tools.pool, tools.ids.next(), comparison);
  const said = { ...comparison, found: counted.found };
  if (alarms.length > 0)
    tools.log.warn({ alarms }, "the list of malicious addresses is not to be relied on: kanalarkiv doctor");
  else tools.log.info({ addresses: said.addresses, found: said.found }, "links were compared with the list");
  return said;
}

const nothing = { addresses: 0, found: 0 };

async function readOrNone(tools: Tools, given: GivenList, now: Date): Promise<ReadList | undefined> {
  try {
    return await readList(given, [], now);
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    tools.log.error({ reason: error.message }, "the list of malicious addresses cannot be read");
    return undefined;
  }
}

async function compareAll(
  tools: Tools,
  given: GivenList,
  digest: string,
  now: Date,
  signal: AbortSignal,
): Promise<{ readonly addresses: number; readonly found: number }> {
  const last = await newestComparison(tools.pool, true);
  const since = last?.list === digest ? new Date(last.startedAt.getTime() - overlapMs) : undefined;
  const piece = new Piece();
  let [addresses, found] = [0, 0];
  const compare = async () => {
    signal.throwIfAborted();
    addresses += piece.links.size;
    const { bad } = piece.links.size === 0 ? { bad: undefined } : await readList(given, piece.linksHeld, now);
    found += await addBadLinks(tools.pool, now, digest, piece.rowsOf(bad ?? new Map()));
    piece.empty();
  };
  await textsToCompare(tools.pool, since, async (texts) => {
    signal.throwIfAborted();
    for (const text of texts) piece.add(text);
    if (piece.links.size >= mostLinks) await compare();
  });
  await compare();
  return { addresses, found };
}

class Piece {
  readonly links = new Map<string, { readonly link: Link; readonly items: Map<string, string> }>();

  add({ itemId, channelId, text, html }: ComparedText): void {
    for (const link of linksOf(text, html)) {
      const known = this.links.get(link.address) ?? { link, items: new Map<string, string>() };
      known.items.set(itemId, channelId);
      this.links.set(link.address, known);
    }
  }

  get linksHeld(): readonly Link[] {
    return [...this.links.values()].map(({ link }) => link);
  }

  /** Another address of a host that thousands share is no finding that anybody is to be told of. */
  rowsOf(bad: ReadonlyMap<string, BadLink>): readonly BadLinkRow[] {
    return [...bad].flatMap(([address, { by }]) =>
      by === "sameHost"
        ? []
        : [...(this.links.get(address)?.items ?? [])].map(([itemId, channelId]) => ({
            ...{ itemId, channelId, by, key: keyOf(address) },
          })),
    );
  }

  empty(): void {
    this.links.clear();
  }
}

/** What a finding knows its link by: the address itself stands with the item alone, and is gone with it. */
export function keyOf(address: string): string {
  return createHash("sha256").update(address).digest().readBigInt64BE(0).toString();
}
