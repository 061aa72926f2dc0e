/** What every page is made of: escaped HTML, days and times as each language writes them. */
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Part } from "../access/snippet.ts";
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import { shortDay } from "../domain/written-day.ts";
import { zoneLetters } from "../domain/zoned.ts";
import { harmless } from "./archived-text.ts";

export { longDay, shortDay } from "../domain/written-day.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };

/** `fredag 20. november 2026` in the reader's language. */
export function weekday(day: Day, language: Language): string {
  return formatter(language, "UTC", { dateStyle: "full" }).format(new Date(`${day}T00:00:00Z`));
}

/** `november 2026` in the reader's language. */
export function monthName(day: Day, language: Language): string {
  return formatter(language, "UTC", { month: "long", year: "numeric" }).format(new Date(`${day}T00:00:00Z`));
}

/** `fredag` or `fr.` in the reader's language. */
export function weekdayName(day: Day, language: Language, length: "long" | "short"): string {
  return formatter(language, "UTC", { weekday: length }).format(new Date(`${day}T00:00:00Z`));
}

/** An instant on the agency's clock, with the letters of its zone, in the reader's language. */
export function timeText(instant: Date, zone: string, language: Language): string {
  const shown = formatter(language, zone, { dateStyle: "medium", timeStyle: "short" }).format(instant);
  return `${shown} ${zoneLetters(instant, zone)}`;
}

/** The same, readable by machines too. */
export function time(instant: Date, zone: string, language: Language): Html {
  return html`<time datetime="${instant.toISOString()}">${timeText(instant, zone, language)}</time>`;
}

/** A day as the language writes it, readable by machines too. */
export function dayTime(day: Day, language: Language): Html {
  return html`<time datetime="${day}">${shortDay(day, language)}</time>`;
}

export function marked(parts: readonly Part[]): Html[] {
  return parts.map((part) =>
    part.marked ? html`<mark>${harmless(part.text)}</mark>` : html`${harmless(part.text)}`,
  );
}

/** Given parts only, in one query string; empty when there are none. */
export function queryString(parts: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(parts).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, zone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(style)}`;
  const made =
    formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...style, timeZone: zone });
  formatters.set(key, made);
  return made;
}
