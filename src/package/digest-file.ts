/** SHA-256, size and first bytes of a file, read to its end once; many small files take one read each. */
import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { type FirstBytes, firstBytesOf, firstBytesSize } from "../domain/first-bytes.ts";

export interface FileDigest {
  /** 32 bytes */
  readonly sha256: Uint8Array;
  readonly sizeBytes: number;
  readonly firstBytes: FirstBytes;
}

const bufferBytes = 256 * 1024;

/** @returns a function that reads one file after the other into the same memory; it throws the file system's error */
export function fileDigester(): (file: string) => FileDigest {
  const buffer = Buffer.alloc(bufferBytes);
  return (file) => {
    const opened = openSync(file, "r");
    try {
      return digestOpened(opened, buffer);
    } finally {
      closeSync(opened);
    }
  };
}

function digestOpened(opened: number, buffer: Buffer): FileDigest {
  let sizeBytes = fill(opened, buffer);
  const firstBytes = firstBytesOf(buffer.subarray(0, Math.min(sizeBytes, firstBytesSize)));
  if (sizeBytes < buffer.length)
    return { sha256: hash("sha256", buffer.subarray(0, sizeBytes), "buffer"), sizeBytes, firstBytes };
  const digest = createHash("sha256").update(buffer);
  for (let read = fill(opened, buffer); read > 0; read = fill(opened, buffer)) {
    digest.update(buffer.subarray(0, read));
    sizeBytes += read;
  }
  return { sha256: digest.digest(), sizeBytes, firstBytes };
}

/** @returns how many bytes were read; less than the buffer holds only at the end of the file */
function fill(opened: number, buffer: Buffer): number {
  let filled = 0;
  for (let read = -1; read !== 0 && filled < buffer.length; filled += read)
    read = readSync(opened, buffer, filled, buffer.length - filled, null);
  return filled;
}
