/** Valid identity numbers of both countries, made from a seed, in the forms in which people write them; and what only looks like them. */
import fc from "fast-check";

export interface Birthday {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const birthdays: fc.Arbitrary<Birthday> = fc.record({
  year: fc.integer({ min: 1930, max: 2019 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function remainder(digits: string, weights: readonly number[]): number {
  return (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11;
}

/** Day of birth and five digits after it; the first three are looked for from `from` on. */
export interface NorwegianNumber extends Birthday {
  readonly last: string;
}

function norwegianNumber(born: Birthday, from: number): NorwegianNumber {
  const { first, most } = born.year < 2000 ? { first: 0, most: 500 } : { first: 500, most: 500 };
  for (let tried = 0; ; tried++) {
    const individual = String(first + ((from + tried) % most)).padStart(3, "0");
    const nine = `${ddmmyy(born)}${individual}`;
    const one = remainder(nine, firstWeights);
    const two = remainder(`${nine}${one}`, secondWeights);
    if (one < 10 && two < 10) return { ...born, last: `${individual}${one}${two}` };
  }
}

export const norwegianNumbers: fc.Arbitrary<NorwegianNumber> = fc
  .tuple(birthdays, fc.nat(499))
  .map(([born, from]) => norwegianNumber(born, from));

function two(value: number): string {
  return String(value % 100).padStart(2, "0");
}

function ddmmyy({ year, month, day }: Birthday): string {
  return two(day) + two(month) + two(year);
}

function yymmdd({ year, month, day }: Birthday): string {
  return two(year) + two(month) + two(day);
}

function grouped(digits: string, size: number, sign: string): string {
  return (digits.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(sign);
}

const monthNames = "januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember".split(
  ",",
);

export const norwegianForms: Readonly<Record<string, (n: NorwegianNumber) => string>> = {
  ddmmyynnnnn: (n) => ddmmyy(n) + n.last,
  "ddmmyy nnnnn": (n) => `${ddmmyy(n)} ${n.last}`,
  "ddmmyy-nnnnn": (n) => `${ddmmyy(n)}-${n.last}`,
  "ddmmyy nnn nn": (n) => `${ddmmyy(n)} ${n.last.slice(0, 3)} ${n.last.slice(3)}`,
  "dd mm yy nnnnn": (n) => `${two(n.day)} ${two(n.month)} ${two(n.year)} ${n.last}`,
  "dd.mm.yy nnnnn": (n) => `${two(n.day)}.${two(n.month)}.${two(n.year)} ${n.last}`,
  "dd.mm.yyyy nnnnn": (n) => `${two(n.day)}.${two(n.month)}.${n.year} ${n.last}`,
  "d.m.yyyy nnnnn": (n) => `${n.day}.${n.month}.${n.year} ${n.last}`,
  "dd/mm/yyyy - nnnnn": (n) => `${two(n.day)}/${two(n.month)}/${n.year} - ${n.last}`,
  "dd,mm,yyyy nnnnn": (n) => `${two(n.day)},${two(n.month)},${n.year} ${n.last}`,
  "d. month yyyy nnnnn": (n) => `${n.day}. ${monthNames[n.month - 1]} ${n.year} ${n.last}`,
  "spaces on both sides of a hyphen": (n) => `${ddmmyy(n)}  -  ${n.last}`,
  "fnr in groups of any size": (n) => `fnr ${ddmmyy(n)} ${n.last.slice(0, 2)} ${n.last.slice(2)}`,
  "ddmmyyyy nnnnn": (n) => `${two(n.day)}${two(n.month)}${n.year} ${n.last}`,
  "yyyy-mm-dd nnnnn": (n) => `${n.year}-${two(n.month)}-${two(n.day)} ${n.last}`,
  "two spaces": (n) => `${ddmmyy(n)}  ${n.last}`,
  "two spaces throughout": (n) => `${two(n.day)}  ${two(n.month)}  ${two(n.year)}  ${n.last}`,
  "groups of three": (n) => grouped(ddmmyy(n) + n.last, 3, " "),
  "groups of two": (n) => grouped(ddmmyy(n) + n.last, 2, " "),
  "a comma": (n) => `${ddmmyy(n)},${n.last}`,
  "a comma and a space": (n) => `${ddmmyy(n)}, ${n.last}`,
  "all digits spaced": (n) => grouped(ddmmyy(n) + n.last, 1, " "),
  "all digits dotted": (n) => grouped(ddmmyy(n) + n.last, 1, "."),
  "ddmmyy personnr nnnnn": (n) => `${ddmmyy(n)} personnr ${n.last}`,
  "født …, personnummer …": (n) => `født ${two(n.day)}.${two(n.month)}.${n.year}, personnummer: ${n.last}`,
  "siste fem er …": (n) => `siste fem er ${n.last}`,
  "ddmmyy XXXXX": (n) => `${ddmmyy(n)} XXXXX`,
  "digits of full width": (n) => wide(`${ddmmyy(n)} ${n.last}`),
  "Arabic-Indic digits": (n) =>
    (ddmmyy(n) + n.last).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  "mathematical digits": (n) =>
    (ddmmyy(n) + n.last).replace(/\d/g, (digit) => String.fromCodePoint(0x1d7d8 + Number(digit))),
  "circled digits": (n) =>
    (ddmmyy(n) + n.last).replace(/\d/g, (digit) =>
      digit === "0" ? "⓪" : String.fromCharCode(0x245f + Number(digit)),
    ),
  keycaps: (n) => (ddmmyy(n) + n.last).replace(/\d/g, "$&\uFE0F\u20E3"),
  "zero-width spaces": (n) => grouped(ddmmyy(n) + n.last, 1, "\u200B"),
  "combining marks": (n) => grouped(ddmmyy(n) + n.last, 1, "\u0336"),
  "a right-to-left override": (n) => `\u202E${[...(ddmmyy(n) + n.last)].reverse().join("")}\u202C`,
};

function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

export interface SwedishNumber extends Birthday {
  readonly last: string;
}

function swedishNumber(born: Birthday, serial: number): SwedishNumber {
  const nine = `${yymmdd(born)}${String(serial).padStart(3, "0")}`;
  const sum = [...nine].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return { ...born, last: `${nine.slice(6)}${(10 - (sum % 10)) % 10}` };
}

export const swedishNumbers: fc.Arbitrary<SwedishNumber> = fc
  .tuple(birthdays, fc.integer({ min: 1, max: 999 }))
  .map(([born, serial]) => swedishNumber(born, serial));

function yyyymmdd({ year, month, day }: Birthday): string {
  return `${year}${two(month)}${two(day)}`;
}

export const swedishForms: Readonly<Record<string, (n: SwedishNumber) => string>> = {
  "yymmdd-nnnn": (n) => `${yymmdd(n)}-${n.last}`,
  "yymmdd nnnn": (n) => `${yymmdd(n)} ${n.last}`,
  "yymmdd+nnnn": (n) => `${yymmdd(n)}+${n.last}`,
  "yymmdd:nnnn": (n) => `${yymmdd(n)}:${n.last}`,
  yyyymmddnnnn: (n) => yyyymmdd(n) + n.last,
  "yyyymmdd-nnnn": (n) => `${yyyymmdd(n)}-${n.last}`,
  "yyyy-mm-dd-nnnn": (n) => `${n.year}-${two(n.month)}-${two(n.day)}-${n.last}`,
  "yy mm dd nnnn": (n) => `${two(n.year)} ${two(n.month)} ${two(n.day)} ${n.last}`,
  "two spaces": (n) => `${yymmdd(n)}  ${n.last}`,
  "groups of three": (n) => grouped(yymmdd(n) + n.last, 3, " "),
  "groups of four": (n) => grouped(yyyymmdd(n) + n.last, 4, " "),
  "a comma": (n) => `${yymmdd(n)},${n.last}`,
  "all digits spaced": (n) => grouped(yyyymmdd(n) + n.last, 1, " "),
  "all ten digits spaced, a hyphen between": (n) =>
    `${grouped(yymmdd(n), 1, " ")} - ${grouped(n.last, 1, " ")}`,
  "personnummer in groups of any size": (n) =>
    `personnummer ${yymmdd(n)} ${n.last.slice(0, 2)} ${n.last.slice(2)}`,
  "all ten digits spaced": (n) => grouped(yymmdd(n) + n.last, 1, " "),
  "yymmdd personnr nnnn": (n) => `${yymmdd(n)} personnr ${n.last}`,
  "yymmdd, sista fyra nnnn": (n) => `${yymmdd(n)}, sista fyra ${n.last}`,
  "sista fyra nnnn": (n) => `Sista fyra: ${n.last}`,
  "mina fyra sista siffror är nnnn": (n) => `mina fyra sista siffror är ${n.last}`,
  "yymmdd-XXXX": (n) => `${yymmdd(n)}-XXXX`,
  "yyyymmdd-xxxx": (n) => `${yyyymmdd(n)}-xxxx`,
  "digits of full width": (n) => wide(`${yymmdd(n)}-${n.last}`),
  "zero-width joiners": (n) => grouped(`${yymmdd(n)}-${n.last}`, 1, "\u200D"),
  "a right-to-left override": (n) => `\u202E${[...`${yymmdd(n)}-${n.last}`].reverse().join("")}`,
};

const days = fc.record({
  year: fc.integer({ min: 2015, max: 2035 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const number = (min: number, max: number) => fc.integer({ min, max }).map(String);

/** What has digits enough and names nobody. */
export const others: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "dd.mm.yyyy-dd.mm.yyyy": fc.tuple(days, days).map(([a, b]) => `${dotted(a)}-${dotted(b)}`),
  "dd.mm.yyyy – dd.mm.yyyy": fc.tuple(days, days).map(([a, b]) => `${dotted(a)} – ${dotted(b)}`),
  "d.m.yyyy-d.m.yyyy": fc
    .tuple(days, days)
    .map(([a, b]) => `${a.day}.${a.month}.${a.year}-${b.day}.${b.month}.${b.year}`),
  "dd.mm.-dd.mm.yyyy": fc.tuple(days, days).map(([a, b]) => `${two(a.day)}.${two(a.month)}.-${dotted(b)}`),
  "dd.mm.yy-dd.mm.yy": fc.tuple(days, days).map(([a, b]) => `${short(a)}-${short(b)}`),
  "yyyy-mm-dd – yyyy-mm-dd": fc.tuple(days, days).map(([a, b]) => `${iso(a)} – ${iso(b)}`),
  "yyyy-mm-dd/yyyy-mm-dd": fc.tuple(days, days).map(([a, b]) => `${iso(a)}/${iso(b)}`),
  "yyyy-mm-dd-yyyy-mm-dd": fc.tuple(days, days).map(([a, b]) => `${iso(a)}-${iso(b)}`),
  "ddmmyy-ddmmyy": fc.tuple(days, days).map(([a, b]) => `${ddmmyy(a)}-${ddmmyy(b)}`),
  "yyyymmdd-yyyymmdd": fc.tuple(days, days).map(([a, b]) => `${yyyymmdd(a)}-${yyyymmdd(b)}`),
  "yyyy-mm-dd hhmm": fc
    .tuple(days, fc.nat(23), fc.nat(59))
    .map(([a, h, m]) => `${iso(a)} ${two(h)}${two(m)}`),
  "dd.mm.yy hhmm": fc
    .tuple(days, fc.nat(23), fc.nat(59))
    .map(([a, h, m]) => `${short(a)} ${two(h)}${two(m)}`),
  "dd.mm.yyyy hh.mm-hh.mm": fc
    .tuple(days, fc.nat(23), fc.nat(59))
    .map(([a, h, m]) => `${dotted(a)} ${two(h)}.${two(m)}-${two(h)}.${two(m)}`),
  "dd.mm.yy nnnnn kr": fc.tuple(days, number(10_000, 99_999)).map(([a, n]) => `${short(a)} ${n} kr`),
  "dd.mm.yyyy nnnnn kroner": fc
    .tuple(days, number(10_000, 99_999))
    .map(([a, n]) => `${dotted(a)} ${n} kroner`),
  "ddmmyy nnnnn,-": fc.tuple(days, number(10_000, 99_999)).map(([a, n]) => `${ddmmyy(a)} ${n},-`),
  "an amount in thousands": number(10_000_000_000, 99_999_999_999).map(
    (n) => `${Number(n).toLocaleString("en").replaceAll(",", " ")} kr`,
  ),
  "a phone of Norway": number(20_000_000, 99_999_999).map((n) => `ring ${grouped(n, 2, " ")}`),
  "a phone of Norway with +47": number(20_000_000, 99_999_999).map((n) => `+47 ${grouped(n, 2, " ")}`),
  "two phones of Norway": fc
    .tuple(number(20_000_000, 99_999_999), number(20_000_000, 99_999_999))
    .map(([a, b]) => `${grouped(a, 2, " ")} / ${grouped(b, 2, " ")}`),
  "a phone of Sweden": number(1_000_000, 9_999_999).map(
    (n) => `070-${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
  ),
  "a phone of Sweden in ten digits": number(1_000_000, 9_999_999).map((n) => `070${n}`),
  "a phone of Sweden in pairs": number(1_000_000, 9_999_999).map((n) => grouped(`070${n}`, 2, " ")),
  "a phone of Sweden with +46": number(1_000_000, 9_999_999).map(
    (n) => `+46 70 ${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
  ),
  "an organisation of Sweden": number(20_000_000, 99_999_999).map((n) => `55${n.slice(0, 4)}-${n.slice(4)}`),
  "an address of a page": fc
    .tuple(days, number(10_000, 99_999))
    .map(([a, n]) => `https://kommune.example/${a.year}/${two(a.month)}/${two(a.day)}/${n}-sommer`),
  "a time to the second": fc.tuple(days, fc.nat(23)).map(([a, h]) => `${iso(a)} ${two(h)}:05:17`),
  "a place on the map": fc.tuple(fc.nat(999_999), fc.nat(999_999)).map(([a, b]) => `59.${a}, 10.${b}`),
  "a row of numbers": fc
    .array(fc.integer({ min: 1, max: 36 }), { minLength: 7, maxLength: 12 })
    .map((row) => row.map(two).join(" ")),
};

function dotted({ year, month, day }: Birthday): string {
  return `${two(day)}.${two(month)}.${year}`;
}

function short({ year, month, day }: Birthday): string {
  return `${two(day)}.${two(month)}.${two(year)}`;
}

function iso({ year, month, day }: Birthday): string {
  return `${year}-${two(month)}-${two(day)}`;
}
