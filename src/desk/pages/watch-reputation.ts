/** What stands out on a channel against its own past, with figures and no word of anybody, and whom to tell of it. */
import { html } from "hono/html";
import { classTitles } from "../../classify/classes.ts";
import type { ReputationAnswer } from "../../pipeline/watch/reputation.ts";
import { harmless } from "../../web/archived-text.ts";
import { type Html, longDay, time } from "../../web/html.ts";
import { reputationWords } from "../words/reputation.ts";
import { watchWords } from "../words/watch.ts";
import type { Reader } from "./channels.ts";

/** So many stand in the page, the gravest kind first. */
const mostRows = 50;

type Flag = ReputationAnswer["flags"][number];

export function reputationSection(reader: Reader, found: ReputationAnswer): Html {
  const { language } = reader;
  const words = reputationWords[language];
  const { flags, period, past } = found;
  const shown = (day: ReputationAnswer["period"]["first"]) => longDay(day, language);
  const unknown = unknownLines(reader, found);
  const more = flags.length - mostRows;
  return html`<section aria-labelledby="omdomme"><h2 id="omdomme">${words.heading}</h2>
<p class="quiet small">${words.compared(shown(period.first), shown(period.last), shown(past.first), shown(past.last))}</p>
<p>${flags.length > 0 ? words.count(flags.length) : unknown.length > 0 ? words.noneKnown : words.none}</p>
${
  flags.length === 0
    ? ""
    : html`<p><strong>${words.tell}</strong> ${toTell(reader, found)}</p>
<table class="ds-table act-table watch-table"><caption class="ds-sr-only">${words.heading}</caption><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th><th scope="col">${words.figure}</th><th scope="col"><span class="ds-sr-only">${reader.words.actions}</span></th></tr></thead><tbody>
${flags.slice(0, mostRows).map((flag) => row(reader, flag))}
</tbody></table>${more > 0 ? html`<p class="quiet">${watchWords[language].more(more)}</p>` : ""}`
}
${unknown.length === 0 ? "" : html`<h3>${words.notKnown}</h3><ul>${unknown.map((line) => html`<li>${line}</li>`)}</ul>`}</section>`;
}

function toTell({ language }: Reader, { tell: { dialogueOwner, owner } }: ReputationAnswer): Html | string {
  const words = reputationWords[language];
  const named = [
    ...(dialogueOwner === undefined
      ? []
      : [html`${words.dialogueOwner} <bdi>${harmless(dialogueOwner)}</bdi>.`]),
    ...(owner === undefined ? [] : [html`${words.owner} <bdi>${harmless(owner)}</bdi>.`]),
  ];
  return named.length === 0 ? words.nobody : html`${named.map((one) => html`${one} `)}`;
}

function unknownLines({ language }: Reader, { notKnown, unread }: ReputationAnswer): readonly string[] {
  const words = reputationWords[language];
  return [
    ...notKnown.map((one) => {
      if (one.what !== "days") return words.lacks[one.what](one.has, one.needs);
      const [first, last] = [one.days[0], one.days.at(-1)];
      return words.days(
        one.days.length,
        first ? longDay(first, language) : "",
        last ? longDay(last, language) : "",
      );
    }),
    ...(unread > 0 ? [words.unread(unread)] : []),
  ];
}

function row(reader: Reader, flag: Flag): Html {
  const { agency, language } = reader;
  const words = reputationWords[language];
  return html`<tr>
<td data-label="${words.when}">${whenOf(reader, flag)}</td>
<td data-label="${words.what}">${words.kind[flag.kind]}${flag.kind === "alarms" ? html`<br><span class="small">${flag.classes.map((id) => classTitles[id][language]).join(", ")}</span>` : ""}</td>
<td data-label="${words.figure}">${figureOf(reader, flag)}</td>
<td class="act-links">${flag.itemId === undefined ? "" : html`<a class="ds-link" href="/${agency.orgNumber}/ko/${flag.itemId}">${watchWords[language].openItem}</a>`}</td>
</tr>`;
}

function whenOf({ agency, language }: Reader, flag: Flag): Html | string {
  if (flag.kind === "alarms") return time(flag.from, agency.timeZone, language);
  if (flag.kind !== "busyThread") return longDay(flag.day, language);
  const { first, last } = flag.days;
  return first === last
    ? longDay(first, language)
    : `${longDay(first, language)} – ${longDay(last, language)}`;
}

function figureOf({ language }: Reader, flag: Flag): string {
  const words = reputationWords[language];
  if (flag.kind === "alarms") return words.alarms(flag.writers, flag.items);
  const { median, limit } = flag.usual;
  const format = new Intl.NumberFormat(language === "en" ? "en-GB" : language, { maximumFractionDigits: 1 });
  const usual = format.format(median);
  if (flag.kind === "shared")
    return `${words.shared[flag.what](flag.count)}; ${words.usualOfPosts(usual, limit)}`;
  const told = flag.kind === "busyThread" ? words.thread(flag.items) : words.day(flag.items, flag.ofThread);
  return `${told}; ${words.usual(usual, limit)}`;
}
