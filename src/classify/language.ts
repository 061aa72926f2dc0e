/** Which language a text is in: a detector's word where there is one, function words for the rest. */
import type { Country, Language } from "../domain/agency.ts";

export type TextLanguage = Language | "other";

/** Function words that one language has and its neighbours lack. */
const marks: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: words(
    "ikke jeg hva hvor hvordan hvorfor hvem hvilken hvilke dere noe noen mye mer være ble blir fra kun også hun deres selv etter uke barnehagen kommunen gjøre",
  ),
  nn: words(
    "ikkje eg kva kor korleis kvifor kven dykk noko nokon mykje meir vere vart vert frå berre òg ho dei sjølv veke barnehagen kommunen gjere eit ikkje desse hjå",
  ),
  sv: words(
    "inte jag vad var hur varför vem vilken vilka ni något någon mycket mer vara blev blir från bara också hon deras själv och är på att för efter kommunen göra ett av till",
  ),
  en: words(
    "the and is are not what where how why who which you your something of to from only also she their with this that have been for",
  ),
};

/** Words of both Norwegian forms that Swedish and English lack. */
const norwegian = words(
  "og å er på det den en et som til av med har vi kan skal vil denne dette hei takk for meg oss",
);

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
  const tokens = words.trim().split(" ", 200);
  if (detected !== undefined) return norwegianForm(tokens, agency.language);
  return byFunctionWords(tokens, agency.language);
}

/** Bokmål or nynorsk; where nothing tells them apart, the agency's own form. */
function norwegianForm(tokens: readonly string[], own: Language): "nb" | "nn" {
  const nb = count(tokens, marks.nb);
  const nn = count(tokens, marks.nn);
  if (nb === nn) return own === "nn" ? "nn" : "nb";
  return nb > nn ? "nb" : "nn";
}

function byFunctionWords(tokens: readonly string[], own: Language): TextLanguage {
  const no = Math.max(count(tokens, marks.nb), count(tokens, marks.nn)) + count(tokens, norwegian);
  const sv = count(tokens, marks.sv);
  const en = count(tokens, marks.en);
  const best = Math.max(no, sv, en);
  if (best === 0) return isLatin(tokens) && tokens.length < fewWords ? own : "other";
  if (no === best && (own === "nb" || own === "nn" || no > Math.max(sv, en)))
    return norwegianForm(tokens, own);
  return sv === best ? "sv" : "en";
}

/** Below this, the absence of function words says nothing. */
const fewWords = 8;

function isLatin(tokens: readonly string[]): boolean {
  return tokens.every((token) => !/[^\p{Script=Latin}\p{N}]/u.test(token));
}

function count(tokens: readonly string[], of: ReadonlySet<string>): number {
  let hits = 0;
  for (const token of tokens) if (of.has(token)) hits++;
  return hits;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
