/** What stands on a channel and should not: personal data, and how long it stood there. Checklist C32. */
import { findIdentityNumbers, type IdentityNumberKind } from "../../classify/identity-numbers.ts";
import { findAgency } from "../../db/channels.ts";
import { type ExposedItem, exposedItems, shieldedItems, unreadItems } from "../../db/exposures.ts";
import { lastWhole } from "../../db/status.ts";
import type { Agency, Country } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { openingHours, usualHours, type WeeklyHours } from "../../watch/hours/opening-hours.ts";
import { WorkCalendar } from "../../watch/hours/work-calendar.ts";
import { type Standing, standingOf } from "../../watch/standing/standing.ts";
import { channelBy } from "../register/find.ts";
import type { ArchiveTools } from "../tools.ts";
import { instantsOf, type Period, yearUpTo } from "./period.ts";

type Tools = Pick<ArchiveTools, "pool" | "db" | "clock">;

/** Nothing of what somebody wrote: who is to act reads it where it stands. */
export interface Exposure {
  readonly itemId: string;
  readonly nativeId: string;
  /** where it stands on the channel */
  readonly permalink: string | undefined;
  readonly byAgency: boolean;
  /** since when it has stood there, by the channel's own clock where it tells */
  readonly since: Date;
  readonly standing: Standing;
  /** from `since` to when a look saw that it is gone; to now while it stands. In milliseconds */
  readonly stoodMs: number;
  /** of that, working time */
  readonly workedMs: number;
}

export interface PersonalData extends Exposure {
  /** as it is cited, such as `offl. § 26 femte ledd` */
  readonly ground: string | undefined;
  /** kinds of numbers, never a number */
  readonly numbers: readonly IdentityNumberKind[];
}

export interface ExposureFigures {
  readonly standing: number;
  readonly gone: number;
  /** no look shows them, and none has confirmed that they are gone */
  readonly notKnown: number;
  /** of those that are gone, from posting to removal, in milliseconds */
  readonly medianStoodMs: number | undefined;
  readonly longestStoodMs: number | undefined;
}

export interface ExposedAnswer<One> {
  readonly channel: string;
  readonly title: string;
  readonly period: Period;
  readonly timeZone: string;
  /** when looks last saw the channel whole; undefined: never, so that nothing found is no sign that nothing stands there */
  readonly knownUntil: Date | undefined;
  readonly figures: ExposureFigures;
  /** what stands comes first, the longest first; then what is gone */
  readonly found: readonly One[];
}

export interface PersonalDataAnswer extends ExposedAnswer<PersonalData> {
  /** items of the public that are not classified yet: nothing is known of what they hold */
  readonly unread: number;
}

export interface ExposureAsked {
  readonly period?: Period | undefined;
  readonly hours?: WeeklyHours | undefined;
}

const itemsAtATime = 500;

/** @throws ArchiveError `archive.missing` or `config.invalid` for a channel that cannot be told */
export async function personalDataBy(
  tools: ArchiveTools,
  wanted: string,
  asked: ExposureAsked,
): Promise<PersonalDataAnswer> {
  const channel = await channelBy(tools, wanted);
  return await personalDataOn(tools, await findAgency(tools.db, channel.agencyId), channel, asked);
}

export async function personalDataOn(
  tools: Tools,
  agency: Agency,
  channel: { readonly id: string; readonly title: string },
  asked: ExposureAsked,
): Promise<PersonalDataAnswer> {
  const { period, measure } = measured(tools, agency, asked);
  const within = instantsOf(period, agency.timeZone);
  const unread = await unreadItems(tools.pool, channel.id, within);
  const ids = await shieldedItems(tools.pool, channel.id, within);
  const found = await exposures(tools, ids, (item) => personalDataIn(item, agency.country, measure));
  const knownUntil = await lastWhole(tools.pool, channel.id, measure.now);
  return { ...answerOf(channel, agency, { period, knownUntil }, found), unread };
}

export interface Measure {
  readonly now: Date;
  readonly calendar: WorkCalendar;
}

