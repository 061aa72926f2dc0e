/** What people type about a channel, what stands of it after later entries, and what is due. */
import { describe, expect, test } from "@jest/globals";
import { addDays, type Day, day } from "../../src/domain/day.ts";
import { dutiesOf, evaluationDue } from "../../src/watch/register/duties.ts";
import { type RegisterRow, registerOf, standingEntries } from "../../src/watch/register/fold.ts";
import { readPlan } from "../../src/watch/register/input.ts";
import { readStaffing, staffingText } from "../../src/watch/register/staffing.ts";
import type { Topic } from "../../src/watch/register/topics.ts";

const today = day("2026-11-29");
let next = 0;

function row(topic: Topic, value: unknown, change: Partial<RegisterRow> = {}): RegisterRow {
  next += 1;
  const act = value === undefined ? ("cleared" as const) : ("set" as const);
  const spare = { point: undefined, undoes: undefined, because: undefined };
  return { id: `row-${next}`, at: new Date(next), by: "Kari Vik", act, topic, value, ...spare, ...change };
}

const undone = (of: RegisterRow) =>
  row(of.topic, undefined, { act: "undone", undoes: of.id, point: of.point });

describe("hours in which somebody is there", () => {
  test.each([
    ["mon-fri 08:00-15:30", "mon–fri 08:00–15:30"],
    ["man–fre 8–15.30; lør 10–12", "mon–fri 08:00–15:30; sat 10:00–12:00"],
    ["måndag–torsdag 9-16\nfre 9-12", "mon–thu 09:00–16:00; fri 09:00–12:00"],
    ["tys 8-11, tys 12-15", "tue 08:00–11:00, 12:00–15:00"],
    ["lau–sun 20-24", "sat–sun 20:00–24:00"],
    ["søn 10-12", "sun 10:00–12:00"],
    ["ons. 10-12", "wed 10:00–12:00"],
    ["9-15", "mon–fri 09:00–15:00"],
  ])("%s", (text, shown) => {
    const read = readStaffing(text);
    expect(read && staffingText(read, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])).toBe(shown);
  });

  test.each([
    "",
    "døgnet rundt",
    "man-fre",
    "man 15-8",
    "man 8-25",
    "man 8-8",
    "man 8-12, man 11-13",
    "man 8-9-10",
  ])("that cannot be told are refused: %j", (text) => {
    expect(readStaffing(text)).toBeUndefined();
  });
});

describe("what is typed", () => {
  test("stays as it is where it is left out, and goes where it is empty", () => {
    expect(readPlan({ owner: " Kari Vik ", goal: "" }, today)).toEqual({
      entries: [
        { topic: "owner", value: { name: "Kari Vik" } },
        { topic: "goal", value: undefined },
      ],
      faults: [],
    });
  });

  test.each([
    ["4 hours", 4, "workingHours"],
    ["4 working hours", 4, "workingHours"],
    ["2 days", 2, "workingDays"],
    ["2 working days", 2, "workingDays"],
    ["2 arbeidsdagar", 2, "workingDays"],
    ["1 arbeidsdag", 1, "workingDays"],
    ["8 timmar", 8, "workingHours"],
    ["3 virkedager", 3, "workingDays"],
  ])("a target of %s", (responseTarget, amount, unit) => {
    expect(readPlan({ responseTarget }, today).entries).toEqual([
      { topic: "responseTarget", value: { amount, unit } },
    ]);
  });

  test.each([
    [{ responseTarget: "soon" }, "responseTarget", "form"],
    [{ responseTarget: "0 days" }, "responseTarget", "form"],
    [{ duration: "a while" }, "duration", "form"],
    [{ opened: "2026-02-30" }, "opened", "form"],
    [{ opened: "2026-11-30" }, "opened", "future"],
    [{ planApprovedBy: "Kari Vik" }, "planApprovedOn", "alone"],
    [{ planApprovedBy: "Kari Vik", planApprovedOn: "2027-01-01" }, "planApprovedOn", "future"],
    [{ termsOn: "2026-01-01" }, "termsReference", "alone"],
    [{ websitePage: "www.fjordvik.example" }, "websitePage", "form"],
    [{ websitePage: "javascript:alert(1)" }, "websitePage", "form"],
    [{ websitePage: "https://kari:hemmeleg@fjordvik.example/" }, "websitePage", "form"],
    [{ staffing: "always" }, "staffing", "form"],
    [{ documented: { C01: "2026/1" } }, "documented", "form"],
    [{ documented: { C06: "x".repeat(501) } }, "C06", "form"],
    [{ owner: "x".repeat(201) }, "owner", "form"],
  ])("%j is told at its field", (input, field, why) => {
    const { entries, faults } = readPlan(input as object, today);
    expect(entries).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ field, why })]);
  });

  test("every fault is told at once, and what is sound beside them as well", () => {
    const { entries, faults } = readPlan({ owner: "Kari", staffing: "x", opened: "y" }, today);
    expect([entries.length, faults.map(({ field }) => field)]).toEqual([1, ["staffing", "opened"]]);
  });

  test("a plan's file stays when its reference changes, and goes with neither", () => {
    const file = { sha256: "a".repeat(64), name: "plan.pdf", sizeBytes: 3, mediaType: "application/pdf" };
    const plan = (input: object, before?: object) =>
      readPlan(input, today, before as never).entries[0]?.value;
    expect(plan({ planReference: "26/1" }, { file })).toEqual({ reference: "26/1", file });
    expect(plan({ planFile: file }, { reference: "26/1" })).toEqual({ reference: "26/1", file });
    expect(plan({ planReference: "" }, { reference: "26/1", file })).toEqual({ file });
    expect(plan({ planReference: "" }, { reference: "26/1" })).toBeUndefined();
  });
});

