/** A channel hour by hour as a picture, the same in words and as a table, and how long something in it can go unseen. */
import { html } from "hono/html";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { blindCauses, type CoverageStatement } from "../../capture/coverage-causes.ts";
import { type HourDay, type HourState, hourStates } from "../../capture/coverage-hours.ts";
import { unseenFor } from "../../capture/relook.ts";
import type { Language } from "../../domain/agency.ts";
import type { ChannelKind } from "../../domain/channel.ts";
import { type Html, longDay } from "../html.ts";
import { type HourWords, hourWords } from "../words/coverage-hours.ts";

/** Days of the picture. */
export const hourDays = 28;

interface Of {
  readonly language: Language;
}

const cell = { width: 12, height: 7 };
/** Of a field, so that it can be read without colours. */
const widths: Readonly<Record<HourState, number>> = {
  ...{ whole: 11, partial: 8, rateLimited: 6, softBlocked: 5, tokenDead: 4, serverDown: 3, notLooked: 2 },
  ...{ off: 1, before: 1, ahead: 0 },
};

export function hoursSection(days: readonly HourDay[], all: CoverageStatement, { language }: Of): Html {
  const w = hourWords[language];
  const said = statementText(all, { language });
  const shown = hourStates.filter(
    (state) => days.some(({ hours }) => hours.includes(state)) && widths[state] > 0,
  );
  return html`<section aria-labelledby="timer"><h2 id="timer">${w.heading(days.length)}</h2><p>${said}. ${w.intro}</p>
<ul class="cover-legend">${shown.map((state) => html`<li>${mark(state)} ${w.state[state]}</li>`)}</ul>
<div class="hours-picture" tabindex="0" role="group" aria-label="${w.heading(days.length)}">${picture(days, said, language)}</div>
<details><summary>${w.asTable}</summary>${table(days, w, language)}</details></section>`;
}

function picture(days: readonly HourDay[], said: string, language: Language): Html {
  const rows = Math.max(24, ...days.map(({ hours }) => hours.length));
  const [width, height] = [days.length * cell.width, rows * cell.height];
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  const title = `${first ? longDay(first, language) : ""} – ${last ? longDay(last, language) : ""}: ${said}`;
  return html`<svg class="hours" role="img" aria-label="${title}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${days.map((day, index) => column(day, index * cell.width))}</svg>`;
}

/** Hours after one another that are alike are one field. */
function column({ hours }: HourDay, x: number): Html[] {
  const fields: Html[] = [];
  for (let from = 0, to = 0; from < hours.length; from = to) {
    const state = hours[from] as HourState;
    while (to < hours.length && hours[to] === state) to += 1;
    const width = widths[state];
    if (width > 0)
      fields.push(
        html`<path class="hour-${state}" d="M${x} ${from * cell.height}h${width}v${(to - from) * cell.height}h-${width}z"/>`,
      );
  }
  return fields;
}

function mark(state: HourState): Html {
  const height = 20;
  return html`<svg class="hours" aria-hidden="true" width="${cell.width}" height="${height}" viewBox="0 0 ${cell.width} ${height}"><path class="hour-${state}" d="M0 0h${widths[state]}v${height}h-${widths[state]}z"/></svg>`;
}

function table(days: readonly HourDay[], w: HourWords, language: Language): Html {
  return html`<table class="ds-table stacking" data-color="neutral" data-border><caption class="ds-sr-only">${w.heading(days.length)}</caption><thead><tr><th scope="col">${w.day}</th><th scope="col">${w.share}</th><th scope="col">${w.otherwise}</th></tr></thead>
<tbody>${days.toReversed().map(({ day, statement, hours }) => {
    const share =
      statement.activeMs === 0
        ? w.state[hours.includes("before") ? "before" : "off"]
        : percent(statement.share, language);
    return html`<tr><th scope="row" data-label="${w.day}">${longDay(day, language)}</th><td data-label="${w.share}">${share}</td><td data-label="${w.otherwise}">${restText(statement, w, language) || "–"}</td></tr>`;
  })}</tbody></table>`;
}

/** «98,2 % av tiden er dekket; kanalen svarte ikke: 3 timer». */
export function statementText(statement: CoverageStatement, { language }: Of): string {
  const w = hourWords[language];
  if (statement.activeMs === 0) return w.nobodyToLook.replace(/\.$/, "");
  const rest = restText(statement, w, language);
  return `${w.covered(percent(statement.share, language))}${rest === "" ? "" : `; ${rest}`}`;
}

function restText({ blindMs }: CoverageStatement, w: HourWords, language: Language): string {
  return blindCauses
    .filter((cause) => blindMs[cause] > 0)
    .map((cause) => `${w.state[cause]}: ${duration(blindMs[cause], language)}`)
    .join(", ");
}

/** Never rounded up to what it is not. */
function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 1 }).format(
    Math.floor(share * 1000) / 1000,
  );
}

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };

/** Minutes below two hours, hours below three days. */
export function duration(ms: number, language: Language): string {
  const w = hourWords[language];
  const minutes = ms / 60_000;
  const [value, form] =
    minutes < 120
      ? [minutes, w.minutes]
      : minutes < 72 * 60
        ? [minutes / 60, w.hours]
        : [minutes / 1440, w.days];
  const shown = new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: minutes < 120 ? 0 : 1,
  }).format(minutes < 120 ? Math.max(1, Math.ceil(value)) : value);
  return (form as HourWords["hours"])(shown, shown === "1");
}

export function unseenSection(kind: ChannelKind, everyMinutes: number, { language }: Of): Html {
  const w = hourWords[language];
  const rows = unseenFor(kindFacts[kind], everyMinutes);
  const [only] = rows;
  const says =
    rows.length > 2
      ? html`<table class="ds-table" data-color="neutral" data-border><caption class="ds-sr-only">${w.unseen}</caption><thead><tr><th scope="col">${w.age}</th><th scope="col">${w.longest}</th></tr></thead><tbody>${rows.map(({ toHours, longestMs }) => html`<tr><th scope="row">${toHours === undefined ? w.oldest : w.younger(duration(toHours * 3_600_000, language))}</th><td>${duration(longestMs ?? 0, language)}</td></tr>`)}</tbody></table>`
      : only?.whileListed
        ? html`<p>${w.unseenListed(duration(only.longestMs ?? 0, language))} ${w.unseenLeft}</p>`
        : html`<p>${w.unseenAll(duration(only?.longestMs ?? 0, language))}</p>`;
  return html`<h2>${w.unseen}</h2><p>${w.unseenIntro}</p>${says}`;
}
