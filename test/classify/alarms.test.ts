/** What must never be missed: the share found of each kind of alarm, and how often one is raised for nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { ClassId } from "../../src/classify/classes.ts";
import { featuresOf } from "../../src/classify/features.ts";
import { isResemblanceRule } from "../../src/classify/rules/resembling.ts";
import type { Rule } from "../../src/classify/rules/rule.ts";
import { blankSubject, type Subject } from "../../src/classify/subject.ts";
import { classify, compileTable, rulesByCountry } from "../../src/classify/table.ts";
import type { Country } from "../../src/domain/agency.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";

/** By their words alone: what a text is like has a test of its own. */
const byWords = (rules: readonly Rule[]) => compileTable(rules.filter(({ id }) => !isResemblanceRule(id)));
const tables = { NO: byWords(rulesByCountry.NO), SE: byWords(rulesByCountry.SE) };
const allRules = { NO: compileTable(rulesByCountry.NO), SE: compileTable(rulesByCountry.SE) };

function ruleOf(country: Country, text: string, more: Partial<Subject> = {}, from = tables): Rule {
  return classify(from[country], featuresOf({ ...blankSubject(country), text, ...more })).rule;
}

function fullRuleOf(country: Country, text: string): Rule {
  return ruleOf(country, text, {}, allRules);
}

/** What lies in a case and holds personal data is found too: it is shielded by the same ground. */
function isFoundAs(classId: ClassId, rule: Rule): boolean {
  return rule.classId === classId || (classId === "PERSONAL-DATA" && rule.row === 15);
}

interface Sentence {
  readonly classId: ClassId;
  readonly country: Country;
  readonly text: string;
}

function sentencesOf(file: string): readonly Sentence[] {
  return rowsOf(join(import.meta.dirname, "data", file)).map(([classId, language, text]) => ({
    classId: classId as ClassId,
    country: countryOf(language),
    text: text ?? "",
  }));
}

function countryOf(language: string | undefined): Country {
  return language === "sv" ? "SE" : "NO";
}

function rowsOf(path: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => line.split("\t"));
}

const alarms = [
  "SELF-HARM",
  "THREAT",
  "TIP",
  "ACCESS-REQUEST",
  "DATA-RIGHTS",
  "DECISION-COMPLAINT",
  "PERSONAL-DATA",
  "CASE-QUESTION",
  "CONSULTATION",
] as const satisfies readonly ClassId[];

describe("of sentences that the word lists were made with, nine in ten are found", () => {
  const sentences = sentencesOf("alarms-own.tsv");
  test.each(alarms)("%s", (classId) => {
    const of = sentences.filter((each) => each.classId === classId);
    const missed = of.filter(({ country, text }) => !isFoundAs(classId, ruleOf(country, text)));
    expect(of.length).toBeGreaterThanOrEqual(classId === "DATA-RIGHTS" ? 10 : 40);
    expect([missed.length / of.length <= 0.1, missed.map(({ text }) => text)]).toEqual([
      true,
      expect.anything(),
    ]);
  });
});

/**
 * Written without sight of rules and lists, and read once before anything was changed: 41 of 80 alarms were found (threat
 * 2, self-harm 4, tip 4, access 6, decision 6, personal data 8, case 5, consultation 6 of 10 each), none of 20 harmless
 * ones raised one; of the second file, after a round of widening, 25 of 48. What was missed was then learned from, so
 * that these floors hold what is found and say nothing of what nobody has thought of.
 */
describe.each([
  ["alarms-unseen.tsv", 100],
  ["alarms-unseen-again.tsv", 48],
])("of the sentences of %s nine in ten are found, and no harmless one raises an alarm", (file, count) => {
  const sentences = sentencesOf(file);
  const isHarmless = ({ classId }: Sentence) => (classId as string) === "NONE";

  test("found", () => {
    const raised = sentences.filter((each) => !isHarmless(each));
    const missed = raised.filter(({ classId, country, text }) => !isFoundAs(classId, ruleOf(country, text)));
    expect(sentences.length).toBe(count);
    expect([missed.length / raised.length <= 0.1, missed.map(({ text }) => text)]).toEqual([
      true,
      expect.anything(),
    ]);
  });

  test("not raised", () => {
    const wrong = sentences
      .filter(isHarmless)
      .filter(({ country, text }) => alarms.some((alarm) => isFoundAs(alarm, ruleOf(country, text))));
    expect(wrong).toEqual([]);
  });
});

