/** The one gate of every destruction: what opens it, and everything that keeps it shut. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type ClassId, classIds, statutoryPreservation } from "../../src/classify/classes.ts";
import { rulesByCountry } from "../../src/classify/table.ts";
import type { Country } from "../../src/domain/agency.ts";
import { addDays, type Day, day } from "../../src/domain/day.ts";
import { classesWithoutWords } from "../../src/domain/decision.ts";
import { byDecision, byRules } from "../../src/domain/review.ts";
import { confirmerOf } from "../../src/retention/destroyable.ts";
import { type DestructionFacts, mayDestroy, type ObstacleCode } from "../../src/retention/may-destroy.ts";
import {
  aClass,
  aClause,
  anAdopted,
  destroyable,
  dueDay,
  obstaclesTo,
} from "../support/destruction-builders.ts";
import { aHold } from "../support/hold-builders.ts";

const posted = (on: string | undefined) => ({
  postedOn: on as Day | undefined,
  capturedOn: "2026-06-01" as Day,
});

test("what an officer confirmed, a decision in force lets go, and the day of which has come, may be destroyed", () => {
  expect(mayDestroy(destroyable({ sharedFiles: ["a".repeat(64)] }), dueDay)).toEqual({
    may: true,
    under: {
      decisionId: "decision-1",
      clauseId: "3.1",
      dueOn: "2028-01-01",
      classificationId: "classification-1",
      confirmedBy: "Kari Vik",
    },
    filesKept: ["a".repeat(64)],
  });
});

describe("one thing in the way is named, and shuts the gate alone", () => {
  const over = (clause: Parameters<typeof aClause>[0]) => ({ decisions: [anAdopted([aClause(clause)])] });
  test.each<[string, Partial<DestructionFacts>, readonly ObstacleCode[]]>([
    ["proposed by rules", { classified: aClass({ state: "proposed", by: byRules }) }, ["unconfirmed"]],
    ["confirmed in the name of the rules", { classified: aClass({ by: byRules }) }, ["unconfirmed"]],
    ["confirmed by nobody", { classified: aClass({ by: " " }) }, ["unconfirmed"]],
    [
      "confirmed by the decision though it holds words",
      { classified: aClass({ by: byDecision }) },
      ["unconfirmed"],
    ],
    ["waiting again", { classified: aClass({ reopenedBecause: "undone" }) }, ["reopened"]],
    ["decided on an older version", { versionId: "version-2" }, ["otherVersion"]],
    ["without a version", { versionId: undefined }, ["otherVersion"]],
    ["in a thread that changed", { threadRead: false }, ["threadChanged"]],
    ["put off", { openAct: "postponed" }, ["openAct"]],
    ["handed over", { openAct: "handedOver" }, ["openAct"]],
    ["without a decision", { decisions: [] }, ["noClause"]],
    ["of a class that no clause names", { classified: aClass({ classId: "SPAM" }) }, ["noClause"]],
    [
      "under a decision that lapsed",
      { decisions: [anAdopted(undefined, { validTo: day("2027-12-31") })] },
      ["noClause"],
    ],
    [
      "under a decision that is not in force yet",
      { decisions: [anAdopted(undefined, { validFrom: day("2028-01-02") })] },
      ["noClause"],
    ],
    [
      "posted before what the decision covers",
      { decisions: [anAdopted(undefined, { recordsFrom: day("2026-05-21") })] },
      ["noClause"],
    ],
    ["on another channel than the clause names", over({ scope: { channels: ["channel-2"] } }), ["noClause"]],
    [
      "under two decisions that do not agree who speaks",
      { decisions: [anAdopted(), anAdopted(undefined, {}, "decision-2")] },
      ["noClause"],
    ],
    [
      "under a clause that keeps it",
      over({ outcome: "publicRecord", retention: { kind: "preserve" } }),
      ["clauseKeeps"],
    ],
    [
      "under a clause that lets it go and keeps it",
      over({ retention: { kind: "preserve" } }),
      ["undetermined"],
    ],
    [
      "that an officer must say is needed no longer",
      over({ retention: { kind: "inactive" } }),
      ["undetermined"],
    ],
    ["not exported", over({ conditions: ["exportedAndVerified"] }), ["conditionUnmet"]],
    ["held", { holds: [aHold()] }, ["held"]],
    ["journaled", { entry: "2026/3-1" }, ["journaled"]],
    ["that a case hangs on", { opensCase: "2026/3" }, ["opensCase"]],
    ["that must be registered", { classified: aClass({ registration: "register" }) }, ["unregistered"]],
    ["that is owed an act", { actOwed: "decisionComplaint" }, ["actOwed"]],
    ["of which a package is being made", { inTheMaking: "package-1" }, ["inTheMaking"]],
    ["kept", { classified: aClass({ outcome: "publicRecord" }) }, ["notPrunable"]],
    ["to be judged", { classified: aClass({ outcome: "needsReview" }) }, ["notPrunable"]],
  ])("%s", (_, change, codes) => {
    expect(obstaclesTo(destroyable(change))).toEqual(codes);
  });

  test("a class that a statute preserves, whatever a decision says", () => {
    for (const country of ["NO", "SE"] as const)
      for (const classId of classIds) {
        const facts = destroyable({
          country,
          classified: aClass({ classId }),
          decisions: [anAdopted([aClause({ classes: [classId] })])],
        });
        const preserved = statutoryPreservation(country, classId) !== undefined || classId === "REGISTER";
        expect(obstaclesTo(facts)).toEqual(preserved ? ["preservedByStatute"] : []);
      }
  });

  test("but an outside tip under a clause that rests on the act of its field, once an officer confirmed it", () => {
    const source = { act: "tilsynsloven (LOV-2000-01-01-1)", section: "§ 9" };
    const decisions = [anAdopted([aClause({ classes: ["TIP"], source })])];
    const tip = { country: "NO", decisions } as const;
    expect(obstaclesTo(destroyable({ ...tip, classified: aClass({ classId: "TIP" }) }))).toEqual([]);
    const proposed = aClass({ classId: "TIP", state: "proposed", by: byRules });
    expect(obstaclesTo(destroyable({ ...tip, classified: proposed }))).toEqual(["unconfirmed"]);
  });
});

test("everything in the way is named, not only the first", () => {
  const facts = destroyable({
    classified: aClass({
      state: "proposed",
      by: byRules,
      outcome: "needsReview",
      reopenedBecause: "newVersion",
    }),
    ...{ versionId: "version-2", threadRead: false, openAct: "postponed", actOwed: "threat", decisions: [] },
    holds: [aHold({ number: 1 }), aHold({ number: 2 })],
    ...{ entry: "2026/3-1", opensCase: "2026/3", inTheMaking: "package-1" },
  });
  expect(obstaclesTo(facts)).toEqual([
    ...[
      "notPrunable",
      "unconfirmed",
      "reopened",
      "otherVersion",
      "threadChanged",
      "openAct",
      "actOwed",
      "noClause",
    ],
    ...["held", "held", "journaled", "opensCase", "inTheMaking"],
  ]);
});

test("what is not classified is kept, and its holds are named all the same", () => {
  expect(obstaclesTo(destroyable({ classified: undefined, holds: [aHold()] }))).toEqual([
    "notClassified",
    "held",
  ]);
});

describe("a decision confirms what holds nobody's words, where its clause says so, and nothing else", () => {
  const counts = (change: Partial<DestructionFacts>, clause: Parameters<typeof aClause>[0] = {}) =>
    obstaclesTo(
      destroyable({
        kind: "audience",
        byAgency: true,
        classified: aClass({ classId: "AUDIENCE", by: byDecision }),
        decisions: [
          anAdopted([aClause({ classes: ["AUDIENCE", "REACTION"], confirmedByDecision: true, ...clause })]),
        ],
        ...change,
      }),
    );

  test("a count of followers", () => expect(counts({})).toEqual([]));
  test("not under a clause that does not say so", () =>
    expect(counts({}, { confirmedByDecision: undefined })).toEqual(["unconfirmed"]));
  test("not a comment, though it is only a thumb", () =>
    expect(
      counts({
        kind: "comment",
        byAgency: false,
        classified: aClass({ classId: "REACTION", by: byDecision }),
      }),
    ).toEqual(["unconfirmed"]));

  test("the gate and the decisions name the same classes", () => {
    const byGate = classIds.filter((classId) => confirmerOf(classId) === "officerOrDecision");
    expect([...byGate].sort()).toEqual([...classesWithoutWords].sort());
  });
});

describe("no date, or one that means none, is never due (R3)", () => {
  const far = day("9999-12-31");
  test.each([
    undefined,
    null,
    "",
    "0000-00-00",
    "0001-01-01",
    "0999-12-31",
    "1900-01-01",
    "1970-01-01",
    "1989-12-31",
  ])("posted on %j", (on) => {
    const answer = mayDestroy(destroyable({ retention: posted(on as string | undefined) }), far);
    expect(answer.may).toBe(false);
  });

  test("a day to come is due after it, by its own period", () => {
    const facts = destroyable({ retention: posted("2031-05-20") });
    expect(obstaclesTo(facts, day("2032-12-31"))).toEqual(["notDue"]);
    expect(obstaclesTo(facts, day("2033-01-01"))).toEqual([]);
  });

  test("a period that ends beyond the calendar never does", () => {
    expect(obstaclesTo(destroyable({ retention: posted("9999-05-20") }), far)).toEqual(["undetermined"]);
  });

  test.each(["captured", "threadClosed", "caseClosed", "channelClosed", "superseded", "exported"] as const)(
    "%s, of which nothing is known",
    (trigger) => {
      const decisions = [anAdopted([aClause({ retention: { kind: "days", days: 0, trigger } })])];
      const facts = destroyable({
        decisions,
        retention: { postedOn: day("2026-05-20"), capturedOn: undefined },
      });
      expect(obstaclesTo(facts, far)).toEqual(["undetermined"]);
    },
  );
});

test("the day of the gate is the first one: the day before it is shut, and it stays open after", () => {
  fc.assert(
    fc.property(fc.integer({ min: -730, max: 4000 }), (days) => {
      const on = addDays(dueDay, days);
      expect(obstaclesTo(destroyable(), on)).toEqual(days < 0 ? ["notDue"] : []);
    }),
  );
});

describe("each class that can become prunable has been thought about", () => {
  const prunable = (["NO", "SE"] as const satisfies readonly Country[]).flatMap((country) =>
    rulesByCountry[country].filter(({ outcome }) => outcome === "prunable").map(({ classId }) => classId),
  );

  test.each([...new Set(prunable)])(
    "%s, which a rule proposes to prune, is for an officer or a decision",
    (classId) => {
      expect(["officer", "officerOrDecision"]).toContain(confirmerOf(classId as ClassId));
    },
  );

  test("a class of the agency's own is for an officer", () => {
    expect(confirmerOf("OWN-CLASS")).toBe("officer");
  });
});
