/** Drafts of a reply: by what the item is, in four languages, with the agency's contact. */
import { describe, expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { type DraftFacts, draftLanguage, draftsFor } from "../../../src/watch/drafts/reply.ts";

const facts: DraftFacts = {
  ...{ country: "NO", agencyName: "Fjordvik kommune", contact: "post@fjordvik.example" },
  ...{ classId: undefined, shielded: false, asks: true, answerBy: day("2026-06-02") },
};
const kinds = (change: Partial<DraftFacts>) =>
  draftsFor({ ...facts, ...change }, "nb").map(({ kind }) => kind);

test.each<[Partial<DraftFacts>, readonly string[]]>([
  [{}, ["received"]],
  [{ asks: false }, ["noCases"]],
  [{ shielded: true }, ["personalData", "received"]],
  [{ classId: "CASE-QUESTION" }, ["noCases", "received"]],
  [{ classId: "DECISION-COMPLAINT", asks: false }, ["complaint"]],
  [{ classId: "ACCESS-REQUEST", asks: false }, ["access"]],
  // nobody who may take their life is told of working days
  [{ classId: "SELF-HARM", shielded: true }, ["lifelines"]],
])("%j: %j", (change, expected) => expect(kinds(change)).toEqual(expected));

describe.each(["nb", "nn", "sv", "en"] as const)("in %s", (language) => {
  test("the day, the agency and its contact stand there", () => {
    const [received] = draftsFor(facts, language);
    expect(received?.text).toMatch(/2 June|2 juni|2\. juni/);
    expect(received?.text).toContain("Fjordvik kommune");
    const [noCases] = draftsFor({ ...facts, classId: "TIP", asks: false }, language);
    expect(noCases?.text).toContain("post@fjordvik.example");
    expect(noCases?.lacksContact).toBe(false);
  });
  test("numbers to call are those of the country, each with its source", () => {
    const text = (country: "NO" | "SE") =>
      draftsFor({ ...facts, country, classId: "SELF-HARM" }, language)[0];
    expect(text("NO")?.text).toMatch(/113[\s\S]*116 123/);
    expect(text("SE")?.text).toMatch(/112[\s\S]*90101/);
    expect(text("NO")?.sources).toHaveLength(3);
  });
});

test("without a contact the draft says so, and a language that we do not write is answered in the agency's", () => {
  const [draft] = draftsFor({ ...facts, contact: undefined, classId: "TIP", asks: false }, "nb");
  expect(draft).toMatchObject({ lacksContact: true });
  expect([draftLanguage("fi", "sv"), draftLanguage("nn", "nb"), draftLanguage(undefined, "nb")]).toEqual([
    ...["sv", "nn", "nb"],
  ]);
});
