/** An item against whose destruction nothing stands, for tests that put one thing in the way. */
import { type Day, day } from "../../src/domain/day.ts";
import type { Clause, RetentionDecision } from "../../src/domain/decision.ts";
import type { DecisionId } from "../../src/domain/ids.ts";
import type { AdoptedDecision } from "../../src/retention/covers.ts";
import type { ClassInForce, DestructionFacts, ObstacleCode } from "../../src/retention/may-destroy.ts";
import { mayDestroy } from "../../src/retention/may-destroy.ts";

/** On which everything of `destroyable` is due. */
export const dueDay = day("2028-01-01");

export function aClause(change: Partial<Clause> = {}): Clause {
  return {
    id: "3.1",
    classes: ["PRAISE"],
    outcome: "prunable",
    registration: undefined,
    retention: { kind: "years", years: 1, trigger: "posted" },
    text: "Ros kasserast etter eitt år.",
    source: { act: "arkivforskrifta (FOR-2025-12-17-2647)", section: "§ 3" },
    ...change,
  };
}

export function anAdopted(
  clauses: readonly Clause[] = [aClause()],
  change: Partial<RetentionDecision> = {},
  id = "decision-1",
): AdoptedDecision {
  return {
    id: id as DecisionId,
    document: {
      title: "Kassasjonsvedtak",
      country: "NO",
      language: "nn",
      reference: "26/114",
      body: "Kommunedirektøren",
      legalBasis: [],
      inquiry: {},
      validFrom: "2026-01-01" as Day,
      validTo: undefined,
      recordsFrom: undefined,
      recordsTo: undefined,
      clauses,
      ...change,
    },
  };
}

export function aClass(change: Partial<ClassInForce> = {}): ClassInForce {
  return {
    classificationId: "classification-1",
    state: "confirmed",
    by: "Kari Vik",
    outcome: "prunable",
    classId: "PRAISE",
    registration: "neither",
    versionId: "version-1",
    reopenedBecause: undefined,
    ...change,
  };
}

export function destroyable(change: Partial<DestructionFacts> = {}): DestructionFacts {
  return {
    itemId: "item-1",
    country: "NO",
    kind: "comment",
    byAgency: false,
    place: {
      channel: { id: "channel-1", address: "https://kommune.example/feed", kind: "feed" },
      unit: "Dokumentsenteret",
    },
    versionId: "version-1",
    classified: aClass(),
    threadRead: true,
    openAct: undefined,
    actOwed: undefined,
    decisions: [anAdopted()],
    retention: { postedOn: "2026-05-20" as Day, capturedOn: "2026-06-01" as Day },
    holds: [],
    entry: undefined,
    opensCase: undefined,
    inTheMaking: undefined,
    sharedFiles: [],
    ...change,
  };
}

/** Codes of what stands against it, in order; empty when it may be destroyed. */
export function obstaclesTo(facts: DestructionFacts, on: Day = dueDay): readonly ObstacleCode[] {
  const answer = mayDestroy(facts, on);
  return answer.may ? [] : answer.because.map(({ code }) => code);
}
