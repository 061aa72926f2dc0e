import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contributionsOf } from "../../../../src/capture/channels/mediawiki/contributions.ts";

/** Revisions 1, 2, … each on top of the one before. */
function told(...texts: readonly (string | undefined)[]) {
  const found = contributionsOf(texts.map((text, at) => ({ revid: at + 1, parentid: at, text })));
  return texts.map((_, at) => {
    const one = found.get(at + 1);
    return one && [one.text, one.answers, one.exact];
  });
}

describe("what a revision of a talk page added is its writer's", () => {
  test.each<[string, readonly string[], readonly [string, number | undefined]]>([
    [
      "a question of its own",
      ["== A ==\nHei", "== A ==\nHei\n\n== B ==\nNår?"],
      ["== B ==\nNår?", undefined],
    ],
    ["an answer under it", ["Når?", "Når?\n:Kl. 9"], [":Kl. 9", 1]],
    ["an answer in the middle", ["Når?\n:Kl. 9\nHvor?", "Når?\n:Kl. 9\n::Takk\nHvor?"], ["::Takk", 1]],
    ["words behind somebody's own", ["Når er det", "Når er det? Jeg spør igjen"], ["? Jeg spør igjen", 1]],
    ["nothing, where lines are moved", ["A\nB\nC", "C\nA\nB"], ["", undefined]],
    ["nothing, where lines are taken away", ["A\nB", "A"], ["", undefined]],
    ["a list under a heading answers nobody", ["== A ==", "== A ==\n* Punkt"], ["* Punkt", undefined]],
    ["two paragraphs", ["A", "A\n\nB\n\nC"], ["B\n\nC", undefined]],
    [
      "a word in the middle of another's line, and nothing of the line",
      [
        ":Kan eg få dekt reisa til Bergen med barnet mitt?",
        ":Kan eg få dekt reisa til Oslo med barnet mitt?",
      ],
      ["Oslo", 1],
    ],
    [
      "a comma in another's line",
      ["Kan eg få dekt reisa når eg er sjuk", "Kan eg få dekt reisa, når eg er sjuk"],
      ["reisa,", 1],
    ],
    [
      "nothing, where a word of another's is taken away",
      ["Kan eg få dekt heile reisa til Bergen?", "Kan eg få dekt reisa til Bergen?"],
      ["", 1],
    ],
    ["another line in its place", ["A\nB", "A\nX"], ["X", undefined]],
  ])("%s", (_, texts, [text, answers]) => {
    expect(told(...texts).at(-1)).toEqual([text, answers, true]);
  });

  test("the third who speaks answers the second", () => {
    expect(told("Når?", "Når?\n:Kl. 9", "Når?\n:Kl. 9\n::Takk").map((one) => one?.[1])).toEqual([
      undefined,
      1,
      2,
    ]);
  });

  test("a restored text is nobody's but those who wrote it first", () => {
    expect(told("A\n:B", "", "A\n:B")[2]?.[0]).toBe("A\n:B");
    expect(told("A\n:B", "A\n:B\nspam", "A\n:B")[2]?.[0]).toBe("");
  });

  test("without the text of its parent it is compared with the nearest before it, and says so", () => {
    expect(told("A", undefined, "A\nC")).toEqual([
      ["A", undefined, true],
      undefined,
      ["C", undefined, false],
    ]);
  });

  test("a parent that is not there, or comes later, is no circle", () => {
    const revisions = [
      { revid: 9, parentid: 8, text: "A" },
      { revid: 10, parentid: 11, text: "A\nB" },
      { revid: 11, parentid: 11, text: "A\nB\nC" },
    ];
    expect([...contributionsOf(revisions)].map(([revid, { text, exact }]) => [revid, text, exact])).toEqual([
      [9, "A", false],
      [10, "B", false],
      [11, "C", false],
    ]);
  });

  test("whatever the texts are, no line is two writers' and none is lost", () => {
    const page = fc.array(fc.constantFrom("", "a", "b", ":c", "::d", "== e =="), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 6 }), (pages) => {
        const found = told(...pages.map((lines) => lines.join("\n")));
        const added = found.flatMap((one) => `${one?.[0]}`.split("\n")).filter((line) => line !== "");
        for (const line of pages.at(-1) ?? []) if (line !== "") expect(added).toContain(line);
      }),
    );
  });

  test.each<[string, readonly string[]]>([
    [
      "all of them others",
      ["a", "b"].map((word) => Array.from({ length: 20_000 }, (_, n) => `${word} ${n}`).join("\n")),
    ],
    ["all of them alike", ["\n".repeat(500_000), "x", "\n".repeat(500_000), "y\n".repeat(500_000)]],
    ["again and again", Array.from({ length: 40 }, (_, n) => `${n}\n${"\n".repeat(100_000)}${n}`)],
  ])("a page of many lines, %s, takes no time to speak of", (_, texts) => {
    const started = performance.now();
    told(...texts);
    // compared each with each they would take hours
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
