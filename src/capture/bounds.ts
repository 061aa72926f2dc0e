/**
 * PURE. How much one look may hold: a channel that answers without measure must not take the machine down, nor fill the
 * archive with notes on itself.
 */
import type { Sighting } from "../domain/item.ts";
import type { Fault, Finding, Look } from "../domain/observation.ts";
import { faultWith } from "./fault.ts";
import { mostFindings, mostItems, mostParts } from "./limits.ts";
import { type ItemPlace, malformedItem } from "./malformed.ts";

/** Of what a look would keep of one item. */
export function holdsTooMuch({
  media,
  labels,
  facts,
}: Pick<Sighting, "media" | "labels" | "facts">): boolean {
  return media.length + labels.length > mostParts || Object.keys(facts).length > mostParts;
}

/** @param read how many items of the answer were read */
export function tooManyItems(left: number, ordinal: number, read = mostItems): Fault | undefined {
  if (left === 0) return undefined;
  return faultWith(
    "channel.tooMany",
    `answer ${ordinal} holds ${read} items and ${left} more, which were not read`,
  );
}

/** The item is on the channel, so it is not missing, and nothing of it is taken: a part of it would be another item. */
export function tooManyParts(place: ItemPlace): Finding {
  const detail = `holds more than ${mostParts} parts, or parts too deep within each other, and was not read; the raw answer keeps it`;
  return { ...malformedItem(place, detail), code: "item.tooMany" };
}

/**
 * The look with as many findings as may be written. Held items of which no finding is left are no longer known to be on
 * the channel, so such a look is not whole; notes that are left out change nothing.
 */
export function boundedLook<Bounded extends Pick<Look, "findings" | "fault">>(look: Bounded): Bounded {
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
