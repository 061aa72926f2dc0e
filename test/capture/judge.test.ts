/** Histories of made-up lists, look by look: the names are those of the faults that real feeds have shown. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DirectCheck, Finding, Reach } from "../../src/domain/observation.ts";
import { type Replayer, replayer, type Shown } from "../support/replayer.ts";

const window500: Reach = { kind: "window", expectedSize: 500 };
const feed: Reach = { kind: "window", expectedSize: undefined };
const everything: Reach = { kind: "everything" };
const start = Date.parse("2026-02-01T00:00:00Z");

/** The n-th event of a channel: one an hour, with an address and words of its own. */
function event(n: number, change: Partial<Shown> = {}): Shown {
  return {
    nativeId: String(400_000 + n),
    title: `Hendelse ${n}`,
    text: `Ordlyden i melding nummer ${n}`,
    postedAt: new Date(start + n * 3_600_000),
    permalink: `https://a.example/h/${n}`,
    ...change,
  };
}

/** The newest `count` events up to `newest`, newest first. */
const upTo = (newest: number, count = 500, change: (n: number) => Partial<Shown> = () => ({})) =>
  Array.from({ length: count }, (_, index) => event(newest - index, change(newest - index)));

/** A list of full length that holds the newest `kept` of the right one and months-old events for the rest. */
const foreign = (newest: number, kept = 35, total = 500) => [
  ...upTo(newest, kept),
  ...Array.from({ length: total - kept }, (_, n) => event(-10_000 - n)),
];

const heldItem = (nativeId: string, place: number): Finding => ({
  code: "item.malformed",
  held: true,
  nativeId,
  place: `answer 0 /${place}`,
  detail: "/datetime: expected another form",
});

const last = (channel: Replayer) => channel.verdicts.at(-1);
const gone = (): DirectCheck => "gone";

describe("a look of which too much was held back is not whole", () => {
  test.each([
    [100, 5, "accepted"],
    [100, 6, "incomplete channel.heldItems"],
    [500, 10, "accepted"],
    [500, 11, "incomplete channel.heldItems"],
    [20, 1, "accepted"],
    [12, 1, "incomplete channel.heldItems"],
    [5, 5, "incomplete channel.nothingKept"],
    [1, 1, "incomplete channel.nothingKept"],
  ])("of %d items %d held: %s", (size, held, verdict) => {
    const channel = replayer(feed);
    const findings = Array.from({ length: held }, (_, n) => heldItem(`h${n}`, n));
    channel.look(upTo(1000, size - held), 30, { findings });
    expect(last(channel)).toBe(verdict);
    expect(channel.known.size).toBe(size - held);
  });

  test("items that are denied on purpose are no fault, not even when nothing else is there", () => {
    const channel = replayer(feed);
    const denied = Array.from({ length: 30 }, (_, n) => ({
      ...heldItem(`d${n}`, n),
      code: "item.denied" as const,
    }));
    channel.look([], 30, { findings: denied });
    channel.look(upTo(1000, 30), 30, { findings: denied });
    expect(channel.verdicts).toEqual(["accepted", "accepted"]);
  });

  test("it adds what it shows soundly, edits too, and takes nothing away; what it lacks is missed by the next whole look", () => {
    const channel = replayer(feed);
    channel.look(upTo(1000, 100));
    const findings = Array.from({ length: 12 }, (_, n) => heldItem(`h${n}`, 200 + n));
    const shown = upTo(1002, 100, (n) => (n === 980 ? { text: "Rettet" } : {})).filter(
      ({ nativeId }) => nativeId !== event(990).nativeId,
    );
    channel.look(shown, 30, { findings });
    expect(last(channel)).toBe("incomplete channel.heldItems");
    expect(channel.tally).toEqual({ edited: 1 });
    channel.look(
      upTo(1003, 100, (n) => (n === 980 ? { text: "Rettet" } : {})).filter(
        ({ nativeId }) => nativeId !== event(990).nativeId,
      ),
    );
    expect(last(channel)).toBe("accepted");
    expect(channel.known.get(event(990).nativeId)?.presence).toBe("missing");
  });

  test("a format that changes for all items does not switch the guard against wrong lists off (`format-then-wrong`)", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    const held = upTo(1001).map(({ nativeId }, place) => heldItem(nativeId, place));
    for (let looks = 0; looks < 8; looks++) channel.look([], 30, { findings: held });
    expect(last(channel)).toBe("incomplete channel.nothingKept");
    channel.look(foreign(1000));
    expect(last(channel)).toBe("held channel.wrongList");
    expect(channel.known.size).toBe(500);
  });

  test("an item that is held among others and then falls off with them left the window, none above it is missing", () => {
    const channel = replayer(feed);
    const heldAt = (ids: readonly Shown[], id: string) => ids.findIndex(({ nativeId }) => nativeId === id);
    const one = event(960).nativeId;
    for (let newest = 1000; newest < 1060; newest += 4) {
      const list = upTo(newest, 60);
      const place = heldAt(list, one);
      const findings = place < 0 ? [] : [heldItem(one, place)];
      channel.look(
        list
          .map((item, n) => ({ ...item, payload: { ordinal: 0, pointer: `/${n}` } }))
          .filter(({ nativeId }) => nativeId !== one),
        30,
        { findings },
      );
    }
    expect(new Set(channel.verdicts)).toEqual(new Set(["accepted"]));
    expect(channel.tally["missing"]).toBeUndefined();
  });
});

