/**
 * PURE. Whether a look may be believed, before anything is written from it.
 *
 * A real feed has shown full-length, well-formed lists that held months-old ids in place of 450 of its 500
 * (channels.md section 5): neither status, size nor syntax finds them, only the comparison with the last accepted list.
 * What differs from it and holds nothing newer is never progress, however often it comes.
 */
import type { ErrorCode } from "../domain/errors.ts";
import type { KnownItem } from "../domain/item.ts";
import type { Fault, Finding, Reach } from "../domain/observation.ts";
import { compareLists, type ListComparison, type ShownLook } from "./lists.ts";
import { carriedOrder, overlap } from "./order.ts";
import { agreementShare, isMass, type Suspicion, suspicionOf } from "./suspicion.ts";

/** A window shorter than this share of its usual size proves nothing about what it does not show. */
export const shortShare = 0.9;
/** A look of which more were held back, as a share of what it lists or as a number, is not whole. */
export const heldShare = 0.05;
export const heldItems = 10;
/** So many looks in a row that agree and bring newer items make another list the right one … */
export const looksUntilBelieved = 2;
/** … and so many, over so long, a list in which much changed at once. */
export const looksUntilSettled = 3;
export const settledAfterMs = 6 * 60 * 60 * 1000;

/** A list that differs from the last accepted one, and what came of it so far. */
export interface Waiting {
  readonly order: readonly string[];
  readonly code: ErrorCode;
  /** when the first of the looks was taken that are counted */
  readonly since: Date;
  /** looks in a row that agree with each other and hold what is newer than the last accepted list; 0 when it holds nothing newer */
  readonly looks: number;
}

export interface Reference {
  /** native ids of the last accepted look, in the channel's order */
  readonly order: readonly string[];
  readonly held: Waiting | undefined;
}

/** Which of the items that a look shows are written: all, or only these, that are new and newer than every known one. */
export type Takes = "all" | ReadonlySet<string>;

/**
 * What a believed look says of an item that it does not show: that it may be missing; that it left the list, which
 * proves nothing, because the list is not newest first; only that it was issued again, where the look shows it under
 * another id; or nothing at all.
 */
export type Absence = "missing" | "leftWindow" | "reissued" | "nothing";

export type Verdict =
  /** believed; with `overrun`, nothing of the last list was left, so items between the two may never have been seen */
  | {
      readonly kind: "accepted";
      readonly releaseHeld: boolean;
      readonly discardHeld: boolean;
      readonly overrun: boolean;
      readonly absence: Absence;
      /** what is told of the look; an item that a held one names is not taken */
      readonly notes: readonly Finding[];
    }
  /** what it shows is believed as far as `takes` says, what it does not show proves nothing */
  | {
      readonly kind: "incomplete";
      readonly fault: Fault;
      readonly takes: Takes;
      /** a list that lacks nothing but what was held back: the next look is compared with it */
      readonly moves: boolean;
      /** a short list that is compared with the next, undefined for any other fault */
      readonly waiting: Waiting | undefined;
      readonly notes: readonly Finding[];
    }
  /** disagrees with the last list: kept aside until later looks settle it */
  | {
      readonly kind: "held";
      readonly code: ErrorCode;
      readonly detail: string;
      readonly takes: ReadonlySet<string>;
      readonly waiting: Waiting;
      /** what was held before says something else */
      readonly discardHeld: boolean;
    };

/** @param known items by native id: those that the look shows, those of the last list, those that are missing */
export function judge(look: ShownLook, reference: Reference, known: ReadonlyMap<string, KnownItem>): Verdict {
  const found = compareLists(look, reference.order, known);
  const nothing = look.fault ?? nothingTaken(look, found.before.length);
  if (nothing) return incomplete(nothing, look.reach.kind === "everything" ? "all" : newItems(found, known));
  const short = shortList(look, found.before.length) ?? cutList(look, found);
  if (short) return judgeShort(look, reference, known, found, short);
  const suspicion = suspicionOf(look, found);
  if (suspicion) return judgeSuspect(look, reference, known, found, suspicion);
  const reused = found.reused.map(reusedNote);
  const heldBack = tooManyHeld(look.heldBack + reused.length, look.listed);
  if (heldBack) return { ...incomplete(heldBack, "all"), moves: true, notes: reused };
  return accepted(found, { discardHeld: reference.held !== undefined, notes: reused });
}

