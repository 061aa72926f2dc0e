import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { classIds, statutoryPreservation } from "../../src/classify/classes.ts";
import { rulesByCountry } from "../../src/classify/table.ts";
import { decisionSchema } from "../../src/retention/file-format.ts";
import { keeps } from "../../src/retention/keeps.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import { aClause, aDecisionFile, draft } from "./decisions.ts";

const oneYear = { kind: "years", years: 1, trigger: "posted" };
const preserve = { kind: "preserve" };

function pathsOf(changes: object): readonly string[] {
  const read = parseDecision({ ...aDecisionFile, ...changes });
  return read.ok ? [] : read.faults.map(({ path }) => path);
}

describe("a decision is read strictly", () => {
  test.each<[string, object, string]>([
    ["an unknown class", { clauses: [aClause("1", ["PRAYS"], oneYear)] }, "clauses[0].classes[0]"],
    [
      "a class in two clauses",
      { clauses: [aClause("1", ["PRAISE"], oneYear), aClause("2", ["SPAM", "PRAISE"], oneYear)] },
      "clauses[1].classes[1]",
    ],
    [
      "a class twice in one clause",
      { clauses: [aClause("1", ["PRAISE", "PRAISE"], oneYear)] },
      "clauses[0].classes[1]",
    ],
    [
      "a clause number used twice",
      { clauses: [aClause("1", ["PRAISE"], oneYear), aClause("1", ["SPAM"], oneYear)] },
      "clauses[1].id",
    ],
    [
      "negative years",
      { clauses: [aClause("1", ["PRAISE"], { ...oneYear, years: -1 })] },
      "clauses[0].retention.years",
    ],
    [
      "half a year",
      { clauses: [aClause("1", ["PRAISE"], { ...oneYear, years: 0.5 })] },
      "clauses[0].retention.years",
    ],
    [
      "years and days at once",
      { clauses: [aClause("1", ["PRAISE"], { ...oneYear, days: 3 })] },
      "clauses[0].retention",
    ],
    ["an end before the beginning", { validTo: "2025-12-31" }, "validTo"],
    [
      "records that end before they begin",
      { recordsFrom: "2026-01-02", recordsTo: "2026-01-01" },
      "recordsTo",
    ],
    ["a day that does not exist", { validFrom: "2026-02-29" }, "validFrom"],
    [
      "a criterion that was not weighed",
      { inquiry: { otherRules: "ja", ownNeeds: "ja", othersNeeds: "ja" } },
      "inquiry.citizensNeeds",
    ],
    [
      "a criterion of the other country",
      { inquiry: { ...aDecisionFile.inquiry, research: "ja" } },
      "inquiry.research",
    ],
    ["an empty criterion", { inquiry: { ...aDecisionFile.inquiry, ownNeeds: "  " } }, "inquiry.ownNeeds"],
    ["no body", { body: " " }, "body"],
    ["a key that nobody knows", { validUntil: "2027-01-01" }, ""],
    [
      "needsReview as a decision",
      { clauses: [aClause("1", ["PRAISE"], preserve, "needsReview")] },
      "clauses[0].outcome",
    ],
    ["prunable without a period", { clauses: [aClause("1", ["PRAISE"], preserve)] }, "clauses[0].retention"],
    [
      "a public record with a period",
      { clauses: [aClause("1", ["PRAISE"], oneYear, "publicRecord")] },
      "clauses[0].retention",
    ],
    [
      "casework with a period",
      { clauses: [aClause("1", ["CASE-QUESTION"], oneYear, "caseworkDocument")] },
      "clauses[0].retention",
    ],
  ])("%s is a fault at its place", (_what, changes, path) => {
    expect(pathsOf(changes)).toContain(path);
  });

  test.each([
    "REGISTER",
    "CONSULTATION",
    "CRISIS",
    "CHANNEL-PROFILE",
    "PUBLICATION",
    "EVALUATION",
    "TIP",
  ] as const)("%s is preserved by statute in Norway and cannot be given a period", (classId) => {
    const read = parseDecision({ ...aDecisionFile, clauses: [aClause("1", [classId], oneYear)] });
    expect(statutoryPreservation("NO", classId)?.section).toBeDefined();
    expect(read).toMatchObject({ ok: false, faults: [{ path: "clauses[0].classes[0]" }] });
  });

  test("all faults are told at once, of form and of law", () => {
    const paths = pathsOf({
      title: "",
      validTo: "2020-01-01",
      inquiry: {},
      clauses: [aClause("1", ["PRAYS"], { ...oneYear, years: -1 }), aClause("1", ["CRISIS"], oneYear)],
    });
    expect(paths).toEqual([
      "title",
      "clauses[0].retention.years",
      "validTo",
      "inquiry.otherRules",
      "inquiry.ownNeeds",
      "inquiry.othersNeeds",
      "inquiry.citizensNeeds",
      "clauses[1].id",
      "clauses[0].classes[0]",
      "clauses[1].classes[0]",
    ]);
  });

  test.each([
    null,
    7,
    "text",
    [],
    {},
    { clauses: 3 },
    { clauses: [null, 3] },
    { legalBasis: [null], country: "SE" },
  ])("%j is no decision, and is refused without an exception", (json) => {
    expect(parseDecision(json).ok).toBe(false);
  });

  test("a name from Object.prototype is no class and no criterion", () => {
    expect(pathsOf({ clauses: [aClause("1", ["toString"], oneYear)] })).toEqual(["clauses[0].classes[0]"]);
  });
});

