import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contentHash } from "../../src/capture/content-hash.ts";
import { faultWith } from "../../src/capture/fault.ts";
import { observe } from "../../src/capture/observe.ts";
import { absences, moved, overlap } from "../../src/capture/order.ts";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import type { KnownItem } from "../../src/domain/item.ts";
import type { Fault, Reach } from "../../src/domain/observation.ts";
import { type LookOptions, replayer } from "../support/replayer.ts";
import { aSighting } from "../support/sighting-builders.ts";

const everything: Reach = { kind: "everything" };
const window500: Reach = { kind: "window", expectedSize: 500 };
const feed: Reach = { kind: "window", expectedSize: undefined };

type Shown = string | readonly [id: string, text: string];

/** A channel as the archive remembers it, whose items say what they say at any time. */
function memory(reach: Reach) {
  const channel = replayer(reach);
  return {
    known: channel.known,
    tally: channel.tally,
    look(ids: readonly Shown[], options: LookOptions = {}) {
      const shown = ids.map((id) =>
        typeof id === "string" ? { nativeId: id } : { nativeId: id[0], text: id[1] },
      );
      return channel.look(shown, 30, options).kind;
    },
  };
}

function knownItem(nativeId: string, hash: KnownItem["contentHash"], ordinal: number): KnownItem {
  return {
    itemId: asId<ItemId>(`00000000-0000-7000-8000-${ordinal.toString(16).padStart(12, "0")}`),
    nativeId,
    contentHash: hash,
    versionNumber: 1,
    visibility: "public",
    presence: "present",
    missingLooks: 0,
    permalink: undefined,
    postedAt: aSighting({}).postedAt,
    labels: [],
    facts: {},
    kept: undefined,
  };
}

const newest = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(from - index));

