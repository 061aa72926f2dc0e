/** One public text of an agency: what it said, where it stands, how many versions are kept. */

import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { cutAround } from "../../access/snippet.ts";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { dayOf } from "../../domain/day.ts";
import { harmless, languageTag, outsideLink, safeLink } from "../archived-text.ts";
import { type Html, longDay, time } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import { publishedDigest } from "../published-digest.ts";
import { type PublicAgency, type PublicChannel, readAgencies, readChannels } from "../read/agencies.ts";
import { caseUnder, type PublicEntry, readCaseEntries } from "../read/entries.ts";
import { type ItemHistory, type PublicItem, readHistory, readItem } from "../read/items.ts";
import type { Site } from "../site.ts";
import { askWords } from "../words/ask.ts";
import { historyWords } from "../words/history.ts";
import { casePath, entryTable } from "./parts.ts";
import { eventList, eventText, isRemoved, versionList } from "./post-history.ts";

const titleLength = 80;
/** Of the dialogue; the others are on the page of the case. */
const threadEntries = 50;

export async function postPage(site: Site, reader: Reader, id: string): Promise<Page | undefined> {
  const [item, history, agencies, channels] = await Promise.all([
    readItem(site.pool, id),
    readHistory(site.pool, id),
    readAgencies(site.pool),
    readChannels(site.pool),
  ]);
  const agency = agencies.find((one) => one.id === item?.agencyId);
  const channel = channels.find((one) => one.id === item?.channelId);
  if (!item || !agency || !channel) return undefined;
  const { words } = reader;
  const caseId = await caseUnder(site.pool, item.id);
  const thread =
    caseId === undefined
      ? undefined
      : await readCaseEntries(site.pool, caseId, { limit: threadEntries, offset: 0 });
  const tag = languageTag(item.language, agency.language);
  const title = postTitle(item, agency, reader);
  const json = `/api/v1/innlegg/${publicId("item", item.id)}`;
  const main = html`<p class="facts"><span class="ds-tag" data-color="info">${kindWord(item, reader)}</span> <bdi lang="${agency.language}">${harmless(agency.name)}</bdi></p>
<h1 lang="${item.title === null ? reader.language : tag}"><bdi>${harmless(title)}</bdi></h1>
${item.body === "" ? "" : html`<div class="quote" lang="${tag}" dir="auto">${harmless(item.body)}</div>`}
${facts(item, history, agency, channel, reader)}
<p class="quiet small">${historyWords[reader.language].digestHint}</p>
${eventList(history, agency, reader)}
${versionList(item, history, agency, reader)}
${caseId !== undefined && thread ? threadTable(caseId, thread, agency, reader) : ""}
<p class="no-print"><a class="ds-link" href="${json}">${words.asJson}</a></p>`;
  return {
    title,
    crumbs: [{ text: words.typePost, href: `/sok?type=innlegg&enhet=${publicId("agency", agency.id)}` }],
    main,
    json,
  };
}

/** What was registered of the dialogue under it. */
function threadTable(
  caseId: string,
  { entries, count }: { readonly entries: readonly PublicEntry[]; readonly count: number },
  agency: PublicAgency,
  reader: Reader,
): Html {
  const { words, language } = reader;
  const w = askWords[language];
  const [first] = entries;
  if (!first) return html``;
  const number = `${first.caseYear}/${first.caseSequence}`;
  const caption = html`${w.dialogue} <span class="quiet small">${words.entries(count)}</span>`;
  return html`${entryTable(caption, entries, agency, reader)}<p><a class="ds-link" href="${casePath(caseId)}">${w.caseHeading(number)}</a></p>`;
}

/** Its own title, or its day: the first words of a text make a poor heading. */
export function postTitle(item: PublicItem, agency: PublicAgency, { words, language }: Reader): string {
  if (item.title !== null && item.title.trim() !== "") return cutAround(item.title, [], titleLength * 3);
  return words.untitledPost(longDay(dayOf(item.postedAt, agency.timeZone), language));
}

export function kindWord(item: PublicItem, { words }: Reader): string {
  return (Object.entries(words.kind).find(([kind]) => kind === item.kind) ?? ["", words.postHeading])[1];
}

function facts(
  item: PublicItem,
  history: ItemHistory,
  agency: PublicAgency,
  channel: PublicChannel,
  reader: Reader,
): Html {
  const { words, language } = reader;
  const last = history.events.at(-1);
  const standing =
    last && isRemoved(item)
      ? eventText(last, agency, reader)
      : html`${harmless(Object.entries(words.standing).find(([name]) => name === item.standing)?.[1] ?? item.standing)}`;
  // nobody has looked since: at a paused, closed or failing channel that may be long ago
  const asOf =
    channel.lastCompleteAt === null
      ? ""
      : html` <span class="quiet">(${words.lastCaptured("").toLocaleLowerCase(language)}${time(channel.lastCompleteAt, agency.timeZone, language)})</span>`;
  const rows: readonly (readonly [string, Html])[] = [
    [words.postedAt, time(item.postedAt, agency.timeZone, language)],
    [words.firstSeenAt, time(item.firstSeenAt, agency.timeZone, language)],
    [words.shown, html`${standing}${asOf}`],
    [words.versions, html`${versionsKept(item, reader)}`],
    [
      words.channel,
      html`<bdi lang="${agency.language}">${harmless(channel.title)}</bdi> <span class="quiet">· ${kindFacts[channel.kind].name[language]}</span>`,
    ],
    [words.digest, html`<span class="digest">${publishedDigest(item)}</span>`],
    ...(item.permalink === null ? [] : [[words.permalink, addressOf(item, reader)] as const]),
    ...(item.updatedAt === null
      ? []
      : [[historyWords[language].updatedOn, time(item.updatedAt, agency.timeZone, language)] as const]),
  ];
  return html`<dl class="facts-table">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** No link leads where nothing is any more. */
function addressOf(item: PublicItem, { words, language }: Reader): Html {
  const link = safeLink(item.permalink);
  if (!link) return html`${words.noPermalink}`;
  return isRemoved(item)
    ? html`<bdi>${harmless(link)}</bdi> <span class="quiet">(${historyWords[language].deadAddress})</span>`
    : outsideLink(link, words);
}

/** How many versions are kept, and what is not the same in all of them; nothing of that while it is not known. */
function versionsKept({ versions, changed }: PublicItem, { words, language }: Reader): string {
  const kept = words.versionsKept(versions);
  if (versions === 1 || changed === null) return kept;
  if (changed.length === 0) return `${kept}; ${words.nothingChanged}`;
  const parts = changed.map((part) => words.changedParts[part]);
  return `${kept}; ${words.changedSince(new Intl.ListFormat(language, { type: "conjunction" }).format(parts))}`;
}