export function measured({ clock }: Pick<Tools, "clock">, agency: Agency, { period, hours }: ExposureAsked) {
  const now = clock.now();
  const facts = { country: agency.country, zone: agency.timeZone, hours: hours ?? openingHours(usualHours) };
  const measure: Measure = { now, calendar: new WorkCalendar(facts) };
  return { period: period ?? yearUpTo(dayOf(now, agency.timeZone)), measure };
}

/** Reads the items piece by piece. @param of undefined for what is no exposure */
export async function exposures<One extends Exposure>(
  tools: Pick<Tools, "pool">,
  ids: readonly string[],
  of: (item: ExposedItem) => One | undefined,
): Promise<readonly One[]> {
  const found: One[] = [];
  for (let at = 0; at < ids.length; at += itemsAtATime)
    for (const item of await exposedItems(tools.pool, ids.slice(at, at + itemsAtATime))) {
      const one = of(item);
      if (one) found.push(one);
    }
  return found;
}

export function answerOf<One extends Exposure>(
  channel: { readonly id: string; readonly title: string },
  agency: Agency,
  told: Pick<ExposedAnswer<One>, "period" | "knownUntil">,
  found: readonly One[],
): ExposedAnswer<One> {
  const stood = found
    .filter(({ standing }) => "at" in standing)
    .map(({ stoodMs }) => stoodMs)
    .sort((a, b) => a - b);
  const rank = ({ standing: { state } }: One) => (state === "stands" ? 0 : state === "notKnown" ? 1 : 2);
  return {
    ...{ channel: channel.id, title: channel.title, timeZone: agency.timeZone, ...told },
    figures: {
      standing: found.filter(({ standing }) => standing.state === "stands").length,
      gone: stood.length,
      notKnown: found.filter(({ standing }) => standing.state === "notKnown").length,
      medianStoodMs: stood[Math.floor((stood.length - 1) / 2)],
      longestStoodMs: stood.at(-1),
    },
    found: [...found].sort((a, b) => rank(a) - rank(b) || b.stoodMs - a.stoodMs),
  };
}

/**
 * Since when a text of the item holds something, and until when.
 *
 * @returns undefined when no version does, or it never stood in public
 */
export function exposureOf(
  item: ExposedItem,
  holds: (text: { readonly text: string; readonly html: string | undefined }) => boolean,
  { now, calendar }: Measure,
): Exposure | undefined {
  const held = item.texts.map(holds);
  const first = held.indexOf(true);
  if (first === -1) return undefined;
  const since = timeOf(item, first);
  const gone = held.at(-1) === true ? undefined : timeOf(item, held.lastIndexOf(true) + 1);
  const standing = standingOf({ ...item, editedAwayAt: gone });
  if (standing.state === "neverPublic") return undefined;
  const until = "at" in standing ? standing.at : now;
  return {
    ...{ itemId: item.itemId, nativeId: item.nativeId, permalink: item.permalink, byAgency: item.byAgency },
    ...{ since, standing, stoodMs: Math.max(0, until.getTime() - since.getTime()) },
    workedMs: calendar.worked(since, until),
  };
}

function timeOf({ texts, postedAt, firstSeenAt }: ExposedItem, index: number): Date {
  const text = texts[index];
  const seen = index === 0 ? firstSeenAt : (text?.seenAt ?? firstSeenAt);
  const told = index === 0 ? postedAt : text?.editedAt;
  return told && told <= seen ? told : seen;
}

/** A number in any version; without one, what is sensitive is taken to stand in every version. */
function personalDataIn(item: ExposedItem, country: Country, measure: Measure): PersonalData | undefined {
  const kindsOf = (text: string) => findIdentityNumbers(text, country).flatMap(({ kinds }) => kinds);
  const numbers = [...new Set(item.texts.flatMap(({ text }) => kindsOf(text)))];
  const holds =
    numbers.length > 0 ? ({ text }: { readonly text: string }) => kindsOf(text).length > 0 : () => true;
  const exposure = exposureOf(item, holds, measure);
  return exposure && { ...exposure, ground: item.ground, numbers };
}
