/** A small decision that is right in every way, for tests to spoil. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "../../src/domain/day.ts";
import type { RetentionDecision } from "../../src/domain/decision.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import type { Place } from "../../src/retention/scope.ts";

export const aDecisionFile = {
  title: "Kassasjonsvedtak",
  country: "NO",
  language: "nb",
  reference: "Sak 26/118",
  body: "Kommunedirektøren",
  legalBasis: [{ act: "arkivforskrifta", section: "§ 3" }],
  inquiry: { otherRules: "ja", ownNeeds: "ja", othersNeeds: "ja", citizensNeeds: "ja" },
  validFrom: "2026-01-01",
  clauses: [aClause("1.1", ["PRAISE"], { kind: "years", years: 1, trigger: "posted" })],
};

export function aClause(id: string, classes: readonly string[], retention: object, outcome = "prunable") {
  return {
    id,
    classes,
    outcome,
    retention,
    text: "Tekst.",
    source: { act: "arkivforskrifta", section: "§ 3" },
  };
}

/** @throws Error with the faults when the file is not right */
export function aDecision(changes: object = {}): RetentionDecision {
  const read = parseDecision({ ...aDecisionFile, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.decision;
}

/** A channel of the agency, on a day. */
export function aPlace(
  postedOn: string,
  channel: Partial<Place["channel"]> = {},
  unit = "Servicetorget",
): Place {
  const address = "https://kommunen.example.no/feed";
  const id = "018f0000-0000-7000-8000-00000000000c";
  return { channel: { id, address, kind: "feed", ...channel }, unit, postedOn: day(postedOn) };
}

/** @param name of the file; `no` and `se` for the demo's */
export function draft(name: string): unknown {
  const file = name === "no" || name === "se" ? `${name}-demo` : name;
  const path = join(import.meta.dirname, `../../src/retention/drafts/${file}.json`);
  return JSON.parse(readFileSync(path, "utf8"));
}