describe("the register", () => {
  test("has the newest entry of each topic, and all evaluations", () => {
    const register = registerOf([
      row("owner", { name: "Ola" }),
      row("evaluation", { on: "2026-05-01", result: "god" }),
      row("owner", { name: "Kari" }),
      row("evaluation", { on: "2025-11-01", result: "ny" }),
      row("attested", { by: "Eva", on: "2026-01-01", until: "2027-01-01" }, { point: "C35" }),
    ]);
    expect(register.owner?.value.name).toBe("Kari");
    expect(register.evaluations.map(({ value }) => value.on)).toEqual(["2025-11-01", "2026-05-01"]);
    expect(register.attested.C35?.value.by).toBe("Eva");
    expect(standingEntries(register)).toHaveLength(4);
  });

  test("has what stood before an entry that was taken back, and nothing of one that was cleared", () => {
    const [first, second] = [row("owner", { name: "Ola" }), row("owner", { name: "Feil" })];
    expect(registerOf([first, second, undone(second)]).owner?.value.name).toBe("Ola");
    expect(registerOf([first, row("owner", undefined)])).toMatchObject({ empty: true });
    expect(registerOf([first, undone(first)]).empty).toBe(true);
    const cleared = row("owner", undefined);
    expect(registerOf([first, cleared, undone(cleared)]).owner?.value.name).toBe("Ola");
  });

  test("says after any history what the newest entry that was not taken back says", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const rows: RegisterRow[] = [];
      for (let step = 0; step < 12; step++) {
        const standing = rows.filter(
          (one) => one.act !== "undone" && !rows.some(({ undoes }) => undoes === one.id),
        );
        const victim = standing[random(Math.max(1, standing.length))];
        if (random(3) === 0 && victim) rows.push(undone(victim));
        else rows.push(row("goal", random(4) === 0 ? undefined : { text: `mål ${step}` }));
      }
      const left = rows.filter(
        (one) => one.act !== "undone" && !rows.some(({ undoes }) => undoes === one.id),
      );
      expect(registerOf(rows).goal?.value).toEqual(left.at(-1)?.value);
    }
  });
});

describe("what is due", () => {
  const opened = day("2026-05-30");
  const due = (rows: readonly RegisterRow[], on: Day = today, active = true) =>
    dutiesOf(registerOf(rows), { today: on, opened, active });
  const whole = [row("owner", { name: "Kari" }), row("plan", { reference: "26/1" })];

  test("of a channel from before there was a register is one thing, and of a closed one nothing", () => {
    expect(due([])).toEqual([{ what: "notRegistered" }]);
    expect(due([], today, false)).toEqual([]);
    expect(due([row("goal", { text: "x" })], day("2026-06-01"))).toEqual([
      { what: "lacks", topics: ["owner", "plan"] },
    ]);
  });

  test.each([
    ["2026-10-30", []],
    ["2026-10-31", ["evaluationSoon"]],
    ["2026-11-30", ["evaluationSoon"]],
    ["2026-12-01", ["evaluationOverdue"]],
  ])("on %s, of an evaluation six months after the opening: %j", (on, what) => {
    expect(due(whole, day(on)).map((one) => one.what)).toEqual(what);
  });

  test.each(["2027-02-01", "9999-12-31"])(
    "a plan for %s puts off no evaluation that was due before",
    (planned) => {
      const rows = [...whole, row("evaluationDue", { on: planned })];
      expect(due(rows, day("2026-12-01"))).toEqual([{ what: "evaluationOverdue", due: "2026-11-30" }]);
    },
  );

  test("an evaluation that was carried out starts the six months anew, and uses up the day that was set", () => {
    const rows = [
      ...whole,
      row("evaluationDue", { on: "2026-09-01" }),
      row("evaluation", { on: "2026-10-01", result: "x" }),
    ];
    expect(evaluationDue(registerOf(rows), opened)).toEqual({
      due: "2027-04-01",
      latest: "2027-04-01",
      planned: false,
    });
    expect(due(rows)).toEqual([]);
  });

  test("an attestation lapses the day after its last, and a plan's end is told when it is past", () => {
    const attested = row("attested", { by: "Eva", on: "2025-11-28", until: "2026-11-28" }, { point: "C35" });
    const evaluated = row("evaluation", { on: "2026-11-01", result: "x" });
    const rows = [...whole, evaluated, attested, row("duration", { until: "2026-11-28" })];
    expect(due(rows, addDays(today, -1))).toEqual([]);
    expect(due(rows)).toEqual([
      { what: "attestationLapsed", point: "C35", until: "2026-11-28" },
      { what: "durationOver", until: "2026-11-28" },
    ]);
  });
});
