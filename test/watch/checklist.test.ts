/** Each point of the checklist: met only by evidence, not met with what to do, else why nothing is known. */
import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import { becauseText, checklistWords, evidenceText } from "../../src/watch/checklist/words/index.ts";
import { type ChecklistFacts, checklist, type PointId, pointIds } from "../../src/watch/checklist.ts";
import { type RegisterRow, registerOf } from "../../src/watch/register/fold.ts";
import type { Topic } from "../../src/watch/register/topics.ts";

const now = new Date("2026-11-29T12:00:00Z");
let next = 0;

function entry(topic: Topic, value: unknown, point?: string): RegisterRow {
  next += 1;
  const spare = { point, undoes: undefined, because: undefined };
  return { id: `row-${next}`, at: now, by: "Kari Vik", act: "set", topic, value, ...spare };
}

const nothing: ChecklistFacts = {
  today: day("2026-11-29"),
  now,
  told: [],
  toldFrom: "nothing",
  register: registerOf([]),
  firstPost: undefined,
  known: day("2026-06-01"),
  capture: {
    state: "active",
    stateOn: undefined,
    everyMinutes: 30,
    lastWholeAt: undefined,
    neverLooked: false,
  },
  decisions: [],
  review: { waiting: 0, lastActOn: undefined },
  posts: { read: 0, linking: 0, ownHost: undefined },
  onOwnSite: false,
  removed: 0,
  measured: {},
};

function answer(id: PointId, facts: Partial<ChecklistFacts>, rows: readonly RegisterRow[] = []) {
  const found = checklist({ ...nothing, ...facts, register: registerOf(rows) }).find((one) => one.id === id);
  return [found?.state, found?.because?.code];
}

test("has every point once, in order, each with a source and words in every language", () => {
  expect(pointIds).toEqual(
    Array.from({ length: 40 }, (_, index) => `C${String(index + 1).padStart(2, "0")}`),
  );
  for (const { id, source, evidence, because } of checklist(nothing)) {
    expect(source).not.toBe("");
    for (const words of Object.values(checklistWords)) {
      const time = { day: String, dayOf: String, moment: String };
      expect(words.asks[id]).toMatch(/\p{L}/u);
      for (const one of evidence) expect(evidenceText(one, words, time)).not.toMatch(/undefined|NaN/);
      if (because) expect(becauseText(because, words, time)).toMatch(/[.]$/);
    }
  }
});

test("nothing is met by what is not there", () => {
  expect(checklist(nothing).filter(({ state }) => state === "met")).toEqual([]);
  const registered = { ...nothing, register: registerOf([entry("goal", { text: "Opplyse" })]) };
  expect(checklist(registered).filter(({ state }) => state === "met")).toMatchObject([{ id: "C01" }]);
});

test("a channel of which nothing was registered is not red everywhere", () => {
  const ofRegister = checklist(nothing).filter(({ way }) => way === "documented" || way === "attested");
  expect(new Set(ofRegister.map(({ state, because }) => `${state} ${because?.code}`))).toEqual(
    new Set(["notEvaluated nothingRegistered"]),
  );
});

describe("by what is registered", () => {
  const group = [entry("owner", { name: "K" }), entry("dialogueOwner", { name: "O" })];
  test("C05 wants all three", () => {
    expect(answer("C05", {}, group)).toEqual(["notMet", "lacks"]);
    expect(answer("C05", {}, [...group, entry("answeringGroup", { name: "S" })])).toEqual(["met", undefined]);
  });
  test("C06 wants a document of its own, and not that of another point", () => {
    expect(answer("C06", {}, [entry("documented", { reference: "26/1" }, "C07")])).toEqual([
      "notMet",
      "lacks",
    ]);
    expect(answer("C06", {}, [entry("documented", { reference: "26/1" }, "C06")])).toEqual([
      "met",
      undefined,
    ]);
  });
  test.each([
    ["2026-11-29", ["met", undefined]],
    ["2026-11-28", ["notMet", "attestationLapsed"]],
  ])("C35 attested until %s", (until, state) => {
    expect(answer("C35", {}, [entry("attested", { by: "K", on: "2026-01-01", until }, "C35")])).toEqual(
      state,
    );
  });
});

