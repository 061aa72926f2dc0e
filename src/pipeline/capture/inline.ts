/** The files that stand in the texts of a look: stored before anything says that they are there. */
import { hasInlineFiles, withoutInlineFiles } from "../../capture/inline-files.ts";
import { liesInPieces, type Many, Packed } from "../../capture/packed.ts";
import type { Sighting } from "../../domain/item.ts";
import { contentOfBytes } from "../../objects/content.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { mediaKey } from "./media.ts";

/** @returns the look with short addresses for them, by which they are found in the store */
export async function withStoredFiles<Look extends { readonly sightings: Many<Sighting> }>(
  objects: ObjectStore,
  look: Look,
): Promise<Omit<Look, "sightings"> & { readonly sightings: Many<Sighting> }> {
  const all: Many<Sighting> = look.sightings;
  if (!liesInPieces(all)) return { ...look, sightings: await stored(objects, [...all]) };
  if (!hasInlineFiles(all)) return look;
  const sightings = new Packed<Sighting>(all.isPacked);
  for (const piece of all.pieces()) sightings.add(await stored(objects, piece));
  return { ...look, sightings };
}

async function stored(objects: ObjectStore, seen: readonly Sighting[]): Promise<readonly Sighting[]> {
  const { sightings, files } = withoutInlineFiles(seen);
  for (const [digest, { bytes }] of files) {
    const there = await objects.head(mediaKey(digest));
    if (!there) await objects.put(mediaKey(digest), contentOfBytes(bytes));
  }
  return sightings;
}