describe("a list that became shorter", () => {
  test.each([
    ["length-for-good", 50],
    ["length-400", 400],
  ])("for good (`%s`) becomes the window, and no event is lost", (_, size) => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    channel.look(upTo(1001));
    for (let look = 2; look < 82; look++) channel.look(upTo(1000 + look * 3, size), 30, { answers: gone });
    expect(channel.known.size).toBe(500 + 81 * 3);
    expect(channel.verdicts.slice(0, 6)).toEqual([
      "accepted",
      "accepted",
      "incomplete channel.shortList",
      "incomplete channel.shortList",
      "accepted",
      "accepted",
    ]);
    expect(channel.notes).toEqual(["channel.shortList"]);
    expect(channel.tally["missing"]).toBeUndefined();
    expect(channel.tally["removed"]).toBeUndefined();
  });

  test("now and then proves nothing, and holding nothing newer it never becomes the window", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    for (let look = 0; look < 20; look++) channel.look(upTo(1000, 50));
    expect(new Set(channel.verdicts.slice(1))).toEqual(new Set(["incomplete channel.shortList"]));
    channel.look(upTo(1001));
    expect(last(channel)).toBe("accepted");
    expect(channel.tally).toEqual({ leftWindow: 1 });
  });

  test.each([
    [120, 20],
    [300, 100],
  ])("a feed that goes from %d to %d for good misses nothing and loses nothing", (before, after) => {
    const channel = replayer(feed);
    channel.look(upTo(1000, before));
    channel.look(upTo(1000, after), 30, { answers: gone });
    expect(last(channel)).toBe("incomplete channel.shortList");
    for (let look = 1; look < 20; look++) channel.look(upTo(1000 + look, after), 30, { answers: gone });
    expect(last(channel)).toBe("accepted");
    expect(channel.known.size).toBe(before + 19);
    expect(Object.keys(channel.tally)).toEqual(["leftWindow"]);
  });

  test("a feed of the last days may end sooner, and misses nothing of what it no longer shows", () => {
    const channel = replayer(feed);
    channel.look(upTo(1000, 100));
    channel.look(upTo(1000, 70), 30, { answers: gone });
    expect(last(channel)).toBe("accepted");
    expect(channel.tally).toEqual({ leftWindow: 30 });
  });

  test("a short list of another channel adds nothing", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    for (let look = 0; look < 5; look++)
      channel.look(
        foreign(1000, 5, 60).map((item, n) => (n < 5 ? item : { ...item, postedAt: new Date(0) })),
      );
    expect(channel.known.size).toBe(500);
  });
});