describe("C08, evaluation", () => {
  const opened = entry("opened", { on: "2026-08-01" });
  test.each<[string, readonly RegisterRow[], readonly unknown[]]>([
    ["nothing set, nothing overdue", [opened], ["notMet", "lacks"]],
    ["a day within six months", [opened, entry("evaluationDue", { on: "2027-02-01" })], ["met", undefined]],
    [
      "a day later than that",
      [opened, entry("evaluationDue", { on: "2027-02-02" })],
      ["notMet", "evaluationLate"],
    ],
    [
      "a day that is past",
      [opened, entry("evaluationDue", { on: "2026-11-28" })],
      ["notMet", "evaluationOverdue"],
    ],
    ["carried out", [opened, entry("evaluation", { on: "2026-11-01", result: "x" })], ["met", undefined]],
    ["opened long ago", [entry("opened", { on: "2025-01-01" })], ["notMet", "evaluationOverdue"]],
  ])("%s", (_, rows, state) => {
    expect(answer("C08", {}, rows)).toEqual(state);
  });
});

describe("C09, approved before the account was opened", () => {
  const plan = (commented: string, approved: string) => [
    entry("planComment", { on: commented }),
    entry("planApproval", { by: "K", on: approved }),
  ];
  test.each<[string, string, string, string | undefined, readonly unknown[]]>([
    ["in order", "2026-05-01", "2026-05-02", "2026-05-02", ["met", undefined]],
    ["after the first post", "2026-05-01", "2026-05-03", "2026-05-02", ["notMet", "approvedLate"]],
    ["commented after the approval", "2026-05-03", "2026-05-02", "2026-06-02", ["notMet", "commentedLate"]],
    ["no post and no day of opening", "2026-05-01", "2026-05-02", undefined, ["notEvaluated", "noPost"]],
  ])("%s", (_, commented, approved, first, state) => {
    expect(answer("C09", { firstPost: first ? day(first) : undefined }, plan(commented, approved))).toEqual(
      state,
    );
  });
  test("a post from before the day that somebody registered counts, and not that day", () => {
    const rows = [...plan("2026-05-01", "2026-05-10"), entry("opened", { on: "2026-06-01" })];
    expect(answer("C09", { firstPost: day("2026-05-05") }, rows)).toEqual(["notMet", "approvedLate"]);
  });
});

