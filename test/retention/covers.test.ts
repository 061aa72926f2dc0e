import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { day } from "../../src/domain/day.ts";
import type { Clause, ClauseScope } from "../../src/domain/decision.ts";
import { asId, type DecisionId } from "../../src/domain/ids.ts";
import { type AdoptedDecision, clauseFor, speakingClause } from "../../src/retention/covers.ts";
import { areApart, fits, isWithin } from "../../src/retention/scope.ts";
import { aClause, aDecision, aPlace } from "./decisions.ts";

const years = { kind: "years", years: 1, trigger: "posted" };
const keep = { kind: "preserve" };
const idOf = (n: number) => asId<DecisionId>(`018f0000-0000-7000-8000-00000000000${n}`);
const address = "https://kommunen.example.no/feed";

function adopted(
  n: number,
  changes: object,
  superseded: AdoptedDecision["superseded"] = [],
): AdoptedDecision {
  return { id: idOf(n), document: aDecision(changes), superseded };
}

function speaksOf(decisions: readonly AdoptedDecision[], place = aPlace("2026-03-01"), on = "2026-06-01") {
  const found = speakingClause(decisions, { ...place, classId: "PRAISE" }, day(on));
  return found && [found.decision.id, found.clause.id];
}

describe("a clause covers only what falls in its scope", () => {
  test.each<[string, object, boolean]>([
    ["the channel by its address", { channels: [address] }, true],
    ["however the address is spelled", { channels: ["HTTP://Kommunen.example.no/feed/"] }, true],
    ["the channel by its id", { channels: ["018f0000-0000-7000-8000-00000000000c"] }, true],
    ["another path on the host", { channels: ["https://kommunen.example.no/feed/2"] }, false],
    ["the kind of channel", { channelKinds: ["feed", "wordpress"] }, true],
    ["another kind", { channelKinds: ["wordpress"] }, false],
    ["the unit, whatever its capitals", { units: ["SERVICETORGET"] }, true],
    ["another unit", { units: ["Barnehage"] }, false],
    ["the first day", { postedFrom: "2026-03-01" }, true],
    ["the last day", { postedTo: "2026-03-01" }, true],
    ["the day before it begins", { postedFrom: "2026-03-02" }, false],
    ["the day after it ends", { postedTo: "2026-02-28" }, false],
    ["all that is given must fit", { units: ["Servicetorget"], channelKinds: ["wordpress"] }, false],
  ])("%s", (_what, scope, covered) => {
    const decision = aDecision({ clauses: [{ ...aClause("1", ["PRAISE"], years), scope }] });
    expect(clauseFor(decision, { ...aPlace("2026-03-01"), classId: "PRAISE" })?.id).toBe(
      covered ? "1" : undefined,
    );
  });
});

describe("of two clauses on one class", () => {
  const wide = aClause("1", ["PRAISE"], years);
  const narrow = { ...aClause("2", ["PRAISE"], keep, "publicRecord"), scope: { channels: [address] } };
  test.each([[[wide, narrow]], [[narrow, wide]]])(
    "the narrower one speaks, wherever it stands",
    (clauses) => {
      const decision = aDecision({ clauses });
      const elsewhere = aPlace("2026-03-01", { id: "x", address: "https://x.example.no/" });
      expect(clauseFor(decision, { ...aPlace("2026-03-01"), classId: "PRAISE" })?.id).toBe("2");
      expect(clauseFor(decision, { ...elsewhere, classId: "PRAISE" })?.id).toBe("1");
    },
  );

  test("of which neither is narrower the one that goes before speaks", () => {
    const byUnit = { ...wide, scope: { units: ["Servicetorget"] } };
    const decision = aDecision({ clauses: [byUnit, { ...narrow, before: ["1"] }] });
    expect(clauseFor(decision, { ...aPlace("2026-03-01"), classId: "PRAISE" })?.id).toBe("2");
  });
});

