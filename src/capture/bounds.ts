/**
 * PURE. How much one look may hold: a channel that answers without measure must not take the machine down, nor fill the
 * archive with notes on itself.
 */
import type { Fault, Finding, Look } from "../domain/observation.ts";
import { faultWith } from "./fault.ts";

/** Of one answer. The longest lists of real channels hold some thousands. */
export const mostItems = 100_000;
/** Of one look: what is more is counted. */
export const mostFindings = 1000;

export function firstItems<Item>(items: readonly Item[]): {
  readonly first: readonly Item[];
  /** how many were not taken */
  readonly left: number;
} {
  if (items.length <= mostItems) return { first: items, left: 0 };
  return { first: items.slice(0, mostItems), left: items.length - mostItems };
}

export function tooManyItems(left: number, ordinal: number): Fault | undefined {
  if (left === 0) return undefined;
  return faultWith(
    "channel.tooMany",
    `answer ${ordinal} holds ${mostItems} items and ${left} more, which were not read`,
  );
}

/**
 * The look with as many findings as may be written. Held items of which no finding is left are no longer known to be on
 * the channel, so such a look is not whole; notes that are left out change nothing.
 */
export function boundedLook(look: Look): Look {
  const { findings } = look;
  if (findings.length <= mostFindings) return look;
  const held = findings.filter((finding) => finding.held);
  const notes = findings.filter((finding) => !finding.held);
  const kept = [...held, ...notes].slice(0, mostFindings);
  const heldBeyond = Math.max(0, held.length - mostFindings);
  const fault = heldBeyond === 0 ? undefined : tooManyHeld(heldBeyond);
  return { ...look, findings: [...kept, andMore(findings.length - kept.length)], fault: look.fault ?? fault };
}

function tooManyHeld(beyond: number): Fault {
  return faultWith("channel.tooMany", `${mostFindings} items could not be taken, and ${beyond} more`);
}

function andMore(more: number): Finding {
  return {
    code: "channel.tooMany",
    held: false,
    nativeId: undefined,
    place: "the whole look",
    detail: `and ${more} more findings, which are not kept: the raw answers hold what they are about`,
  };
}
