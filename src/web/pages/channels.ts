/** Every channel: how often and when it was captured, and how whole its last weeks are. */

import { html } from "hono/html";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { addDays, dayOf } from "../../domain/day.ts";
import { harmless, outsideLink, safeLink } from "../archived-text.ts";
import { type Html, time } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import {
  isActive,
  type PublicAgency,
  type PublicChannel,
  readAgencies,
  readChannels,
} from "../read/agencies.ts";
import { readCoverage, type ShownCoverage } from "../read/coverage.ts";
import { countByChannel } from "../read/items.ts";
import type { Site } from "../site.ts";
import { coverageWords } from "../words/coverage.ts";
import { coverageStrip, daysInWords } from "./coverage-calendar.ts";
import { pageNumber } from "./journal.ts";
import { channelPath, faultText, freshnessTag, pageLinks, sinceWhen } from "./parts.ts";

/** Of all agencies together. */
const channelsPerPage = 40;
const shownDays = 28;

export async function channelsPage(site: Site, reader: Reader): Promise<Page> {
  const [agencies, channels, counts] = await Promise.all([
    readAgencies(site.pool),
    readChannels(site.pool),
    countByChannel(site.pool),
  ]);
  const { words } = reader;
  const now = site.clock.now();
  const ordered = agencies.flatMap((agency) => channels.filter(({ agencyId }) => agencyId === agency.id));
  const last = Math.max(1, Math.ceil(ordered.length / channelsPerPage));
  const current = Math.min(pageNumber(reader.search.get("side")), last);
  const shown = ordered.slice((current - 1) * channelsPerPage, current * channelsPerPage);
  const tables = agencies.map(async (agency) => {
    const own = shown.filter((channel) => channel.agencyId === agency.id);
    if (own.length === 0) return "";
    const to = dayOf(now, agency.timeZone);
    const days = { from: addDays(to, 1 - shownDays), to };
    const covered = await readCoverage(site.pool, agency, own, days, now);
    return agencyTable(
      agency,
      own.map((channel) =>
        row(
          channel,
          agency,
          { counts: counts.get(channel.id), covered: covered.get(channel.id) },
          reader,
          now,
        ),
      ),
      reader,
    );
  });
  const main = html`<h1>${words.channels}</h1>
<p class="lead">${words.channelsIntro}</p>
${agencies.length === 0 ? html`<p>${words.noAgencies}</p>` : ""}
${await Promise.all(tables)}
${pageLinks(reader, { current, last }, {})}`;
  return { title: words.channels, crumbs: [], main, json: "/api/v1/kanal" };
}

function agencyTable(agency: PublicAgency, rows: readonly Html[], { words, language }: Reader): Html {
  return html`<table class="ds-table stacking coverage" data-color="neutral" data-border><caption lang="${agency.language}">${harmless(agency.name)}</caption>
<thead><tr><th scope="col">${words.channel}</th><th scope="col" class="w-state">${words.state}</th><th scope="col" class="w-strip">${coverageWords[language].lastDays(shownDays)}</th><th scope="col" class="w-moment">${words.lastComplete}</th><th scope="col" class="w-count count">${words.entriesHeld}</th><th scope="col" class="w-count count">${words.postsHeld}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

interface Known {
  readonly counts: { readonly entries: number; readonly items: number } | undefined;
  readonly covered: ShownCoverage | undefined;
}

function row(
  channel: PublicChannel,
  agency: PublicAgency,
  { counts, covered }: Known,
  reader: Reader,
  at: Date,
): Html {
  const { words, language } = reader;
  const w = coverageWords[language];
  const link = safeLink(channel.address);
  const moment = (instant: Date | null) => (instant ? time(instant, agency.timeZone, language) : html`–`);
  const fault =
    channel.lastFault === null || !isActive(channel)
      ? ""
      : html`<br><span class="small">${faultText(channel.lastFault, words)}</span>`;
  const often = isActive(channel)
    ? html`<br><span class="quiet small">${words.everyMinutes(channel.everyMinutes)}</span>`
    : "";
  const isLast = channel.lastLookAt?.getTime() === channel.lastCompleteAt?.getTime();
  const tried = isLast
    ? ""
    : html`<br><span class="quiet small">${words.lastTried}: ${moment(channel.lastLookAt)}</span>`;
  const days = covered
    ? html`${coverageStrip(covered.days)}<br><span class="small">${daysInWords(covered.days, reader)}</span>`
    : html`<span class="small">${w.notTold}</span>`;
  return html`<tr><th scope="row" data-label="${words.channel}"><span><a class="ds-link" href="${channelPath(channel.id)}"><bdi lang="${agency.language}">${harmless(channel.title)}</bdi></a> <span class="quiet small">${kindFacts[channel.kind].name[language]}</span>${link ? html`<br><span class="small">${outsideLink(link, words)}</span>` : ""}</span></th>
<td data-label="${words.state}"><span>${freshnessTag(channel, at, words)} ${sinceWhen(channel, agency, reader)}${often}${fault}</span></td>
<td data-label="${w.lastDays(shownDays)}"><span>${days}</span></td>
<td data-label="${words.lastComplete}"><span>${moment(channel.lastCompleteAt)}${tried}</span></td>
<td class="number count" data-label="${words.entriesHeld}">${counts?.entries ?? 0}</td>
<td class="number count" data-label="${words.postsHeld}">${counts?.items ?? 0}</td></tr>`;
}