describe("several decisions in force", () => {
  const common = adopted(1, {});
  const board = adopted(2, { clauses: [aClause("4", ["SPAM"], years)] });

  test("each speaks of its own", () => {
    expect(speaksOf([common, board])).toEqual([idOf(1), "1.1"]);
  });

  test("one that both allow to prune is kept, for neither goes before", () => {
    expect(speaksOf([common, adopted(2, {})])).toBeUndefined();
  });

  test("what one of them keeps is kept", () => {
    const keeps = adopted(2, { clauses: [aClause("9", ["PRAISE"], keep, "publicRecord")] });
    expect(speaksOf([common, keeps])).toEqual([idOf(2), "9"]);
  });

  test("of two that keep it the one that keeps more, in whatever order they were adopted", () => {
    const keeps = adopted(1, { clauses: [aClause("8", ["PRAISE"], keep, "publicRecord")] });
    const inCase = adopted(2, { clauses: [aClause("9", ["PRAISE"], keep, "caseworkDocument")] });
    expect(speaksOf([keeps, inCase])).toEqual([idOf(2), "9"]);
    expect(speaksOf([inCase, keeps])).toEqual([idOf(2), "9"]);
  });

  const later = adopted(2, { validFrom: "2026-05-01", clauses: [aClause("9", ["PRAISE"], years)] });
  test.each<[string, object, string, string | undefined]>([
    ["by clause", { clauses: ["1.1"] }, "2026-06-01", "9"],
    ["by class", { classes: ["PRAISE"] }, "2026-06-01", "9"],
    ["by scope", { scope: { units: ["Servicetorget"] } }, "2026-06-01", "9"],
    ["not before the later one comes into force", { clauses: ["1.1"] }, "2026-04-30", "1.1"],
    ["another class", { classes: ["SPAM"] }, "2026-06-01", undefined],
    ["another unit", { scope: { units: ["Barnehage"] } }, "2026-06-01", undefined],
  ])("a part is superseded: %s", (_what, part, on, clause) => {
    const before = adopted(1, {}, [{ ...part, from: day("2026-05-01") }]);
    expect(speaksOf([before, later], aPlace("2026-03-01"), on)?.[1]).toBe(clause);
  });

  test("a part stays superseded when the later decision has lapsed", () => {
    const before = adopted(1, {}, [{ classes: ["PRAISE"], from: day("2026-05-01") }]);
    const lapsed = adopted(2, { validTo: "2026-05-31", clauses: [aClause("9", ["PRAISE"], years)] });
    expect(speaksOf([before, lapsed])).toBeUndefined();
  });
});

const days = fc.constantFrom("2026-01-01", "2026-03-01", "2026-06-01", "2026-12-31").map(day);
const someOf = <T>(...all: readonly T[]) =>
  fc.option(fc.subarray([...all], { minLength: 1 }), { nil: undefined });
const channels = ["https://a.example.no/", "https://b.example.no/x", "https://c.example.no/?f=1"] as const;
const units = ["Skole", "Bygg"] as const;
const scopes: fc.Arbitrary<ClauseScope> = fc.record({
  channels: someOf(...channels),
  channelKinds: someOf("feed" as const, "wordpress" as const),
  units: someOf(...units),
  postedFrom: fc.option(days, { nil: undefined }),
  postedTo: fc.option(days, { nil: undefined }),
});
const places = fc.record({
  channel: fc.record({
    id: fc.constant("018f0000-0000-7000-8000-00000000000c"),
    address: fc.constantFrom(...channels),
    kind: fc.constantFrom("feed" as const, "wordpress" as const),
  }),
  unit: fc.constantFrom(...units),
  postedOn: days,
});

test("what is within another scope never reaches beyond it, and what is apart shares nothing", () => {
  fc.assert(
    fc.property(scopes, scopes, places, (one, other, place) => {
      if (isWithin(one, other) && fits(one, place)) expect(fits(other, place)).toBe(true);
      if (areApart(one, other)) expect(fits(one, place) && fits(other, place)).toBe(false);
      expect(isWithin(one, one)).toBe(true);
    }),
  );
});

test("another clause of narrower scope changes nothing outside of that scope", () => {
  const base = aDecision({ clauses: [aClause("1", ["PRAISE", "SPAM"], years)] });
  fc.assert(
    fc.property(scopes, scopes, places, (wide, narrow, place) => {
      const first = { ...base.clauses[0], scope: wide } as Clause;
      const added = { ...first, id: "2", classes: ["PRAISE"], scope: narrow };
      const item = { ...place, classId: "PRAISE" };
      const before = clauseFor({ ...base, clauses: [first] }, item);
      const after = clauseFor({ ...base, clauses: [first, added] }, item);
      if (!fits(narrow, place)) expect(after).toBe(before);
      const spam = { ...place, classId: "SPAM" };
      expect(clauseFor({ ...base, clauses: [first, added] }, spam)).toBe(
        clauseFor({ ...base, clauses: [first] }, spam),
      );
    }),
  );
});

test("an id and an address are never said to be two channels", () => {
  const byId = { channels: ["018f0000-0000-7000-8000-00000000000c"] };
  const byAddress = { channels: [address] };
  expect(areApart(byId, byAddress)).toBe(false);
  expect(isWithin(byId, byAddress)).toBe(false);
});