describe("a look at a channel that lists everything", () => {
  test("an item that is missing from one whole look is missing, not removed", () => {
    const channel = memory(everything);
    channel.look(["a", "b", "c"]);
    channel.look(["a", "c"], { answers: { b: "gone" } });
    expect(channel.known.get("b")?.presence).toBe("missing");
    expect(channel.tally).toEqual({ missing: 1 });
  });

  test("a second whole look and a direct check make it removed", () => {
    const channel = memory(everything);
    channel.look(["a", "b", "c"]);
    channel.look(["a", "c"]);
    channel.look(["a", "c"], { answers: { b: "gone" } });
    expect(channel.known.get("b")?.presence).toBe("removed");
    expect(channel.tally).toEqual({ missing: 1, removed: 1 });
  });

  test("without proof of the direct check it is missing for twelve looks, and then left the list, once", () => {
    const channel = memory(everything);
    channel.look(["a", "b", "c"]);
    for (let look = 0; look < 12; look++) channel.look(["a", "c"]);
    expect(channel.known.get("b")?.presence).toBe("missing");
    for (let look = 0; look < 30; look++) channel.look(["a", "c"]);
    expect(channel.known.get("b")).toMatchObject({ presence: "leftWindow", missingLooks: 0 });
    expect(channel.tally).toEqual({ missing: 1, leftWindow: 1 });
  });

  test("a removal is taken back when the item is seen again", () => {
    const channel = memory(everything);
    channel.look(["a", "b"]);
    channel.look(["a"]);
    channel.look(["a"], { answers: { b: "gone" } });
    channel.look(["a", "b"]);
    expect(channel.known.get("b")?.presence).toBe("present");
    expect(channel.tally).toEqual({ missing: 1, removed: 1, reappeared: 1 });
  });

  test("one look that misses it is no proof, even when its address answers 404", () => {
    const channel = memory(everything);
    channel.look(["a", "b"]);
    channel.look(["a"], { answers: { b: "gone" } });
    channel.look(["a", "b"]);
    expect(channel.tally).toEqual({ missing: 1, reappeared: 1 });
  });

  test("what the list passed by, and the channel says to be there, is not missing", () => {
    const channel = memory(everything);
    channel.look(["a", "b"]);
    channel.look(["a"], { answers: { b: "present" } });
    expect(channel.known.get("b")).toMatchObject({ presence: "present", missingLooks: 0 });
    expect(channel.tally).toEqual({});
  });

  test("what was missing and then answers for itself is there again", () => {
    const channel = memory(everything);
    channel.look(["a", "b"]);
    channel.look(["a"]);
    channel.look(["a"], { answers: { b: "present" } });
    expect(channel.known.get("b")?.presence).toBe("present");
    expect(channel.tally).toEqual({ missing: 1, reappeared: 1 });
  });

  test("what the agency withdrew is hidden, not missing, until it is sent out again", () => {
    const channel = memory(everything);
    channel.look(["a", "b"]);
    channel.look(["a"], { answers: { b: "withdrawn" } });
    for (let look = 0; look < 20; look++) channel.look(["a"], { answers: { b: "gone" } });
    expect(channel.known.get("b")).toMatchObject({ presence: "present", visibility: "hidden" });
    expect(channel.tally).toEqual({ visibilityChanged: 1 });
    channel.look(["a", "b"]);
    expect(channel.known.get("b")).toMatchObject({ presence: "present", visibility: "public" });
    expect(channel.tally).toEqual({ visibilityChanged: 2 });
  });

  test("an item that stands elsewhere now is asked for there, has moved, and was not edited", () => {
    const known = new Map([["a", { ...knownItem("a", contentHash(aSighting({ nativeId: "a" })), 1) }]]);
    const accepted = {
      kind: "accepted",
      releaseHeld: false,
      discardHeld: false,
      overrun: false,
      absence: "missing",
      notes: [],
    } as const;
    const planOf = (change: Parameters<typeof aSighting>[0]) => {
      const sightings = [aSighting({ nativeId: "a", ...change })];
      const content = { reach: everything, sightings, heldIds: new Set<string>() };
      return observe(content, accepted, known, { order: ["a"], held: undefined });
    };
    const moved = planOf({ permalink: "https://a.example/new" });
    expect(moved.states).toMatchObject([
      { newVersion: false, sighting: { permalink: "https://a.example/new" } },
    ]);
    expect(moved.changes).toMatchObject([{ kind: "moved", detail: { to: "https://a.example/new" } }]);
    expect(planOf({ permalink: undefined }).states).toEqual([]);
  });

  test("an incomplete look adds what it shows and takes nothing away", () => {
    const channel = memory(everything);
    channel.look(["a", "b"]);
    const fault: Fault = { code: "channel.timeout", detail: "page 2", retryAt: undefined };
    expect(channel.look(["c", ["a", "another text"]], { fault })).toBe("incomplete");
    expect([...channel.known.values()].map((item) => item.presence)).toEqual([
      "present",
      "present",
      "present",
    ]);
    expect(channel.tally).toEqual({ edited: 1 });
  });

  test("what the channel lists to nobody is not missing, and its absence makes no other list", () => {
    const comments = Array.from({ length: 40 }, (_, n) => `comment-${n}`);
    const kept = memory(everything);
    kept.look(["post-1", "post-2", ...comments]);
    const reach = { kind: "everything", speaksOf: (id: string) => !id.startsWith("comment-") } as const;
    expect(kept.look(["post-1"], { reach })).toBe("accepted");
    expect(kept.tally).toEqual({ missing: 1 });
    expect(kept.look(["post-1"], { reach: { kind: "everything", speaksOf: () => false } })).toBe("accepted");
  });

  test("what a look lists all of is missing and removed although another part of the look failed", () => {
    const kept = memory(everything);
    kept.look(["post-1", "post-2", "comment-1"]);
    const reach = { kind: "everything", surely: (id: string) => id.startsWith("post-") } as const;
    const fault = faultWith("channel.unreachable", "others are shown nowhere");
    const answers = { "post-2": "gone", "comment-1": "gone" } as const;
    for (let times = 0; times < 2; times += 1)
      expect(kept.look(["post-1"], { reach, fault, answers })).toBe("incomplete");
    expect(kept.known.get("post-2")?.presence).toBe("removed");
    expect(kept.known.get("comment-1")?.presence).toBe("present");
    expect(kept.tally).toEqual({ missing: 1, removed: 1 });
  });

  test("a list that lost more than half of its items waits for a second one", () => {
    const channel = memory(everything);
    channel.look(newest(100, 50));
    expect(channel.look(newest(100, 20))).toBe("held");
    expect(channel.tally).toEqual({});
    expect(channel.look(newest(100, 50))).toBe("accepted");
    expect(channel.tally).toEqual({});
  });
});

