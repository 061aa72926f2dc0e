import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { featuresOf } from "../../src/classify/features.ts";
import { languageOf } from "../../src/classify/language.ts";
import { blankSubject } from "../../src/classify/subject.ts";
import { readText } from "../../src/classify/words/read-text.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";

const homes = {
  oslo: { country: "NO", language: "nb" },
  vestland: { country: "NO", language: "nn" },
  sweden: { country: "SE", language: "sv" },
} as const;

interface Said {
  readonly detected?: string;
  readonly declared?: string;
}

function read(text: string, home: keyof typeof homes, { detected, declared }: Said = {}) {
  return languageOf(readText(text), { detected, declared }, homes[home]);
}

describe("a text's own words and letters tell its language", () => {
  test.each([
    ["Jeg vet ikke hva dere mener", "oslo", "nb"],
    ["Eg veit ikkje kva de meiner", "oslo", "nn"],
    ["Eg veit ikkje kva de meiner", "vestland", "nn"],
    ["Kan de køyre heim til meg?", "oslo", "nn"],
    ["Det er for gale at de stengjer klubben kvar sommar", "oslo", "nn"],
    ["Jag vet inte vad ni menar", "sweden", "sv"],
    ["Vi har den öppen för alla", "sweden", "sv"],
    ["Kan man få det av er?", "sweden", "sv"],
    ["Det är en fråga som vi kan svara på", "sweden", "sv"],
    ["Vart skickas avropen?", "sweden", "sv"],
    ["När öppnar ni?", "oslo", "sv"],
    ["Where do I find the form for this", "sweden", "en"],
    ["What are your opening hours?", "oslo", "en"],
    ["Коли відкриється", "oslo", "other"],
    ["متى تفتح المكتبة؟", "sweden", "other"],
    ["Wann ist die Bibliothek für uns geöffnet?", "oslo", "other"],
    ["Kiedy jest otwarte? Nie wiem", "oslo", "other"],
  ] as const)("%s, at home in %s", (text, home, language) => {
    expect(read(text, home)).toBe(language);
  });
});

describe("Northern Sámi and Finnish are languages of their own", () => {
  test.each([
    "Goas lea girjerádju rabas?",
    "Mun váidalan mearrádusa",
    "Giitu ollu, dat lea hui buorre!",
    "Gos mun gávnnan ohcanskovi?",
    "In dieđe maid galggan dahkat",
    "Leatgo dis sámegielat bargit?",
    "Manne ii leat geaidnu brohkkojuvvon?",
    "Sáhttá go mánná álgit mánáidgárdái?",
    "Bures! Gean galggan riŋget?",
    "Suohkana neahttasiidu ii doaimma odne",
    "Go lea rabas?",
    "Giitu veahki ovddas",
    "Buorre bargu!",
    "Goas álgá čoahkkin?",
    "Manin it vástit munnje?",
    "Mii dárbbašit eambbo oahpaheddjiid",
    "Mun gáibidan oaidnit šiehtadusa",
  ])("%s", (text) => {
    expect(read(text, "oslo")).toBe("se");
    expect(read(text, "sweden")).toBe("se");
  });

  test.each([
    "Milloin kirjasto on auki?",
    "Kiitos!",
    "Hyvä juttu",
    "Miksi koulu suljetaan?",
    "Paljonko pysäköinti maksaa?",
    "Koska tie aurataan?",
    "Pyydän saada nähdä asiakirjat",
    "Samoin täällä",
    "Miksi ette vastaa? Se ei ole hyvää palvelua",
    "Kiitos paljon, tämä on hienoa!",
    "En tiedä mitä minun pitää tehdä, voiko joku auttaa",
    "Haluan valittaa päätöksestä, mihin se lähetetään?",
    "Onko teillä suomenkielistä hoitajaa? Minun äiti ei puhu ruotsia",
  ])("%s", (text) => {
    expect(read(text, "sweden")).toBe("fi");
    expect(read(text, "oslo")).toBe("fi");
  });

  test.each([
    "Lea er flink på jobb",
    "Haakon og Aase kommer",
    "Neeei så dumt",
    "Superfiiint",
    "Idé om kafé i alléen",
    "Bussen går kvart over",
    "Villa til salgs",
  ])("%s is neither", (text) => {
    expect(read(text, "oslo")).toMatch(/^n[bn]$/);
  });

  test("and the rules are told that they cannot read them", () => {
    const { language, flags } = featuresOf({ ...blankSubject("NO"), text: "Goas lea girjerádju rabas?" });
    expect(language).toBe("se");
    expect(flags).toMatchObject({ otherLanguage: true, northernSami: true });
    const finnish = featuresOf({ ...blankSubject("SE"), text: "Milloin kirjasto on auki?" });
    expect(finnish.flags).toMatchObject({ otherLanguage: true, northernSami: false });
  });
});

