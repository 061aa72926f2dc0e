/**
 * What is proposed for an item: the rule's class, and what the adopted decision says about that class.
 *
 * To preserve is the main rule (bevaringsforskrifta § 3; arkivlagen 3 and 10 §§): without a clause nothing is prunable.
 */

import { featuresOf } from "../classify/features.ts";
import type { Subject } from "../classify/subject.ts";
import type { CompiledTable, RuleMatch } from "../classify/table.ts";
import { classify } from "../classify/table.ts";
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { Clause, RetentionDecision } from "../domain/decision.ts";
import type { DecisionId } from "../domain/ids.ts";
import type { Classification, Ground, Registration } from "../domain/outcome.ts";
import { clauseFor } from "./covers.ts";
import { dueOn } from "./due.ts";
import { conflictText, uncoveredText } from "./proposal-texts.ts";

export interface AdoptedDecision {
  readonly id: DecisionId;
  readonly document: RetentionDecision;
}

export interface ProposalRequest {
  readonly table: CompiledTable;
  /** the one that is adopted, never a draft */
  readonly decision: AdoptedDecision | undefined;
  readonly subject: Subject;
  readonly postedOn: Day;
  readonly capturedOn: Day;
  /** of the reason */
  readonly language: Language;
  /** the day of classifying: when told, the decision must be in force on it */
  readonly on?: Day;
}

export function propose(request: ProposalRequest): Classification {
  const match = classify(request.table, featuresOf(request.subject));
  return proposalFor(match, request);
}

/** The same for a rule that is already known to hold. */
export function proposalFor({ rule }: RuleMatch, request: ProposalRequest): Classification {
  const { decision, postedOn, on, language } = request;
  const clause = decision && clauseFor(decision.document, rule.classId, postedOn, on);
  const base = {
    outcome: rule.outcome,
    classId: rule.classId,
    ruleId: rule.id,
    reason: rule.reason[language],
    registration: stricter(rule.registration, clause?.registration),
    ground: rule.ground ?? groundOfAnswered(request.subject),
    clause: undefined,
    dueOn: undefined,
  };
  if (rule.outcome === "needsReview") return base;
  if (!decision || !clause) {
    if (rule.outcome !== "prunable") return base;
    return {
      ...base,
      outcome: "needsReview",
      reason: `${base.reason} ${uncoveredText(rule.classId, postedOn, language)}`,
    };
  }
  if (clause.outcome !== rule.outcome) {
    const conflict = conflictText(rule, clause, language);
    return { ...base, outcome: "needsReview", reason: `${base.reason} ${conflict}` };
  }
  return {
    ...base,
    clause: { decisionId: decision.id, clauseId: clause.id },
    dueOn: dueUnder(clause, request),
  };
}

function dueUnder(clause: Clause, { postedOn, capturedOn }: ProposalRequest): Day | undefined {
  const answer = dueOn(clause, { postedOn, capturedOn });
  return "due" in answer ? answer.due : undefined;
}

/** An answer repeats what it answers: what shields a question shields its answer. */
function groundOfAnswered({ byAgency, parent }: Subject): Ground | undefined {
  return byAgency ? parent?.ground : undefined;
}

const strictness: Readonly<Record<Registration, number>> = { register: 2, keepOrdered: 1, neither: 0 };

function stricter(rule: Registration, clause: Registration | undefined): Registration {
  return clause !== undefined && strictness[clause] > strictness[rule] ? clause : rule;
}
