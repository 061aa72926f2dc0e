/** The earlier versions of an agency's text with what was changed in each, and what became of it on its channel. */
import { html } from "hono/html";
import { type Piece, wordDiff } from "../../access/word-diff.ts";
import { withheld } from "../../journal/titles.ts";
import { harmless, languageTag } from "../archived-text.ts";
import { type Html, time } from "../html.ts";
import type { Reader } from "../layout.ts";
import type { PublicAgency } from "../read/agencies.ts";
import type { ItemHistory, PublicEvent, PublicItem, PublicVersion } from "../read/items.ts";
import { type HistoryWords, historyWords } from "../words/history.ts";

/** The newest, with their differences; what came before them is in the JSON, so that a page has a bound. */
const shownVersions = 12;
/** Of what stayed, so much is told on each side of a change; of a text, at most so much on a page. */
const context = 90;
const longestText = 4000;

export function versionList(
  item: PublicItem,
  { versions }: ItemHistory,
  agency: PublicAgency,
  reader: Reader,
): Html | "" {
  if (versions.length < 2) return "";
  const w = historyWords[reader.language];
  const shown = versions.slice(-shownVersions);
  const before = versions.length - shown.length;
  const tag = languageTag(item.language, agency.language);
  return html`<h2 id="versjoner">${w.versions}</h2>
<ol class="versions">${shown
    .map((version, index) => ({ version, previous: shown[index - 1] ?? versions[before - 1] }))
    .reverse()
    .map(
      ({
        version,
        previous,
      }) => html`<li><h3>${w.version(version.number)}${version === versions.at(-1) ? ` (${w.inForce})` : ""}</h3>
<p class="quiet small">${w.seen} ${time(version.seenAt, agency.timeZone, reader.language)}${version.editedAt ? html` · ${w.edited} ${time(version.editedAt, agency.timeZone, reader.language)}` : ""}</p>
${versionText(version, previous, version !== versions.at(-1), tag, reader)}</li>`,
    )}</ol>${shown.some(({ title, body }) => `${title} ${body}`.includes(withheld)) ? html`<p class="quiet small">${w.masked}</p>` : ""}${before > 0 ? html`<p>${w.moreVersions(before)}</p>` : ""}`;
}

function versionText(
  version: PublicVersion,
  previous: PublicVersion | undefined,
  earlier: boolean,
  tag: string,
  reader: Reader,
): Html {
  const w = historyWords[reader.language];
  if (version.withheld !== null)
    return html`<p>${w.withheld[version.withheld]}${version.ground === null ? "" : ` ${reader.words.withheldBy(harmless(version.ground))}.`}</p>`;
  const whole = html`<details><summary>${w.wholeText}</summary><div class="quote" lang="${tag}" dir="auto">${version.title === null ? "" : html`<p><strong><bdi>${harmless(version.title)}</bdi></strong></p>`}${cut(harmless(version.body ?? ""))}</div></details>`;
  const told =
    previous === undefined
      ? html`<p>${w.first}</p>`
      : previous.withheld !== null
        ? html`<p>${w.notCompared}</p>`
        : differences(previous, version, tag, w);
  return html`${told}${earlier ? whole : ""}`;
}

function differences(before: PublicVersion, after: PublicVersion, tag: string, w: HistoryWords): Html {
  const of = (one: string | null, other: string | null) =>
    one === other ? undefined : shortened(wordDiff(harmless(one ?? ""), harmless(other ?? "")));
  const title = of(before.title, after.title);
  const body = of(before.body, after.body);
  if (!title && !body) return html`<p>${w.sameWords}</p>`;
  return html`${title ? html`<p class="diff" lang="${tag}" dir="auto"><span class="quiet">${w.title}:</span> ${pieces(title, w)}</p>` : ""}${body ? html`<p class="diff" lang="${tag}" dir="auto">${pieces(body, w)}</p>` : ""}`;
}

function pieces(list: readonly Piece[], w: HistoryWords): readonly Html[] {
  return list.map(({ kind, text }) => {
    if (kind === "same") return html`${text}`;
    return kind === "removed"
      ? html`<del><span class="ds-sr-only">${w.removed}</span>${cut(text)}</del>`
      : html`<ins><span class="ds-sr-only">${w.added}</span>${cut(text)}</ins>`;
  });
}

/** What stayed, as far as it stands beside a change. */
function shortened(list: readonly Piece[]): readonly Piece[] {
  return list.map((piece, index) => {
    if (piece.kind !== "same") return piece;
    const head = index === 0 ? "" : [...piece.text].slice(0, context).join("");
    const tail = index === list.length - 1 ? "" : [...piece.text].slice(-context).join("");
    return [...piece.text].length <= 2 * context ? piece : { ...piece, text: `${head} … ${tail}` };
  });
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= longestText ? text : `${letters.slice(0, longestText).join("")}…`;
}

export function eventList({ events }: ItemHistory, agency: PublicAgency, reader: Reader): Html | "" {
  if (events.length === 0) return "";
  const w = historyWords[reader.language];
  return html`<h2 id="hendelser">${w.events}</h2><ul class="events">${events.map((event) => html`<li>${eventText(event, agency, reader)}</li>`)}</ul>`;
}

export function eventText(event: PublicEvent, agency: PublicAgency, { language }: Reader): Html {
  const w = historyWords[language];
  const after = event.after
    ? html` <span class="quiet">(${w.after} ${time(event.after, agency.timeZone, language)})</span>`
    : "";
  return html`${w.event[event.kind]} ${time(event.at, agency.timeZone, language)}${after}`;
}

/** Marks of a text in a list: that it was edited, that it is no longer there. */
export function marksOf(item: PublicItem, { language }: Reader): Html | "" {
  const w = historyWords[language];
  const edited = item.versions > 1 && (item.changed?.length ?? 0) > 0;
  const removed = isRemoved(item);
  if (!edited && !removed) return "";
  return html`${edited ? html`<span class="ds-tag" data-color="warning">${w.editedMark}</span> ` : ""}${removed ? html`<span class="ds-tag" data-color="danger">${w.removedMark}</span> ` : ""}`;
}

export function isRemoved({ standing }: PublicItem): boolean {
  return standing === "trashed" || standing === "gone";
}