describe("by what is stored", () => {
  const look = (minutesAgo: number) => ({
    ...nothing.capture,
    lastWholeAt: new Date(now.getTime() - minutesAgo * 60_000),
  });
  test.each<[string, ChecklistFacts["capture"], readonly unknown[]]>([
    ["an hour ago at every 30 minutes", look(60), ["met", undefined]],
    ["longer ago", look(61), ["notMet", "lookOverdue"]],
    ["never", nothing.capture, ["notMet", "neverWhole"]],
    ["paused", { ...look(1), state: "paused" }, ["notMet", "paused"]],
    ["closed", { ...look(1), state: "closed" }, ["notEvaluated", "closed"]],
    ["handed in", { ...look(1), neverLooked: true }, ["notEvaluated", "handedIn"]],
  ])("C13, the last whole look %s", (_, capture, state) => {
    expect(answer("C13", { capture })).toEqual(state);
  });

  test.each<[string, number, string | undefined, boolean, readonly unknown[]]>([
    ["nothing waits, staffed", 0, undefined, true, ["met", undefined]],
    ["something waits, and somebody acted a week ago", 3, "2026-11-22", true, ["met", undefined]],
    ["something waits, and nobody has for longer", 3, "2026-11-21", true, ["notMet", "backlog"]],
    ["something waits, and nobody ever did", 1, undefined, true, ["notMet", "backlog"]],
    ["nothing waits, and nobody says when they are there", 0, undefined, false, ["notMet", "noStaffing"]],
  ])("C16, %s", (_, waiting, last, staffed, state) => {
    const rows = staffed
      ? [entry("staffing", { hours: [{ day: 1, from: "08:00", to: "15:00" }] })]
      : [entry("goal", { text: "x" })];
    expect(answer("C16", { review: { waiting, lastActOn: last ? day(last) : undefined } }, rows)).toEqual(
      state,
    );
  });

  test("C14 wants an adopted decision that speaks of it", () => {
    expect(answer("C14", {})).toEqual(["notMet", "noDecision"]);
    const decision = { number: 2, body: "Kommunestyret", on: day("2026-01-01"), reference: undefined };
    expect(answer("C14", { decisions: [decision] })).toEqual(["met", undefined]);
  });

  test.each<[string, Partial<ChecklistFacts>, readonly unknown[]]>([
    ["all link", { posts: { read: 9, linking: 9, ownHost: "f.example" } }, ["met", undefined]],
    ["some do not", { posts: { read: 9, linking: 8, ownHost: "f.example" } }, ["notSeen", "linksLacking"]],
    ["there is none", { posts: { read: 0, linking: 0, ownHost: "f.example" } }, ["notEvaluated", "noPosts"]],
    [
      "the agency's site is not known",
      { posts: { read: 9, linking: 9, ownHost: undefined } },
      ["notEvaluated", "noWebsite"],
    ],
    [
      "it is the site",
      { onOwnSite: true, posts: { read: 9, linking: 0, ownHost: "f.example" } },
      ["met", undefined],
    ],
  ])("C29, of the newest posts %s", (_, facts, state) => {
    expect(answer("C29", facts)).toEqual(state);
  });

  test("C37 wants the page that is registered, and not what was seen of another", () => {
    const page = "https://f.example/kanaler";
    const website = entry("website", { page });
    const seen = (of: string, listed: boolean) =>
      entry("websiteSeen", { on: "2026-11-01", page: of, link: "x", listed, sha256: "a".repeat(64) });
    expect(answer("C37", {}, [website])).toEqual(["notSeen", "websiteNotSeen"]);
    expect(answer("C37", {}, [website, seen("https://f.example/old", true)])).toEqual([
      "notSeen",
      "websiteNotSeen",
    ]);
    expect(answer("C37", {}, [website, seen(page, false)])).toEqual(["notMet", "notListed"]);
    expect(answer("C37", {}, [website, seen(page, true)])).toEqual(["met", undefined]);
  });
});

describe("by what was counted", () => {
  test.each<[PointId, ChecklistFacts["measured"], readonly unknown[]]>([
    ["C27", {}, ["notEvaluated", "noTarget"]],
    ["C28", {}, ["notEvaluated", "noTarget"]],
    ["C31", {}, ["notEvaluated", "noList"]],
    ["C27", { answers: { due: 0, inTime: 0 } }, ["notEvaluated", "noQuestions"]],
    ["C27", { answers: { due: 4, inTime: 3 } }, ["notMet", "answeredLate"]],
    ["C27", { answers: { due: 4, inTime: 4 } }, ["met", undefined]],
    ["C28", { provisional: { late: 0, given: 0 } }, ["notEvaluated", "noneLate"]],
    ["C28", { provisional: { late: 2, given: 1 } }, ["notMet", "provisionalLacking"]],
    ["C28", { provisional: { late: 2, given: 2 } }, ["met", undefined]],
    ["C31", { links: { found: 0, standing: 0, longestHours: 0 } }, ["notEvaluated", "noneFound"]],
    ["C31", { links: { found: 2, standing: 0, longestHours: 3 } }, ["met", undefined]],
    ["C32", { personalData: { found: 2, standing: 1, longestHours: 3 } }, ["notMet", "stillStanding"]],
    // of what nobody knows nothing is met
    ["C27", { answers: { due: 1, inTime: 1, notKnown: 9 } }, ["notEvaluated", "notAllKnown"]],
    ["C27", { answers: { due: 0, inTime: 0, notKnown: 9 } }, ["notEvaluated", "notAllKnown"]],
    ["C27", { answers: { due: 2, inTime: 1, notKnown: 9 } }, ["notMet", "answeredLate"]],
    [
      "C32",
      { personalData: { found: 2, standing: 0, longestHours: 3, notKnown: 1 } },
      ["notEvaluated", "notAllKnown"],
    ],
  ])("%s with %j", (id, measured, state) => {
    expect(answer(id, { measured })).toEqual(state);
  });
});