describe("a list with nothing newer that lacks what is known is never progress", () => {
  test.each([1, 2, 3, 30])(
    "a wrong list seen %d times writes nothing and asks for no page (`flap`)",
    (times) => {
      const channel = replayer(window500);
      channel.look(upTo(1000));
      for (let look = 0; look < times; look++) channel.look(foreign(1000), 30, { answers: gone });
      expect(last(channel)).toBe("held channel.wrongList");
      channel.look(upTo(1002), 30, { answers: gone });
      expect(last(channel)).toBe("accepted");
      expect(channel.tally).toEqual({ leftWindow: 2 });
      expect(channel.known.size).toBe(502);
      expect(channel.asked.every((count) => count === 0)).toBe(true);
    },
  );

  test("yesterday's list for three looks takes no edit back and misses nothing (`stale-day`)", () => {
    const channel = replayer(window500);
    const today = (newest: number) => upTo(newest, 500, (n) => (n % 50 === 0 ? { text: `Rettet ${n}` } : {}));
    channel.look(upTo(891));
    for (let newest = 920; newest <= 1000; newest += 20) channel.look(today(newest));
    const before = { ...channel.tally };
    for (let look = 0; look < 3; look++) channel.look(upTo(891), 30, { answers: gone });
    expect(channel.verdicts.slice(-3)).toEqual(Array(3).fill("held channel.olderList"));
    channel.look(today(1000));
    expect(last(channel)).toBe("accepted");
    expect(channel.tally).toEqual(before);
  });

  test("a cache that is two looks old at every second look makes no event, and hides nothing for good", () => {
    const channel = replayer(feed);
    for (let look = 0; look < 30; look++)
      channel.look(upTo(1000 + 3 * look - (look % 2) * 6, 200), 30, { answers: gone });
    expect(new Set(channel.verdicts)).toEqual(new Set(["accepted", "held channel.olderList"]));
    expect(Object.keys(channel.tally)).toEqual(["leftWindow"]);
    expect(channel.known.size).toBe(200 + 3 * 28);
  });

  test("the two newest taken down at once are two removals", () => {
    const channel = replayer(feed);
    channel.look(upTo(1000, 60));
    for (let look = 0; look < 2; look++) channel.look(upTo(998, 58), 30, { answers: gone });
    expect(channel.tally).toMatchObject({ missing: 2, removed: 2 });
  });

  test("a true gap, whose list holds newer events, is released by the second look that agrees", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    channel.look(upTo(1400));
    expect(last(channel)).toBe("held channel.wrongList");
    channel.look(upTo(1401), 30, { answers: gone });
    expect(last(channel)).toBe("accepted");
    expect(channel.tally["missing"]).toBeUndefined();
    expect(channel.known.size).toBe(901);
  });

  test("the newest item taken down is a removal all the same", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    for (let look = 0; look < 2; look++)
      channel.look([...upTo(1000).slice(1), event(500)], 30, { answers: gone });
    expect(channel.tally).toMatchObject({ missing: 1, removed: 1 });
  });

  test("a feed without times is judged by what stands at its front", () => {
    const undated = (ids: readonly number[]) => ids.map((n) => ({ nativeId: `x${n}`, text: `Tekst ${n}` }));
    const range = (newest: number, count: number) => Array.from({ length: count }, (_, n) => newest - n);
    const channel = replayer(feed);
    channel.look(undated(range(1000, 200)));
    for (let look = 0; look < 4; look++)
      channel.look(undated([...range(1000, 20), ...range(-5000, 180)]), 30, { answers: gone });
    expect(last(channel)).toBe("held channel.wrongList");
    channel.look(undated(range(1003, 200)));
    expect(channel.verdicts.at(-1)).toBe("accepted");
    expect(channel.tally).toEqual({ leftWindow: 3 });
  });

  test("a feed that tells the day alone brings newer items on the same day", () => {
    const day = new Date("2026-03-01T00:00:00Z");
    const channel = replayer(feed);
    const list = (newest: number) =>
      upTo(newest, 60, () => ({ postedAt: day, nativeId: undefined as never }));
    const named = (newest: number) =>
      list(newest).map((item, n) => ({ ...item, nativeId: `n${newest - n}` }));
    channel.look(named(1000));
    channel.look(named(1040), 30, { answers: gone });
    expect(last(channel)).toBe("accepted");
    expect(channel.tally).toEqual({ leftWindow: 40 });
  });
});

