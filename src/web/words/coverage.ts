/** What pages say of days on which a channel was looked at, in part, or not. */
import type { Language } from "../../domain/agency.ts";
import type { ShownState } from "../read/coverage.ts";

export interface CoverageWords {
  readonly heading: string;
  readonly intro: string;
  /** of one day, in the calendar, its legend and lists */
  readonly day: Readonly<Record<ShownState, string>>;
  readonly lastDays: (days: number) => string;
  readonly inYear: (year: string) => string;
  /** a number of days, before what they were */
  readonly count: (days: number) => string;
  readonly calendar: string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly from: string;
  readonly to: string;
  readonly lasts: string;
  readonly why: string;
  readonly nobodyLooked: string;
  readonly olderGaps: (count: number) => string;
  readonly notTold: string;
  readonly whole: (channel: string) => string;
  /** of a day's journal */
  readonly dayMissing: (channel: string) => string;
  readonly dayPartial: (channel: string) => string;
}

export const coverageWords: Readonly<Record<Language, CoverageWords>> = {
  nb: {
    heading: "Dekning dag for dag",
    intro:
      "En dag er dekket når kanalen ble hentet så ofte som planlagt hele dagen. Det som ble publisert og fjernet i et hull, har vi ikke sett.",
    day: {
      ok: "dekket",
      partial: "delvis dekket",
      missing: "ikke dekket",
      off: "ble ikke fulgt",
      before: "før første henting",
    },
    lastDays: (days) => `Siste ${days} dager`,
    inYear: (year) => `I ${year}`,
    count: (days) => (days === 1 ? "1 dag" : `${days} dager`),
    calendar: "Kalender og hull",
    gaps: "Hull i dekningen",
    noGaps: "Ingen hull i tidsrommet.",
    from: "Fra",
    to: "Til",
    lasts: "pågår",
    why: "Hvorfor",
    nobodyLooked: "Kanalen ble ikke hentet.",
    olderGaps: (count) =>
      count === 1 ? "1 hull til står i JSON-utgaven." : `${count} hull til står i JSON-utgaven.`,
    notTold: "Dekningen er ikke regnet ut ennå.",
    whole: (channel) => `Dekningen av ${channel}`,
    dayMissing: (channel) =>
      `${channel} ble ikke hentet denne dagen. At det ikke står noe her, betyr ikke at det ikke skjedde noe.`,
    dayPartial: (channel) => `${channel} ble bare hentet deler av denne dagen. Noe kan mangle.`,
  },
  nn: {
    heading: "Dekning dag for dag",
    intro:
      "Ein dag er dekt når kanalen vart henta så ofte som planlagt heile dagen. Det som vart publisert og fjerna i eit hol, har vi ikkje sett.",
    day: {
      ok: "dekt",
      partial: "delvis dekt",
      missing: "ikkje dekt",
      off: "vart ikkje følgd",
      before: "før første henting",
    },
    lastDays: (days) => `Siste ${days} dagar`,
    inYear: (year) => `I ${year}`,
    count: (days) => (days === 1 ? "1 dag" : `${days} dagar`),
    calendar: "Kalender og hol",
    gaps: "Hol i dekninga",
    noGaps: "Ingen hol i tidsrommet.",
    from: "Frå",
    to: "Til",
    lasts: "pågår",
    why: "Kvifor",
    nobodyLooked: "Kanalen vart ikkje henta.",
    olderGaps: (count) =>
      count === 1 ? "1 hol til står i JSON-utgåva." : `${count} hol til står i JSON-utgåva.`,
    notTold: "Dekninga er ikkje rekna ut enno.",
    whole: (channel) => `Dekninga av ${channel}`,
    dayMissing: (channel) =>
      `${channel} vart ikkje henta denne dagen. At det ikkje står noko her, tyder ikkje at det ikkje hende noko.`,
    dayPartial: (channel) => `${channel} vart berre henta delar av denne dagen. Noko kan mangle.`,
  },
  sv: {
    heading: "Täckning dag för dag",
    intro:
      "En dag är täckt när kanalen hämtades så ofta som planerat hela dagen. Det som publicerades och togs bort under ett avbrott har vi inte sett.",
    day: {
      ok: "täckt",
      partial: "delvis täckt",
      missing: "inte täckt",
      off: "följdes inte",
      before: "före första hämtningen",
    },
    lastDays: (days) => `Senaste ${days} dagarna`,
    inYear: (year) => `Under ${year}`,
    count: (days) => (days === 1 ? "1 dag" : `${days} dagar`),
    calendar: "Kalender och avbrott",
    gaps: "Avbrott i täckningen",
    noGaps: "Inga avbrott under perioden.",
    from: "Från",
    to: "Till",
    lasts: "pågår",
    why: "Varför",
    nobodyLooked: "Kanalen hämtades inte.",
    olderGaps: (count) =>
      count === 1
        ? "Ytterligare 1 avbrott finns i JSON-utgåvan."
        : `Ytterligare ${count} avbrott finns i JSON-utgåvan.`,
    notTold: "Täckningen har inte räknats ut än.",
    whole: (channel) => `Täckningen av ${channel}`,
    dayMissing: (channel) =>
      `${channel} hämtades inte den här dagen. Att inget står här betyder inte att inget hände.`,
    dayPartial: (channel) => `${channel} hämtades bara under delar av den här dagen. Något kan saknas.`,
  },
  en: {
    heading: "Coverage day by day",
    intro:
      "A day is covered when the channel was captured as often as planned all day. What was published and removed in a gap was not seen.",
    day: {
      ok: "covered",
      partial: "covered in part",
      missing: "not covered",
      off: "not followed",
      before: "before the first capture",
    },
    lastDays: (days) => `Last ${days} days`,
    inYear: (year) => `In ${year}`,
    count: (days) => (days === 1 ? "1 day" : `${days} days`),
    calendar: "Calendar and gaps",
    gaps: "Gaps in the coverage",
    noGaps: "No gaps in this period.",
    from: "From",
    to: "To",
    lasts: "still open",
    why: "Why",
    nobodyLooked: "The channel was not captured.",
    olderGaps: (count) =>
      count === 1 ? "1 more gap is in the JSON." : `${count} more gaps are in the JSON.`,
    notTold: "The coverage has not been worked out yet.",
    whole: (channel) => `The coverage of ${channel}`,
    dayMissing: (channel) =>
      `${channel} was not captured on this day. That nothing is listed here does not mean that nothing happened.`,
    dayPartial: (channel) => `${channel} was captured for only a part of this day. Something may be missing.`,
  },
};
