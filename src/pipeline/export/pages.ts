/** Makes the pages that show how items looked, with the pictures that the store holds. */
import type { ExportedChannel, ExportedItem, ExportedThread, ExportedVersion } from "../../domain/export.ts";
import type { Picture } from "../../render/page.ts";
import type { PackageFiles } from "./lost-files.ts";

/** A larger picture is named in the page and lies beside it as a document of its own. */
const largestPictureBytes = 2_000_000;
/** What the pictures of one item's pages may come to. */
const largestItemBytes = 8_000_000;

export type WithPages = (channel: ExportedChannel, thread: ExportedThread) => Promise<ExportedThread>;

/** @returns the same thread when nothing in it has a look of its own */
export async function pagesFor(files: PackageFiles, language: string): Promise<WithPages> {
  // loaded when a package is built, not with every command
  const { pageOf } = await import("../../render/page.ts");
  const ofItem = async (channel: ExportedChannel, item: ExportedItem): Promise<ExportedItem> => {
    if (item.versions.every(({ html }) => html === undefined)) return item;
    let room = largestItemBytes;
    const versions: ExportedVersion[] = [];
    for (const version of item.versions) {
      if (version.html === undefined) {
        versions.push(version);
        continue;
      }
      const pictures = await picturesOf(files, version, room);
      room -= pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
      versions.push({ ...version, page: Buffer.from(pageOf(channel, item, version, pictures, language)) });
    }
    return { ...item, versions };
  };
  return async (channel, thread) => {
    const records: ExportedItem[] = [];
    for (const item of thread.records) records.push(await ofItem(channel, item));
    if (!thread.casework) return { ...thread, records };
    const entries = [];
    for (const entry of thread.casework.entries)
      entries.push({ ...entry, item: await ofItem(channel, entry.item) });
    return { ...thread, records, casework: { ...thread.casework, entries } };
  };
}

async function picturesOf(
  files: PackageFiles,
  { media }: ExportedVersion,
  room: number,
): Promise<readonly Picture[]> {
  let left = room;
  const pictures: Picture[] = [];
  for (const { url, mediaType, sha256, sizeBytes } of media) {
    if (!/^image\/[\w.+-]+$/.test(mediaType)) continue;
    const fits = sizeBytes <= Math.min(largestPictureBytes, left);
    if (fits) left -= sizeBytes;
    const bytes = fits ? await files.read(sha256, sizeBytes) : undefined;
    pictures.push({ url, mediaType, bytes });
  }
  return pictures;
}
