/** Function words by which languages are told apart. A word that several have is counted for each of them. */
import { plainLetters } from "./letters.ts";
import type { Word } from "./word.ts";

/** `no` for words that both forms of Norwegian share; `other` for those of languages that are often written here. */
export type MarkedLanguage = "no" | "nb" | "nn" | "sv" | "en" | "se" | "fi" | "other";

export const languageLists: Readonly<Record<MarkedLanguage, string>> = {
  nb: "ikke jeg hva hvor hvordan hvorfor hvem hvilken hvilke hver hvert dere noe noen mye mer være ble blir fra kun også hun deres dem selv etter uke uker barnehagen kommunen gjøre gjør en hjem vei veien vann sier mener svarer kommer flere først fikk skolen sammen siden mens",
  nn: "ikkje eg kva kor korleis kvifor kven kvar kvart dykk dykkar noko nokon nokre mykje meir vere vart vert frå berre ho dei deira sjølv veke veker barnehagen kommunen gjere gjer eit ein desse hjå me heim veg vegen vatn vatnet veit seier meiner svarar kjem sjå fleire fyrst skulen saman sidan medan heile ligg køyre køyrer halde hald hadde fekk timar dagar kvardagar gjev gje",
  no: "og å er på det den et som til av med har vi kan skal vil denne dette hei takk for meg oss ved seg når der her nå da så om men eller i at du han min din mitt de bra bare ut ned",
  sv: "inte jag vad var hur varför vem vilken vilka ni något någon mycket mer vara blev blir från bara också hon deras själv och är på att för efter kommunen göra ett av till det den en som med har vi kan ska så då om men eller nu hej tack dig mig sig när där här detta dessa kommer er vill oss i du han min din mitt de bra ut ner vart",
  en: "the and is are not what where how why who which you your something of to from only also she their with this that have been for i me do we he can my please",
  se: "lea leat leago leatgo leimme leimmet ledje ii eai ean goas gos gosa gokko maid manne mii gii geat mun munnje dutnje mii dii sii sidjiide ahte dahje muhto maiddái giitu bures buorre odne ihttin dál sáhttá sáhtán sáhttit galgá galggan ferte fertet oaččun oažžu oažžut oččon háliidan jearan váidalan váidalus mearrádus mearrádusa suohkan suohkana gielda sámi sámegillii sámegiella girjerádju skuvla mánáidgárdi dán dat dát daid buot eará juos almmá birra lihkku beivviin boahtin rabas bargu veahki dáhtun gáibidan oaidnit jearrat sotnabeaivvi lávvardaga mánnodaga",
  fi: "on ei että ovat oli olen olla mutta niin mitä mikä missä mistä mihin milloin miten miksi kuka onko voiko voinko saako saanko pitääkö tai myös kuin jos minä sinä hän tämä nämä eivät kiitos kaikki vielä kanssa joka meidän teidän minun kunnan kaupungin kirjasto auki avoinna haluan teille paljon hyvää hyvä ette emme eikö aivan hienoa työtä päivää olemme pyydän",
  other:
    "und ist nicht ich wir eine auf für wann haben jest czy się kiedy proszę dziękuję gdzie nie que los las por para una está vous nous avec dans pour est waa iyo maxaa yra kada bir için este pentru não você",
};

/** One of these is as good as two: no neighbour has a word like it. */
const unmistakable: Readonly<Partial<Record<MarkedLanguage, string>>> = {
  se: "giitu bures buorre rabas lihkku dáhtun gáibidan háliidan sáhttá sáhtán muhto maiddái leago leatgo",
  fi: "kiitos hyvää hyvä hienoa milloin missä mitä haluan onko voiko teillä minun eivät päivää",
};

const languages = Object.keys(languageLists) as readonly MarkedLanguage[];

/** The languages that a word marks, by their place; twice where it is unmistakable. */
const marksOf = new Map<string, number[]>();
for (const [place, language] of languages.entries())
  for (const word of [...wordsIn(languageLists[language]), ...wordsIn(unmistakable[language] ?? "")]) {
    const marked = marksOf.get(word);
    if (marked) marked.push(place);
    else marksOf.set(word, [place]);
  }

const placeOf = Object.fromEntries(languages.map((language, place) => [language, place])) as Readonly<
  Record<MarkedLanguage, number>
>;
const none: readonly number[] = [];
const counts = new Int32Array(languages.length);

/** How many words of the text mark each language. */
export function marksIn(words: readonly Word[]): Record<MarkedLanguage, number> {
  counts.fill(0);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    word.marks ??= marksOf.get(word.text) ?? none;
    const { marks } = word;
    for (let each = 0; each < marks.length; each++) {
      const place = marks[each] as number;
      counts[place] = (counts[place] as number) + 1;
    }
  }
  const of = (language: MarkedLanguage) => counts[placeOf[language]] as number;
  return {
    no: of("no"),
    nb: of("nb"),
    nn: of("nn"),
    sv: of("sv"),
    en: of("en"),
    se: of("se"),
    fi: of("fi"),
    other: of("other"),
  };
}

function wordsIn(list: string): readonly string[] {
  return list === "" ? [] : [...new Set(plainLetters(list).split(" "))];
}

/** Long vowels, endings and pairs of letters of Finnish; words that are drawn out ("jaaa") are none. */
const finnishForm =
  /^(?!.*(.)\1\1)(?:.*(?:ii|uu|yy|ää|öö|uo|yö|äy|hd).*|.+(?:aa|een|aan|neet|ssa|ssä|stä|llä|ltä|lta|ista|ksi|nko|nkö|inen|vat|vät|ttä))$/;

/** Only so many words are looked at. */
const mostForms = 40;

/** How many words of the text have the form of Finnish ones. */
export function finnishFormsIn(words: readonly Word[]): number {
  let forms = 0;
  for (let at = 0; at < words.length && at < mostForms; at++) {
    const word = words[at] as Word;
    if (word.finnish === -1) word.finnish = word.text.length > 3 && finnishForm.test(word.text) ? 1 : 0;
    forms += word.finnish;
  }
  return forms;
}