describe("a look at a list of the newest", () => {
  test("what fell off the end is neither missing nor removed", () => {
    const channel = memory(window500);
    channel.look(newest(1000, 500));
    channel.look(newest(1030, 500));
    expect(channel.tally).toEqual({ leftWindow: 30 });
  });

  test("what stood high and is gone is missing", () => {
    const channel = memory(window500);
    channel.look(newest(1000, 500));
    channel.look(newest(1001, 501).filter((id) => id !== "990"));
    expect(channel.known.get("990")?.presence).toBe("missing");
  });

  test("a list that holds other ids than the last one is held, writes nothing, and is dropped when the next one disagrees", () => {
    const channel = memory(window500);
    channel.look(newest(1000, 500));
    expect(channel.look(newest(600, 500))).toBe("held");
    expect(channel.known.size).toBe(500);
    expect(channel.look(newest(1002, 500))).toBe("accepted");
    expect(channel.known.size).toBe(502);
    expect(channel.tally).toEqual({ leftWindow: 2 });
  });

  test("a short list proves nothing", () => {
    const channel = memory(window500);
    channel.look(newest(1000, 500));
    expect(channel.look(newest(1000, 60))).toBe("incomplete");
    expect(channel.tally).toEqual({});
  });

  test("a feed of ten may turn over in one busy hour", () => {
    const channel = memory(feed);
    channel.look(newest(10, 10));
    expect(channel.look(newest(18, 10))).toBe("accepted");
    expect(channel.known.size).toBe(18);
  });

  test("an item that moved up unchanged was touched", () => {
    const channel = memory(feed);
    channel.look(["d", "c", "b", "a"]);
    channel.look(["b", "d", "c", "a"]);
    expect(channel.tally).toEqual({ touched: 1 });
  });
});

describe("order", () => {
  test.each([
    [["a", "b", "c", "d", "e"], ["b", "c", "d", "e"], ["a"], []],
    [["a", "b", "c", "d", "e"], ["a", "b", "d", "e"], [], ["c"]],
    [["a", "b", "c", "d", "e"], ["a", "b", "c"], [], ["d", "e"]],
    [["a", "b"], ["x", "y"], [], ["a", "b"]],
  ])("of %j, %j leaves early %j and fallen off %j", (before, now, early, fellOff) => {
    expect(absences(before, new Set(now))).toEqual({ early, fellOff });
  });

  test("absences name every id that is gone, once, and no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (before, now) => {
        const { early, fellOff } = absences(before, new Set(now));
        expect([...early, ...fellOff].sort()).toEqual(before.filter((id) => !now.includes(id)).sort());
        expect(overlap(before, new Set(now))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("moving one id moves one id, and an unchanged order moves none", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), fc.nat(), fc.nat(), (numbers, from, to) => {
        const ids = numbers.map(String);
        expect(moved(ids, ids).all).toEqual([]);
        const after = [...ids];
        const [one] = after.splice(from % ids.length, 1);
        after.splice(to % ids.length, 0, one ?? "");
        expect(moved(ids, after).all.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
