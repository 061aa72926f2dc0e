/** Whether anybody looked on the day that is shown: nothing came, and nobody looked, are not the same. */
import { html } from "hono/html";
import { type Day, dayOf } from "../../domain/day.ts";
import { harmless } from "../archived-text.ts";
import { type Html, longDay } from "../html.ts";
import type { Reader } from "../layout.ts";
import { freshnessOf, isActive, type PublicAgency, type PublicChannel } from "../read/agencies.ts";
import type { ShownCoverage } from "../read/coverage.ts";
import { askWords } from "../words/ask.ts";
import { coverageWords } from "../words/coverage.ts";
import { channelPath, freshnessList } from "./parts.ts";

/** What the ledger says of the day that is shown: a day without entries may be one on which nobody looked. */
export function dayGaps(
  { language }: Reader,
  channels: readonly PublicChannel[],
  covered: ReadonlyMap<string, ShownCoverage>,
): Html {
  const w = coverageWords[language];
  const told = channels.flatMap((channel) => {
    const state = covered.get(channel.id)?.days[0]?.state;
    const says = state === "missing" ? w.dayMissing : state === "partial" ? w.dayPartial : undefined;
    return says ? [{ channel, text: says(harmless(channel.title)) }] : [];
  });
  return html`${told.map(({ channel, text }) => html`<div class="ds-alert" data-color="warning"><p>${text} <a class="ds-link" href="${channelPath(channel.id)}#hull">${w.calendar}</a></p></div>`)}`;
}

/** Today's status is today's: of another day it says only which channels nobody had looked at yet. */
export function dayCoverage(
  reader: Reader,
  channels: readonly PublicChannel[],
  agency: PublicAgency,
  shown: Day,
  at: Date,
): Html {
  const { words, language } = reader;
  const w = askWords[language];
  const active = channels.filter(isActive);
  const fresh = active.filter((channel) => freshnessOf(channel, at) === "fresh");
  const isToday = shown >= dayOf(at, agency.timeZone);
  // what is late on the day that is shown need not be looked for
  const open = isToday && fresh.length < active.length ? html` open` : "";
  const now = html`<details${isToday ? "" : html` class="no-print"`}${open}><summary>${w.statusNow}: ${words.channelsFresh(fresh.length, active.length)}</summary>${freshnessList(reader, channels, agency, at)}</details>`;
  if (isToday) return now;
  const start = archiveStart(channels, agency);
  if (start !== undefined && shown < start)
    return html`<div class="ds-alert" data-color="warning"><p>${w.notLooked(longDay(start, language))}</p></div>${now}`;
  const later = channels.flatMap((channel) => {
    const first = channel.firstLookAt && dayOf(channel.firstLookAt, agency.timeZone);
    return first && shown < first ? [{ channel, first }] : [];
  });
  return html`${later.map(({ channel, first }) => html`<div class="ds-alert" data-color="warning"><p>${w.channelNotLooked(harmless(channel.title), longDay(first, language))}</p></div>`)}${now}`;
}

/** @returns false only where it is known that no channel was looked at on that day or before */
export function wasLookedAt(channels: readonly PublicChannel[], agency: PublicAgency, shown: Day): boolean {
  const start = archiveStart(channels, agency);
  return start === undefined || shown >= start;
}

/** The day of the first look at any channel; undefined while it is not known of one that was looked at. */
function archiveStart(channels: readonly PublicChannel[], agency: PublicAgency): Day | undefined {
  const looked = channels.filter(({ lastLookAt }) => lastLookAt !== null);
  const days = looked.flatMap(({ firstLookAt }) =>
    firstLookAt ? [dayOf(firstLookAt, agency.timeZone)] : [],
  );
  return days.length < looked.length ? undefined : days.sort()[0];
}
