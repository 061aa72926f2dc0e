import { describe, expect, test } from "@jest/globals";
import { hasContactDetails } from "../../src/classify/contact-details.ts";
import { plainDigits } from "../../src/classify/readable-digits.ts";

function standIn(text: string): boolean {
  return hasContactDetails(plainDigits(text));
}

describe("contact details", () => {
  test.each([
    "kari@eksempel.no",
    "bjørn.ås@eksempel.kommune.no",
    "kari (at) eksempel.no",
    "kari [at] eksempel dot no",
    "kari krøllalfa eksempel.no",
    "kari snabel-a exempel.se",
    "+47 412 34 567",
    "+358 40 123 4567",
    "tlf 22334455",
    "tlf. 22.33.44.55",
    "ring 412 34 567",
    "Kan dere ringe? 41234567",
    "070-174 06 58",
    "0701740658",
    "0046701740605",
    "nås på 22 22 22 22",
    "22 22 22 22",
    "Eg er å treffe på 55 12 34 56",
    "treffes på 55123456",
    "08-123 456 78",
    "08-12 34 56 78",
    "031-12 34 56",
    "(031) 12 34 56",
    "0303-12345",
    "nås på 0303 123 45",
    "sms 90000000",
    "SMS til 900 00 000",
    "kontakt meg 41234567",
    "Kontakta mig på 0701234567",
    "nummeret mitt er 41234567",
    "mitt nummer: 41234567",
    "vipps 41234567",
    "ring ４１２３４５６７",
    "ring 4123\u200B4567",
    "+47.412.34.567",
    "412-34-567",
    "08 123 456 78",
    "send melding til 41234567",
    "hør fra dere på 41234567",
    "swish 123 456 78 90",
    "kari at eksempel punktum no",
    "ola @ eksempel.no",
  ])("%s", (text) => {
    expect(standIn(text)).toBe(true);
  });

  test.each([
    "20260512",
    "@kari",
    "sak 12345678",
    "kl 10 30 og 11 45",
    "Ring før 2026-05-15",
    "Kontakt oss innen 22.05.2026",
    "Ring oss 08.00–16.00",
    "Ring oss 0800-1600",
    "Öppet 08-16 10-14",
    "ring om saksnummer 20251234",
    "ring om sak 2025-1234",
    "ring og oppgi kundenr 41234567",
    "Det koster 41 234 567 kr",
    "Kontakt oss om 90 000 000 kroner",
    "budsjettet er 22 22 22 22 kr",
    "+10 000 000 kr",
    "org.nr 912 345 678",
    "1234.56.78911",
    "2026/12345",
    "nå kommer 41234567 besøkende",
    "3/4 av 100",
    "i dag 2026",
    "kundnr 0701234567",
    "10 20 30 40",
    "41 234 567 innbyggere",
    "bankgiro 5402-9681",
  ])("%s is none", (text) => {
    expect(standIn(text)).toBe(false);
  });
});

test("text in which every word and digit begins a number is read to its end", () => {
  for (const part of ["ring ", "1", "0-", "12 ", "+47 ", "a@", "a.", "snabel", "(at)", "070"])
    expect(standIn(`${part.repeat(1_000_000 / part.length)} og sms 90000000`)).toBe(true);
});
