import { describe, expect, test } from "@jest/globals";
import { creator } from "./sides-period.ts";
import { entry, folder, found, id, journal, object, post, registration, type Tiny } from "./tiny.ts";

const part = (from: string, to: string, inner = "x") =>
  `<arkivdel><arkivperiodeStartDato>${from}</arkivperiodeStartDato><arkivperiodeSluttDato>${to}</arkivperiodeSluttDato>${inner}</arkivdel>`;
const year = part("2026-01-01", "2026-12-31");
const from = { creators: ["Etaten"], systemName: "x", archive: "Arkiv" };
const period = (start: string | undefined, end: string | undefined): NonNullable<Tiny["uttrekk"]> => ({
  origin: { ...from, period: { from: start, to: end } },
});
const levels = (control: Parameters<typeof found>[0], tiny: Tiny) =>
  found(control, tiny).map(({ level }) => level);

describe("the archival period", () => {
  test.each([
    ["is that of the archive part", year, "2026-01-01", "2026-12-31", []],
    ["ends before it starts", "x", "2026-12-31", "2026-01-01", ["error"]],
    ["is written in words", year, "1. januar 2026", "2026-12-31", ["error"]],
    ["is written as a time", year, "2026-01-01T00:00:00Z", "2026-12-31", ["error"]],
    ["is a day that is not in the calendar", year, "2026-01-01", "2026-11-31", ["error"]],
    ["is left out", year, undefined, undefined, ["error", "error"]],
    ["is of another year", year, "1999-01-01", "1999-12-31", ["error", "error"]],
    ["starts years before the archive part", year, "1999-01-01", "2026-12-31", ["error"]],
    ["starts later than the archive part", year, "2026-01-02", "2026-12-31", ["error"]],
    ["starts some days early", part("2026-01-05", "2026-12-31"), "2026-01-01", "2026-12-31", ["warning"]],
    ["spans two archive parts", part("2025-01-01", "2025-12-31") + year, "2025-01-01", "2026-12-31", []],
    [
      "is compared with no part that has none",
      `<arkivdel>${id("d")}</arkivdel>`,
      "1999-01-01",
      "1999-12-31",
      [],
    ],
  ])("%s", (_title, archive, start, end, expected) => {
    expect(levels("KA.40", { archive, uttrekk: period(start, end) })).toEqual(expected);
  });
});

test("each of the two separations is one of two words", () => {
  for (const word of ["annet", "Skarpt", "mykt skarpt"])
    expect(levels("KA.41", { uttrekk: { separation: { incoming: word, outgoing: word } } })).toHaveLength(2);
});

test("own metadata are announced both ways", () => {
  const flag = (value: string) => ({ additional: { inneholderVirksomhetsspesifikkeMetadata: value } });
  expect(levels("KA.42", flag("true"))).toEqual(["error"]);
  expect(levels("KA.42", flag("nei"))).toEqual(["error"]);
  expect(levels("KA.42", {})).toEqual([]);
});

describe("arkivuttrekk.xml names", () => {
  const archive = `<tittel>Arkiv</tittel>${creator}`;
  const naming = (change: object): Tiny => ({
    archive,
    uttrekk: { origin: { ...from, period: { from: "2026-01-01", to: "2026-12-31" }, ...change } },
  });
  test.each([
    ["the creator", {}, []],
    ["nobody", { creators: [] }, ["error"]],
    ["another", { creators: ["Tilsynet"] }, ["error"]],
    ["one more", { creators: ["Etaten", "Tilsynet"] }, ["error"]],
    ["no system", { systemName: undefined }, ["error"]],
    ["no archive", { archive: undefined }, ["error"]],
    ["another archive", { archive: "Annet arkiv" }, ["warning"]],
  ])("%s", (_title, change, expected) => {
    expect(levels("KA.43", naming(change))).toEqual(expected);
  });

  test("and never repeats a name", () => {
    expect(JSON.stringify(found("KA.43", naming({ creators: ["Kari Nordmann"] })))).not.toContain("Nordmann");
  });
});

const closing = "<avsluttetDato>2026-12-31T23:00:00Z</avsluttetDato>";
const mets = (at: string) => `<mets><metsHdr CREATEDATE="${at}">x</metsHdr></mets>`;

