import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allPatterns } from "../../../src/classify/words/alarms.ts";
import { plainWords } from "../../../src/classify/words/lexicon.ts";
import { inOrder, inWords, list, near, one, type Pattern } from "../../../src/classify/words/near.ts";
import { readText, wordsIn } from "../../../src/classify/words/read-text.ts";
import { scannerOf } from "../../../src/classify/words/scan.ts";

const deed = list("deed", "slå, slår, slår ned");
const person = list("person", "deg, ham, nabo*");
const tool = list("tool", "kniv, deg");
const lawn = list("lawn", "plenen");

function met(pattern: Pattern, text: string): string | undefined {
  return scannerOf([], [pattern])(readText(text).words).pattern([pattern]);
}

describe("words of two lists mean something near each other", () => {
  const pattern = near("beats", { within: 12, without: lawn }, deed, person);
  test.each([
    ["Jeg slår deg", "slår … deg"],
    ["Deg slår jeg!", "slår … deg"],
    ["Slår, tenkte naboene", "slår … nabo*"],
    ["Slår plenen for deg", undefined],
    ["Slår alltid og overalt deg", undefined],
    ["Jeg slår", undefined],
    ["Påslår degen", undefined],
  ])("%s: %s", (text, trace) => {
    expect(met(pattern, text)).toBe(trace);
  });
});

describe("or one after the other", () => {
  const pattern = inOrder("beats with", { within: 30 }, deed, person, tool);
  test.each([
    ["Slår ham med kniv", "slår … ham … kniv"],
    ["Med kniv slår han ham", undefined],
    ["Slår deg deg", "slår … deg … deg"],
    ["Slår deg", undefined],
  ])("%s: %s", (text, trace) => {
    expect(met(pattern, text)).toBe(trace);
  });
});

test("one word is never two parts of a pattern", () => {
  const pattern = near("twice", { within: 40 }, tool, person);
  expect(met(pattern, "til deg")).toBeUndefined();
  expect(met(pattern, "til deg og deg")).toBe("deg … deg");
});

test("a list alone is a pattern, unless what it must not stand beside is near", () => {
  const pattern = one(deed, { within: 10, without: lawn });
  expect(met(pattern, "han slår")).toBe("slår");
  expect(met(pattern, "han slår plenen")).toBeUndefined();
  expect(met(pattern, "han slår når som helst, plenen er lang")).toBe("slår");
});

describe("what one walk finds is what a search of every place finds", () => {
  const words = fc
    .array(fc.constantFrom("slå", "slår", "ned", "deg", "ham", "naboen", "kniv", "plenen", "og", "x"), {
      maxLength: 14,
    })
    .map((each) => plainWords(each.join(" ")));
  test.each([
    near("two", { within: 14 }, deed, person),
    near("two without", { within: 14, without: lawn }, deed, person),
    near("three", { within: 20 }, deed, person, tool),
    inOrder("two in order", { within: 14 }, deed, person),
    inOrder("three in order", { within: 24, without: lawn }, deed, person, tool),
  ])("$name", (pattern) => {
    const scan = scannerOf([], [pattern]);
    fc.assert(
      fc.property(words, (text) => {
        expect(scan(wordsIn(text)).pattern([pattern]) !== undefined).toBe(isMet(pattern, text));
      }),
      { numRuns: 1000 },
    );
  });
});

test("a sweep tells of its own text, also when others came after it", () => {
  const pattern = near("beats", { within: 12 }, deed, person);
  const scan = scannerOf([lawn], [pattern]);
  const first = scan(readText("slår deg").words);
  const second = scan(readText("klipper plenen").words);
  expect([
    first.pattern([pattern]),
    first.entry(lawn),
    second.pattern([pattern]),
    second.entry(lawn),
  ]).toEqual(["slår … deg", undefined, undefined, "plenen"]);
});

test("a pattern reads as what it asks", () => {
  expect(inWords(near("beats", { within: 12, without: lawn }, deed, person))).toBe(
    "beats: (slå, slår, slår ned) near (deg, ham, nabo*), at most 12 characters; not near (plenen)",
  );
  expect(inWords(one(lawn))).toBe("lawn: (plenen)");
});

test("no pattern is named twice, and each has words in every part", () => {
  const names = allPatterns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, parts, within } of allPatterns) {
    expect([name, parts.every(({ entries }) => entries.length > 0)]).toEqual([name, true]);
    expect(parts.length === 1 || within > 0).toBe(true);
  }
});

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** The meaning of a pattern, told without any care for time. */
function isMet({ parts, within, ordered, without }: Pattern, text: string): boolean {
  const spots = parts.map((part) => spotsOf(part.needles, text));
  const forbidden = without ? spotsOf(without.needles, text) : [];
  return (spots[0] ?? []).some(
    (first) =>
      !forbidden.some(({ end }) => Math.abs(end - first.end) <= within) &&
      (ordered ? follows(spots.slice(1), first, first.end + within) : beside(spots.slice(1), first, within)),
  );
}

function follows([next, ...rest]: readonly (readonly Spot[])[], before: Spot, last: number): boolean {
  if (!next) return true;
  return next.some((spot) => spot.start >= before.end - 1 && spot.end <= last && follows(rest, spot, last));
}

function beside(others: readonly (readonly Spot[])[], { start, end }: Spot, within: number): boolean {
  return others.every((spots) =>
    spots.some(
      (spot) => Math.abs(spot.end - end) <= within && (spot.start >= end - 1 || spot.end <= start + 1),
    ),
  );
}

function spotsOf(needles: readonly string[], text: string): readonly Spot[] {
  return needles.flatMap((needle) => {
    const found: Spot[] = [];
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1))
      found.push({ start: at, end: at + needle.length });
    return found;
  });
}
