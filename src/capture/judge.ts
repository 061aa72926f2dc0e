/**
 * PURE. Whether a look may be believed, before anything is written from it.
 *
 * A real feed has shown full-length, well-formed lists that held months-old ids in place of 450 of its 500
 * (channels.md section 5): neither status, size nor syntax finds them, only the comparison with the last accepted list.
 */
import type { ErrorCode } from "../domain/errors.ts";
import { type Fault, type Reach, speaksOf } from "../domain/observation.ts";
import { overlap } from "./order.ts";

/** A window shorter than this share of its usual size proves nothing about what it does not show. */
export const shortShare = 0.9;
/** A list that holds less than this share of the last accepted one is not believed until another agrees with it. */
export const agreementShare = 0.5;
/** Shorter lists than this may turn over between two looks, so they are believed. */
const comparableSize = 20;
/** Of a short window, such as a feed's ten newest, half may be new after one busy hour. */
const comparableWindow = 100;

export interface Reference {
  /** native ids of the last accepted look, in the channel's order */
  readonly order: readonly string[];
  /** native ids of a look that is held until a second one agrees with it */
  readonly held: readonly string[] | undefined;
}

export type Verdict =
  /** believed; with `overrun`, nothing of the last list was left, so items between the two may never have been seen */
  | {
      readonly kind: "accepted";
      readonly releaseHeld: boolean;
      readonly discardHeld: boolean;
      readonly overrun: boolean;
    }
  /** what it shows is believed, what it does not show proves nothing */
  | { readonly kind: "incomplete"; readonly fault: Fault }
  /** disagrees with the last list: kept aside until the next look */
  | { readonly kind: "held"; readonly code: ErrorCode; readonly detail: string };

export function judge(
  look: { readonly reach: Reach; readonly fault: Fault | undefined; readonly ids: readonly string[] },
  last: Reference,
): Verdict {
  const reference = { ...last, order: last.order.filter((id) => speaksOf(look.reach, id)) };
  if (look.fault) return { kind: "incomplete", fault: look.fault };
  const short = shortList(look.reach, look.ids.length, reference.order.length);
  if (short) return { kind: "incomplete", fault: short };
  const now = new Set(look.ids);
  const share = overlap(reference.order, now);
  if (share >= agreementShare || !comparable(look.reach, reference.order.length))
    return {
      kind: "accepted",
      releaseHeld: false,
      discardHeld: reference.held !== undefined,
      overrun: share === 0,
    };
  if (reference.held && overlap(reference.held, now) >= agreementShare)
    return { kind: "accepted", releaseHeld: true, discardHeld: false, overrun: false };
  return {
    kind: "held",
    code: "channel.wrongList",
    detail: `holds ${Math.round(share * 100)} % of the ${reference.order.length} items of the last accepted look; waits for a second look that agrees`,
  };
}

function comparable(reach: Reach, size: number): boolean {
  return size >= (reach.kind === "window" ? comparableWindow : comparableSize);
}

function shortList(reach: Reach, size: number, sizeBefore: number): Fault | undefined {
  if (size === 0 && sizeBefore > 0)
    return {
      code: "channel.empty",
      detail: `lists nothing; the last look listed ${sizeBefore}`,
      retryAt: undefined,
    };
  if (reach.kind !== "window" || reach.expectedSize === undefined) return undefined;
  // a feed that has never been full is as long as it is
  const usual = Math.min(reach.expectedSize, Math.max(sizeBefore, size));
  if (size >= usual * shortShare) return undefined;
  return {
    code: "channel.shortList",
    detail: `lists ${size} items where ${usual} are usual`,
    retryAt: undefined,
  };
}