/** The reference for the next look, once this one is written. */
export function nextReference(look: ShownLook, verdict: Verdict, reference: Reference): Reference {
  if (verdict.kind === "accepted") return { order: look.ids, held: undefined };
  if (verdict.kind === "held") return { order: reference.order, held: verdict.waiting };
  if (verdict.moves) return { order: carriedOrder(reference.order, look.ids), held: undefined };
  return { order: reference.order, held: verdict.waiting ?? reference.held };
}

function accepted(
  found: ListComparison,
  change: {
    readonly discardHeld?: boolean;
    readonly releaseHeld?: boolean;
    readonly notes?: readonly Finding[];
  },
) {
  const order = found.ordered ? [] : [note("channel.otherOrder", otherOrder)];
  return {
    kind: "accepted",
    releaseHeld: change.releaseHeld ?? false,
    discardHeld: change.discardHeld ?? false,
    overrun: found.before.length > 0 && found.share === 0 && change.releaseHeld !== true,
    absence: found.ordered ? "missing" : "leftWindow",
    notes: [...order, ...(change.notes ?? [])],
  } as const;
}

const otherOrder = "the list does not stand newest first: nothing is concluded from what it no longer shows";

function incomplete(fault: Fault, takes: Takes) {
  return { kind: "incomplete", fault, takes, moves: false, waiting: undefined, notes: [] } as const;
}

function note(code: ErrorCode, detail: string): Finding {
  return { code, held: false, nativeId: undefined, place: "the whole look", detail };
}

function reusedNote(nativeId: string): Finding {
  const detail =
    "its id stands for another item now: time, title and text all differ; what was kept under it stays as it was";
  return { code: "item.reusedId", held: true, nativeId, place: "the item with this id", detail };
}

/** New and newer than all that is known, so that it can be added whatever else the list is. */
function newItems(found: ListComparison, known: ReadonlyMap<string, KnownItem>): ReadonlySet<string> {
  return new Set([...found.newer].filter((id) => !known.has(id)));
}

const none: ReadonlySet<string> = new Set();

function judgeSuspect(
  look: ShownLook,
  reference: Reference,
  known: ReadonlyMap<string, KnownItem>,
  found: ListComparison,
  { code, detail, settles, sameChannel }: Suspicion,
): Verdict {
  const agrees = agreesWith(reference.held, found.now);
  const waiting = waitsOn(look, reference.held, agrees, found, code);
  if (isSettled(waiting, settles, look.at)) {
    const notes = settles === "over hours" ? [note(code, `${detail}; ${settledBecause(waiting)}`)] : [];
    return accepted(found, { releaseHeld: true, notes });
  }
  const takes = sameChannel ? withoutReissued(newItems(found, known), found) : none;
  const discardHeld = reference.held !== undefined && !agrees;
  return {
    kind: "held",
    code,
    detail: `${detail}; ${waitsFor(settles, found)}`,
    takes,
    waiting,
    discardHeld,
  };
}

/** A known item under a new id is not new. */
function withoutReissued(ids: ReadonlySet<string>, { reissued }: ListComparison): ReadonlySet<string> {
  const known = new Set(reissued.values());
  return new Set([...ids].filter((id) => !known.has(id)));
}

function agreesWith(held: Waiting | undefined, now: ReadonlySet<string>): boolean {
  return held !== undefined && overlap(held.order, now) >= agreementShare;
}

function waitsOn(
  look: ShownLook,
  held: Waiting | undefined,
  agrees: boolean,
  found: ListComparison,
  code: ErrorCode,
): Waiting {
  if (found.newer.size === 0) return { order: look.ids, code, since: look.at, looks: 0 };
  const before = agrees && held && held.looks > 0 ? held : { looks: 0, since: look.at };
  return { order: look.ids, code, since: before.since, looks: before.looks + 1 };
}

