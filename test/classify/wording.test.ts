import { describe, expect, test } from "@jest/globals";
import { featuresOf } from "../../src/classify/features.ts";
import { blankSubject, type Subject } from "../../src/classify/subject.ts";
import { isConsultation, isCrisis } from "../../src/classify/topics.ts";
import { foundIn, lexicon, plainWords } from "../../src/classify/words/lexicon.ts";

function flagsOf(partial: Partial<Subject>) {
  return featuresOf({ ...blankSubject("NO"), ...partial }).flags;
}

describe("word lists", () => {
  const list = lexicon("test", ["ord", "begyn*", "*slutt", "*midt*", "to ord"]);
  test.each([
    ["et ord.", "ord"],
    ["Begynnelse", "begyn*"],
    ["tilslutt", "*slutt"],
    ["samidten", "*midt*"],
    ["TO,  ORD", "ord"],
    ["ordbok", undefined],
    ["påbegynt", undefined],
    ["slutten", undefined],
  ])("%s finds %s", (text, entry) => {
    expect(foundIn(plainWords(text), list)).toBe(entry);
  });

  test("the trace names our entry, never the citizen's text", () => {
    const { words } = featuresOf({ ...blankSubject("NO"), text: "Byggesaksbehandlingen tar tid" });
    expect(words.caseWords).toBe("byggesak*");
  });
});

describe("a sensitive word counts only beside a person", () => {
  test.each([
    ["Datteren min har diagnosen ADHD", true],
    ["Ny avdeling for psykiatri åpner", false],
    ["Hon är sjukskriven", true],
    ["Föreläsning om depression", false],
  ])("%s: %s", (text, sensitive) => {
    expect(flagsOf({ text }).sensitive).toBe(sensitive);
  });
});

describe("the topic of a thread stands in its post's labels and title", () => {
  const post = { title: undefined, text: "", labels: [] };
  test("a consultation", () => {
    expect(isConsultation({ ...post, title: "Høring: ny kommuneplan" })).toBe(true);
    expect(isConsultation({ ...post, labels: ["Samråd"] })).toBe(true);
    expect(isConsultation({ ...post, title: "Sommerfest", text: "Ikke glem høringen" })).toBe(false);
  });
  test("a crisis", () => {
    expect(isCrisis({ ...post, text: "Nødvarsel: hold dere inne." })).toBe(true);
    expect(isCrisis({ ...post, title: "Bibliotek", text: "Bok om kriser" })).toBe(false);
  });
});

test("facts that say no are absent", () => {
  expect(flagsOf({ facts: { paid: "No" } }).paid).toBe(false);
  expect(flagsOf({ facts: { paid: "yes" } }).paid).toBe(true);
});
