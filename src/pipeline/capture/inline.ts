/** The files that stand in the texts of a look: stored before anything says that they are there. */
import { withoutInlineFiles } from "../../capture/inline-files.ts";
import type { Sighting } from "../../domain/item.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { mediaKey } from "./media.ts";

/** @returns the look with short addresses for them, by which they are found in the store */
export async function withStoredFiles<Look extends { readonly sightings: readonly Sighting[] }>(
  objects: ObjectStore,
  look: Look,
): Promise<Look> {
  const { sightings, files } = withoutInlineFiles(look.sightings);
  for (const [digest, { bytes }] of files) {
    const there = await objects.head(mediaKey(digest));
    if (!there) await objects.put(mediaKey(digest), contentOfBytes(bytes));
  }
  return { ...look, sightings };
}
