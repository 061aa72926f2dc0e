/** Pieces that several pages show: tags, freshness, entry tables, page links. */
import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { harmless } from "../archived-text.ts";
import { dayTime, type Html, queryString, time } from "../html.ts";
import type { Reader } from "../layout.ts";
import {
  type Freshness,
  freshnessOf,
  isActive,
  type PublicAgency,
  type PublicChannel,
} from "../read/agencies.ts";
import type { PublicEntry } from "../read/entries.ts";
import type { Words } from "../words/index.ts";

const colourOf: Readonly<Record<Freshness, string>> = {
  fresh: "success",
  late: "warning",
  failing: "danger",
  never: "neutral",
  paused: "neutral",
  closed: "neutral",
};

export function freshnessTag(channel: PublicChannel, at: Date, words: Words): Html {
  const freshness = freshnessOf(channel, at);
  return html`<span class="ds-tag" data-color="${colourOf[freshness]}">${words.fresh[freshness]}</span>`;
}

/** Since when a channel is not looked at any more; nothing for one that is. */
export function sinceWhen(
  channel: PublicChannel,
  agency: PublicAgency,
  { words, language }: Reader,
): Html | "" {
  if (isActive(channel) || channel.stateAt === null) return "";
  return html`<span class="small">${words.stateSince("")}${time(channel.stateAt, agency.timeZone, language)}</span> `;
}

/** One line per channel: how whole the journal can be. */
export function freshnessList(
  reader: Reader,
  channels: readonly PublicChannel[],
  agency: PublicAgency,
  at: Date,
): Html {
  const { words, language } = reader;
  return html`<ul class="freshness" aria-label="${words.capture}">
${channels.map((channel) => {
  const when = channel.lastCompleteAt
    ? html`${words.lastCaptured("")}${time(channel.lastCompleteAt, agency.timeZone, language)}`
    : html`${words.neverCaptured}`;
  const fault =
    channel.lastFault === null || !isActive(channel)
      ? ""
      : html`<span>${faultText(channel.lastFault, words)}</span>`;
  return html`<li><strong><bdi>${harmless(channel.title)}</bdi></strong> ${freshnessTag(channel, at, words)} ${sinceWhen(channel, agency, reader)}<span>${when}</span> ${fault}</li>`;
})}
</ul>`;
}

/** What a fault of a look means to a reader; the code itself stays in the logs. */
export function faultText(code: string, words: Words): string {
  if (code.startsWith("config.")) return words.fault.settings;
  if (/unreachable|timeout/.test(code)) return words.fault.silent;
  if (/rateLimited/.test(code)) return words.fault.limited;
  if (/status|refused|redirect/.test(code)) return words.fault.refused;
  return words.fault.unusable;
}

export function entryNumber(entry: PublicEntry): string {
  return `${entry.sequence}/${entry.year}`;
}

export function documentNumber(entry: PublicEntry): string {
  return `${entry.caseYear}/${entry.caseSequence}-${entry.numberInCase}`;
}

export function entryPath(entry: { readonly id: string }): string {
  return `/journal/${publicId("entry", entry.id)}`;
}

export function casePath(id: string): string {
  return `/sak/${publicId("case", id)}`;
}

export function itemPath(itemId: string): string {
  return `/innlegg/${publicId("item", itemId)}`;
}

export function channelPath(id: string): string {
  return `/kanaler/${publicId("channel", id)}`;
}

/** What the journal holds in place of a party that is withheld is told in words. */
export function shownParty(party: string, words: Words): string {
  return party === "*****" ? words.shielded : party;
}

/** The title as a link, in the agency's language, with the ground when something is withheld. */
export function entryTitle(entry: PublicEntry, agency: PublicAgency | undefined, words: Words): Html {
  const withheld =
    entry.ground === null
      ? ""
      : html` <span class="ds-tag" data-color="warning">${words.withheldBy(harmless(entry.ground))}</span>`;
  return html`<a class="ds-link" href="${entryPath(entry)}" lang="${agency?.language ?? "nb"}"><bdi>${harmless(entry.title)}</bdi></a>${withheld}`;
}

export function entryTable(
  caption: Html,
  entries: readonly PublicEntry[],
  agency: PublicAgency | undefined,
  reader: Reader,
): Html {
  const { words } = reader;
  const language = agency?.language ?? "nb";
  return html`<table class="ds-table stacking journal" data-color="neutral" data-border data-hover><caption>${caption}</caption>
<thead><tr><th scope="col" class="w-number">${words.number}</th><th scope="col" class="w-document">${words.inCase}</th><th scope="col" class="w-type">${words.type}</th><th scope="col">${words.title}</th><th scope="col" class="w-party">${words.party}</th><th scope="col" class="w-day">${words.documentDay}</th></tr></thead>
<tbody>
${entries.map(
  (entry) => html`<tr><td class="number" data-label="${words.number}">${entryNumber(entry)}</td>
<td class="number" data-label="${words.inCase}"><span class="only-narrow">${words.caseFile.toLowerCase()} </span>${documentNumber(entry)}</td>
<td data-label="${words.type}">${words.direction[entry.direction]}</td>
<td class="titled" data-label="${words.title}"><span>${entryTitle(entry, agency, words)}</span></td>
<td data-label="${words.party}" lang="${language}"><bdi>${harmless(shownParty(entry.party, words))}</bdi></td>
<td class="number" data-label="${words.documentDay}">${entry.documentDay === null ? "–" : dayTime(entry.documentDay, reader.language)}</td></tr>`,
)}
</tbody></table>`;
}

/** The same rows for a feed reader and for a spreadsheet. A feed of a journal is of all its days. */
export function copyLinks(
  { words }: Reader,
  of: "sok" | "journal",
  parameters: Readonly<Record<string, string | undefined>>,
): Html {
  const followed = queryString(of === "journal" ? { enhet: parameters["enhet"] } : parameters);
  const links = [
    [`/feed/${of}.atom${followed}`, words.asAtom],
    [`/feed/${of}.json${followed}`, words.asJsonFeed],
    [`/${of}.csv${queryString(parameters)}`, words.asCsv],
  ];
  return html`<p class="no-print copies">${words.follow} ${links.map(([href, text]) => html`<a class="ds-link" href="${href}">${text}</a> `)}<span class="quiet small">${words.copiesHint}</span></p>`;
}

/** Links to the pages of a list; nothing when there is only one. */
export function pageLinks(
  reader: Reader,
  pages: { readonly current: number; readonly last: number },
  parameters: Readonly<Record<string, string | undefined>>,
): Html | "" {
  const { words, path } = reader;
  const { current, last } = pages;
  if (last <= 1) return "";
  const to = (page: number) => `${path}${queryString({ ...parameters, side: page > 1 ? page : undefined })}`;
  const near = [...new Set([1, current - 1, current, current + 1, last])].filter((n) => n >= 1 && n <= last);
  return html`<nav class="ds-pagination" aria-label="${words.pages}"><ul>
${current > 1 ? html`<li><a class="ds-button" data-variant="tertiary" rel="prev" href="${to(current - 1)}">${words.previous}</a></li>` : ""}
${near.map((page) => html`<li><a class="ds-button" data-variant="tertiary" href="${to(page)}" aria-label="${words.page(page)}"${page === current ? html` aria-current="true"` : ""}>${page}</a></li>`)}
${current < last ? html`<li><a class="ds-button" data-variant="tertiary" rel="next" href="${to(current + 1)}">${words.next}</a></li>` : ""}
</ul></nav>`;
}
