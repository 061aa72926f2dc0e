/**
 * Whether a text names a case by its number, as registries write it and as people do.
 * @see arkivforskrifta § 15 (case and document number); OSL 5 kap. 2 § (diarienummer)
 */

/** @param plain the text as `plainDigits` gives it: `2026/1234`, `sak 26/1432`, `PS 26/14`, `BN 2025-112`, `ärende 2025-00337` */
export function namesCaseNumber(plain: string): boolean {
  if (!hasDigit.test(plain)) return false;
  if (mayBeNumberWord.test(plain) && numberWord.test(plain)) return true;
  return joined.test(plain) && (standsAlone(plain) || isCalledOne(plain) || followsCode(plain));
}

const hasDigit = /\d/;
/** Every form but that of a number after a word for one has a sign between two digits, or is year and number in one. */
const joined = /\d(?:[-/:.]| ?\/ ?)\d|(?:19|20)\d{7}/;
/** Never inside a longer number, a date or an address. */
const before = "(?<![\\d/.:-])";
const after = "(?:-\\d{1,4})?(?!\\d|[/.:-]\\d|/E[UFGØ])";
/** Not `2026-05-12`, `12/5-2026`, `26/5-26`, `24/7`. */
const noDay =
  "(?!\\d{4}[-/.](?:0\\d|1[0-2])[-/.][0-3]\\d(?!\\d)|\\d{1,2}/(?:0?[1-9]|1[0-2])-(?:19|20)?\\d\\d(?!\\d)|24/7(?!\\d))";

const yearAndNumber = new RegExp(`${before}${noDay}((?:19|20)\\d\\d)([/:-])(\\d{1,6})${after}`, "g");
const shortYearAndNumber = new RegExp(`${before}[0-3]\\d/(0\\d{2,5}|\\d{4,6})${after}`, "g");
const lawBefore =
  /(?:lag|lov|balk|ordning|föreskrift|forskrift|direktiv|FS|SOU|Ds|prop|bet|EU|EG|EF)[\p{L}.]{0,6}[\s(),:]{0,3}(?:nr )?$/iu;
/** The two numbers of a piece of land are written alike. */
const landBefore = /(?:[gb]\.?nr|eiendom(?:men)?|fastighet(?:en)?)[.: ]{0,3}$/iu;

/** `2026/1234` and `26/01432` are numbers of a case wherever they stand; a law, a month, a span of years is none. */
function standsAlone(plain: string): boolean {
  for (const hit of plain.matchAll(yearAndNumber)) {
    const [, year = "", sign, number = ""] = hit;
    const formed = sign === "-" ? /^(?:0\d{3,5}|\d{5,6})$/.test(number) : !isMonth(number);
    if (formed && !isYearSpan(year, number) && !lawBefore.test(lead(plain, hit.index))) return true;
  }
  for (const hit of plain.matchAll(shortYearAndNumber))
    if (!/^(?:19|20)\d\d$|000$/.test(hit[1] ?? "") && !landBefore.test(lead(plain, hit.index))) return true;
  return false;
}

function lead(plain: string, at: number): string {
  return plain.slice(Math.max(0, at - 30), at);
}

/** Written with a nought: `2026/05` is May. */
function isMonth(number: string): boolean {
  return /^0\d$/.test(number);
}

/** A school year, a season: `2026/27`, `2026/2027`. */
function isYearSpan(year: string, number: string): boolean {
  const next = Number(year) + 1;
  return number === String(next) || (number.length === 2 && Number(number) === next % 100);
}

/** What follows these is the number of a case, however it is formed. */
const numberWord = new RegExp(
  `(?:${[
    "saks?[ -]?(?:nr|nummer|id)",
    "diarie(?:nr|nummer)",
    "ärende[ -]?(?:nr|nummer|numret|id)",
    "journal(?:nr|nummer)",
    "(?:søknads|ansöknings)(?:nr|nummer)",
    "(?<!\\p{L})(?:dnr|jnr|mål ?(?:nr|nummer)|case (?:no|number))",
    "(?<!\\p{L})ref(?:eranse|erens)?\\.?[ -]?(?:nr|nummer)",
    "(?:vår|deres|dykkar|er) ref(?:eranse|erens)?(?!\\p{L})",
  ].join("|")})(?:et)?(?: er| är)?[.:]{0,2}\\s{0,3}#?(?:\\p{L}{0,6}[\\s-]{0,2})?\\d`,
  "iu",
);
const mayBeNumberWord = /nr|num[mr]|number|no|id|ref/i;

