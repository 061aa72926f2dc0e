/** A `.zip`, of which any file can be read at any time. @see PKWARE APPNOTE.TXT 6.3.10 */
import yauzl from "yauzl";
import { isArchiveError, reasonOf } from "../../../domain/errors.ts";
import { bounded, damaged, mostFiles, mostUnpacked, safeName, tooMuch, unsafe } from "./bounds.ts";
import { type ArchivedEntry, type ArchiveFiles, isClutter } from "./shape.ts";

/** Of the mode that Unix systems write: what kind of thing an entry is. */
const kindMask = 0o170000;
const [plainFile, folder] = [0o100000, 0o040000];

/** @throws ArchiveError `import.damaged`, `import.unsafe` or `import.tooLarge` */
export async function openZip(path: string, sizeBytes: number): Promise<ArchiveFiles> {
  const options = { validateEntrySizes: true, strictFileNames: false, decodeStrings: true, autoClose: false };
  const zip = await yauzl.openPromise(path, options).catch((error: unknown) => {
    throw damaged(reasonOf(error), error);
  });
  try {
    const found = await entriesOf(zip, sizeBytes);
    const entries = new Map<string, ArchivedEntry>();
    for (const [name, entry] of found)
      entries.set(name, { sizeBytes: entry.uncompressedSize, modifiedAt: modifiedAt(entry) });
    return {
      entries,
      head: undefined,
      async open(name) {
        const entry = found.get(name);
        if (!entry) throw damaged(`it has no file ${bounded(name)}`);
        return bytesOf(zip, entry);
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asRefusal(error);
  }
}

async function entriesOf(zip: yauzl.ZipFile, sizeBytes: number): Promise<ReadonlyMap<string, yauzl.Entry>> {
  if (zip.entryCount > mostFiles) throw tooMuch(`${mostFiles} files`);
  const found = new Map<string, yauzl.Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    if (fileName.endsWith("/") || isClutter(fileName)) continue;
    const name = safeName(fileName);
    if (entry.isEncrypted()) throw unsafe(fileName, "it is encrypted");
    // only what a Unix system made says what kind of thing it is
    const kind = (entry.externalFileAttributes >>> 16) & kindMask;
    if (entry.versionMadeBy >>> 8 === 3 && kind !== 0 && kind !== plainFile && kind !== folder)
      throw unsafe(fileName, "it is a link or a device");
    if (found.has(name)) throw unsafe(fileName, "its name comes twice");
    unpacked += entry.uncompressedSize;
    if (unpacked > mostUnpacked(sizeBytes))
      throw tooMuch(`${mostUnpacked(sizeBytes)} bytes when it is unpacked`);
    found.set(name, entry);
  }
  return found;
}

/** Whatever its stream fails with is damage of the archive. */
async function* bytesOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw damaged(reasonOf(error), error);
  }
}

const badName = /^(?:invalid relative path|absolute path|invalid characters in fileName)/;

/** The library looks at names before anybody else does. */
function asRefusal(error: unknown): unknown {
  if (isArchiveError(error)) return error;
  const reason = reasonOf(error);
  return badName.test(reason) ? unsafe("a file", reason) : damaged(reason, error);
}

/** extended timestamp, NTFS: these say which instant they mean */
const exact: ReadonlySet<number> = new Set([0x5455, 0x000a]);
const farthestZoneMs = 14 * 60 * 60 * 1000;
/** no platform gave archives before */
const earliest = Date.UTC(2000, 0, 1);

/** A clock without a zone is taken for the earliest instant that it may mean: what is older changes less. */
function modifiedAt(entry: yauzl.Entry): Date | undefined {
  const at = entry.getLastModDate({ timezone: "UTC" });
  const isExact = entry.extraFields.some(({ id }) => exact.has(id));
  if (at.getTime() < earliest) return undefined;
  return isExact ? at : new Date(at.getTime() - farthestZoneMs);
}
