import { describe, expect, test } from "@jest/globals";
import type { Comparison } from "../../src/package/comparison.ts";
import type { JudgedReport } from "../../src/package/judged.ts";
import { reportText, unreadableText, verdictLine } from "../../src/package/report-text.ts";
import { aReport, control, finding, packageName } from "../support/report-builders.ts";

const style = { all: false, ownSystem: "Kanalarkiv" };
const many = Array.from({ length: 80 }, (_, n) => control(`N5.${String(n + 1).padStart(2, "0")}`));

describe("the report begins with the verdict and its reasons", () => {
  test("of a package that can be delivered: a few lines, and no control that found nothing", () => {
    expect(reportText(aReport(many), style).split("\n")).toEqual([
      "Deliverable.",
      "",
      `package   ${packageName}`,
      "of        Fjordvik kommune, 2026-01-01–2026-12-31, made by Kanalarkiv",
      `SHA-256   ${"a".repeat(64)}`,
      "content   3 files, 4096 bytes, own schemas",
      "controls  80: 0 errors, 0 warnings",
    ]);
  });

  test("of one that is sound and lacks something", () => {
    const report = aReport([control("KA.06", 0, 1), control("KA.29", 0, 1), control("KA.18", 0, 1)]);
    expect(reportText(report, style).split("\n").slice(0, 8)).toEqual([
      "Sound, not yet deliverable, because",
      "  · the standard's schemas in it are not shown to be the official files (KA.06; Noark 5",
      "    v5.5, requirement 6.4.18)",
      "  · it is without the DIAS envelope (METS, PREMIS, log) (KA.29; DIAS-SIP, Nasjonalarkivet)",
      "To be looked at by a person; it hinders no delivery:",
      "  · references lead to units of another extraction (KA.18; Noark 5 v5.5, M219)",
      "",
      `package   ${packageName}`,
    ]);
  });

  test("of one that is faulty: control, place, value and what to do", () => {
    const text = reportText(aReport([control("N5.30", 1)], [finding("N5.30", "error")], "Sak"), style);
    expect(text.split("\n")).toEqual(
      expect.arrayContaining([
        "Faulty, because",
        "  · 1 error under N5.30: A rule",
        "N5.30 A rule (1 error)",
        "  error   arkivstruktur.xml:7: it is wrong",
        "  to do   Ask the producer (Sak): Write it right.",
      ]),
    );
  });

  test("of one that differs from its manifest: that comes first", () => {
    const comparison: Comparison = {
      compared: [{ with: "manifest", outcome: "differs", says: "other bytes" }],
      controls: [{ ...control("KA.63", 1), name: "The package is what its manifest says" }],
      findings: [],
    };
    const text = reportText(aReport([control("N5.30", 1)], [], "Kanalarkiv", comparison), style);
    expect(text).toMatch(
      /^Faulty, because\n {2}· 1 error under KA\.63: The package is what its manifest says\n/,
    );
    expect(text).toContain("\nDIFFERS   other bytes\n");
    expect(text).toContain("The package was changed after it was made: take the one that was recorded.");
  });

  test("in one line for other outputs", () => {
    expect(verdictLine(aReport([control("KA.29", 0, 1)]))).toBe(
      "verdict: sound, not yet deliverable, because it is without the DIAS envelope (METS, PREMIS, log)",
    );
    expect(verdictLine(aReport([control("N5.01")]))).toBe("verdict: deliverable");
  });
});

test("no line is longer than a terminal, except for one word", () => {
  const long = "a finding with several words about something that is not so ".repeat(9).trim();
  const text = reportText(aReport([control("N5.30", 1)], [finding("N5.30", "error", long)]), style);
  expect(text.split("\n").filter((line) => line.length > 90)).toEqual([]);
});

test("what cannot be read is told with its reason, and its characters cannot move the cursor", () => {
  expect(unreadableText("entry \u009b2J is refused")).toBe(
    "Faulty, because it cannot be read as a package\n  · entry \uFFFD2J is refused",
  );
});

test("of many findings ten are shown and the others counted", () => {
  const found = Array.from({ length: 12 }, () => finding("N5.30", "error"));
  const text = reportText(aReport([control("N5.30", 250)], found), style);
  expect(text.match(/ {2}error {3}arkivstruktur/g)).toHaveLength(10);
  expect(text).toContain("  … and 240 more");
});

test("all controls are listed when that is asked for, also one that could not run", () => {
  const text = reportText(aReport([...many, control("N5.99", 0, 0, false)]), { ...style, all: true });
  expect(text.match(/^N5\.\d\d /gm)).toHaveLength(81);
  expect(text).toContain("N5.99  not run");
});

describe("what to do depends on who made the package", () => {
  const todo = (report: JudgedReport) =>
    /to do {3}([\s\S]*)/.exec(reportText(report, style))?.[1]?.replace(/\s+/g, " ");
  const error = [finding("N5.30", "error")];
  const matching = (outcome: "matches" | "differs"): Comparison => ({
    compared: [{ with: "manifest", outcome, says: "" }],
    controls: [],
    findings: [],
  });

  test("ours, of which nobody knows whether it is as it was made", () => {
    expect(todo(aReport([control("N5.30", 1)], error))).toMatch(
      /^If the package is as it was made .* fault of Kanalarkiv/,
    );
  });
  test("ours, as it was made: a fault of the product", () => {
    expect(todo(aReport([control("N5.30", 1)], error, "Kanalarkiv", matching("matches")))).toMatch(
      /^The package is as it was made, so this is a fault of Kanalarkiv/,
    );
  });
  test("ours, and changed: the recorded one is good", () => {
    expect(todo(aReport([control("N5.30", 1)], error, "Kanalarkiv", matching("differs")))).toMatch(
      /changed after it was made/,
    );
  });
  test("ours with our own schemas: making it again helps, with the official ones", () => {
    expect(todo(aReport([control("KA.06", 0, 1)]))).toMatch(
      /^Install the official schemas .* export the period again/,
    );
  });
  test("ours of before envelopes were written: making it again helps, in its place", () => {
    expect(todo(aReport([control("KA.29", 0, 1)]))).toMatch(/earlier version .* again with `--replaces`/);
  });
  test("somebody else's without an envelope: it is asked for, and nobody else can make it again", () => {
    expect(todo(aReport([control("KA.29", 0, 1)], [], "Sak"))).toBe(
      "Ask the producer (Sak): the archive's intake refuses a package that lacks these files.",
    );
  });
  test("somebody else's: only the producer can make it again", () => {
    expect(todo(aReport([control("KA.06", 0, 1)], [], "Sak"))).toMatch(/^Ask the producer \(Sak\): /);
  });
});
