import { describe, expect, test } from "@jest/globals";
import type { Language } from "../../src/domain/agency.ts";
import { eventKinds, visibilities } from "../../src/domain/item.ts";
import { noteText, unknownActor } from "../../src/journal/notes.ts";

const languages: readonly Language[] = ["nb", "nn", "sv", "en"];

test.each([
  ["nb", "Endret på kanalen: fra synlig for alle til fjernet av etaten."],
  ["nn", "Endra på kanalen: frå synleg for alle til fjerna av etaten."],
  ["sv", "Ändrad på kanalen: från synlig för alla till borttagen av myndigheten."],
  ["en", "Changed on the channel: from visible to all to removed by the agency."],
] as const)("moderation is told in %s", (language, text) => {
  expect(noteText(language, "visibilityChanged", { from: "public", to: "trashed" })).toBe(text);
});

describe.each(languages)("in %s", (language) => {
  test("every visibility has words of its own, and no placeholder is left", () => {
    const texts = visibilities.map((to) => noteText(language, "visibilityChanged", { from: "public", to }));
    expect(new Set(texts).size).toBe(visibilities.length);
    expect(texts.join()).not.toMatch(/[{}]|undefined/);
  });

  test("only what changes something for a reader is told", () => {
    const told = eventKinds.filter(
      (kind) => noteText(language, kind, { from: "public", to: "held" }) !== undefined,
    );
    expect(told).toEqual(["visibilityChanged", "removed"]);
    expect(noteText(language, "reappeared", { after: "removed" })).toBeDefined();
    expect(noteText(language, "reappeared", { after: "missing" })).toBeUndefined();
    expect(unknownActor(language)).not.toBe("");
  });
});
