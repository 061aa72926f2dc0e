/** Sizes as people write them. */
import type { Language } from "../../domain/agency.ts";

const locales: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };
const units = ["byte", "kB", "MB", "GB", "TB"] as const;

/** `4,3 GB`: of a thousand each, as shops and systems count them. */
export function shownBytes(bytes: number, language: Language): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  const shown = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(size);
  return `${shown} ${units[unit]}`;
}

export function shownCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}