function isSettled(waiting: Waiting, settles: Suspicion["settles"], at: Date): boolean {
  if (settles === "by another look") return waiting.looks >= looksUntilBelieved;
  return waiting.looks >= looksUntilSettled && at.getTime() - waiting.since.getTime() >= settledAfterMs;
}

function settledBecause({ looks, since }: Waiting): string {
  return `believed after ${looks} looks since ${since.toISOString()} that agree and bring newer items`;
}

function waitsFor(settles: Suspicion["settles"], { newer }: ListComparison): string {
  if (newer.size === 0) return "holds nothing newer, so it is kept aside until newer items come";
  if (settles === "by another look") return "waits for a second look that agrees";
  return `waits for ${looksUntilSettled} looks over six hours that agree`;
}

/** @returns why nothing of the look is there to be judged */
function nothingTaken(look: ShownLook, sizeBefore: number): Fault | undefined {
  if (look.sightings.length > 0) return undefined;
  if (look.listed === 0) {
    const last = sizeBefore > 0 ? `; the last look listed ${sizeBefore}` : "";
    return fault("channel.empty", `lists nothing${last}`);
  }
  if (look.heldBack === 0) return undefined;
  return fault("channel.nothingKept", `none of the ${look.listed} items that it lists could be taken`);
}

function tooManyHeld(heldBack: number, listed: number): Fault | undefined {
  if (heldBack <= heldItems && heldBack <= listed * heldShare) return undefined;
  return fault("channel.heldItems", `${heldBack} of the ${listed} items that it lists were held back`);
}

function fault(code: ErrorCode, detail: string): Fault {
  return { code, detail, retryAt: undefined };
}

function shortList({ reach, listed }: ShownLook, sizeBefore: number): Fault | undefined {
  const expected = expectedOf(reach);
  if (expected === undefined) return undefined;
  // a feed that has never been full is as long as it is
  const usual = Math.min(expected, Math.max(sizeBefore, listed));
  if (listed >= usual * shortShare) return undefined;
  return fault("channel.shortList", `lists ${listed} items where ${usual} are usual`);
}

/** A feed does not say how long it is, so only one that lost more than half at once, and all of it below, is short. */
function cutList({ reach, listed }: ShownLook, found: ListComparison): Fault | undefined {
  const { before, absent, early, unseen, newer, ordered } = found;
  if (reach.kind !== "window" || reach.expectedSize !== undefined || !ordered) return undefined;
  if (listed >= before.length * agreementShare || !isMass(absent.length, before.length)) return undefined;
  if (early.length > 0 || unseen > newer.size) return undefined;
  return fault("channel.shortList", `lists ${listed} items where it listed ${before.length}`);
}

function expectedOf(reach: Reach): number | undefined {
  return reach.kind === "window" ? reach.expectedSize : undefined;
}

/**
 * A short list adds what is newer, as far as it is a piece of the same list; and it is the window from then on when
 * three in a row agree and bring newer items.
 */
function judgeShort(
  look: ShownLook,
  reference: Reference,
  known: ReadonlyMap<string, KnownItem>,
  found: ListComparison,
  short: Fault,
): Verdict {
  const listedBefore = new Set(found.before);
  const ours = look.ids.filter((id) => listedBefore.has(id) || known.has(id) || found.newer.has(id)).length;
  if (ours < look.ids.length * agreementShare) return incomplete(short, none);
  const held = reference.held?.code === "channel.shortList" ? reference.held : undefined;
  const waiting = waitsOn(look, held, agreesWith(held, found.now), found, "channel.shortList");
  if (waiting.looks >= looksUntilSettled) {
    const detail = `${short.detail}; ${settledBecause(waiting)}: that is its length from now on`;
    return accepted(found, { notes: [note("channel.shortList", detail)] });
  }
  const free = reference.held === undefined || held !== undefined;
  return { ...incomplete(short, newItems(found, known)), waiting: free ? waiting : undefined };
}