describe("much at once is held under its own name", () => {
  const settle = (channel: Replayer, list: (newest: number) => readonly Shown[], newest: number) => {
    for (let look = 1; look <= 14; look++) channel.look(list(newest + look), 30, { answers: gone });
  };

  test("a prefix to every title is no 500 edits; persisting with newer items it is believed, and said", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    const other = (newest: number) => upTo(newest, 500, (n) => ({ title: `NY: Hendelse ${n}` }));
    channel.look(other(1000));
    expect(last(channel)).toBe("held channel.manyEdited");
    expect(channel.tally).toEqual({});
    for (let look = 1; look <= 12; look++) channel.look(other(1000 + look));
    expect(last(channel)).toBe("held channel.manyEdited");
    expect(channel.known.size).toBe(512);
    expect(channel.tally["edited"]).toBeUndefined();
    channel.look(other(1013));
    expect(last(channel)).toBe("accepted");
    expect(channel.notes).toEqual(["channel.manyEdited"]);
    expect(channel.tally["edited"]).toBe(487);
    expect(channel.tally["removed"]).toBeUndefined();
  });

  test("without newer items it stays held however long it stays", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    for (let look = 0; look < 100; look++) channel.look(upTo(1000, 500, (n) => ({ title: `NY: ${n}` })));
    expect(last(channel)).toBe("held channel.manyEdited");
  });

  test("other events under the same ids become no versions (`ids-reused`)", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    const others = upTo(1000, 500, (n) => ({
      title: `Noe annet ${n * 7}`,
      text: "helt andre setninger her",
      postedAt: new Date(start + (n + 5000) * 3_600_000),
    }));
    channel.look(others);
    expect(last(channel)).toBe("held channel.reusedIds");
    expect(channel.versions()).toBe(500);
  });

  test("one id that stands for another item is held back by name", () => {
    const channel = replayer(feed);
    channel.look(upTo(1000, 50));
    const change = { title: "Annet", text: "helt andre setninger her", postedAt: new Date(start) };
    channel.look(upTo(1000, 50, (n) => (n === 980 ? change : {})));
    expect(last(channel)).toBe("accepted");
    expect(channel.notes).toEqual(["item.reusedId"]);
    expect(channel.versions()).toBe(50);
    expect(channel.tally).toEqual({});
  });

  test("an item that is rewritten, and keeps its time or its words, is edited", () => {
    const channel = replayer(feed);
    channel.look(upTo(1000, 50));
    channel.look(upTo(1000, 50, (n) => (n === 980 ? { title: "Annet", text: "helt andre setninger" } : {})));
    const dated = { title: "Nytt", text: "Ordlyden i melding nummer 970", postedAt: new Date(start + 1) };
    channel.look(
      upTo(1000, 50, (n) =>
        n === 980 ? { title: "Annet", text: "helt andre setninger" } : n === 970 ? dated : {},
      ),
    );
    expect(channel.tally["edited"]).toBe(2);
  });

  test("all items under new ids are held; believed at last, each is linked to the one it was (`ids-new`)", () => {
    const channel = replayer(window500);
    const renamed = (newest: number) =>
      upTo(newest, 500, (n) => ({
        nativeId: `ny-${n}`,
        permalink: `http://www.a.example/h/${n}/`,
      }));
    channel.look(upTo(1000));
    channel.look(renamed(1000));
    expect(last(channel)).toBe("held channel.newIds");
    expect(channel.known.size).toBe(500);
    settle(channel, renamed, 1000);
    expect(channel.verdicts).toContain("accepted");
    expect(channel.notes).toContain("channel.newIds");
    expect(channel.tally["reissued"]).toBeGreaterThan(480);
    expect(channel.tally["missing"]).toBeUndefined();
    expect([...channel.known.values()].filter(({ presence }) => presence === "missing")).toEqual([]);
  });

  test("a small feed whose ids change with every answer never multiplies its items", () => {
    const channel = replayer(feed);
    channel.look(upTo(1000, 10));
    for (let look = 1; look < 50; look++)
      channel.look(upTo(1000, 10, (n) => ({ nativeId: `l${look}-${n}` })));
    expect(channel.known.size).toBe(10);
    expect(last(channel)).toBe("held channel.newIds");
  });

  test("a mass of absences writes none and asks for none, in a list of everything as well", () => {
    const channel = replayer(everything);
    channel.look(upTo(1000, 100));
    channel.look([event(1001), ...upTo(1000, 70)], 30, { answers: gone });
    expect(last(channel)).toBe("held channel.manyAbsent");
    expect(channel.tally).toEqual({});
    expect(channel.known.size).toBe(101);
    settle(channel, (newest) => [...upTo(newest, newest - 1000), ...upTo(1000, 70)], 1001);
    expect(last(channel)).toBe("accepted");
    expect(channel.tally["missing"]).toBe(30);
    expect(
      channel.asked
        .slice(0, channel.verdicts.lastIndexOf("held channel.manyAbsent") + 2)
        .every((count) => count === 0),
    ).toBe(true);
  });
});

