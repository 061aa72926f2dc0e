/** Which language a text is in, weighed from its function words, its letters, and what a detector and the channel say. */
import type { Country, Language } from "../domain/agency.ts";
import { finnishFormsIn, type MarkedLanguage, marksIn } from "./words/languages.ts";
import { type ReadText, signs } from "./words/read-text.ts";

/** `se` is Northern Sámi, `fi` Finnish (ISO 639-1). The rules read the languages of `Language` only. */
export type TextLanguage = Language | "se" | "fi" | "other";

/** What others say of a text's language; it is weighed, and not believed against the text. */
export interface SaidLanguage {
  /** ISO 639 code of a statistical detector; `no`, and in Norway `da`, which detectors take bokmål for, is either form */
  readonly detected: string | undefined;
  /** the channel's or the feed's own word for it, such as `nb-NO`: often the unchanged setting of a program */
  readonly declared: string | undefined;
}

interface Home {
  readonly country: Country;
  readonly language: Language;
}

type Points = Record<MarkedLanguage, number>;

/** Letters that are looked at: the language of a text shows long before. */
const mostLetters = 2000;
/** Below this, the absence of function words says nothing. */
const fewWords = 8;
/** So many words of a language that is read leave no doubt of it. */
const surelyOurs = 4;
/** Letters say no more than so many words, however often they come. */
const mostForLetters = 3;
const weights = { detected: 2, declared: 0.75, declaredEnglish: 0.25, home: 0.5 };

export function languageOf(read: ReadText, said: SaidLanguage, home: Home): TextLanguage {
  const { words } = read;
  const points = marksIn(words);
  points.no += Math.max(points.nb, points.nn);
  if (Math.max(points.no, points.sv, points.en) < surelyOurs) points.fi += finnishFormsIn(words);
  const isForeign = addLetters(points, read);
  const isSilent = isZero(points);
  if (isSilent && isForeign) return "other";
  addSaid(points, said, home.country);
  if (isSilent && words.length >= fewWords) points.other += weights.declared;
  points[groupOf(home.language)] += weights.home;
  return bestOf(points, home.language);
}

function isZero({ no, sv, en, se, fi, other }: Points): boolean {
  return no === 0 && sv === 0 && en === 0 && se === 0 && fi === 0 && other === 0;
}

const candidates = ["no", "sv", "en", "se", "fi", "other"] as const;

/** Adds what letters say, and answers whether the text is in another script. */
function addLetters(points: Points, { text, isCommon, holds }: ReadText): boolean {
  const counts = { no: 0, sv: 0, se: 0, accented: 0, foreign: 0 };
  const end = isCommon && (holds & signs.ownLetter) === 0 ? 0 : Math.min(text.length, mostLetters);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xc0) continue;
    // æ ø ä ö, the commonest by far
    if ((code | 0x20) === 0xe6 || (code | 0x20) === 0xf8) counts.no++;
    else if ((code | 0x20) === 0xe4 || (code | 0x20) === 0xf6) counts.sv++;
    else if (code !== 0xe5 && code !== 0xc5) countOther(counts, code);
  }
  // one word that looks like theirs is none
  if (points.se + counts.se + counts.accented < 2) points.se = 0;
  if (points.fi < 2 && points.no + points.sv + points.en > 0) points.fi = 0;
  const worth = (count: number) => Math.min(count, mostForLetters);
  points.no += worth(counts.no);
  points.sv += worth(counts.sv);
  points.se += worth(counts.se);
  if (points.se > 0) points.se += worth(counts.accented);
  if (points.fi > 0) points.fi += worth(counts.sv);
  if (counts.foreign > end / 10) points.other += counts.foreign;
  return counts.foreign > 0;
}

function countOther(counts: Record<"no" | "sv" | "se" | "accented" | "foreign", number>, code: number): void {
  const kind = letters.get(code) ?? scriptOf(code);
  if (kind) counts[kind]++;
}

/** Letters that a language has and its neighbours lack; `accented` ones are Sámi beside other signs of it only. */
const letters: ReadonlyMap<number, "no" | "sv" | "se" | "accented"> = new Map(
  (
    [
      ["no", "æøÆØ"],
      ["sv", "äöÄÖ"],
      ["se", "đŋŧĐŊŦ"],
      ["accented", "áčšžÁČŠŽ"],
    ] as const
  ).flatMap(([kind, of]) => [...of].map((letter) => [letter.charCodeAt(0), kind] as const)),
);

/** Greek, Cyrillic, Arabic and the like, and from Japanese to Korean; signs and emoji have no script. */
function scriptOf(code: number): "foreign" | undefined {
  return (code >= 0x370 && code < 0x1e00) || (code >= 0x3040 && code < 0xd800) ? "foreign" : undefined;
}

function addSaid(points: Points, { detected, declared }: SaidLanguage, country: Country): void {
  const byDetector = detected === "da" && country === "NO" ? "no" : candidateOf(detected);
  if (byDetector) points[byDetector] += weights.detected;
  // our words cannot tell Danish from bokmål
  if (detected === "da" && byDetector === "other") points.other += points.no;
  const byChannel = candidateOf(declared);
  if (byChannel) points[byChannel] += byChannel === "en" ? weights.declaredEnglish : weights.declared;
}

const codes: Readonly<Record<string, (typeof candidates)[number]>> = {
  ...{ no: "no", nor: "no", nb: "no", nob: "no", nn: "no", nno: "no" },
  ...{ sv: "sv", swe: "sv", en: "en", eng: "en", se: "se", sme: "se", fi: "fi", fin: "fi" },
};
const noLanguage = new Set(["", "und", "mul", "zxx"]);

/** `other` for a language that we have no words of; undefined when none is named. */
function candidateOf(code: string | undefined): (typeof candidates)[number] | undefined {
  if (code === undefined) return undefined;
  const primary = code.trim().toLowerCase().split(/[-_]/, 1)[0] ?? "";
  return noLanguage.has(primary) ? undefined : (codes[primary] ?? "other");
}

function groupOf(language: Language): "no" | "sv" | "en" {
  return language === "nb" || language === "nn" ? "no" : language;
}

function bestOf(points: Points, own: Language): TextLanguage {
  let best: (typeof candidates)[number] = groupOf(own);
  for (const each of candidates) if (points[each] > points[best]) best = each;
  if (best !== "no") return best;
  if (points.nb === points.nn) return own === "nn" ? "nn" : "nb";
  return points.nb > points.nn ? "nb" : "nn";
}
