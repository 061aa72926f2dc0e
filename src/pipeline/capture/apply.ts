/** Writes a decided look in one transaction: the ledger, what was added, the reference for the next look, the audit event. */
import { createHash } from "node:crypto";
import { editDetail } from "../../capture/compare.ts";
import { changedParts, contentHash } from "../../capture/content-hash.ts";
import { versionsOf } from "../../capture/earlier.ts";
import type { ObservePlan } from "../../capture/observe.ts";
import { liesInPieces, type Many } from "../../capture/packed.ts";
import { nextTry } from "../../capture/read-again.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { discardHeld } from "../../db/held-looks.ts";
import {
  type LookRows,
  type NewEvent,
  type NewItem,
  type NewState,
  type NewVersion,
  type WholeItem,
  writeItems,
} from "../../db/items.ts";
import { endStart } from "../../db/look-starts.ts";
import {
  addFindings,
  claimChannel,
  type KnownChannel,
  type ObservationRow,
  settleHeld,
  writeObservation,
  writeQuiet,
  writeReference,
} from "../../db/looks.ts";
import { type MediaRow, writeMedia } from "../../db/media.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { endUnread, writeUnread } from "../../db/unread-looks.ts";
import type { Channel } from "../../domain/channel.ts";
import { asId, type ItemId, type ObservationId, type VersionId } from "../../domain/ids.ts";
import type { HashedSighting, Seen, Sighting } from "../../domain/item.ts";
import type { Finding } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import type { NamedMedia } from "./media.ts";
import { applyRelooks } from "./relooks.ts";
import type { DecidedLook } from "./settle.ts";

/** @throws ArchiveError `archive.busy` when another look at the channel was written since `decided.before` was read */
export async function applyLook(tools: Tools, channel: Channel, decided: DecidedLook): Promise<void> {
  const { observationId, startedAt, plan, look } = decided;
  const rows = lookRows(tools, channel, observationId, startedAt, plan, look.sightings);
  await transact(tools.pool, async (tx) => {
    await claimChannel(tx, channel.id, decided.before);
    await writeObservation(tx, observationRow(channel, decided, rows), decided.stored, decided.findings);
    await writeItems(tx, rows);
    await writeMedia(tx, mediaRows(rows, decided.media), rows.at);
    await endStart(tx, decided.observationId);
    await applyUnread(tx, channel, decided);
    if (decided.verdict.kind === "accepted") await applyRelooks(tx, channel, decided);
    await applyReference(tx, channel, decided);
    await applyQuiet(tx, channel, decided);
    await recordEvent(tx, tools, "observation.recorded", auditFields(channel, decided, rows));
  });
}

/**
 * Writes what a held look adds, now that a second one agreed with it.
 *
 * @throws ArchiveError `archive.busy` when another look at the channel was written since `before` was read
 */
export async function applyRelease(
  tools: Tools,
  channel: Channel,
  released: {
    readonly observationId: ObservationId;
    readonly at: Date;
    /** all that the look shows, of which the plan names what is written */
    readonly sightings: Many<Sighting>;
    readonly before: KnownChannel;
    readonly plan: ObservePlan;
    /** of what is older than what is kept */
    readonly findings: readonly Finding[];
    readonly media: readonly NamedMedia[];
    /** what else is written with it */
    readonly also?: (tx: Tx) => Promise<void>;
  },
): Promise<void> {
  const { observationId, at, plan, sightings } = released;
  const rows = lookRows(tools, channel, observationId, at, plan, sightings);
  await transact(tools.pool, async (tx) => {
    await claimChannel(tx, channel.id, released.before);
    await settleHeld(tx, released.observationId, "released");
    await writeItems(tx, rows);
    await writeMedia(tx, mediaRows(rows, released.media), rows.at);
    await tellLater(tx, tools, channel, released);
    await recordEvent(tx, tools, "observation.recorded", {
      observation: released.observationId,
      channel: channel.id,
      verdict: "released",
      added: addedDigest(rows),
    });
    await released.also?.(tx);
  });
}

async function tellLater(
  tx: Tx,
  tools: Tools,
  channel: Channel,
  {
    observationId,
    findings,
  }: { readonly observationId: ObservationId; readonly findings: readonly Finding[] },
): Promise<void> {
  if (findings.length === 0) return;
  await addFindings(tx, { id: observationId, channelId: channel.id, at: tools.clock.now() }, findings);
}

/**
 * Writes what an answer says that was read later than it came.
 *
 * @throws ArchiveError `archive.busy` when another look at the channel was written since `before` was read
 */
