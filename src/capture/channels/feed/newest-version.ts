/** PURE. Versions of one item that stand in one look: the newest is taken, and the others are noted. */
import { hash } from "node:crypto";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { type Many, pieceByPiece } from "../../packed.ts";

export interface Newest {
  readonly sightings: Many<Sighting>;
  readonly findings: readonly Finding[];
  /** ids that stand at several of them still, the same in every field */
  readonly doubles: ReadonlySet<string>;
}

/**
 * Of those with the same time, or without any, the first: feeds show the newest first. Doubles that are the same stay.
 *
 * @param repeated ids that stand at several sightings
 */
export function newestOfEach(sightings: Many<Sighting>, repeated: ReadonlySet<string>): Newest {
  if (repeated.size === 0) return { sightings, findings: [], doubles: repeated };
  const newest = new Map<string, { readonly time: number; readonly content: string }>();
  for (const sighting of sightings) {
    if (!repeated.has(sighting.nativeId)) continue;
    const before = newest.get(sighting.nativeId);
    const time = timeOf(sighting);
    if (!before || time > before.time) newest.set(sighting.nativeId, { time, content: contentOf(sighting) });
  }
  const findings: Finding[] = [];
  const once = new Set<string>();
  const doubles = new Set<string>();
  const kept = pieceByPiece(sightings, (piece) =>
    piece.filter((sighting) => {
      const best = newest.get(sighting.nativeId);
      if (best && best.content !== contentOf(sighting)) {
        findings.push(olderNote(sighting));
        return false;
      }
      if (best) (once.has(sighting.nativeId) ? doubles : once).add(sighting.nativeId);
      return true;
    }),
  );
  return { sightings: kept, findings, doubles };
}

function timeOf({ editedAt, postedAt }: Sighting): number {
  const time = (editedAt ?? postedAt)?.getTime();
  return time === undefined || Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** A digest, for the texts of many may be more than one look holds. */
function contentOf({ payload: _, html: __, ...content }: Sighting): string {
  return hash("sha256", JSON.stringify(content), "base64url");
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
