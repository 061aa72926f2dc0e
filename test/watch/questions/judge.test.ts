/** What is a question, since when, and whether it was answered in time. */
import { describe, expect, test } from "@jest/globals";
import { isPreliminary } from "../../../src/classify/answer.ts";
import { openingHours } from "../../../src/watch/hours/opening-hours.ts";
import { WorkCalendar } from "../../../src/watch/hours/work-calendar.ts";
import { figuresOf } from "../../../src/watch/questions/figures.ts";
import {
  judgeQuestion,
  type Measure,
  type Question,
  type Reply,
} from "../../../src/watch/questions/judge.ts";
import { askedAnewAfter, askingOf, type Standing } from "../../../src/watch/questions/reading.ts";
import { repliesIn } from "../../../src/watch/questions/threads.ts";

// a Monday, two hours before the office closes
const at = (time: string) => new Date(`2026-06-${time}Z`);
const asked = at("01T12:00");
const standing: Standing = { classId: undefined, decided: false, language: "nb", files: 0 };
const texts = (...of: readonly [string, Date][]) => of.map(([text, when]) => ({ text, at: when }));

describe("what asks, and what only may", () => {
  test.each<[string, Partial<Standing>, string]>([
    ["Når åpner veien?", {}, "yes"],
    ["Eg lurer på når vegen opnar", {}, "yes"],
    ["Takk for fin informasjon", {}, "no"],
    ["Tiedätkö missä koulu on", { language: "fi" }, "perhaps"],
    ["", { files: 1 }, "perhaps"],
    ["", {}, "no"],
    ["Eg vil ha innsyn i saka", { classId: "ACCESS-REQUEST" }, "perhaps"],
    ["Er ikke dette flott?", { classId: "PRAISE", decided: true }, "no"],
    ["Er ikke dette flott?", { classId: "PRAISE", decided: false }, "yes"],
  ])("%j is %j: %s", (text, change, asks) =>
    expect(askingOf(texts([text, asked]), { ...standing, ...change }).asks).toBe(asks),
  );

  test("a question that was edited in is as old as the edit, and one that was edited away is told", () => {
    const later = at("02T09:00");
    expect(askingOf(texts(["Fint.", asked], ["Fint. Når åpner dere?", later]), standing)).toEqual({
      ...{ asks: "yes", since: later },
    });
    expect(askingOf(texts(["Når åpner dere?", asked], ["Fant det ut.", later]), standing)).toEqual({
      ...{ asks: "noMore", since: asked },
    });
  });

  test("an edit asks anew when it asks something else, not when it mends a comma", () => {
    const first = texts(["Når åpner dere?", asked]);
    const since = at("01T13:00");
    expect(askedAnewAfter([...first, ...texts(["når åpner dere ?", at("02T09:00")])], since)).toBeUndefined();
    expect(
      askedAnewAfter([...first, ...texts(["Når åpner dere? Hva koster det?", at("02T09:00")])], since),
    ).toEqual(at("02T09:00"));
  });
});

const calendar = new WorkCalendar({ country: "NO", zone: "Europe/Oslo", hours: openingHours("8–16") });
const measure: Measure = {
  ...{ calendar, target: { workingHours: 8 } },
  ...{ now: at("02T13:00"), knownUntil: at("02T12:30") },
};
const question: Question = {
  asking: { asks: "yes", since: asked },
  texts: texts(["Når åpner biblioteket?", asked]),
  ...{ visibility: "public", presence: "present", onlyImported: false, dealtWith: false },
};
function reply(text: string, when: Date, change: Partial<Reply> = {}): Reply {
  const said = { text, at: when, preliminary: isPreliminary(text) };
  return { itemId: "r", texts: [said], stands: true, beneath: true, ...change };
}
const state = (replies: readonly Reply[], change: Partial<Question> = {}, more: Partial<Measure> = {}) =>
  judgeQuestion({ ...question, ...change }, replies, { ...measure, ...more });

