/** A text of an agency that was public here and is not any more: since when, and because of whom. Nothing of what it said. */
import { html } from "hono/html";
import { harmless } from "../archived-text.ts";
import { time } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import { readAgencies, readChannels } from "../read/agencies.ts";
import type { WithdrawnItem } from "../read/items.ts";
import type { Site } from "../site.ts";
import { historyWords } from "../words/history.ts";

export async function withdrawnPage(
  site: Site,
  { words, language }: Reader,
  { agencyId, channelId, at, because }: WithdrawnItem,
): Promise<Page | undefined> {
  const [agencies, channels] = await Promise.all([readAgencies(site.pool), readChannels(site.pool)]);
  const agency = agencies.find(({ id }) => id === agencyId);
  const channel = channels.find(({ id }) => id === channelId);
  if (!agency || !channel) return undefined;
  const w = historyWords[language];
  const main = html`<h1>${w.withdrawn}</h1>
<p class="lead">${w.publicUntil} ${time(at, agency.timeZone, language)}. ${w.withdrawnBecause[because]}</p>
<dl class="facts-table"><dt>${words.agency}</dt><dd lang="${agency.language}">${harmless(agency.name)}</dd><dt>${words.channel}</dt><dd><bdi lang="${agency.language}">${harmless(channel.title)}</bdi></dd></dl>
<p>${w.askForText}</p>`;
  return { title: w.withdrawn, crumbs: [], main };
}
