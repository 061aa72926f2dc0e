/**
 * Random histories of an item against a plain reading of the rules: nothing unconfirmed, held, undue or undecided is ever
 * due; a hold wins at any moment; what is taken back is as it was. HISTORIES asks for more than 100,000.
 */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Day, day } from "../../src/domain/day.ts";
import { ItemHistory } from "../support/histories.ts";
import {
  adopt,
  type Both,
  classIds,
  kept,
  numbers,
  outcomes,
  scopes,
  take,
  wayThrough,
} from "../support/history-steps.ts";
import { PlainReading } from "../support/plain-reading.ts";

const histories = Number(process.env["HISTORIES"] ?? 100_000);
const postedOn = fc.constantFrom(
  "2026-05-20",
  "2025-12-31",
  "2026-06-01",
  "2026-05-20",
  "1970-01-01",
  undefined,
);
const steps = fc.array(fc.nat({ max: numbers - 1 }), { maxLength: 18 });

function begun(posted: string | undefined): Both {
  return {
    history: new ItemHistory(day("2026-06-01"), posted as Day | undefined),
    plain: new PlainReading(),
  };
}

function run(ns: readonly number[], posted: string | undefined, each: (both: Both) => void): void {
  const both = begun(posted);
  for (const n of ns) {
    take(both, n);
    each(both);
  }
}

describe(`over ${histories} histories`, () => {
  test("exactly what was confirmed, decided, undisturbed, free and due may be destroyed", () => {
    let due = 0;
    const judge = ({ history, plain }: Both) => {
      const { may } = history.answer();
      if (may !== plain.isDue(history))
        throw new Error(`${JSON.stringify(history.answer())} though plainly ${may ? "not due" : "due"}`);
      if (may) due += 1;
    };
    fc.assert(
      fc.property(steps, fc.boolean(), postedOn, (ns, through, posted) =>
        run(through ? [...wayThrough, ...ns] : ns, posted, judge),
      ),
      { numRuns: histories },
    );
    // else the histories would prove nothing
    expect(due).toBeGreaterThan(histories / 10);
  }, 300_000);
});

describe("at the end of any history", () => {
  const some = { numRuns: Math.min(histories, 5_000) };
  const ended = fc.tuple(steps, postedOn).map(([ns, posted]) => {
    const both = begun(posted);
    for (const n of [...wayThrough, ...ns]) take(both, n);
    return both.history;
  });
  const codes = (history: ItemHistory) => {
    const answer = history.answer();
    return answer.may
      ? []
      : answer.because.map((one) => (one.code === "held" ? `held by ${one.hold.number}` : one.code));
  };

  test("a hold that is placed wins, whatever else is so", () => {
    fc.assert(
      fc.property(ended, fc.nat({ max: 3 }), (history, which) => {
        history.place(scopes[which]?.scope ?? { kind: "query", query: {} }, undefined);
        const answer = history.answer();
        expect(answer.may).toBe(false);
        if (!answer.may) expect(answer.because.some(({ code }) => code === "held")).toBe(true);
      }),
      some,
    );
  });

  test("a hold that is released and taken back holds as before", () => {
    fc.assert(
      fc.property(ended, (history) => {
        history.place({ kind: "query", query: {} }, undefined);
        const before = codes(history);
        history.changeHold(history.holds.length - 1, "released", undefined);
        history.changeHold(history.holds.length - 1, "undone", undefined);
        expect(codes(history)).toEqual(before);
      }),
      some,
    );
  });

  test("what an officer takes back is in force as it was, and nothing becomes due by it", () => {
    fc.assert(
      fc.property(
        ended,
        fc.constantFrom(...kept),
        fc.constantFrom(...classIds),
        (history, outcome, classId) => {
          const [before, wasDue] = [history.inForce, history.answer().may];
          const act = history.overrule(outcome, classId);
          if (act === undefined) return;
          const undone = history.undo(act);
          expect(history.inForce?.made).toBe(before?.made);
          expect(history.answer().may && !wasDue).toBe(false);
          // and to take that back brings the officer's class again, which waits for nothing that was seen with it
          history.undo(undone ?? "");
          expect(history.inForce?.made).toMatchObject({ outcome, classId, by: "Kari Vik" });
          expect(history.inForce?.reopenedBecause).toBeUndefined();
        },
      ),
      some,
    );
  });

  test("no day, no class and no decision is never due, however many years pass (R3)", () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(undefined, "1970-01-01", "0001-01-01"), (ns, posted) => {
        run([...wayThrough, ...ns, ...wayThrough.slice(-1)], posted, ({ history }) => {
          if (history.answer().may) throw new Error(`posted on ${posted}, and due`);
        });
      }),
      some,
    );
  });

  test("neither rules nor a new decision take an officer's class out of force (R7)", () => {
    fc.assert(
      fc.property(ended, fc.constantFrom(...outcomes), fc.nat({ max: 839 }), (history, outcome, how) => {
        const before = history.inForce?.made;
        adopt({ history, plain: new PlainReading() }, how);
        history.process(outcome, "SPAM");
        if (before?.by === "Kari Vik") expect(history.inForce?.made).toBe(before);
      }),
      some,
    );
  });
});
