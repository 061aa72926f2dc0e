/** The journal for officers: found by number, case, day and words, with what is in arrears and for how long. */
import { html } from "hono/html";
import { type Day, day, dayOf } from "../../domain/day.ts";
import { may } from "../../domain/desk.ts";
import { daysOpen, journalEntries, journalSearch } from "../../pipeline/journal/entries.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay, queryString } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { journalWordsOf } from "../words/journal.ts";

type Reader = AgencyRequest["reader"];
type Entry = Awaited<ReturnType<typeof journalEntries>>[number];

/** So many stand on a page. */
const pageLength = 50;

export async function journalPage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const { agency, signedIn, search, language } = reader;
  const words = journalWordsOf[language];
  const tools = site.toolsFor(signedIn.user.name);
  const asked = {
    sok: (search.get("sok") ?? "").slice(0, 200),
    fra: givenDay(search.get("fra")),
    til: givenDay(search.get("til")),
    restanse: search.get("restanse") === "1",
  };
  const page = /^[1-9]\d{0,4}$/.test(search.get("side") ?? "") ? Number(search.get("side")) - 1 : 0;
  const filter = { ...journalSearch(asked.sok), from: asked.fra, to: asked.til, open: asked.restanse };
  const found = await journalEntries(tools, agency, filter, {
    limit: pageLength + 1,
    offset: page * pageLength,
  });
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const query = {
    sok: asked.sok || undefined,
    fra: asked.fra,
    til: asked.til,
    restanse: asked.restanse ? 1 : undefined,
  };
  const more = found.length > pageLength && queryString({ ...query, side: page + 2 });
  return {
    title: reader.words.journal,
    main: html`<h1>${reader.words.journal}</h1>
<form method="get" class="journal-search" role="search">
<div><label class="ds-label" for="sok">${words.search}</label><input class="ds-input" id="sok" name="sok" type="search" value="${asked.sok}" aria-describedby="sok-hint"></div>
<div><label class="ds-label" for="fra">${words.from}</label><input class="ds-input" id="fra" name="fra" type="date" value="${asked.fra ?? ""}"></div>
<div><label class="ds-label" for="til">${words.to}</label><input class="ds-input" id="til" name="til" type="date" value="${asked.til ?? ""}"></div>
<label class="choice"><input type="checkbox" name="restanse" value="1"${asked.restanse ? html` checked` : ""}> ${words.onlyOpen}</label>
<button class="ds-button" type="submit">${words.show}</button>
<p class="quiet small" id="sok-hint">${words.searchHint}</p>
</form>
${found.length === 0 ? html`<p role="status">${words.none}</p>` : table(reader, found.slice(0, pageLength), today)}
${more ? html`<p><a class="ds-link" href="/${agency.orgNumber}/journal${more}">${words.next}</a></p>` : ""}`,
  };
}

function givenDay(text: string | null): Day | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text
    ? undefined
    : day(text);
}

function table(reader: Reader, entries: readonly Entry[], today: Day): Html {
  const words = journalWordsOf[reader.language];
  return html`<table class="ds-table act-table journal-table"><thead><tr><th scope="col">${words.number}</th><th scope="col">${words.title}</th><th scope="col">${words.party}</th><th scope="col">${words.day}</th><th scope="col">${words.writtenOff}</th></tr></thead><tbody>
${entries.map((entry) => row(reader, entry, today))}
</tbody></table>`;
}

function row(reader: Reader, entry: Entry, today: Day): Html {
  const { agency, language } = reader;
  const words = journalWordsOf[language];
  const days = daysOpen(entry, today);
  const shown = shownNames(reader, entry);
  return html`<tr>
<td><a class="ds-link act-day" href="/${agency.orgNumber}/journal/${entry.id}">${entry.number}</a><br><span class="quiet small">${words.direction[entry.direction]} · ${entry.sequence}</span></td>
<td><bdi>${harmless(shown.title)}</bdi></td>
<td><bdi>${harmless(shown.party)}</bdi></td>
<td class="act-day">${longDay(entry.documentDay ?? entry.journaledOn, language)}</td>
<td>${days === undefined ? writtenOffText(entry, language) : html`<span class="ds-tag" data-color="warning">${words.open(days)}</span>`}</td>
</tr>`;
}

/** Who may read no protected text sees what anybody may. */
export function shownNames(
  { signedIn, agency }: Reader,
  entry: Entry,
): { readonly title: string; readonly party: string; readonly reads: boolean } {
  const reads = may(signedIn.held, "item.readProtected", agency.id);
  return reads
    ? { title: entry.title, party: entry.party, reads }
    : { title: entry.publicTitle, party: "*****", reads };
}

export function writtenOffText({ writtenOff }: Entry, language: Reader["language"]): Html | string {
  if (!writtenOff) return "–";
  const words = journalWordsOf[language];
  const how = [writtenOff.how, writtenOff.byEntry && words.answeredBy(writtenOff.byEntry)]
    .filter(Boolean)
    .join(", ");
  return html`${longDay(writtenOff.on, language)}${how ? html`<br><span class="quiet small">${harmless(how)}</span>` : ""}`;
}
