import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { day } from "../../src/domain/day.ts";
import {
  type AskedClosing,
  askedNothing,
  type ClosingFacts,
  decideClosing,
  openReasons,
} from "../../src/journal/closing.ts";

const nothingLeft: ClosingFacts = {
  arrears: 0,
  needsReview: 0,
  reopened: 0,
  unclassified: 0,
  notJournaled: 0,
  to: day("2026-12-31"),
  today: day("2027-01-01"),
};
const closed = (because?: string) => ({ closed: true, because });
const open = { closed: false, because: undefined };

test("a period with nothing left is closed, and needs no reason", () => {
  expect(decideClosing(nothingLeft, askedNothing)).toEqual({
    may: true,
    closure: closed(),
    left: [],
    writesOff: false,
  });
});

describe("the series stays open by itself", () => {
  test.each([
    ["an incoming entry is in arrears", { arrears: 1 }, "arrears", 1],
    ["items wait for an officer", { needsReview: 61 }, "needsReview", 61],
    ["items are not classified", { unclassified: 2 }, "unclassified", 2],
    ["casework is not journaled", { notJournaled: 3 }, "notJournaled", 3],
    ["its last day is today", { today: day("2026-12-31") }, "periodNotOver", 1],
    ["its last day is to come", { today: day("2026-12-30") }, "periodNotOver", 1],
  ] as const)("when %s", (_, change, what, count) => {
    const facts = { ...nothingLeft, ...change };
    expect(decideClosing(facts, askedNothing)).toMatchObject({ closure: open, left: [{ what, count }] });
  });

  test("and not for prunable items that nobody confirmed: no fact tells of them", () => {
    expect(openReasons(nothingLeft)).toEqual([]);
  });
});

describe("the archivist says otherwise, with a reason", () => {
  const waiting = { ...nothingLeft, needsReview: 5 };
  const asked = (change: Partial<AskedClosing>) => ({ ...askedNothing, because: "Avtale 26/114", ...change });

  test("closing over what waits keeps the reason and what was left", () => {
    expect(decideClosing(waiting, asked({ closeAnyway: true }))).toEqual({
      may: true,
      closure: closed("Avtale 26/114"),
      left: [{ what: "needsReview", count: 5 }],
      writesOff: false,
    });
  });

  test.each([{ closeAnyway: true }, { writeOffRest: true }])("%j without a reason is refused", (flags) => {
    for (const because of [undefined, "", " \n"])
      expect(decideClosing(waiting, asked({ ...flags, because }))).toMatchObject({
        may: false,
        because: "noReason",
      });
  });

  test("arrears are never closed over: they are written off first, or with the closing", () => {
    const facts = { ...waiting, arrears: 2 };
    expect(decideClosing(facts, asked({ closeAnyway: true }))).toEqual({
      may: false,
      because: "arrearsLeft",
      arrears: 2,
    });
    expect(decideClosing(facts, asked({ closeAnyway: true, writeOffRest: true }))).toMatchObject({
      may: true,
      closure: closed("Avtale 26/114"),
      writesOff: true,
    });
  });

  test("writing off the rest closes the cases, and not a series in which something else waits", () => {
    expect(decideClosing({ ...waiting, arrears: 2 }, asked({ writeOffRest: true }))).toMatchObject({
      closure: open,
      left: [{ what: "needsReview" }],
      writesOff: true,
    });
  });

  test("a reason that overrode nothing is not kept", () => {
    expect(decideClosing(nothingLeft, asked({ closeAnyway: true, writeOffRest: true }))).toMatchObject({
      closure: closed(),
      writesOff: false,
    });
  });
});

test("whatever the facts and flags, a closed series has no arrears, and one closed over something has a reason", () => {
  const facts = fc.record({
    arrears: fc.nat(3),
    needsReview: fc.nat(3),
    reopened: fc.nat(3),
    unclassified: fc.nat(3),
    notJournaled: fc.nat(3),
    to: fc.constant(day("2026-12-31")),
    today: fc.constantFrom(day("2026-12-30"), day("2026-12-31"), day("2027-01-01")),
  });
  const asked = fc.record({
    writeOffRest: fc.boolean(),
    closeAnyway: fc.boolean(),
    because: fc.constantFrom(undefined, "", "x"),
  });
  fc.assert(
    fc.property(facts, asked, (given, wanted) => {
      const answer = decideClosing(given, wanted);
      if (!answer.may || !answer.closure.closed) return;
      expect(given.arrears === 0 || answer.writesOff).toBe(true);
      if (answer.left.length > 0 || answer.writesOff) expect(answer.closure.because).toBe("x");
    }),
  );
});
