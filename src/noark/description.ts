/** What the archive, its series and each channel were, in sentences for whoever opens the package later (beskrivelse, M021). */
import { kindFacts } from "../capture/channels/kinds.ts";
import type { Language } from "../domain/agency.ts";
import type { ExportedChannel, ExportedCoverage, ExportScope } from "../domain/export.ts";
import { localMinute } from "./times.ts";

interface Words {
  readonly fonds: string;
  readonly series: string;
  readonly registered: (at: string, everyMinutes: number) => string;
  /** since when nothing is captured any more */
  readonly stopped: Readonly<Record<"paused" | "closed", (at: string) => string>>;
  readonly earlier: string;
  readonly notLooked: string;
  readonly looks: (looks: number, whole: number, first: string, last: string) => string;
  readonly unjudged: (looks: number) => string;
  readonly noGaps: string;
  readonly gaps: (spans: string) => string;
  readonly more: (gaps: number, hours: number) => string;
  /** a share with its percent sign, and hours by cause */
  readonly covered: (share: string, causes: string) => string;
  readonly causes: Readonly<Record<string, string>>;
  readonly hours: (hours: number) => string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    fonds:
      "Innlegg, kommentarer, meldinger og moderering i virksomhetens kanaler, hentet, klassifisert og journalført med Kanalarkiv. Det som er redigert eller slettet i kanalen, er bevart slik det ble hentet.",
    series: "Hver kanal er en klasse og hver tråd en mappe. Det som ble saksdokumenter, står i saksmapper.",
    registered: (at, every) => `Registrert i arkivet ${at}, hentes hvert ${every}. minutt.`,
    stopped: {
      paused: (at) => `Hentingen ble satt på pause ${at}.`,
      closed: (at) => `Kanalen ble avsluttet i arkivet ${at}, og er ikke hentet siden.`,
    },
    earlier: "Av det som var publisert før, er bare det med som kanalen fortsatt viste.",
    notLooked: "Kanalen ble ikke hentet i perioden.",
    looks: (looks, whole, first, last) =>
      `Hentet ${looks} ganger i perioden, ${whole} av dem fullstendig, fra ${first} til ${last}.`,
    unjudged: (looks) => `${looks} hentinger er ennå ikke vurdert, og det de viste, er ikke med.`,
    noGaps: "Ingen opphold i hentingen.",
    gaps: (spans) => `Ikke fullstendig hentet: ${spans}.`,
    more: (gaps, hours) => `og ${gaps} opphold til, ${hours} timer i alt`,
    covered: (share, causes) => `${share} av perioden er dekket; ikke dekket: ${causes}.`,
    causes: {
      partial: "delvis hentet",
      rateLimited: "plattformen ba om pause",
      softBlocked: "sperret",
      tokenDead: "tilgangen virket ikke",
      serverDown: "kanalen svarte ikke",
      notLooked: "ikke hentet",
    },
    hours: (hours) => `${hours} t`,
  },
  nn: {
    fonds:
      "Innlegg, kommentarar, meldingar og moderering i kanalane til verksemda, henta, klassifiserte og journalførte med Kanalarkiv. Det som er redigert eller sletta i kanalen, er teke vare på slik det vart henta.",
    series: "Kvar kanal er ein klasse og kvar tråd ei mappe. Det som vart saksdokument, står i saksmapper.",
    registered: (at, every) => `Registrert i arkivet ${at}, vert henta kvart ${every}. minutt.`,
    stopped: {
      paused: (at) => `Hentinga vart sett på pause ${at}.`,
      closed: (at) => `Kanalen vart avslutta i arkivet ${at}, og er ikkje henta sidan.`,
    },
    earlier: "Av det som var publisert før, er berre det med som kanalen framleis viste.",
    notLooked: "Kanalen vart ikkje henta i perioden.",
    looks: (looks, whole, first, last) =>
      `Henta ${looks} gonger i perioden, ${whole} av dei fullstendig, frå ${first} til ${last}.`,
    unjudged: (looks) => `${looks} hentingar er ikkje vurderte enno, og det dei viste, er ikkje med.`,
    noGaps: "Ingen opphald i hentinga.",
    gaps: (spans) => `Ikkje fullstendig henta: ${spans}.`,
    more: (gaps, hours) => `og ${gaps} opphald til, ${hours} timar i alt`,
    covered: (share, causes) => `${share} av perioden er dekt; ikkje dekt: ${causes}.`,
    causes: {
      partial: "delvis henta",
      rateLimited: "plattforma bad om pause",
      softBlocked: "sperra",
      tokenDead: "tilgangen verka ikkje",
      serverDown: "kanalen svara ikkje",
      notLooked: "ikkje henta",
    },
    hours: (hours) => `${hours} t`,
  },
  sv: {
    fonds:
      "Inlägg, kommentarer, meddelanden och moderering i myndighetens kanaler, hämtade, klassificerade och registrerade med Kanalarkiv. Det som har redigerats eller raderats i kanalen har bevarats som det hämtades.",
    series:
      "Varje kanal är en klass och varje tråd en mapp. Det som blev handlingar i ärenden står i ärendemappar.",
    registered: (at, every) => `Registrerad i arkivet ${at}, hämtas var ${every}:e minut.`,
    stopped: {
      paused: (at) => `Hämtningen pausades ${at}.`,
      closed: (at) => `Kanalen avslutades i arkivet ${at} och har inte hämtats sedan dess.`,
    },
    earlier: "Av det som var publicerat tidigare finns bara det som kanalen fortfarande visade.",
    notLooked: "Kanalen hämtades inte under perioden.",
    looks: (looks, whole, first, last) =>
      `Hämtad ${looks} gånger under perioden, ${whole} av dem i sin helhet, från ${first} till ${last}.`,
    unjudged: (looks) => `${looks} hämtningar är ännu inte bedömda, och det de visade är inte med.`,
    noGaps: "Inga uppehåll i hämtningen.",
    gaps: (spans) => `Inte hämtad i sin helhet: ${spans}.`,
    more: (gaps, hours) => `och ${gaps} uppehåll till, ${hours} timmar sammanlagt`,
    covered: (share, causes) => `${share} av perioden är täckt; inte täckt: ${causes}.`,
    causes: {
      partial: "delvis hämtad",
      rateLimited: "plattformen bad om en paus",
      softBlocked: "spärrad",
      tokenDead: "åtkomsten fungerade inte",
      serverDown: "kanalen svarade inte",
      notLooked: "inte hämtad",
    },
    hours: (hours) => `${hours} h`,
  },
  en: {
    fonds:
      "Posts, comments, messages and moderation on the agency's channels, captured, classified and journaled with Kanalarkiv. What was edited or deleted on the channel is kept as it was captured.",
    series: "Each channel is a class and each thread a folder. What became casework stands in case files.",
    registered: (at, every) => `Registered in the archive ${at}, captured every ${every} minutes.`,
    stopped: {
      paused: (at) => `Capture was paused ${at}.`,
      closed: (at) => `The channel was closed in the archive ${at}, and is not captured since.`,
    },
    earlier: "Of what was published before, only what the channel still showed is here.",
    notLooked: "The channel was not captured in the period.",
    looks: (looks, whole, first, last) =>
      `Captured ${looks} times in the period, ${whole} of them in full, from ${first} to ${last}.`,
    unjudged: (looks) => `${looks} looks are not yet judged, and what they showed is not here.`,
    noGaps: "No gap in the capture.",
    gaps: (spans) => `Not captured in full: ${spans}.`,
    more: (gaps, hours) => `and ${gaps} more gaps, ${hours} hours in all`,
    covered: (share, causes) =>
      `${share.replace(",", ".")} of the period is covered; not covered: ${causes}.`,
    causes: {
      partial: "captured in part",
      rateLimited: "the platform asked for a pause",
      softBlocked: "blocked",
      tokenDead: "the access did not work",
      serverDown: "the channel did not answer",
      notLooked: "not captured",
    },
    hours: (hours) => `${hours} h`,
  },
};

