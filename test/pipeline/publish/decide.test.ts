import { expect, test } from "@jest/globals";
import { masked } from "../../../src/pipeline/publish/decide.ts";

/** Made up: the check digits are right, the person does not exist (the month plus 80 marks a test number). */
const number = "01819000049";

test("an identity number is taken out of title and text, and out of an address with the address", () => {
  const row = {
    id: "i",
    title: `Svar om ${number}`,
    text: `Saka til ${number} er avgjord.`,
    permalink: `https://etaten.example/svar-om-${number}`,
    version_number: 1,
    told_events: 0,
    shields: [],
  };
  const shown = masked(row);
  expect(JSON.stringify(shown)).not.toContain(number);
  expect(shown).toMatchObject({ id: "i", title: expect.stringContaining("Svar om "), permalink: null });
});

test("a text without one is shown as it is", () => {
  const row = {
    id: "i",
    title: null,
    text: "Vegen er open.",
    permalink: "https://etaten.example/2026/06/01",
    version_number: 1,
    told_events: 0,
    shields: [],
  };
  expect(masked(row)).toEqual(row);
});
