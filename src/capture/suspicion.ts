/**
 * PURE. What makes a whole list doubtful beside the last one: another list, an older one, or one in which so much
 * changed at once that a fault is likelier than news. Each reason has a code of its own.
 */
import type { ErrorCode } from "../domain/errors.ts";
import type { Reach } from "../domain/observation.ts";
import type { ListComparison, ShownLook } from "./lists.ts";

/** A list that holds less than this share of another does not agree with it. */
export const agreementShare = 0.5;
/** Much at once is more than this share, and at least so many. */
export const massShare = 0.2;
export const massItems = 20;
/** Shorter lists than this may turn over between two looks, so they are believed when they hold newer items. */
const comparableSize = 20;
/** Of a short window, such as a feed's ten newest, half may be new after one busy hour. */
const comparableWindow = 100;
/** Of a small list, so many and half of all are much. */
const fewestOfSmall = 3;
/** So many of the newest do not go away between two looks, while nothing newer comes. */
const fewestOutrun = 3;
/** Of a small window whose items went away without newer ones, so many and half of all are much. */
const fewestGone = 5;

export interface Suspicion {
  readonly code: ErrorCode;
  readonly detail: string;
  /** how it becomes the truth: never without newer items */
  readonly settles: "by another look" | "over hours";
  /** whether it is surely the same channel's list, so that what is newer can be added meanwhile */
  readonly sameChannel: boolean;
}

/** @returns undefined for a list that fits the last one */
export function suspicionOf(look: ShownLook, found: ListComparison): Suspicion | undefined {
  if (found.before.length === 0) return undefined;
  return (
    changedIds(look, found) ??
    toolError(look, found) ??
    anotherList(look, found) ??
    behind(look, found) ??
    changedMuch(look, found)
  );
}

export function isMass(count: number, of: number): boolean {
  return count >= massItems && count > of * massShare;
}

function isMuchOfSmall(count: number, of: number): boolean {
  return count >= fewestOfSmall && count >= of * 0.5;
}

/** Known items under new ids, or other items under known ids. */
function changedIds(look: ShownLook, { reissued, reused }: ListComparison): Suspicion | undefined {
  const listed = look.sightings.length;
  if (isMass(reissued.size, listed) || isMuchOfSmall(reissued.size, listed))
    return {
      code: "channel.newIds",
      detail: `${reissued.size} of ${listed} items are known ones under new ids`,
      settles: "over hours",
      sameChannel: true,
    };
  if (isMass(reused.length, listed) || isMuchOfSmall(reused.length, listed))
    return {
      code: "channel.reusedIds",
      detail: `${reused.length} of ${listed} known ids stand for other items now: time, title and text all differ`,
      settles: "over hours",
      sameChannel: true,
    };
  return undefined;
}

/** Tools that make feeds answer a failure of their own with a feed whose only item says so. */
function toolError(look: ShownLook, { before, share }: ListComparison): Suspicion | undefined {
  if (before.length <= look.listed || before.length < fewestOfSmall || look.listed > 2 || share > 0)
    return undefined;
  return {
    code: "channel.wrongList",
    detail: `holds none of the ${before.length} items of the last accepted look, and only ${look.listed} others`,
    settles: "by another look",
    sameChannel: false,
  };
}

/** One of several servers that stands behind the others: edits are taken back, and what came last is not there yet. */
function behind({ reach }: ShownLook, { newer, outrun, reverted }: ListComparison): Suspicion | undefined {
  if (reach.kind !== "window" || newer.size > 0 || outrun === 0 || reverted.length === 0) return undefined;
  return {
    code: "channel.olderList",
    detail: `${reverted.length} items say again what they said before, and the newest ${outrun} are gone`,
    settles: "over hours",
    sameChannel: true,
  };
}

function anotherList(look: ShownLook, found: ListComparison): Suspicion | undefined {
  const { before, share, absent, newer } = found;
  const kept = `holds ${Math.round(share * 100)} % of the ${before.length} items of the last accepted look`;
  if (newer.size === 0 && lacksMuch(look.reach, found) && !onlyEndsSooner(look.reach, found))
    return {
      code: nameOf(look, found),
      detail: `${kept}, and ${absent.length} are gone`,
      settles: "over hours",
      sameChannel: true,
    };
  if (share >= agreementShare || !isComparable(look.reach, before.length)) return undefined;
  return { code: "channel.wrongList", detail: kept, settles: "by another look", sameChannel: false };
}

function lacksMuch(reach: Reach, { before, share, absent, outrun }: ListComparison): boolean {
  if (isMass(absent.length, before.length)) return true;
  if (reach.kind === "window" && outrun >= fewestOutrun) return true;
  return reach.kind === "window" && share < agreementShare && absent.length >= fewestGone;
}

/** The same list as before, up to some place: a feed of the last days grows shorter when little is published. */
function onlyEndsSooner(reach: Reach, { early, unseen, ordered, share }: ListComparison): boolean {
  return reach.kind === "window" && ordered && early.length === 0 && unseen === 0 && share > 0;
}

/** Wrong when most of it was never seen; older when it lacks the newest; else much of it is just gone. */
function nameOf({ sightings }: ShownLook, { unseen, outrun }: ListComparison): ErrorCode {
  if (unseen * 2 > sightings.length) return "channel.wrongList";
  return outrun >= fewestOutrun ? "channel.olderList" : "channel.manyAbsent";
}

function isComparable(reach: Reach, size: number): boolean {
  return size >= (reach.kind === "window" ? comparableWindow : comparableSize);
}

function changedMuch(look: ShownLook, { early, edited, before }: ListComparison): Suspicion | undefined {
  const known = look.sightings.length;
  if (isMass(edited.length, known))
    return {
      code: "channel.manyEdited",
      detail: `${edited.length} of ${known} items changed at once`,
      settles: "over hours",
      sameChannel: true,
    };
  if (!isMass(early.length, before.length)) return undefined;
  return {
    code: "channel.manyAbsent",
    detail: `${early.length} of the ${before.length} items of the last accepted look are absent at once`,
    settles: "over hours",
    sameChannel: true,
  };
}
