/** The channels of every agency, and where the archive may be blind. */
import { html } from "hono/html";
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
import { countByChannel } from "../read/items.ts";
import type { Site } from "../site.ts";
import { faultText, freshnessTag, sinceWhen } from "./parts.ts";

export async function channelsPage(site: Site, reader: Reader): Promise<Page> {
  const [agencies, channels, counts] = await Promise.all([
    readAgencies(site.pool),
    readChannels(site.pool),
    countByChannel(site.pool),
  ]);
  const { words } = reader;
  const at = site.clock.now();
  const main = html`<h1>${words.channels}</h1>
<p class="lead">${words.channelsIntro}</p>
${agencies.length === 0 ? html`<p>${words.noAgencies}</p>` : ""}
${agencies.map((agency) => {
  const own = channels.filter((channel) => channel.agencyId === agency.id);
  return html`<table class="ds-table stacking coverage" data-color="neutral" data-border><caption lang="${agency.language}">${harmless(agency.name)}</caption>
<thead><tr><th scope="col">${words.channel}</th><th scope="col" class="w-state">${words.state}</th><th scope="col" class="w-moment">${words.interval}</th><th scope="col" class="w-moment">${words.lastComplete}</th><th scope="col" class="w-moment">${words.lastTried}</th><th scope="col" class="w-count count">${words.entriesHeld}</th><th scope="col" class="w-count count">${words.postsHeld}</th></tr></thead>
<tbody>${own.map((channel) => row(channel, agency, counts.get(channel.id), reader, at))}</tbody></table>`;
})}`;
  return { title: words.channels, crumbs: [], main, json: "/api/v1/kanal" };
}

function row(
  channel: PublicChannel,
  agency: PublicAgency,
  count: { readonly entries: number; readonly items: number } | undefined,
  reader: Reader,
  at: Date,
): Html {
  const { words, language } = reader;
  const link = safeLink(channel.address);
  const moment = (instant: Date | null) => (instant ? time(instant, agency.timeZone, language) : html`–`);
  const fault =
    channel.lastFault === null || !isActive(channel)
      ? ""
      : html`<br><span class="small">${faultText(channel.lastFault, words)}</span>`;
  return html`<tr><th scope="row" data-label="${words.channel}"><span><strong><bdi lang="${agency.language}">${harmless(channel.title)}</bdi></strong> <span class="quiet small">${words.platform[channel.kind]}</span>${link ? html`<br><span class="small">${outsideLink(link, words)}</span>` : ""}</span></th>
<td data-label="${words.state}"><span>${freshnessTag(channel, at, words)} ${sinceWhen(channel, agency, reader)}${fault}</span></td>
<td data-label="${words.interval}">${isActive(channel) ? words.everyMinutes(channel.everyMinutes) : "–"}</td>
<td data-label="${words.lastComplete}">${moment(channel.lastCompleteAt)}</td>
<td data-label="${words.lastTried}">${moment(channel.lastLookAt)}</td>
<td class="number count" data-label="${words.entriesHeld}">${count?.entries ?? 0}</td>
<td class="number count" data-label="${words.postsHeld}">${count?.items ?? 0}</td></tr>`;
}
