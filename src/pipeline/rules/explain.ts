/** Which rule holds for a text and why, as classifying would say; nothing is stored. Pure. */
import { featuresOf } from "../../classify/features.ts";
import { conditionInWords, flagsInWords, type RuleEntry, rulebook } from "../../classify/rulebook.ts";
import { blankSubject, type Subject } from "../../classify/subject.ts";
import { classify, tableOf } from "../../classify/table.ts";
import type { Country, Language } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import type { RetentionDecision } from "../../domain/decision.ts";
import { asId, type DecisionId } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { proposalFor } from "../../retention/propose.ts";

export { type RuleEntry, rulebook, wordLists } from "../../classify/rulebook.ts";

export interface ExplainRequest {
  readonly country: Country;
  /** of what is told */
  readonly language: Language;
  readonly text: string;
  readonly byAgency: boolean;
  readonly kind: "comment" | "post" | "message";
  readonly answered: boolean;
  /** it answers another citizen's comment of this outcome */
  readonly replyTo: Outcome | undefined;
  readonly postedOn: Day;
  /** as if it were in force; without one what a rule proposes to prune is covered by nothing */
  readonly decision: RetentionDecision | undefined;
}

export interface Explanation {
  readonly rule: RuleEntry;
  /** the flags that made it hold, in words */
  readonly because: readonly string[];
  /** every fact that was read in the text, with the entry of the word list that showed it */
  readonly read: readonly { readonly fact: string; readonly word: string | undefined }[];
  readonly textLanguage: string;
  readonly proposal: {
    readonly classId: string;
    readonly outcome: Outcome;
    readonly reason: string;
    readonly clauseId: string | undefined;
  };
}

export function explainText(request: ExplainRequest): Explanation {
  const { country, language, decision, postedOn } = request;
  const subject = subjectOf(request);
  const features = featuresOf(subject);
  const table = tableOf(country);
  const match = classify(table, features);
  const proposal = proposalFor(match, {
    decisions: decision
      ? [{ id: asId<DecisionId>("00000000-0000-7000-8000-000000000000"), document: decision }]
      : [],
    subject,
    place: { channel: { id: "", address: "", kind: "feed" }, unit: "", postedOn },
    capturedOn: postedOn,
    language,
  });
  const rule = rulebook(country, language).find(({ id }) => id === match.rule.id);
  if (!rule) throw new RangeError(`no rule ${match.rule.id}`);
  const words: Readonly<Record<string, string | undefined>> = features.words;
  return {
    rule,
    because:
      match.because.length > 0 ? flagsInWords(match.because, language) : [conditionInWords({}, language)],
    read: features.set.map((flag) => ({ fact: flagsInWords([flag], language).join(), word: words[flag] })),
    textLanguage: features.language,
    proposal: {
      classId: proposal.classId,
      outcome: proposal.outcome,
      reason: proposal.reason,
      clauseId: proposal.clause?.clauseId,
    },
  };
}

function subjectOf({ country, text, byAgency, kind, answered, replyTo }: ExplainRequest): Subject {
  return {
    ...blankSubject(country),
    text,
    byAgency,
    kind,
    answeredByAgency: answered,
    parent: replyTo && { kind: "comment", byAgency: false, outcome: replyTo },
  };
}