/** As somebody who had seen neither rules nor lists named the classes. */
const classesByName: Readonly<Record<string, readonly ClassId[]>> = {
  threat: ["THREAT"],
  "self-harm": ["SELF-HARM"],
  tip: ["TIP"],
  access: ["ACCESS-REQUEST", "DATA-RIGHTS"],
  appeal: ["DECISION-COMPLAINT"],
  case: ["CASE-QUESTION"],
  consultation: ["CONSULTATION"],
  personal: ["PERSONAL-DATA"],
};

/**
 * Written without sight of rules and lists. Before anything was changed 62 % of the alarms were found (threat 10 of 30,
 * self-harm 18 of 25, tip 14 of 30, access 19 of 25, appeal 18 of 25, case 16 of 20, consultation 7 of 15, personal data
 * 13 of 15), and 4 of 60 others raised one; after threats, self-harm and tips had been widened still without sight of the
 * sentences, threat 18, self-harm 20, tip 20. They were then learned from.
 */
describe("of sentences of each class by somebody else, as many are found as were", () => {
  const rows = rowsOf(join(import.meta.dirname, "data", "alarms-by-class.tsv")).map(
    ([language, name = "", text = ""]) => ({ country: countryOf(language), name, text }),
  );

  test.each(Object.entries(classesByName))("%s: nine in ten", (name, classIds) => {
    const of = rows.filter((row) => row.name === name);
    const missed = of.filter(({ country, text }) => {
      const rule = ruleOf(country, text);
      return !classIds.some((classId) => isFoundAs(classId, rule));
    });
    expect(of.length).toBeGreaterThanOrEqual(15);
    const floor = name === "personal" ? 0.8 : 0.9;
    expect([1 - missed.length / of.length >= floor, missed.map(({ text }) => text)]).toEqual([
      true,
      expect.anything(),
    ]);
  });

  test("of what is none, at most one in ten raises an alarm", () => {
    const none = rows.filter(({ name }) => name === "none");
    const raised = none.filter(({ country, text }) =>
      alarms.some((alarm) => isFoundAs(alarm, ruleOf(country, text))),
    );
    expect(none).toHaveLength(60);
    expect([raised.length / none.length <= 0.1, raised.map(({ text }) => text)]).toEqual([
      true,
      expect.anything(),
    ]);
  });
});

test("of sentences that only sound like an alarm, one in twenty raises it", () => {
  const sentences = sentencesOf("alarms-near-misses.tsv");
  const raised = sentences.filter(({ classId, country, text }) => isFoundAs(classId, ruleOf(country, text)));
  expect(sentences.length).toBeGreaterThanOrEqual(100);
  expect([raised.length / sentences.length <= 0.05, raised.map(({ text }) => text)]).toEqual([
    true,
    expect.anything(),
  ]);
});

test("no answer takes an alarm out of the officer's hands", () => {
  const parent = { kind: "comment", byAgency: false, outcome: "prunable" } as const;
  const sentences = sentencesOf("alarms-own.tsv");
  for (const { country, text, classId } of sentences) {
    const found = isFoundAs(classId, ruleOf(country, text));
    for (const more of [{ answeredByAgency: true }, { parent }])
      if (found) expect([text, ruleOf(country, text, more).outcome]).not.toEqual([text, "prunable"]);
  }
});

/**
 * Written without sight of rules, lists and examples, read by nobody who changed them, and never learned from. Words
 * alone found 86 of 185 before a round of widening; words and likeness find 161, 22 of 30 threats as some alarm, and 9 of
 * 60 others raise one. The scores that are enough were set with these sums in sight.
 */
