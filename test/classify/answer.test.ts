import { describe, expect, test } from "@jest/globals";
import { isBinding, isPreliminary, settlesQuestion, weighAnswers } from "../../src/classify/answer.ts";
import { answered, binding, nonAnswers } from "./own-sentences.ts";

const standing = (text: string) => [{ text, stands: true }];

describe("an answer settles a question when it says something about it", () => {
  test.each(["Klokka ti.", "Ja, brua er open.", "Handlingarna är skickade till dig i dag."])("%s", (text) => {
    expect(settlesQuestion(text)).toBe(true);
  });
  test.each([
    "",
    "👍",
    "@kari",
    "Nei",
    "Takk, vi ser på det!",
    "Dette er eit førebels svar: saka er under handsaming.",
    "Hej! Vi återkommer till dig i morgon.",
    "We are looking into this",
    ...nonAnswers,
  ])("not: %j", (text) => {
    expect(settlesQuestion(text)).toBe(false);
    expect(settlesQuestion(text, "Når åpner biblioteket?")).toBe(false);
  });
  test.each(answered)("%s: settled, and bound by nothing", (pair) => {
    const [question = "", answer = ""] = pair.split(" | ");
    expect(weighAnswers(question, standing(answer))).toEqual({ settled: true, kept: undefined });
  });
});

describe("a simple question is settled by what it asks for, not by something else", () => {
  test.each([
    ["Hva koster det å bade i svømmehallen?", "Svømmehallen åpner kl. 10."],
    ["Når åpner biblioteket?", "Biblioteket ligger i rådhuset."],
    ["Hvor ligger servicetorget?", "Det er gratis."],
  ])("%s – %s", (question, answer) => {
    expect(weighAnswers(question, standing(answer)).settled).toBe(false);
  });
});

describe("an answer that binds keeps the question", () => {
  test.each(["Nei, den er unntatt offentlighet.", "Ja, vi dekker hele beløpet.", ...binding])(
    "%s",
    (text) => {
      const { kept } = weighAnswers("Når åpner biblioteket?", standing(text));
      expect(["binding", "unread"]).toContain(kept);
    },
  );
  test("also when it was taken away, though it then settles nothing", () => {
    const gone = [{ text: "Ja, vi dekker hele beløpet.", stands: false }];
    expect(weighAnswers("Når åpner biblioteket?", gone)).toEqual({ settled: false, kept: "binding" });
  });
  test("also beside a simple one", () => {
    const both = [...standing("Biblioteket åpner kl. 10."), ...standing("Du får pengene tilbake.")];
    expect(weighAnswers("Når åpner biblioteket?", both).kept).toBe("binding");
  });
  test.each(["Simhallen har öppet 9–18. Välkommen!", "Så hyggelig å høre 😊", "Takk, Kari!"])(
    "not: %s",
    (text) => {
      expect(isBinding(text)).toBe(false);
      expect(weighAnswers("Når åpner biblioteket?", standing(text)).kept).toBeUndefined();
    },
  );
});

test("an answer with a strange word keeps the question until it is read", () => {
  expect(weighAnswers("Når åpner biblioteket?", standing("Kl. 10, men naboen din er sur.")).kept).toBe(
    "unread",
  );
});

describe("a preliminary answer says that it was received, is looked into or belongs elsewhere", () => {
  test.each(["", "👍", "Takk, vi ser på det!", "Send en e-post til postmottak"])("%j", (text) => {
    expect(isPreliminary(text)).toBe(true);
  });
  test.each(["Nei", "Handlingene er sendt.", "Vi sjekker, men biblioteket åpner kl. 10."])(
    "not: %s",
    (text) => {
      expect(isPreliminary(text)).toBe(false);
    },
  );
});
