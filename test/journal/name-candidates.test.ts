import { describe, expect, test } from "@jest/globals";
import { mayHoldName } from "../../src/journal/name-candidates.ts";

const own = ["Fjordvik kommune", "Kultur og oppvekst", "Fjordvik i sosiale medium"];

describe("a title that surely holds no personal name is quoted", () => {
  test.each([
    "Ny sykkelvei",
    "Høyring: trafikkplan for Fjordvik sentrum",
    "Vegarbeid i Storgata frå måndag",
    "Ope møte om skulebruksplanen",
    "Kommunen svarar. Kva skjer no?",
    "Fjordviks nye bibliotek",
    "Vi søkjer folk til SFO og NAV",
    "Gebyr 2026",
    "Sommarferie på Strand skule",
    "2026",
    "",
  ])("%j", (text) => {
    expect(mayHoldName(text, [...own, "Strand"])).toBe(false);
  });
});

describe("a title that may hold one is not", () => {
  test.each([
    "Gratulerer Kari Nordmann",
    "Gratulerer Kari, og god bedring",
    "Kari Nordmann får kulturprisen",
    "Takk til Ola!",
    "Ny rektor: Kari Nordmann",
    "Vi minnes Ola-Per",
    "Møt ordfører Nordvik",
    "GRATULERER KARI NORDMANN",
    "gratulerer kari nordmann",
    "Gratulerer, KARI",
    "Tack till Åsa Öberg",
  ])("%j", (text) => {
    expect(mayHoldName(text, own)).toBe(true);
  });
});
