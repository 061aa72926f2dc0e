/** Journals what waits. Gather: items from the worklist. Decide: numbers and texts. Apply: entries and counters, a page to a transaction. */
import { isPreliminary } from "../../classify/answer.ts";
import { recordEvent } from "../../db/audit-log.ts";
import {
  type KnownCases,
  lockJournal,
  type PendingEntry,
  pendingEntries,
  readCounters,
  readingKey,
  writeJournal,
} from "../../db/journal.ts";
import type { cases, registryEntries } from "../../db/schema.ts";
import { transact } from "../../db/transact.ts";
import { countUnjournaled, takeUnjournaled } from "../../db/worklists/to-journal.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf, yearOf } from "../../domain/day.ts";
import type { EntryDirection } from "../../domain/journal.ts";
import { number } from "../../journal/number.ts";
import { caseTitle, distinct, type EntryTexts, entryTexts, type Topic } from "../../journal/titles.ts";
import { type Portion, SetAside } from "../set-aside.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";

export interface JournalResult {
  readonly cases: number;
  readonly entries: number;
}

/** Entries written in one transaction: small enough that the journal is never locked for long. */
const pageSize = 500;

/** Each page is one transaction that takes its items from the worklist: any number of processes share it, one numbers at a time. */
export async function journalAgency(
  tools: ArchiveTools,
  agency: Agency,
  onProgress: OnProgress,
  aside?: SetAside,
): Promise<JournalResult> {
  const failed = aside ?? new SetAside(tools.log);
  const list = failed.list("journal", pageSize);
  const result = { cases: 0, entries: 0 };
  const waiting = await countUnjournaled(tools.pool, agency.id, 100_000);
  for (let done = 0; ; ) {
    const page = await list.next((portion) => journalPage(tools, agency, portion));
    if (page.taken === 0) break;
    result.cases += page.cases;
    result.entries += page.entries;
    done += page.taken;
    onProgress(done, Math.max(waiting, done));
  }
  if (result.entries > 0)
    tools.log.info({ agency: agency.id, agencyName: agency.name, ...result }, "journaled");
  if (!aside) failed.tell();
  return result;
}

async function journalPage(
  tools: ArchiveTools,
  agency: Agency,
  { limit, except, took }: Portion,
): Promise<JournalResult & { readonly taken: number }> {
  return await transact(tools.pool, async (tx) => {
    const itemIds = await takeUnjournaled(tx, agency.id, limit, except);
    took(itemIds);
    const taken = itemIds.length;
    if (taken === 0) return { taken, cases: 0, entries: 0 };
    await lockJournal(tx, agency);
    // asked after the wait for the lock, which may last into another day or year
    const at = tools.clock.now();
    const today = dayOf(at, agency.timeZone);
    const pending = await pendingEntries(tx, itemIds);
    if (pending.length === 0) return { taken, cases: 0, entries: 0 };
    const roots = [...new Set(pending.map((entry) => entry.rootItemId))];
    const known = await readCounters(tx, agency, yearOf(today), roots);
    const decided = decide(tools, agency, pending, known, at, today);
    await writeJournal(tx, agency, yearOf(today), decided.after, decided);
    await recordEvent(tx, tools, "entries.journaled", {
      agency: agency.id,
      entries: decided.entries.map((entry) => ({
        id: entry.id,
        item: entry.itemId,
        number: `${entry.year}/${entry.sequence}`,
      })),
      cases: decided.cases.map((file) => ({ id: file.id, number: `${file.year}/${file.sequence}` })),
    });
    return { taken, cases: decided.cases.length, entries: decided.entries.length };
  });
}

type CaseRow = typeof cases.$inferInsert;
type EntryRow = typeof registryEntries.$inferInsert;

function decide(
  tools: Pick<ArchiveTools, "ids">,
  agency: Agency,
  pending: readonly PendingEntry[],
  known: KnownCases,
  at: Date,
  today: Day,
) {
  const { numbered, after } = number(known.counters, pending);
  const caseIds = new Map(known.caseIds);
  const cases: CaseRow[] = [];
  const entries: EntryRow[] = [];
  const readings = new Map(known.readings);
  for (const { pending: entry, sequence, numberInCase, opensCase } of numbered) {
    if (opensCase !== undefined) {
      const file = caseRow(tools.ids.next(), agency, entry, opensCase, today);
      cases.push(file);
      caseIds.set(entry.rootItemId, file.id);
    }
    const caseId = caseIds.get(entry.rootItemId) ?? "";
    const texts = textsOf(agency, entry);
    const day = dayOf(entry.at, agency.timeZone);
    const key = readingKey(caseId, texts.publicTitle.washed, texts.partyPublic.full, day);
    const before = readings.get(key) ?? 0;
    readings.set(key, before + 1);
    const given = { caseId, sequence, numberInCase, at, today, texts: distinct(texts, before) };
    entries.push(entryRow(tools.ids.next(), agency, entry, given));
  }
  return { cases, entries, after };
}

function caseRow(id: string, agency: Agency, entry: PendingEntry, sequence: number, today: Day): CaseRow {
  const texts = caseTitle(agency, topicOf(agency, entry));
  return {
    id,
    agencyId: agency.id,
    channelId: entry.channelId,
    rootItemId: entry.rootItemId,
    year: yearOf(today),
    sequence,
    openedOn: today,
    title: texts.title,
    publicTitleWashed: texts.publicTitle.washed,
    publicTitleFull: texts.publicTitle.full,
  };
}

function entryRow(
  id: string,
  agency: Agency,
  entry: PendingEntry,
  given: {
    readonly caseId: string;
    readonly sequence: number;
    readonly numberInCase: number;
    readonly at: Date;
    readonly today: Day;
    readonly texts: EntryTexts;
  },
): EntryRow {
  const direction = directionOf(entry);
  const { texts } = given;
  return {
    id,
    agencyId: agency.id,
    caseId: given.caseId,
    itemId: entry.itemId,
    year: yearOf(given.today),
    sequence: given.sequence,
    numberInCase: given.numberInCase,
    direction,
    journaledOn: given.today,
    journaledAt: given.at,
    documentDay: dayOf(entry.at, agency.timeZone),
    handledAt: entry.at,
    title: texts.title,
    publicTitleWashed: texts.publicTitle.washed,
    publicTitleFull: texts.publicTitle.full,
    party: texts.party,
    partyWashed: texts.partyPublic.washed,
    partyFull: texts.partyPublic.full,
    ground: entry.ground ?? null,
    preliminary: direction === "outgoing" && isPreliminary(entry.text),
  };
}

/** The texts of an entry, as the dialogue that it stands in reads now. */
export function textsOf(agency: Agency, entry: PendingEntry): EntryTexts {
  const { kind, classId, authorName, answers, ground } = entry;
  const isPrivate = kind === "message" || entry.visibility === "private";
  const direction = directionOf(entry);
  const item = { kind, classId, direction, authorName, answers, isPrivate, ground };
  return entryTexts(agency, item, topicOf(agency, entry));
}

function directionOf(entry: PendingEntry): EntryDirection {
  if (entry.kind === "moderation") return "internal";
  return entry.byAgency ? "outgoing" : "incoming";
}

export function topicOf(agency: Agency, entry: Pick<PendingEntry, "topic" | "channelTitle">): Topic {
  return {
    byAgency: entry.topic.byAgency,
    isPublic: entry.topic.isPublic,
    title: entry.topic.title,
    text: entry.topic.text,
    shielded: entry.topic.shielded,
    channelTitle: entry.channelTitle,
    postedOn: dayOf(entry.topic.at, agency.timeZone),
  };
}
