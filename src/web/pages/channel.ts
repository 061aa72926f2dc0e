/** One channel: how it is captured, and its coverage day by day with every gap. */
import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { statementOf } from "../../capture/coverage-causes.ts";
import { firstOf } from "../../capture/coverage-days.ts";
import { hoursOf } from "../../capture/coverage-hours.ts";
import { dayOf } from "../../domain/day.ts";
import { instantAt } from "../../domain/zoned.ts";
import { harmless, outsideLink, safeLink } from "../archived-text.ts";
import { type Html, queryString, time } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import {
  isActive,
  type PublicAgency,
  type PublicChannel,
  readAgencies,
  readChannels,
} from "../read/agencies.ts";
import { readCoverage, type ShownGap, type YearShown, yearShown } from "../read/coverage.ts";
import type { Site } from "../site.ts";
import { coverageWords } from "../words/coverage.ts";
import { coverageLegend, coverageMonths, daysInWords } from "./coverage-calendar.ts";
import { hourDays, hoursSection, unseenSection } from "./coverage-hours.ts";
import { channelPath, faultText, freshnessTag, sinceWhen } from "./parts.ts";

/** The newest of a year; all of them are in the API. */
const shownGaps = 100;

export async function channelPage(site: Site, reader: Reader, id: string): Promise<Page | undefined> {
  const [agencies, channels] = await Promise.all([readAgencies(site.pool), readChannels(site.pool)]);
  const channel = channels.find((one) => one.id === id);
  const agency = agencies.find((one) => one.id === channel?.agencyId);
  if (!channel || !agency) return undefined;
  const now = site.clock.now();
  const { words, language } = reader;
  const w = coverageWords[language];
  const shown = yearShown(channel, agency, reader.search.get("aar"), now);
  const covered = (await readCoverage(site.pool, agency, [channel], shown, now)).get(id);
  const hours = covered ? await lastHours(site, agency, channel, reader) : "";
  const json = `/api/v1/kanal/${publicId("channel", id)}`;
  const main = html`<p class="facts"><span class="ds-tag" data-color="neutral">${words.channel}</span> <span lang="${agency.language}">${harmless(agency.name)}</span></p>
<h1 lang="${agency.language}"><bdi>${harmless(channel.title)}</bdi></h1>
${facts(channel, agency, reader, now)}
<h2>${w.heading}</h2><p>${w.intro}</p>
${yearLinks(id, shown)}
${covered ? html`<p>${w.inYear(String(shown.year))}: ${daysInWords(covered.days, reader)}.</p>${coverageLegend(reader)}${coverageMonths(covered.days, reader)}` : html`<p>${w.notTold}</p>`}
<h2 id="hull">${w.gaps}</h2>${gapTable(covered?.gaps ?? [], agency, reader)}
${hours}${isActive(channel) ? unseenSection(channel.kind, channel.everyMinutes, reader) : ""}
<p class="no-print"><a class="ds-link" href="${json}">${words.asJson}</a></p>`;
  return {
    title: channel.title,
    here: words.channel,
    crumbs: [{ text: words.channels, href: "/kanaler" }],
    ...{ main, json },
  };
}

/** Only of today's page: another year is told day by day. */
async function lastHours(
  site: Site,
  agency: PublicAgency,
  channel: PublicChannel,
  reader: Reader,
): Promise<Html | ""> {
  const now = site.clock.now();
  const zone = agency.timeZone;
  const [from, to] = [firstOf(hourDays, now, zone), dayOf(now, zone)];
  const covered = (await readCoverage(site.pool, agency, [channel], { from, to }, now)).get(channel.id);
  if (!covered) return "";
  const { blind, active } = covered;
  const firstLookAt = channel.firstLookAt ?? undefined;
  const since = firstLookAt && firstLookAt > instantAt(from, zone) ? firstLookAt : instantAt(from, zone);
  const days = hoursOf(blind, active, { from, to, zone, now, firstLookAt });
  return hoursSection(days, statementOf(blind, active, since, now), reader);
}

function yearLinks(id: string, { year, years }: YearShown): Html | "" {
  if (years.length === 1) return "";
  return html`<ul class="year-links no-print">${years.map((one) => html`<li><a class="ds-link" href="${channelPath(id)}${queryString({ aar: one })}"${one === year ? html` aria-current="true"` : ""}>${one}</a></li>`)}</ul>`;
}

function facts(channel: PublicChannel, agency: PublicAgency, reader: Reader, at: Date): Html {
  const { words, language } = reader;
  const link = safeLink(channel.address);
  const moment = (instant: Date | null) => (instant ? time(instant, agency.timeZone, language) : html`–`);
  const fault =
    channel.lastFault === null || !isActive(channel) ? "" : html` ${faultText(channel.lastFault, words)}`;
  const rows: readonly (readonly [string, Html])[] = [
    [words.state, html`${freshnessTag(channel, at, words)} ${sinceWhen(channel, agency, reader)}${fault}`],
    ...(isActive(channel)
      ? [[words.interval, html`${words.everyMinutes(channel.everyMinutes)}`] as const]
      : []),
    [words.firstSeenAt, moment(channel.firstLookAt)],
    [words.lastComplete, moment(channel.lastCompleteAt)],
    ...(link ? [[words.permalink, html`${outsideLink(link, words)}`] as const] : []),
  ];
  return html`<dl class="facts-table">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function gapTable(gaps: readonly ShownGap[], agency: PublicAgency, reader: Reader): Html {
  const { words, language } = reader;
  const w = coverageWords[language];
  if (gaps.length === 0) return html`<p>${w.noGaps}</p>`;
  const shown = gaps.slice(-shownGaps).reverse();
  const more = gaps.length - shown.length;
  return html`<table class="ds-table stacking gaps" data-color="neutral" data-border><caption class="ds-sr-only">${w.gaps}</caption><thead><tr><th scope="col">${w.from}</th><th scope="col">${w.to}</th><th scope="col">${w.why}</th></tr></thead>
<tbody>${shown.map(
    ({ from, to, faults }) =>
      html`<tr><td data-label="${w.from}">${time(from, agency.timeZone, language)}</td><td data-label="${w.to}">${to ? time(to, agency.timeZone, language) : w.lasts}</td><td data-label="${w.why}">${faults.length === 0 ? w.nobodyLooked : [...new Set(faults.map((fault) => faultText(fault, words)))].join(" ")}</td></tr>`,
  )}</tbody></table>${more > 0 ? html`<p>${w.olderGaps(more)}</p>` : ""}`;
}