/** What follows these is one when it has the form of one; the first group also with a number that looks like a day. */
const caseWord =
  /(?:((?<!år|or|til)sak(?:en|a|er)?|ärende(?:t|na?)?)|vedtak(?:et)?|beslut(?:et)?|klage[nr]?|klaga|søknad(?:en)?|ansökan|anmälan|diariet|case|(?<!\p{L})mål(?= \p{Lu}? ?\d))(?!\p{L})[\s:,#(]{0,3}(?:(?:nr|no|nummer|med|er|är|har)(?!\p{L})[.:\s]{0,3}){0,2}/giu;
const calledNumber = new RegExp(
  `(?:\\p{Lu}{1,6}[\\s-]{0,2})?${noDay}(?:((?:19|20)\\d\\d)(?:[-/:.](\\d{1,6})|(\\d{5}))|(\\d\\d)(?: ?/ ?(\\d{1,6})|[-.](\\d{4,6}))|(\\d{1,6})[-/]((?:19|20)\\d\\d|\\d\\d))${after}`,
  "uy",
);

function isCalledOne(plain: string): boolean {
  for (const hit of plain.matchAll(caseWord)) {
    calledNumber.lastIndex = hit.index + hit[0].length;
    const called = calledNumber.exec(plain);
    if (called && isFormed(called, hit[1] !== undefined)) return true;
  }
  return false;
}

/** @param parts year and number, short year and number, or number and year, as `calledNumber` finds them */
function isFormed(parts: RegExpExecArray, isCase: boolean): boolean {
  const [, year, inYear = parts[3] ?? "", , shortYear = "", slashed, dotted, number = "", ofYear = ""] =
    parts;
  const inShortYear = slashed ?? dotted;
  if (year !== undefined) return !isYearSpan(year, inYear) && !isMonth(inYear);
  if (inShortYear === undefined) return ofYear.length === 4 || isRecent(ofYear, number);
  if (inShortYear.length > 2) return Number(shortYear) < 40;
  return isCase && (isRecent(shortYear, inShortYear) || isRecent(inShortYear, shortYear));
}

/** Two digits that are rather a year than a day or a score. */
function isRecent(shortYear: string, number: string): boolean {
  const year = Number(shortYear);
  return shortYear.length === 2 && year >= 18 && year < 40 && Number(number) > 0;
}

/** A board or a register before the number: `PS 26/14`, `BN 2025-112`, `KS-sak 26/12`. */
const coded = new RegExp(
  `(?<![\\p{L}\\d])(\\p{L}{2,6})(?:[ /-]?|-?sak )${noDay}(?:((?:19|20)\\d\\d)[-/:.](\\d{1,6})|(\\d{1,4})/((?:19|20)\\d\\d)|(\\d{2,3})/(\\d{1,6}))${after}`,
  "gu",
);
/** Political bodies, whose numbers look like days: `PS 26/5`. */
const bodies = new Set(["PS", "RS", "DS", "FO", "FS", "KS", "BN", "MN", "UN", "PU", "KST", "FSK"]);
/** Those that are no words of a sentence when they are not written in capitals. */
const bodiesInSmall = new Set(["ps", "bn", "kst", "fsk"]);
/** Acts, standards, times, days and seasons are written with capitals too. */
const otherCodes =
  /FS$|^(?:SOU|DS|EU|EG|EF|ISO|NS|EN|SS|IEC|LOV|FOR|PROP|KL|TV|NM|VM|EM|SM|OL|CL|PL|MAN|TIR|ONS|TOR|FRE|LØR|SØN|MÅN|TIS|LÖR|SÖN|DEN|TIL|FRA|FRÅN|JAN|FEB|MARS|APR|MAI|MAJ|JUN|JUL|AUG|SEP|OKT|NOV|DES|DEC|COVID|SARS|ÅR|ÅRET)$/;

function followsCode(plain: string): boolean {
  for (const [, code = "", year, inYear = "", , ofYear, first = "", second = ""] of plain.matchAll(coded)) {
    const isBody = bodies.has(code) || bodiesInSmall.has(code);
    if (code !== code.toUpperCase() && !isBody) continue;
    if (isBody && (year ?? ofYear) !== undefined) return true;
    if (isBody && (isRecent(first, second) || isRecent(second, first))) return true;
    if (otherCodes.test(code) || ofYear !== undefined) continue;
    if (
      year === undefined
        ? code.length < 5 && isRecent(first, second) && isNoDay(first, second)
        : !isYearSpan(year, inYear) && !isMonth(inYear)
    )
      return true;
  }
  return false;
}

/** Neither a day and its month nor two years of a season. */
function isNoDay(shortYear: string, number: string): boolean {
  return Number(number) > 12 && Number(number) !== Number(shortYear) + 1;
}
