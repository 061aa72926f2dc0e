/** Holds: when one counts, what it covers, and that doubt keeps. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Day, day } from "../../src/domain/day.ts";
import type { HoldScope } from "../../src/domain/hold.ts";
import type { ChannelId, ItemId } from "../../src/domain/ids.ts";
import { actInForce, countsOn, covers, holdsOver, standingOn } from "../../src/retention/hold.ts";
import { aHold, anAct, heldFacts } from "../support/hold-builders.ts";

const [itemId, channelId] = ["item-1" as ItemId, "channel-1" as ChannelId];
const covering = (scope: HoldScope, item = {}, alsoAs: { channelId: string; nativeId: string }[] = []) =>
  covers({ hold: aHold({ scope }), alsoAs }, heldFacts(item));
const asks = (query: Extract<HoldScope, { kind: "query" }>["query"], item = {}) =>
  covering({ kind: "query", query }, item);

describe("a hold counts until its last day, and that day too", () => {
  test.each([
    [[], "2999-12-31", true],
    [[anAct("ends", "2026-06-30")], "2026-06-30", true],
    [[anAct("ends", "2026-06-30")], "2026-07-01", false],
    [[anAct("ends", "2026-06-30"), anAct("ends")], "2999-12-31", true],
    [[anAct("released")], "2026-06-01", false],
    [[anAct("released")], "2000-01-01", false],
    [[anAct("released"), anAct("undone")], "2026-06-01", true],
    [[anAct("ends", "2026-06-30"), anAct("released"), anAct("undone")], "2026-06-30", true],
    [[anAct("ends", "2026-06-30"), anAct("released"), anAct("undone")], "2026-07-01", false],
    [[anAct("ends", "2026-06-30"), anAct("released"), anAct("undone"), anAct("undone")], "2026-07-01", true],
    [[anAct("undone")], "2026-07-01", true],
  ])("%j on %s: %s", (acts, on, counts) => {
    expect(countsOn({ acts }, day(on))).toBe(counts);
    expect(standingOn({ acts }, day(on)).state === "counts").toBe(counts);
  });

  test("a clock that was put back before the day of placing lets nothing go", () => {
    const hold = aHold({ placedAt: new Date("2026-06-01T08:00:00Z") });
    expect(countsOn(hold, day("2020-01-01"))).toBe(true);
  });

  test("undo takes back exactly the last act that stands, however long the history", () => {
    const acts = fc.array(fc.constantFrom(anAct("ends", "2026-06-30"), anAct("ends"), anAct("released")), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(acts, acts, (before, done) => {
        const undone = done.map(() => anAct("undone"));
        expect(actInForce([...before, ...done, ...undone])).toBe(before.at(-1));
      }),
    );
  });
});

describe("what a hold covers", () => {
  test("an item, also published again under another id", () => {
    const scope = { kind: "item", itemId } as const;
    expect(covering(scope, { itemId })).toBe(true);
    expect(covering(scope, { itemId: "item-2" })).toBe(false);
    const again = [{ channelId, nativeId: "post-9" }];
    expect(covering(scope, { itemId: "item-2", channelId, nativeId: "post-9" }, again)).toBe(true);
    expect(covering(scope, { itemId: "item-2", channelId: "channel-2", nativeId: "post-9" }, again)).toBe(
      false,
    );
  });

  test("a thread: its post and all that ever stood under it, and nothing of another channel", () => {
    const scope = { kind: "thread", channelId, rootNativeId: "post-1" } as const;
    expect(covering(scope, { channelId, nativeId: "post-1", roots: ["post-1"] })).toBe(true);
    expect(covering(scope, { channelId, nativeId: "c-1", roots: ["post-2", "post-1"] })).toBe(true);
    expect(covering(scope, { channelId, nativeId: "c-1", roots: ["post-2"] })).toBe(false);
    expect(covering(scope, { channelId: "channel-2", nativeId: "c-1", roots: ["post-1"] })).toBe(false);
    const again = [{ channelId, nativeId: "post-9" }];
    expect(covering(scope, { channelId, nativeId: "c-1", roots: ["post-9"] }, again)).toBe(true);
  });

  test("a channel", () => {
    expect(covering({ kind: "channel", channelId }, { channelId })).toBe(true);
    expect(covering({ kind: "channel", channelId }, { channelId: "channel-2" })).toBe(false);
  });

  test("a query: every condition holds; none covers everything of its own agency", () => {
    expect(asks({})).toBe(true);
    expect(asks({}, { agencyId: "agency-2" })).toBe(false);
    expect(asks({ channelId }, { channelId: "channel-2" })).toBe(false);
    expect(asks({ classId: "PRAISE", words: "takk" }, { classIds: ["PRAISE"], texts: ["Nei"] })).toBe(false);
    expect(asks({ classId: "PRAISE", words: "takk" }, { classIds: ["PRAISE"], texts: ["Takk!"] })).toBe(true);
  });

  test("a class that the item had once is enough", () => {
    expect(asks({ classId: "PRAISE" }, { classIds: ["TIP", "PRAISE"] })).toBe(true);
    expect(asks({ classId: "PRAISE" }, { classIds: ["TIP"] })).toBe(false);
  });

  test.each<[string | undefined, string | undefined, readonly string[], boolean]>([
    ["2026-05-01", undefined, ["2026-05-01"], true],
    ["2026-05-01", undefined, ["2026-04-30"], false],
    [undefined, "2026-05-01", ["2026-05-01"], true],
    [undefined, "2026-05-01", ["2026-05-02"], false],
    ["2026-05-01", "2026-05-31", ["2026-04-30", "2026-06-01"], false],
    ["2026-05-01", "2026-05-31", ["2026-04-30", "2026-05-31"], true],
    // without a day it may have been posted on any day up to the first look, 2026-06-01
    ["2026-06-01", undefined, [], true],
    ["2026-06-02", undefined, [], false],
    [undefined, "1990-01-01", [], true],
  ])("posted from %s to %s, as of %j: %s", (from, to, posted, held) => {
    const query = { postedFrom: from as Day | undefined, postedTo: to as Day | undefined };
    const postedOn = posted.map((on) => day(on));
    expect(asks(query, { postedOn, firstSeenOn: day("2026-06-01") })).toBe(held);
  });

  test("texts that nobody read may hold every word", () => {
    expect(asks({ words: "takk" }, { texts: undefined })).toBe(true);
    expect(asks({ words: "takk" }, { texts: [] })).toBe(false);
  });
});

test("every hold that counts and covers is named, not only the first", () => {
  const live = [1, 2, 3, 4].map((number) => ({
    hold: aHold({
      number,
      scope: number === 3 ? { kind: "item", itemId } : { kind: "channel", channelId },
      acts: number === 2 ? [anAct("released")] : [],
    }),
    alsoAs: [],
  }));
  const held = holdsOver(live, heldFacts({ itemId, channelId }), day("2026-06-01"));
  expect(held.map(({ number }) => number)).toEqual([1, 3, 4]);
});
