/** What the items of a thread are, parents first: one proposal each, where it differs from the one in force. Pure. */
import { kindFacts } from "../../capture/channels/kinds.ts";
import { type AgencyAnswer, weighAnswers } from "../../classify/answer.ts";
import { featuresOf } from "../../classify/features.ts";
import type { Subject } from "../../classify/subject.ts";
import { type CompiledTable, classify, type RuleMatch } from "../../classify/table.ts";
import { type Topic, topicOf } from "../../classify/topics.ts";
import type { ClassifiedItem } from "../../db/classifications.ts";
import type { ClassInForce, ThreadItem } from "../../db/threads.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { isConfirmedByDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { isTakenAway } from "../../domain/item.ts";
import type { Classification } from "../../domain/outcome.ts";
import { byDecision, byRules, isByOfficer } from "../../domain/review.ts";
import type { AdoptedDecision } from "../../retention/covers.ts";
import {
  contextIn,
  indexOf,
  type KeptItem,
  keptByOfficer,
  type ParentClass,
  type ThreadIndex,
} from "../../retention/kept.ts";
import { type ProposedSubject, proposalFor } from "../../retention/propose.ts";
import type { Place } from "../../retention/scope.ts";

/** What one run classifies under. */
export interface Grounds {
  readonly agency: Agency;
  readonly table: CompiledTable;
  readonly decisions: readonly AdoptedDecision[];
  /** digest of all that one run has in common; an item that was classified under another is classified again */
  readonly basis: string;
  /** the day of classifying */
  readonly on: Day;
}

/** A classification that is to be put in force; of what an officer decided, one that stands beside theirs. */
export type Judged = Omit<ClassifiedItem, "id">;

/** What is to be written about a thread. */
export interface JudgedThread {
  readonly judged: readonly Judged[];
  /** decided by officers: their class stays, and what was looked at beside it is written */
  readonly kept: readonly KeptItem[];
}

/** The rule that holds for an item, and what of the item a decision asks beside it. */
export interface Ruled {
  readonly match: Pick<RuleMatch, "rule">;
  readonly subject: ProposedSubject;
  readonly language: string;
}

/** Which rule holds for an item, once it is known what became of those it answers; undefined when its text must be read. */
export type RuleOf = (item: ThreadItem, made: ReadonlyMap<string, ParentClass>) => Ruled | undefined;

/** What the thread around an item changes (an answer, a parent that is shielded now) is written; the rest keep what they have. */
export function classifyThread(under: Grounds, thread: readonly ThreadItem[]): JudgedThread {
  const made = judgeThread(under, thread, rulesOn(under, thread));
  if (!made)
    throw new ArchiveError("config.invalid", "no rule holds: the table was not made by compileTable");
  return made;
}

/**
 * The same for rules that may be known already: what differs between classifying and asking what a decision would do is
 * where the rule of an item comes from, and nothing else.
 *
 * @returns undefined when a rule is not known
 */
export function judgeThread(
  under: Grounds,
  thread: readonly ThreadItem[],
  ruleOf: RuleOf,
): JudgedThread | undefined {
  const around = indexOf(thread);
  const made = new Map<string, ParentClass>();
  const judged: Judged[] = [];
  const kept: KeptItem[] = [];
  for (const item of parentsFirst(thread, around.byNativeId)) {
    const officers = item.current && isByOfficer(item.current.by) ? item.current : undefined;
    const keep = officers && lookAgain(under, { item, current: officers, around, made });
    if (keep) kept.push(keep);
    if (officers) made.set(item.nativeId, officers);
    if (officers && !keep?.proposesAgain) continue;
    const ruled = ruleOf(item, made);
    if (!ruled) return undefined;
    const proposal = proposedFor(under, item, ruled);
    if (officers) {
      judged.push({ ...proposal, by: byRules, beside: true });
      continue;
    }
    made.set(item.nativeId, { ...proposal.classification, by: proposal.by });
    if (item.current && isSame(item, proposal, under.basis)) continue;
    judged.push(proposal);
  }
  return { judged, kept };
}

