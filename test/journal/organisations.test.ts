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
    "",
    " ",
  ])("%j", (name) => {
    expect(isOrganisation(name)).toBe(false);
  });
});
