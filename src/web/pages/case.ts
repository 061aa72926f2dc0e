/** One case file: what dialogue it holds, and its entries in the order of their numbers. */

import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { harmless } from "../archived-text.ts";
import { dayTime, type Html, queryString, time } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import { type PublicAgency, type PublicChannel, readAgencies, readChannels } from "../read/agencies.ts";
import { type PublicCase, readCase, readCaseEntries } from "../read/entries.ts";
import type { Site } from "../site.ts";
import { askWords } from "../words/ask.ts";
import { historyWords } from "../words/history.ts";
import { askSection } from "./ask.ts";
import { pageNumber } from "./journal.ts";
import { casePath, entryTable, itemPath, pageLinks } from "./parts.ts";

const entriesPerPage = 100;

export async function casePage(site: Site, reader: Reader, id: string): Promise<Page | undefined> {
  const [file, agencies, channels] = await Promise.all([
    readCase(site.pool, id),
    readAgencies(site.pool),
    readChannels(site.pool),
  ]);
  const agency = agencies.find((one) => one.id === file?.agencyId);
  const channel = channels.find((one) => one.id === file?.channelId);
  if (!file || !agency || !channel) return undefined;
  const asked = pageNumber(reader.search.get("side"));
  const read = (page: number) =>
    readCaseEntries(site.pool, id, { limit: entriesPerPage, offset: (page - 1) * entriesPerPage });
  const first = await read(asked);
  const last = Math.max(1, Math.ceil(first.count / entriesPerPage));
  const current = Math.min(asked, last);
  const { entries, count } = current === asked ? first : await read(current);
  const { words, language } = reader;
  const w = askWords[language];
  const number = `${file.year}/${file.sequence}`;
  const json = `/api/v1/saksmappe/${publicId("case", file.id)}`;
  const feed = `/feed/sak/${publicId("case", file.id)}.atom`;
  const caption = html`${w.entriesInCase} <span class="quiet small">${words.entries(count)}</span>`;
  const main = html`<p class="facts"><span class="ds-tag" data-color="neutral">${words.caseFile}</span> ${w.caseHeading(number)}</p>
<h1 lang="${agency.language}"><bdi>${harmless(file.title)}</bdi></h1>
${facts(file, agency, channel, reader)}
${entryTable(caption, entries, agency, reader)}
${pageLinks(reader, { current, last }, {})}
${askSection({ number: w.caseHeading(number), lines: citationLines(file, agency, site.baseUrl) }, agency, reader)}
<h2>${w.citeCase}</h2>
<p class="quote">${harmless(agency.name)}: <bdi lang="${agency.language}">${harmless(file.washedTitle)}</bdi>. ${w.caseHeading(number)}. ${site.baseUrl}${casePath(file.id)}</p>
<p class="no-print"><a class="ds-link" href="${feed}">${w.followCase}</a> <a class="ds-link" href="${json}">${words.asJson}</a></p>`;
  const enhet = publicId("agency", agency.id);
  return {
    title: w.caseHeading(number),
    crumbs: [{ text: words.journal, href: `/journal${queryString({ enhet })}` }],
    ...{ main, json, feed },
  };
}

/** Without personal names: what is sent leaves our hands. In the agency's language. */
function citationLines(file: PublicCase, agency: PublicAgency, baseUrl: string): readonly string[] {
  return [
    askWords[agency.language].caseHeading(`${file.year}/${file.sequence}`),
    file.washedTitle,
    `${baseUrl}${casePath(file.id)}`,
  ];
}

function facts(file: PublicCase, agency: PublicAgency, channel: PublicChannel, reader: Reader): Html {
  const { words, language } = reader;
  const rows: readonly (readonly [string, Html])[] = [
    [words.caseNumber, html`${file.year}/${file.sequence}`],
    [askWords[language].openedOn, dayTime(file.openedOn, language)],
    [words.agency, html`<span lang="${agency.language}">${harmless(agency.name)}</span>`],
    [words.unit, html`<span lang="${agency.language}">${harmless(agency.unit)}</span>`],
    [
      words.channel,
      html`<bdi lang="${agency.language}">${harmless(channel.title)}</bdi> <span class="quiet">· ${kindFacts[channel.kind].name[language]}</span>`,
    ],
    ...(file.postId === null
      ? []
      : [
          [
            words.postHeading,
            html`<a class="ds-link" href="${itemPath(file.postId)}">${words.toPost}</a>`,
          ] as const,
        ]),
    [words.publishedOn, time(file.publishedAt, agency.timeZone, language)],
    ...(file.updatedAt === null
      ? []
      : [[historyWords[language].updatedOn, time(file.updatedAt, agency.timeZone, language)] as const]),
  ];
  return html`<dl class="facts-table">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
