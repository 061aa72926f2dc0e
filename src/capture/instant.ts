/** PURE. Times as feeds write them; a time without a zone is no instant, and is not guessed. */

const isoForm =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2}(?:[.,]\d+)?)? ?([Zz]|UTC|GMT|[+-]\d{2}(?::?\d{2})?)(?:\[[\w/+-]{1,40}\])?$/;

/**
 * @param text RFC 3339, also with a space for `T`, without seconds, with an offset without a colon or minutes, or
 *   with the name of its zone behind the offset, as Java writes it
 * @returns undefined for anything else, for a day that no calendar has, for a time without a zone, and for one of the
 *   year 1, which programs write where they know none; a leap second is the one after it (RFC 3339 section 5.6)
 */
export function instantOf(text: string): Date | undefined {
  const [, day = "", clock = "", seconds = ":00", zone = ""] =
    isoForm.exec(text.trim().replace("\u2212", "-")) ?? [];
  const isLeap = /^:60/.test(seconds);
  const shown = isLeap ? ":59" : seconds.replace(",", ".");
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(":", "") || "00"}` : "Z";
  const at = Date.parse(`${day}T${clock}${shown}${offset}`);
  if (!isCalendarDay(day) || Number.isNaN(at) || day.startsWith("0001")) return undefined;
  return new Date(isLeap ? at + 1000 : at);
}

/**
 * @returns the instant in the form of RFC 5322 or of RFC 3339, because feeds of each kind write that of the other too;
 *   also of the basic form of ISO 8601, `20261120T090000Z`, and of ten or thirteen digits, the seconds or milliseconds
 *   since 1970
 */
export function feedInstantOf(text: string): Date | undefined {
  const written = text.trim();
  if (/^1\d{9}(?:\d{3})?$/.test(written)) return new Date(Number(written.padEnd(13, "0")));
  return instantOf(written.replace(basicForm, "$1-$2-$3T$4:$5:$6$7")) ?? mailInstantOf(written);
}

const basicForm = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}:?\d{2})$/;

const mailForm =
  /^(?:[\p{L}]+\.?,? (?:den )?)?(\d{1,2})(?:\.? |-)([\p{L}]{3,20})\.?[ -](\d{4}|\d{2}) (\d{1,2}[:.]\d{2})([:.]\d{2}(?:\.\d{1,9})?)? ?(?:(?:UTC|GMT)(?=[+-]))?([A-Za-z]{1,5}|[+-]\d{2}:?\d{2})$/u;

/**
 * @param text RFC 822 or 5322, `Sat, 21 Nov 2026 10:00:00 +0100`; the names may be those of a Nordic country, as
 *   some sites write them against the standard, and comments may stand in it (RFC 5322 section 3.2.2)
 * @returns undefined for anything else
 */
export function mailInstantOf(text: string): Date | undefined {
  const [, day = "", name = "", year = "", clock = "", seconds = ":00", zone = ""] =
    mailForm.exec(inOrder(plainly(text))) ?? [];
  const month = monthOf(name.toLowerCase());
  const offset = zones.get(zone.toUpperCase()) ?? (/^[+-]/.test(zone) ? zone : undefined);
  if (month === undefined || offset === undefined) return undefined;
  const date = `${fullYear(year)}-${month}-${day.padStart(2, "0")}`;
  return instantOf(
    `${date}T${clock.replace(".", ":").padStart(5, "0")}${seconds.replace(/^\./, ":")}${offset}`,
  );
}

/** `Fri Nov 20 10:00:00 +0100 2026`, as `date` and many programs write it, in the order of a mail */
function inOrder(text: string): string {
  return text.replace(
    /^[\p{L}]+\.? ([\p{L}]{3,}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) ([A-Za-z]{1,5}|[+-]\d{4}) (\d{4})$/u,
    "$2 $1 $5 $3 $4",
  );
}

/** With single spaces, and one behind the name of the day. */
function plainly(text: string): string {
  return withoutComments(text).trim().replace(/\s+/g, " ").replace(/ ?, ?/, ", ");
}

/** Comments may hold comments; a form that has more than three within each other is no time. */
function withoutComments(text: string): string {
  let rest = text.slice(0, 200);
  for (let depth = 0; depth < 3; depth += 1) rest = rest.replace(/\([^()]*\)/g, " ");
  return rest;
}

/** English, Norwegian, Swedish, Danish, Icelandic, Finnish; January to December. */
const months: readonly (readonly string[])[] = [
  "january januari januar janúar tammikuuta",
  "february februari februar febrúar helmikuuta",
  "march mars marts maaliskuuta",
  "april apríl huhtikuuta",
  "may mai maj maí toukokuuta",
  "june juni júní kesäkuuta",
  "july juli júlí heinäkuuta",
  "august augusti ágúst elokuuta",
  "september syyskuuta",
  "october oktober október lokakuuta",
  "november nóvember marraskuuta",
  "december desember joulukuuta",
].map((names) => names.split(" "));

/** By its name or how it begins: `mar` is March and `marras` is not. */
function monthOf(name: string): string | undefined {
  const index = months.findIndex((names) => names.some((full) => full.startsWith(name)));
  return index === -1 ? undefined : String(index + 1).padStart(2, "0");
}

/** RFC 822 section 5, and the zones of the Nordic countries */
const zones: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Z: "Z",
    UT: "Z",
    UTC: "Z",
    GMT: "Z",
    WET: "Z",
    CET: "+01:00",
    MET: "+01:00",
    MEST: "+02:00",
    CEST: "+02:00",
    EET: "+02:00",
    EEST: "+03:00",
    EST: "-05:00",
    EDT: "-04:00",
    CST: "-06:00",
    CDT: "-05:00",
    MST: "-07:00",
    MDT: "-06:00",
    PST: "-08:00",
    PDT: "-07:00",
  }),
);

/** @see RFC 5322 section 4.3 */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function isCalendarDay(day: string): boolean {
  const [year, month, of] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const days = month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0);
  return of >= 1 && of <= days;
}
