import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readCursor } from "../../src/access/cursor.ts";
import { type IdKind, kindOf, prefixes, publicId, uuidOf } from "../../src/access/ids.ts";

const kinds = Object.keys(prefixes) as IdKind[];

describe("a public id is its UUID, and nothing else is", () => {
  test("every UUID comes back", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...kinds), (uuid, kind) => {
        const id = publicId(kind, uuid);
        expect(id).toMatch(/^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/);
        expect(uuidOf(kind, id)).toBe(uuid);
        expect(uuidOf(kind, id.toUpperCase())).toBe(uuid);
        expect(kindOf(id)).toBe(kind);
      }),
    );
  });

  test("ids sort as their UUIDs do", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (a, b) => {
        expect(publicId("entry", a) < publicId("entry", b)).toBe(a < b);
      }),
    );
  });

  test("no other text is an id", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(uuidOf("entry", text)).toBeUndefined();
      }),
    );
  });

  test.each([
    ["of another kind", "sm_01k4000000e008000000000000"],
    ["too large for a UUID", "jp_zzzzzzzzzzzzzzzzzzzzzzzzzz"],
    ["with a letter that the alphabet lacks", "jp_01k4000000e00800000000000u"],
    ["too short", "jp_1"],
  ])("an id %s is refused", (_, id) => expect(uuidOf("entry", id)).toBeUndefined());

  test("a misread I, L or O is forgiven", () => {
    expect(uuidOf("entry", "jp_O1K4OOOOOOEOO8OOOOOOOOOOOI")).toBe(
      uuidOf("entry", "jp_01k4000000e008000000000001"),
    );
  });
});

describe("a broken cursor is no cursor", () => {
  const id = publicId("entry", "01990000-0000-7000-8000-000000000001");

  test("the day and the id of a row", () => {
    expect(readCursor(["2026-11-20", id])).toEqual({
      day: "2026-11-20",
      id: "01990000-0000-7000-8000-000000000001",
    });
  });

  test.each([
    [[]],
    [["2026-11-20"]],
    [["2026-02-30", id]],
    [["2026-11-20", "jp_x"]],
    [[id, "2026-11-20"]],
    [["2026-11-20", id, id]],
  ])("%j", (parts) => expect(readCursor(parts)).toBeUndefined());
});
