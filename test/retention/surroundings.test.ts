/** What an officer saw beside the text: what of it, changed later, puts the item before an officer again, and what does not. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Presence } from "../../src/domain/item.ts";
import { visibilities } from "../../src/domain/item.ts";
import { contextOf, reopenedBy, type Surroundings } from "../../src/retention/surroundings.ts";

const there = { visibility: "public", presence: "present" } as const;
const around: Surroundings = {
  standing: there,
  parent: {
    versionId: "p-1",
    standing: there,
    classId: "PUBLICATION",
    outcomeByOfficer: undefined,
    ground: undefined,
  },
  answers: ["a-1", "a-2"],
  root: { versionId: "r-1", labels: ["Brann", "Vei"] },
};
const { parent } = around;

function reopened(now: Partial<Surroundings>, versionId = "v-1", before: Surroundings = around) {
  return reopenedBy({
    decided: { versionId: "v-1", context: contextOf(before) },
    now: { versionId, context: contextOf({ ...before, ...now }) },
  });
}

test("while everything is as it was, nothing waits", () => {
  expect(reopened({})).toBeUndefined();
});

describe("the thread changed when", () => {
  test.each<[string, Partial<Surroundings>]>([
    ["an answer came", { answers: ["a-1", "a-2", "a-3"] }],
    ["an answer went", { answers: ["a-1"] }],
    ["an answer was edited", { answers: ["a-1", "a-9"] }],
    ["what it answers was edited", { parent: parent && { ...parent, versionId: "p-2" } }],
    ["what it answers has another class", { parent: parent && { ...parent, classId: "TIP" } }],
    ["what it answers was screened", { parent: parent && { ...parent, ground: "offl. § 13" } }],
    ["an officer decided what it answers", { parent: parent && { ...parent, outcomeByOfficer: "prunable" } }],
    [
      "what it answers was hidden",
      { parent: parent && { ...parent, standing: { ...there, visibility: "hidden" } } },
    ],
    ["what it answers was captured at last", { parent: undefined }],
    ["the post above was edited", { root: { versionId: "r-2", labels: ["Brann", "Vei"] } }],
    ["the post above was labelled anew", { root: { versionId: "r-1", labels: ["Vei"] } }],
    ["the post above is known no longer", { root: undefined }],
  ])("%s", (_, now) => {
    expect(reopened(now)).toBe("threadChanged");
  });
});

test("the order in which answers and labels are told says nothing", () => {
  const list = fc.uniqueArray(fc.string());
  fc.assert(
    fc.property(list, list, (answers, labels) => {
      const root = { versionId: "r-1", labels };
      const turned = { answers: answers.toReversed(), root: { ...root, labels: labels.toReversed() } };
      expect(contextOf({ ...around, answers, root })).toBe(contextOf({ ...around, ...turned }));
    }),
  );
});

test("whatever differs in the thread is seen, however its parts are spelt", () => {
  const text = fc.string({ maxLength: 4 });
  const surroundings = fc.record({
    standing: fc.constant(there),
    parent: fc.option(
      fc.record({
        versionId: text,
        standing: fc.constant(there),
        classId: fc.option(
          text.filter((each) => each !== ""),
          { nil: undefined },
        ),
        outcomeByOfficer: fc.constantFrom(undefined, "prunable" as const, "publicRecord" as const),
        ground: fc.option(
          text.filter((each) => each !== ""),
          { nil: undefined },
        ),
      }),
      { nil: undefined },
    ),
    answers: fc.uniqueArray(text, { maxLength: 3 }).map((list) => list.toSorted()),
    root: fc.option(
      fc.record({
        versionId: text,
        labels: fc.uniqueArray(text, { maxLength: 3 }).map((list) => list.toSorted()),
      }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(surroundings, surroundings, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(contextOf(one) === contextOf(other)).toBe(same);
    }),
  );
});

const presences: readonly Presence[] = ["present", "missing", "leftWindow", "removed"];
const standing = fc.record({
  visibility: fc.constantFrom(...visibilities),
  presence: fc.constantFrom(...presences),
});

test("its own standing changed when others can read it or not, or it is gone: not when a window moved on or a look missed it", () => {
  fc.assert(
    fc.property(standing, standing, (before, now) => {
      const same =
        before.visibility === now.visibility &&
        (before.presence === "removed") === (now.presence === "removed");
      const expected = same ? undefined : "standingChanged";
      expect(reopened({ standing: now }, "v-1", { ...around, standing: before })).toBe(expected);
      expect(reopened({ standing: now, answers: [] }, "v-1", { ...around, standing: before })).toBe(
        expected ?? "threadChanged",
      );
    }),
  );
});

test("a new version goes before everything else", () => {
  fc.assert(
    fc.property(standing, fc.array(fc.string()), (now, answers) => {
      expect(reopened({ standing: now, answers }, "v-2")).toBe("newVersion");
    }),
  );
});
