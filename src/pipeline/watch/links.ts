/**
 * Links on a channel that a list of malicious addresses names. The list is the operator's; nothing is asked of the links,
 * so that where a shortened address or a redirect leads is not known. Checklist C31.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { attributeOf, htmlTokens } from "../../capture/html.ts";
import { findAgency } from "../../db/channels.ts";
import { linkingTexts } from "../../db/exposures.ts";
import { lastWhole } from "../../db/status.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type BadBy, type BadLink, BadList } from "../../watch/links/bad-list.ts";
import { type Link, linkOf, linksIn } from "../../watch/links/found-links.ts";
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
import { instantsOf } from "./period.ts";

type Tools = Pick<ArchiveTools, "pool" | "db" | "clock">;

export interface LinkExposure extends Exposure {
  /** such as `hxxps://bad[.]example/x`: nobody follows it by mistake */
  readonly link: string;
  readonly host: string;
  readonly by: BadBy;
  readonly entry: string;
}

/** What a list is worth: one that is old or not understood says nothing of the links that it does not name. */
export interface ListState {
  readonly entries: number;
  readonly unread: number;
  /** by its own word, or when its file was written */
  readonly madeAt: Date;
  readonly alarms: readonly ListAlarm[];
}

export const listAlarms = ["old", "empty", "notUnderstood", "ahead"] as const;
export type ListAlarm = (typeof listAlarms)[number];

export interface LinkAnswer extends ExposedAnswer<LinkExposure> {
  readonly list: ListState;
  /** addresses that were compared with it */
  readonly compared: number;
}

export interface LinksAsked extends ExposureAsked {
  /** the path of the list */
  readonly list: string;
  /** older than so many hours it is old */
  readonly oldAfterHours: number;
}

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

/** What a text says, and what its HTML leads to. */
function linksOf(text: string, html: string | undefined): readonly Link[] {
  const found = new Map(linksIn(text).map((link) => [link.address, link]));
  for (const token of html === undefined ? [] : htmlTokens(html)) {
    if (!("attributes" in token)) continue;
    for (const name of ["href", "src"]) {
      const value = attributeOf(token.attributes, name);
      const link = value === undefined ? undefined : linkOf(value.trim());
      if (link) found.set(link.address, link);
    }
  }
  return [...found.values()];
}

/** So that nobody follows it by mistake, and no mail program makes a link of it. */
function defanged(address: string): string {
  return address.replace(/^http/i, "hxxp").replaceAll(".", "[.]");
}

const hourMs = 3_600_000;

async function readList(
  { list: path, oldAfterHours }: LinksAsked,
  links: Iterable<Link>,
  now: Date,
): Promise<{ readonly bad: ReadonlyMap<string, BadLink>; readonly list: ListState }> {
  const list = new BadList(links);
  let writtenAt: Date;
  try {
    writtenAt = (await stat(path)).mtime;
    await eachLine(path, (line) => list.read(line));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError(
      "config.invalid",
      `the list of malicious addresses ${path} cannot be read: ${why}; no link was compared with it`,
      { cause },
    );
  }
  const { entries, unread, madeAt = writtenAt } = list.said;
  const made = madeAt < writtenAt ? madeAt : writtenAt;
  const alarms: ListAlarm[] = [];
  if (entries === 0) alarms.push("empty");
  if (unread > entries) alarms.push("notUnderstood");
  if (now.getTime() - made.getTime() > oldAfterHours * hourMs) alarms.push("old");
  if (made.getTime() - now.getTime() > 24 * hourMs) alarms.push("ahead");
  return { bad: list.found, list: { entries, unread, madeAt: made, alarms } };
}

/** A line longer than this is given in pieces, none of which is an entry. */
const longestPiece = 1_000_000;

async function eachLine(path: string, take: (line: string) => void): Promise<void> {
  let rest = "";
  let isFirst = true;
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    const lines = (isFirst ? String(chunk).replace(/^\uFEFF/, "") : rest + chunk).split(/\r\n|\n|\r/);
    isFirst = false;
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
    if (rest.length > longestPiece) {
      take(rest);
      rest = "";
    }
  }
  if (rest !== "") take(rest);
}
