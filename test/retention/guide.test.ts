/** What docs/retention-decisions.md shows is what the program reads. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { retentionConditions, retentionTriggers } from "../../src/domain/decision.ts";
import { draftNames } from "../../src/pipeline/decide/drafts.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import { aClause, aDecisionFile } from "./decisions.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/retention-decisions.md"), "utf8");
const [clause, ownClasses, supersedes] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json = ""]) => json,
);

function faultsOf(changes: object): unknown {
  const read = parseDecision({ ...aDecisionFile, ...changes });
  return read.ok ? [] : read.faults;
}

describe("the guide to retention decisions", () => {
  test("shows a clause that can be read", () => {
    expect(faultsOf({ clauses: [JSON.parse(clause ?? "")] })).toEqual([]);
  });

  test("shows an own class whose example holds", () => {
    const own = JSON.parse(`{${ownClasses}}`);
    const period = { kind: "years", years: 1, trigger: "posted" };
    expect(own.ownClasses).toHaveLength(1);
    expect(faultsOf({ ...own, clauses: [aClause("5.1", ["BADEVANN"], period)] })).toEqual([]);
  });

  test("shows parts of decisions that can be superseded", () => {
    expect(faultsOf(JSON.parse(`{${supersedes}}`))).toEqual([]);
  });

  test("names every trigger, condition and draft", () => {
    for (const name of [...retentionTriggers, ...retentionConditions, ...draftNames])
      expect(guide).toContain(`\`${name}\``);
  });
});
