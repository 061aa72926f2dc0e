/**
 * The forms in which the two countries' identity numbers are written: whether a run of digit groups has one of them.
 * @see folkeregisterforskriften § 2-2-1 (DDMMYY NNNNN); folkbokföringslagen (1991:481) 18 § (YYMMDD-NNNN)
 */
import type { DigitRun } from "./digit-groups.ts";

export interface WrittenForm {
  /** eleven digits in Norway, ten or twelve in Sweden */
  readonly body: string;
  /** the day is written as a date, with signs between its parts: so are spans of days and times of the day */
  readonly isDated: boolean;
  /** grouped without regard to its parts, as in `020 132 999 97`: so are other numbers */
  readonly isLoose: boolean;
  /** grouped in no known way: a number only where it is called one */
  readonly isOdd?: boolean;
  /** the year where it is written with four digits */
  readonly year: number | undefined;
}

/** `020132 99997`, `02.01.32 99997`, `2.1.1932 99997`, `1932-01-02 99997`, `020 132 999 97`, `0 2 0 1 …`. */
export function norwegianForm(run: DigitRun): WrittenForm | undefined {
  return norwegianDate(run) ?? (run.digits.length === 11 ? elevenDigits(run) : undefined);
}

function elevenDigits(run: DigitRun): WrittenForm | undefined {
  const cuts = cutsOf(run);
  if (cuts.every((cut) => norwegianCuts.has(cut)) && sameInDate(run, cuts))
    return {
      body: run.digits,
      isDated: cuts.includes(2) || cuts.includes(4),
      isLoose: false,
      year: undefined,
    };
  return { body: run.digits, isDated: false, isLoose: true, isOdd: !isEven(run, cuts, 6), year: undefined };
}

const norwegianCuts = new Set([2, 4, 6, 9]);

/** A day written out in three parts, or in eight digits, and five digits after it. */
function norwegianDate({ digits, lengths, gaps }: DigitRun): WrittenForm | undefined {
  const tail = tailOf(lengths);
  const [a = 0, b = 0, c = 0] = lengths;
  if (lengths.length - tail === 1 && a === 8)
    return dated(digits.slice(0, 4) + digits.slice(6), Number(digits.slice(4, 8)));
  if (lengths.length - tail !== 3 || !isDateSign(gaps)) return undefined;
  if (a === 4 && b === 2 && c === 2)
    return dated(
      digits.slice(6, 8) + digits.slice(4, 6) + digits.slice(2, 4) + digits.slice(8),
      Number(digits.slice(0, 4)),
    );
  if (a > 2 || b > 2 || (c !== 2 && c !== 4) || (c === 2 && a + b === 4)) return undefined;
  const day = digits.slice(0, a).padStart(2, "0") + digits.slice(a, a + b).padStart(2, "0");
  const year = digits.slice(a + b, a + b + c);
  return dated(day + year.slice(-2) + digits.slice(a + b + c), c === 4 ? Number(year) : undefined);
}

function dated(body: string, year: number | undefined): WrittenForm | undefined {
  if (body.length !== 11 || (year !== undefined && (year < 1850 || year > 2150))) return undefined;
  return { body, isDated: true, isLoose: false, year };
}

/** How many groups the five digits at the end are in: 1, 2, or 0 when there are none such. */
function tailOf(lengths: readonly number[]): number {
  if (lengths.at(-1) === 5) return 1;
  return lengths.at(-1) === 2 && lengths.at(-2) === 3 ? 2 : 0;
}

/** `850101-1234`, `19850101-1234`, `1985-01-01-1234`, `850101:1234`, `850 101 123 4`, `8 5 0 1 …`. */
export function swedishForm(run: DigitRun): WrittenForm | undefined {
  const { digits } = run;
  const century = digits.length - 10;
  if ((century !== 0 && century !== 2) || (century === 2 && !/^(?:18|19|20)/.test(digits))) return undefined;
  const cuts = cutsOf(run).map((cut) => cut - century);
  const isDated = cuts.includes(2) && cuts.includes(4);
  const year = century === 2 ? Number(digits.slice(0, 4)) : undefined;
  if (cuts.every((cut) => (isDated ? swedishDateCuts : swedishCuts).has(cut)) && sameInDate(run, cutsOf(run)))
    return { body: digits, isDated, isLoose: false, year };
  const isOdd = !isEven(run, cutsOf(run), 6 + century);
  return { body: digits, isDated: false, isLoose: true, isOdd, year };
}

const swedishCuts = new Set([6, 9]);
const swedishDateCuts = new Set([2, 4, 6, 9]);

/** After how many digits the groups end, but for the last one. */
function cutsOf({ lengths }: DigitRun): readonly number[] {
  let sum = 0;
  return lengths.slice(0, -1).map((length) => {
    sum += length;
    return sum;
  });
}

/** The two signs inside a date are alike. */
function sameInDate({ gaps }: DigitRun, cuts: readonly number[]): boolean {
  return cuts.length < 2 || (cuts[1] ?? 0) > 6 || (cuts[0] ?? 0) > 4 || gaps[0]?.trim() === gaps[1]?.trim();
}

function isDateSign([first = "", second = ""]: readonly string[]): boolean {
  return (
    first.trim() === second.trim() &&
    /^ {0,2}[.,/-]? {0,2}$/.test(first) &&
    /^ {0,2}[.,/-]? {0,2}$/.test(second)
  );
}

/** Groups of one size, the last one what is left, with the same sign between all but perhaps at the end of the day. */
function isEven({ lengths, gaps }: DigitRun, cuts: readonly number[], day: number): boolean {
  const size = lengths[0] ?? 0;
  const isGrouped =
    cuts.every((cut, at) => cut === size * (at + 1)) || cuts.every((cut) => cut === 3 || cut === 6);
  const within = gaps.filter((_, at) => cuts[at] !== day).map((gap) => gap.trim());
  return size < 5 && cuts.length > 0 && isGrouped && within.every((gap) => gap === within[0]);
}
