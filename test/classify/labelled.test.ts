/** Every labelled comment in each standing: what must be kept is never even proposed prunable, most of the rest is. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Country } from "../../src/domain/agency.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";
import { harmless, kept } from "./own-sentences.ts";
import { countries, prunedIn, standings } from "./standings.ts";

function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.filter(holds).length / texts.length;
}

describe("own sentences", () => {
  test.each(Object.entries(kept))(
    "%s: none is proposed prunable, in no country and no standing",
    (_name, texts) => {
      expect(texts.flatMap((text) => countries.flatMap((country) => prunedIn(country, text)))).toEqual([]);
    },
  );

  test.each(["praise", "reaction", "spam"] as const)(
    "%s: at least nine in ten are, whoever answered",
    (name) => {
      const always = (text: string) =>
        countries.some((country) => {
          const all = standings(country, text);
          return (
            all["alone"] === "prunable" && all["answered"] === "prunable" && all["as a reply"] === "prunable"
          );
        });
      expect(share(harmless[name], always)).toBeGreaterThanOrEqual(0.9);
    },
  );

  test("simple questions: at least eight in ten are when they were answered, and none before", () => {
    const when = (standing: string) => (text: string) =>
      countries.some((country) => standings(country, text)[standing] === "prunable");
    expect(share(harmless.question, when("answered"))).toBeGreaterThanOrEqual(0.8);
    expect(share(harmless.question, when("alone"))).toBe(0);
  });

  test("assent: at least nine in ten are under praise", () => {
    const asReply = (text: string) =>
      countries.some((country) => standings(country, text)["as a reply"] === "prunable");
    expect(share(harmless.assent, asReply)).toBeGreaterThanOrEqual(0.9);
  });
});

interface Labelled {
  readonly country: Country;
  readonly expected: readonly string[];
  readonly text: string;
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(sharedPath("cases", "classes", file), "utf8")
    .trim()
    .split("\n");
  return lines.slice(1).map((line) => line.split("\t"));
}

function labelled(): readonly Labelled[] {
  return rowsOf("labelled.tsv").flatMap(([lang = "", kind, , no = "", se = "", text = ""]) => {
    if (kind !== "comment" && kind !== "reply") return [];
    const rows: Labelled[] = [];
    if (lang !== "sv") rows.push({ country: "NO", expected: no.split(","), text });
    if (lang !== "nb" && lang !== "nn") rows.push({ country: "SE", expected: se.split(","), text });
    return rows;
  });
}

whenShared(describe)(`labelled comments${sharedReason}`, () => {
  test("what must be kept is proposed prunable in no standing", () => {
    const rows = labelled().filter(({ expected }) => !expected.includes("X"));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.flatMap(({ country, text }) => prunedIn(country, text))).toEqual([]);
  });

  test("at least eight in ten of what may be, are, in every standing", () => {
    const rows = labelled().filter(({ expected }) => expected.join() === "X");
    const outcomes = rows.flatMap(({ country, text }) => Object.values(standings(country, text)));
    expect(outcomes.length).toBeGreaterThan(40);
    expect(
      outcomes.filter((outcome) => outcome === "prunable").length / outcomes.length,
    ).toBeGreaterThanOrEqual(0.8);
  });

  test("neither is praise with substance, nor an answered question with it", () => {
    const wrong = rowsOf("hard.tsv").flatMap(([, , country = "", , text = ""]) =>
      countries.filter((each) => country.includes(each)).flatMap((each) => prunedIn(each, text)),
    );
    expect(wrong).toEqual([]);
  });
});
