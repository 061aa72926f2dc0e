/** PURE. Versions of one item that stand in one look: the newest is taken, and the others are noted. */
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import type { Reading } from "../../port.ts";

/** Of those with the same time, or without any, the first: feeds show the newest first. Doubles that are the same stay. */
export function newestOfEach(sightings: readonly Sighting[]): Reading {
  const ids = new Set<string>();
  for (const { nativeId } of sightings) ids.add(nativeId);
  if (ids.size === sightings.length) return { sightings, findings: [] };
  const newest = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const before = newest.get(sighting.nativeId);
    if (!before || timeOf(sighting) > timeOf(before)) newest.set(sighting.nativeId, sighting);
  }
  const findings: Finding[] = [];
  const kept = sightings.filter((sighting) => {
    const best = newest.get(sighting.nativeId);
    if (!best || best === sighting || contentOf(best) === contentOf(sighting)) return true;
    findings.push(olderNote(sighting));
    return false;
  });
  return { sightings: kept, findings };
}

function timeOf({ editedAt, postedAt }: Sighting): number {
  const time = (editedAt ?? postedAt)?.getTime();
  return time === undefined || Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

function contentOf({ payload: _, html: __, ...content }: Sighting): string {
  return JSON.stringify(content);
}

function olderNote({ nativeId, payload }: Sighting): Finding {
  return {
    code: "item.duplicateId",
    held: false,
    nativeId,
    place: `answer ${payload.ordinal} ${payload.pointer}`,
    detail:
      "an older version of an item in the same look: the newest is kept, and this one in the raw answer",
  };
}
