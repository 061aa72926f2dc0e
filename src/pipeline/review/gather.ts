/** Reads items that an officer decides about: locked, so that two officers never decide about one at the same time. */
import { isClassId } from "../../classify/classes.ts";
import { rulesByCountry } from "../../classify/table.ts";
import { lockClasses } from "../../db/classifications.ts";
import { adoptedDecisions } from "../../db/decisions.ts";
import { standingVersion } from "../../db/review-items.ts";
import { readThreads, type ThreadItem, type ThreadKey } from "../../db/threads.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type ItemId, isUuid, type VersionId } from "../../domain/ids.ts";
import type { Outcome, Registration } from "../../domain/outcome.ts";
import { isByOfficer } from "../../domain/review.ts";
import type { AdoptedDecision } from "../../retention/covers.ts";
import { contextIn, indexOf, type ParentClass } from "../../retention/kept.ts";
import type { InForce } from "../../retention/officers-class.ts";
import { type Covered, coveredBy } from "../../retention/pruning-clause.ts";
import { placeOf } from "../classify/decide.ts";

/** An item without its words: nothing is decided by them here, and a batch holds a hundred thousand. */
export type DecidedOn = Omit<ThreadItem, "title" | "text" | "labels" | "facts">;

/** Threads that are read at a time. */
const threadsAtOnce = 500;

/** An item with what stands around it at this moment. */
export interface ItemUnderReview {
  readonly item: DecidedOn;
  /** as `contextOf` writes it */
  readonly context: string;
  /** of what answers an item that is asked for beside it: the same, with what the act makes of that item (by its id) */
  readonly contextWith: ((made: ReadonlyMap<string, ParentClass>) => string) | undefined;
}

/**
 * In the order of the ids, each once; their classes are locked until the transaction ends.
 *
 * @param onRead hears how many were read
 * @throws ArchiveError `archive.missing` for an item that the agency does not have
 */
export async function lockItems(
  tx: Tx,
  agency: Agency,
  ids: readonly ItemId[],
  onRead: (items: number) => void = () => undefined,
): Promise<readonly ItemUnderReview[]> {
  const wanted = [...new Set(ids)].sort();
  const threads = await threadsOf(tx, agency, wanted);
  await lockClasses(tx, wanted);
  const asked = new Set<string>(wanted);
  const under: ItemUnderReview[] = [];
  for (let start = 0; start < threads.length; start += threadsAtOnce) {
    const rows = await readThreads(tx.client, threads.slice(start, start + threadsAtOnce));
    const byThread = Map.groupBy(rows, (row) => `${row.channelId} ${row.rootNativeId}`);
    for (const thread of byThread.values()) under.push(...underReview(thread, asked));
    onRead(under.length);
  }
  return under.sort((a, b) => (a.item.itemId < b.item.itemId ? -1 : 1));
}

/**
 * For what changes no class: only the version that the item stands with is read, and nothing of its thread.
 *
 * @param locked until the transaction ends nobody else decides about it
 * @throws ArchiveError `archive.missing` for an item that the agency does not have
 */
export async function versionNow(tx: Tx, agency: Agency, id: ItemId, locked: boolean): Promise<VersionId> {
  if (!isUuid(id)) throw missing(agency, id);
  if (locked) await lockClasses(tx, [id]);
  const versionId = await standingVersion(tx.client, agency.id, id);
  if (versionId === undefined) throw missing(agency, id);
  return versionId;
}

function underReview(thread: readonly ThreadItem[], asked: ReadonlySet<string>): ItemUnderReview[] {
  // a long batch holds no texts
  const around = indexOf(thread.map(({ title: _, text: __, facts: ___, ...rest }) => rest));
  return [...around.byNativeId.values()]
    .filter((item) => asked.has(item.itemId))
    .map((item) => {
      const { labels: _, ...decidedOn } = item;
      const parent = around.byNativeId.get(item.parentNativeId ?? "");
      return {
        item: decidedOn,
        context: contextIn(around, item, ({ current }) => current),
        contextWith:
          parent !== undefined && asked.has(parent.itemId)
            ? (made) => contextIn(around, item, ({ itemId, current }) => made.get(itemId) ?? current)
            : undefined,
      };
    });
}

async function threadsOf(tx: Tx, agency: Agency, wanted: readonly ItemId[]): Promise<readonly ThreadKey[]> {
  const odd = wanted.find((id) => !isUuid(id));
  if (odd !== undefined) throw missing(agency, odd);
  const found = await tx.client.query<{ id: string; channel_id: string; root_native_id: string }>(
    "select id, channel_id, root_native_id from core.items where agency_id = $1 and id = any($2::uuid[])",
    [agency.id, wanted],
  );
  const known = new Set(found.rows.map((row) => row.id));
  const lacking = wanted.find((id) => !known.has(id));
  if (lacking !== undefined) throw missing(agency, lacking);
  const keys = new Map(
    found.rows.map((row) => [
      `${row.channel_id} ${row.root_native_id}`,
      { channelId: row.channel_id, rootNativeId: row.root_native_id },
    ]),
  );
  return [...keys.values()];
}

function missing(agency: Agency, id: string): ArchiveError {
  return new ArchiveError(
    "archive.missing",
    `${agency.name} has no item ${id}: give the id that \`kanalarkiv review list\` or \`kanalarkiv item find\` prints`,
  );
}

/** The decisions that count at this moment, asked inside the transaction. */
export interface DecisionsNow {
  readonly decisions: readonly AdoptedDecision[];
  readonly on: Day;
}

export async function gatherDecisions(tx: Tx, agency: Agency, at: Date): Promise<DecisionsNow> {
  const adopted = await adoptedDecisions(tx.db, agency.id);
  return {
    decisions: adopted.map(({ decisionId: id, document, superseded }) => ({ id, document, superseded })),
    on: dayOf(at, agency.timeZone),
  };
}

/** What the decisions say about a class for this item. */
export function coveredNow(
  agency: Agency,
  { decisions, on }: DecisionsNow,
  item: DecidedOn,
  classId: string,
): Covered | undefined {
  return coveredBy(decisions, placeOf(agency, item), classId, on);
}

/** The rules know it, or a decision in force made it. */
export function isKnownClass(classId: string, { decisions }: DecisionsNow): boolean {
  return (
    isClassId(classId) ||
    decisions.some(({ document }) => document.ownClasses?.some(({ id }) => id === classId))
  );
}

export function inForceOf({ current }: DecidedOn): InForce | undefined {
  if (!current) return undefined;
  const { outcome, classId, ruleId, reason, registration, ground, state } = current;
  return {
    ...{ outcome, classId, ruleId, reason, registration, ground, state },
    byOfficer: isByOfficer(current.by),
    waitsAgain: current.reopenedBecause !== undefined,
  };
}

const strictness: readonly Registration[] = ["neither", "keepOrdered", "register"];

/** What the country's rules ask for a class with that outcome; the strictest where they differ. */
export function registeredAs(
  { country }: Agency,
  classId: string,
  outcome: Outcome,
): Registration | undefined {
  const asked = rulesByCountry[country]
    .filter((rule) => rule.classId === classId && rule.outcome === outcome)
    .map((rule) => strictness.indexOf(rule.registration));
  return asked.length === 0 ? undefined : strictness[Math.max(...asked)];
}
