import { describe, expect, test } from "@jest/globals";
import { settlesQuestion } from "../../src/classify/answer.ts";

describe("an answer settles a question when it says something about it", () => {
  test.each(["Klokka ti.", "Ja, brua er open.", "Handlingarna är skickade till dig i dag.", "Nej"])(
    "%s",
    (text) => {
      expect(settlesQuestion(text)).toBe(true);
    },
  );
  test.each([
    "",
    "👍",
    "@kari",
    "Takk, vi ser på det!",
    "Dette er eit førebels svar: saka er under handsaming.",
    "Hej! Vi återkommer till dig i morgon.",
    "We are looking into this",
  ])("not: %j", (text) => {
    expect(settlesQuestion(text)).toBe(false);
  });
});
