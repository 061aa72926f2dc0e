import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { marksOf, withMarks } from "../../src/review/marks.ts";

const marked = (text: string, ruleId: string, country: "NO" | "SE" = "NO") =>
  withMarks(text, marksOf({ country, ruleId, byAgency: false, title: undefined, text }));

test("the words that set what the rule asks for are marked, as they were written", () => {
  expect(marked("Hei! Eg KREV INNSYN i avtalen.", "NO-10A")).toBe("Hei! Eg ⟦KREV⟧ ⟦INNSYN⟧ i avtalen.");
  expect(marked("Vi vet\nhvor du bor!!", "NO-14A")).toBe("Vi ⟦vet⟧\n⟦hvor⟧ ⟦du bor⟧!!");
  expect(marked("Fnr mitt er 109155 96784, hei", "NO-15C")).toBe("Fnr mitt er ⟦109155 96784⟧, hei");
});

test("what the rule does not ask for is not marked, nor anything of a rule that there is not", () => {
  expect(marked("Takk! Eg krev innsyn i avtalen.", "NO-00")).not.toContain("⟦");
  expect(marked("Eg krev innsyn i avtalen.", "officer")).toBe("Eg krev innsyn i avtalen.");
});

test("marks stand in their order, apart, within the text, whatever the text is", () => {
  const words = fc.constantFrom(
    "krev innsyn",
    "innsyn i",
    "vet hvor du bor",
    "10915596784",
    "å",
    "a\u030a",
    "\u200b",
    "👍",
    "\ud800",
    "  ",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ unit: "binary" })), { maxLength: 12 }),
      fc.constantFrom("NO-10A", "NO-14A", "NO-15C"),
      (parts, ruleId) => {
        const text = parts.join(" ");
        const marks = marksOf({ country: "NO", ruleId, byAgency: false, title: undefined, text });
        let at = 0;
        for (const { from, to } of marks) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(withMarks(text, marks).replaceAll(/[⟦⟧]/g, "")).toBe(text.replaceAll(/[⟦⟧]/g, ""));
      },
    ),
  );
});
