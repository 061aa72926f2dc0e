/** Whether a package may be made, told before anything is built. */
import { describe, expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { packageStates } from "../../../src/domain/package-state.ts";
import type { LeftOpen } from "../../../src/journal/left.ts";
import { decideExport } from "../../../src/pipeline/export/decide.ts";
import type { Gathered } from "../../../src/pipeline/export/gather.ts";
import type { ExportRequest } from "../../../src/pipeline/export/plan.ts";
import { anAgency } from "../../support/export-builders.ts";

const other = "01a1fdef-d285-7000-b4ee-ea1589b78ad2";

function aRequest(change: Partial<ExportRequest> = {}): ExportRequest {
  return {
    agency: anAgency(),
    period: { from: day("2026-01-01"), to: day("2026-12-31") },
    closedBy: "Kari Vik",
    noteDisposal: false,
    ...change,
  };
}

function aGathering(change: Partial<Gathered> = {}): Gathered {
  const counts = { records: 3, casework: 2, prunable: 0, leftOut: 0, notJournaled: 0, needsReview: 1 };
  return {
    counts: { ...counts, unclassified: 0 },
    items: 5,
    leftOut: [],
    outstanding: [],
    waiting: 0,
    delivered: [],
    lostFiles: [],
    replaced: undefined,
    threads: [],
    split: { parts: 1, partOf: [] },
    nearest: { before: undefined, after: undefined },
    left: leftOf({}),
    ...change,
  };
}

function leftOf(change: Partial<LeftOpen["facts"]>): LeftOpen {
  const none = { arrears: 0, needsReview: 0, reopened: 0, unclassified: 0, notJournaled: 0 };
  const facts = { ...none, to: day("2026-12-31"), today: day("2027-01-01"), ...change };
  const arrear = {
    entryId: other,
    number: "2026/3-1",
    journaledOn: day("2026-11-13"),
    documentDay: day("2026-11-12"),
    title: "Klage frå Kari Nordmann",
  };
  return { facts, arrears: facts.arrears > 0 ? [arrear] : [] };
}

test("arrears and items in review leave the package open, and refuse nothing", () => {
  expect(refusalOf({}, { left: leftOf({ arrears: 2, needsReview: 3 }) })).toBeUndefined();
});

test("closing over arrears is refused with the list of them, and without their protected titles", () => {
  const refusal = refusalOf({ closeAnyway: true, because: "x" }, { left: leftOf({ arrears: 3 }) });
  for (const part of [
    "3 incoming entries",
    "2026/3-1 of 2026-11-12",
    "and 2 more",
    "entry write-off",
    "--write-off-rest",
  ])
    expect(refusal).toContain(part);
  expect(refusal).not.toContain("Kari");
});

test.each([{ closeAnyway: true }, { writeOffRest: true }])(
  "%j needs a reason, if anything is left or not",
  (flags) => {
    for (const facts of [{}, { arrears: 3 }])
      expect(refusalOf(flags, { left: leftOf(facts) })).toContain("--because TEXT");
    expect(refusalOf({ ...flags, because: "x" }, { left: leftOf({ needsReview: 1 }) })).toBeUndefined();
  },
);

const delivered = [
  { id: other, from: day("2025-01-01"), to: day("2026-06-30"), state: "committed", items: 4, changed: 1 },
];
const noCasework = { ...aGathering().counts, casework: 0 };
const replaced = {
  id: other,
  orgNumber: anAgency().orgNumber,
  state: "rejected",
  lost: 0,
} as const;

const refusalOf = (request: Partial<ExportRequest>, gathered: Partial<Gathered>) =>
  decideExport(aRequest(request), aGathering(gathered)).refusal;

test("a period with records and casework, all of it processed, may be a package without a remark", () => {
  expect(decideExport(aRequest(), aGathering())).toEqual({ refusal: undefined, passes: false, remarks: [] });
});

describe("it is refused, with what to do, when", () => {
  test.each<[string, Partial<ExportRequest>, Partial<Gathered>, readonly string[]]>([
    [
      "the period runs backwards",
      { period: { from: day("2026-02-01"), to: day("2026-01-01") } },
      {},
      ["ends"],
    ],
    ["nothing is in it", {}, { items: 0 }, ["1 item(s) wait for an officer"]],
    [
      "units are in a package already",
      {},
      { delivered },
      [other, "4 are in package", "1 changed since", "6.4.26", "--replaces", "--again --because"],
    ],
    ["and nobody says why they go again", { again: true, because: " " }, { delivered }, ["--because"]],
    [
      "it holds no registry entry",
      {},
      { counts: noCasework, nearest: { before: day("2025-11-03"), after: day("2027-01-04") } },
      ["N5.03", "N5.59", "--from 2025-11-03 or --to 2027-01-04", "--without-entries"],
    ],
    ["there is no entry at all", {}, { counts: noCasework }, ["no other period helps"]],
    [
      "and the archive's agreement is not told",
      { withoutEntries: true },
      { counts: noCasework },
      ["--because"],
    ],
    ["it replaces what is not there", { replaces: other }, {}, ["kanalarkiv export list"]],
    [
      "it replaces another agency's",
      { replaces: other },
      { replaced: { ...replaced, orgNumber: "111111111" } },
      ["kanalarkiv export list"],
    ],
    [
      "what it replaces has failed",
      { replaces: other },
      { replaced: { ...replaced, state: "failed" } },
      ["without --replaces"],
    ],
    [
      "items of what it replaces would be in no package",
      { replaces: other },
      { replaced: { ...replaced, lost: 2 } },
      ["2 item(s)", "--because"],
    ],
  ])("%s", (_, request, gathered, named) => {
    const refusal = refusalOf(request, gathered);
    for (const each of named) expect(refusal).toContain(each);
  });

  test("something waits to be processed: that alone passes by itself", () => {
    expect(decideExport(aRequest(), aGathering({ waiting: 2 }))).toMatchObject({
      passes: true,
      refusal: expect.stringContaining("kanalarkiv process"),
    });
    expect(decideExport(aRequest(), aGathering({ items: 0 })).passes).toBe(false);
  });
});

describe("what is allowed with a reason is told in the manifest", () => {
  test.each<[Partial<ExportRequest>, Partial<Gathered>, string]>([
    [
      { again: true, because: "depotet bad om det" },
      { delivered },
      "delivered again, with the same systemIDs",
    ],
    [{ withoutEntries: true, because: "avtale 26/114" }, { counts: noCasework }, "without registry entries"],
    [
      { replaces: other, because: "to er kasserte" },
      { replaced: { ...replaced, lost: 2 } },
      "2 item(s) of package",
    ],
    [{ replaces: other }, { replaced }, `takes the place of package ${other}`],
  ])("%j", (request, gathered, remark) => {
    const { refusal, remarks } = decideExport(aRequest(request), aGathering(gathered));
    expect(refusal).toBeUndefined();
    expect(remarks.join("\n")).toContain(remark);
    if (request.because) expect(remarks.join("\n")).toContain(`because: ${request.because}`);
  });
});

test("only what stands or was refused can be replaced", () => {
  const may = packageStates.filter(
    (state) => refusalOf({ replaces: other }, { replaced: { ...replaced, state } }) === undefined,
  );
  expect(may).toEqual(["committed", "deposited", "acknowledged", "rejected"]);
});
