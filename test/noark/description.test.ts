import { describe, expect, test } from "@jest/globals";
import type { ExportedCoverage } from "../../src/domain/export.ts";
import { channelDescription, fondsDescription, seriesDescription } from "../../src/noark/description.ts";
import { aChannel, aCoverage, anAgency, aScope } from "../support/export-builders.ts";

function described(coverage: Partial<ExportedCoverage>, language: "nb" | "nn" | "sv" | "en" = "nb"): string {
  const scope = aScope({ agency: anAgency({ language }) });
  return channelDescription(scope, aChannel({ coverage: aCoverage(coverage) }));
}

function gap(from: string, to: string) {
  return { from: new Date(from), to: new Date(to) };
}

describe("a channel is described by what it was and where the archive was blind", () => {
  test("captured all the time", () => {
    expect(described({})).toBe(
      "WordPress-nettsted, https://etaten.example.no/. Registrert i arkivet 2026-01-01 01:00, hentes hvert 30. minutt. " +
        "Av det som var publisert før, er bare det med som kanalen fortsatt viste. " +
        "Hentet 17520 ganger i perioden, 17519 av dem fullstendig, fra 2026-01-01 01:10 til 2026-12-31 23:40. " +
        "Ingen opphold i hentingen.",
    );
  });

  test("with a gap, in the agency's time", () => {
    const gaps = [gap("2026-07-01T08:00:00Z", "2026-07-02T08:00:00Z")];
    expect(described({ gaps })).toMatch(/ Ikke fullstendig hentet: 2026-07-01 10:00–2026-07-02 10:00\.$/);
  });

  test("with more gaps than anybody reads: the longest twelve, and what the others come to", () => {
    const gaps = Array.from({ length: 14 }, (_, n) =>
      gap(
        `2026-02-${String(n + 1).padStart(2, "0")}T00:00:00Z`,
        `2026-02-${String(n + 1).padStart(2, "0")}T${n < 2 ? "01" : "02"}:00:00Z`,
      ),
    );
    const text = described({ gaps });
    expect(text.match(/2026-02-\d\d 01:00–/g)).toHaveLength(12);
    expect(text).not.toContain("2026-02-01 ");
    expect(text).toMatch(/; og 2 opphold til, 2 timer i alt\.$/);
  });

  test.each([
    [
      "nb",
      "98,2 % av perioden er dekket; ikke dekket: kanalen svarte ikke 3 t, plattformen ba om pause 1 t.",
    ],
    ["nn", "98,2 % av perioden er dekt; ikkje dekt: kanalen svara ikkje 3 t, plattforma bad om pause 1 t."],
    [
      "sv",
      "98,2 % av perioden är täckt; inte täckt: kanalen svarade inte 3 h, plattformen bad om en paus 1 h.",
    ],
    [
      "en",
      "98.2 % of the period is covered; not covered: the channel did not answer 3 h, the platform asked for a pause 1 h.",
    ],
  ] as const)("with the share that is covered and why the rest is not, in %s", (language, says) => {
    const blindMs = { rateLimited: 1_000_000, serverDown: 10_000_000, notLooked: 0 };
    const gaps = [gap("2026-02-01T00:00:00Z", "2026-02-01T03:00:00Z")];
    expect(described({ gaps, share: 0.98299, blindMs }, language)).toContain(says);
  });

  test("with looks that nobody has judged: the ledger cannot vouch for them", () => {
    expect(described({ unjudged: 2 })).toContain("2 hentinger er ennå ikke vurdert");
  });

  test("never looked at in the period, and not as if all were well", () => {
    const text = described({ first: undefined, last: undefined, looks: 0, wholeLooks: 0 });
    expect(text).toMatch(/Kanalen ble ikke hentet i perioden\.$/);
    expect(text).not.toContain("Ingen opphold");
  });

  test("looked at and never seen whole, and not as if all were well", () => {
    const text = described({ looks: 2, wholeLooks: 0 });
    expect(text).toContain("0 av dem fullstendig");
    expect(text).not.toContain("Ingen opphold");
  });

  test.each([
    ["nb", "Registrert i arkivet"],
    ["nn", "vert henta kvart 30. minutt"],
    ["sv", "hämtas var 30:e minut"],
    ["en", "captured every 30 minutes"],
  ] as const)("in %s", (language, words) => {
    expect(described({}, language)).toContain(words);
    const scope = aScope({ agency: anAgency({ language }) });
    expect(fondsDescription(scope)).toContain("Kanalarkiv");
    expect(seriesDescription(scope).length).toBeGreaterThan(40);
  });

  test.each([
    ["nb", "closed", "Kanalen ble avsluttet i arkivet 2026-02-03 12:00"],
    ["nn", "closed", "Kanalen vart avslutta i arkivet 2026-02-03 12:00"],
    ["sv", "closed", "Kanalen avslutades i arkivet 2026-02-03 12:00"],
    ["en", "closed", "The channel was closed in the archive 2026-02-03 12:00"],
    ["nb", "paused", "Hentingen ble satt på pause 2026-02-03 12:00"],
    ["nn", "paused", "Hentinga vart sett på pause 2026-02-03 12:00"],
    ["sv", "paused", "Hämtningen pausades 2026-02-03 12:00"],
    ["en", "paused", "Capture was paused 2026-02-03 12:00"],
  ] as const)("in %s, %s since when", (language, state, words) => {
    const scope = aScope({ agency: anAgency({ language }) });
    const stopped = { state, at: new Date("2026-02-03T11:00:00Z") };
    expect(channelDescription(scope, aChannel({ stopped }))).toContain(words);
  });
});
