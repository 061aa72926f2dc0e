/** A calendar day as people write it. */
import type { Language } from "./agency.ts";
import type { Day } from "./day.ts";

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };

const formatters = new Map<Language, Intl.DateTimeFormat>();

/** `20. november 2026` in the reader's language. */
export function longDay(day: Day, language: Language): string {
  const made =
    formatters.get(language) ??
    new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: "UTC" });
  formatters.set(language, made);
  return made.format(new Date(`${day}T00:00:00Z`));
}

/** `20.11.2026` in Norwegian, `2026-11-20` in Swedish, `20 Nov 2026` in English: of one width down a column. */
export function shortDay(day: Day, language: Language): string {
  if (language === "sv") return day;
  const [year, month = "", date] = day.split("-");
  return language === "en"
    ? `${date} ${englishMonths[Number(month) - 1]} ${year}`
    : `${date}.${month}.${year}`;
}

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
