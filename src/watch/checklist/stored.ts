/** PURE. Points that what is stored answers: days, looks, decisions, the queue, the newest posts. */
import { addDays } from "../../domain/day.ts";
import { evaluationDue } from "../register/duties.ts";
import { supervisionRule } from "../register/rules.ts";
import type { ChecklistFacts } from "./facts.ts";
import { type Answer, type Evidence, met, not } from "./finding.ts";
import type { PointId } from "./points.ts";

const rules: Readonly<Partial<Record<PointId, (facts: ChecklistFacts) => Answer>>> = {
  C08: evaluated,
  C09: approvedFirst,
  C13: captured,
  C14: decided,
  C16: supervised,
  C29: linkedToOwnSite,
  C30: ({ removed }) =>
    not("notEvaluated", "errorsNotTold", { kind: "count", what: "removed", count: removed }),
  C33: () => not("notEvaluated", "periodsNotKept"),
  C37: listed,
};

export function answerStored(id: PointId, facts: ChecklistFacts): Answer | undefined {
  return rules[id]?.(facts);
}

function openingOf({
  register,
  firstPost,
}: ChecklistFacts): (Evidence & { readonly kind: "day" }) | undefined {
  const opened = register.opened?.value.on;
  // what was posted there was posted after it was opened, whatever somebody registered
  if (opened !== undefined && (firstPost === undefined || opened <= firstPost))
    return { kind: "day", what: "opened", on: opened };
  return firstPost === undefined ? undefined : { kind: "day", what: "firstPost", on: firstPost };
}

function evaluated(facts: ChecklistFacts): Answer {
  const { register, today, known } = facts;
  if (register.empty) return not("notEvaluated", "nothingRegistered");
  const opening = openingOf(facts);
  const { due, latest, planned } = evaluationDue(register, opening?.on ?? known);
  const last = register.evaluations.at(-1);
  const evidence: readonly Evidence[] = [
    ...(last
      ? [{ kind: "registered", topic: "evaluation", entry: last } as const]
      : opening
        ? [opening]
        : []),
    ...(planned ? [{ kind: "day", what: "evaluationDue", on: due } as const] : []),
  ];
  if (due < today) return not("notMet", { code: "evaluationOverdue", on: due }, ...evidence);
  if (planned && due > latest) return not("notMet", { code: "evaluationLate", on: latest }, ...evidence);
  // that nothing is overdue yet proves nothing: one was carried out, or a day is set
  if (!planned && !last) return not("notMet", { code: "lacks", topics: ["evaluationDue"] }, ...evidence);
  return met(...evidence);
}

function approvedFirst(facts: ChecklistFacts): Answer {
  const { register } = facts;
  if (register.empty) return not("notEvaluated", "nothingRegistered");
  const { planApproval: approval, planComment: comment } = register;
  const opening = openingOf(facts);
  const evidence: readonly Evidence[] = [
    ...(comment ? [{ kind: "registered", topic: "planComment", entry: comment } as const] : []),
    ...(approval ? [{ kind: "registered", topic: "planApproval", entry: approval } as const] : []),
    ...(opening ? [opening] : []),
  ];
  if (!approval || !comment) {
    const topics = [
      ...(comment ? [] : ["planComment" as const]),
      ...(approval ? [] : ["planApproval" as const]),
    ];
    return not("notMet", { code: "lacks", topics }, ...evidence);
  }
  const [commented, approved] = [comment.value.on, approval.value.on];
  if (commented > approved)
    return not("notMet", { code: "commentedLate", on: commented, than: approved }, ...evidence);
  if (!opening) return not("notEvaluated", "noPost", ...evidence);
  if (approved > opening.on)
    return not("notMet", { code: "approvedLate", on: approved, than: opening.on }, ...evidence);
  return met(...evidence);
}

/** A look that is one slot late has not failed yet: the slack is ours. */
function captured({ capture, now }: ChecklistFacts): Answer {
  const { state, stateOn, everyMinutes, lastWholeAt, neverLooked } = capture;
  if (neverLooked) return not("notEvaluated", "handedIn");
  if (state === "closed") return not("notEvaluated", "closed");
  if (state === "paused") return not("notMet", { code: "paused", on: stateOn });
  if (!lastWholeAt) return not("notMet", "neverWhole");
  const evidence: Evidence = { kind: "look", at: lastWholeAt, everyMinutes };
  const late = now.getTime() - lastWholeAt.getTime() > 2 * everyMinutes * 60_000;
  return late ? not("notMet", "lookOverdue", evidence) : met(evidence);
}

function decided({ decisions }: ChecklistFacts): Answer {
  if (decisions.length === 0) return not("notMet", "noDecision");
  return met(...decisions.map((one) => ({ kind: "decision", ...one }) as const));
}

function supervised({ register, review, today }: ChecklistFacts): Answer {
  const { staffing } = register;
  const { waiting, lastActOn } = review;
  const evidence: readonly Evidence[] = [
    ...(staffing ? [{ kind: "registered", topic: "staffing", entry: staffing } as const] : []),
    { kind: "count", what: "waiting", count: waiting },
    ...(lastActOn ? [{ kind: "day", what: "lastAct", on: lastActOn } as const] : []),
  ];
  const neglected =
    waiting > 0 && (lastActOn === undefined || lastActOn < addDays(today, -supervisionRule.days));
  if (neglected) return not("notMet", "backlog", ...evidence);
  if (staffing) return met(...evidence);
  return register.empty
    ? not("notEvaluated", "nothingRegistered", ...evidence)
    : not("notMet", "noStaffing", ...evidence);
}

function linkedToOwnSite({ posts, onOwnSite }: ChecklistFacts): Answer {
  if (onOwnSite && posts.ownHost !== undefined) return met({ kind: "ownSite", host: posts.ownHost });
  if (posts.ownHost === undefined) return not("notEvaluated", "noWebsite");
  if (posts.read === 0) return not("notEvaluated", "noPosts");
  const evidence: Evidence = { kind: "count", what: "linking", count: posts.linking, of: posts.read };
  return posts.linking === posts.read ? met(evidence) : not("notSeen", "linksLacking", evidence);
}

function listed({ register }: ChecklistFacts): Answer {
  const { website, websiteSeen: seen } = register;
  if (!website) return not("notEvaluated", "noWebsite");
  // what was seen of another page says nothing of this one
  const isOfIt = seen?.value.page === website.value.page;
  if (!seen || !isOfIt) return not("notSeen", "websiteNotSeen");
  const evidence: Evidence = { kind: "registered", topic: "websiteSeen", entry: seen };
  return seen.value.listed
    ? met(evidence)
    : not("notMet", { code: "notListed", on: seen.value.on }, evidence);
}
