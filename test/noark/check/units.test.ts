import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Element } from "../../../src/noark/check/element.ts";
import { packed, Units, unpacked } from "../../../src/noark/check/units.ts";
import { folder, found, id, journal, post, registration } from "./tiny.ts";

const owner = (name: string) => ({ name }) as Element;

describe("an id is kept in few bytes and is never taken for another", () => {
  const ids = fc.oneof(
    fc.uuid(),
    fc.uuid().map((each) => each.toUpperCase()),
    fc.string({ unit: "grapheme" }),
  );
  test("what is packed can be unpacked", () => {
    fc.assert(fc.property(ids, (each) => expect(unpacked(packed(each))).toBe(each)));
  });
  test("a UUID takes 16 characters, and no other id can be written so that it looks the same", () => {
    const uuid = "61626364-6566-6768-696a-6b6c6d6e6f70";
    expect(packed(uuid)).toBe("abcdefghijklmnop");
    const units = new Units();
    units.add(uuid, owner("mappe"), 1);
    expect(units.has("abcdefghijklmnop")).toBe(false);
    expect(units.has(uuid.toUpperCase())).toBe(false);
  });
});

test("an id that two kinds of units have is of both, on the line of its first use", () => {
  const units = new Units();
  expect(units.add("a", owner("mappe"), 3)).toBeUndefined();
  expect(units.add("a", owner("registrering"), 7)).toBe(3);
  expect(units.add("a", undefined, 9)).toBe(3);
  expect(
    ["arkivdel", "klasse", "mappe", "registrering"].filter((kind) => units.is("a", kind as never)),
  ).toEqual(["mappe", "registrering"]);
});

describe("what stands at the edge of a control", () => {
  const day = "2026-03-01";
  const both = (days: readonly [string, string]) => ({
    running: journal("loependeJournal", days, 1),
    open: journal("offentligJournal", days, 1),
  });
  const dated = (text: string) =>
    folder(registration(`${id("p")}<journaldato>${text}</journaldato>`, "journalpost"));
  test.each<[string, Parameters<typeof found>[0], Parameters<typeof found>[1], number]>([
    ["white space around a date", "N5.60", { archive: dated(`\n ${day} `), ...both([day, day]) }, 0],
    ["white space around a date of the head", "N5.60", { archive: dated(day), ...both([` ${day}`, day]) }, 0],
    [
      "a journaldato that is no date is not the first",
      "N5.60",
      { archive: dated("0000-00-00") + folder(post("q")), ...both([day, day]) },
      0,
    ],
    ["only a journaldato that is no date", "N5.60", { archive: dated("i går"), ...both([day, day]) }, 1],
    ["a comment alone is no content", "N5.63", { archive: folder("<tittel><!-- x --></tittel>") }, 1],
    ["a self-closing child is no content", "N5.63", { archive: folder("<tittel><a/></tittel>") }, 1],
    ["a value around a comment is content", "N5.63", { archive: folder("<tittel><!-- x -->y</tittel>") }, 0],
    [
      "each arkivdel needs a mappe of its own before its registreringer",
      "N5.21",
      {
        archive: `<arkivdel>${folder(registration("x"))}</arkivdel><arkivdel>${registration("x")}</arkivdel>`,
      },
      1,
    ],
    [
      "a registrering that is Utgår in any letters is left out",
      "N5.21",
      { archive: registration("<journalstatus>UTGÅR</journalstatus>") },
      0,
    ],
    [
      "Utgår with a capital after it",
      "N5.22",
      { archive: registration("<journalstatus>utgår</journalstatus>") },
      1,
    ],
    [
      "a date with a zone",
      "N5.27",
      { archive: registration(`<opprettetDato>${day}+01:00</opprettetDato>`) },
      0,
    ],
    [
      "a day that is not in the calendar",
      "N5.27",
      { archive: registration("<opprettetDato>2026-02-29</opprettetDato>") },
      1,
    ],
    [
      "a date without its zeros",
      "N5.27",
      { archive: registration("<opprettetDato>2026-3-1</opprettetDato>") },
      1,
    ],
  ])("%s", (_title, control, tiny, errors) => {
    expect(found(control, tiny)).toHaveLength(errors);
  });
});
