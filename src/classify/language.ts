/** Which language a text is in: a detector's word where there is one, function words for the rest. */
import type { Country, Language } from "../domain/agency.ts";
import { automatonOf, walk } from "./words/automaton.ts";
import { type Lexicon, lexicon } from "./words/lexicon.ts";

export type TextLanguage = Language | "other";

/** Function words that one language has and its neighbours lack. */
const marks: Readonly<Record<Mark, Lexicon>> = {
  nb: list(
    "ikke jeg hva hvor hvordan hvorfor hvem hvilken hvilke dere noe noen mye mer være ble blir fra kun også hun deres selv etter uke barnehagen kommunen gjøre",
  ),
  nn: list(
    "ikkje eg kva kor korleis kvifor kven dykk noko nokon mykje meir vere vart vert frå berre ho dei sjølv veke barnehagen kommunen gjere eit ikkje desse hjå",
  ),
  sv: list(
    "inte jag vad var hur varför vem vilken vilka ni något någon mycket mer vara blev blir från bara också hon deras själv och är på att för efter kommunen göra ett av till",
  ),
  en: list(
    "the and is are not what where how why who which you your something of to from only also she their with this that have been for",
  ),
  /** of both Norwegian forms, which Swedish and English lack */
  norwegian: list(
    "og å er på det den en et som til av med har vi kan skal vil denne dette hei takk for meg oss",
  ),
};

type Mark = Language | "norwegian";

/**
 * @param words the text as `plainWords` gives it
 * @param detected ISO 639 code; `no` (and in Norway `da`, which detectors take bokmål for) leaves the two forms to decide
 */
export function languageOf(
  words: string,
  detected: string | undefined,
  agency: { readonly country: Country; readonly language: Language },
): TextLanguage {
  if (detected === "sv" || detected === "en") return detected;
  const norwegianForms = ["no", "nb", "nn", agency.country === "NO" ? "da" : "no"];
  if (detected !== undefined && !norwegianForms.includes(detected)) return "other";
  const counts = marksIn(words);
  return detected === undefined
    ? byFunctionWords(counts, words, agency.language)
    : norwegianForm(counts, agency.language);
}

type Counts = Readonly<Record<Mark, number>>;

/** Bokmål or nynorsk; where nothing tells them apart, the agency's own form. */
function norwegianForm({ nb, nn }: Counts, own: Language): "nb" | "nn" {
  if (nb === nn) return own === "nn" ? "nn" : "nb";
  return nb > nn ? "nb" : "nn";
}

function byFunctionWords(counts: Counts, words: string, own: Language): TextLanguage {
  const no = Math.max(counts.nb, counts.nn) + counts.norwegian;
  const { sv, en } = counts;
  const best = Math.max(no, sv, en);
  if (best === 0) return isFewLatinWords(words) ? own : "other";
  if (no === best && (own === "nb" || own === "nn" || no > Math.max(sv, en)))
    return norwegianForm(counts, own);
  return sv === best ? "sv" : "en";
}

/** Below this, the absence of function words says nothing. */
const fewWords = 8;
const otherScript = /[^\p{Script=Latin}\p{N} ]/u;

function isFewLatinWords(words: string): boolean {
  return words.trim().split(" ", fewWords).length < fewWords && !otherScript.test(words);
}

const allMarks: readonly Mark[] = ["nb", "nn", "sv", "en", "norwegian"];
const automaton = automatonOf(allMarks.flatMap((mark) => marks[mark].needles));
const markOf: readonly Mark[] = allMarks.flatMap((mark) => marks[mark].needles.map(() => mark));

/** How many words of the text are marks of each language. */
function marksIn(words: string): Counts {
  const counts = { nb: 0, nn: 0, sv: 0, en: 0, norwegian: 0 };
  walk(automaton, words, (needle) => {
    counts[markOf[needle] as Mark]++;
  });
  return counts;
}

function list(words: string): Lexicon {
  return lexicon("function words", [...new Set(words.split(" "))]);
}