describe("an answer", () => {
  test("is in time by the clock of the channel, also when it was seen late", () => {
    expect(state([reply("Det åpner klokka ti.", at("02T12:00"))]).answering).toEqual({
      ...{ state: "answered", at: at("02T12:00"), by: "r", beneath: true, inTime: true },
      workedMs: 8 * 3_600_000,
    });
    expect(state([reply("Det åpner klokka ti.", at("02T12:01"))]).answering).toMatchObject({ inTime: false });
  });
  test("is none when it only says that it comes; that is told", () => {
    const judged = state([reply("Vi har mottatt spørsmålet og kommer tilbake til deg.", at("01T13:00"))]);
    expect(judged.answering.state).toBe("open");
    expect(judged.preliminary).toEqual({ at: at("01T13:00"), inTime: true });
  });
  test("that became one by an edit is as old as the edit", () => {
    const edited: Reply = {
      ...reply("", asked),
      texts: [
        { text: "Vi undersøker.", at: at("01T13:00"), preliminary: true },
        { text: "Det åpner klokka ti.", at: at("02T08:00"), preliminary: false },
      ],
    };
    expect(state([edited]).answering).toMatchObject({ at: at("02T08:00"), workedMs: 4 * 3_600_000 });
  });
  test("beside the question must give what was asked for; beneath it need not", () => {
    const beside = { beneath: false };
    expect(state([reply("Så hyggelig at du likte konserten!", at("01T13:00"), beside)]).answering.state).toBe(
      "open",
    );
    expect(state([reply("Biblioteket åpner klokka ti.", at("01T13:00"), beside)]).answering.state).toBe(
      "answered",
    );
    expect(state([reply("Hvilket bibliotek mener du?", at("01T13:00"))]).answering.state).toBe("answered");
  });
  test("that was taken away, or came before the question was edited in, is none", () => {
    expect(state([reply("Klokka ti.", at("01T13:00"), { stands: false })]).answering.state).toBe("open");
    const editedIn = { asking: { asks: "yes", since: at("01T13:00") } } as const;
    expect(state([reply("Klokka ti.", at("01T12:30"))], editedIn).answering.state).toBe("open");
  });
  test("before an edit that asks something else leaves that perhaps open", () => {
    const judged = state([reply("Klokka ti.", at("01T13:00"))], {
      texts: texts(["Når åpner dere?", asked], ["Når åpner dere? Og hva koster det?", at("02T07:00")]),
    });
    expect(judged).toMatchObject({
      unclear: "editedLater",
      askedAt: at("02T07:00"),
      answering: { state: "open" },
    });
  });
});

describe("without an answer", () => {
  test("a question is open, with the time that is left", () => {
    expect(state([], {}, { now: at("02T08:00") }).answering).toEqual({
      ...{ state: "open", over: false, workedMs: 4 * 3_600_000, leftMs: 4 * 3_600_000 },
    });
  });
  test("it is over target only when a whole look has seen the thread after it was due", () => {
    expect(state([]).answering).toMatchObject({ state: "open", over: true });
    expect(state([], {}, { knownUntil: at("02T12:00") }).answering).toEqual({
      ...{ state: "notKnown", because: "notSeenSince" },
    });
    expect(state([], {}, { knownUntil: undefined }).answering).toEqual({
      ...{ state: "notKnown", because: "neverWhole" },
    });
  });
  test.each<[Partial<Question>, object]>([
    [{ presence: "removed" }, { state: "gone", how: "removed" }],
    [{ visibility: "hidden" }, { state: "gone", how: "moderated" }],
    [{ presence: "missing" }, { state: "notKnown", because: "missing" }],
    [{ presence: "leftWindow" }, { state: "notKnown", because: "leftTheList" }],
    [{ onlyImported: true }, { state: "notKnown", because: "onlyImported" }],
    [{ dealtWith: true }, { state: "dealtWith" }],
    [{ visibility: "held" }, { state: "open", over: true }],
  ])("%j is %j", (change, answering) => expect(state([], change).answering).toMatchObject(answering));
  test("what was answered and is gone since was answered", () => {
    expect(state([reply("Klokka ti.", at("01T13:00"))], { presence: "removed" }).answering.state).toBe(
      "answered",
    );
  });
});

test("every question is in one figure, and what only may be one in none of them", () => {
  const all = [
    state([reply("Klokka ti.", at("01T13:00"))]),
    state([reply("Klokka ti.", at("02T12:30"))]),
    state([reply("Vi undersøker.", at("01T13:00"))]),
    state([], { presence: "removed" }),
    state([], { onlyImported: true }),
    state([], { dealtWith: true }),
    state([], { asking: { asks: "perhaps", since: asked, because: "picture" } }),
  ];
  const { medianMs, ...figures } = figuresOf(all);
  expect(figures).toEqual({
    ...{ asked: 6, answeredInTime: 1, answeredLate: 1, openInTime: 0, openOver: 1 },
    ...{ notKnown: 1, gone: 1, dealtWith: 1, perhaps: 1, perhapsUnanswered: 1, preliminaryInTime: 1 },
  });
  expect(medianMs).toBe((1 + 8.5) * 0.5 * 3_600_000);
  expect(figuresOf([]).medianMs).toBeUndefined();
});

test("replies are those below a question and those to what it answers, also in a circle", () => {
  const item = (nativeId: string, parentNativeId?: string) => ({ nativeId, parentNativeId });
  const [q, below, deeper, aside, others] = [
    item("q", "post"),
    item("below", "q"),
    item("deeper", "citizen"),
    item("aside", "post"),
    item("others", "other"),
  ];
  const thread = [item("post"), q, below, deeper, aside, others, item("citizen", "q"), item("other", "post")];
  const of = repliesIn(thread, [below, deeper, aside, others])(q);
  expect(of.beneath.map(({ nativeId }) => nativeId)).toEqual(["below", "deeper"]);
  expect(of.beside.map(({ nativeId }) => nativeId)).toEqual(["aside"]);
  const circle = [item("a", "b"), item("b", "a")];
  expect(repliesIn(circle, [circle[1] as (typeof circle)[0]])(item("a", "b")).beneath).toHaveLength(1);
});
