/**
 * A `.tar`, packed or not: unpacked into a folder of its own first, because a tar is read from its first byte to its last
 * and what an item names may lie anywhere in it.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { isArchiveError, reasonOf } from "../../../domain/errors.ts";
import { makeDirectory } from "../../../make-directory.ts";
import { damaged, mostFiles, mostUnpacked, safeName, tooMuch, unsafe } from "./bounds.ts";
import { type ArchivedEntry, type ArchiveFiles, folderFiles, isClutter } from "./shape.ts";

const prefix = "import-";
const abandonedMs = 24 * 60 * 60 * 1000;

/** @throws ArchiveError `import.damaged`, `import.unsafe` or `import.tooLarge` */
export async function openTar(
  path: string,
  {
    isGzip,
    sizeBytes,
    spoolDir,
  }: { readonly isGzip: boolean; readonly sizeBytes: number; readonly spoolDir: string },
): Promise<ArchiveFiles> {
  await makeDirectory(spoolDir, 0o750);
  const into = await mkdtemp(join(spoolDir, prefix));
  const close = () => rm(into, { recursive: true, force: true });
  try {
    await sweep(spoolDir, (await stat(into)).mtimeMs);
    const entries = await unpack(path, into, isGzip, mostUnpacked(sizeBytes));
    return { ...folderFiles(into, entries), close };
  } catch (error) {
    await close();
    throw isArchiveError(error) || isDisk(error) ? error : damaged(reasonOf(error), error);
  }
}

async function unpack(
  path: string,
  into: string,
  isGzip: boolean,
  most: number,
): Promise<ReadonlyMap<string, ArchivedEntry>> {
  const tar = extract();
  let unpacked = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      unpacked += chunk.length;
      done(unpacked > most ? tooMuch(`${most} bytes when it is unpacked`) : null, chunk);
    },
  });
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  const fed = isGzip ? pipeline(bytes, createGunzip(), counted, tar) : pipeline(bytes, counted, tar);
  const entries = new Map<string, ArchivedEntry>();
  const read = (async () => {
    for await (const entry of tar) {
      const { name, type, size, mtime } = entry.header;
      if (type === "directory" || isClutter(name)) {
        entry.resume();
        continue;
      }
      if (type !== "file" && type !== "contiguous-file")
        throw unsafe(name, `it is a ${type ?? "thing of unknown type"}`);
      const safe = safeName(name);
      if (entries.has(safe)) throw unsafe(name, "its name comes twice");
      if (entries.size >= mostFiles) throw tooMuch(`${mostFiles} files`);
      await mkdir(dirname(join(into, safe)), { recursive: true });
      await pipeline(entry, createWriteStream(join(into, safe), { flags: "wx" }));
      entries.set(safe, {
        sizeBytes: size ?? 0,
        modifiedAt: mtime && mtime.getTime() > 0 ? mtime : undefined,
      });
    }
  })();
  const [reading, feeding] = await Promise.allSettled([read, fed]);
  // what ended the stream is the reason; that the other side ended too is not
  for (const side of [feeding, reading])
    if (side.status === "rejected" && isArchiveError(side.reason)) throw side.reason;
  for (const side of [feeding, reading]) if (side.status === "rejected") throw side.reason;
  return entries;
}

/** No room, no right to write: no fault of the archive. */
function isDisk(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(?:ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|EMFILE|ENFILE)$/.test(code);
}

/** Removes what an import that was killed had unpacked. */
async function sweep(spoolDir: string, nowMs: number): Promise<void> {
  for (const name of await readdir(spoolDir)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(spoolDir, name);
    const found = await stat(path).catch(() => undefined);
    if (found && nowMs - found.mtimeMs > abandonedMs) await rm(path, { recursive: true, force: true });
  }
}
