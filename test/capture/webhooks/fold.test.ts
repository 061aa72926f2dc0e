import { describe, expect, test } from "@jest/globals";
import { foldItem, isToldGone, nothingTold, type ToldState } from "../../../src/capture/webhooks/fold.ts";
import type { ToldEvent, ToldItem, ToldVerb } from "../../../src/capture/webhooks/told.ts";

const item = (text: string | undefined): ToldItem => ({
  ...{
    kind: "comment",
    parentNativeId: "p",
    rootNativeId: "p",
    byAgency: false,
    authorName: "Kari",
    authorId: "7",
  },
  ...{ text, media: [], postedAt: undefined, visibility: "public", facts: {} },
});

function event(verb: ToldVerb, second: number, text?: string): ToldEvent {
  const at = new Date(Date.UTC(2026, 5, 1, 8, 0, second));
  return { account: "1", verb, at, nativeId: "c", item: item(text), pointer: "/x" };
}

function* orders<Thing>(things: readonly Thing[]): Generator<readonly Thing[]> {
  if (things.length === 0) yield [];
  for (const [index, first] of things.entries())
    for (const rest of orders([...things.slice(0, index), ...things.slice(index + 1)]))
      yield [first, ...rest];
}

/** Each event in a delivery of its own. */
function oneByOne(events: readonly ToldEvent[]): ToldState {
  return events.reduce((state, one) => foldItem(state, [one]).state, nothingTold);
}

const whole = [
  event("add", 1, "Fyrste"),
  event("edited", 2, "Andre"),
  event("hide", 3, "Andre"),
  event("unhide", 4, "Andre"),
  event("edited", 5, "Tredje"),
  event("remove", 6),
];

describe("events of an item come to the same", () => {
  test("in any of 720 orders, in one delivery or in six", () => {
    const { state } = foldItem(nothingTold, whole);
    let tried = 0;
    for (const order of orders(whole)) {
      tried += 1;
      expect(oneByOne(order)).toEqual(state);
      expect(foldItem(nothingTold, order).state).toEqual(state);
    }
    expect(tried).toBe(720);
    expect(isToldGone(state)).toBe(true);
  });

  test("however they are put together, and told twice", () => {
    const { state } = foldItem(nothingTold, whole);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const later = foldItem(nothingTold, whole.slice(cut)).state;
      expect(foldItem(later, whole.slice(0, cut)).state).toEqual(state);
      expect(foldItem(foldItem(later, whole).state, whole).state).toEqual(state);
    }
  });

  test("within one second by what can only have come first", () => {
    const [add, edited, hide, remove] = [
      event("add", 1, "A"),
      event("edited", 1, "B"),
      event("hide", 1),
      event("remove", 1),
    ];
    for (const order of orders([add, edited, hide, remove])) {
      const folded = foldItem(nothingTold, order);
      expect(folded.said.map(({ item }) => item.text)).toEqual(["A", "B"]);
      expect(folded.state.hidden).toBe(true);
      expect(isToldGone(folded.state)).toBe(true);
    }
  });
});

describe("what an item said", () => {
  test("is told in order, however it came", () => {
    const { said } = foldItem(nothingTold, [...whole].reverse());
    expect(said.map(({ item }) => item.text)).toEqual(["Fyrste", "Andre", "Andre", "Andre", "Tredje"]);
  });

  test("and came late is told apart, and takes nothing back", () => {
    const { state } = foldItem(nothingTold, [event("edited", 5, "Tredje")]);
    const folded = foldItem(state, [event("add", 1, "Fyrste")]);
    expect(folded.said).toEqual([]);
    expect(folded.late.map(({ item }) => item.text)).toEqual(["Fyrste"]);
    expect(folded.state).toEqual(state);
  });

  test("and is told again is neither new nor late", () => {
    const { state } = foldItem(nothingTold, whole);
    const folded = foldItem(state, [event("edited", 5, "Tredje")]);
    expect([folded.said, folded.late, folded.flipped]).toEqual([[], [], false]);
  });
});

test("what was said again after its removal is there", () => {
  const { state } = foldItem(nothingTold, [event("remove", 2), event("add", 3, "Att")]);
  expect(isToldGone(state)).toBe(false);
});