describe("a short text that says nothing is in the agency's language", () => {
  test.each([
    ["ok", "oslo", "nb"],
    ["ok", "vestland", "nn"],
    ["ok", "sweden", "sv"],
    ["Flott", "vestland", "nn"],
    ["Toppen!", "sweden", "sv"],
    ["Tack!", "sweden", "sv"],
    ["Super 👍", "oslo", "nb"],
    ["2026", "sweden", "sv"],
    ["", "sweden", "sv"],
  ] as const)("%j in %s", (text, home, language) => {
    expect(read(text, home)).toBe(language);
  });
});

describe("what others say of the language is weighed against the text", () => {
  test.each([
    ["Flott", "oslo", { detected: "no" }, "nb"],
    ["Flott", "vestland", { detected: "no" }, "nn"],
    ["Eg veit ikkje kva de meiner", "oslo", { detected: "no" }, "nn"],
    ["Jeg vet ikke", "oslo", { detected: "da" }, "nb"],
    ["Jeg ved ikke", "sweden", { detected: "da" }, "other"],
    ["Hvad som helst", "oslo", { detected: "uk" }, "other"],
    // a detector that is wrong on a clear text
    ["Jeg vet ikke hva dere mener med dette", "oslo", { detected: "sv" }, "nb"],
    // the setting of a program that nobody changed
    ["Når åpner dere?", "oslo", { declared: "en-US" }, "nb"],
    ["Super", "oslo", { declared: "en-US" }, "nb"],
    ["När öppnar ni?", "sweden", { declared: "nb-NO" }, "sv"],
    // where the text says nothing, the channel's word counts
    ["Super", "oslo", { declared: "sv-SE" }, "sv"],
    ["Rabas", "oslo", { declared: "se" }, "se"],
    ["Avoinna", "sweden", { declared: "fi_FI" }, "fi"],
    ["Super", "vestland", { declared: "NN" }, "nn"],
    ["Super", "oslo", { declared: "und" }, "nb"],
  ] as const)("%s in %s, said to be %j", (text, home, said, language) => {
    expect(read(text, home, said)).toBe(language);
  });

  test("a feed's word for it reaches the classifier", () => {
    const about = (declared: string) =>
      featuresOf({ ...blankSubject("NO"), text: "Super", facts: { language: declared } }).language;
    expect(about("sv")).toBe("sv");
    expect(about("nb")).toBe("nb");
  });
});

test("hostile texts have a language too", () => {
  for (const part of ["a ", "å", "đ", "и", "e\u0301", "the\u200B ", "1", "👍"])
    expect(read(part.repeat(1_000_000 / part.length), "oslo")).toMatch(/^(?:nb|sv|en|se|other)$/);
});

whenShared(describe)(`Swedish texts at hand are taken for Swedish${sharedReason}`, () => {
  const share = (texts: readonly string[]) =>
    texts.filter((text) => read(text, "sweden") === "sv").length / texts.length;

  test("questions to nine authorities and their answers", () => {
    const rows = ["dev", "test"].flatMap((split) =>
      readFileSync(sharedPath("data", "superlim-swefaq", "swefaq", `swefaq_${split}.jsonl`), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { question: string; candidate_answers: string[] }),
    );
    expect(share(rows.map(({ question }) => question))).toBeGreaterThanOrEqual(0.99);
    const answers = [...new Set(rows.flatMap((row) => row.candidate_answers))];
    expect(share(answers)).toBeGreaterThanOrEqual(0.99);
    expect(share(answers.map((answer) => answer.slice(0, 100)))).toBeGreaterThanOrEqual(0.99);
  });
});

whenShared(describe)(`labelled comments are taken for what they are${sharedReason}`, () => {
  const rows = readFileSync(sharedPath("cases", "classes", "labelled.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

  test.each([
    ["nb", "oslo"],
    ["nn", "vestland"],
    ["sv", "sweden"],
  ] as const)("%s", (language, home) => {
    const texts = rows.filter(([given]) => given === language).map((row) => row.at(-1) ?? "");
    expect(texts.length).toBeGreaterThan(10);
    const right = texts.filter((text) => read(text, home) === language);
    expect(right.length / texts.length).toBeGreaterThanOrEqual(0.95);
  });
});