export async function applyReadAgain(
  tools: Tools,
  channel: Channel,
  read: {
    readonly observationId: ObservationId;
    readonly at: Date;
    readonly before: KnownChannel;
    readonly plan: ObservePlan;
    readonly media: readonly NamedMedia[];
    /** all that the answers show, of which the plan names what is written */
    readonly sightings: Many<Sighting>;
    readonly findings: readonly Finding[];
    /** which time it was read, counted from the first in vain */
    readonly times: number;
  },
): Promise<void> {
  const { observationId, sightings, times } = read;
  const rows = lookRows(tools, channel, observationId, read.at, read.plan, sightings);
  const seen = sightings.length;
  const now = tools.clock.now();
  const [newItems, newVersions] = [rows.items.length, rows.versions.length];
  const said = `read the ${times}. time, ${now.toISOString()}: ${newItems} items and ${newVersions} versions were taken`;
  await transact(tools.pool, async (tx) => {
    await claimChannel(tx, channel.id, read.before);
    await endUnread(tx, { observationId, seen, newItems, newVersions, said });
    await writeItems(tx, rows);
    await writeMedia(tx, mediaRows(rows, read.media), rows.at);
    await tellLater(tx, tools, channel, read);
    await recordEvent(tx, tools, "observation.recorded", {
      observation: observationId,
      channel: channel.id,
      verdict: "released",
      added: addedDigest(rows),
    });
  });
}

/** Its answers are kept and nothing of them, or of one of them, could be read. */
function unreadBecause({ verdict, stored, unread, findings }: DecidedLook): string | undefined {
  if (verdict.kind !== "incomplete" || stored.length === 0) return undefined;
  const { fault } = verdict;
  const told = [fault, ...findings].find(({ code }) => code === "channel.unreadable");
  return told?.detail ?? (unread ? fault.detail : undefined);
}

/** What a look contradicts is discarded; what agrees with it was released before. */
async function applyReference(tx: Tx, channel: Channel, decided: DecidedLook): Promise<void> {
  const { verdict, before, observationId, next } = decided;
  const contradicts =
    verdict.kind === "held"
      ? verdict.discardHeld
      : verdict.kind === "accepted"
        ? verdict.discardHeld || verdict.releaseHeld
        : verdict.moves;
  if (contradicts) await discardHeld(tx, channel.id, observationId);
  if (next === before.reference) return;
  const heldObservationId =
    verdict.kind === "held" ? observationId : contradicts ? undefined : before.heldObservationId;
  const orderStays = next.order === before.reference.order;
  await writeReference(tx, channel.id, { reference: next, by: observationId, orderStays, heldObservationId });
}

async function applyUnread(tx: Tx, channel: Channel, decided: DecidedLook): Promise<void> {
  const why = unreadBecause(decided);
  if (why === undefined) return;
  const { observationId, stored, endedAt } = decided;
  const nextTryAt = nextTry(1, endedAt);
  await writeUnread(tx, { observationId, channelId: channel.id, stored, nextTryAt, why });
}

/**
 * Only what the ledger gives as the fault of the look: what was asked of single items is kept by the platform's budget, which
 * refuses the next look, so that the ledger tells why nothing was seen.
 */
async function applyQuiet(tx: Tx, channel: Channel, decided: DecidedLook): Promise<void> {
  const until = decided.look.fault?.retryAt;
  if (until) await writeQuiet(tx, channel.id, until);
}

function observationRow(channel: Channel, decided: DecidedLook, rows: LookRows): ObservationRow {
  const { verdict } = decided;
  const fault = verdict.kind === "incomplete" ? verdict.fault : verdict.kind === "held" ? verdict : undefined;
  return {
    id: decided.observationId,
    channelId: channel.id,
    startedAt: decided.startedAt,
    endedAt: decided.endedAt,
    verdict: verdict.kind,
    faultCode: fault?.code ?? null,
    faultDetail: fault?.detail ?? null,
    seen: decided.look.sightings.length,
    newItems: rows.items.length,
    newVersions: rows.versions.length,
    removed: rows.events.filter((event) => event.kind === "removed").length,
    findings: decided.findings.length,
  };
}

