/** One day of one agency's journal, channel by channel, fit for paper. */
import { html } from "hono/html";
import { publicId, uuidOf } from "../../access/ids.ts";
import { readDay } from "../../access/time-string.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { harmless } from "../archived-text.ts";
import { type Html, longDay, queryString, weekday } from "../html.ts";
import type { Page, Reader } from "../layout.ts";
import { type PublicAgency, type PublicChannel, readAgencies, readChannels } from "../read/agencies.ts";
import { readCoverage } from "../read/coverage.ts";
import { countByDay, type JournalDay, newestDay, type PublicEntry, readJournalDay } from "../read/entries.ts";
import type { Site } from "../site.ts";
import { monthCalendar, monthOf } from "./calendar.ts";
import { dayCoverage, dayGaps, wasLookedAt } from "./day-coverage.ts";
import { copyLinks, entryTable, pageLinks } from "./parts.ts";

const entriesPerPage = 200;

/** undefined when the agency that is asked for is not here */
export async function journalPage(site: Site, reader: Reader): Promise<Page | undefined> {
  const { words, search } = reader;
  const agencies = await readAgencies(site.pool);
  const wanted = search.get("enhet");
  const wantedId = wanted ? uuidOf("agency", wanted) : agencies[0]?.id;
  const agency = agencies.find(({ id }) => id === wantedId);
  if (!agency) return wanted ? undefined : { title: words.journal, crumbs: [], main: nothingYet(reader) };
  const asked = search.get("dato") ?? "";
  const askedDay = readDay(asked);
  const shownDay =
    askedDay ?? (await newestDay(site.pool, agency.id)) ?? dayOf(site.clock.now(), agency.timeZone);
  const read = (page: number) =>
    readJournalDay(site.pool, agency.id, shownDay, {
      limit: entriesPerPage,
      offset: (page - 1) * entriesPerPage,
    });
  const askedPage = pageNumber(search.get("side"));
  const [first, channels, counts] = await Promise.all([
    read(askedPage),
    readChannels(site.pool),
    countByDay(site.pool, agency.id, monthOf(shownDay)),
  ]);
  const last = Math.max(1, Math.ceil(first.count / entriesPerPage));
  const current = Math.min(askedPage, last);
  const journal = current === askedPage ? first : await read(current);
  const own = channels.filter((channel) => channel.agencyId === agency.id);
  const parameters = { enhet: publicId("agency", agency.id), dato: shownDay };
  const now = site.clock.now();
  // the status of today is told as it is now
  const past = shownDay < dayOf(now, agency.timeZone) ? own : [];
  const covered = await readCoverage(site.pool, agency, past, { from: shownDay, to: shownDay }, now);
  const main = html`<h1>${words.journalOf(harmless(agency.name))}</h1>
<p class="only-print small">${words.orgNumber} ${agency.orgNumber}</p>
${asked !== "" && askedDay === undefined ? html`<div class="ds-alert" data-color="warning"><p>${words.unknownDay(harmless(asked.slice(0, 40)))}</p></div>` : ""}
${dayBar(reader, agencies, agency, shownDay, journal)}
<h2 class="day-heading">${weekday(shownDay, reader.language)} <span class="quiet small">${words.entries(journal.count)}</span></h2>
<div class="folds">
<div class="fold">${dayGaps(reader, past, covered)}${dayCoverage(reader, own, agency, shownDay, now)}</div>
<details class="no-print"${journal.count === 0 ? html` open` : ""}><summary>${words.calendar}</summary>${monthCalendar(agency.id, shownDay, counts, reader)}</details>
</div>
${journal.count === 0 ? (wasLookedAt(own, agency, shownDay) ? html`<p>${words.emptyDay}</p>` : "") : tables(journal.entries, own, agency, reader)}
${pageLinks(reader, { current, last }, parameters)}
${copyLinks(reader, "journal", parameters)}
<p class="no-print"><a class="ds-link" href="/journal.zip${queryString({ enhet: publicId("agency", agency.id), aar: shownDay.slice(0, 4) })}">${words.downloadYear(shownDay.slice(0, 4))}</a></p>`;
  return {
    title: `${words.journalOf(agency.name)}, ${longDay(shownDay, reader.language)}`,
    crumbs: [],
    main,
    feed: `/feed/journal.atom${queryString({ enhet: parameters.enhet })}`,
    csv: `/journal.csv${queryString(parameters)}`,
    json: `/api/v1/search${queryString({ entity: "Journalpost", journalenhet: publicId("agency", agency.id), journaldatoFrom: shownDay, journaldatoTo: shownDay })}`,
  };
}

function nothingYet({ words }: Reader): Html {
  return html`<h1>${words.journal}</h1><p>${words.noAgencies}</p>`;
}

function dayBar(
  { words, language }: Reader,
  agencies: readonly PublicAgency[],
  agency: PublicAgency,
  shown: Day,
  journal: JournalDay,
): Html {
  const enhet = publicId("agency", agency.id);
  const to = (target: Day, text: string, rel: string) =>
    html`<a class="ds-button" data-variant="secondary" rel="${rel}" href="/journal${queryString({ enhet, dato: target })}">${text}<span class="ds-sr-only">: ${longDay(target, language)}</span></a>`;
  return html`<div class="day-bar"><form action="/journal" method="get">
<div class="ds-field"><label class="ds-label" for="enhet">${words.agency}</label><select class="ds-input" id="enhet" name="enhet">
${agencies.map((other) => html`<option value="${publicId("agency", other.id)}" lang="${other.language}"${other.id === agency.id ? html` selected` : ""}>${harmless(other.name)}</option>`)}
</select></div>
<div class="ds-field"><label class="ds-label" for="dato">${words.day}</label><input class="ds-input" id="dato" name="dato" type="date" value="${shown}"></div>
<button class="ds-button" type="submit">${words.show}</button></form>
<nav aria-label="${words.day}">${journal.previous ? to(journal.previous, words.previousDay, "prev") : ""}${journal.next ? to(journal.next, words.nextDay, "next") : ""}</nav></div>`;
}

function tables(
  entries: readonly PublicEntry[],
  channels: readonly PublicChannel[],
  agency: PublicAgency,
  reader: Reader,
): Html[] {
  const { words } = reader;
  return channels.flatMap((channel) => {
    const own = entries.filter((entry) => entry.channelId === channel.id);
    if (own.length === 0) return [];
    const caption = html`<bdi lang="${agency.language}">${harmless(channel.title)}</bdi> <span class="quiet small">${words.entries(own.length)}</span>`;
    return [entryTable(caption, own, agency, reader)];
  });
}

/** From 1; anything else is the first page. */
export function pageNumber(text: string | null): number {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