test("a Swedish decision that cites a repealed RA-FS is read with a warning", () => {
  const inquiry = {
    publicInsight: "ja",
    justiceAndAdministration: "ja",
    research: "ja",
    culturalHeritage: "ja",
  };
  const read = parseDecision({
    ...aDecisionFile,
    country: "SE",
    inquiry,
    legalBasis: [{ act: "RA-FS 1991:6", section: "2 §" }],
  });
  expect(read).toMatchObject({
    ok: true,
    warnings: expect.arrayContaining([
      {
        path: "legalBasis[0].act",
        place: "legal basis no. 1",
        message: expect.stringContaining("was repealed"),
      },
    ]),
  });
});

const drafts = [
  "no-demo",
  "no-municipality",
  "no-state",
  "se-demo",
  "se-municipality",
  "se-authority",
] as const;

describe.each(drafts)("the draft %s.json", (name) => {
  const read = parseDecision(draft(name));
  const country = name.startsWith("no") ? "NO" : "SE";

  test("is right and warns of nothing but that it is a draft and proposes periods", () => {
    const warned = { title: /draft/, reference: /draft/, clauses: /is a proposal/ };
    expect(read).toMatchObject({
      ok: true,
      warnings: Object.entries(warned).map(([path, message]) => ({
        path,
        message: expect.stringMatching(message),
      })),
    });
  });

  test("has a clause for every class", () => {
    const covered = read.ok ? read.decision.clauses.flatMap(({ classes }) => classes) : [];
    expect([...covered].sort()).toEqual([...classIds].sort());
  });

  test("keeps at least what every rule keeps that does not ask an officer", () => {
    const clauses = read.ok ? read.decision.clauses : [];
    const looser = rulesByCountry[country].filter(({ outcome, classId }) => {
      const clause = clauses.find(({ classes }) => classes.includes(classId));
      return outcome !== "needsReview" && (!clause || keeps[clause.outcome] < keeps[outcome]);
    });
    expect(looser.map(({ id }) => id)).toEqual([]);
  });

  test("lets the decision confirm nothing that holds words", () => {
    const clauses = read.ok ? read.decision.clauses : [];
    const confirmed = clauses.filter(({ confirmedByDecision }) => confirmedByDecision);
    for (const { classes } of confirmed)
      expect(["REACTION", "AUDIENCE", "PUBLICATION-COPY"]).toEqual(expect.arrayContaining([...classes]));
  });
});

/** Kinds of the law's tables that are no class: staff's private posts are never captured, versions belong to their item. */
const withoutClass = new Set([23, 24, 25]);

test.each(["NO", "SE"] as const)(
  "the drafts of %s decide about every kind of item that rules know",
  (country) => {
    const names = drafts.filter((name) => name.startsWith(country.toLowerCase()));
    for (const name of names) {
      const read = parseDecision(draft(name));
      const covered = new Set<string>(read.ok ? read.decision.clauses.flatMap(({ classes }) => classes) : []);
      const rows = rulesByCountry[country]
        .filter(({ classId }) => covered.has(classId))
        .map(({ row }) => row);
      const missing = Array.from({ length: 28 }, (_, at) => at + 1).filter(
        (row) => !withoutClass.has(row) && !rows.includes(row),
      );
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  },
);

test("the JSON Schema in the repository is the one that the code reads by", () => {
  const path = join(import.meta.dirname, "../../schemas/retention-decision.schema.json");
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(decisionSchema());
});
