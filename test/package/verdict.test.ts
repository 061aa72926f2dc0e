import { describe, expect, test } from "@jest/globals";
import { controls } from "../../src/noark/check/all.ts";
import type { ControlId } from "../../src/noark/check/finding.ts";
import type { ControlSummary } from "../../src/noark/check/run.ts";
import { comparisonControls, judge } from "../../src/package/verdict.ts";

type Counts = Partial<Pick<ControlSummary, "errors" | "warnings" | "infos" | "ran">>;

function summary(id: ControlId, counts: Counts): ControlSummary {
  return {
    id,
    name: "A rule",
    kind: "content",
    remedy: "Do it.",
    errors: 0,
    warnings: 0,
    infos: 0,
    ran: true,
    ...counts,
  };
}

const kinds = (...given: readonly ControlSummary[]) => {
  const { verdict, reasons, toLookAt } = judge(given);
  return [verdict, reasons.map(({ kind }) => kind), toLookAt.map(({ kind }) => kind)];
};

describe("a package is", () => {
  test("deliverable when every control ran and none found a fault or a lack", () => {
    expect(kinds(summary("N5.30", { infos: 3 }), summary("KA.06", {}))).toEqual(["deliverable", [], []]);
  });

  test.each<[ControlId, string]>([
    ["KA.06", "schemas"],
    ["KA.09", "open"],
    ["KA.28", "submission"],
    ["KA.29", "envelope"],
    ["KA.60", "formats"],
    ["KA.61", "misnamed"],
    ["KA.67", "leftOut"],
    ["KA.99", "envelopeSchemas"],
  ])("sound and not yet deliverable with a warning of %s: %s", (id, kind) => {
    expect(kinds(summary(id, { warnings: 2 }))).toEqual(["notYetDeliverable", [kind], []]);
  });

  test("sound and not yet deliverable when its series is open, and so are cases and entries in it", () => {
    const open = [summary("N5.15", { errors: 2 }), summary("N5.22", { errors: 3 })];
    expect(kinds(summary("KA.09", { warnings: 2 }), ...open)).toEqual([
      "notYetDeliverable",
      ["open", "open", "open"],
      [],
    ]);
    expect(kinds(...open)[0]).toBe("faulty");
    expect(kinds(summary("KA.09", { warnings: 2, errors: 1 }), ...open)[0]).toBe("faulty");
  });

  test("not yet deliverable while nobody has judged a warning that no table knows", () => {
    expect(kinds(summary("N5.64", { warnings: 1 }))).toEqual(["notYetDeliverable", ["unjudged"], []]);
  });

  test("deliverable with what is lawful in some deliveries, which is told", () => {
    expect(kinds(summary("KA.18", { warnings: 1 }))).toEqual(["deliverable", [], ["lawful"]]);
  });

  test("faulty with one error, whatever else is lacking, and the error is named first", () => {
    expect(kinds(summary("KA.06", { warnings: 6 }), summary("N5.30", { errors: 1 }))).toEqual([
      "faulty",
      ["errors", "schemas"],
      [],
    ]);
  });

  test("faulty with an error of a control that else only warns of a lack", () => {
    expect(kinds(summary("KA.29", { errors: 1 }))[0]).toBe("faulty");
  });

  test("faulty when a control could not run: nothing is known then", () => {
    expect(kinds(summary("N5.16", { ran: false }))).toEqual(["faulty", ["notRun"], []]);
  });

  test("faulty when it is not what was recorded, and that comes before all else", () => {
    for (const id of comparisonControls)
      expect(kinds(summary("KA.01", { errors: 9 }), summary(id, { errors: 1 }))).toEqual([
        "faulty",
        ["differs", "errors"],
        [],
      ]);
  });
});

test("a reason gives the control, the number of findings and the requirement behind it", () => {
  expect(judge([summary("KA.06", { warnings: 6 })]).reasons).toEqual([
    {
      kind: "schemas",
      controls: ["KA.06"],
      findings: 6,
      says: "the standard's schemas in it are not shown to be the official files",
      source: expect.stringContaining("6.4.18"),
    },
  ]);
});

test("no comparison has the number of a control that reads packages", () => {
  const taken = new Set(controls.map(({ id }) => id));
  expect([...comparisonControls, "KA.67" as const].filter((id) => taken.has(id))).toEqual([]);
});
