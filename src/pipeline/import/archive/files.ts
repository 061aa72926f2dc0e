/** An archive as it was handed in: a folder, a `.zip`, a `.tar.gz`, a `.tar` or one file, each with the same few questions. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, open, readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { ArchiveError, reasonOf } from "../../../domain/errors.ts";
import { type Sha256, sha256 } from "../../../domain/ids.ts";
import { hashFile } from "../../../objects/content.ts";
import { mostFiles, safeName, tooMuch, unsafe } from "./bounds.ts";
import { type ArchivedEntry, type ArchiveFiles, folderFiles, isClutter } from "./shape.ts";
import { openTar } from "./tar.ts";
import { openZip } from "./zip.ts";

export interface OpenedArchive extends ArchiveFiles {
  readonly name: string;
  /** of the file; of a folder, over the paths and digests of its files */
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}

const headBytes = 4096;

/**
 * @param spoolDir where a `.tar.gz` is unpacked while it is read
 * @throws ArchiveError `config.invalid` for a path that is not there; `import.damaged`, `import.unsafe`, `import.tooLarge`
 */
export async function openArchive(path: string, spoolDir: string): Promise<OpenedArchive> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new ArchiveError("config.invalid", `${path} cannot be read: ${reasonOf(cause)}`, { cause });
  });
  const name = basename(path);
  if (found.isDirectory()) return { name, ...(await openFolder(path)) };
  if (!found.isFile()) throw new ArchiveError("config.invalid", `${path} is no file and no folder`);
  const { sha256: digest, sizeBytes } = await hashFile(path);
  const head = await headOf(path);
  const files = await openPacked(path, head, sizeBytes, spoolDir);
  return { name, sha256: digest, sizeBytes, ...files };
}

async function openPacked(
  path: string,
  head: Uint8Array,
  sizeBytes: number,
  spoolDir: string,
): Promise<ArchiveFiles> {
  if (begins(head, [0x50, 0x4b])) return await openZip(path, sizeBytes);
  const isGzip = begins(head, [0x1f, 0x8b]);
  const isTar = Buffer.from(head.subarray(257, 262)).toString("latin1") === "ustar";
  if (isGzip || isTar) return await openTar(path, { isGzip, sizeBytes, spoolDir });
  const name = basename(path);
  return {
    entries: new Map([[name, { sizeBytes, modifiedAt: undefined }]]),
    head,
    open: async () => createReadStream(path, { highWaterMark: 1 << 18 }),
    close: async () => undefined,
  };
}

function begins(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => head[at] === byte);
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openFolder(path: string): Promise<Omit<OpenedArchive, "name">> {
  const entries = await entriesOf(path);
  const digest = createHash("sha256");
  let sizeBytes = 0;
  for (const name of [...entries.keys()].sort()) {
    const found = await hashFile(join(path, name));
    digest.update(`${name}\0${found.sha256}\n`);
    sizeBytes += found.sizeBytes;
  }
  return { sha256: sha256(digest.digest("hex")), sizeBytes, ...folderFiles(path, entries) };
}

/** @throws ArchiveError `import.unsafe` for links and devices, `import.tooLarge` for more files than an archive has */
async function entriesOf(path: string): Promise<ReadonlyMap<string, ArchivedEntry>> {
  const entries = new Map<string, ArchivedEntry>();
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name);
    const name = relative(path, full).split(sep).join("/");
    if (entry.isDirectory() || isClutter(name)) continue;
    if (!entry.isFile()) throw unsafe(name, "it is a link or a device");
    entries.set(safeName(name), { sizeBytes: (await lstat(full)).size, modifiedAt: undefined });
    if (entries.size > mostFiles) throw tooMuch(`${mostFiles} files`);
  }
  return entries;
}
