/**
 * What people write that means one thing though it is several words: a day, a statute, a numbered case. Each form is
 * tried where a word of the query begins; what none of them reads is a word.
 */
import type { Day } from "../domain/day.ts";
import { type NumberQuery, numberOf } from "./numbers.ts";
import { readDay as dayIn } from "./time-string.ts";

export type Written =
  | { readonly kind: "day"; readonly text: string; readonly day: Day }
  | { readonly kind: "ground"; readonly text: string; readonly ground: GroundQuery }
  | { readonly kind: "number"; readonly text: string; readonly number: NumberQuery };

/** A statute as people shorten it, with the numbers that follow in their order: `offl. § 24`, `OSL 21 kap. 7 §`. */
export interface GroundQuery {
  /** as the grounds of the journal begin: `offl`, `fvl`, `OSL` */
  readonly law: "offl" | "fvl" | "osl";
  /** section, or chapter and section; `3 b` and `3b` are one */
  readonly numbers: readonly string[];
}

export interface Read {
  readonly written: Written;
  /** characters read */
  readonly length: number;
}

/** @param text from where a word begins */
export function readWritten(text: string): Read | undefined {
  return readDay(text) ?? readGround(text) ?? readNumbered(text);
}

/** First letters tell the months apart in all four languages; `mai` is `maj` and `may`, `juni` is not `juli`. */
const months: readonly (readonly [begin: string, month: number])[] = [
  ["jan", 1],
  ["feb", 2],
  ["mar", 3],
  ["apr", 4],
  ["mai", 5],
  ["maj", 5],
  ["may", 5],
  ["jun", 6],
  ["jul", 7],
  ["aug", 8],
  ["sep", 9],
  ["okt", 10],
  ["oct", 10],
  ["nov", 11],
  ["des", 12],
  ["dec", 12],
];
const fullMonths =
  /^(?:januar[iy]?|februar[iy]?|mars|march|april|mai|maj|may|jun[ie]|jul[iy]|august[i]?|september|oktober|october|november|desember|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec)\.?)$/i;

const dayForms = {
  iso: /^((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\p{L}\p{N}])/u,
  dotted: /^(\d{1,2})[./]\s?(\d{1,2})[./]\s?((?:19|20)\d{2})(?![\p{L}\p{N}])/u,
  worded: /^(\d{1,2})\.?\s+(\p{L}{3,9}\.?),?\s+((?:19|20)\d{2})(?![\p{L}\p{N}])/u,
  english: /^(\p{L}{3,9})\s+(\d{1,2}),?\s+((?:19|20)\d{2})(?![\p{L}\p{N}])/u,
} as const;

function readDay(text: string): Read | undefined {
  const iso = dayForms.iso.exec(text);
  if (iso) return asDay(iso[0], iso[1], iso[2], iso[3]);
  const dotted = dayForms.dotted.exec(text);
  if (dotted) return asDay(dotted[0], dotted[3], dotted[2], dotted[1]);
  const worded = dayForms.worded.exec(text);
  if (worded) return asDay(worded[0], worded[3], monthOf(worded[2]), worded[1]);
  const english = dayForms.english.exec(text);
  return english ? asDay(english[0], english[3], monthOf(english[1]), english[2]) : undefined;
}

function monthOf(word = ""): string | undefined {
  if (!fullMonths.test(word)) return undefined;
  const lower = word.toLowerCase();
  const found = months.find(([begin]) => lower.startsWith(begin));
  return found && String(found[1]);
}

/** A day that the calendar does not have is none: `31.02.2026` stays words. */
function asDay(text: string, year = "", month: string | undefined, day = ""): Read | undefined {
  const written = `${year}-${(month ?? "").padStart(2, "0")}-${day.padStart(2, "0")}`;
  const found = dayIn(written);
  return found && { written: { kind: "day", text, day: found }, length: text.length };
}

const laws: readonly (readonly [GroundQuery["law"], RegExp])[] = [
  ["offl", /^(?:offl\.?|offentleglova|offentlighetslov(?:en|a))(?![\p{L}])/iu],
  ["fvl", /^(?:fvl\.?|forvaltningslov(?:en|a))(?![\p{L}])/iu],
  ["osl", /^(?:osl\.?|offentlighets- och sekretesslagen)(?![\p{L}])/iu],
];
const sections =
  /^\s*(?:kap(?:ittel|itel|\.)?\s*)?§{0,2}\s*(\d{1,3}(?:\s?[a-h](?![\p{L}]))?)(?:\s*(?:kap(?:\.|itel|ittel)?|[:,])\s*§?\s*(\d{1,3}(?:\s?[a-h](?![\p{L}]))?)\s*§?)?(?![\p{L}\p{N}])/iu;

