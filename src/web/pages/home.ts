/** The front page: search, the agencies with how fresh their channels are, the latest entries. */
import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { harmless } from "../archived-text.ts";
import { dayTime, type Html } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import {
  freshnessOf,
  isActive,
  type PublicAgency,
  type PublicChannel,
  readAgencies,
  readChannels,
} from "../read/agencies.ts";
import { latestEntries, type PublicEntry } from "../read/entries.ts";
import type { Site } from "../site.ts";
import { documentNumber, entryTitle, freshnessTag } from "./parts.ts";

/** So many entries, and so many of one agency before those of others. */
const latest = { count: 10, each: 3 };

export async function homePage(site: Site, reader: Reader): Promise<Page> {
  const [agencies, channels, entries] = await Promise.all([
    readAgencies(site.pool),
    readChannels(site.pool),
    latestEntries(site.pool, latest),
  ]);
  const { words } = reader;
  const main = html`<div class="hero"><h1>${words.siteLine}</h1>
<p class="lead">${words.homeIntro}</p>
<form class="search-row" action="/sok" method="get" role="search">
<div class="ds-field"><label class="ds-label" for="query">${words.searchFor}</label><input class="ds-input" id="query" name="query" type="search" autocomplete="off"></div>
<button class="ds-button" type="submit">${words.search}</button>
</form></div>
<h2>${words.agencies}</h2>
${agencies.length === 0 ? html`<p>${words.noAgencies}</p>` : html`<ul class="agency-list">${agencies.map((agency) => agencyCard(agency, channels, reader, site.clock.now()))}</ul>`}
<h2>${words.latestEntries}</h2>
${entries.length === 0 ? html`<p>${words.noEntries}</p>` : html`${latestList(entries, agencies, reader)}<p>${agencies.length === 1 ? html`<a class="ds-link" href="/journal">${words.wholeJournal}</a>` : html`<a class="ds-link" href="/sok?type=journalpost">${words.allEntries}</a>`}</p>`}`;
  return { title: words.siteLine, main };
}

function agencyCard(agency: PublicAgency, all: readonly PublicChannel[], { words }: Reader, at: Date): Html {
  const channels = all.filter((channel) => channel.agencyId === agency.id && isActive(channel));
  const fresh = channels.filter((channel) => freshnessOf(channel, at) === "fresh").length;
  const troubled = channels.filter((channel) => freshnessOf(channel, at) !== "fresh");
  return html`<li><h3><a class="ds-link" href="/journal?enhet=${publicId("agency", agency.id)}" lang="${agency.language}"><bdi>${harmless(agency.name)}</bdi></a></h3>
<p class="quiet small">${words.orgNumber} ${agency.orgNumber}</p>
<p>${words.channelsFresh(fresh, channels.length)}</p>
${troubled.length === 0 ? "" : html`<ul class="plain-list small">${troubled.map((channel) => html`<li class="facts"><bdi>${harmless(channel.title)}</bdi> ${freshnessTag(channel, at, words)}</li>`)}</ul>`}</li>`;
}

function latestList(
  entries: readonly PublicEntry[],
  agencies: readonly PublicAgency[],
  { words, language }: Reader,
): Html {
  return html`<table class="ds-table stacking journal" data-color="neutral" data-border data-hover><caption class="ds-sr-only">${words.latestEntries}</caption>
<thead><tr><th scope="col" class="w-day">${words.journaledOn}</th><th scope="col" class="w-document">${words.inCase}</th><th scope="col">${words.title}</th><th scope="col" class="w-type">${words.type}</th><th scope="col" class="w-party">${words.agency}</th></tr></thead>
<tbody>${entries.map((entry) => {
    const agency = agencies.find(({ id }) => id === entry.agencyId);
    return html`<tr><td class="number" data-label="${words.journaledOn}">${dayTime(entry.journaledOn, language)}</td>
<td class="number" data-label="${words.inCase}"><span class="only-narrow">${words.caseFile.toLowerCase()} </span>${documentNumber(entry)}</td>
<td class="titled" data-label="${words.title}"><span>${entryTitle(entry, agency, words)}</span></td>
<td data-label="${words.type}">${words.direction[entry.direction]}</td>
<td data-label="${words.agency}" lang="${agency?.language ?? "nb"}"><bdi>${harmless(agency?.name ?? "")}</bdi></td></tr>`;
  })}</tbody></table>`;
}
