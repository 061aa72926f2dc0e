/**
 * PURE. What a look shows beside what is known: how much of the last list is left, what is newer, what changed at once.
 *
 * Newer is what no earlier list held and what was published after the newest item that the last list held. In 5,120
 * looks at a real feed each of the 21 wrong lists held nothing newer, and both true gaps did.
 */
import type { HashedSighting, KnownItem, Seen, SeenAside, Sighting } from "../domain/item.ts";
import { type Fault, type Finding, type Reach, speaksOf } from "../domain/observation.ts";
import { compare } from "./compare.ts";
import { hashed } from "./content-hash.ts";
import { absences, moved, newestFirst, overlap, shownIds } from "./order.ts";
import { liesInPieces, type Many } from "./packed.ts";
import type { ManyLook } from "./port.ts";
import { reissues } from "./reissue.ts";

/** A look as it is judged. */
export interface ShownLook {
  readonly at: Date;
  readonly reach: Reach;
  readonly fault: Fault | undefined;
  readonly sightings: readonly Seen[];
  /** native ids of all that was shown, what was held back as well, in the channel's order */
  readonly ids: readonly string[];
  /** items that were held back for a fault; those that the channel's own list denies are not among them */
  readonly heldBack: number;
  /** items of any kind that the look listed */
  readonly listed: number;
}

/** Of a look whose items are packed they lie aside until `comparedLook` has what is known of them. */
export function shownLook(look: ManyLook, at: Date): ShownLook {
  const { reach, fault, findings } = look;
  const sightings = shownItems(look.sightings);
  const held = findings.filter((finding) => finding.held && isOfAnItem(finding));
  return {
    at,
    reach,
    fault,
    sightings,
    ids: shownIds(sightings, findings),
    heldBack: held.filter(({ code }) => code !== "item.denied").length,
    listed: sightings.length + held.length,
  };
}

export function shownItems(sightings: Many<Sighting>): readonly Seen[] {
  return liesInPieces(sightings) ? Array.from(sightings, asideOf) : Array.from(sightings, hashed);
}

function asideOf(sighting: Sighting | HashedSighting): SeenAside {
  const { nativeId, contentHash, postedAt, permalink, media, payload } = hashed(sighting);
  return { nativeId, contentHash, postedAt, permalink, media, payload, aside: "unknown" };
}

/**
 * The same items, with all that they say where that is something else than what is known of them.
 *
 * @param shown of the same sightings, in their order
 */
export function comparedItems(
  sightings: Many<Sighting>,
  shown: readonly Seen[],
  known: ReadonlyMap<string, KnownItem>,
): readonly Seen[] {
  if (!liesInPieces(sightings) || shown.every(({ nativeId }) => !known.has(nativeId))) return shown;
  const compared: Seen[] = [];
  for (const sighting of sightings) {
    const seen = shown[compared.length];
    if (seen?.nativeId !== sighting.nativeId) throw new TypeError("the items are those of another look");
    compared.push(comparedItem({ ...sighting, contentHash: seen.contentHash }, known.get(seen.nativeId)));
  }
  return compared;
}

function comparedItem(sighting: HashedSighting, item: KnownItem | undefined): Seen {
  if (!item) return asideOf(sighting);
  return compare(item, sighting).now ? sighting : { ...asideOf(sighting), aside: "saysNothingNew" };
}

export function comparedLook(
  look: ManyLook,
  shown: ShownLook,
  known: ReadonlyMap<string, KnownItem>,
): ShownLook {
  return { ...shown, sightings: comparedItems(look.sightings, shown.sightings, known) };
}

function isOfAnItem({ code }: Finding): boolean {
  return code.startsWith("item.");
}

export interface ListComparison {
  /** the list to compare with: the last one that was believed, or what is there when there is none */
  readonly before: readonly string[];
  readonly now: ReadonlySet<string>;
  /** the share of `before` that is still shown, 0 to 1 */
  readonly share: number;
  /** ids that are newer than the newest of `before`, known since or not */
  readonly newer: ReadonlySet<string>;
  /** how many of `before` are newer than all that is shown */
  readonly outrun: number;
  /** how many are neither known nor in `before` */
  readonly unseen: number;
  /** of `before`, all that is not shown */
  readonly absent: readonly string[];
  /** of `absent`, what the list should still show */
  readonly early: readonly string[];
  /** whether the list stands newest first, so that what is absent from its top says something */
  readonly ordered: boolean;
  /** known id to the id that it is published under now */
  readonly reissued: ReadonlyMap<string, string>;
  /** known ids of which there is another version now */
  readonly edited: readonly string[];
  /** of `edited`, those that say again what an earlier version said */
  readonly reverted: readonly string[];
  /** of `edited`, those whose time, title and text are all other: another item under an old id */
  readonly reused: readonly string[];
}

/** @param known items by native id: those that the look shows, those of the last list, those that are missing */
export function compareLists(
  look: ShownLook,
  order: readonly string[],
  known: ReadonlyMap<string, KnownItem>,
): ListComparison {
  const last = order.length > 0 ? order : thereNow(known);
  const before = last.filter((id) => speaksOf(look.reach, id));
  const now = new Set(look.ids);
  const absent = before.filter((id) => !now.has(id));
  const ordered = look.reach.kind === "everything" || isNewestFirst(look, before, absent, known);
  const edited = look.sightings.filter((sighting) => isEdited(known.get(sighting.nativeId), sighting));
  const listedBefore = new Set(before);
  return {
    before,
    now,
    share: overlap(before, now),
    newer: newerThan(look, before, known),
    outrun: outrunBy(look, before, known, ordered),
    unseen: look.sightings.filter(({ nativeId }) => !known.has(nativeId) && !listedBefore.has(nativeId))
      .length,
    absent,
    early: look.reach.kind === "everything" ? absent : ordered ? absences(before, now).early : [],
    ordered,
    reissued: reissues(look.sightings, absent, known, before),
    edited: edited.map(({ nativeId }) => nativeId),
    reverted: edited.flatMap(({ nativeId }) => (known.get(nativeId)?.saidBefore ? [nativeId] : [])),
    reused: edited
      .filter((sighting) => isAnother(known.get(sighting.nativeId), sighting))
      .map(({ nativeId }) => nativeId),
  };
}