/** Reads the texts of the thread and asks the rules. */
function rulesOn({ agency, table }: Grounds, thread: readonly ThreadItem[]): RuleOf {
  const byNativeId = new Map(thread.map((item) => [item.nativeId, item]));
  const answers = answersIn(thread);
  const topics = new Map<ThreadItem, Topic>();
  return (item, made) => {
    const subject = subjectOf(agency, item, byNativeId, made, answers, topics);
    const features = featuresOf(subject);
    return { match: classify(table, features), subject, language: features.language };
  };
}

/** Where and when it was said, as decisions ask it. */
export function placeOf(
  agency: Agency,
  item: Pick<ThreadItem, "channelId" | "channelAddress" | "channelKind" | "postedAt" | "firstSeenAt">,
): Place & { readonly capturedOn: Day } {
  return {
    channel: { id: item.channelId, address: item.channelAddress, kind: item.channelKind },
    unit: agency.unit,
    postedOn: dayOf(item.postedAt ?? item.firstSeenAt, agency.timeZone),
    capturedOn: dayOf(item.firstSeenAt, agency.timeZone),
  };
}

function lookAgain(
  { agency, basis, decisions, on }: Grounds,
  of: {
    readonly item: ThreadItem;
    readonly current: ClassInForce;
    readonly around: ThreadIndex<ThreadItem>;
    readonly made: ReadonlyMap<string, ParentClass>;
  },
): KeptItem | undefined {
  const { item, current, around, made } = of;
  const context = contextIn(around, item, (parent) => made.get(parent.nativeId));
  const now = { context, standing: standingOf(item), basis, decisions, on, place: placeOf(agency, item) };
  return keptByOfficer(item, current, now);
}

function proposedFor(
  { agency, decisions, on }: Grounds,
  item: ThreadItem,
  { match, subject, language }: Ruled,
): Judged {
  const place = placeOf(agency, item);
  const { capturedOn } = place;
  const request = { decisions, subject, place, capturedOn, language: agency.language, on };
  const classification = proposalFor(match, request);
  return {
    itemId: item.itemId,
    versionId: item.versionId,
    before: item.current?.classificationId,
    by: isConfirmed(decisions, item, classification) ? byDecision : byRules,
    classification,
    language,
    standing: standingOf(item),
    beside: false,
  };
}

/** Nobody's words, and the clause says that it needs no officer. A post must stand byte for byte on the agency's own site. */
function isConfirmed(
  decisions: readonly AdoptedDecision[],
  { kind, byAgency, sameBytesOnOwnSite }: ThreadItem,
  { outcome, classId, clause: cited }: Classification,
): boolean {
  if (outcome !== "prunable" || !cited || (kind === "post" && !sameBytesOnOwnSite)) return false;
  const decision = decisions.find(({ id }) => id === cited.decisionId);
  const clause = decision?.document.clauses.find(({ id }) => id === cited.clauseId);
  return clause !== undefined && isConfirmedByDecision(clause, { classId, kind, byAgency });
}

function isSame(item: ThreadItem, { classification: made, by }: Judged, basis: string): boolean {
  return (
    item.current?.basis === basis &&
    item.current.versionId === item.versionId &&
    item.current.standing === standingOf(item) &&
    item.current.by === by &&
    item.current.outcome === made.outcome &&
    item.current.ruleId === made.ruleId &&
    item.current.ground?.text === made.ground?.text
  );
}

/** Who can read an item and whether it is there, as it is stored with what was classified. */
export function standingOf(item: Pick<ThreadItem, "visibility" | "presence">): string {
  return `${item.visibility} ${item.presence}`;
}