/** Gives ids to what a plan adds. @param sightings all that the look shows, in the plan's order */
export function lookRows(
  tools: Pick<Tools, "ids">,
  channel: Channel,
  observationId: ObservationId,
  at: Date,
  plan: ObservePlan,
  sightings: Many<Sighting>,
): LookRows {
  const versions: NewVersion[] = [];
  const addVersion = (itemId: ItemId, number: number, sighting: HashedSighting): NewVersion => {
    const version = { itemId, versionId: asId<VersionId>(tools.ids.next()), number, sighting };
    versions.push(version);
    return version;
  };
  const items: NewItem[] = [];
  const laterOfNew: NewState[] = [];
  const editsOfNew: NewEvent[] = [];
  for (const seen of plan.newItems) {
    const itemId = asId<ItemId>(tools.ids.next());
    const [first, ...later] = "aside" in seen ? [seen] : versionsOf(seen);
    items.push({
      itemId,
      versionId: asId<VersionId>(tools.ids.next()),
      eventId: tools.ids.next(),
      sighting: first,
    });
    later.forEach((sighting, index) => {
      const version = addVersion(itemId, index + 2, sighting);
      const before = later[index - 1] ?? (first as HashedSighting);
      editsOfNew.push({
        id: tools.ids.next(),
        itemId,
        kind: "edited",
        detail: editDetail(before, sighting, changedParts(before, sighting)),
      });
      if (index === later.length - 1) laterOfNew.push(stateOfNew(version));
    });
  }
  const states = plan.states.map((change): NewState => {
    const {
      known,
      presence,
      missingLooks,
      visibility,
      takenAwayBy,
      sighting,
      newVersion,
      before = [],
    } = change;
    const { itemId } = known;
    const permalink = visibility === "public" ? sighting?.permalink : undefined;
    // a replaced file is in the digest of its version, and in no list
    const seen = sighting && { ...sighting, contentHash: contentHash(sighting) };
    const shown = { visibility, takenAwayBy, permalink };
    const state = { itemId, presence, missingLooks, ...shown, seen, version: undefined };
    if (!sighting || !newVersion) return state;
    before.forEach((earlier, index) => {
      addVersion(itemId, known.versionNumber + index + 1, earlier);
    });
    return { ...state, version: addVersion(itemId, known.versionNumber + before.length + 1, sighting) };
  });
  const events = plan.changes.map(
    (change): NewEvent => ({
      id: tools.ids.next(),
      itemId: change.known.itemId,
      kind: change.kind,
      detail: change.detail,
    }),
  );
  return {
    agencyId: channel.agencyId,
    channelId: channel.id,
    observationId,
    at,
    items,
    wholeItems: () => wholeItems(items, sightings),
    versions,
    events: [...editsOfNew, ...events],
    states: [...laterOfNew, ...states],
  };
}

/** How a new item stands that said something else before it was seen. */
function stateOfNew(version: NewVersion): NewState {
  const { itemId, sighting } = version;
  const { visibility, takenAwayBy, permalink } = sighting;
  const shown = { visibility, takenAwayBy, permalink };
  return { itemId, presence: "present", missingLooks: 0, ...shown, seen: sighting, version };
}

/** The items with all that they say, of which no more than a few are held at once. */
function* wholeItems(items: readonly NewItem[], sightings: Many<Sighting>): Generator<WholeItem> {
  if (!liesInPieces(sightings)) {
    for (const item of items) yield whole(item, item.sighting);
    return;
  }
  let next = 0;
  for (const sighting of sightings) {
    const item = items[next];
    if (!item) return;
    if (item.sighting.nativeId !== sighting.nativeId) continue;
    yield whole(item, { ...sighting, contentHash: item.sighting.contentHash });
    next += 1;
  }
  if (next < items.length)
    throw new TypeError(`${items.length - next} items are not among what the look shows`);
}

function whole(item: NewItem, sighting: Seen): WholeItem {
  if ("aside" in sighting) throw new TypeError("what an item says lies aside, and nobody knows where");
  return { ...item, sighting };
}

/** The files of the versions that rows add, as they are written. */
export function mediaRows(rows: LookRows, named: readonly NamedMedia[]): readonly MediaRow[] {
  if (named.length === 0) return [];
  // an item that took an edit back says the same in two versions
  const versionsOfKey = new Map<string, VersionId[]>();
  for (const { sighting, versionId } of [...rows.items, ...rows.versions]) {
    const key = `${sighting.nativeId} ${sighting.contentHash}`;
    versionsOfKey.set(key, [...(versionsOfKey.get(key) ?? []), versionId]);
  }
  return named.flatMap(({ nativeId, contentHash, files }) => {
    const versionId = versionsOfKey.get(`${nativeId} ${contentHash}`)?.shift();
    if (versionId === undefined) return [];
    return files.map(({ ordinal, ref, fault }) => ({ versionId, ordinal, ref, faultCode: fault }));
  });
}

function auditFields(channel: Channel, decided: DecidedLook, rows: LookRows) {
  return {
    observation: decided.observationId,
    channel: channel.id,
    verdict: decided.verdict.kind,
    payloads: decided.stored.map((payload) => payload.sha256),
    counts: {
      seen: decided.look.sightings.length,
      items: rows.items.length,
      versions: rows.versions.length,
    },
    added: addedDigest(rows),
  };
}

/** One digest over every version that a look added, in the order in which they were written. */
export function addedDigest(rows: LookRows): string {
  const digest = createHash("sha256");
  for (const added of [...rows.items, ...rows.versions])
    digest.update(`${added.versionId} ${added.sighting.contentHash}\n`);
  return digest.digest("hex");
}
