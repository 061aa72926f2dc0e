/** What the change log tells of officers' acts: each field that changed, with who, when, the value before and after. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { day } from "../../src/domain/day.ts";
import { outcomes } from "../../src/domain/outcome.ts";
import { classificationStates } from "../../src/domain/review.ts";
import { writeChangeLog } from "../../src/noark/change-log.ts";
import { type DecidedAs, type OfficersAct, officersChanges } from "../../src/noark/officers-acts.ts";
import { inOrder } from "../../src/pipeline/export/changes.ts";

const proposed: DecidedAs = {
  state: "proposed",
  outcome: "prunable",
  classId: "PRAISE",
  ground: undefined,
  citation: "26/1 § 1.1",
  years: 1,
  dueOn: day("2028-01-01"),
};
const confirmed: DecidedAs = { ...proposed, state: "confirmed" };
const at = new Date("2026-06-01T08:00:00Z");

function anAct(change: Partial<OfficersAct> = {}): OfficersAct {
  return {
    unit: "unit-1",
    at,
    by: "Ola Berg",
    because: "Berre ros.",
    from: proposed,
    to: confirmed,
    ...change,
  };
}

const told = (act: OfficersAct) => officersChanges("nn", act).map(({ field, from, to }) => [field, from, to]);

test("a confirmation tells the class with its reason, and the disposal that is decided now", () => {
  expect(officersChanges("nn", anAct())[0]).toMatchObject({ unit: "unit-1", at, by: "Ola Berg" });
  expect(told(anAct())).toEqual([
    [
      "virksomhetsspesifikkeMetadata",
      "PRAISE: kan kasserast (framlegg)",
      "PRAISE: kan kasserast (stadfesta). Berre ros.",
    ],
    ["kassasjonsvedtak", "Vurderes senere", "Kasseres"],
    ["kassasjonshjemmel", undefined, "26/1 § 1.1"],
    ["bevaringstid", undefined, "1"],
    ["kassasjonsdato", undefined, "2028-01-01"],
  ]);
});

test("an undo tells all of it the other way", () => {
  const undone = anAct({ because: "Det var ein søknad.", from: confirmed, to: proposed });
  expect(told(undone)).toEqual([
    [
      "virksomhetsspesifikkeMetadata",
      "PRAISE: kan kasserast (stadfesta)",
      "PRAISE: kan kasserast (framlegg). Det var ein søknad.",
    ],
    ["kassasjonsvedtak", "Kasseres", "Vurderes senere"],
    ["kassasjonshjemmel", "26/1 § 1.1", undefined],
    ["bevaringstid", "1", undefined],
    ["kassasjonsdato", "2028-01-01", undefined],
  ]);
});

test("an officer who keeps an item and screens it changes its class, its disposal and its screening", () => {
  const to: DecidedAs = {
    ...{ state: "overruled", outcome: "publicRecord", classId: "CITIZEN-DIALOGUE", ground: "offl. § 13" },
    ...{ citation: undefined, years: undefined, dueOn: undefined },
  };
  expect(told(anAct({ because: "Meining om brua.", to }))).toEqual([
    [
      "virksomhetsspesifikkeMetadata",
      "PRAISE: kan kasserast (framlegg)",
      "CITIZEN-DIALOGUE: skal bevarast (overprøvd). Meining om brua.",
    ],
    ["kassasjonsvedtak", "Vurderes senere", "Bevares"],
    ["skjermingshjemmel", undefined, "offl. § 13"],
  ]);
});

test("a confirmation that says no more than the rules is told all the same", () => {
  const kept: DecidedAs = { ...proposed, outcome: "publicRecord", citation: undefined };
  const act = anAct({ because: "", from: kept, to: { ...kept, state: "confirmed" } });
  expect(told(act)).toEqual([
    [
      "virksomhetsspesifikkeMetadata",
      "PRAISE: skal bevarast (framlegg)",
      "PRAISE: skal bevarast (stadfesta).",
    ],
  ]);
});

const aDecided: fc.Arbitrary<DecidedAs> = fc.record({
  state: fc.constantFrom(...classificationStates),
  outcome: fc.constantFrom(...outcomes),
  classId: fc.constantFrom("PRAISE", "TIP", "BADEVANN"),
  ground: fc.option(fc.string({ unit: "binary" }), { nil: undefined }),
  citation: fc.option(fc.constant("26/1 § 1.1"), { nil: undefined }),
  years: fc.option(fc.nat(20), { nil: undefined }),
  dueOn: fc.option(fc.constant(day("2028-01-01")), { nil: undefined }),
});

test("every act is told, nothing that is not decided has a day, and whatever a person pasted can be written", async () => {
  const acts = fc.record({
    because: fc.string({ unit: "binary" }),
    from: fc.option(aDecided, { nil: undefined }),
    to: aDecided,
    language: fc.constantFrom("nb" as const, "nn" as const, "sv" as const, "en" as const),
  });
  await fc.assert(
    fc.asyncProperty(acts, async ({ language, ...change }) => {
      const changes = officersChanges(
        language,
        anAct({ unit: "7d1f0000-0000-4000-8000-000000000000", ...change }),
      );
      expect(changes[0]?.field).toBe("virksomhetsspesifikkeMetadata");
      const date = changes.find(({ field }) => field === "kassasjonsdato");
      if (date?.to) expect(change.to).toMatchObject({ outcome: "prunable" });
      if (date?.to) expect(change.to.state).not.toBe("proposed");
      for (const { from, to } of changes) expect(from).not.toBe(to);
      let xml = "";
      for await (const piece of writeChangeLog(changes)) xml += piece;
      expect(xml.split("<endring>").length - 1).toBe(changes.length);
    }),
  );
});

describe("several streams become one", () => {
  const stream = async function* (ats: readonly number[]) {
    for (const ms of ats)
      yield { unit: "u", field: "f", at: new Date(ms), by: "b", from: undefined, to: `${ms}` };
  };

  test("that is oldest first and holds everything once", async () => {
    const times = fc.array(fc.nat(50)).map((list) => list.toSorted((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(fc.array(times, { maxLength: 4 }), async (streams) => {
        const found: number[] = [];
        for await (const { at: when } of inOrder(streams.map(stream))) found.push(when.getTime());
        expect(found).toEqual(streams.flat().toSorted((a, b) => a - b));
      }),
    );
  });
});
