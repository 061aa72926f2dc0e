import { describe, expect, test } from "@jest/globals";
import { DigestSet, digest64 } from "../../../src/noark/check/digest-set.ts";
import { inSeries, numbered } from "./sides-numbers.ts";
import { entry, folder, found, id, journal, post, registration, type Tiny } from "./tiny.ts";

const levels = (control: Parameters<typeof found>[0], tiny: Tiny) =>
  found(control, tiny).map(({ level }) => level);
const part = (name: string, inner: string) => `<arkivdel>${id(name)}${inner}</arkivdel>`;

describe("ids that a reader cites", () => {
  test("two saksmapper with one number are two errors, of mappeID and of the case", () => {
    const archive = numbered("2026/1", 2026, 1) + numbered("2026/1", 2026, 1);
    expect(levels("KA.70", { archive })).toEqual(["error", "error"]);
  });

  test("a number written with zeros is the same number", () => {
    const archive = numbered("a", 2026, 1) + numbered("b", 2026, 1).replace(">1<", ">001<");
    expect(levels("KA.70", { archive })).toEqual(["error"]);
  });

  test("a case that goes on in the next archive part is looked at by a person", () => {
    const again = numbered("2026/1", 2026, 1);
    expect(levels("KA.70", { archive: part("a", again) + part("b", again) })).toEqual(["warning", "warning"]);
  });

  test("two journal units may number their cases alike", () => {
    const ofUnit = (unit: string) =>
      numbered(`${unit}`, 2026, 1).replace("</mappe>", `<journalenhet>${unit}</journalenhet></mappe>`);
    expect(levels("KA.70", { archive: ofUnit("A") + ofUnit("B") })).toEqual([]);
    expect(levels("KA.70", { archive: ofUnit("A") + ofUnit("A") })).toHaveLength(2);
  });

  test("two arkiv or classification systems may use the same ids", () => {
    const within = (name: string) =>
      `<arkiv>${id(name)}${folder(registration("<registreringsID>1</registreringsID>"))}</arkiv>`;
    expect(levels("KA.71", { archive: within("a") + within("b") })).toEqual([]);
    const system = (name: string) =>
      `<klassifikasjonssystem>${id(name)}<klasse><klasseID>1</klasseID></klasse></klassifikasjonssystem>`;
    expect(levels("KA.72", { archive: system("a") + system("b") })).toEqual([]);
    expect(levels("KA.72", { archive: system("a") + system("a") })).toEqual(["error"]);
  });

  test("a klasse below another has an id of its own", () => {
    const archive =
      "<klassifikasjonssystem><klasse><klasseID>1</klasseID><klasse><klasseID>1</klasseID></klasse></klasse></klassifikasjonssystem>";
    expect(levels("KA.72", { archive })).toEqual(["error"]);
  });
});

describe("numbers and the ids that are made of them", () => {
  test.each([
    ["2026/17", 2026, 17, []],
    ["26/17", 2026, 17, []],
    ["17/2026", 2026, 17, []],
    ["2026/017", 2026, 17, []],
    ["wordpress-0199", 2026, 17, []],
    ["2026/17", 2026, 18, ["error"]],
    ["2025/17", 2026, 17, ["error"]],
    ["25/17", 2026, 17, ["error"]],
  ])("mappeID %s of case %i/%i", (mappeId, year, sequence, expected) => {
    expect(levels("KA.73", { archive: numbered(mappeId, year, sequence) })).toEqual(expected);
  });

  test.each([
    ["2026/1-2", 2, []],
    ["mastodon-1-9", 2, []],
    ["2026/1-3", 2, ["error"]],
    ["2026/9-2", 2, ["warning"]],
  ])("registreringsID %s of number %i", (registreringsId, number, expected) => {
    const inner = `<registreringsID>${registreringsId}</registreringsID><journalpostnummer>${number}</journalpostnummer>`;
    const archive = numbered("2026/1", 2026, 1, registration(inner, "journalpost"));
    expect(levels("KA.73", { archive })).toEqual(expected);
  });

  test("a year is that of the day, or a person looks", () => {
    const archive = folder(post("p").replace("<journalaar>2026", "<journalaar>2025"));
    expect(levels("KA.73", { archive })).toEqual(["warning"]);
  });

  test.each(["0", "-1"])("journalsekvensnummer %s is no number of an entry", (number) => {
    const archive = folder(post("p").replace("nummer>1<", `nummer>${number}<`));
    expect(levels("KA.74", { archive })).toEqual(["error"]);
  });

  test("two cases number their entries alike", () => {
    const inner = registration("<journalpostnummer>1</journalpostnummer>", "journalpost");
    expect(levels("KA.74", { archive: folder(inner) + folder(inner) })).toEqual([]);
  });
});

describe("gaps in the journal", () => {
  const said = (tiny: Tiny) => found("KA.75", tiny).map(({ message }) => message);

  test("are counted and the first is named", () => {
    expect(said({ running: inSeries(1, 2, 5, 9) })).toEqual([
      "5 numbers between 1 and 9 of 2026 are not used, the first after 2",
    ]);
  });

  test("before the first number are found when the period begins the year", () => {
    expect(said({ running: inSeries(3, 4) })).toHaveLength(1);
    const uttrekk = { separation: { incoming: "mykt", outgoing: "skarpt" } };
    expect(said({ running: inSeries(3, 4), uttrekk })).toEqual([]);
  });

  test("each journal unit has its own numbers", () => {
    const entries = [
      entry("p", 1),
      entry("q", 1, "<journalenhet>B</journalenhet>"),
      entry("r", 2),
      entry("s", 3, "<journalenhet>B</journalenhet>"),
    ];
    const running = journal("loependeJournal", ["2026-03-01", "2026-03-01"], 4, entries.join(""));
    expect(said({ running })).toHaveLength(1);
  });
});

test("a hundred thousand ids are told apart, and each is known again", () => {
  const seen = new DigestSet();
  const ids = Array.from({ length: 100_000 }, (_, at) => `2026/${Math.floor(at / 10)}-${at % 10}`);
  expect(ids.filter((each) => !seen.add(each))).toEqual([]);
  expect(ids.filter((each) => seen.add(each))).toEqual([]);
  expect(digest64("")[1]).not.toBe(0);
});