describe("an order that is not newest first", () => {
  test.each<[string, (list: readonly Shown[], look: number) => readonly Shown[]]>([
    ["order-reversed", (list) => [...list].reverse()],
    ["order-random", (list, look) => shuffled(list, look)],
  ])("absence proves nothing there, and that is said (`%s`)", (_, arrange) => {
    const channel = replayer(feed);
    for (let look = 0; look < 12; look++)
      channel.look(arrange(upTo(1000 + look * 4, 200), look), 30, { answers: gone });
    expect(new Set(channel.verdicts)).toEqual(new Set(["accepted"]));
    expect(channel.notes).toContain("channel.otherOrder");
    expect(channel.tally).toEqual({ leftWindow: 44 });
    expect(channel.known.size).toBe(244);
  });

  test("a reversed list without times is known by where new items come in", () => {
    const channel = replayer(feed);
    for (let look = 0; look < 12; look++) {
      const list = Array.from({ length: 60 }, (_, n) => ({
        nativeId: `x${look * 4 + n}`,
        text: `T ${look * 4 + n}`,
      }));
      channel.look(list, 30, { answers: gone });
    }
    expect(channel.tally).toEqual({ leftWindow: 44 });
  });

  test.each([8, 20, 60, 500])("one time for all tells no order and no age, in a list of %d", (size) => {
    const feedOf = (newest: number) =>
      Array.from({ length: size }, (_, n) =>
        event(newest - n, { nativeId: `x${newest - n}`, postedAt: new Date(start) }),
      );
    const reversed = replayer(feed);
    for (let look = 0; look < 12; look++) reversed.look(feedOf(1000 + look).reverse(), 30, { answers: gone });
    expect(reversed.tally).toEqual({ leftWindow: 11 });
    const stale = replayer(feed);
    for (let look = 0; look < 10; look++) stale.look(feedOf(1000 + look), 30, { answers: gone });
    stale.look(feedOf(1001), 30, { answers: gone });
    expect(stale.tally["removed"]).toBeUndefined();
    if (size > 8) expect(last(stale)).toBe("held channel.olderList");
  });

  test("a pinned item at the top is no other order", () => {
    const channel = replayer(feed);
    channel.look([event(1), ...upTo(1000, 9)]);
    channel.look([event(1), ...upTo(1001, 9)]);
    expect(channel.notes).toEqual([]);
  });
});

