/** Taking back, taking that back, and so on: whether what is in force then is what an officer set, or waits for one. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type ActToUndo, takenBackBy, undoAnswer } from "../../src/retention/undo.ts";

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

const officers = { classificationId: "a", byOfficer: true };

test("a reading is taken back by nobody", () => {
  const read = act("1", { act: "read", classificationId: undefined, beforeId: undefined });
  expect(undoAnswer(read, [read], officers)).toEqual({ may: false, because: "reading", other: undefined });
});

test("what was taken back already is told with who did, until that is taken back", () => {
  const [first, undo, redo] = chain;
  if (!first || !undo || !redo) throw new Error("no act");
  const rules = { classificationId: "b", byOfficer: false };
  expect(undoAnswer(first, [first, undo], rules)).toEqual({ may: false, because: "takenBack", other: undo });
  expect(undoAnswer(first, [first, undo, redo], officers)).toMatchObject({ may: true, restores: "b" });
});

test("an act that was brought back and taken back again is taken back once, whichever of them is named", () => {
  const [first, undo, redo] = chain;
  if (!first || !undo || !redo) throw new Error("no act");
  const anew = act("9", { undoes: "1", beforeId: "a", classificationId: "b" });
  const acts = [first, undo, redo, anew];
  const rules = { classificationId: "b", byOfficer: false };
  for (const each of [first, redo])
    expect(undoAnswer(each, acts, rules)).toEqual({ may: false, because: "takenBack", other: anew });
  expect(undoAnswer(anew, acts, rules)).toEqual({ may: true, restores: "a", again: true });
});

test("what an officer decided later stands in the way, and what rules proposed since does not", () => {
  const first = act("1", { act: "confirmed" });
  const later = act("2", { act: "overruled", by: "Ola Berg", beforeId: "a", classificationId: "c" });
  expect(undoAnswer(first, [first, later], { classificationId: "c", byOfficer: true })).toEqual({
    ...{ may: false, because: "decidedLater", other: later },
  });
  expect(undoAnswer(first, [first], { classificationId: "proposal", byOfficer: false })).toMatchObject({
    may: true,
  });
});

test("an act that changed no class restores none, whatever is in force", () => {
  const note = act("1", { act: "noted", classificationId: undefined, beforeId: undefined });
  expect(undoAnswer(note, [note], { classificationId: "c", byOfficer: true })).toEqual({
    ...{ may: true, restores: undefined, again: false },
  });
});

test("however often acts are taken back and brought back, each is taken back by one act at most, and nothing by itself", () => {
  const steps = fc.array(fc.record({ undo: fc.boolean(), which: fc.nat() }), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (given) => {
      const acts: ActToUndo[] = [];
      let inForce = { classificationId: "proposal", byOfficer: false };
      given.forEach(({ undo, which }, index) => {
        const id = `${index}`;
        const target = acts[which % Math.max(1, acts.length)];
        if (!undo || !target) {
          acts.push(act(id, { act: "confirmed", beforeId: inForce.classificationId, classificationId: id }));
          inForce = { classificationId: id, byOfficer: true };
          return;
        }
        const answer = undoAnswer(target, acts, inForce);
        if (!answer.may) {
          if (answer.because === "takenBack")
            expect(acts.filter(({ undoes }) => undoes !== undefined)).toContain(answer.other);
          else expect(answer.other?.classificationId).toBe(inForce.classificationId);
          return;
        }
        const restores = answer.restores ?? "";
        acts.push(
          act(id, { undoes: target.id, beforeId: inForce.classificationId, classificationId: restores }),
        );
        inForce = { classificationId: restores, byOfficer: restores !== "proposal" };
      });
      for (const each of acts) {
        const standing = acts.filter((other) => other.undoes === each.id && !takenBackBy(other, acts));
        expect(standing.length).toBeLessThanOrEqual(1);
        expect(takenBackBy(each, acts)?.id).toBe(standing[0]?.id);
      }
    }),
  );
});
