/** Days, instants, numbers, sizes and lengths of time as each language writes them, short enough for tables. PURE. */
import { html } from "hono/html";
import type { Language } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { zoneLetters } from "../../domain/zoned.ts";
import type { Html } from "../../web/html.ts";
import { shortDay } from "./days.ts";

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };

/** A day as `shortDay` writes it. */
export function writtenDay(day: Day, language: Language): string {
  return shortDay(day, language);
}

/** From its first day to its last, both included. */
export function writtenPeriod(from: Day, to: Day, language: Language): string {
  const [first, last] = [writtenDay(from, language), writtenDay(to, language)];
  return language === "sv" || language === "en" ? `${first} – ${last}` : `${first}–${last}`;
}

/** Day and minute on the agency's clock, readable by machines too. */
export function writtenTime(instant: Date, zone: string, language: Language): Html {
  const minute = new Intl.DateTimeFormat(locales[language], {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone },
  }).format(instant);
  const day = writtenDay(dayOf(instant, zone), language);
  const mark = language === "nb" || language === "nn" ? " kl. " : " ";
  return html`<time datetime="${instant.toISOString()}">${day}${mark}${minute} ${zoneLetters(instant, zone)}</time>`;
}

export function writtenNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

const units = ["B", "kB", "MB", "GB", "TB"] as const;

/** `12,3 MB`: of a thousand each, as discs and archives count. */
export function writtenBytes(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${writtenNumber(value, language, step === 0 || value >= 100 ? 0 : 1)} ${units[step]}`;
}
