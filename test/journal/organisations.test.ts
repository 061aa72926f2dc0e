import { describe, expect, test } from "@jest/globals";
import { isOrganisation } from "../../src/journal/organisations.ts";

describe("an organisation's name is known by the word for what it is", () => {
  test.each([
    "Fjordvik Velforening",
    "Ungdomsrådet i Fjordvik",
    "Fjordvik kommune",
    "Vik kommun",
    "Lindesnes foreldreforeining",
    "Naturskyddsföreningen",
    "Strand og Vik Idrettslag",
    "Fjordvik bibliotek",
    "Hans Hansen AS",
    "Bygg & Betong AB",
    "Statsforvaltaren i Vestland",
    "Elevrådet ved Fjordvik skule",
    "Ungdomsrådet i Nordre Follo",
    "Ungdomsrådet",
    "Arbeidarpartiet",
    "Vestre Vik barnehage",
    "Fjordvik ungdomsskule",
    "Storsunds Bostadsrättsförening",
    "Fjordvik Residents Association",
    "Hansen Bygg AS",
    "  Fjordvik\tSkyttarforeining ",
  ])("%s", (name) => {
    expect(isOrganisation(name)).toBe(true);
  });
});

describe("a name that may be a person's is a person's", () => {
  test.each([
    "Kari Nordmann",
    "Peder Ås",
    "Klagar",
    "Kari Nordmann, Fjordvik Velforening",
    "Fjordvik Velforening v/Kari Nordmann",
    "Kari frå Velforeininga",
    "Kari (Ungdomsrådet)",
    "Ola hos Fjordvik kommune",
    "ola.as",
    "Kari as",
    "AS",
    "Anna Skog",
    "Per Skolem",
    "Ungdomsrådet, Kari Nordmann",
    "Kari Lag",
    "Statsforvaltaren Kari Nordmann",
    "Lars Partil",
    // a name that ends as a body does
    "Kari Forening",
    "Zebulon Forening",
    "Kari Solforening",
    "Kari Velforening",
    "KARI VELFORENING",
    "kari velforening",
    "Anne Ungdomslag",
    "Hans Idrettslag",
    "Anne-Marie Velforening",
    "Kari-Velforening",
    "Kariklubben",
    "Karis klubb",
    "Skule",
    "Skule på Nes",
    "Gudmund Skule",
    "Ola Klubben",
    "Zebulon Klubben",
    "Ida Partiet",
    "Kari AS",
    "Kari AB",
    // a person beside a body
    "Ungdomsrådet ved Kari Nordmann",
    "Ungdomsrådet ved Zebulon Kanarifugl",
    "Ungdomsrådet i Karis hage",
    "Ungdomsrådet for Zebulon Kanarifugl",
    "Zebulon i Fjordvik Velforening",
    "Zebulon ved Fjordvik skule",
    "Zebulon med Velforeninga",
    "Velforeninga av Zebulon",
    "Fjordvik Velforening v. Kari Nordmann",
    // letters that are not seen, and words that are pushed together
    "Kari\u200bVelforening",
    "Kari\u2060Velforening",
    "KariNordmannVelforening",
    "kari_velforening",
    "Kari.Velforening",
    "Velforening 900 00 000",
    "kari@velforening",
    "🙂 Kari Velforening",
    "Kari\u0301 Velforening",
    "",
    " ",
  ])("%j", (name) => {
    expect(isOrganisation(name)).toBe(false);
  });
});
