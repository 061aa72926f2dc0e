/** Personal data that stands on a channel: what kind, since when and where, and never what it says. */
import { html } from "hono/html";
import type { PersonalData, PersonalDataAnswer } from "../../pipeline/watch/exposed.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import { type WatchWords, watchWords } from "../words/watch.ts";
import type { Reader } from "./channels.ts";

/** So many stand in the page, those that stand on the channel first. */
const mostRows = 50;

/** For who may read what is shielded. */
export function exposedSection(
  reader: Reader,
  { figures, found, unread, knownUntil }: PersonalDataAnswer,
): Html {
  const words = watchWords[reader.language];
  const standing = found.filter(({ standing: { state } }) => state === "stands" || state === "notKnown");
  const more = standing.length - mostRows;
  return html`<section aria-labelledby="person"><h2 id="person">${words.exposed}</h2>
${unread > 0 ? html`<p><strong>${words.exposedUnread(unread)}</strong></p>` : ""}
<p>${found.length === 0 ? (knownUntil ? words.exposedNone : words.neverWhole) : words.exposedCount(figures.standing, figures.gone, figures.notKnown)}</p>
${
  standing.length === 0
    ? ""
    : html`<p class="quiet">${words.exposedLead}</p>
<table class="ds-table act-table watch-table"><caption class="ds-sr-only">${words.exposed}</caption><thead><tr><th scope="col">${words.since}</th><th scope="col">${words.why}</th><th scope="col">${words.stood}</th><th scope="col"><span class="ds-sr-only">${reader.words.actions}</span></th></tr></thead><tbody>
${standing.slice(0, mostRows).map((one) => row(reader, one))}
</tbody></table>${more > 0 ? html`<p class="quiet">${words.more(more)}</p>` : ""}`
}</section>`;
}

function row(reader: Reader, { itemId, since, stoodMs, ground, numbers }: PersonalData): Html {
  const { agency, language } = reader;
  const words = watchWords[language];
  const what = [...numbers.map((kind) => kindText(kind, words)), ...(ground === undefined ? [] : [ground])];
  return html`<tr>
<td data-label="${words.since}">${time(since, agency.timeZone, language)}</td>
<td data-label="${words.why}">${harmless([...new Set(what)].join(", "))}</td>
<td data-label="${words.stood}"><span class="watch-label">${words.stood} </span>${stoodText(stoodMs, words)}</td>
<td class="act-links"><a class="ds-link" href="/${agency.orgNumber}/ko/${itemId}">${words.openItem}</a> <a class="ds-link" href="/${agency.orgNumber}/ko/${itemId}/utkast">${words.draft}</a></td>
</tr>`;
}

function kindText(kind: PersonalData["numbers"][number], words: WatchWords): string {
  return kind === "unconfirmed" || kind === "incomplete" ? words.number[kind] : kind;
}

/** By the clock. @param ms milliseconds */
function stoodText(ms: number, words: WatchWords): string {
  const hours = Math.floor(ms / 3_600_000);
  if (hours < 1) return `${Math.floor(ms / 60_000)} min`;
  return hours < 48 ? `${hours} ${words.hour}` : `${Math.floor(hours / 24)} ${words.day}`;
}
