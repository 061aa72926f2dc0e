import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import { writeOffFault } from "../../src/journal/write-off.ts";

const came = {
  number: "2026/7-3",
  direction: "incoming" as const,
  journaledOn: day("2026-11-25"),
  documentDay: day("2026-11-24"),
  open: true,
  writtenOff: undefined,
};
const answerOf = (documentDay: string) => ({
  number: "2026/3-2",
  direction: "outgoing" as const,
  journaledOn: day(documentDay),
  documentDay: day(documentDay),
});

function faultOf(answered: string, on: string): string | undefined {
  const answer = answerOf(answered);
  const today = day("2026-11-28");
  return writeOffFault(came, { answer, how: undefined, allowed: [], because: "svart", on: day(on), today });
}

describe("an entry is answered by what was written after it came", () => {
  test.each(["2026-11-24", "2026-11-27"])("on %s", (answered) => {
    expect(faultOf(answered, answered)).toBeUndefined();
  });

  test("and by nothing older, whatever day the officer gives", () => {
    expect(faultOf("2026-11-12", "2026-11-27")).toBe(
      "it came on 2026-11-24 and 2026/3-2 is of 2026-11-12: an answer comes later; --as says how else it was ended",
    );
  });
});