function* parentsFirst(
  thread: readonly ThreadItem[],
  byNativeId: ReadonlyMap<string, ThreadItem>,
): Generator<ThreadItem> {
  const done = new Set<string>();
  for (const start of thread) {
    const line: ThreadItem[] = [];
    for (
      let at: ThreadItem | undefined = start;
      at && !done.has(at.nativeId);
      at = at.parentNativeId ? byNativeId.get(at.parentNativeId) : undefined
    ) {
      done.add(at.nativeId);
      line.push(at);
    }
    yield* line.reverse();
  }
}

function subjectOf(
  agency: Agency,
  item: ThreadItem,
  byNativeId: ReadonlyMap<string, ThreadItem>,
  made: ReadonlyMap<string, ParentClass>,
  answers: ReadonlyMap<string, readonly AgencyAnswer[]>,
  topics: Map<ThreadItem, Topic>,
): Subject {
  const parent = item.parentNativeId === undefined ? undefined : byNativeId.get(item.parentNativeId);
  const parentMade = parent && made.get(parent.nativeId);
  const { settled, kept } = weighAnswers(item.text, answers.get(item.nativeId));
  const root = item.rootNativeId === item.nativeId ? undefined : byNativeId.get(item.rootNativeId);
  return {
    country: agency.country,
    agencyLanguage: agency.language,
    detected: undefined,
    kind: item.kind,
    byAgency: item.byAgency,
    leading: item.leading,
    title: item.title,
    text: item.text,
    labels: item.labels,
    facts: item.facts,
    visibility: item.visibility,
    versions: item.versionNumber,
    removed: removalOf(item, byNativeId.get(item.rootNativeId)),
    parent: parent && {
      kind: parent.kind,
      byAgency: parent.byAgency,
      outcome: parentMade?.outcome,
      ground: parentMade?.ground,
    },
    root: root && { labels: root.labels, title: root.title, ...topicOnce(root, topics) },
    answeredByAgency: settled,
    keptAnswer: kept,
    mediaCount: item.mediaCount,
    sameTextOnOwnSite: item.sameTextOnOwnSite,
  };
}

/** Every item of a thread asks for the topic of its post. */
function topicOnce(post: ThreadItem, topics: Map<ThreadItem, Topic>): Topic {
  const topic = topics.get(post) ?? topicOf(post);
  topics.set(post, topic);
  return topic;
}

const removals = { agency: "byAgency", author: "byAuthor", platform: "outOfSight" } as const;

/** What the agency answered, by what it answered. */
function answersIn(thread: readonly ThreadItem[]): ReadonlyMap<string, readonly AgencyAnswer[]> {
  const answers = new Map<string, AgencyAnswer[]>();
  for (const { byAgency, kind, parentNativeId, text, presence, visibility } of thread) {
    if (!byAgency || !parentNativeId || (kind !== "comment" && kind !== "message")) continue;
    const stands = presence !== "removed" && (visibility === "public" || visibility === "private");
    const known = answers.get(parentNativeId);
    if (known) known.push({ text, stands });
    else answers.set(parentNativeId, [{ text, stands }]);
  }
  return answers;
}

/**
 * Moderated is what the channel says that the agency took away, or what nobody but the agency can take away: on a site of
 * its own what is gone or in the bin. A mark of spam may be a machine's. Of all else nobody says who did it, of what the
 * agency said itself either: platforms take down posts of agencies too. A comment that went with its trashed post was not moderated.
 */
function removalOf(item: ThreadItem, root: ThreadItem | undefined): Subject["removed"] {
  const wentWithPost = item.visibility === "trashed" && root !== item && root?.visibility === "trashed";
  if (wentWithPost) return "withPost";
  if (isTakenAway(item.visibility) && item.takenAwayBy) return removals[item.takenAwayBy];
  const isGone = item.presence === "removed" || item.visibility === "trashed";
  if (isGone && kindFacts[item.channelKind].removedBy === "agency") return "byAgency";
  if (isTakenAway(item.visibility)) return "outOfSight";
  return item.presence === "removed" ? "unknown" : "no";
}
