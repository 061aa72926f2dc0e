/** A channel's days as a calendar, and as a strip of the last weeks: each state has a mark and words beside its colour. */
import { html } from "hono/html";
import type { Day } from "../../domain/day.ts";
import { type Html, monthName, weekdayName } from "../html.ts";
import type { Reader } from "../layout.ts";
import type { ShownDay, ShownState } from "../read/coverage.ts";
import { coverageWords } from "../words/coverage.ts";
import { aMonday, weekdayIndex, weekdays, weeksOf } from "./calendar.ts";

export const shownStates = [
  "ok",
  "partial",
  "missing",
  "off",
  "before",
] as const satisfies readonly ShownState[];

/** How many days were which, in words: what the picture shows, for those who do not see it. */
export function daysInWords(days: readonly ShownDay[], { language }: Pick<Reader, "language">): string {
  const words = coverageWords[language];
  const counts = Map.groupBy(days, ({ state }) => state);
  return shownStates
    .flatMap((state) => {
      const count = counts.get(state)?.length;
      return count === undefined ? [] : [`${words.count(count)} ${words.day[state]}`];
    })
    .join(", ");
}

const square = 8;

/** Squares for days, higher the more of the day is covered, so that it can be read without colours; words stand beside it. */
export function coverageStrip(days: readonly ShownDay[]): Html {
  const width = days.length * square;
  const bars = runsIn(days).map(({ state, at, count }) => {
    const height = { ok: 20, partial: 10, missing: 3, off: 1, before: 1 }[state];
    return html`<path class="cover-${state}" d="M${at * square} ${20 - height}h${count * square - 1}v${height}h-${count * square - 1}z"/>`;
  });
  return html`<svg class="strip" aria-hidden="true" width="${width}" height="20" viewBox="0 0 ${width} 20">${bars}</svg>`;
}

function runsIn(days: readonly ShownDay[]): readonly { state: ShownState; at: number; count: number }[] {
  const runs: { state: ShownState; at: number; count: number }[] = [];
  for (const [at, { state }] of days.entries()) {
    const last = runs.at(-1);
    if (last?.state === state) last.count += 1;
    else runs.push({ state, at, count: 1 });
  }
  return runs;
}

export function coverageLegend({ language }: Pick<Reader, "language">): Html {
  return html`<ul class="cover-legend">${shownStates.map((state) => html`<li><span class="cover cover-${state}" aria-hidden="true"></span> ${coverageWords[language].day[state]}</li>`)}</ul>`;
}

/** The newest month first. @param days from the first one of a month */
export function coverageMonths(days: readonly ShownDay[], reader: Reader): Html {
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()].reverse();
  return html`<div class="cover-months">${months.map((month) => monthTable(month, reader))}</div>`;
}

function monthTable(days: readonly ShownDay[], { language }: Reader): Html {
  const words = coverageWords[language];
  const first = days[0]?.day as Day;
  const cells = days.map(
    ({ day, state }) =>
      html`<td class="cover cover-${state}">${Number(day.slice(8))}<span class="ds-sr-only"> ${words.day[state]}</span></td>`,
  );
  return html`<table class="calendar cover-month"><caption>${monthName(first, language)}</caption>
<thead><tr>${weekdays(aMonday).map((on) => html`<th scope="col" abbr="${weekdayName(on, language, "long")}">${weekdayName(on, language, "short")}</th>`)}</tr></thead>
<tbody>${weeksOf(cells, weekdayIndex(first)).map((week) => html`<tr>${week}</tr>`)}</tbody></table>`;
}
