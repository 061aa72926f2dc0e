/** What the daily comparison found, read anew of the items: how long it stood, and whether it stands still. */
import { type BadLinkFound, badLinksIn, badLinksOf, newestComparison } from "../../db/bad-links.ts";
import type { ExposedItem } from "../../db/exposures.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Standing } from "../../watch/checklist/facts.ts";
import type { ArchiveTools } from "../tools.ts";
import { keyOf } from "./compare-links.ts";
import { type Exposure, exposureOf, exposures, measured } from "./exposed.ts";
import { alarmsOf } from "./link-alarms.ts";
import { defanged, linksOf } from "./link-list.ts";

type Tools = Pick<ArchiveTools, "pool" | "db" | "clock">;

export interface FoundBadLink extends Exposure, Pick<BadLinkFound, "channelId" | "key" | "by"> {
  /** such as `hxxps://bad[.]example/x` */
  readonly link: string;
  /** the newest list names it */
  readonly isNamed: boolean;
}

/** Of the items that hold their link still, or whose text is kept of the time when they did. */
async function foundOf(
  tools: Tools,
  agency: Agency,
  rows: readonly BadLinkFound[],
): Promise<readonly FoundBadLink[]> {
  if (rows.length === 0) return [];
  const list = (await newestComparison(tools.pool, true))?.list;
  const { measure } = measured(tools, agency, {});
  const found: FoundBadLink[] = [];
  await exposures(tools, [...new Set(rows.map(({ itemId }) => itemId))], (item) => {
    for (const row of rows.filter(({ itemId }) => itemId === item.itemId)) {
      const link = linkBy(item, row.key);
      const exposure =
        link === undefined
          ? undefined
          : exposureOf(item, ({ text, html }) => holds(text, html, row.key), measure);
      if (link === undefined || exposure === undefined) continue;
      const { channelId, key, by } = row;
      found.push({ ...exposure, channelId, key, by, link: defanged(link), isNamed: row.list === list });
    }
    return undefined;
  });
  return found;
}

function holds(text: string, html: string | undefined, key: string): boolean {
  return linksOf(text, html).some(({ address }) => keyOf(address) === key);
}

function linkBy({ texts }: ExposedItem, key: string): string | undefined {
  for (const { text, html } of texts)
    for (const { address } of linksOf(text, html)) if (keyOf(address) === key) return address;
  return undefined;
}

/** Of these items, what stands in public as far as anybody knows. */
export async function standingBadLinks(
  tools: Tools,
  agency: Agency,
  itemIds: readonly string[],
): Promise<readonly FoundBadLink[]> {
  const found = await foundOf(tools, agency, await badLinksIn(tools.pool, itemIds));
  return found.filter(({ standing: { state } }) => state === "stands" || state === "notKnown");
}

const hourMs = 3_600_000;

/** For the checklist; undefined when no list was ever compared. What the newest list does not name any more is none that stands. */
export async function linksStanding(
  tools: Tools,
  agency: Agency,
  channel: { readonly id: string },
): Promise<Standing | undefined> {
  const newest = await newestComparison(tools.pool, false);
  if (newest === undefined) return undefined;
  const all = await foundOf(tools, agency, await badLinksOf(tools.pool, channel.id));
  const found = all.filter(({ standing, isNamed }) => isNamed || "at" in standing);
  const states = found.map(({ standing: { state } }) => state);
  const isUnsure = alarmsOf(newest, tools.clock.now()).length > 0;
  return {
    ...{ found: found.length, standing: states.filter((state) => state === "stands").length },
    notKnown: states.filter((state) => state === "notKnown").length,
    longestHours: Math.round(found.reduce((most, { stoodMs }) => Math.max(most, stoodMs), 0) / hourMs),
    ...(isUnsure && { unsure: "linkListUnsure" }),
  };
}
