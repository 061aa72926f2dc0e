/**
 * Links on a channel that a list of malicious addresses names. The list is the operator's; nothing is asked of the links,
 * so that where a shortened address or a redirect leads is not known. Checklist C31.
 */
import { findAgency } from "../../db/channels.ts";
import { linkingTexts } from "../../db/exposures.ts";
import { lastWhole } from "../../db/status.ts";
import type { Agency } from "../../domain/agency.ts";
import type { BadBy } from "../../watch/links/bad-list.ts";
import type { Link } from "../../watch/links/found-links.ts";
import { channelBy } from "../register/find.ts";
import type { ArchiveTools } from "../tools.ts";
import {
  answerOf,
  type ExposedAnswer,
  type Exposure,
  type ExposureAsked,
  exposureOf,
  exposures,
  measured,
} from "./exposed.ts";
import { defanged, type GivenList, type ListState, linksOf, readList } from "./link-list.ts";
import { instantsOf } from "./period.ts";

type Tools = Pick<ArchiveTools, "pool" | "db" | "clock">;

export interface LinkExposure extends Exposure {
  /** such as `hxxps://bad[.]example/x`: nobody follows it by mistake */
  readonly link: string;
  readonly host: string;
  readonly by: BadBy;
  readonly entry: string;
}

export interface LinkAnswer extends ExposedAnswer<LinkExposure> {
  readonly list: ListState;
  /** addresses that were compared with it */
  readonly compared: number;
}

export interface LinksAsked extends ExposureAsked, GivenList {}

/** @throws ArchiveError `config.invalid` for a list that cannot be read, `archive.missing` for a channel */
export async function badLinksBy(
  tools: ArchiveTools,
  wanted: string,
  asked: LinksAsked,
): Promise<LinkAnswer> {
  const channel = await channelBy(tools, wanted);
  return await badLinksOn(tools, await findAgency(tools.db, channel.agencyId), channel, asked);
}

export async function badLinksOn(
  tools: Tools,
  agency: Agency,
  channel: { readonly id: string; readonly title: string },
  asked: LinksAsked,
): Promise<LinkAnswer> {
  const { period, measure } = measured(tools, agency, asked);
  const links = new Map<string, Link>();
  const items = new Map<string, Set<string>>();
  await linkingTexts(tools.pool, channel.id, instantsOf(period, agency.timeZone), (piece) => {
    for (const { itemId, text, html } of piece)
      for (const link of linksOf(text, html)) {
        links.set(link.address, link);
        const known = items.get(link.address);
        if (known) known.add(itemId);
        else items.set(link.address, new Set([itemId]));
      }
  });
  const { bad, list } = await readList(asked, links.values(), measure.now);
  const ids = [...new Set([...bad.keys()].flatMap((address) => [...(items.get(address) ?? [])]))].sort();
  const found: LinkExposure[] = [];
  await exposures(tools, ids, (item) => {
    for (const [address, { link, by, entry }] of bad) {
      if (!items.get(address)?.has(item.itemId)) continue;
      const holds = (text: { readonly text: string; readonly html: string | undefined }) =>
        linksOf(text.text, text.html).some((one) => one.address === address);
      const exposure = exposureOf(item, holds, measure);
      if (exposure)
        found.push({
          ...exposure,
          link: defanged(link.address),
          host: defanged(link.host),
          by,
          entry: defanged(entry),
        });
    }
    return undefined;
  });
  const knownUntil = await lastWhole(tools.pool, channel.id, measure.now);
  return { ...answerOf(channel, agency, { period, knownUntil }, found), list, compared: links.size };
}