/** A law alone, without a section, is a word like any other. */
function readGround(text: string): Read | undefined {
  for (const [law, form] of laws) {
    const named = form.exec(text);
    if (!named) continue;
    const rest = text.slice(named[0].length);
    const numbered = sections.exec(rest);
    if (!numbered) return undefined;
    const numbers = [numbered[1], numbered[2]].flatMap((one) => one?.replace(/\s/g, "").toLowerCase() ?? []);
    const length = named[0].length + numbered[0].length;
    return { written: { kind: "ground", text: text.slice(0, length), ground: { law, numbers } }, length };
  }
  return undefined;
}

const caseLabel =
  /^(?:saksnummer|saksnr\.?|sak(?:en)?|sak nr\.?|ärendenummer|ärendenr\.?|ärende|diarienummer|diarienr\.?|dnr\.?|case(?: number| no\.?)?)[\s:]+(?:nr\.?\s+)?/iu;
const entryLabel =
  /^(?:journalnummer|journalnr\.?|løpenummer|løpenr\.?|handlingsnummer|registreringsnummer|journal number|entry(?: number)?)[\s:]+(?:nr\.?\s+)?/iu;
const dashedCase = /^((?:19|20)\d{2})[-/](\d{1,7})(?:-(\d{1,6}))?(?![\p{L}\p{N}])/u;
const entryNumber = /^(\d{1,7})(?:\/((?:19|20)\d{2}))?(?![\p{L}\p{N}/-])/u;

/** `saksnummer 2026/4`, `journalnummer 13`; the label says which of the two a number is. */
function readNumbered(text: string): Read | undefined {
  const ofCase = caseLabel.exec(text);
  const written = ofCase && dashedCase.exec(text.slice(ofCase[0].length));
  if (ofCase && written) {
    const number = numberOf(`${written[1]}/${written[2]}${written[3] ? `-${written[3]}` : ""}`);
    if (number) return numbered(written[0], number, ofCase[0].length + written[0].length);
  }
  const ofEntry = entryLabel.exec(text);
  const entry = ofEntry && entryNumber.exec(text.slice(ofEntry[0].length));
  if (!ofEntry || !entry) return undefined;
  const year = entry[2] === undefined ? undefined : Number(entry[2]);
  return numbered(
    entry[0],
    { of: "entry", year, sequence: Number(entry[1]) },
    ofEntry[0].length + entry[0].length,
  );
}

function numbered(text: string, number: NumberQuery, length: number): Read {
  return { written: { kind: "number", text, number }, length };
}

const monthNames: readonly (readonly string[])[] = [
  ["januar", "januari"],
  ["februar", "februari"],
  ["mars"],
  ["april"],
  ["mai", "maj"],
  ["juni"],
  ["juli"],
  ["august", "augusti"],
  ["september"],
  ["oktober"],
  ["november"],
  ["desember", "december"],
];

/** `2026-05-17`, `17.05.2026`, `17.5.2026`, `17. mai 2026`, `17 maj 2026`: as texts have it, for an index of words. */
export function waysToWrite(day: Day): readonly string[] {
  const [year, month = "", date] = day.split("-");
  const [m, d] = [Number(month), Number(date)];
  return [
    ...new Set([day, `${date}.${month}.${year}`, `${d}.${m}.${year}`]),
    ...(monthNames[m - 1] ?? []).map((name) => `${d} ${name} ${year}`),
  ];
}

const lawNames: Readonly<Record<GroundQuery["law"], readonly string[]>> = {
  offl: ["offl", "offentleglova", "offentlighetsloven", "offentleglovas"],
  fvl: ["fvl", "forvaltningsloven", "forvaltningslova"],
  osl: ["osl", "offentlighets- och sekretesslagen"],
};

/** The section as texts have it: the law before it, and in Swedish also behind it. */
export function groundPhrases({
  text,
  ground: { law, numbers },
}: Extract<Written, { readonly kind: "ground" }>): readonly string[] {
  const [first = "", second] = numbers;
  const sections =
    second === undefined ? [`§ ${first}`, first] : [`${first} kap ${second} §`, `${first}:${second}`];
  const ways = lawNames[law].flatMap((name) =>
    sections.flatMap((section) => [`${name} ${section}`, `${section} ${name}`]),
  );
  return [...new Set([text, ...ways])];
}
