import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import { asId, type ChannelId } from "../../src/domain/ids.ts";
import type { RetentionStatement } from "../../src/domain/statement.ts";
import { type StatedItem, stated, statementFault } from "../../src/retention/statements.ts";

const [one, other] = ["018f0000-0000-7000-8000-00000000000c", "018f0000-0000-7000-8000-00000000000d"].map(
  (id) => asId<ChannelId>(id),
);

function said(change: Partial<RetentionStatement> = {}): RetentionStatement {
  return {
    id: "1",
    number: 1,
    kind: "inactive",
    classId: "PRAISE",
    channelId: undefined,
    postedTo: day("2026-03-31"),
    saidOn: day("2026-05-01"),
    by: "Kari Vik",
    because: "26/114",
    ...change,
  };
}

const item: StatedItem = {
  classId: "PRAISE",
  channelId: one ?? "",
  postedOn: day("2026-03-31"),
  capturedOn: day("2026-05-01"),
};

describe("a statement covers what it names and no more", () => {
  test.each<[string, Partial<StatedItem>, boolean]>([
    ["posted on its last day, captured on the day it was said", {}, true],
    ["posted the day after", { postedOn: day("2026-04-01") }, false],
    ["captured after it was said, though it is older", { capturedOn: day("2026-05-02") }, false],
    ["another class", { classId: "SPAM" }, false],
    ["no class", { classId: undefined }, false],
    ["posted on no day that is known", { postedOn: undefined }, false],
    ["captured on no day that is known", { capturedOn: undefined }, false],
  ])("%s", (_what, change, covered) => {
    const { inactiveSaidOn } = stated([said()], { ...item, ...change });
    expect(inactiveSaidOn).toBe(covered ? "2026-05-01" : undefined);
  });

  test("of one channel it says nothing of another", () => {
    expect(stated([said({ channelId: one })], item).inactiveSaidOn).toBe("2026-05-01");
    expect(stated([said({ channelId: other })], item).inactiveSaidOn).toBeUndefined();
  });
});

test("the first of several counts, and each condition is met by its own", () => {
  const all = [
    said({ saidOn: day("2026-06-01") }),
    said(),
    said({ kind: "snapshotTaken" }),
    said({ kind: "auditAndLimitationPeriodsOver", classId: "SPAM" }),
  ];
  expect(stated(all, item)).toEqual({ inactiveSaidOn: "2026-05-01", conditionsMet: ["snapshotTaken"] });
});

test("nobody says it of a day to come, or without a reason", () => {
  const today = day("2026-05-01");
  const saying = { kind: "inactive", postedTo: today, because: "26/114" } as const;
  expect(statementFault(saying, today)).toBeUndefined();
  expect(statementFault({ ...saying, postedTo: day("2026-05-02") }, today)).toContain("is after today");
  expect(statementFault({ ...saying, because: " " }, today)).toContain("--because");
});