/** How many gaps are told one by one: the longest ones. */
const gapsTold = 12;

export function fondsDescription({ agency }: ExportScope): string {
  return words[agency.language].fonds;
}

export function seriesDescription({ agency }: ExportScope): string {
  return words[agency.language].series;
}

/** What the channel is, since when it is captured, and where the archive was blind in the period. */
export function channelDescription({ agency }: ExportScope, channel: ExportedChannel): string {
  const w = words[agency.language];
  const at = (time: Date) => localMinute(time, agency.timeZone);
  return [
    `${kindFacts[channel.kind].described[agency.language]}, ${channel.address}.`,
    w.registered(at(channel.registeredAt), channel.everyMinutes),
    ...(channel.stopped ? [w.stopped[channel.stopped.state](at(channel.stopped.at))] : []),
    w.earlier,
    ...coverageSentences(w, channel.coverage, at),
  ].join(" ");
}

function coverageSentences(
  w: Words,
  { first, last, looks, wholeLooks, unjudged, gaps, share, blindMs }: ExportedCoverage,
  at: (time: Date) => string,
): readonly string[] {
  if (!first || !last) return [w.notLooked];
  return [
    w.looks(looks, wholeLooks, at(first), at(last)),
    ...(unjudged > 0 ? [w.unjudged(unjudged)] : []),
    // without a whole look there is nothing that a gap could lie between
    ...(wholeLooks > 0 && gaps.length === 0 ? [w.noGaps] : []),
    ...(gaps.length > 0 ? [w.gaps(spansOf(w, gaps, at))] : []),
    ...(share !== undefined && blindMs ? [w.covered(percent(share), causesOf(w, blindMs))] : []),
  ];
}

/** Never rounded up to what it is not; with a comma, as the Nordic countries write. */
function percent(share: number): string {
  return `${String(Math.floor(share * 1000) / 10).replace(".", ",")} %`;
}

/** Hours by cause, the longest first; a part of an hour is one. */
function causesOf(w: Words, blindMs: Readonly<Record<string, number>>): string {
  return Object.entries(blindMs)
    .filter(([, ms]) => ms > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([cause, ms]) => `${w.causes[cause] ?? cause} ${w.hours(Math.ceil(ms / 3_600_000))}`)
    .join(", ");
}

/** The longest gaps in order of time, and how much the others come to. */
function spansOf(w: Words, gaps: ExportedCoverage["gaps"], at: (time: Date) => string): string {
  const length = ({ from, to }: ExportedCoverage["gaps"][number]) => to.getTime() - from.getTime();
  const byLength = gaps.toSorted((a, b) => length(b) - length(a));
  const told = new Set(byLength.slice(0, gapsTold));
  const spans = gaps.filter((gap) => told.has(gap)).map(({ from, to }) => `${at(from)}–${at(to)}`);
  const rest = byLength.slice(gapsTold);
  const hours = Math.ceil(rest.reduce((sum, gap) => sum + length(gap), 0) / 3_600_000);
  return [...spans, ...(rest.length > 0 ? [w.more(rest.length, hours)] : [])].join("; ");
}
