/** One registry entry with its case, the ground of what is withheld, and how to cite it. */

import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { namesOpenUntil } from "../../access/names.ts";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { harmless } from "../archived-text.ts";
import { dayTime, type Html, longDay, queryString, time } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import { type PublicAgency, type PublicChannel, readAgencies, readChannels } from "../read/agencies.ts";
import { type PublicEntry, readEntry } from "../read/entries.ts";
import type { Site } from "../site.ts";
import { historyWords } from "../words/history.ts";
import { askSection } from "./ask.ts";
import { casePath, documentNumber, entryNumber, entryPath, itemPath, shownParty } from "./parts.ts";

export async function entryPage(site: Site, reader: Reader, id: string): Promise<Page | undefined> {
  const [entry, agencies, channels] = await Promise.all([
    readEntry(site.pool, id),
    readAgencies(site.pool),
    readChannels(site.pool),
  ]);
  const agency = agencies.find((one) => one.id === entry?.agencyId);
  const channel = channels.find((one) => one.id === entry?.channelId);
  if (!entry || !agency || !channel) return undefined;
  const { words } = reader;
  const json = `/api/v1/journalpost/${publicId("entry", entry.id)}`;
  const withheld =
    entry.ground === null
      ? ""
      : html`<div class="ds-alert" data-color="warning"><p>${words.withheldBy(harmless(entry.ground))}</p></div>`;
  const main = html`<p class="facts"><span class="ds-tag" data-color="info">${words.direction[entry.direction]}</span> ${words.entryHeading(entryNumber(entry))}</p>
<h1 lang="${agency.language}"><bdi>${harmless(entry.title)}</bdi></h1>
${withheld}
${answer(entry, agency, reader)}
${facts(entry, agency, channel, reader)}
<p class="quiet small">${namesLine(entry, agency, reader)}</p>
${askSection({ number: `${entryNumber(entry)} (${documentNumber(entry)})`, lines: citationLines(entry, site.baseUrl) }, agency, reader)}
<h2>${words.cite}</h2>
<p class="quote">${citation(entry, agency, reader, site.baseUrl)}</p>
<p class="no-print"><a class="ds-link" href="${json}">${words.asJson}</a></p>`;
  return { title: words.entryHeading(entryNumber(entry)), crumbs: crumbs(entry, agency, reader), main, json };
}

function crumbs(entry: PublicEntry, agency: PublicAgency, { words, language }: Reader) {
  const enhet = publicId("agency", agency.id);
  return [
    { text: words.journal, href: `/journal?enhet=${enhet}` },
    {
      text: longDay(entry.journaledOn, language),
      href: `/journal${queryString({ enhet, dato: entry.journaledOn })}`,
    },
  ];
}

function facts(entry: PublicEntry, agency: PublicAgency, channel: PublicChannel, reader: Reader): Html {
  const { words, language } = reader;
  const w = historyWords[language];
  const posts = [
    entry.itemId === null ? undefined : ([words.toOwnText, entry.itemId] as const),
    entry.postId === null || entry.postId === entry.itemId
      ? undefined
      : ([words.toPost, entry.postId] as const),
  ].filter((link) => link !== undefined);
  const rows: readonly (readonly [string, Html])[] = [
    [words.number, html`${entryNumber(entry)}`],
    [words.inCase, html`<a class="ds-link" href="${casePath(entry.caseId)}">${documentNumber(entry)}</a>`],
    [words.caseFile, html`<bdi lang="${agency.language}">${harmless(entry.caseTitle)}</bdi>`],
    [words.party, html`<bdi lang="${agency.language}">${harmless(shownParty(entry.party, words))}</bdi>`],
    [words.journaledOn, dayTime(entry.journaledOn, language)],
    [words.documentDay, entry.documentDay === null ? html`–` : dayTime(entry.documentDay, language)],
    [
      words.agency,
      html`<span lang="${agency.language}">${harmless(agency.name)}</span> <span class="quiet">(${words.orgNumber} ${agency.orgNumber})</span>`,
    ],
    [words.unit, html`<span lang="${agency.language}">${harmless(agency.unit)}</span>`],
    [
      words.channel,
      html`<bdi lang="${agency.language}">${harmless(channel.title)}</bdi> <span class="quiet">· ${kindFacts[channel.kind].name[language]}</span>`,
    ],
    [words.publishedOn, time(entry.publishedAt, agency.timeZone, language)],
    ...(entry.screenedAt === null
      ? []
      : [[w.screenedOn, time(entry.screenedAt, agency.timeZone, language)] as const]),
    ...(entry.updatedAt === null
      ? []
      : [[w.updatedOn, time(entry.updatedAt, agency.timeZone, language)] as const]),
    ...posts.map(
      ([text, itemId]) =>
        [words.postHeading, html`<a class="ds-link" href="${itemPath(itemId)}">${text}</a>`] as const,
    ),
  ];
  return html`<dl class="facts-table">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Of the agency's own answer what tells of nobody; whoever wants the rest asks. */
function answer({ answer: text }: PublicEntry, agency: PublicAgency, { words }: Reader): Html | "" {
  if (text === null) return "";
  return html`<h2>${words.ownAnswer}</h2>
<div class="quote" lang="${agency.language}" dir="auto">${harmless(text)}</div>
<p class="quiet small">${words.ownAnswerHint}</p>`;
}

/** The views of the database decide what is shown; this only says what they did. */
function namesLine(entry: PublicEntry, agency: PublicAgency, { words, language }: Reader): string {
  const named = entry.title !== entry.washedTitle || entry.party !== entry.washedParty;
  const until = namesOpenUntil(agency.names, agency.timeZone, entry.publishedAt);
  return named && until ? words.namesUntil(longDay(until, language)) : words.namesGone;
}

/** Without personal names: what is sent leaves our hands. */
function citationLines(entry: PublicEntry, baseUrl: string): readonly string[] {
  return [
    `${entryNumber(entry)} (${documentNumber(entry)}), ${entry.journaledOn}`,
    entry.washedTitle,
    `${baseUrl}${entryPath(entry)}`,
  ];
}

/** Made of the washed title: a citation lives longer than the year in which a name may be found. */
function citation(
  entry: PublicEntry,
  agency: PublicAgency,
  { words, language }: Reader,
  baseUrl: string,
): Html {
  const number = `${words.entryHeading(entryNumber(entry))} (${words.caseFile.toLowerCase()} ${documentNumber(entry)})`;
  return html`${harmless(agency.name)}: <bdi lang="${agency.language}">${harmless(entry.washedTitle)}</bdi>. ${number}, ${longDay(entry.journaledOn, language)}. ${baseUrl}${entryPath(entry)}`;
}
