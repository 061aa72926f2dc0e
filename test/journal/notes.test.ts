import { describe, expect, test } from "@jest/globals";
import type { Language } from "../../src/domain/agency.ts";
import { type EventKind, eventKinds, visibilities } from "../../src/domain/item.ts";
import { notedKinds, noteText, unknownActor } from "../../src/journal/notes.ts";

const languages: readonly Language[] = ["nb", "nn", "sv", "en"];

const noted: ReadonlySet<EventKind> = new Set(notedKinds);
const reader = (language: Language) => ({ language, timeZone: "Europe/Oslo" });

test.each([
  ["nb", "Endret på kanalen: fra synlig for alle til fjernet av etaten."],
  ["nn", "Endra på kanalen: frå synleg for alle til fjerna av etaten."],
  ["sv", "Ändrad på kanalen: från synlig för alla till borttagen av myndigheten."],
  ["en", "Changed on the channel: from visible to all to removed by the agency."],
] as const)("moderation is told in %s", (language, text) => {
  expect(
    noteText(reader(language), "visibilityChanged", { from: "public", to: "trashed", by: "agency" }),
  ).toBe(text);
});

test.each([
  [{ to: "trashed" }, "Endra på kanalen: frå synleg for alle til fjerna."],
  [{ to: "hidden", by: "platform" }, "Endra på kanalen: frå synleg for alle til skjult av plattforma."],
  [{ to: "trashed", by: "author" }, "Endra på kanalen: frå synleg for alle til fjerna av forfattaren."],
])("what nobody says the agency did is not told to be its act: %j", (to, text) => {
  expect(noteText(reader("nn"), "visibilityChanged", { from: "public", ...to })).toBe(text);
  const later = { fact: "takenAwayBy", to: "agency" };
  expect(noteText(reader("nn"), "relabelled", later)).toBe("Kanalen seier no at det er teke bort av etaten.");
});

test.each<readonly [EventKind, Readonly<Record<string, string>>, string]>([
  ["edited", { what: "text title", from: "a", to: "b" }, "Redigert på kanalen: tekst, tittel."],
  ["edited", { what: "files", how: "replaced" }, "Ei fil er bytt ut på kanalen."],
  ["edited", { from: "a", to: "b" }, "Redigert på kanalen."],
  [
    "timeChanged",
    { from: "2026-03-01T10:00:00.000Z", to: "2026-07-01T10:00:00.000Z" },
    "Publiseringstidspunktet på kanalen er endra frå 2026-03-01 11:00 CET til 2026-07-01 12:00 CEST.",
  ],
  [
    "timeChanged",
    { to: "2026-03-01T10:00:00.000Z" },
    "Kanalen oppgir publiseringstidspunktet 2026-03-01 11:00 CET.",
  ],
  [
    "moved",
    { from: "https://a.example/1?access_token=hemmeleg", to: "https://b.example/1#c" },
    "Adressa på kanalen er endra frå https://a.example/1?access_token=REDACTED til https://b.example/1#c.",
  ],
  [
    "moved",
    { fact: "pageUrl", from: "/1?key=hemmeleg", to: "/2" },
    "Opplysninga «pageUrl» på kanalen er endra frå /1?key=REDACTED til /2.",
  ],
  [
    "moved",
    { file: "1", from: "https://a.example/1.jpg", to: "https://a.example/2.jpg" },
    "Ei fil har fått ny adresse på kanalen.",
  ],
  [
    "relabelled",
    { from: '["Ras","Veg"]', to: "[]" },
    "Merkelappane på kanalen er endra frå Ras, Veg til ingenting.",
  ],
  [
    "relabelled",
    { fact: "place", to: "Ås $&" },
    "Opplysninga «place» på kanalen er endra frå ingenting til Ås $&.",
  ],
  ["relabelled", { fact: "comments", from: "open", to: "closed" }, "Kommentarfeltet på kanalen er stengt."],
  ["relabelled", { fact: "comments", from: "closed", to: "open" }, "Kommentarfeltet på kanalen er opna att."],
  ["reissued", { as: "2" }, "Publisert på nytt på kanalen under ein annan identifikator."],
])("%s %j is told in words of its own", (kind, detail, text) => {
  expect(noteText(reader("nn"), kind, detail)).toBe(text);
});

test.each([{ to: "closed" }, { from: "closed" }])(
  "that comments were closed when it was first told, or are told of no longer, is no change: %j",
  (detail) => {
    expect(noteText(reader("sv"), "relabelled", { fact: "comments", ...detail })).toBeUndefined();
  },
);

describe.each(languages)("in %s", (language) => {
  test("every visibility has words of its own, and no placeholder is left", () => {
    const texts = visibilities.map((to) =>
      noteText(reader(language), "visibilityChanged", { from: "public", to }),
    );
    expect(new Set(texts).size).toBe(visibilities.length);
    expect(texts.join()).not.toMatch(/[{}]|undefined/);
  });

  test("no two kinds of event are told in the same words, and no placeholder is left", () => {
    const texts = notedKinds.map((kind) =>
      noteText(reader(language), kind, { from: "[]", to: "[1]", after: "removed", what: "text" }),
    );
    expect(new Set(texts).size).toBe(notedKinds.length);
    expect(texts.join()).not.toMatch(/[{}]|undefined/);
  });

  test("only what changes something for a reader is told", () => {
    const told = eventKinds.filter(
      (kind) => noteText(reader(language), kind, { from: "[]", to: "[]" }) !== undefined,
    );
    expect(told).toEqual(eventKinds.filter((kind) => kind !== "reappeared" && noted.has(kind)));
    expect(noteText(reader(language), "reappeared", { after: "removed" })).toBeDefined();
    expect(noteText(reader(language), "reappeared", { after: "missing" })).toBeUndefined();
    expect(unknownActor(language)).not.toBe("");
  });
});
