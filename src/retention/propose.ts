/**
 * What is proposed for an item: the rule's class, and what the adopted decision says about that class.
 *
 * To preserve is the main rule (bevaringsforskrifta § 3; arkivlagen 3 and 10 §§): without a clause nothing is prunable.
 */

import { featuresOf } from "../classify/features.ts";
import type { Rule } from "../classify/rules/rule.ts";
import type { Subject } from "../classify/subject.ts";
import type { CompiledTable, RuleMatch } from "../classify/table.ts";
import { classify } from "../classify/table.ts";
import { plainWords } from "../classify/words/lexicon.ts";
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { Clause } from "../domain/decision.ts";
import type { Classification, Ground, Outcome, Registration } from "../domain/outcome.ts";
import { type AdoptedDecision, type SpeakingClause, speakingClause } from "./covers.ts";
import { dueOn, type RetentionFacts } from "./due.ts";
import { keeps } from "./keeps.ts";
import { ownClassOf, ownTitle, saysNothingElse } from "./own-classes.ts";
import { ownClassText, saysMoreText, stricterText, uncoveredText } from "./proposal-texts.ts";
import type { Place } from "./scope.ts";

/** What a decision asks of an item beside its class. */
export interface ProposedSubject
  extends Pick<Subject, "byAgency" | "title" | "text" | "versions" | "mediaCount"> {
  readonly parent: Pick<NonNullable<Subject["parent"]>, "ground"> | undefined;
}

export interface ProposalRequest {
  readonly table: CompiledTable;
  /** those that are adopted, never a draft */
  readonly decisions: readonly AdoptedDecision[];
  readonly subject: Subject;
  /** where and when it was said */
  readonly place: Place;
  readonly capturedOn: Day;
  /** further days that may start a period, as far as they are known */
  readonly facts?: Partial<RetentionFacts>;
  /** of the reason */
  readonly language: Language;
  /** the day of classifying: when told, the decision must be in force on it */
  readonly on?: Day;
}

/** What is asked once the rule is known. */
export interface RuledRequest extends Omit<ProposalRequest, "table" | "subject"> {
  readonly subject: ProposedSubject;
}

export function propose(request: ProposalRequest): Classification {
  const match = classify(request.table, featuresOf(request.subject));
  return proposalFor(match, request);
}

/**
 * The same for a rule that is already known to hold. A clause that keeps more than the rule applies; one that keeps less
 * never acts, for a rule that asks to keep something does so by law.
 */
export function proposalFor({ rule }: Pick<RuleMatch, "rule">, request: RuledRequest): Classification {
  const { decisions, place, on, language } = request;
  const speaking = speakingClause(decisions, { ...place, classId: rule.classId }, on);
  const base = {
    outcome: rule.outcome,
    classId: rule.classId as string,
    ruleId: rule.id,
    reason: rule.reason[language],
    registration: stricter(rule.registration, speaking?.clause.registration),
    ground: rule.ground ?? groundOfAnswered(request.subject),
    clause: undefined,
    dueOn: undefined,
  };
  const own = ownProposal(rule, base, request);
  if (own) return own;
  if (rule.outcome === "needsReview") return base;
  if (speaking) return underClause({ ...base, outcome: rule.outcome }, speaking, request);
  if (rule.outcome !== "prunable") return base;
  const uncovered = uncoveredText(rule.classId, place.postedOn, language);
  return { ...base, outcome: "needsReview", reason: `${base.reason} ${uncovered}` };
}

type Kept = Exclude<Outcome, "needsReview">;

function underClause(
  base: Classification & { readonly outcome: Kept },
  { decision, clause }: SpeakingClause,
  request: RuledRequest,
): Classification {
  if (keeps[clause.outcome] < keeps[base.outcome]) return base;
  const isStricter = clause.outcome !== base.outcome;
  return {
    ...base,
    outcome: clause.outcome,
    reason: isStricter ? `${base.reason} ${stricterText(clause, request.language)}` : base.reason,
    clause: { decisionId: decision.id, clauseId: clause.id },
    dueOn: dueUnder(clause, request),
  };
}

/**
 * A class of the agency's own takes the place of the rule's where its clause keeps as much or more, or where no rule knows
 * what the item is. There it prunes only a text that says nothing else; one that does is for an officer, under that class.
 * What a rule leaves to an officer for another reason stays with the officer; and in a long text a few
 * words prove nothing, so there they prune nothing.
 */
function ownProposal(rule: Rule, base: Classification, request: RuledRequest): Classification | undefined {
  const { decisions, subject, place, on, language } = request;
  const match = ownClassOf(decisions, subject, on);
  const speaking = match && speakingClause(decisions, { ...place, classId: match.own.id }, on);
  if (!speaking) return undefined;
  const { clause } = speaking;
  const isUnknown = rule.classId === "UNSORTED";
  if (rule.outcome === "needsReview" ? !isUnknown : keeps[clause.outcome] < keeps[rule.outcome])
    return undefined;
  const prunesUnknown = clause.outcome === "prunable" && isUnknown;
  if (prunesUnknown && !isShort(subject.text)) return undefined;
  const reason = ownClassText(ownTitle(match.own, language), match.word, clause, language);
  if (prunesUnknown && !subject.byAgency && !saysNothingElse(match, subject))
    return { ...base, classId: match.own.id, reason: `${reason} ${saysMoreText(language)}` };
  return {
    ...base,
    outcome: clause.outcome,
    classId: match.own.id,
    reason,
    registration: stricter(rule.registration, clause.registration),
    clause: { decisionId: speaking.decision.id, clauseId: clause.id },
    dueOn: dueUnder(clause, request),
  };
}

/** Words up to which a text is about what its words say and nothing else. */
const shortWords = 25;

function isShort(text: string): boolean {
  return plainWords(text).trim().split(" ").length <= shortWords;
}

function dueUnder(clause: Clause, { place, capturedOn, facts }: RuledRequest): Day | undefined {
  const answer = dueOn(clause, { ...facts, postedOn: place.postedOn, capturedOn });
  return "due" in answer ? answer.due : undefined;
}

/** An answer repeats what it answers: what shields a question shields its answer. */
function groundOfAnswered({ byAgency, parent }: ProposedSubject): Ground | undefined {
  return byAgency ? parent?.ground : undefined;
}

const strictness: Readonly<Record<Registration, number>> = { register: 2, keepOrdered: 1, neither: 0 };

function stricter(rule: Registration, clause: Registration | undefined): Registration {
  return clause !== undefined && strictness[clause] > strictness[rule] ? clause : rule;
}
