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
  /^[\t\n\r ]*(\d{4}-\d{2}-\d{2})(T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?[\t\n\r ]*$/;
const msPerDay = 86_400_000;

/**
 * .NET knows the years 0001–9999 and no hour 24, which XML Schema allows. White space around is no part of the value.
 *
 * @returns `undefined` for what the national tool cannot read
 */
export function readXmlDate(text: string): XmlDate | undefined {
  const match = dateTime.exec(text);
  if (match === null) return undefined;
  const [, day = "", time, zone] = match;
  const start = Date.parse(`${day}T00:00:00Z`);
  const local = time === undefined ? start : Date.parse(`${day}${time.slice(0, 9)}Z`);
  if (day.startsWith("0000") || Number.isNaN(local) || !new Date(start).toISOString().startsWith(day))
    return undefined;
  return {
    day,
    dayNumber: start / msPerDay,
    instant: local - offsetOf(zone),
    exact: time !== undefined && zone !== undefined,
  };
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
