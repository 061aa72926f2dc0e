/** Taking back, taking that back, and so on: whether what is in force then is what an officer set, or waits for one. */
import { expect, test } from "@jest/globals";
import { type ActToUndo, undoAnswer } from "../../src/retention/undo.ts";

const at = new Date("2026-06-01T08:00:00Z");
const act = (id: string, change: Partial<ActToUndo>): ActToUndo => ({
  ...{ id, act: "undone", at, by: "Kari Vik", beforeId: "b", classificationId: "a", undoes: undefined },
  ...change,
});
/** A class `a` that an officer set in place of `b`, and undos of undos. */
const chain = [
  act("1", { act: "confirmed" }),
  act("2", { undoes: "1", beforeId: "a", classificationId: "b" }),
  act("3", { undoes: "2" }),
  act("4", { undoes: "3", beforeId: "a", classificationId: "b" }),
  act("5", { undoes: "4" }),
];

test.each([
  [1, "b", false],
  [2, "a", true],
  [3, "b", false],
  [4, "a", true],
  [5, "b", false],
])("after %d acts the last one is taken back: %s is in force, brought back: %s", (done, restores, again) => {
  const acts = chain.slice(0, done);
  const last = acts.at(-1);
  if (!last) throw new Error("no act");
  const inForce = { classificationId: last.classificationId ?? "", byOfficer: done % 2 === 1 };
  expect(undoAnswer(last, acts, inForce)).toEqual({ may: true, restores, again });
});
