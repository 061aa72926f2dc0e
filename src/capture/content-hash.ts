/**
 * The digest that decides whether an item was edited.
 *
 * PURE. Channels seldom tell of edits (a WordPress comment has no time of change, the Swedish Police edit in silence),
 * so two looks are compared by what they hold. Left out on purpose: who can see the item and what it answers, because
 * those change without an edit, and the permalink, which WordPress rewrites when it trashes a post.
 */
import { createHash } from "node:crypto";
import { type Sha256, sha256 } from "../domain/ids.ts";
import type { Sighting } from "../domain/item.ts";

const form = "kanalarkiv-content-1";

/** Equal for two sightings exactly when no field of the content differs; the order of labels does not count. */
export function contentHash(sighting: Sighting): Sha256 {
  const content = [
    form,
    sighting.kind,
    sighting.authorName ?? null,
    sighting.title ?? null,
    sighting.text,
    sighting.postedAt?.toISOString() ?? null,
    [...sighting.labels].sort(),
    Object.entries(sighting.facts).sort(([a], [b]) => (a < b ? -1 : 1)),
    sighting.media.map((file) => [file.url, file.alt ?? null]),
  ];
  return sha256(createHash("sha256").update(JSON.stringify(content)).digest("hex"));
}
