/** Days and times as an officer writes them: 28.11.2026 in Norwegian, ISO in Swedish. */
import { html } from "hono/html";
import type { Language } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { localMinute } from "../../domain/zoned.ts";
import type { Html } from "../../web/html.ts";

/** @param day YYYY-MM-DD */
export function shortDay(day: string, language: Language): string {
  const [year, month, date] = day.split("-");
  if (language === "sv" || year === undefined || month === undefined || date === undefined) return day;
  return language === "en" ? `${date}/${month}/${year}` : `${date}.${month}.${year}`;
}

/** Readable by machines too. */
export function dayHtml(day: string, language: Language): Html {
  return html`<time datetime="${day}">${shortDay(day, language)}</time>`;
}

/** `28.11.2026 14:05` on the agency's clock. */
export function minute(instant: Date, zone: string, language: Language): string {
  const [, clock = ""] = localMinute(instant, zone).split(" ");
  return `${shortDay(dayOf(instant, zone), language)} ${clock}`;
}