function thereNow(known: ReadonlyMap<string, KnownItem>): readonly string[] {
  return [...known.values()].filter(({ presence }) => presence === "present").map(({ nativeId }) => nativeId);
}

/** A changed time, address or label is no edit. */
function isEdited(item: KnownItem | undefined, sighting: Seen): boolean {
  if (!item || "aside" in sighting || item.contentHash === sighting.contentHash) return false;
  return compare(item, sighting).newVersion;
}

/** An edit leaves something: the time, the title, or half of the words. */
function isAnother(item: KnownItem | undefined, sighting: Seen): boolean {
  const { kept, postedAt } = item ?? {};
  if (
    "aside" in sighting ||
    !kept ||
    !postedAt ||
    !sighting.postedAt ||
    postedAt.getTime() === sighting.postedAt.getTime()
  )
    return false;
  if (kept.title === sighting.title && kept.title !== undefined) return false;
  return commonWords(kept.text, sighting.text) < 0.5;
}

function commonWords(before: string, now: string): number {
  const [left, right] = [wordsOf(before), wordsOf(now)];
  const most = Math.max(left.size, right.size);
  if (most === 0) return 1;
  return [...left].filter((word) => right.has(word)).length / most;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Fewer common items than this tell nothing of whether a list keeps its order. */
const fewestInOrder = 6;

/**
 * By the times of the items; without times by where unseen items come in: at the end of a list whose top went away.
 * A list that changes its order between two looks has none, whatever its times say.
 */
function isNewestFirst(
  look: ShownLook,
  before: readonly string[],
  absent: readonly string[],
  known: ReadonlyMap<string, KnownItem>,
): boolean {
  const byTime = newestFirst(look.sightings.map(({ postedAt }) => postedAt));
  if (byTime === false) return false;
  const listed = new Set(before);
  const common = look.ids.filter((id) => listed.has(id)).length;
  if (common >= fewestInOrder && moved(before, look.ids).all.length > common / 2) return false;
  return byTime === true || !entersAtTheEnd(look, before, absent, known);
}

function entersAtTheEnd(
  { ids }: ShownLook,
  before: readonly string[],
  absent: readonly string[],
  known: ReadonlyMap<string, KnownItem>,
): boolean {
  if (absent.length === 0 || before.slice(0, absent.length).some((id, place) => id !== absent[place]))
    return false;
  const firstUnseen = ids.findIndex((id) => !known.has(id));
  return firstUnseen > 0 && ids.findLastIndex((id) => known.has(id)) < firstUnseen;
}

interface Newest {
  readonly time: number | undefined;
  readonly oldestTime: number | undefined;
  /** the highest id, when all ids of the list are numbers */
  readonly id: number | undefined;
}

function newestOf(before: readonly string[], known: ReadonlyMap<string, KnownItem>): Newest {
  const times = before.flatMap((id) => known.get(id)?.postedAt?.getTime() ?? []);
  const numeric = before.length > 0 && before.every((id) => /^\d{1,15}$/.test(id));
  return {
    time: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined,
    oldestTime: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined,
    id: numeric ? before.reduce((highest, id) => Math.max(highest, Number(id)), 0) : undefined,
  };
}

/**
 * By time; at the same time, or without one, by standing above everything that is known; or by a higher number, where
 * all ids are numbers and the time is not older than the whole list.
 */
function newerThan(
  look: ShownLook,
  before: readonly string[],
  known: ReadonlyMap<string, KnownItem>,
): ReadonlySet<string> {
  const listed = new Set(before);
  const newest = newestOf(before, known);
  const firstListed = look.sightings.findIndex(({ nativeId }) => listed.has(nativeId));
  const top = firstListed < 0 ? look.sightings.length : firstListed;
  const newer = look.sightings.filter(({ nativeId, postedAt }, place) => {
    if (listed.has(nativeId)) return false;
    const time = postedAt?.getTime();
    if (newest.id !== undefined && Number(nativeId) > newest.id)
      return time === undefined || newest.oldestTime === undefined || time >= newest.oldestTime;
    if (time === undefined || newest.time === undefined) return place < top;
    return time > newest.time || (time === newest.time && place < top);
  });
  return new Set(newer.map(({ nativeId }) => nativeId));
}

/** By time; in a list without times, or with one for all, how many of the top of the last list are gone. */
function outrunBy(
  { sightings, ids }: ShownLook,
  before: readonly string[],
  known: ReadonlyMap<string, KnownItem>,
  ordered: boolean,
): number {
  const times = sightings.flatMap(({ postedAt }) => postedAt?.getTime() ?? []);
  const timesBefore = before.flatMap((id) => known.get(id)?.postedAt?.getTime() ?? []);
  if (times.length === 0 || new Set([...times, ...timesBefore]).size === 1) {
    if (!ordered) return 0;
    const shown = new Set(ids);
    const top = before.findIndex((id) => shown.has(id));
    return top < 0 ? before.length : top;
  }
  const newest = times.reduce((a, b) => Math.max(a, b));
  return before.filter((id) => (known.get(id)?.postedAt?.getTime() ?? 0) > newest).length;
}
