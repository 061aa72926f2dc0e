/** What anybody may read of an agency's own answer: never more than its post says, or what tells of no person. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type OwnText, shownAnswer } from "../../src/access/answer.ts";
import { isPlainWord } from "../../src/access/plain-words.ts";

const own = ["Fjordvik kommune", "Skole", "Dialog"];
const post: OwnText = {
  title: "Skuleskyss",
  text: "Vi endrar rutene for skuleskyss til Brekkebygda.",
  shields: [],
};
const answer = (text: string, shields: OwnText["shields"] = []): OwnText => ({
  title: undefined,
  text,
  shields,
});
const words = (text: string) =>
  ({ id: "1", act: "shielded", version: undefined, words: text, ground: undefined }) as const;

describe("an answer", () => {
  test("is shown in the words of the post and plain ones, and greets nobody", () => {
    const shown = shownAnswer(
      answer("Hei Zebulon! Rutene til Brekkebygda er endra, møtet er på torsdag."),
      post,
      own,
    );
    expect(shown).toContain("Rutene til Brekkebygda");
    expect(shown).toContain("torsdag");
    expect(shown).not.toContain("Zebulon");
  });

  test.each([
    "Ring Zebulon på 55 12 34 56, så ordnar vi det.",
    "Vi ser at du har fødselsnummer 01010750160.",
    "Vi veit at du har fått kreft og er sjukmeld.",
    "*****",
    "Zebulon Fjellhamar",
  ])("that is personal, or holds nothing else, is not shown: %s", (text) => {
    expect(shownAnswer(answer(text), post, own)).toBeUndefined();
  });

  test("is without what an officer shields in it or in the post", () => {
    const text = "Rutene til Brekkebygda er endra frå torsdag.";
    expect(shownAnswer(answer(text, [words("torsdag")]), post, own)).not.toMatch(/torsdag/i);
    const shielded = { ...post, shields: [words("Brekkebygda"), words("rutene")] };
    expect(shownAnswer(answer(text), shielded, own)).not.toMatch(/brekkebygda|rutene/i);
  });

  test("never shows a word that is neither the post's, nor plain, nor the agency's own", () => {
    const open = new Set(
      [post.title ?? "", post.text, ...own].flatMap(
        (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: "grapheme" }),
            fc.constantFrom("Zebulon", "Brekkebygda", "torsdag", "rutene"),
          ),
        ),
        (parts) => {
          const shown = shownAnswer(answer(parts.join(" ")), post, own) ?? "";
          for (const [word] of shown.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu))
            expect(open.has(word.toLowerCase()) || isPlainWord(word)).toBe(true);
        },
      ),
    );
  });
});
