/** Reads a folder as a package is read: every file once, links refused. */
import { createHash, hash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FileFact } from "../noark/check/extraction.ts";
import { refused } from "./read-name.ts";

/** Below this size a file is hashed in one read, which is several times faster for the many small ones. */
const smallBytes = 256 * 1024;

export interface FolderFacts {
  /** by path from the folder on, with `/`, in the order of the names */
  readonly files: ReadonlyMap<string, FileFact>;
  readonly folders: ReadonlySet<string>;
}

/** @throws ArchiveError `package.invalid` for a link or a device; the error of the file system when something cannot be read */
export async function readFolder(root: string, onBytes: (bytes: number) => void): Promise<FolderFacts> {
  const files = new Map<string, FileFact>();
  const folders = new Set<string>();
  const buffer = Buffer.alloc(smallBytes);
  let bytes = 0;
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.add(path);
        await walk(path);
      } else if (entry.isFile()) {
        const fact = await factOf(join(root, path), buffer);
        files.set(path, fact);
        bytes += fact.sizeBytes;
        onBytes(bytes);
      } else throw refused(path, "it is neither a file nor a folder");
    }
  };
  await walk("");
  return { files, folders };
}

/** digest and size of one file @param buffer where its bytes may be put */
async function factOf(file: string, buffer: Uint8Array): Promise<FileFact> {
  const opened = openSync(file, "r");
  let sizeBytes = 0;
  try {
    for (let read = -1; read !== 0 && sizeBytes < buffer.length; sizeBytes += read)
      read = readSync(opened, buffer, sizeBytes, buffer.length - sizeBytes, null);
  } finally {
    closeSync(opened);
  }
  if (sizeBytes < buffer.length) return { sha256: hash("sha256", buffer.subarray(0, sizeBytes)), sizeBytes };
  const digest = createHash("sha256");
  sizeBytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    digest.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sha256: digest.digest("hex"), sizeBytes };
}
