import { describe, expect, test } from "@jest/globals";
import { classIds } from "../../src/classify/classes.ts";
import { day } from "../../src/domain/day.ts";
import { actClasses, alarmLevel, type QueueFacts, urgencyOf } from "../../src/review/urgency.ts";
import { whyNext } from "../../src/review/why.ts";

function waiting(change: Partial<QueueFacts> = {}): QueueFacts {
  return {
    country: "NO",
    waits: "review",
    reopenedBecause: undefined,
    classId: "UNSORTED",
    resembles: false,
    shielded: false,
    inPublic: true,
    byAgency: false,
    receivedOn: day("2026-11-11"),
    ...change,
  };
}

const levelOf = (change: Partial<QueueFacts>) => urgencyOf(waiting(change)).level;

test("what may concern life comes first, then clocks of law, then what stands in public, then tips", () => {
  const order = [
    levelOf({ classId: "SELF-HARM" }),
    levelOf({ classId: "ACCESS-REQUEST" }),
    levelOf({ classId: "DECISION-COMPLAINT" }),
    levelOf({ classId: "PERSONAL-DATA" }),
    levelOf({ classId: "TIP" }),
    levelOf({ classId: "CASE-QUESTION" }),
    levelOf({ classId: "COMPLAINT" }),
    levelOf({ classId: "UNSORTED" }),
    levelOf({ classId: "CITIZEN-DIALOGUE" }),
    levelOf({ classId: "PRAISE", waits: "proposal" }),
  ];
  expect(order).toEqual([...order].sort((one, other) => other - one));
  expect(new Set(order).size).toBe(order.length);
  expect(levelOf({ classId: "THREAT" })).toBe(9);
  expect(urgencyOf(waiting({ classId: "DATA-RIGHTS" }))).toMatchObject({ level: 5, actBy: "2026-12-11" });
  expect(order.slice(0, 5).every((level) => level >= alarmLevel)).toBe(true);
  expect(order.slice(5).every((level) => level < alarmLevel)).toBe(true);
});

test("a proposal stands behind everything else, but not where its class alarms", () => {
  for (const classId of classIds) {
    const level = levelOf({ classId, waits: "proposal", inPublic: false });
    expect([classId, level]).toEqual([classId, actClasses.includes(classId) ? levelOf({ classId }) : 0]);
  }
});

test("a class that nobody here knows, such as one of the agency's own, is looked at as not assessed", () => {
  for (const classId of ["FERJE", "constructor", "__proto__", ""])
    expect(urgencyOf(waiting({ classId })).cause).toBe("unsorted");
});

test("what is shielded and can be read by anybody alarms, whatever its class", () => {
  expect(urgencyOf(waiting({ classId: "CASE-QUESTION", shielded: true }))).toMatchObject({
    level: 6,
    cause: "personalDataInPublic",
  });
  expect(levelOf({ classId: "CASE-QUESTION", shielded: true, inPublic: false })).toBeLessThan(alarmLevel);
  expect(levelOf({ classId: "PERSONAL-DATA", inPublic: false })).toBeLessThan(alarmLevel);
  expect(levelOf({ classId: "THREAT", shielded: true })).toBe(9);
});

test("a request for access and a complaint have the day of the country's law, with its source", () => {
  expect(urgencyOf(waiting({ classId: "ACCESS-REQUEST" }))).toMatchObject({
    actBy: "2026-11-18",
    source: "offl. §§ 29 og 32",
  });
  expect(urgencyOf(waiting({ classId: "ACCESS-REQUEST", country: "SE" })).actBy).toBe("2026-11-11");
  expect(urgencyOf(waiting({ classId: "DECISION-COMPLAINT" })).actBy).toBe("2026-12-02");
  expect(urgencyOf(waiting({ classId: "CASE-QUESTION", country: "SE" })).actBy).toBeUndefined();
  expect(urgencyOf(waiting({ classId: "UNSORTED" })).actBy).toBeUndefined();
});

describe("what an officer had decided waits again", () => {
  test("no lower than an enquiry in a case, whatever its class", () => {
    for (const classId of classIds)
      expect(
        levelOf({ classId, waits: "reopened", reopenedBecause: "threadChanged", inPublic: false }),
      ).toBeGreaterThanOrEqual(4);
  });
  test("with the clock of its class only when its words are new or the decision was taken back", () => {
    const request = { classId: "ACCESS-REQUEST", waits: "reopened" } as const;
    expect(urgencyOf(waiting({ ...request, reopenedBecause: "newVersion" })).actBy).toBe("2026-11-18");
    expect(urgencyOf(waiting({ ...request, reopenedBecause: "undone" })).actBy).toBe("2026-11-18");
    expect(urgencyOf(waiting({ ...request, reopenedBecause: "threadChanged" })).actBy).toBeUndefined();
  });
});

describe("why an item is next is said in each language", () => {
  const reason = {
    cause: "accessRequest",
    reopenedBecause: undefined,
    actBy: day("2026-11-18"),
    drawn: false,
    today: day("2026-11-28"),
  } as const;
  test.each([
    ["nb", "innsynskrav; fristen gikk ut 2026-11-18"],
    ["nn", "innsynskrav; fristen gjekk ut 2026-11-18"],
    ["sv", "begäran om allmän handling; sista dagen var 2026-11-18"],
    ["en", "request for access; the time limit ended 2026-11-18"],
  ] as const)("%s", (language, said) => {
    expect(whyNext(language, reason)).toBe(said);
  });
  test("with the day that is left, today and tomorrow by name", () => {
    const on = (today: string) => whyNext("en", { ...reason, today: day(today) });
    expect(on("2026-11-16")).toBe("request for access; act by 2026-11-18");
    expect(on("2026-11-17")).toBe("request for access; the time limit ends tomorrow");
    expect(on("2026-11-18")).toBe("request for access; the time limit ends today");
  });
  test("with what changed, and that chance put it there", () => {
    const reopened = {
      ...reason,
      cause: "reopened",
      actBy: undefined,
      reopenedBecause: "newVersion",
    } as const;
    expect(whyNext("en", { ...reopened, drawn: true })).toBe(
      "must be looked at again; its text has changed; drawn at random",
    );
  });
});

test("what only is like an alarm alarms too, after what names one", () => {
  const like = (classId: string) => levelOf({ classId, resembles: true });
  for (const classId of ["SELF-HARM", "THREAT", "ACCESS-REQUEST", "DECISION-COMPLAINT"]) {
    expect(like(classId)).toBeGreaterThanOrEqual(alarmLevel);
    expect(like(classId)).toBeLessThan(levelOf({ classId }));
  }
  expect(like("TIP")).toBe(levelOf({ classId: "TIP" }));
  expect(like("THREAT")).toBeGreaterThan(like("TIP"));
  // the clock of law runs all the same, and what stands in public is not less urgent
  expect(urgencyOf(waiting({ classId: "ACCESS-REQUEST", resembles: true })).actBy).toBeDefined();
  expect(levelOf({ classId: "PERSONAL-DATA", resembles: true })).toBe(levelOf({ classId: "PERSONAL-DATA" }));
});
