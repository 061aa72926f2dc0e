/** A tar that is the same for the same content: fixed owner, mode and time, entries in the order in which they are given. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pack } from "tar-stream";
import { type Sha256, sha256 } from "../domain/ids.ts";

export interface TarFile {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly entries: number;
}

export interface TarWriter {
  bytes(name: string, content: Uint8Array): Promise<void>;
  stream(name: string, sizeBytes: number, content: Readable): Promise<void>;
  file(name: string, path: string, sizeBytes: number): Promise<void>;
  /** @returns digest and size of the whole, hashed while it was written */
  finish(): Promise<TarFile>;
  /** Gives up; the file is left behind for the caller to remove. */
  abort(error: Error): void;
}

/**
 * @param path of the tar to write
 * @param mtime of every entry, to the second
 */
export function writeTar(path: string, mtime: Date): TarWriter {
  const tar = pack();
  const digest = createHash("sha256");
  let sizeBytes = 0;
  let entries = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  const written = pipeline(tar, meter, createWriteStream(path));
  // a failure, such as a full disk, is reported by the call that waits now or next: its streams tell it nothing any more
  let failure: { readonly error: unknown } | undefined;
  let fail: (error: unknown) => void = () => undefined;
  written.catch((error: unknown) => {
    failure = { error };
    fail(error);
  });
  const unlessFailed = (begin: (resolve: () => void, reject: (error: unknown) => void) => void) =>
    new Promise<void>((resolve, reject) => {
      if (failure) return reject(failure.error);
      fail = reject;
      begin(resolve, reject);
    });
  const header = (name: string, size: number) => ({
    name,
    size,
    mtime,
    mode: 0o644,
    uid: 0,
    gid: 0,
    type: "file" as const,
  });
  return {
    async bytes(name, content) {
      entries++;
      const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      await unlessFailed((resolve, reject) => {
        tar.entry(header(name, buffer.length), buffer, (error) => (error ? reject(error) : resolve()));
      });
      // while the disk is behind, so that nothing piles up in memory
      await unlessFailed((resolve) => (meter.writableNeedDrain ? meter.once("drain", resolve) : resolve()));
    },
    async stream(name, size, content) {
      entries++;
      const entry = tar.entry(header(name, size));
      await pipeline(content, entry);
    },
    async file(name, source, size) {
      await this.stream(name, size, createReadStream(source, { highWaterMark: fileChunkBytes }));
    },
    async finish() {
      tar.finalize();
      await written;
      return { sha256: sha256(digest.digest("hex")), sizeBytes, entries };
    },
    abort(error) {
      tar.destroy(error);
    },
  };
}

/** Large files are read in small pieces: big ones wait for collection and let the process grow. */
const fileChunkBytes = 16 * 1024;