describe("of sentences that nothing was made with, by words and likeness", () => {
  const rows = rowsOf(join(import.meta.dirname, "data", "alarms-held-out.tsv")).map(
    ([language, name = "", text = ""]) => ({ country: countryOf(language), name, text }),
  );

  test.each(Object.entries(classesByName))("%s: found", (name, classIds) => {
    const of = rows.filter((row) => row.name === name);
    const found = of.filter(({ country, text }) =>
      classIds.some((classId) => isFoundAs(classId, fullRuleOf(country, text))),
    );
    expect(of.length).toBeGreaterThanOrEqual(15);
    expect(found.length / of.length).toBeGreaterThanOrEqual(name === "threat" ? 0.6 : 0.8);
  });

  test("seven in ten threats raise some alarm, and of what is none at most one in five", () => {
    const raises = ({ country, text }: { readonly country: Country; readonly text: string }) =>
      alarms.some((alarm) => isFoundAs(alarm, fullRuleOf(country, text)));
    const share = (name: string) => {
      const of = rows.filter((row) => row.name === name);
      return of.filter(raises).length / of.length;
    };
    expect(share("threat")).toBeGreaterThanOrEqual(0.7);
    expect(share("none")).toBeLessThanOrEqual(0.2);
  });
});

whenShared(describe)(`on handed and real texts${sharedReason}`, () => {
  const classOfRow: Readonly<Record<string, ClassId>> = {
    "6": "CASE-QUESTION",
    "7": "DECISION-COMPLAINT",
    "9": "TIP",
    "10": "ACCESS-REQUEST",
    "11": "CONSULTATION",
    "14": "THREAT",
    "15": "PERSONAL-DATA",
  };

  test("of the labelled comments, four in five of each kind are found, and no other is taken for one", () => {
    const comments = rowsOf(sharedPath("cases", "classes", "labelled.tsv")).filter(
      ([, kind]) => kind === "comment" || kind === "message",
    );
    const found = new Map<string, [of: number, hits: number]>();
    const wrong: string[] = [];
    for (const [language, , row = "", , , text = ""] of comments) {
      const rule = ruleOf(language === "sv" ? "SE" : "NO", text);
      const classId = classOfRow[row];
      if (classId === undefined && alarms.some((alarm) => alarm === rule.classId)) wrong.push(text);
      if (classId === undefined) continue;
      const [of, hits] = found.get(row) ?? [0, 0];
      const isHit = isFoundAs(classId, rule) || (row === "14" && rule.classId === "SELF-HARM");
      found.set(row, [of + 1, hits + (isHit ? 1 : 0)]);
    }
    expect(wrong.length / comments.length).toBeLessThanOrEqual(0.05);
    expect([...found.keys()].sort()).toEqual(Object.keys(classOfRow).sort());
    for (const [row, [of, hits]] of found) expect([row, hits / of >= 0.8]).toEqual([row, true]);
  });

  test.each(alarms)(
    "%s is raised for at most one in ten questions to authorities, and one in fifty tweets",
    (alarm) => {
      const raisedBy = (texts: readonly string[]) =>
        texts.filter((text) => ruleOf("SE", text).classId === alarm).length / texts.length;
      expect(raisedBy(questions())).toBeLessThanOrEqual(0.1);
      expect(raisedBy(tweets())).toBeLessThanOrEqual(0.02);
    },
  );

  test.each(alarms)("%s is raised for at most one in ten of each, likeness counted too", (alarm) => {
    const raisedBy = (texts: readonly string[]) =>
      texts.filter((text) => fullRuleOf("SE", text).classId === alarm).length / texts.length;
    expect(raisedBy(questions())).toBeLessThanOrEqual(0.1);
    expect(raisedBy(tweets())).toBeLessThanOrEqual(0.1);
  });
});

function questions(): readonly string[] {
  return ["dev", "test"].flatMap((split) =>
    readFileSync(sharedPath("data", "superlim-swefaq", "swefaq", `swefaq_${split}.jsonl`), "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { readonly question: string }).question),
  );
}

/** A CSV of `text, label, all_labels` whose texts hold line breaks and doubled quotes. */
function tweets(): readonly string[] {
  const csv = readFileSync(sharedPath("data", "swe-sentiment-dataset", "swe-sentiment-dataset.csv"), "utf8");
  const row = /(?:^|\n)(?:"((?:[^"]|"")*)"|([^",\n]*)),/g;
  const texts = [...csv.matchAll(row)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? "").replaceAll('""', '"'),
  );
  expect(texts.length).toBeGreaterThan(2_300);
  return texts.slice(1);
}
