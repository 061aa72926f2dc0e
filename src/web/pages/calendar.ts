/** The month of a journal as a calendar: how many entries each day has, to look at and to choose from. */
import { html } from "hono/html";
import { publicId } from "../../access/ids.ts";
import { addDays, type Day, day } from "../../domain/day.ts";
import { type Html, longDay, monthName, queryString, weekdayName } from "../html.ts";
import type { Reader } from "../layout.ts";

const daysOfWeek = 7;
const levels = 4;
/** Days that a page can be asked for lie between these. */
const [firstMonth, lastMonth] = ["1000-02-01", "9999-12-01"];
/** Any Monday: the first day of the week in the Nordic countries (ISO 8601). */
export const aMonday = day("2024-01-01");

/** The first and the last day of the month that a day lies in. */
export function monthOf(shown: Day): { readonly first: Day; readonly last: Day } {
  const end = new Date(`${shown.slice(0, 8)}01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return { first: day(`${shown.slice(0, 8)}01`), last: day(end.toISOString().slice(0, 10)) };
}

/** @param counts entries by day, days without any left out */
export function monthCalendar(
  agencyId: string,
  shown: Day,
  counts: ReadonlyMap<Day, number>,
  { words, language }: Reader,
): Html {
  const { first, last } = monthOf(shown);
  const most = Math.max(...counts.values());
  const enhet = publicId("agency", agencyId);
  const cell = (_: unknown, index: number): Html => {
    const on = addDays(first, index);
    const count = counts.get(on);
    if (count === undefined) return html`<td>${index + 1}</td>`;
    const current = on === shown ? html` aria-current="date"` : "";
    const label = `${longDay(on, language)}: ${words.entries(count)}`;
    return html`<td class="level-${Math.ceil((levels * count) / most)}"><a href="/journal${queryString({ enhet, dato: on })}" aria-label="${label}" data-count="${count}"${current}>${index + 1}</a></td>`;
  };
  const monthLink = (on: Day, rel: "prev" | "next") =>
    html`<a class="ds-link" rel="${rel}" href="/journal${queryString({ enhet, dato: on })}">${rel === "prev" ? "‹ " : ""}${monthName(on, language)}${rel === "next" ? " ›" : ""}</a>`;
  const days = Array.from({ length: Number(last.slice(8)) }, cell);
  return html`<nav class="months" aria-label="${words.calendar}">${first > firstMonth ? monthLink(addDays(first, -1), "prev") : ""}${last < lastMonth ? monthLink(addDays(last, 1), "next") : ""}</nav>
<table class="calendar"><caption>${words.perDay(monthName(first, language))}</caption>
<thead><tr>${weekdays(aMonday).map((on) => html`<th scope="col" abbr="${weekdayName(on, language, "long")}">${weekdayName(on, language, "short")}</th>`)}</tr></thead>
<tbody>${weeksOf(days, weekdayIndex(first)).map((week) => html`<tr>${week}</tr>`)}</tbody></table>`;
}

export function weekdays(monday: Day): readonly Day[] {
  return Array.from({ length: daysOfWeek }, (_, index) => addDays(monday, index));
}

/** Seven cells a row, with `before` empty ones in the first. */
export function weeksOf(days: readonly Html[], before: number): Html[][] {
  const empty = (count: number) => Array.from({ length: count }, () => html`<td></td>`);
  const filled = [...empty(before), ...days];
  const cells = [...filled, ...empty((daysOfWeek - (filled.length % daysOfWeek)) % daysOfWeek)];
  return Array.from({ length: cells.length / daysOfWeek }, (_, week) =>
    cells.slice(week * daysOfWeek, (week + 1) * daysOfWeek),
  );
}

/** 0 for Monday. */
export function weekdayIndex(on: Day): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + daysOfWeek - 1) % daysOfWeek;
}
