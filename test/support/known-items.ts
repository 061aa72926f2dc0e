import { contentHash } from "../../src/capture/content-hash.ts";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import type { KnownItem, Sighting } from "../../src/domain/item.ts";

/** An item as the archive knows it after it was seen so. */
export function aKnownItem(seen: Sighting, change: Partial<KnownItem> = {}): KnownItem {
  return {
    itemId: asId<ItemId>("00000000-0000-7000-8000-000000000001"),
    nativeId: seen.nativeId,
    contentHash: contentHash(seen),
    versionNumber: 1,
    visibility: seen.visibility,
    presence: "present",
    missingLooks: 0,
    permalink: seen.permalink,
    postedAt: seen.postedAt,
    labels: seen.labels,
    facts: seen.facts,
    kept: {
      title: seen.title,
      text: seen.text,
      authorName: seen.authorName,
      facts: seen.facts,
      media: seen.media.map((file) => ({ ...file, sha256: undefined })),
    },
    ...change,
  };
}