describe("a small feed", () => {
  const error = (n: number) => ({
    nativeId: `error-${n}`,
    title: "Bridge returned error 429!",
    postedAt: new Date(start + (2000 + n) * 3_600_000),
  });

  test("that holds nothing of the last list and one item is held until a second look agrees", () => {
    const channel = replayer(feed);
    channel.look(upTo(1000, 3));
    channel.look([error(1)]);
    channel.look([error(2)]);
    expect(channel.verdicts.slice(1)).toEqual(Array(2).fill("held channel.wrongList"));
    expect(channel.known.size).toBe(3);
    channel.look(upTo(1001, 3));
    expect(last(channel)).toBe("accepted");
    const emptied = replayer(feed);
    emptied.look(upTo(1000, 3));
    emptied.look(upTo(2000, 1));
    emptied.look(upTo(2000, 1));
    expect(last(emptied)).toBe("accepted");
  });

  test("of one item shows another each time", () => {
    const channel = replayer(feed);
    for (let newest = 1000; newest < 1010; newest++) channel.look(upTo(newest, 1));
    expect(new Set(channel.verdicts)).toEqual(new Set(["accepted"]));
    expect(channel.known.size).toBe(10);
  });

  test("that lists nothing at all is not whole, from the first look on", () => {
    const channel = replayer(feed);
    channel.look([]);
    channel.look(upTo(1000, 3));
    channel.look([]);
    expect(channel.verdicts).toEqual(["incomplete channel.empty", "accepted", "incomplete channel.empty"]);
  });
});

describe("direct checks", () => {
  test("are at most twenty a look, the oldest first, and nobody is given up unasked", () => {
    const channel = replayer(everything);
    channel.look(upTo(1000, 400));
    const without = upTo(1000, 400).filter((_, place) => place % 7 !== 0);
    const questions: string[] = [];
    for (let look = 0; look < 60; look++)
      channel.look(place(look), 30, {
        answers: (id) => {
          questions.push(id);
          return "unknown";
        },
      });
    function place(look: number): readonly Shown[] {
      return look < 3 ? upTo(1000, 400).filter((_, at) => at % 7 !== 0 || at > (look + 1) * 130) : without;
    }
    expect(Math.max(...channel.asked)).toBe(20);
    expect(new Set(questions).size).toBe(58);
    expect([...channel.known.values()].filter(({ presence }) => presence === "missing")).toEqual([]);
    expect(channel.tally).toEqual({ missing: 58, leftWindow: 58 });
  });

  test("what is issued again under another id is linked, asked for by nobody, and not missing (`reissued`)", () => {
    const channel = replayer(window500);
    channel.look(upTo(1000));
    for (let look = 0; look < 5; look++)
      channel.look(
        upTo(1001).map((item) =>
          item.nativeId === event(990).nativeId ? { ...item, nativeId: "409999" } : item,
        ),
      );
    expect(channel.tally).toEqual({ leftWindow: 1, reissued: 1 });
    expect(channel.asked.every((count) => count === 0)).toBe(true);
  });
});

test("whatever a channel shows, a look that is not accepted takes nothing away, and one that is held edits nothing", () => {
  const list = fc.record({
    from: fc.nat(200),
    size: fc.integer({ min: 0, max: 60 }),
    step: fc.integer({ min: 1, max: 5 }),
    edited: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
      const channel = replayer(feed);
      for (const { from, size, step, edited } of lists) {
        const { edited: edits, firstSeen: _, reappeared: __, ...away } = channel.tally;
        const [items, versions] = [channel.known.size, channel.versions()];
        const text = edited ? { text: `Rettet ${from}` } : {};
        const shown = Array.from({ length: size }, (_, n) => event(1000 + from - n * step, text));
        const verdict = channel.look(shown, 30, { answers: gone });
        if (verdict.kind === "accepted") continue;
        expect(channel.tally).toMatchObject(away);
        if (verdict.kind !== "held") continue;
        expect(channel.tally["edited"]).toBe(edits);
        expect(channel.versions() - versions).toBe(channel.known.size - items);
        expect(channel.known.size - items).toBe(verdict.takes.size);
      }
    }),
  );
});

/** The same for the same seed. */
function shuffled<Each>(all: readonly Each[], seed: number): readonly Each[] {
  const rest = [...all];
  let state = seed * 7919 + 17;
  return all.map(() => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const [one] = rest.splice(state % rest.length, 1);
    return one as Each;
  });
}
