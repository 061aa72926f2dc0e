/** Classifies what is new or changed. Gather: whole threads. Decide: one proposal per item, parents first. Apply: added rows. */
import { createHash } from "node:crypto";
import { settlesQuestion } from "../../classify/answer.ts";
import { featuresOf } from "../../classify/features.ts";
import type { Subject } from "../../classify/subject.ts";
import { type CompiledTable, compileTable, rulesByCountry } from "../../classify/table.ts";
import { isConsultation, isCrisis } from "../../classify/topics.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { adoptedDecision, type ClassifiedItem, writeClassifications } from "../../db/decisions.ts";
import { readThreads, type ThreadItem, threadsToClassify } from "../../db/threads.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import type { Classification, Outcome } from "../../domain/outcome.ts";
import { isInForce } from "../../retention/covers.ts";
import { type AdoptedDecision, propose } from "../../retention/propose.ts";
import type { OnProgress, Tools } from "../tools.ts";

export interface ClassifyResult {
  readonly threads: number;
  readonly items: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** Threads read and written at a time. */
const batchSize = 200;

export async function classifyAgency(
  tools: Tools,
  agency: Agency,
  onProgress: OnProgress,
): Promise<ClassifyResult> {
  const table = compileTable(rulesByCountry[agency.country]);
  const adopted = await adoptedDecision(tools.db, agency.id);
  const decision = adopted && { id: adopted.decisionId, document: adopted.document };
  const on = dayOf(tools.clock.now(), agency.timeZone);
  // also the day on which a decision comes into force, or lapses, lets everything be classified again
  const basis = createHash("sha256")
    .update(`${table.digest} ${adopted?.id ?? "no decision"} ${adopted && isInForce(adopted.document, on)}`)
    .digest("hex");
  const threads = await threadsToClassify(tools.pool, agency.id, basis);
  const outcomes: Record<Outcome, number> = {
    publicRecord: 0,
    caseworkDocument: 0,
    prunable: 0,
    needsReview: 0,
  };
  let items = 0;
  for (let start = 0; start < threads.length; start += batchSize) {
    const rows = await readThreads(tools.pool, threads.slice(start, start + batchSize));
    const classified = byThread(rows).flatMap((thread) =>
      classifyThread(tools, { agency, table, decision, basis, on }, thread),
    );
    await apply(tools, agency, classified, basis);
    for (const row of classified) outcomes[row.classification.outcome]++;
    items += classified.length;
    onProgress(Math.min(start + batchSize, threads.length), threads.length);
  }
  if (items > 0)
    tools.log.info({ agency: agency.id, threads: threads.length, items, ...outcomes }, "classified");
  return { threads: threads.length, items, outcomes };
}

function byThread(rows: readonly ThreadItem[]): readonly (readonly ThreadItem[])[] {
  const threads = new Map<string, ThreadItem[]>();
  for (const row of rows) {
    const key = `${row.channelId} ${row.rootNativeId}`;
    const thread = threads.get(key);
    if (thread) thread.push(row);
    else threads.set(key, [row]);
  }
  return [...threads.values()];
}

/** What one run classifies under. */
interface Grounds {
  readonly agency: Agency;
  readonly table: CompiledTable;
  readonly decision: AdoptedDecision | undefined;
  readonly basis: string;
  /** the day of classifying */
  readonly on: Day;
}

/** What the thread around an item changes (an answer, a parent that is shielded now) is written; the rest keep what they have. */
function classifyThread(
  tools: Pick<Tools, "ids">,
  under: Grounds,
  thread: readonly ThreadItem[],
): ClassifiedItem[] {
  const { agency, table, decision, basis, on } = under;
  const byNativeId = new Map(thread.map((item) => [item.nativeId, item]));
  const answered = new Set(
    thread.flatMap((item) => (isAnswer(item) && item.parentNativeId ? [item.parentNativeId] : [])),
  );
  const made = new Map<string, Classification>();
  const classified: ClassifiedItem[] = [];
  for (const item of parentsFirst(thread, byNativeId)) {
    const subject = subjectOf(agency, item, byNativeId, made, answered);
    const postedOn = dayOf(item.postedAt ?? item.firstSeenAt, agency.timeZone);
    const capturedOn = dayOf(item.firstSeenAt, agency.timeZone);
    const classification = propose({
      table,
      decision,
      subject,
      postedOn,
      capturedOn,
      language: agency.language,
      on,
    });
    made.set(item.nativeId, classification);
    if (item.current && item.current.by !== "rules" && item.current.versionId === item.versionId) continue;
    if (item.current && isSame(item, classification, basis)) continue;
    const language = featuresOf(subject).language;
    classified.push({
      id: tools.ids.next(),
      itemId: item.itemId,
      versionId: item.versionId,
      classification,
      language,
      standing: standingOf(item),
    });
  }
  return classified;
}

function isSame(item: ThreadItem, made: Classification, basis: string): boolean {
  return (
    item.current?.basis === basis &&
    item.current.versionId === item.versionId &&
    item.current.standing === standingOf(item) &&
    item.current.outcome === made.outcome &&
    item.current.ruleId === made.ruleId &&
    item.current.ground?.text === made.ground?.text
  );
}

function standingOf(item: ThreadItem): string {
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
  made: ReadonlyMap<string, Classification>,
  answered: ReadonlySet<string>,
): Subject {
  const parent = item.parentNativeId === undefined ? undefined : byNativeId.get(item.parentNativeId);
  const parentMade = parent && made.get(parent.nativeId);
  const root = item.rootNativeId === item.nativeId ? undefined : byNativeId.get(item.rootNativeId);
  const rootTopic = root && { labels: root.labels, title: root.title, text: root.text };
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
    root: rootTopic && {
      ...rootTopic,
      isConsultation: isConsultation(rootTopic),
      isCrisis: isCrisis(rootTopic),
    },
    answeredByAgency: answered.has(item.nativeId),
    mediaCount: item.mediaCount,
    sameTextOnOwnSite: item.sameTextOnOwnSite,
  };
}

function isAnswer({ byAgency, kind, visibility, presence, text }: ThreadItem): boolean {
  const stands = presence !== "removed" && (visibility === "public" || visibility === "private");
  return byAgency && (kind === "comment" || kind === "message") && stands && settlesQuestion(text);
}

/**
 * On a site of the agency's own only the agency can take something away; elsewhere nobody says who did. A comment that
 * went with its trashed post was not moderated.
 */
function removalOf(item: ThreadItem, root: ThreadItem | undefined): Subject["removed"] {
  const wentWithPost = item.visibility === "trashed" && root !== item && root?.visibility === "trashed";
  if (
    item.visibility === "hidden" ||
    item.visibility === "spam" ||
    (item.visibility === "trashed" && !wentWithPost)
  )
    return "byAgency";
  if (item.presence !== "removed") return "no";
  return item.byAgency || item.channelKind === "wordpress" ? "byAgency" : "unknown";
}

async function apply(
  tools: Tools,
  agency: Agency,
  classified: readonly ClassifiedItem[],
  basis: string,
): Promise<void> {
  if (classified.length === 0) return;
  await transact(tools.pool, async (tx) => {
    await writeClassifications(tx, classified, tools.clock.now(), basis);
    const digest = createHash("sha256");
    for (const row of classified)
      digest.update(
        `${row.itemId} ${row.versionId} ${row.classification.outcome} ${row.classification.ruleId}\n`,
      );
    await recordEvent(tx, tools, "items.classified", {
      agency: agency.id,
      basis,
      count: classified.length,
      list: digest.digest("hex"),
    });
  });
}
