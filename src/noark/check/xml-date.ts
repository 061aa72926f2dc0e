/** Dates as the national tool reads them: an xs:dateTime or xs:date of XML Schema that is in the calendar of .NET. */

export interface XmlDate {
  /** as written, without time and zone: `2026-11-28` */
  readonly day: string;
  /** days since 1970-01-01 */
  readonly dayNumber: number;
  /** milliseconds since 1970-01-01T00:00Z; what has no zone is taken for UTC */
  readonly instant: number;
  /** whether `instant` is one: it has a time of day and a zone */
  readonly exact: boolean;
}

const dateTime =
  /^[\t\n\r ]*(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?[\t\n\r ]*$/;
const msPerDay = 86_400_000;

/** Most dates of a unit are the same, and those of its closing are the same everywhere. */
const lately = new Map<string, XmlDate>();
const mostLately = 256;

/**
 * .NET knows the years 0001–9999 and no hour 24, which XML Schema allows. White space around is no part of the value.
 * Reckoned without `Date`, for a package has millions.
 *
 * @returns `undefined` for what the national tool cannot read
 */
export function readXmlDate(text: string): XmlDate | undefined {
  const known = lately.get(text);
  if (known !== undefined) return known;
  const date = readAnew(text);
  if (date === undefined) return undefined;
  if (lately.size >= mostLately) lately.clear();
  lately.set(Buffer.from(text).toString(), date);
  return date;
}

function readAnew(text: string): XmlDate | undefined {
  const match = dateTime.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", dayOfMonth = "", hour, minute, second, zone] = match;
  if (!isInCalendar(Number(year), Number(month), Number(dayOfMonth))) return undefined;
  const dayNumber = daysSince1970(Number(year), Number(month), Number(dayOfMonth));
  const seconds = hour === undefined ? 0 : Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return {
    day: `${year}-${month}-${dayOfMonth}`,
    dayNumber,
    instant: dayNumber * msPerDay + seconds * 1000 - offsetOf(zone),
    exact: hour !== undefined && zone !== undefined,
  };
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isInCalendar(year: number, month: number, day: number): boolean {
  if (year === 0 || day === 0 || day > (daysInMonth[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** Years are counted from March, so that a leap day is the last; in the proleptic Gregorian calendar. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((fromMarch * 153 + 2) / 5) + day - 1 - 719_468;
}

export function isXmlDateTime(text: string): boolean {
  return readXmlDate(text) !== undefined;
}

/** a day as it is compared: without zone and white space; what is no date stays as it is */
export function dayOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (readXmlDate(text)?.day ?? text.trim());
}

/**
 * Whether one is certainly before the other. Where one has no zone, another day of the calendar may be the same instant,
 * so one day of difference is none.
 */
export function isBefore(one: XmlDate, other: XmlDate): boolean {
  if (one.exact && other.exact) return one.instant < other.instant;
  const slack = one.exact === other.exact ? 0 : 1;
  return one.dayNumber + slack < other.dayNumber;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith("-") ? -1 : 1) * minutes * 60_000;
}