describe("the future begins when the archive was closed, and the package made", () => {
  test.each([
    ["a mappe made", folder("<opprettetDato>2099-01-01T00:00:00Z</opprettetDato>"), ["error"]],
    ["an entry journaled", folder(registration("<journaldato>2099-01-01</journaldato>")), ["error"]],
    ["an entry received", folder(registration("<mottattDato>2099-01-01T00:00:00Z</mottattDato>")), ["error"]],
    ["a note", folder("<merknad><merknadsdato>2099-01-01T00:00:00Z</merknadsdato></merknad>"), ["warning"]],
    [
      "a conversion for the delivery",
      object("<opprettetDato>2027-03-01T00:00:00Z</opprettetDato>"),
      ["warning"],
    ],
    [
      "what shall be done later",
      folder("<kassasjon><kassasjonsdato>2099-01-01</kassasjonsdato></kassasjon>"),
      [],
    ],
    ["a day of zones", folder("<opprettetDato>2027-01-01T13:00:00+14:00</opprettetDato>"), []],
  ])("%s", (_title, inner, expected) => {
    expect(levels("KA.44", { archive: closing + inner })).toEqual(expected);
  });

  test("an archive closed after its package was made is found", () => {
    const archive = closing.replace("2026", "2099");
    expect(levels("KA.44", { archive, mets: mets("2027-01-02T00:00:00Z") })).toEqual(["error"]);
    expect(levels("KA.44", { archive: closing, mets: mets("2027-01-02T00:00:00Z") })).toEqual([]);
  });

  test("a change logged after the package was made is found", () => {
    const log =
      "<endringslogg><endring><endretDato>2099-01-01T00:00:00Z</endretDato></endring></endringslogg>";
    expect(levels("KA.44", { archive: closing, log })).toEqual(["warning"]);
    expect(levels("KA.44", { archive: closing, log, mets: mets("2027-01-02T00:00:00Z") })).toEqual([
      "warning",
      "error",
    ]);
  });
});

describe("dates of a unit are in order", () => {
  const lived = (first: string, second: string) =>
    `<${first}>2026-03-02T00:00:00Z</${first}><${second}>2026-03-01T00:00:00Z</${second}>`;
  test.each([
    [
      "registrering archived before it was made",
      folder(registration(lived("opprettetDato", "arkivertDato"))),
    ],
    ["archive part that ends before it starts", part("2026-12-31", "2026-01-01")],
    ["klasse closed before it was made", `<klasse>${lived("opprettetDato", "avsluttetDato")}</klasse>`],
    [
      "registrering made in a closed mappe",
      folder(
        `<avsluttetDato>2026-03-01T00:00:00Z</avsluttetDato>${registration("<opprettetDato>2026-03-02T00:00:00Z</opprettetDato>")}`,
      ),
    ],
  ])("%s", (_title, archive) => {
    expect(levels("KA.45", { archive })).toEqual(["error"]);
  });

  test("an entry journaled before it was received is looked at", () => {
    const entry = (received: string) =>
      folder(registration(`<mottattDato>${received}</mottattDato><journaldato>2026-03-01</journaldato>`));
    expect(levels("KA.45", { archive: entry("2026-03-02T00:30:00Z") })).toEqual([]);
    expect(levels("KA.45", { archive: entry("2026-03-04T00:30:00Z") })).toEqual(["warning"]);
  });

  test("an entry written off before its document is looked at, one before it was journaled is not", () => {
    const entry = (writtenOff: string) =>
      folder(
        registration(
          `<journaldato>2026-03-09</journaldato><dokumentetsDato>2026-03-02</dokumentetsDato><avskrivning><avskrivningsdato>${writtenOff}</avskrivningsdato></avskrivning>`,
        ),
      );
    expect(levels("KA.45", { archive: entry("2026-03-02Z") })).toEqual([]);
    expect(levels("KA.45", { archive: entry("2026-02-27") })).toEqual(["warning"]);
  });

  test("a journal that ends before it starts is found", () => {
    const open = journal("offentligJournal", ["2026-03-02", "2026-03-01"], 0);
    expect(levels("KA.45", { open })).toEqual(["error"]);
  });
});

describe("journaldato outside the period", () => {
  const soft = { separation: { incoming: "mykt", outgoing: "mykt" } };

  test("is an error with sharp separation, else a warning", () => {
    const archive = part("2025-01-01", "2025-12-31", folder(post("p")));
    expect(levels("KA.46", { archive })).toEqual(["error"]);
    expect(levels("KA.46", { archive, uttrekk: soft })).toEqual(["warning"]);
  });

  test("is looked for in the journals too", () => {
    const days = ["2026-03-02", "2026-03-31"] as const;
    const outsideHead = { running: journal("loependeJournal", days, 1, entry("p")) };
    expect(levels("KA.46", outsideHead)).toEqual(["error"]);
    const early = { running: journal("loependeJournal", ["2025-12-31", "2026-12-31"], 0) };
    expect(levels("KA.46", early)).toEqual(["error"]);
  });
});
