import { describe, expect, test } from "@jest/globals";
import type { Language } from "../../src/domain/agency.ts";
import type { Comparison } from "../../src/package/comparison.ts";
import type { JudgedReport } from "../../src/package/judged.ts";
import { reportHtml } from "../../src/package/report-html.ts";
import { reportWords } from "../../src/package/report-words.ts";
import { aReport, control, finding, packageName } from "../support/report-builders.ts";

const verified = {
  given: "package.tar",
  by: "Kari Vik",
  at: new Date("2026-11-28T06:20:32Z"),
  system: "Kanalarkiv",
  version: "0.1.0",
};
const page = (report: JudgedReport, language: Language = "en") => reportHtml(report, verified, language);
const sound = aReport([control("N5.01"), control("KA.06", 0, 1)], [finding("KA.06", "warning")]);
const languages = ["nb", "nn", "sv", "en"] as const;

describe.each(languages)("the report in %s", (language) => {
  const words = reportWords[language];

  test("names its language, and the parts that are English", async () => {
    const document = await page(sound, language);
    expect(document).toContain(`<html lang="${language}">`);
    expect(document).toContain('<span lang="en">it is wrong</span>');
  });

  test.each([
    ["deliverable", aReport([control("N5.01")])],
    ["notYetDeliverable", sound],
    ["faulty", aReport([control("N5.01", 1)])],
  ] as const)("says in its own words that a package is %s", async (verdict, report) => {
    const document = await page(report, language);
    expect(document).toContain(`<section class="verdict ${verdict}">`);
    expect(document).toContain(` ${words.verdict[verdict]}</p>`);
    expect(document).toContain(words.meaning[verdict]);
  });

  test("has a word of its own for every label", () => {
    const textsOf = (value: unknown): readonly string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(textsOf)
          : [];
    expect(textsOf(words).filter((text) => text.trim() === "")).toEqual([]);
    expect(words.files("3", "9")).toMatch(/3.*9/);
    expect(words.counts("1", "2", "3")).toMatch(/1.*2.*3/);
  });
});

test("the four languages differ in what a reader acts on", () => {
  for (const verdict of ["deliverable", "notYetDeliverable", "faulty"] as const) {
    const said = languages.map((language) => reportWords[language].meaning[verdict]);
    expect(new Set(said).size).toBe(4);
  }
});

describe("what an archivist signs", () => {
  test("names package, digest, period, agency, system, and who verified when with what", async () => {
    const document = await page(sound);
    for (const text of [
      packageName,
      "a".repeat(64),
      "2026-01-01 – 2026-12-31",
      "Fjordvik kommune",
      "Kari Vik",
      "Kanalarkiv 0.1.0",
      '<time datetime="2026-11-28T06:20:32.000Z">28 November 2026 at 06:20:32 UTC</time>',
    ])
      expect(document).toContain(text);
  });

  test("gives the reasons with their source, what was compared, and the lines to sign", async () => {
    const comparison: Comparison = {
      compared: [{ with: "manifest", outcome: "differs", says: "other bytes" }],
      controls: [control("KA.63", 1)],
      findings: [finding("KA.63", "error", "other bytes")],
    };
    const document = await page(aReport([control("KA.06", 0, 1)], [], "Kanalarkiv", comparison));
    expect(document).toContain('KA.63 <span lang="en">A rule</span> – Errors: 1');
    expect(document).toContain('<td class="nowrap strong">DIFFERS</td>');
    expect(document).toMatch(/KA\.06; <span lang="en">Noark 5 v5\.5, requirement 6\.4\.18/);
    expect(document).toMatch(
      /<section class="signatures"><h2>Signatures<\/h2>[\s\S]*Approved for the archive/,
    );
    expect(document.indexOf('signatures"><h2>')).toBeLessThan(document.indexOf("Findings and what to do"));
  });

  test("every control is listed, and findings with level, place and what to do", async () => {
    const document = await page(
      aReport(
        [control("N5.30", 2), control("KA.01"), control("KA.02", 0, 0, false)],
        [finding("N5.30", "error")],
      ),
    );
    for (const id of ["N5.30", "KA.01", "KA.02"])
      expect(document).toContain(`<th scope="row" class="nowrap">${id}</th>`);
    expect(document).toContain("<strong>(not run)</strong>");
    expect(document).toContain("<code>arkivstruktur.xml:7</code>");
    expect(document).toContain("<caption>N5.30: 2 (and 1 more)</caption>");
    expect(document).toContain("fault of Kanalarkiv: report it");
  });

  test("what is no package is told with its reason, and can be signed too", async () => {
    const document = await reportHtml({ unreadable: "cut short" }, verified, "nb");
    expect(document).toContain("Har feil");
    expect(document).toContain('Den kan ikke leses som en pakke: <span lang="en">cut short</span>');
    expect(document).toContain('<section class="signatures">');
  });
});

describe("the document stands alone and is safe", () => {
  test("no script, nothing from elsewhere, and a policy that says so", async () => {
    const document = await page(sound);
    expect(document).not.toMatch(/<script|<link|<img|<iframe|src=|href=|@import|url\(/i);
    expect(document).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(document).toMatch(/@page \{ size: A4;/);
  });

  test("a package by others cannot write into it", async () => {
    const hostile = "</style><script>x</script>\u202E";
    const report = {
      ...sound,
      packageName: hostile,
      origin: { ...sound.origin, creators: [hostile] },
    } as JudgedReport;
    const document = await page(report);
    expect(document).not.toContain("<script>");
    expect(document).not.toContain("\u202E");
    expect(document.match(/<\/style>/g)).toHaveLength(1);
  });

  test("every table has a heading for each column or row, and the wide ones a caption", async () => {
    const document = await page(sound);
    expect(document.match(/<th(?![a-z])[^>]*>/g)?.filter((tag) => !tag.includes("scope="))).toEqual([]);
    const tables = document.match(/<table class="(?:compared|findings|controls)">.{0,9}/g) ?? [];
    expect(tables.length).toBe(4);
    expect(tables.filter((table) => !table.endsWith("<caption>"))).toEqual([]);
    expect(document.match(/<h1>/g)).toHaveLength(1);
  });
});
