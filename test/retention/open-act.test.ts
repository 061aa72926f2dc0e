/** What an officer put off or gave away keeps an item until somebody decides, however often that is taken back. */
import { expect, test } from "@jest/globals";
import type { ReviewActKind } from "../../src/domain/review.ts";
import { openActOf } from "../../src/retention/open-act.ts";

const act = (kind: ReviewActKind, undoes?: number) => ({ act: kind, undoes });
const acts = (...done: ReturnType<typeof act>[]) =>
  openActOf(
    done.map((each, n) => ({
      ...each,
      id: `${n}`,
      undoes: each.undoes === undefined ? undefined : `${each.undoes}`,
    })),
  );

test.each([
  ["nothing", [], undefined],
  ["only read and noted", [act("read"), act("noted")], undefined],
  ["postponed", [act("postponed")], "postponed"],
  ["handed over after it was decided", [act("confirmed"), act("handedOver")], "handedOver"],
  ["decided since", [act("postponed"), act("overruled")], undefined],
  ["noted since", [act("postponed"), act("noted")], "postponed"],
  ["the decision taken back", [act("postponed"), act("confirmed"), act("undone", 1)], "postponed"],
  [
    "and that taken back too",
    [act("postponed"), act("confirmed"), act("undone", 1), act("undone", 2)],
    undefined,
  ],
  [
    "three times",
    [act("postponed"), act("confirmed"), act("undone", 1), act("undone", 2), act("undone", 3)],
    "postponed",
  ],
  ["the postponing taken back", [act("postponed"), act("undone", 0)], undefined],
])("%s", (_, done, open) => {
  expect(acts(...done)).toBe(open);
});
