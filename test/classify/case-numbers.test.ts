import { describe, expect, test } from "@jest/globals";
import { namesCaseNumber } from "../../src/classify/case-numbers.ts";
import { plainDigits } from "../../src/classify/readable-digits.ts";

function isNamedIn(text: string): boolean {
  return namesCaseNumber(plainDigits(text));
}

describe("a case is named by its number", () => {
  test.each([
    "sak 2026/1234",
    "2026/1234-5",
    "dnr KS 2026-118",
    "Dnr: 2026:12",
    "dnr KS 2026:12",
    "saksnr. 26/118",
    "Saksnummer 12345",
    "ärendenummer 12345",
    "Ärendenumret är 12345",
    "(2019/7)",
    "sak 26/1432",
    "Sak 26/1432, takk",
    "Hva skjer med saken (26/1432)?",
    "saka vår, 26/01432",
    "26/01432",
    "sak nr 26/5",
    "sak 08/4711",
    "byggesak 26/14",
    "klagesaken 26/14",
    "i sak 14/26",
    "vedtak 26/1432-3",
    "PS 26/14",
    "PS-sak 26/5",
    "ps 26/14",
    "RS 26/3",
    "HMTU 26/31",
    "BN 2025-112",
    "BN 2025.0412",
    "BN-2025-112",
    "KS 2026:12",
    "ärende 2025-00337",
    "Ärendet (2025-337) är inte klart",
    "2025-00337",
    "ärende KS 2025/337",
    "mål T 1234-26",
    "beslut 2025:118",
    "vår ref. 26/118",
    "Deres referanse: 4711",
    "case number 4711",
    "sak ２６/１４３２",
    "sak 26/14\u200B32",
    "KS/2025:112",
    "Dnr. SBN/2025:112",
    "mål nummer T 1234-26",
    "Sak 26 / 1432",
    "sak 26-1432",
    "PS 014/26",
    "FS 14/2026",
    "sak 202612345",
    "J.nr. 2026/12",
    "Arkivref: 26/1432",
    "saksnummeret er 26/1432",
  ])("%s", (text) => {
    expect(isNamedIn(text)).toBe(true);
  });

  test.each([
    "2026/27",
    "2026/2027",
    "skoleåret 26/27",
    "PL 25/26",
    "2026/12/05",
    "2026/05",
    "2026-05-12",
    "2026-05",
    "vedtak 2026-11-12",
    "saken 12/5",
    "saken ble lagt fram 26/5",
    "vedtaket 26/5",
    "søknad 12/11-2026",
    "sak 26/5-2026",
    "05/2026",
    "1/2 liter",
    "3/4",
    "sak 3/4",
    "AIK vann 3/4 av kampene",
    "https://x.no/2026/12/01/nytt",
    "nr 1",
    "mellom 2020 og 2026",
    "2020-2026",
    "Åpent KL 18/19",
    "STENGT 24/12",
    "Døgnåpent 24/7",
    "Saken er 24/7",
    "lagen (2017:900)",
    "enligt SFS 2017:900",
    "GDPR (EU) 2016/679",
    "prop. 2025/26:12",
    "kl 20:15",
    "tlf 22 33 44 55",
    "ring 90000000",
    "1 234 567 kr",
    "10/1000",
    "årsak 26/14",
    "scorade mål 2-1",
    "gnr. 26/1432",
    "direktiv 2016/680",
    "2016/679/EU",
    "uke 26/27",
    "buss 26/31 går",
    "ISO 9001:2015",
  ])("%s is none", (text) => {
    expect(isNamedIn(text)).toBe(false);
  });
});

test("text in which every word and sign begins a number is read to its end", () => {
  for (const part of ["sak ", "sak 2026", "26/", "PS ", "2026-", "ref ", "1", "ärende nr nr "])
    expect(isNamedIn(`${part.repeat(1_000_000 / part.length)} og sak 26/1432`)).toBe(true);
});
