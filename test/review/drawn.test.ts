import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import { drawnShares } from "../../src/review/drawn.ts";
import { chanceOf } from "../../src/review/order.ts";
import { whyNext } from "../../src/review/why.ts";

const items = Array.from({ length: 4000 }, (_, n) => ({
  item: `item-${n}`,
  classId: n % 4 === 0 ? "COMPLAINT" : "PRAISE",
}));

describe("what was drawn by chance tells of all", () => {
  test("one in ten counts, and its shares are near those of all, with a bound above them", () => {
    const shares = drawnShares("agency", items, 3);
    const drawn = items.filter(({ item }) => chanceOf("agency", item) % 10 === 0);
    expect(shares).toMatchObject({ decided: drawn.length, waiting: 3 });
    expect(shares.classes.map(({ classId }) => classId)).toEqual(["PRAISE", "COMPLAINT"]);
    expect(shares.classes[1]?.share).toBeCloseTo(0.25, 1);
    expect(shares.classes[1]?.atMost).toBeGreaterThan(0.25);
  });
  test("also when what was not drawn is read by its class: only the drawn ones are looked at", () => {
    const onlyPraiseElsewhere = items.filter(
      ({ item, classId }) => chanceOf("agency", item) % 10 === 0 || classId === "PRAISE",
    );
    expect(drawnShares("agency", onlyPraiseElsewhere, 0)).toEqual(drawnShares("agency", items, 0));
  });
  test("and nothing drawn says nothing", () => {
    expect(drawnShares("agency", [], 7)).toEqual({ decided: 0, waiting: 7, classes: [] });
  });
});

test.each([
  ["nb", "foreslått kassert, venter på bekreftelse; modell 3 tviler på forslaget om kassasjon"],
  ["nn", "føreslått kassert, ventar på stadfesting; modell 3 tviler på framlegget om kassasjon"],
  ["sv", "föreslås gallras, väntar på bekräftelse; modell 3 tvivlar på förslaget om gallring"],
  ["en", "proposed prunable, waits to be confirmed; model 3 doubts the proposal to prune it"],
] as const)("a doubted proposal names the model in %s", (language, said) => {
  const reason = { cause: "proposal", reopenedBecause: undefined, actBy: undefined, drawn: false } as const;
  expect(whyNext(language, { ...reason, doubtedBy: 3, today: day("2026-06-01") })).toBe(said);
});
