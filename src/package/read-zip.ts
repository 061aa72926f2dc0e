/** Unpacks a zip into a folder, and refuses what could harm whoever unpacks it. @see PKWARE APPNOTE.TXT 6.3.10 */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { ArchiveError, isArchiveError, reasonOf } from "../domain/errors.ts";
import { Paths, refused, safePath } from "./read-name.ts";

export interface UnpackLimits {
  /** of everything together, as it lies in the folder */
  readonly bytes: number;
  readonly entries: number;
}

/** Of the mode that Unix systems write: what kind of thing an entry is. */
const kindMask = 0o170000;
const [plainFile, folder] = [0o100000, 0o040000];

/**
 * @param into an empty folder
 * @param onBytes is told the number of bytes written so far
 * @throws ArchiveError `package.invalid` for what is no whole zip, is encrypted, holds links or devices, names that lead out
 *   or come twice; `package.refused` for one that unpacks to more than the limits
 */
export async function unpackZip(
  file: string,
  into: string,
  limits: UnpackLimits,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const zip = await yauzl
    .openPromise(file, { validateEntrySizes: true, strictFileNames: false, decodeStrings: true })
    .catch((error: unknown) => {
      throw new ArchiveError("package.invalid", `this is no whole zip: ${reasonOf(error)}`, { cause: error });
    });
  try {
    if (zip.entryCount > limits.entries) throw tooMuch(`${zip.entryCount} files`);
    await unpackAll(zip, into, limits, onBytes);
  } catch (error) {
    if (isArchiveError(error)) throw error;
    throw new ArchiveError("package.invalid", `this is no whole zip: ${reasonOf(error)}`, { cause: error });
  } finally {
    zip.close();
  }
}

async function unpackAll(
  zip: yauzl.ZipFile,
  into: string,
  limits: UnpackLimits,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const paths = new Paths();
  const meter = { bytes: 0 };
  for await (const entry of zip.eachEntry()) {
    const path = pathOf(entry);
    if (path === undefined) continue;
    if (entry.fileName.endsWith("/")) {
      paths.addFolder(path);
      await mkdir(join(into, path), { recursive: true });
      continue;
    }
    paths.addFile(path);
    // what it says of itself; that it is no more is seen while it is unpacked
    if (meter.bytes + entry.uncompressedSize > limits.bytes) throw tooMuch(`${limits.bytes} bytes`);
    await mkdir(dirname(join(into, path)), { recursive: true });
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        meter.bytes += chunk.length;
        onBytes(meter.bytes);
        done(meter.bytes > limits.bytes ? tooMuch(`${limits.bytes} bytes`) : null, chunk);
      },
    });
    await pipeline(
      await zip.openReadStreamPromise(entry),
      counted,
      createWriteStream(join(into, path), { flags: "wx" }),
    );
  }
}

/** @returns undefined for the folder that everything lies in */
function pathOf(entry: yauzl.Entry): string | undefined {
  const { fileName } = entry;
  if (entry.isEncrypted()) throw refused(fileName, "it is encrypted");
  // only what a Unix system made says what kind of thing it is
  const kind = (entry.externalFileAttributes >>> 16) & kindMask;
  const fromUnix = entry.versionMadeBy >>> 8 === 3;
  if (fromUnix && kind !== 0 && kind !== plainFile && kind !== folder)
    throw refused(fileName, "it is a link or a device; only files and folders are allowed");
  return safePath(fileName);
}

function tooMuch(what: string): ArchiveError {
  return new ArchiveError("package.refused", `this zip unpacks to more than ${what}, so it was not unpacked`);
}
